//! Text typed and not yet in the journal: durable at once, gone when the field is written.

use chrono::{DateTime, Utc};
use rusqlite::params;
use uuid::Uuid;

use super::journal::instant_text;
use super::{Store, StoreError};
use crate::model::change::Draft;
use crate::model::{Kind, Value, ValueError};

impl Store {
    /// Keeps what was typed into a field.
    pub fn save_draft(&self, draft: &Draft) -> Result<(), StoreError> {
        let spec = draft
            .kind
            .field(&draft.field)
            .ok_or_else(|| ValueError::UnknownField(draft.field.clone()))?;
        draft.value.check(&spec)?;
        let value = serde_json::to_string(&draft.value)?;
        self.in_transaction(|connection| {
            connection
                .prepare_cached(
                    "INSERT INTO draft (kind, row, field, value, at) VALUES (?1, ?2, ?3, ?4, ?5)
                     ON CONFLICT (kind, row, field) DO UPDATE SET value = excluded.value, at = excluded.at",
                )?
                .execute(params![draft.kind.table(), draft.row.to_string(), draft.field, value, instant_text(draft.at)])?;
            Ok(())
        })
    }

    /// Forgets what was typed into a field: it was written, or given up.
    pub fn drop_draft(&self, kind: Kind, row: Uuid, field: &str) -> Result<(), StoreError> {
        self.in_transaction(|connection| {
            connection
                .prepare_cached("DELETE FROM draft WHERE kind = ?1 AND row = ?2 AND field = ?3")?
                .execute(params![kind.table(), row.to_string(), field])?;
            Ok(())
        })
    }

    /// What was typed and neither written nor given up, the oldest first.
    pub fn drafts(&self) -> Result<Vec<Draft>, StoreError> {
        let reader = self.reader();
        let mut statement =
            reader.prepare_cached("SELECT kind, row, field, value, at FROM draft ORDER BY at")?;
        let rows = statement
            .query_map([], |row| {
                Ok((
                    row.get::<_, String>(0)?,
                    row.get::<_, String>(1)?,
                    row.get::<_, String>(2)?,
                    row.get::<_, String>(3)?,
                    row.get::<_, String>(4)?,
                ))
            })?
            .collect::<Result<Vec<_>, _>>()?;
        Ok(rows
            .into_iter()
            .filter_map(|(kind, row, field, value, at)| {
                Some(Draft {
                    kind: Kind::of_table(&kind)?,
                    row: row.parse().ok()?,
                    field,
                    value: serde_json::from_str::<Value>(&value).ok()?,
                    at: at.parse::<DateTime<Utc>>().ok()?,
                })
            })
            .collect())
    }
}
