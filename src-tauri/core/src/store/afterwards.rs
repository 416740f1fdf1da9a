//! Reading what comes after incidents: one review, and everything that is improved.

use std::collections::HashSet;

use uuid::Uuid;

use super::incident::OfIncident;
use super::records::{Tables, read};
use super::{Store, StoreError, projection};
use crate::model::Kind;
use crate::model::improvement::Improvements;
use crate::model::review::{ReviewMark, ReviewRecords};

impl Store {
    /// The review of an incident, as far as it was written.
    pub fn review(&self, incident: Uuid) -> Result<ReviewRecords, StoreError> {
        let reader = self.reader();
        let _snapshot = reader.unchecked_transaction()?;
        ReviewRecords::gather(&OfIncident::new(&reader, incident))
    }

    /// The steps of every review.
    pub fn review_marks(&self) -> Result<Vec<ReviewMark>, StoreError> {
        read(&self.reader(), "retired = 0", &[])
    }

    /// The ids of all that was ever written of the review of an incident, taken out again or not.
    pub fn written_of_review(&self, incident: Uuid) -> Result<HashSet<Uuid>, StoreError> {
        let reader = self.reader();
        let mut written = HashSet::new();
        for kind in [Kind::ReviewAnswer, Kind::Involved, Kind::TimelineLine] {
            let sql = format!("SELECT id FROM \"{}\" WHERE incident = ?1", kind.table());
            let mut statement = reader.prepare_cached(&sql)?;
            let ids = statement.query_map([incident.to_string()], |row| row.get::<_, String>(0))?;
            for id in ids {
                written.extend(id?.parse::<Uuid>());
            }
        }
        Ok(written)
    }

    /// The incident a record belongs to; nothing where it belongs to none.
    pub fn incident_of(&self, kind: Kind, row: Uuid) -> Result<Option<Uuid>, StoreError> {
        let value = projection::value(&self.reader(), kind, row, "incident")?;
        Ok(value.as_text().and_then(|id| id.parse().ok()))
    }

    /// The numbers ever given to records of a kind that has a `number`.
    pub fn numbers_given(&self, kind: Kind) -> Result<Vec<String>, StoreError> {
        let reader = self.reader();
        let sql = format!("SELECT number FROM \"{}\"", kind.table());
        let mut statement = reader.prepare_cached(&sql)?;
        let numbers = statement.query_map([], |row| row.get(0))?;
        Ok(numbers.collect::<Result<_, _>>()?)
    }

    /// Actions, problems and walks, all of them.
    pub fn improvements(&self) -> Result<Improvements, StoreError> {
        let reader = self.reader();
        Improvements::gather(&Tables::new(&reader)?)
    }
}
