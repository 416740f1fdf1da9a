//! The second copy of the journal: one sealed record a line, appended.
//!
//! A record cut by a crash is the last line, without its end: expected, told apart from a line that was altered.
//! Order and completeness are not proved here but by the hash chain inside the records.

use std::io::BufRead;

use data_encoding::BASE64_NOPAD;
use zeroize::Zeroizing;

use super::data_key::DataKey;
use super::error::VaultError;
use super::sealed::{self, NONCE};
use super::secret::Secret;

const CONTEXT: &[u8] = b"mallette journal line 1";

/// The key of the journal copy.
pub struct LineKey(Secret);

impl LineKey {
    /// Derived from the data key.
    pub fn of(key: &DataKey) -> Self {
        Self(key.derive("journal copy key"))
    }

    /// Seals a record as one line, its end included. Append it whole.
    pub fn seal(&self, record: &[u8]) -> Result<String, VaultError> {
        let (nonce, sealed) = sealed::seal(&self.0, CONTEXT, record)?;
        let mut line = BASE64_NOPAD.encode(&[&nonce[..], &sealed].concat());
        line.push('\n');
        Ok(line)
    }

    /// Opens the lines of a copy, one after the other.
    pub fn open_all<R: BufRead>(&self, source: R) -> Lines<'_, R> {
        Lines {
            key: self,
            source,
            number: 0,
            offset: 0,
        }
    }

    /// The record of one line without its end; nothing if it was altered or cut.
    pub fn open(&self, line: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let bytes = BASE64_NOPAD.decode(line).ok()?;
        let (nonce, sealed) = bytes.split_first_chunk::<NONCE>()?;
        sealed::open(&self.0, CONTEXT, nonce, sealed)
    }
}

/// What a line of the copy holds.
#[derive(Debug, Eq, PartialEq)]
pub enum Line {
    /// A record, as it was sealed.
    Record(Zeroizing<Vec<u8>>),
    /// The last line was cut while it was written. Cut the file to this length, in bytes, before the next one.
    TornTail {
        /// Length of the whole lines.
        keep: u64,
    },
}

/// The lines of a copy. After an altered line (`LineTampered`) the next ones still open; after a `Stream` error, stop.
pub struct Lines<'k, R> {
    key: &'k LineKey,
    source: R,
    number: u32,
    offset: u64,
}

impl<R: BufRead> Iterator for Lines<'_, R> {
    type Item = Result<Line, VaultError>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut line = Vec::new();
        let length = match self.source.read_until(b'\n', &mut line) {
            Ok(0) => return None,
            Ok(length) => length as u64,
            Err(failed) => return Some(Err(VaultError::Stream(failed))),
        };
        self.number = self.number.saturating_add(1);
        if line.pop_if(|last| *last == b'\n').is_none() {
            return Some(Ok(Line::TornTail { keep: self.offset }));
        }
        self.offset += length;
        let record = self.key.open(&line).map(Line::Record);
        Some(record.ok_or(VaultError::LineTampered { line: self.number }))
    }
}
