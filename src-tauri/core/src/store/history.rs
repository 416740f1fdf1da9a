//! Who changed what, and when: read from the journal.

use chrono::{DateTime, Utc};
use rusqlite::params;
use uuid::Uuid;

use super::journal::{self, COLUMNS, Entry, instant_text};
use super::{Store, StoreError};
use crate::model::Kind;
use crate::model::change::HistoryLine;

/// The lines an entry stands for, one a field.
pub(super) fn lines(entry: &Entry) -> Result<Vec<HistoryLine>, StoreError> {
    let change = entry.change()?;
    Ok(change
        .fields
        .into_iter()
        .map(|(field, values)| HistoryLine {
            entry: entry.id,
            at: entry.at,
            author: entry.author.clone(),
            kind: entry.kind,
            row: entry.row,
            field,
            from: values.from,
            to: values.to,
            made: change.makes,
            undo: change.undoes.is_some(),
        })
        .collect())
}

impl Store {
    /// The history of a record, or of one of its fields, the latest first.
    pub fn history(
        &self,
        kind: Kind,
        row: Uuid,
        field: Option<&str>,
    ) -> Result<Vec<HistoryLine>, StoreError> {
        let reader = self.reader();
        let mut statement = reader.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM journal WHERE kind = ?1 AND row = ?2 ORDER BY position DESC"
        ))?;
        let entries = statement
            .query_map(params![kind.table(), row.to_string()], journal::read)?
            .collect::<Result<Vec<_>, _>>()?;
        let mut found = Vec::new();
        for entry in &entries {
            found.extend(
                lines(entry)?
                    .into_iter()
                    .filter(|line| field.is_none_or(|name| name == line.field)),
            );
        }
        Ok(found)
    }

    /// What was written after an instant, in order.
    pub fn lines_since(&self, after: DateTime<Utc>) -> Result<Vec<HistoryLine>, StoreError> {
        let reader = self.reader();
        let mut statement = reader.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM journal WHERE at > ?1 ORDER BY position"
        ))?;
        let entries = statement
            .query_map([instant_text(after)], journal::read)?
            .collect::<Result<Vec<_>, _>>()?;
        let mut found = Vec::new();
        for entry in &entries {
            found.extend(lines(entry)?);
        }
        Ok(found)
    }
}
