//! Sixteen megabytes kept aside, freed when the disk is full so that the log can go on.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use super::StoreError;

const BYTES: usize = 16 * 1024 * 1024;
const NAME: &str = "ballast";

fn place(database: &Path) -> PathBuf {
    database.with_file_name(NAME)
}

/// Makes the ballast where it is missing. A disk with no room for it is no reason not to open.
pub(super) fn keep(database: &Path) -> Result<(), StoreError> {
    let place = place(database);
    if fs::metadata(&place).is_ok_and(|found| found.len() == BYTES as u64) {
        return Ok(());
    }
    if write_whole(&place).is_err() {
        let _ = fs::remove_file(&place);
    }
    Ok(())
}

/// Written, not only declared: a sparse file would hold no space.
fn write_whole(place: &Path) -> std::io::Result<()> {
    let mut file = File::create(place)?;
    let block = vec![0x5A_u8; 1024 * 1024];
    for _ in 0..BYTES / block.len() {
        file.write_all(&block)?;
    }
    Ok(())
}

/// Gives the space back; false if there was none to give.
pub(super) fn release(database: &Path) -> bool {
    fs::remove_file(place(database)).is_ok()
}
