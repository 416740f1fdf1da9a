//! What can be wrong with a file of content, and where.

use std::fmt;

use crate::model::ValueError;

/// A place in a file of content. What is not known yet is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    /// Name of the file.
    pub file: String,
    /// Table, which is the code of a kind of record.
    pub table: String,
    /// Key of the record.
    pub key: String,
    /// Name of the field.
    pub field: String,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [&self.file, &self.table, &self.key, &self.field];
        let known: Vec<&str> = parts
            .into_iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        f.write_str(&known.join(", "))
    }
}

/// A file of content that cannot be used, with the place and the cause.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {fault}")]
pub struct StarterError {
    /// Where; boxed, so that a result stays small.
    pub place: Box<Place>,
    /// What.
    pub fault: Fault,
}

/// What is wrong at a place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Not a file of this format.
    #[error("{0}")]
    Syntax(String),
    /// No kind of record has this code.
    #[error("no such kind of record")]
    UnknownKind,
    /// A record without a key.
    #[error("a record needs a key")]
    NoKey,
    /// Another record of the same layer, or of another kind, has this key.
    #[error("the key is taken")]
    KeyTaken,
    /// A position that was written out: the order in the files gives it.
    #[error("a position follows from the order in the files")]
    PositionGiven,
    /// A record without the one it belongs to.
    #[error("the record must say what it belongs to")]
    NoOwner,
    /// No record has this key, or it was taken out.
    #[error("no record has the key {0}")]
    UnknownKey(String),
    /// Neither a date nor one that is relative to the day the plan is made.
    #[error("{0} is not a date that can be read here")]
    BadDate(String),
    /// No time zone has this name.
    #[error("no time zone has the name {0}")]
    UnknownZone(String),
    /// What is told could not have happened so.
    #[error("it cannot have happened: {0}")]
    Impossible(String),
    /// The value does not fit the field, or there is no such field.
    #[error(transparent)]
    Value(#[from] ValueError),
}

impl Place {
    /// This fault at this place.
    pub(super) fn refuse(&self, fault: impl Into<Fault>) -> StarterError {
        StarterError {
            place: Box::new(self.clone()),
            fault: fault.into(),
        }
    }

    /// The place of a field of this record.
    pub(super) fn of_field(&self, field: &str) -> Place {
        Place {
            field: field.to_owned(),
            ..self.clone()
        }
    }
}
