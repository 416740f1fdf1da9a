//! The log of an incident: read page by page and searched, so that its length does not matter (LO1).
//!
//! CROSS JOIN keeps SQLite from beginning with the journal, which holds every line of every log.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::journal::{self, Entry};
use super::records::{json, read, record};
use super::{Store, StoreError, verify};
use crate::model::Record;
use crate::model::incident::LogLine;

/// A line of the log with the entry of the journal that holds it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct Logged {
    /// The line.
    pub line: LogLine,
    /// Who was at the keyboard.
    pub author: String,
    /// Hash of its entry of the journal, in hexadecimal: it covers all entries before.
    pub hash: String,
}

/// Where a page of the log ends: the line it goes up to, not included.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct LogPlace {
    /// When it happened.
    pub happened_at: DateTime<Utc>,
    /// Its number.
    pub number: u32,
}

/// Which lines are wanted.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct LogQuery {
    /// Words that all must be found, as far as they were typed; empty for all lines.
    pub words: String,
    /// Kinds of line; empty for all.
    pub kinds: Vec<String>,
    /// Only lines before this one.
    pub before: Option<LogPlace>,
    /// How many at most.
    pub limit: u32,
}

/// How the log of an incident stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct LogHead {
    /// How many lines it has.
    pub lines: u32,
    /// Hash of the line written last, in hexadecimal; empty in an empty log.
    pub hash: String,
}

/// With so many pieces, the index of words is as quick as with one.
const PIECES: u32 = 4;

impl Store {
    /// Lines of a log, the latest fact first.
    pub fn log(&self, incident: Uuid, query: &LogQuery) -> Result<Vec<Logged>, StoreError> {
        let before = query.before.as_ref();
        // A place after every line where none is named.
        let at = before.map_or("9".to_owned(), |place| text_of(place.happened_at));
        let number = before.map_or(u32::MAX, |place| place.number);
        let words = matching(&query.words);
        let kinds = serde_json::to_string(&query.kinds)?;
        let (source, found) = match words {
            // The index of words gives the lines that were written last; those are looked at from the top.
            Some(_) => (
                "FROM log_words w CROSS JOIN log_line l ON l.id = w.line",
                "log_words MATCH ?6",
            ),
            None => ("FROM log_line l", "?6 IS NULL"),
        };
        let order = if words.is_some() {
            "w.rowid DESC"
        } else {
            "l.happened_at DESC, l.number DESC"
        };
        let sql = format!(
            "SELECT l.id{} , j.author, j.hash {source} CROSS JOIN journal j ON j.kind = 'log_line' AND j.row = l.id
             WHERE l.incident = ?1 AND (l.happened_at, l.number) < (?2, ?3)
             AND (?4 = '[]' OR l.kind IN (SELECT value FROM json_each(?4))) AND {found}
             ORDER BY {order} LIMIT ?5",
            columns("l")
        );
        let reader = self.reader();
        let mut statement = reader.prepare_cached(&sql)?;
        let mut rows = statement.query(params![
            incident.to_string(),
            at,
            number,
            kinds,
            query.limit,
            words
        ])?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            lines.push(logged(row)?);
        }
        Ok(lines)
    }

    /// The whole log in the order of the facts, for paper and export.
    pub fn whole_log(&self, incident: Uuid) -> Result<Vec<Logged>, StoreError> {
        let query = LogQuery {
            limit: u32::MAX,
            ..LogQuery::default()
        };
        let mut lines = self.log(incident, &query)?;
        lines.reverse();
        Ok(lines)
    }

    /// The lines of a whole log in the order of the facts, without what seals them.
    pub fn log_lines(&self, incident: Uuid) -> Result<Vec<LogLine>, StoreError> {
        let mut lines: Vec<LogLine> =
            read(&self.reader(), "incident = ?1", &[&incident.to_string()])?;
        lines.sort_by_key(|line| (line.happened_at, line.number));
        Ok(lines)
    }

    /// One line of a log.
    pub fn log_line(&self, id: Uuid) -> Result<Option<LogLine>, StoreError> {
        Ok(read(&self.reader(), "id = ?1", &[&id.to_string()])?.pop())
    }

    /// The lines that correct or verify these.
    pub fn remarks(&self, lines: &[Uuid]) -> Result<Vec<LogLine>, StoreError> {
        let lines = serde_json::to_string(lines)?;
        let condition = "about IN (SELECT value FROM json_each(?1))";
        read(&self.reader(), condition, &[&lines])
    }

    /// The number of the first line of a log whose entry of the journal is not what it was, or does not follow the one
    /// before it; nothing where all hold.
    pub fn first_broken_line(&self, incident: Uuid) -> Result<Option<u32>, StoreError> {
        let reader = self.reader();
        let mut statement = reader.prepare_cached(&format!(
            "SELECT {}, l.number, (SELECT hash FROM journal p WHERE p.device = j.device AND p.seq = j.seq - 1)
             FROM log_line l CROSS JOIN journal j ON j.kind = 'log_line' AND j.row = l.id
             WHERE l.incident = ?1 ORDER BY l.number",
            journal::COLUMNS_OF_J
        ))?;
        let keys = verify::public_keys(&reader)?;
        let mut rows = statement.query([incident.to_string()])?;
        while let Some(row) = rows.next()? {
            let entry = journal::read(row)?;
            let before: Option<Vec<u8>> = row.get(14)?;
            let before = before.map_or(journal::START.to_owned(), |hash| {
                data_encoding::HEXLOWER.encode(&hash)
            });
            let written: LogLine = of_entry(&entry)?;
            let shown = read::<LogLine>(&reader, "id = ?1", &[&entry.row.to_string()])?.pop();
            let sound = entry.is_consistent()
                && verify::is_signed(&entry, keys.get(&entry.device))
                && entry.prev_hash == before
                && shown.is_some_and(|shown| shown == written);
            if !sound {
                return Ok(row.get(13)?);
            }
        }
        Ok(None)
    }

    /// Puts the index of words together. It is written piece by piece, and a search looks into every piece.
    pub fn gather_words(&self) -> Result<(), StoreError> {
        let pieces: u32 = self.reader().query_row(
            "SELECT count(DISTINCT segid) FROM log_words_idx",
            [],
            |row| row.get(0),
        )?;
        if pieces <= PIECES {
            return Ok(());
        }
        self.in_transaction(|writer| {
            writer.execute_batch("INSERT INTO log_words (log_words) VALUES ('optimize')")?;
            Ok(())
        })
    }

    /// How many lines a log has, and the hash of the one written last.
    pub fn log_head(&self, incident: Uuid) -> Result<LogHead, StoreError> {
        let reader = self.reader();
        let last = reader
            .prepare_cached(
                "SELECT l.number, j.hash FROM log_line l CROSS JOIN journal j ON j.kind = 'log_line' AND j.row = l.id
                 WHERE l.incident = ?1 ORDER BY l.number DESC LIMIT 1",
            )?
            .query_row([incident.to_string()], |row| {
                Ok(LogHead {
                    lines: row.get::<_, Option<u32>>(0)?.unwrap_or_default(),
                    hash: data_encoding::HEXLOWER.encode(&row.get::<_, Vec<u8>>(1)?),
                })
            })
            .optional()?;
        Ok(last.unwrap_or_default())
    }
}

fn logged(row: &Row<'_>) -> Result<Logged, StoreError> {
    let after = LogLine::FIELDS.len() + 1;
    Ok(Logged {
        line: record(row)?,
        author: row.get(after)?,
        hash: data_encoding::HEXLOWER.encode(&row.get::<_, Vec<u8>>(after + 1)?),
    })
}

/// The line as its entry of the journal says it.
fn of_entry(entry: &Entry) -> Result<LogLine, StoreError> {
    let change = entry.change()?;
    let mut line = serde_json::to_value(LogLine::default())?;
    if let Some(fields) = line.as_object_mut() {
        fields.insert("id".to_owned(), entry.row.to_string().into());
        for field in LogLine::FIELDS {
            if let Some(value) = change.fields.get(field.name) {
                fields.insert(field.name.to_owned(), json(field.kind, value.to.clone()));
            }
        }
    }
    Ok(serde_json::from_value(line)?)
}

fn columns(table: &str) -> String {
    LogLine::FIELDS
        .iter()
        .map(|field| format!(", {table}.\"{}\"", field.name))
        .collect()
}

/// An instant as a record's field holds it.
fn text_of(at: DateTime<Utc>) -> String {
    match crate::model::Value::from(at) {
        crate::model::Value::Text(text) => text,
        _ => String::new(),
    }
}

/// The question for the index of words: every word from its beginning. Nothing without a word.
fn matching(words: &str) -> Option<String> {
    let wanted: Vec<String> = words
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| format!("words:\"{word}\"*"))
        .collect();
    (!wanted.is_empty()).then(|| wanted.join(" AND "))
}
