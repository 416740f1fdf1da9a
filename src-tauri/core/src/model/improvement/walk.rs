//! The yearly review of the plan: a walk through every chapter and every contact (PL4).

use crate::model::record::record;

record! {
    /// A walk through the whole plan; it can be left and resumed.
    Walk {
        /// When it was begun.
        begun_at: Instant,
        /// Who began it.
        begun_by: Line,
        /// When it was finished.
        finished_at: Instant,
        /// Who finished it.
        finished_by: Line,
        /// What was concluded.
        note: Text,
    }
}

record! {
    /// What was said of one record of the plan: is it still true? The latest word counts. Never changed.
    WalkAnswer {
        /// The walk.
        walk: Owner,
        /// Kind of the record.
        kind: Code,
        /// Id of the record.
        row: Code,
        /// `holds` or `to_change`.
        word: Code,
        /// What is to be changed.
        note: Text,
        /// The action that was made of it.
        action: Ref,
        /// When.
        at: Instant,
        /// By whom.
        by: Line,
    }
}
