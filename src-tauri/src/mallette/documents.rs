//! Offline copies of linked documents: taken in, read, given out, compared with their originals (DO2).

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use mallette_core::model::Kind;
use mallette_core::model::change::Edit;
use mallette_core::model::document::{COPY_LIMIT, Document};
use mallette_core::store::Stamp;
use serde::Serialize;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::Mallette;
use super::incoming::Incoming;
use super::outgoing;
use crate::error::{CommandError, ErrorCode};

/// How an offline copy stands against its original.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum CopyStanding {
    /// There is no copy.
    Missing,
    /// The original can be reached and is the same.
    Same,
    /// The original can be reached and differs.
    Changed,
    /// The original cannot be reached from here now.
    Unreachable,
    /// There is no original that could be compared.
    NoLink,
}

/// The standing of one document's copy.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct CopyState {
    /// The document.
    pub document: Uuid,
    /// How its copy stands.
    pub state: CopyStanding,
}

/// A copy or a logo, decrypted for the window.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct CopyContent {
    /// File name.
    pub name: String,
    /// Media type.
    pub media: String,
    /// The bytes in base64.
    pub base64: String,
}

impl CopyContent {
    pub(super) fn new(name: String, media: String, bytes: &[u8]) -> CopyContent {
        CopyContent {
            name,
            media,
            base64: data_encoding::BASE64.encode(bytes),
        }
    }
}

impl Mallette {
    /// Takes a file in as the offline copy of a document.
    ///
    /// # Errors
    /// `FileIsFolder`, `FileTooLarge`, `FileVanished` when it changes while it is read, `DiskFull`.
    pub fn attach_copy(
        &self,
        stamp: &Stamp,
        document: Uuid,
        path: &Path,
    ) -> Result<(), CommandError> {
        let file = Incoming::open(path, COPY_LIMIT)?;
        let blob = file.store(&self.blobs)?;
        let media = media_type(&file.name);
        self.note_copy(stamp, document, &file.name, media, &blob, path)
    }

    fn note_copy(
        &self,
        stamp: &Stamp,
        document: Uuid,
        name: &str,
        media: &str,
        blob: &mallette_core::vault::blob::Blob,
        origin: &Path,
    ) -> Result<(), CommandError> {
        let known = self
            .plan()?
            .documents
            .into_iter()
            .find(|known| known.id == document);
        let known = known.ok_or(ErrorCode::NotFound)?;
        let mut fields = BTreeMap::from([
            ("copy_blob".to_owned(), blob.name.to_string().into()),
            ("copy_name".to_owned(), name.into()),
            ("copy_media".to_owned(), media.into()),
            ("copy_bytes".to_owned(), (blob.size as f64).into()),
            (
                "copy_sha256".to_owned(),
                data_encoding::HEXLOWER.encode(&blob.sha256).into(),
            ),
            ("copied_at".to_owned(), stamp.at.into()),
        ]);
        if known.link.is_empty() && origin.is_absolute() {
            fields.insert("link".to_owned(), origin.display().to_string().into());
        }
        self.write(
            stamp,
            &[Edit {
                kind: Kind::Document,
                row: document,
                fields,
            }],
        )?;
        Ok(())
    }

    /// The copy of a document, for the window.
    pub fn read_copy(&self, document: Uuid) -> Result<CopyContent, CommandError> {
        let document = self.document_with_copy(document)?;
        let bytes = self.attachment(&document.copy_blob)?;
        Ok(CopyContent::new(
            document.copy_name,
            document.copy_media,
            &bytes,
        ))
    }

    /// The content of an attachment.
    pub(super) fn attachment(&self, name: &str) -> Result<Vec<u8>, CommandError> {
        let mut bytes = Vec::new();
        self.blobs.copy_to(&name.parse()?, &mut bytes)?;
        Ok(bytes)
    }

    /// Writes the copy of a document in the clear where the person chose.
    pub fn export_copy(&self, document: Uuid, target: &Path) -> Result<(), CommandError> {
        let document = self.document_with_copy(document)?;
        self.write_attachment(&document.copy_blob, target)
    }

    /// Writes an attachment in the clear, whole or not at all.
    pub(super) fn write_attachment(&self, name: &str, target: &Path) -> Result<(), CommandError> {
        let mut file = outgoing::begin(target)?;
        self.blobs.copy_to(&name.parse()?, &mut file)?;
        file.replace(target)?;
        Ok(())
    }

    fn document_with_copy(&self, id: Uuid) -> Result<Document, CommandError> {
        let document = self
            .plan()?
            .documents
            .into_iter()
            .find(|document| document.id == id)
            .ok_or(ErrorCode::NotFound)?;
        if document.has_copy() {
            Ok(document)
        } else {
            Err(ErrorCode::CopyMissing.into())
        }
    }

    /// How every copy stands against its original.
    pub fn copy_states(&self) -> Result<Vec<CopyState>, CommandError> {
        let documents = self.plan()?.documents;
        Ok(documents
            .iter()
            .map(|document| CopyState {
                document: document.id,
                state: standing(document),
            })
            .collect())
    }

    /// Prints the demonstration's documents and takes them in as offline copies.
    pub(super) fn store_demonstration_copies(
        &self,
        language: mallette_core::model::language::Language,
        clock: &dyn mallette_core::model::clock::Clock,
        author: &str,
    ) -> Result<(), CommandError> {
        let scratch = tempfile::tempdir()?;
        let stamp = Stamp {
            at: clock.now(),
            author: author.to_owned(),
        };
        let documents = self.plan()?.documents;
        for (code, name, bytes) in
            super::paper::demonstration_copies(language, &self.plan()?, clock)?
        {
            let Some(document) = documents.iter().find(|document| document.code == code) else {
                continue;
            };
            let path: PathBuf = scratch.path().join(&name);
            File::create(&path)?.write_all(&bytes)?;
            let blob = self.blobs.add(File::open(&path)?)?;
            self.note_copy(
                &stamp,
                document.id,
                &name,
                "application/pdf",
                &blob,
                Path::new(""),
            )?;
        }
        Ok(())
    }
}

fn standing(document: &Document) -> CopyStanding {
    if !document.has_copy() {
        return CopyStanding::Missing;
    }
    let Some(original) = local_path(&document.link) else {
        return if document.link.is_empty() {
            CopyStanding::NoLink
        } else {
            CopyStanding::Unreachable
        };
    };
    match sha256_of(&original) {
        Ok(found) if found == document.copy_sha256 => CopyStanding::Same,
        Ok(_) => CopyStanding::Changed,
        Err(_) => CopyStanding::Unreachable,
    }
}

/// A link that is a path on this computer. An address on the network is never followed.
fn local_path(link: &str) -> Option<PathBuf> {
    let path = PathBuf::from(link.strip_prefix("file://").unwrap_or(link));
    path.is_absolute().then_some(path)
}

fn sha256_of(path: &Path) -> std::io::Result<String> {
    let mut file = File::open(path)?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 64 * 1024];
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(data_encoding::HEXLOWER.encode(&hash.finalize())),
            read => hash.update(&buffer[..read]),
        }
    }
}

/// By the ending of the name: enough to know what can be shown in the window.
pub(super) fn media_type(name: &str) -> &'static str {
    let ending = name
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_lowercase())
        .unwrap_or_default();
    match ending.as_str() {
        "pdf" => "application/pdf",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "svg" => "image/svg+xml",
        "txt" | "md" | "log" | "csv" => "text/plain",
        _ => "application/octet-stream",
    }
}
