//! The journal: every change as one signed entry of a SHA-256 chain, append-only.

use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{Stamp, StoreError, projection};
use crate::model::change::{Change, Edit, FieldChange};
use crate::model::{Kind, Value, ValueError};

/// Signs for this installation. The key stays outside the mallette.
pub trait Signer: Send + Sync {
    /// Identity of the installation.
    fn device(&self) -> Uuid;
    /// Its name, for people.
    fn name(&self) -> &str;
    /// Its Ed25519 public key.
    fn public_key(&self) -> [u8; 32];
    /// Ed25519 signature of an entry's hash.
    fn sign(&self, hash: &[u8]) -> [u8; 64];
}

/// One entry of the journal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Identity.
    pub id: Uuid,
    /// The installation that wrote it.
    pub device: Uuid,
    /// Its place in that installation's chain, from 1.
    pub seq: u32,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// Hybrid logical clock: milliseconds times 65,536, plus a counter; it only grows in one copy.
    pub clock: i64,
    /// Who wrote it.
    pub author: String,
    /// Kind of the record it changes.
    pub kind: Kind,
    /// The record it changes.
    pub row: Uuid,
    /// The change as canonical JSON. Its hash is in the chain, the text itself is not: it can be erased.
    pub change: String,
    /// SHA-256 of the change, in hexadecimal.
    pub change_sha256: String,
    /// Hash of the entry before in the chain, in hexadecimal; zeros in the first.
    pub prev_hash: String,
    /// Hash of this entry, in hexadecimal.
    pub hash: String,
    /// Ed25519 signature of the hash, in hexadecimal.
    pub signature: String,
}

/// The hash before the first entry of a chain.
pub(super) const START: &str = "0000000000000000000000000000000000000000000000000000000000000000";

impl Entry {
    /// The change, read.
    pub fn change(&self) -> Result<Change, StoreError> {
        Ok(serde_json::from_str(&self.change)?)
    }

    /// Whether its hashes are those of its content.
    pub(super) fn is_consistent(&self) -> bool {
        hex(&Sha256::digest(self.change.as_bytes())) == self.change_sha256
            && hex(&self.expected_hash()) == self.hash
    }

    /// The hash this entry must have: over everything but the change's text and the signature.
    pub(super) fn expected_hash(&self) -> [u8; 32] {
        let at = instant_text(self.at);
        let mut hash = Sha256::new();
        let parts: [&[u8]; 10] = [
            b"mallette entry 1",
            self.id.as_bytes(),
            self.device.as_bytes(),
            &self.seq.to_be_bytes(),
            at.as_bytes(),
            &self.clock.to_be_bytes(),
            self.author.as_bytes(),
            self.kind.table().as_bytes(),
            self.row.as_bytes(),
            self.change_sha256.as_bytes(),
        ];
        for part in parts {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        hash.update(self.prev_hash.as_bytes());
        hash.finalize().into()
    }
}

/// An instant as the store writes it.
pub(super) fn instant_text(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

fn hex(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(bytes)
}

pub(super) fn unhex(text: &str) -> Vec<u8> {
    data_encoding::HEXLOWER
        .decode(text.as_bytes())
        .unwrap_or_default()
}

/// Notes the installation that is about to write.
pub(super) fn register_device(
    connection: &Connection,
    signer: &dyn Signer,
) -> Result<(), StoreError> {
    connection.execute(
        "INSERT INTO device (id, name, public_key) VALUES (?1, ?2, ?3)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name",
        params![
            signer.device().to_string(),
            signer.name(),
            signer.public_key()
        ],
    )?;
    Ok(())
}

/// The entries of one transaction being written.
pub(super) struct Writing<'a> {
    connection: &'a Connection,
    signer: &'a dyn Signer,
    stamp: &'a Stamp,
    seq: u32,
    prev_hash: String,
    clock: i64,
}

impl<'a> Writing<'a> {
    pub(super) fn new(
        connection: &'a Connection,
        signer: &'a dyn Signer,
        stamp: &'a Stamp,
    ) -> Result<Self, StoreError> {
        let last = connection
            .prepare_cached(
                "SELECT seq, hash FROM journal WHERE device = ?1 ORDER BY seq DESC LIMIT 1",
            )?
            .query_row([signer.device().to_string()], |row| {
                Ok((row.get::<_, u32>(0)?, row.get::<_, Vec<u8>>(1)?))
            })
            .optional()?;
        let clock: i64 = connection
            .prepare_cached("SELECT coalesce(max(clock), 0) FROM journal")?
            .query_row([], |row| row.get(0))?;
        let (seq, prev_hash) = last.map_or((0, START.to_owned()), |(seq, hash)| (seq, hex(&hash)));
        Ok(Writing {
            connection,
            signer,
            stamp,
            seq,
            prev_hash,
            clock,
        })
    }

    /// Writes one edit; nothing if it changes nothing.
    pub(super) fn edit(&mut self, edit: &Edit) -> Result<Option<Entry>, StoreError> {
        for (name, value) in &edit.fields {
            let spec = edit
                .kind
                .field(name)
                .ok_or_else(|| ValueError::UnknownField(name.clone()))?;
            value.check(&spec)?;
        }
        let makes = !projection::exists(self.connection, edit.kind, edit.row)?;
        if edit.kind.is_final() && !makes {
            return Err(StoreError::Final(edit.kind));
        }
        let mut fields = std::collections::BTreeMap::new();
        for (name, to) in &edit.fields {
            let heads = if makes {
                Vec::new()
            } else {
                projection::heads(self.connection, edit.kind, edit.row, name)?
            };
            let from = if makes {
                Value::Empty
            } else {
                projection::value(self.connection, edit.kind, edit.row, name)?
            };
            if makes || from != *to || heads.len() > 1 {
                fields.insert(
                    name.clone(),
                    FieldChange {
                        from,
                        to: to.clone(),
                        replaces: heads,
                    },
                );
            }
        }
        if fields.is_empty() && !makes {
            return Ok(None);
        }
        self.append(
            edit.kind,
            edit.row,
            &Change {
                makes,
                fields,
                undoes: None,
            },
        )
        .map(Some)
    }

    /// Appends a change and applies it to the tables.
    pub(super) fn append(
        &mut self,
        kind: Kind,
        row: Uuid,
        change: &Change,
    ) -> Result<Entry, StoreError> {
        let text = serde_json::to_string(change)?;
        self.seq += 1;
        self.clock = (self.stamp.at.timestamp_millis() << 16).max(self.clock + 1);
        let mut entry = Entry {
            id: Uuid::now_v7(),
            device: self.signer.device(),
            seq: self.seq,
            at: self.stamp.at,
            clock: self.clock,
            author: self.stamp.author.clone(),
            kind,
            row,
            change_sha256: hex(&Sha256::digest(text.as_bytes())),
            change: text,
            prev_hash: std::mem::take(&mut self.prev_hash),
            hash: String::new(),
            signature: String::new(),
        };
        let hash = entry.expected_hash();
        entry.hash = hex(&hash);
        entry.signature = hex(&self.signer.sign(&hash));
        self.prev_hash.clone_from(&entry.hash);
        insert(self.connection, &entry)?;
        projection::apply(self.connection, &entry, change)?;
        Ok(entry)
    }
}

/// Adds an entry to the table as it is.
pub(super) fn insert(connection: &Connection, entry: &Entry) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO journal (id, device, seq, at, clock, author, kind, row, change, change_sha256, prev_hash, hash, signature)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        )?
        .execute(params![
            entry.id.to_string(),
            entry.device.to_string(),
            entry.seq,
            instant_text(entry.at),
            entry.clock,
            entry.author,
            entry.kind.table(),
            entry.row.to_string(),
            entry.change,
            unhex(&entry.change_sha256),
            unhex(&entry.prev_hash),
            unhex(&entry.hash),
            unhex(&entry.signature),
        ])?;
    Ok(())
}

/// The columns [`read`] wants, in its order.
pub(super) const COLUMNS: &str = "id, device, seq, at, clock, author, kind, row, change, change_sha256, prev_hash, hash, signature";

/// The same of the table `journal j`, where another stands beside it.
pub(super) const COLUMNS_OF_J: &str = "j.id, j.device, j.seq, j.at, j.clock, j.author, j.kind, j.row, j.change, j.change_sha256, j.prev_hash, j.hash, j.signature";

/// Reads an entry from a row of [`COLUMNS`].
pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Entry> {
    let unreadable = |column: usize| {
        move |error: Box<dyn std::error::Error + Send + Sync>| {
            rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, error)
        }
    };
    let id = |column: usize| -> rusqlite::Result<Uuid> {
        row.get::<_, String>(column)?
            .parse()
            .map_err(|error: uuid::Error| unreadable(column)(error.into()))
    };
    let bytes =
        |column: usize| -> rusqlite::Result<String> { Ok(hex(&row.get::<_, Vec<u8>>(column)?)) };
    let kind: String = row.get(6)?;
    Ok(Entry {
        id: id(0)?,
        device: id(1)?,
        seq: row.get(2)?,
        at: row
            .get::<_, String>(3)?
            .parse()
            .map_err(|error: chrono::ParseError| unreadable(3)(error.into()))?,
        clock: row.get(4)?,
        author: row.get(5)?,
        kind: Kind::of_table(&kind).ok_or_else(|| unreadable(6)(kind.into()))?,
        row: id(7)?,
        change: row.get(8)?,
        change_sha256: bytes(9)?,
        prev_hash: bytes(10)?,
        hash: bytes(11)?,
        signature: bytes(12)?,
    })
}

/// Every entry in the order in which it came here.
pub(super) fn all(connection: &Connection) -> Result<Vec<Entry>, StoreError> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT {COLUMNS} FROM journal ORDER BY position"))?;
    let entries = statement.query_map([], read)?.collect::<Result<_, _>>()?;
    Ok(entries)
}
