//! Copies of the plan that were checked, here and on another medium.

use std::fs;
use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use mallette_core::model::clock::Clock;
use mallette_core::store::backup::{self, Backup};
use mallette_core::store::folder::Folder;
use serde::Serialize;

use super::Mallette;
use crate::error::{CommandError, ErrorCode};

/// How old the latest backup may be during an incident.
const HOURLY: TimeDelta = TimeDelta::hours(1);

/// A backup as it is shown.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct BackupInfo {
    /// Where it lies.
    pub path: String,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Its size in bytes.
    pub bytes: f64,
    /// It was checked when it was made, and found sound since if it was checked again.
    pub verified: bool,
}

impl From<Backup> for BackupInfo {
    fn from(backup: Backup) -> Self {
        BackupInfo {
            path: backup.path.display().to_string(),
            at: backup.at,
            bytes: backup.bytes as f64,
            verified: true,
        }
    }
}

impl Mallette {
    /// Makes a verified backup in the mallette's own folder.
    pub fn back_up(&self, clock: &dyn Clock) -> Result<BackupInfo, CommandError> {
        if self.read_only.is_some() {
            return Err(ErrorCode::ReadOnly.into());
        }
        let made = self.store.back_up(
            &self.key.sqlcipher_key(),
            &self.folder.backups(),
            clock.now(),
        )?;
        // The backup is what counts: an index that stays in pieces is only slower.
        let _ = self.store.gather_words();
        Ok(made.into())
    }

    /// During an incident a backup is made each hour, and one when the last incident is closed: `running` says whether one
    /// is open, `ran` whether one was at the look before. Answers whether one was made.
    pub fn back_up_during_incident(
        &self,
        running: bool,
        ran: bool,
        clock: &dyn Clock,
    ) -> Result<bool, CommandError> {
        let last = self.backups()?.first().map(|backup| backup.at);
        let old = last.is_none_or(|last| clock.now() - last >= HOURLY);
        let due = (running && old) || (ran && !running);
        if due {
            self.back_up(clock)?;
        }
        Ok(due)
    }

    /// The backups in the mallette's own folder, the latest first.
    pub fn backups(&self) -> Result<Vec<BackupInfo>, CommandError> {
        Ok(backup::list(&self.folder.backups())?
            .into_iter()
            .map(BackupInfo::from)
            .collect())
    }

    /// Copies the whole mallette into another folder: a verified plan, the keys and the attachments. The copy opens from
    /// a medium that cannot be written. A copy that was there is replaced only once the new one is verified.
    pub fn copy_to(&self, target: &Path, clock: &dyn Clock) -> Result<BackupInfo, CommandError> {
        let copy = Folder::at(target);
        self.refuse_foreign(&copy)?;
        copy.create()?;
        self.store
            .copy_to(&self.key.sqlcipher_key(), &copy.database())?;
        for leftover in ["plan.db-wal", "plan.db-shm"] {
            let _ = fs::remove_file(copy.path().join(leftover));
        }
        self.keys().save(&copy.keys())?;
        for name in self.blobs.names()? {
            let there = copy.blobs().join(name.to_string());
            // Attachments never change, so what is there whole is right.
            if !there.exists() {
                let draft = copy.blobs().join(format!("{name}.part"));
                fs::copy(self.blobs.path_of(&name), &draft)?;
                fs::File::open(&draft)?.sync_all()?;
                fs::rename(&draft, &there)?;
            }
        }
        backup::sync_folder(copy.path())?;
        let bytes = fs::metadata(copy.database())?.len();
        Ok(BackupInfo {
            path: target.display().to_string(),
            at: clock.now(),
            bytes: bytes as f64,
            verified: true,
        })
    }

    /// A copy replaces only a copy of the same mallette, or fills an empty folder.
    fn refuse_foreign(&self, copy: &Folder) -> Result<(), CommandError> {
        let same_place =
            fs::canonicalize(copy.path()).ok() == fs::canonicalize(self.folder.path()).ok();
        let occupied = copy.path().exists() && fs::read_dir(copy.path())?.next().is_some();
        let ours = mallette_core::vault::KeyFile::load(&copy.keys())
            .is_ok_and(|keys| keys.mallette() == self.id);
        if (copy.path().exists() && same_place) || (occupied && !ours) {
            return Err(
                CommandError::new(ErrorCode::FolderNotEmpty).with("folder", copy.path().display())
            );
        }
        Ok(())
    }
}
