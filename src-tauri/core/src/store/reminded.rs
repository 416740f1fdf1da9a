//! Which reminders were shown. They belong to this copy of the mallette and are in no journal.

use chrono::{DateTime, Utc};

use super::journal::instant_text;
use super::{Store, StoreError};

impl Store {
    /// Of these reminders, those that were not shown yet; they are noted as shown now.
    pub fn not_yet_reminded(
        &self,
        keys: &[String],
        now: DateTime<Utc>,
    ) -> Result<Vec<String>, StoreError> {
        if keys.is_empty() {
            return Ok(Vec::new());
        }
        self.in_transaction(|connection| {
            let mut statement = connection.prepare_cached(
                "INSERT INTO reminded (key, at) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
            )?;
            let mut fresh = Vec::new();
            for key in keys {
                if statement.execute([key.as_str(), &instant_text(now)])? == 1 {
                    fresh.push(key.clone());
                }
            }
            Ok(fresh)
        })
    }
}
