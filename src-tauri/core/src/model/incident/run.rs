//! A recovery that is carried out from the run sheet (RC1).

use crate::model::record::record;

record! {
    /// A recovery under way: one record, made when it starts.
    RecoveryRun {
        /// The incident.
        incident: Owner,
        /// When it started.
        started_at: Instant,
        /// When it ended, or was broken off.
        ended_at: Instant,
    }
}

record! {
    /// A task of the run sheet starts or ends; the latest counts. Never changed.
    RunMark {
        /// The incident.
        incident: Owner,
        /// The phase; a pause or a night has no task.
        phase: Owner,
        /// The task; nothing for the phase as a whole.
        task: Ref,
        /// `started`, `done`, `skipped` or `reopened`.
        mark: Code,
        /// When.
        at: Instant,
        /// By whom.
        by: Line,
        /// Anything else.
        note: Text,
    }
}
