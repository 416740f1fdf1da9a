//! Preventive measures and good practice (PV1).

use super::record::record;

record! {
    /// A measure to keep up, with its owner and date.
    Measure {
        /// `measure` or `practice`.
        category: Code,
        /// What is done.
        text: Line,
        /// Who answers for it.
        owner: Line,
        /// When it is due next.
        due_on: Date,
        /// When it was last done.
        done_on: Date,
        /// Order.
        position: Position,
    }
}
