//! Actions: what was decided to do, by whom, until when, and what it brought (PI2, PI3, PI5).

use chrono::NaiveDate;

use crate::model::record::record;

record! {
    /// An action of the improvement plan.
    Action {
        /// Its number: `A-2026-001`. Given once and never again.
        number: Code,
        /// What is to be done, in a line.
        title: Line,
        /// More about it.
        detail: Text,
        /// `corrective` or `preventive` (PI4); empty where nobody said.
        nature: Code,
        /// What it changes: `risk_analysis` (RA/RT), `contract`, `bcp`, `plan`, `system`, `training`, or empty (PI5).
        theme: Code,
        /// Its column: `plan`, `do`, `check` or `act` (PDCA).
        step: Code,
        /// Who answers for it, by name.
        owner: Line,
        /// When it is due.
        due_on: Date,
        /// How it is known that it had an effect.
        proof: Text,
        /// When it was made.
        created_at: Instant,
        /// Who made it.
        created_by: Line,
        /// Where it comes from: `review`, `exercise`, `readiness`, `walk`, `problem` or `other`.
        origin: Code,
        /// The incident or exercise it comes from.
        incident: Ref,
        /// The problem it comes from.
        problem: Ref,
        /// The finding of the readiness check it comes from; else empty.
        finding: Code,
        /// Kind of the record of the plan that it changes; else empty.
        about_kind: Code,
        /// Id of that record; else empty.
        about_row: Code,
        /// The field that it changes; else empty.
        about_field: Code,
        /// When it was closed.
        closed_at: Instant,
        /// Who closed it.
        closed_by: Line,
        /// `done` or `dropped`; empty while it is open.
        outcome: Code,
        /// The version of the plan that carries what it changed.
        version: Ref,
        /// Order in its column.
        position: Position,
    }
}

impl Action {
    /// Whether it is still to be done.
    pub fn is_open(&self) -> bool {
        self.closed_at.is_none()
    }

    /// Whether it is late on that day.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.is_open() && self.due_on.is_some_and(|due| due < today)
    }
}
