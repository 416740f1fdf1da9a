//! Why an act is refused.

use crate::model::{Kind, ValueError};

/// Why nothing was done.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ActError {
    /// Something needed was left empty.
    #[error("{0} is needed")]
    Missing(&'static str),
    /// A code that the plan or the rules do not know.
    #[error("{field} cannot be {value}")]
    Unknown {
        /// Which field of the act.
        field: &'static str,
        /// What it was.
        value: String,
    },
    /// The record it names is not in this incident or plan.
    #[error("no such {}", .0.table())]
    NoRecord(Kind),
    /// It cannot be done before something else was done: the cell is not open, no recovery runs.
    #[error("{0} comes first")]
    TooEarly(&'static str),
    /// It was done already.
    #[error("{0} was done already")]
    Already(&'static str),
    /// It says that it happened in the future.
    #[error("in the future")]
    Future,
    /// A value that does not fit its field.
    #[error(transparent)]
    Value(#[from] ValueError),
}
