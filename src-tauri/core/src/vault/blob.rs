//! Attachments: files named by a keyed hash of their content, each encrypted in the age format.
//!
//! They never change, so backups share them. Memory does not grow with their size.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, BufReader, Read, Write};
use std::iter;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use age::secrecy::ExposeSecret;
use age::{DecryptError, Decryptor, Encryptor, x25519};
use data_encoding::HEXLOWER;
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::data_key::DataKey;
use super::durable::DurableFile;
use super::error::{VaultError, at};
use super::secret::Secret;

/// What opens the attachments of a mallette: an age identity (X25519), kept in its database.
pub struct BlobIdentity(x25519::Identity);

impl BlobIdentity {
    /// A new identity.
    pub fn generate() -> Self {
        Self(x25519::Identity::generate())
    }

    /// The identity as `AGE-SECRET-KEY-1..`, which the `age` program also reads.
    pub fn to_text(&self) -> Zeroizing<String> {
        Zeroizing::new(self.0.to_string().expose_secret().to_owned())
    }
}

impl FromStr for BlobIdentity {
    type Err = VaultError;

    fn from_str(text: &str) -> Result<Self, VaultError> {
        text.parse()
            .map(Self)
            .map_err(|_| VaultError::BlobIdentityInvalid)
    }
}

/// The name of an attachment: 64 hexadecimal digits. Without the data key it says nothing of the content.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct BlobName(String);

impl FromStr for BlobName {
    type Err = VaultError;

    /// Refuses all but a name of ours: what a tampered database says must not lead out of the folder.
    fn from_str(text: &str) -> Result<Self, VaultError> {
        let ours = text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        ours.then(|| Self(text.to_owned()))
            .ok_or(VaultError::BlobNameInvalid)
    }
}

impl fmt::Display for BlobName {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

/// What is known of an attachment once it is in.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Blob {
    /// Its name in the folder.
    pub name: BlobName,
    /// Its size in bytes, before encryption.
    pub size: u64,
    /// SHA-256 of its content.
    pub sha256: [u8; 32],
}

/// The folder of attachments of a mallette.
pub struct BlobFolder {
    folder: PathBuf,
    naming: Secret,
    identity: BlobIdentity,
}

impl BlobFolder {
    /// The attachments that lie in `folder` (which exists).
    pub fn new(folder: PathBuf, key: &DataKey, identity: BlobIdentity) -> Self {
        Self {
            folder,
            naming: key.derive("blob name key"),
            identity,
        }
    }

    /// Encrypts a stream into the folder. The same content twice is one file; a damaged one is replaced.
    ///
    /// # Errors
    /// `Stream` when the source or the disk fails on the way, `File` when the folder does; nothing is left of an
    /// attachment cut short.
    pub fn add(&self, source: impl Read) -> Result<Blob, VaultError> {
        let mut content = Hashing::of(source, &self.naming);
        let mut file = DurableFile::in_folder(&self.folder)?;
        encrypt(&mut content, &mut file, &self.identity)?;
        let blob = content.finish();
        let path = self.path_of(&blob.name);
        match self.copy_to(&blob.name, io::sink()) {
            Ok(_) => Ok(blob),
            Err(_) => file.replace(&path).map(|()| blob),
        }
    }

    /// Decrypts an attachment into `sink`, and returns its size in bytes.
    ///
    /// # Errors
    /// `BlobMissing`; `BlobDamaged`, possibly after a part was written: what the sink received is then worth nothing.
    pub fn copy_to(&self, name: &BlobName, sink: impl Write) -> Result<u64, VaultError> {
        let path = self.path_of(name);
        let file = File::open(&path).map_err(|failed| match failed.kind() {
            io::ErrorKind::NotFound => VaultError::BlobMissing(name.to_string()),
            _ => at(&path)(failed),
        })?;
        let damaged = |_| VaultError::BlobDamaged(name.to_string());
        let mut plain = Hashing::of(
            open(BufReader::new(file), &self.identity).map_err(damaged)?,
            &self.naming,
        );
        copy(&mut plain, sink, |_| {
            VaultError::BlobDamaged(name.to_string())
        })?;
        let found = plain.finish();
        if found.name != *name {
            return Err(VaultError::BlobDamaged(name.to_string()));
        }
        Ok(found.size)
    }

    /// Where an attachment lies, for backups.
    pub fn path_of(&self, name: &BlobName) -> PathBuf {
        self.folder.join(&name.0)
    }

    /// The names of the attachments present; other files are passed over.
    pub fn names(&self) -> Result<Vec<BlobName>, VaultError> {
        let folder: &Path = &self.folder;
        let entries = fs::read_dir(folder)
            .and_then(Iterator::collect::<io::Result<Vec<_>>>)
            .map_err(at(folder))?;
        Ok(entries
            .iter()
            .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
            .collect())
    }
}

/// Encrypts a stream in the age format.
pub fn encrypt(
    source: impl Read,
    sink: impl Write,
    identity: &BlobIdentity,
) -> Result<(), VaultError> {
    let recipient = identity.0.to_public();
    let encryptor = Encryptor::with_recipients(iter::once(&recipient as _))
        .map_err(|_| VaultError::BlobIdentityInvalid)?;
    let mut encrypted = encryptor.wrap_output(sink).map_err(VaultError::Stream)?;
    copy(source, &mut encrypted, VaultError::Stream)?;
    encrypted
        .finish()
        .and_then(|mut sink| sink.flush())
        .map_err(VaultError::Stream)
}

/// The content of an encrypted stream. Reading it fails where it was cut short or altered.
fn open(source: impl Read, identity: &BlobIdentity) -> Result<impl Read, DecryptError> {
    Decryptor::new(source)?.decrypt(iter::once(&identity.0 as _))
}

/// Copies by pieces, wiping the one buffer used; tells a source that fails from a sink that fails.
fn copy(
    mut source: impl Read,
    mut sink: impl Write,
    source_failed: impl Fn(io::Error) -> VaultError,
) -> Result<(), VaultError> {
    let mut piece = Zeroizing::new(vec![0; 64 * 1024]);
    loop {
        match source.read(&mut piece) {
            Ok(0) => return sink.flush().map_err(VaultError::Stream),
            Ok(read) => sink.write_all(&piece[..read]).map_err(VaultError::Stream)?,
            Err(again) if again.kind() == io::ErrorKind::Interrupted => {}
            Err(failed) => return Err(source_failed(failed)),
        }
    }
}

/// A reader that hashes, names and counts what passes.
struct Hashing<R> {
    source: R,
    sha256: Sha256,
    name: Hmac<Sha256>,
    size: u64,
}

impl<R: Read> Hashing<R> {
    fn of(source: R, naming: &Secret) -> Self {
        Self {
            source,
            sha256: Sha256::new(),
            name: naming.mac(),
            size: 0,
        }
    }

    fn finish(self) -> Blob {
        let name = HEXLOWER.encode(&self.name.finalize().into_bytes());
        Blob {
            name: BlobName(name),
            size: self.size,
            sha256: self.sha256.finalize().into(),
        }
    }
}

impl<R: Read> Read for Hashing<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read(into)?;
        self.sha256.update(&into[..read]);
        self.name.update(&into[..read]);
        self.size += read as u64;
        Ok(read)
    }
}
