//! Whether a mallette is what it should be: its pages, the chains of its journal, the tables that follow, the copies.

use std::collections::BTreeMap;

use ed25519_dalek::{Signature, VerifyingKey};
use rusqlite::Connection;
use uuid::Uuid;

use super::journal::{self, Entry, unhex};
use super::{Mode, Store, StoreError, backup, connection};

/// Something that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// Pages of the file are damaged.
    Pages(String),
    /// The chain of a device is broken at an entry.
    Chain {
        /// The device.
        device: Uuid,
        /// The entry's place in the chain.
        seq: u32,
    },
    /// A table is not what the journal makes of it.
    Projection {
        /// Its name.
        table: &'static str,
    },
}

impl Store {
    /// Checks pages, chains, signatures and tables; the tables are made again in a private copy in `scratch`, encrypted
    /// as the original is. Returns the number of entries and what is wrong.
    pub fn verify(
        &self,
        key: &str,
        scratch: &std::path::Path,
    ) -> Result<(u32, Vec<Problem>), StoreError> {
        let reader = connection::open(&self.path, key, Mode::Read)?;
        let mut problems = Vec::new();
        if let Err(StoreError::Damaged(what)) = backup::check_pages(&reader) {
            // Further reading would only repeat it: the connection answers nothing after its first error.
            return Ok((0, vec![Problem::Pages(what)]));
        }
        let entries = journal::all(&reader)?;
        problems.extend(broken_chains(&reader, &entries)?);
        let copy = scratch.join("projection.db");
        reader.execute("VACUUM INTO ?1", [copy.to_string_lossy()])?;
        let mut copy = connection::open(&copy, key, Mode::Write)?;
        problems.extend(
            self.projection_differs(&mut copy)?
                .into_iter()
                .map(|table| Problem::Projection { table }),
        );
        Ok((entries.len() as u32, problems))
    }
}

fn broken_chains(connection: &Connection, entries: &[Entry]) -> Result<Vec<Problem>, StoreError> {
    let keys = public_keys(connection)?;
    let mut chains: BTreeMap<Uuid, Vec<&Entry>> = BTreeMap::new();
    for entry in entries {
        chains.entry(entry.device).or_default().push(entry);
    }
    let mut problems = Vec::new();
    for (device, mut chain) in chains {
        chain.sort_by_key(|entry| entry.seq);
        let mut before = (0, journal::START);
        for entry in chain {
            let follows = entry.seq == before.0 + 1 && entry.prev_hash == before.1;
            if !follows || !entry.is_consistent() || !is_signed(entry, keys.get(&device)) {
                problems.push(Problem::Chain {
                    device,
                    seq: entry.seq,
                });
                break;
            }
            before = (entry.seq, &entry.hash);
        }
    }
    Ok(problems)
}

pub(super) fn public_keys(
    connection: &Connection,
) -> Result<BTreeMap<Uuid, VerifyingKey>, StoreError> {
    let mut statement = connection.prepare("SELECT id, public_key FROM device")?;
    let rows = statement
        .query_map([], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, Vec<u8>>(1)?))
        })?
        .collect::<Result<Vec<_>, _>>()?;
    Ok(rows
        .into_iter()
        .filter_map(|(id, key)| {
            Some((
                id.parse().ok()?,
                VerifyingKey::from_bytes(&key.try_into().ok()?).ok()?,
            ))
        })
        .collect())
}

pub(super) fn is_signed(entry: &Entry, key: Option<&VerifyingKey>) -> bool {
    let signature =
        <[u8; 64]>::try_from(unhex(&entry.signature)).map(|bytes| Signature::from_bytes(&bytes));
    match (key, signature) {
        (Some(key), Ok(signature)) => key.verify_strict(&unhex(&entry.hash), &signature).is_ok(),
        _ => false,
    }
}
