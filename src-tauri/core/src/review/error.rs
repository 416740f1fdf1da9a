//! Why a step of a review is refused.

use crate::conduct::ActError;

/// Why nothing was done.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ReviewError {
    /// It is signed: a new revision comes first.
    #[error("signed")]
    Signed,
    /// It was not begun.
    #[error("not begun")]
    NotBegun,
    /// It is not signed: there is nothing to open again.
    #[error("not signed")]
    NotSigned,
    /// Something needed was left empty.
    #[error("{0} is needed")]
    Missing(&'static str),
    /// The promise of the review cannot be kept.
    #[error(transparent)]
    Act(#[from] ActError),
}
