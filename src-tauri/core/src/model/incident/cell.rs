//! The crisis cell of an incident: opening, seats, plans in force, handovers (ES4-ES8, RO5, RO6, IN9).

use crate::model::record::record;

record! {
    /// The crisis of an incident: one record, made when the cell is asked for.
    Crisis {
        /// The incident.
        incident: Owner,
        /// When the cell was asked for.
        requested_at: Instant,
        /// When it opened.
        opened_at: Instant,
        /// Who opened it.
        opened_by: Line,
        /// Who owns the crisis: `provider` or `client` (ES5).
        owner: Code,
        /// The call bridge: number, code, link (ES6).
        bridge: Text,
        /// Minutes between two status reports.
        report_minutes: Number,
        /// Decision on the DRP: `yes`, `no` or empty while none was taken (ES7).
        drp_decision: Code,
        /// When it was taken.
        drp_decided_at: Instant,
        /// When it closed.
        closed_at: Instant,
        /// The BCP or CMP manager who agreed to the closing (IN9).
        closing_agreed_by: Line,
    }
}

record! {
    /// Somebody in a seat of the cell (RO6), or in one of its three functions (RO5).
    SeatTaking {
        /// The incident.
        incident: Owner,
        /// The seat; nothing for a function or somebody invited.
        seat: Ref,
        /// The role; nothing for somebody invited.
        role: Ref,
        /// `provider` or `client`.
        side: Code,
        /// Who, if a person of the plan.
        person: Ref,
        /// Name.
        name: Line,
        /// What for.
        function: Line,
        /// Since when present; nothing while expected.
        arrived_at: Instant,
        /// When the person left.
        left_at: Instant,
        /// Order.
        position: Position,
    }
}

record! {
    /// A plan is put in force or out of force: BCP, DRP, CMP, IRP. Never changed.
    PlanActivation {
        /// The incident.
        incident: Owner,
        /// `bcp`, `drp`, `cmp` or `irp`.
        plan: Code,
        /// In force from then on, or no longer.
        active: Flag,
        /// When.
        at: Instant,
        /// Who decided.
        by: Line,
        /// Why.
        note: Text,
    }
}

record! {
    /// One shift hands over to the next. Never changed.
    Handover {
        /// The incident.
        incident: Owner,
        /// When.
        at: Instant,
        /// Who leaves.
        from: Line,
        /// Who takes over.
        to: Line,
        /// What stands in the sheet: open actions, decisions, last message, clocks.
        body: Text,
        /// What the one who leaves adds.
        note: Text,
    }
}
