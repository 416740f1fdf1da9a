//! What a person does to the plan, and how the journal keeps it.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{FieldType, Kind, Record, Value, ValueError};

/// Fields to write into one record; the record is made if there is none of that id.
#[derive(Debug, Clone, PartialEq)]
pub struct Edit {
    /// Kind of the record.
    pub kind: Kind,
    /// Its id.
    pub row: Uuid,
    /// What to write. `retired` is a field like the others.
    pub fields: BTreeMap<String, Value>,
}

impl Edit {
    /// Some fields of one record.
    pub fn new(kind: Kind, row: Uuid, fields: &[(&str, Value)]) -> Edit {
        let fields = fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), value.clone()));
        Edit {
            kind,
            row,
            fields: fields.collect(),
        }
    }

    /// One field of one record.
    pub fn set(kind: Kind, row: Uuid, field: &str, value: impl Into<Value>) -> Edit {
        Edit {
            kind,
            row,
            fields: BTreeMap::from([(field.to_owned(), value.into())]),
        }
    }

    /// Refuses values that do not fit their fields.
    ///
    /// # Errors
    /// What does not fit.
    pub fn must_fit(&self) -> Result<(), ValueError> {
        for (name, value) in &self.fields {
            let unknown = || ValueError::UnknownField(name.clone());
            value.check(&self.kind.field(name).ok_or_else(unknown)?)?;
        }
        Ok(())
    }

    /// Every field of a record as it is here.
    ///
    /// # Errors
    /// Those of JSON, which no record brings about.
    pub fn whole<R: Record>(record: &R) -> Result<Edit, serde_json::Error> {
        let json = serde_json::to_value(record)?;
        let value = |name: &str| serde_json::from_value(json[name].clone());
        let fields = R::FIELDS
            .iter()
            .map(|field| Ok((field.name.to_owned(), value(field.name)?)))
            .collect::<Result<_, serde_json::Error>>()?;
        Ok(Edit {
            kind: R::KIND,
            row: record.id(),
            fields,
        })
    }

    /// The record of its row, with what is written here in it: `before`, if that is the one, else a new one.
    ///
    /// # Errors
    /// Values that do not fit their fields.
    pub fn written_on<R: Record>(&self, before: &R) -> Result<R, serde_json::Error> {
        let mut whole = match before.id() == self.row {
            true => serde_json::to_value(before)?,
            false => serde_json::to_value(R::default())?,
        };
        whole["id"] = serde_json::to_value(self.row)?;
        for (name, value) in &self.fields {
            let of_field = self.kind.field(name).map(|field| field.kind);
            whole[name] = match (of_field, value) {
                (Some(FieldType::Number), Value::Number(number)) => (*number as u32).into(),
                (_, value) => serde_json::to_value(value)?,
            };
        }
        serde_json::from_value(whole)
    }

    /// Writes it into the records of its kind: into the one of its row, or as a new one behind them.
    ///
    /// # Errors
    /// Values that do not fit their fields.
    pub fn write_into<R: Record>(&self, records: &mut Vec<R>) -> Result<(), serde_json::Error> {
        match records.iter_mut().find(|known| known.id() == self.row) {
            Some(known) => *known = self.written_on(known)?,
            None => records.push(self.written_on(&R::default())?),
        }
        Ok(())
    }

    /// Takes a record out of the plan; its history stays.
    pub fn retire(kind: Kind, row: Uuid) -> Edit {
        Edit::set(kind, row, "retired", true)
    }
}

/// One field of a change: what it was, what it became.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FieldChange {
    /// The value before; empty in a new record.
    pub from: Value,
    /// The value after.
    pub to: Value,
    /// The entries whose values this one replaces. Two copies edited apart replace the same entry, and so both values stay until a person chooses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<Uuid>,
}

/// The change one entry of the journal carries.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// The record was made by this entry.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub makes: bool,
    /// Its fields by name.
    pub fields: BTreeMap<String, FieldChange>,
    /// The entry this one takes back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undoes: Option<Uuid>,
}

/// One line of the history of a record, or of what changed since a version.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
pub struct HistoryLine {
    /// The entry of the journal.
    pub entry: Uuid,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// Who wrote it.
    pub author: String,
    /// Kind of the record.
    pub kind: Kind,
    /// The record.
    pub row: Uuid,
    /// Which field.
    pub field: String,
    /// The value before.
    pub from: Value,
    /// The value after.
    pub to: Value,
    /// The entry made the record.
    pub made: bool,
    /// The entry takes an earlier one back.
    pub undo: bool,
}

/// Text typed into a field and not yet written to the journal. It survives a crash.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
pub struct Draft {
    /// Kind of the record.
    pub kind: Kind,
    /// The record.
    pub row: Uuid,
    /// The field.
    pub field: String,
    /// What was typed.
    pub value: Value,
    /// When.
    pub at: DateTime<Utc>,
}

/// A record of the plan that was written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touched {
    /// When.
    pub at: DateTime<Utc>,
    /// Kind of the record.
    pub kind: Kind,
    /// The record.
    pub row: Uuid,
    /// What it belongs to, also where it was taken out of the plan.
    pub owners: Vec<Uuid>,
}
