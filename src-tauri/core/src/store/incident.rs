//! Reading incidents: the register whole, one incident with all that belongs to it but its log.

use rusqlite::Connection;
use uuid::Uuid;

use super::records::{Tables, read};
use super::{Store, StoreError};
use crate::model::incident::{AlertSeen, ClockMark, Dossier, Incident, Qualification, StateChange};
use crate::model::plan::RecordReader;
use crate::model::{Kind, Record};

/// What the register is made from (IN1).
#[derive(Debug, Clone, Default)]
pub struct RegisterRecords {
    /// All incidents and exercises.
    pub incidents: Vec<Incident>,
    /// How they were qualified.
    pub qualifications: Vec<Qualification>,
    /// The states they went through.
    pub states: Vec<StateChange>,
}

/// The records that belong to one incident.
pub(super) struct OfIncident<'a> {
    connection: &'a Connection,
    incident: String,
}

impl<'a> OfIncident<'a> {
    pub(super) fn new(connection: &'a Connection, incident: Uuid) -> Self {
        OfIncident {
            connection,
            incident: incident.to_string(),
        }
    }
}

impl RecordReader<StoreError> for OfIncident<'_> {
    fn records<R: Record>(&self) -> Result<Vec<R>, StoreError> {
        read(
            self.connection,
            "incident = ?1 AND retired = 0",
            &[&self.incident],
        )
    }
}

impl Store {
    /// What the register is made from.
    pub fn register(&self) -> Result<RegisterRecords, StoreError> {
        let reader = self.reader();
        let _snapshot = reader.unchecked_transaction()?;
        Ok(RegisterRecords {
            incidents: read(&reader, "retired = 0", &[])?,
            qualifications: read(&reader, "retired = 0", &[])?,
            states: read(&reader, "retired = 0", &[])?,
        })
    }

    /// One incident, without the lines of its log.
    pub fn dossier(&self, incident: Uuid) -> Result<Dossier, StoreError> {
        let reader = self.reader();
        let _snapshot = reader.unchecked_transaction()?;
        let of_incident = OfIncident::new(&reader, incident);
        let id = &of_incident.incident;
        let found = read::<Incident>(&reader, "id = ?1 AND retired = 0", &[id])?.pop();
        let incident = found.ok_or(StoreError::NoRecord {
            kind: Kind::Incident,
            row: incident,
        })?;
        Dossier::gather(incident, &of_incident)
    }

    /// Every incident and exercise, without the lines of their logs: few queries, however many there are.
    pub fn dossiers(&self) -> Result<Vec<Dossier>, StoreError> {
        let reader = self.reader();
        let tables = Tables::new(&reader)?;
        Dossier::gather_all(tables.records()?, &tables)
    }

    /// What was said by hand of one clock, in all incidents.
    pub fn marks_of(&self, clock: &str) -> Result<Vec<ClockMark>, StoreError> {
        read(&self.reader(), "clock = ?1 AND retired = 0", &[clock])
    }

    /// Every alert that was read from a file.
    pub fn alerts_seen(&self) -> Result<Vec<AlertSeen>, StoreError> {
        read(&self.reader(), "retired = 0", &[])
    }
}
