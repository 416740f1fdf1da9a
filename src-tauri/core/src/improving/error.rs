//! Why something is refused.

use crate::model::ValueError;

/// Why nothing was done.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ImprovingError {
    /// Something needed was left empty.
    #[error("{0} is needed")]
    Missing(&'static str),
    /// A code the rules do not know.
    #[error("{0} cannot be that")]
    Unknown(&'static str),
    /// The walk is over.
    #[error("the walk is finished")]
    Finished,
    /// The plan has no such step any more.
    #[error("the walk has no such step")]
    NoStep,
    /// So many steps have no answer, or changed since.
    #[error("{0} steps are left")]
    StepsLeft(u32),
    /// A value that does not fit its field.
    #[error(transparent)]
    Value(#[from] ValueError),
}
