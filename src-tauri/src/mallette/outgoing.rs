//! A file that the mallette gives out, in the clear, where a person chose.

use std::io::Write;
use std::path::Path;

use mallette_core::vault::DurableFile;

use crate::error::{CommandError, ErrorCode};

/// Writes bytes, whole or not at all.
///
/// # Errors
/// `FileIsFolder`, `DiskFull`.
pub(super) fn write_whole(target: &Path, bytes: &[u8]) -> Result<(), CommandError> {
    let mut file = begin(target)?;
    file.write_all(bytes)?;
    Ok(file.replace(target)?)
}

/// A file that will stand at `target` once it is complete.
///
/// # Errors
/// `FileIsFolder`, `DiskFull`.
pub(super) fn begin(target: &Path) -> Result<DurableFile, CommandError> {
    if target.is_dir() {
        return Err(CommandError::new(ErrorCode::FileIsFolder).with("file", target.display()));
    }
    Ok(DurableFile::beside(target)?)
}
