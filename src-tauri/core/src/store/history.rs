//! Who changed what, and when: read from the journal.

use rusqlite::params;
use uuid::Uuid;

use super::journal::{self, COLUMNS, Entry};
use super::{Store, StoreError, projection};
use crate::model::change::{HistoryLine, Touched};
use crate::model::{FieldType, Kind};

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

    /// What was written in the plan after the entry that made a record, in order; everything where none is named.
    pub fn lines_since(&self, made: Option<(Kind, Uuid)>) -> Result<Vec<HistoryLine>, StoreError> {
        let (kind, row) = made.map_or(("", String::new()), |(kind, row)| {
            (kind.table(), row.to_string())
        });
        let reader = self.reader();
        let mut statement = reader.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM journal
             WHERE position > (SELECT coalesce(min(position), 0) FROM journal WHERE kind = ?1 AND row = ?2)
             AND kind IN ({})
             ORDER BY position",
            super::past::kinds(Kind::OF_PLAN)
        ))?;
        let entries = statement
            .query_map(params![kind, row], journal::read)?
            .collect::<Result<Vec<_>, _>>()?;
        let mut found = Vec::new();
        for entry in &entries {
            found.extend(lines(entry)?);
        }
        Ok(found)
    }

    /// The records of the plan that were written to after the entry that made a record, each time with what they belong
    /// to, in order.
    pub fn touched_since(&self, made: (Kind, Uuid)) -> Result<Vec<Touched>, StoreError> {
        let mut lines = self.lines_since(Some(made))?;
        lines.dedup_by_key(|line| line.entry);
        let reader = self.reader();
        let touched = lines.into_iter().map(|line| {
            let fields = line.kind.fields().iter();
            let owners = fields.filter(|field| field.kind == FieldType::Owner);
            let mut found = Vec::new();
            for owner in owners {
                let value = projection::value(&reader, line.kind, line.row, owner.name)?;
                found.extend(value.as_text().and_then(|id| id.parse::<Uuid>().ok()));
            }
            Ok(Touched {
                at: line.at,
                kind: line.kind,
                row: line.row,
                owners: found,
            })
        });
        touched.collect()
    }
}
