//! The plan on the disk: an encrypted SQLite file in which the journal is the truth and every table follows from it.
//!
//! One [`Store`] writes to a mallette, through one connection; reading goes through a second one, which never waits
//! for the first.

mod afterwards;
pub mod backup;
mod ballast;
mod connection;
mod draft;
pub mod error;
pub mod folder;
mod history;
mod incident;
pub mod journal;
pub mod log;
mod migration;
pub mod past;
mod projection;
mod records;
mod reminded;
pub mod second_copy;
mod undo;
pub mod verify;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, TransactionBehavior};
use uuid::Uuid;

pub use connection::Mode;
pub use error::StoreError;
pub use incident::RegisterRecords;
pub use journal::{Entry, Signer};

use crate::model::Plan;
use crate::model::change::Edit;
use journal::Writing;

/// An open mallette.
pub struct Store {
    path: PathBuf,
    mode: Mode,
    /// The only connection that writes. It is closed first: the write-ahead log keeps its room on the disk, and a mallette
    /// opens and takes a few lines also when the disk is full.
    writer: Mutex<Connection>,
    /// Reads without waiting for a writer.
    reader: Mutex<Connection>,
    signer: Box<dyn Signer>,
    undo: Mutex<undo::UndoStacks>,
}

/// Who writes, and when: nothing in the store reads a clock.
#[derive(Debug, Clone)]
pub struct Stamp {
    /// The instant of the change.
    pub at: DateTime<Utc>,
    /// Name of the person at the keyboard.
    pub author: String,
}

/// What one person wrote at one moment.
#[derive(Debug, Clone)]
pub struct Written {
    /// Who, and when.
    pub stamp: Stamp,
    /// What.
    pub edits: Vec<Edit>,
}

impl Store {
    /// Makes a new mallette file. `key` is the raw SQLCipher key, `x'…'`.
    pub fn create(
        path: &Path,
        key: &str,
        mallette: Uuid,
        signer: Box<dyn Signer>,
    ) -> Result<Store, StoreError> {
        if path.exists() {
            return Err(StoreError::Exists);
        }
        let store = Store::connect(path, key, Mode::Write, signer)?;
        store.set_about("mallette", &mallette.to_string())?;
        Ok(store)
    }

    /// Opens a mallette file. A file of a newer schema is refused; an older one is migrated, after `before_migration`
    /// was called (it makes the backup). In [`Mode::Read`] an older file is refused as well.
    pub fn open(
        path: &Path,
        key: &str,
        mode: Mode,
        signer: Box<dyn Signer>,
        before_migration: impl FnOnce(&Connection) -> Result<(), StoreError>,
    ) -> Result<Store, StoreError> {
        if !path.exists() {
            return Err(StoreError::Missing);
        }
        {
            let probe = connection::open(path, key, mode)?;
            let found = migration::version(&probe)?;
            if found > migration::KNOWN {
                return Err(StoreError::Newer {
                    found,
                    known: migration::KNOWN,
                });
            }
            if found == 0 {
                return Err(StoreError::NotAMallette);
            }
            if found < migration::KNOWN {
                if mode == Mode::Read {
                    return Err(StoreError::Older {
                        found,
                        known: migration::KNOWN,
                    });
                }
                before_migration(&probe)?;
            }
        }
        Store::connect(path, key, mode, signer)
    }

    fn connect(
        path: &Path,
        key: &str,
        mode: Mode,
        signer: Box<dyn Signer>,
    ) -> Result<Store, StoreError> {
        let mut writer = connection::open(path, key, mode)?;
        if mode == Mode::Write {
            migration::migrate(&mut writer)?;
            journal::register_device(&writer, signer.as_ref())?;
            ballast::keep(path)?;
        }
        let reader = connection::open(path, key, Mode::Read)?;
        Ok(Store {
            path: path.to_owned(),
            mode,
            writer: Mutex::new(writer),
            reader: Mutex::new(reader),
            signer,
            undo: Mutex::default(),
        })
    }

    /// Whether this store may write.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn writer(&self) -> Result<MutexGuard<'_, Connection>, StoreError> {
        if self.mode == Mode::Read {
            return Err(StoreError::ReadOnly);
        }
        Ok(self.writer.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn reader(&self) -> MutexGuard<'_, Connection> {
        self.reader.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Every record of the plan that is not retired.
    pub fn plan(&self) -> Result<Plan, StoreError> {
        let reader = self.reader();
        let tables = records::Tables::new(&reader)?;
        Plan::gather(&tables)
    }

    /// Writes edits as entries of the journal, all or none, and returns those entries. An edit that changes nothing
    /// makes no entry. When this returns, the entries are on the disk.
    pub fn write(&self, stamp: &Stamp, edits: &[Edit]) -> Result<Vec<Entry>, StoreError> {
        let entries = self.write_silently(stamp, edits)?;
        self.undo_stacks().written(&entries);
        Ok(entries)
    }

    /// As [`Store::write`], for what nobody would take back with undo: a whole starter plan.
    pub fn write_silently(&self, stamp: &Stamp, edits: &[Edit]) -> Result<Vec<Entry>, StoreError> {
        self.append(&[(stamp, edits)])
    }

    /// As [`Store::write_silently`], for what was written by several people, at several moments: all of it or nothing,
    /// one after the other. The clock of the journal only grows, also where their moments lie before what is there.
    pub fn write_past(&self, written: &[Written]) -> Result<Vec<Entry>, StoreError> {
        let parts = written.iter();
        let parts: Vec<_> = parts.map(|part| (&part.stamp, &part.edits[..])).collect();
        self.append(&parts)
    }

    fn append(&self, parts: &[(&Stamp, &[Edit])]) -> Result<Vec<Entry>, StoreError> {
        self.in_transaction(|connection| {
            let mut entries = Vec::new();
            for (stamp, edits) in parts {
                let mut writing = Writing::new(connection, self.signer.as_ref(), stamp)?;
                for edit in *edits {
                    entries.extend(writing.edit(edit)?);
                }
            }
            Ok(entries)
        })
    }

    /// Runs `work` in one immediate transaction. On a full disk the ballast is freed and the work tried once more.
    fn in_transaction<T>(
        &self,
        work: impl Fn(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let attempt = || {
            let mut writer = self.writer()?;
            let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let done = work(&transaction)?;
            transaction.commit()?;
            Ok(done)
        };
        match attempt() {
            Err(StoreError::DiskFull) if ballast::release(&self.path) => attempt(),
            outcome => outcome,
        }
    }

    /// A fact about this file, if it is known.
    pub fn about(&self, key: &str) -> Result<Option<String>, StoreError> {
        use rusqlite::OptionalExtension;
        let reader = self.reader();
        let mut statement = reader.prepare_cached("SELECT value FROM about WHERE key = ?1")?;
        Ok(statement.query_row([key], |row| row.get(0)).optional()?)
    }

    /// Keeps a fact about this file.
    pub fn set_about(&self, key: &str, value: &str) -> Result<(), StoreError> {
        self.in_transaction(|connection| {
            connection.execute(
                "INSERT INTO about (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                [key, value],
            )?;
            Ok(())
        })
    }
}
