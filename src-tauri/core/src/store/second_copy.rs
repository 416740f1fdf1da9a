//! The second copy of the journal: a file of sealed lines in the folder `journal`, written after each commit and
//! reconciled at the next opening.
//!
//! One file a device. Where the copy is behind, it is completed. Where it is ahead, the plan file was lost or put back
//! from a backup, and the entries are taken in again. Where the two tell different stories, the copy is set aside under
//! another name and begun anew; nothing is thrown away.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};

use rusqlite::params;
use uuid::Uuid;

use super::backup::sync_folder;
use super::journal::{self, Entry};
use super::{Store, StoreError, projection};

/// Seals lines so that only the holder of the key reads them.
pub trait Sealer: Send + Sync {
    /// One line, without a line break in it; nothing if it cannot be sealed.
    fn seal(&self, plain: &[u8]) -> Option<String>;
    /// The content of a line; nothing if it was tampered with or cut.
    fn open(&self, line: &str) -> Option<Vec<u8>>;
}

/// The second copy of one device's chain.
pub struct SecondCopy {
    path: PathBuf,
    sealer: Box<dyn Sealer>,
}

/// What reconciling found and did.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Reconciled {
    /// Entries added to the copy.
    pub completed: u32,
    /// Entries taken in again from the copy.
    pub recovered: u32,
    /// The copy told another story and was set aside there.
    pub set_aside: Option<PathBuf>,
}

impl SecondCopy {
    /// The copy of that device's chain in the folder.
    pub fn new(folder: &Path, device: Uuid, sealer: Box<dyn Sealer>) -> SecondCopy {
        SecondCopy {
            path: folder.join(format!("{device}.log")),
            sealer,
        }
    }

    /// Adds entries; when this returns they are on the disk.
    pub fn append(&self, entries: &[Entry]) -> Result<(), StoreError> {
        if entries.is_empty() {
            return Ok(());
        }
        let mut file = File::options().create(true).append(true).open(&self.path)?;
        file.write_all(self.sealed(entries)?.as_bytes())?;
        file.sync_data()?;
        Ok(())
    }

    fn sealed(&self, entries: &[Entry]) -> Result<String, StoreError> {
        let mut text = String::new();
        for entry in entries {
            let sealed = self.sealer.seal(&serde_json::to_vec(entry)?);
            text.push_str(&sealed.ok_or_else(|| std::io::Error::other("not sealed"))?);
            text.push('\n');
        }
        Ok(text)
    }

    /// The entries of the copy, up to the first line that cannot be read; and whether all lines could.
    pub fn read(&self) -> Result<(Vec<Entry>, bool), StoreError> {
        if !self.path.exists() {
            return Ok((Vec::new(), true));
        }
        let mut entries = Vec::new();
        for line in BufReader::new(File::open(&self.path)?).split(b'\n') {
            let line = line?;
            let read = std::str::from_utf8(&line)
                .ok()
                .and_then(|line| self.sealer.open(line))
                .and_then(|plain| serde_json::from_slice(&plain).ok());
            match read {
                Some(entry) => entries.push(entry),
                None => return Ok((entries, false)),
            }
        }
        Ok((entries, true))
    }

    /// Writes the copy anew, whole.
    fn rewrite(&self, entries: &[Entry]) -> Result<(), StoreError> {
        let draft = self.path.with_extension("part");
        let mut file = File::create(&draft)?;
        file.write_all(self.sealed(entries)?.as_bytes())?;
        file.sync_all()?;
        fs::rename(&draft, &self.path)?;
        sync_folder(self.path.parent().unwrap_or(Path::new(".")))?;
        Ok(())
    }
}

impl Store {
    /// Makes plan and second copy agree again, in the ways that the module tells.
    pub fn reconcile(&self, copy: &SecondCopy) -> Result<Reconciled, StoreError> {
        let mine = self.chain(self.signer.device())?;
        let (theirs, whole) = copy.read()?;
        let shared = mine
            .iter()
            .zip(&theirs)
            .take_while(|(one, other)| one.hash == other.hash)
            .count();
        let mut done = Reconciled::default();
        if shared < mine.len() && shared < theirs.len() {
            let aside = (1..)
                .map(|n| copy.path.with_extension(format!("aside-{n}.log")))
                .find(|path| !path.exists());
            if let Some(aside) = aside {
                fs::rename(&copy.path, &aside)?;
                done.set_aside = Some(aside);
            }
            copy.rewrite(&mine)?;
            done.completed = mine.len() as u32;
            return Ok(done);
        }
        if let Some(ahead) = theirs.get(shared..).filter(|ahead| !ahead.is_empty()) {
            verify_follows(mine.last(), ahead)?;
            self.take_in(ahead)?;
            done.recovered = ahead.len() as u32;
        }
        let missing = mine.get(theirs.len()..).unwrap_or_default();
        done.completed = missing.len() as u32;
        if whole {
            copy.append(missing)?;
        } else {
            copy.rewrite(&self.chain(self.signer.device())?)?;
        }
        Ok(done)
    }

    /// The entries of one device in the order of its chain.
    pub fn chain(&self, device: Uuid) -> Result<Vec<Entry>, StoreError> {
        let reader = self.reader();
        let mut statement = reader.prepare_cached(&format!(
            "SELECT {} FROM journal WHERE device = ?1 ORDER BY seq",
            journal::COLUMNS
        ))?;
        let entries = statement
            .query_map(params![device.to_string()], journal::read)?
            .collect::<Result<_, _>>()?;
        Ok(entries)
    }

    fn take_in(&self, entries: &[Entry]) -> Result<(), StoreError> {
        self.in_transaction(|connection| {
            for entry in entries {
                journal::insert(connection, entry)?;
                projection::apply(connection, entry, &entry.change()?)?;
            }
            Ok(())
        })
    }
}

/// Entries from outside are taken in only if they continue the chain.
fn verify_follows(last: Option<&Entry>, entries: &[Entry]) -> Result<(), StoreError> {
    let (mut seq, mut hash) = last.map_or((0, journal::START), |entry| {
        (entry.seq, entry.hash.as_str())
    });
    for entry in entries {
        let follows = entry.seq == seq + 1 && entry.prev_hash == hash && entry.is_consistent();
        if !follows {
            return Err(StoreError::Damaged(format!(
                "second copy, entry {}",
                entry.seq
            )));
        }
        (seq, hash) = (entry.seq, &entry.hash);
    }
    Ok(())
}
