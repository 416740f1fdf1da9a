//! Published versions of the plan (PL2).

use super::record::record;

record! {
    /// A version of the plan that was published.
    PlanVersion {
        /// Its number, such as `3.2`.
        number: Line,
        /// When it was published.
        published_at: Instant,
        /// Who approved it.
        approver: Line,
        /// What changed and why.
        note: Text,
    }
}
