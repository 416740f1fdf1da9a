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

impl Measure {
    /// Whether it was done since it was due.
    pub fn is_done(&self) -> bool {
        self.due_on
            .zip(self.done_on)
            .is_some_and(|(due, done)| done >= due)
    }
}
