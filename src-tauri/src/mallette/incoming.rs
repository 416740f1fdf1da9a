//! A file that a person gives to the mallette: what can be wrong with it is told in the same way for all.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use mallette_core::vault::blob::{Blob, BlobFolder};

use crate::error::{CommandError, ErrorCode};

/// A file about to be taken in.
pub(super) struct Incoming {
    /// Its name.
    pub name: String,
    file: File,
    bytes: u64,
    limit: u64,
}

impl Incoming {
    /// Opens a file of at most `limit` bytes.
    ///
    /// # Errors
    /// `FileVanished`, `FileIsFolder`, `FileTooLarge`, `FileUnreadable`.
    pub fn open(path: &Path, limit: u64) -> Result<Incoming, CommandError> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let refused = |code: ErrorCode| CommandError::new(code).with("file", &name);
        let found = fs::metadata(path).map_err(|_| refused(ErrorCode::FileVanished))?;
        if found.is_dir() {
            return Err(refused(ErrorCode::FileIsFolder));
        }
        let file = File::open(path).map_err(|_| refused(ErrorCode::FileUnreadable))?;
        let incoming = Incoming {
            name: name.into_owned(),
            file,
            bytes: found.len(),
            limit,
        };
        incoming.must_fit(incoming.bytes)?;
        Ok(incoming)
    }

    /// Encrypts it into the folder of attachments.
    ///
    /// # Errors
    /// `FileVanished` when it changes while it is read, `DiskFull`.
    pub fn store(&self, blobs: &BlobFolder) -> Result<Blob, CommandError> {
        let blob = blobs
            .add(self.content())
            .map_err(|error| CommandError::from(error).with("file", &self.name))?;
        self.must_be_whole(blob.size)?;
        Ok(blob)
    }

    /// Reads it into memory.
    ///
    /// # Errors
    /// `FileUnreadable`, `FileVanished` when it changes while it is read.
    pub fn read(&self) -> Result<Vec<u8>, CommandError> {
        let mut bytes = Vec::new();
        self.content()
            .read_to_end(&mut bytes)
            .map_err(|_| self.refused(ErrorCode::FileUnreadable))?;
        self.must_be_whole(bytes.len() as u64)?;
        Ok(bytes)
    }

    /// A failure that names the file.
    pub fn refused(&self, code: ErrorCode) -> CommandError {
        CommandError::new(code).with("file", &self.name)
    }

    /// One byte more than is kept tells a file that grew while it was read.
    fn content(&self) -> impl Read {
        (&self.file).take(self.limit + 1)
    }

    fn must_be_whole(&self, read: u64) -> Result<(), CommandError> {
        self.must_fit(read)?;
        if read == self.bytes {
            Ok(())
        } else {
            Err(self.refused(ErrorCode::FileVanished))
        }
    }

    fn must_fit(&self, bytes: u64) -> Result<(), CommandError> {
        if bytes <= self.limit {
            return Ok(());
        }
        Err(self
            .refused(ErrorCode::FileTooLarge)
            .with("bytes", bytes)
            .with("limit", self.limit))
    }
}
