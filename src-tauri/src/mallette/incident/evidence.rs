//! Evidence of an incident: files and pictures, kept encrypted, each with its chain of custody (LO3).

use std::path::Path;

use mallette_core::conduct::{Act, Deed, NewEvidence};
use mallette_core::model::clock::Clock;
use mallette_core::model::document::COPY_LIMIT;
use mallette_core::model::incident::Evidence;
use mallette_core::store::Stamp;
use mallette_core::vault::blob::Blob;
use uuid::Uuid;

use super::super::documents::media_type;
use super::super::incoming::Incoming;
use super::super::{CopyContent, Mallette};
use super::IncidentView;
use crate::error::{CommandError, ErrorCode};

impl Mallette {
    /// Keeps a file as evidence.
    ///
    /// # Errors
    /// `FileIsFolder`, `FileTooLarge`, `FileVanished`, `DiskFull`.
    pub fn keep_evidence(
        &self,
        stamp: &Stamp,
        incident: Uuid,
        path: &Path,
        line: Option<Uuid>,
        note: &str,
        clock: &dyn Clock,
    ) -> Result<IncidentView, CommandError> {
        let file = Incoming::open(path, COPY_LIMIT)?;
        let blob = file.store(&self.blobs)?;
        self.note_evidence(stamp, incident, &file.name, &blob, line, note)?;
        self.incident(incident, clock)
    }

    /// Keeps a picture that was pasted.
    ///
    /// # Errors
    /// `FileTooLarge`, `DiskFull`; `ValueWrong` for what is no PNG.
    pub fn paste_evidence(
        &self,
        stamp: &Stamp,
        incident: Uuid,
        png: &[u8],
        line: Option<Uuid>,
        note: &str,
        clock: &dyn Clock,
    ) -> Result<IncidentView, CommandError> {
        const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
        if !png.starts_with(PNG) {
            return Err(CommandError::new(ErrorCode::ValueWrong).with("field", "picture"));
        }
        if png.len() as u64 > COPY_LIMIT {
            let error = CommandError::new(ErrorCode::FileTooLarge).with("bytes", png.len());
            return Err(error.with("limit", COPY_LIMIT));
        }
        let blob = self.blobs.add(png)?;
        let local = stamp.at.with_timezone(&self.zone()?);
        let name = format!("capture-{}.png", local.format("%Y-%m-%d-%H%M%S"));
        self.note_evidence(stamp, incident, &name, &blob, line, note)?;
        self.incident(incident, clock)
    }

    fn note_evidence(
        &self,
        stamp: &Stamp,
        incident: Uuid,
        name: &str,
        blob: &Blob,
        line: Option<Uuid>,
        note: &str,
    ) -> Result<(), CommandError> {
        if let Some(line) = line {
            self.line_of(incident, line)?;
        }
        let evidence = NewEvidence {
            name: name.to_owned(),
            media: media_type(name).to_owned(),
            bytes: u32::try_from(blob.size).unwrap_or(u32::MAX),
            sha256: data_encoding::HEXLOWER.encode(&blob.sha256),
            blob: blob.name.to_string(),
            line,
            note: note.to_owned(),
        };
        let deed = Deed {
            at: None,
            act: Act::KeepEvidence(evidence),
        };
        self.carry(stamp, incident, &deed)?;
        Ok(())
    }

    /// A piece of evidence, for the window; that it was looked at is noted.
    pub fn read_evidence(
        &self,
        stamp: &Stamp,
        incident: Uuid,
        evidence: Uuid,
    ) -> Result<CopyContent, CommandError> {
        let found = self.evidence(incident, evidence)?;
        let bytes = self.attachment(&found.blob)?;
        if self.read_only.is_none() {
            self.handle(stamp, incident, evidence, "viewed", "")?;
        }
        Ok(CopyContent::new(found.name, found.media, &bytes))
    }

    /// Writes a piece of evidence in the clear where the person chose, and notes it.
    pub fn export_evidence(
        &self,
        stamp: &Stamp,
        incident: Uuid,
        evidence: Uuid,
        target: &Path,
    ) -> Result<(), CommandError> {
        if self.read_only.is_some() {
            // What leaves the mallette is noted in its chain of custody, or does not leave it.
            return Err(ErrorCode::ReadOnly.into());
        }
        let found = self.evidence(incident, evidence)?;
        self.write_attachment(&found.blob, target)?;
        let place = target.display().to_string();
        self.handle(stamp, incident, evidence, "exported", &place)
    }

    fn handle(
        &self,
        stamp: &Stamp,
        incident: Uuid,
        evidence: Uuid,
        act: &str,
        note: &str,
    ) -> Result<(), CommandError> {
        let act = Act::HandleEvidence {
            evidence,
            act: act.to_owned(),
            note: note.to_owned(),
        };
        self.carry(stamp, incident, &Deed { at: None, act })?;
        Ok(())
    }

    fn evidence(&self, incident: Uuid, evidence: Uuid) -> Result<Evidence, CommandError> {
        let found = self.store.dossier(incident)?.evidence;
        let found = found.into_iter().find(|found| found.id == evidence);
        found.ok_or_else(|| ErrorCode::NotFound.into())
    }
}
