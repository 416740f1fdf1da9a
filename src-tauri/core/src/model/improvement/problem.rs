//! A problem: the cause behind several incidents, or behind one that is not understood (IN10).

use crate::model::record::record;

record! {
    /// A problem.
    Problem {
        /// Its number: `P-2026-001`. Given once and never again.
        number: Code,
        /// What, in a line.
        title: Line,
        /// What is known of it.
        description: Text,
        /// Its root cause.
        root_cause: Text,
        /// What helps until it is solved.
        workaround: Text,
        /// `open`, `known` (the cause is found) or `closed`.
        state: Code,
        /// Who answers for it, by name.
        owner: Line,
        /// When it was opened.
        opened_at: Instant,
        /// Who opened it.
        opened_by: Line,
        /// When it was closed.
        closed_at: Instant,
    }
}

record! {
    /// An incident that comes from a problem. Its id follows from both.
    ProblemIncident {
        /// The problem.
        problem: Owner,
        /// The incident.
        incident: Owner,
    }
}
