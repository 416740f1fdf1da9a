//! Marks on what the plan lists: steps ticked, clocks started or met, escalations.

use crate::model::record::record;

record! {
    /// Something the plan lists was done, or is no longer; the latest counts. Never changed.
    Tick {
        /// The incident.
        incident: Owner,
        /// The list: `class_step` (CL2), `procedure_action` (IN7, IN9, CL4), `milestone` (ES7), `criterion` (ES4),
        /// `eradication` (IN8), `stage` (IN6), `inject` or `deactivation`.
        list: Code,
        /// What: the id of the record, or a stable code.
        item: Code,
        /// Done, met, reached; or taken back.
        done: Flag,
        /// When.
        at: Instant,
        /// By whom.
        by: Line,
        /// Anything else.
        note: Text,
    }
}

record! {
    /// A clock that a person starts or ends: a statutory deadline, a decision. The latest counts. Never changed.
    ClockMark {
        /// The incident.
        incident: Owner,
        /// The clock: the code of a statutory duty's id, `drp_decision` ...
        clock: Code,
        /// `start`, `meet`, `drop` or `escalate`.
        mark: Code,
        /// When.
        at: Instant,
        /// By whom.
        by: Line,
        /// Who files it, or to whom it was escalated.
        who: Line,
        /// Why, under which reference.
        note: Text,
    }
}
