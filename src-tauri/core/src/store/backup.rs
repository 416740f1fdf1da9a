//! Verified copies of the plan: made beside, checked, then given their name; old ones go only after a newer one was verified.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Datelike, NaiveDateTime, Utc};
use rusqlite::Connection;

use super::{Mode, Store, StoreError, connection};

/// How many copies are kept: the latest, one for each of the last days, one for each of the last weeks.
const RECENT: usize = 10;
const DAYS: usize = 7;
const WEEKS: usize = 4;

const NAME_FORMAT: &str = "plan-%Y%m%dT%H%M%S%3fZ.db";

/// A verified copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The file.
    pub path: PathBuf,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Its size.
    pub bytes: u64,
}

/// What a copy must agree on with its original.
#[derive(PartialEq)]
struct Content {
    entries: u32,
    chain: String,
    rows: u32,
}

impl Content {
    fn of(connection: &Connection) -> Result<Content, StoreError> {
        let entries = connection.query_row("SELECT count(*) FROM journal", [], |row| row.get(0))?;
        let chain = connection.query_row(
            "SELECT coalesce(group_concat(hex(hash), '|'), '') FROM
             (SELECT hash, max(seq) FROM journal GROUP BY device ORDER BY device)",
            [],
            |row| row.get(0),
        )?;
        let rows = connection.query_row("SELECT count(*) FROM field_head", [], |row| row.get(0))?;
        Ok(Content {
            entries,
            chain,
            rows,
        })
    }
}

/// Copies the open file to `target`, checks the copy and only then gives it its name. The copy holds no WAL mode, so that
/// it opens from a medium that cannot be written.
pub fn copy_verified(source: &Connection, key: &str, target: &Path) -> Result<(), StoreError> {
    let folder = target.parent().ok_or(StoreError::Missing)?;
    let draft = connection::with_suffix(target, ".part");
    if draft.exists() {
        fs::remove_file(&draft)?;
    }
    let made = make_and_check(source, key, &draft);
    if made.is_err() {
        let _ = fs::remove_file(&draft);
    }
    made?;
    File::open(&draft)?.sync_all()?;
    fs::rename(&draft, target)?;
    sync_folder(folder)?;
    Ok(())
}

fn make_and_check(source: &Connection, key: &str, draft: &Path) -> Result<(), StoreError> {
    source.execute("VACUUM INTO ?1", [draft.to_string_lossy()])?;
    let copy = connection::open(draft, key, Mode::Read)?;
    check_pages(&copy)?;
    if Content::of(&copy)? == Content::of(source)? {
        Ok(())
    } else {
        Err(StoreError::Damaged(
            "the copy is not the original".to_owned(),
        ))
    }
}

/// Checks every page: its authentication code, then its structure.
pub(super) fn check_pages(connection: &Connection) -> Result<(), StoreError> {
    let mut problems = Vec::new();
    for pragma in ["PRAGMA cipher_integrity_check", "PRAGMA integrity_check"] {
        let mut statement = connection.prepare(pragma)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let line: String = row.get(0)?;
            if line != "ok" {
                problems.push(line);
            }
        }
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(StoreError::Damaged(problems.join("; ")))
    }
}

/// Makes what a rename did survive a power cut.
pub fn sync_folder(folder: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// The copies in a folder, the latest first.
pub fn list(folder: &Path) -> Result<Vec<Backup>, StoreError> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for file in fs::read_dir(folder)? {
        let file = file?;
        let name = file.file_name();
        if let Ok(at) = NaiveDateTime::parse_from_str(&name.to_string_lossy(), NAME_FORMAT) {
            found.push(Backup {
                path: file.path(),
                at: at.and_utc(),
                bytes: file.metadata()?.len(),
            });
        }
    }
    found.sort_by_key(|backup| std::cmp::Reverse(backup.at));
    Ok(found)
}

/// Removes the copies that no rule keeps.
fn rotate(folder: &Path) -> Result<(), StoreError> {
    let all = list(folder)?;
    for backup in &all {
        if !keeps(&all).contains(&backup.at) {
            fs::remove_file(&backup.path)?;
        }
    }
    Ok(())
}

/// The instants of the copies that are kept, of all copies with the latest first.
fn keeps(all: &[Backup]) -> Vec<DateTime<Utc>> {
    let mut kept: Vec<DateTime<Utc>> = all.iter().take(RECENT).map(|backup| backup.at).collect();
    let mut one_each = |most: usize, period: fn(&DateTime<Utc>) -> (i32, u32)| {
        let mut seen = Vec::new();
        for backup in all {
            let period = period(&backup.at);
            if seen.len() < most && !seen.contains(&period) {
                seen.push(period);
                kept.push(backup.at);
            }
        }
    };
    one_each(DAYS, |at| (at.year(), at.ordinal()));
    one_each(WEEKS, |at| (at.iso_week().year(), at.iso_week().week()));
    kept
}

impl Store {
    /// Makes a verified copy in a folder of backups, then lets the oldest go.
    pub fn back_up(
        &self,
        key: &str,
        folder: &Path,
        at: DateTime<Utc>,
    ) -> Result<Backup, StoreError> {
        let reader = connection::open(&self.path, key, Mode::Read)?;
        back_up(&reader, key, folder, at)
    }

    /// Makes a verified copy as a file of that name.
    pub fn copy_to(&self, key: &str, target: &Path) -> Result<(), StoreError> {
        let reader = connection::open(&self.path, key, Mode::Read)?;
        copy_verified(&reader, key, target)
    }
}

/// Makes a verified copy of an open file in a folder of backups, then lets the oldest go.
pub fn back_up(
    source: &Connection,
    key: &str,
    folder: &Path,
    at: DateTime<Utc>,
) -> Result<Backup, StoreError> {
    fs::create_dir_all(folder)?;
    let path = folder.join(at.format(NAME_FORMAT).to_string());
    copy_verified(source, key, &path)?;
    rotate(folder)?;
    let bytes = fs::metadata(&path)?.len();
    Ok(Backup { path, at, bytes })
}

/// Whether a copy opens and every page of it is sound.
pub fn is_sound(path: &Path, key: &str) -> bool {
    connection::open(path, key, Mode::Read).is_ok_and(|copy| check_pages(&copy).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Duration, TimeZone};

    fn hourly(count: u32) -> Vec<Backup> {
        let latest = Utc.with_ymd_and_hms(2026, 11, 20, 23, 0, 0).unwrap();
        (0..count)
            .map(|hours| Backup {
                path: PathBuf::new(),
                at: latest - Duration::hours(i64::from(hours)),
                bytes: 0,
            })
            .collect()
    }

    #[test]
    fn ten_recent_seven_daily_and_four_weekly_copies_are_kept() {
        let all = hourly(24 * 60);
        let mut kept = keeps(&all);
        kept.sort();
        kept.dedup();
        // The latest day and the latest week are among the ten; the second week's latest copy is a daily one too.
        assert_eq!(kept.len(), 10 + 6 + 2);
        let oldest = kept[0];
        assert_eq!(oldest, Utc.with_ymd_and_hms(2026, 11, 1, 23, 0, 0).unwrap());
    }
}
