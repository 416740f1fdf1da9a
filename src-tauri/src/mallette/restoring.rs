//! Going on from a backup when the plan file is damaged. The damaged file is set aside, never thrown away; what was
//! written after the backup comes back from the second copy of the journal when the mallette opens.

use std::fs;
use std::path::Path;

use mallette_core::model::clock::Clock;
use mallette_core::store::backup;
use mallette_core::vault::KeyFile;

use super::ReadOnlyReason;
use super::opening::{self, Opened, Way};
use crate::error::{CommandError, ErrorCode};
use crate::places::Places;

/// Puts the latest backup that is sound in the place of the plan file, and opens the mallette.
///
/// # Errors
/// Those of opening; `Damaged` where no backup is sound; `ReadOnly` or `InUse` where nothing can be put in place.
pub fn restore(
    folder: &Path,
    way: &Way<'_>,
    places: &Places,
    clock: &dyn Clock,
) -> Result<Opened, CommandError> {
    let folder = mallette_core::store::folder::Folder::at(folder);
    let keys = KeyFile::load(&folder.keys())?;
    let key = opening::key(&keys, way)?;
    let (lock, read_only) = opening::right_to_write(&folder, true);
    match read_only {
        None => {}
        Some(ReadOnlyReason::InUse) => return Err(ErrorCode::InUse.into()),
        Some(_) => return Err(ErrorCode::ReadOnly.into()),
    }
    let sqlcipher = key.key.sqlcipher_key();
    let sound = backup::list(&folder.backups())?
        .into_iter()
        .find(|made| backup::is_sound(&made.path, &sqlcipher));
    let sound =
        sound.ok_or_else(|| CommandError::new(ErrorCode::Damaged).with("file", "backups"))?;
    let draft = folder.path().join("plan.db.part");
    fs::copy(&sound.path, &draft)?;
    fs::File::open(&draft)?.sync_all()?;
    let aside = clock
        .now()
        .format("plan-damaged-%Y%m%dT%H%M%SZ.db")
        .to_string();
    for ending in ["", "-wal", "-shm"] {
        let damaged = folder.path().join(format!("plan.db{ending}"));
        if damaged.exists() {
            fs::rename(&damaged, folder.path().join(format!("{aside}{ending}")))?;
        }
    }
    fs::rename(&draft, folder.database())?;
    backup::sync_folder(folder.path())?;
    drop(lock);
    Ok(opening::open(folder.path(), way, true, places, clock)?)
}
