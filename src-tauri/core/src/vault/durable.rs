//! A file that appears whole or not at all, whatever happens while it is written.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use tempfile::NamedTempFile;

use super::error::{VaultError, at};

/// A file being written beside the place it will take. Dropped before [`DurableFile::replace`] or
/// [`DurableFile::create`], it leaves nothing. On Unix only its owner may read it (0600).
pub struct DurableFile(NamedTempFile);

impl DurableFile {
    /// Begins a file in the folder where it will stay, so that the final rename stays within one file system.
    pub fn in_folder(folder: &Path) -> Result<Self, VaultError> {
        tempfile::Builder::new()
            .prefix(".writing-")
            .tempfile_in(folder)
            .map(Self)
            .map_err(at(folder))
    }

    /// A file that will take its place at `path`.
    ///
    /// # Errors
    /// Those of making a file in that folder.
    pub fn beside(path: &Path) -> Result<DurableFile, VaultError> {
        DurableFile::in_folder(folder_of(path))
    }

    /// Puts the file at `path`, in place of what is there. After a crash either the old or the new one is found.
    pub fn replace(self, path: &Path) -> Result<(), VaultError> {
        self.0.as_file().sync_all().map_err(at(path))?;
        self.0
            .persist(path)
            .map_err(|failed| at(path)(failed.error))?;
        sync_folder_of(path)
    }

    /// Puts the file at `path`; refused (`AlreadyExists`) when something is there.
    pub fn create(self, path: &Path) -> Result<(), VaultError> {
        self.0.as_file().sync_all().map_err(at(path))?;
        self.0
            .persist_noclobber(path)
            .map_err(|failed| at(path)(failed.error))?;
        sync_folder_of(path)
    }
}

impl Write for DurableFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// The folder of a path; the current one for a bare name.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Makes a rename survive a power cut. Windows has no such call, and some file systems of USB sticks refuse it.
fn sync_folder_of(path: &Path) -> Result<(), VaultError> {
    if cfg!(windows) {
        return Ok(());
    }
    let folder = folder_of(path);
    match File::open(folder).and_then(|open| open.sync_all()) {
        Err(refused)
            if matches!(
                refused.kind(),
                io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        synced => synced.map_err(at(folder)),
    }
}
