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
    /// A value that does not fit its field.
    #[error(transparent)]
    Value(#[from] ValueError),
}
