//! Escalation and crisis: criteria, levels, seats, chronogram, RACI (ES1-ES8, RO6).

use super::record::record;

record! {
    /// A reason to call the crisis cell together (ES4).
    ActivationCriterion {
        /// `major`, `outage` or `other`.
        category: Code,
        /// The criterion.
        text: Text,
        /// Order.
        position: Position,
    }
}

record! {
    /// A level of the managerial escalation (ES1, ES2).
    EscalationStep {
        /// `business` (HO) or `out_of_hours` (HNO).
        hours: Code,
        /// Level, 1 first.
        level: Number,
        /// Who is called on the provider's side.
        provider: Line,
        /// Who is called on the client's side.
        client: Line,
        /// The role called on the provider's side; nothing where the line above names nobody in the plan.
        provider_role: Ref,
        /// The role called on the client's side.
        client_role: Ref,
        /// Out of hours: category of the rotation whose shift answers for this level.
        rotation: Code,
        /// When this level is called.
        text: Text,
        /// Order.
        position: Position,
    }
}

record! {
    /// A seat of the crisis cell (RO6).
    Seat {
        /// Its name.
        name: Line,
        /// Permanent member, or asked when needed.
        permanent: Flag,
        /// When it is taken, such as "si niveau activé".
        condition: Line,
        /// Who sits there for the provider.
        provider: Line,
        /// Who sits there for the client; empty where nobody does.
        client: Line,
        /// The role that sits there for the provider.
        provider_role: Ref,
        /// The role that sits there for the client.
        client_role: Ref,
        /// What the seat decides.
        mission: Text,
        /// Order.
        position: Position,
    }
}

record! {
    /// A milestone of the chronogram (ES7).
    Milestone {
        /// Stable code of a milestone of the source (`ticket`, `acknowledged`, `told`, `cell_requested`, `cell_open`,
        /// `plan_told`, `status`, `service_back`, `closed`), else empty: what is done elsewhere reaches it.
        code: Code,
        /// Minutes after T0.
        offset_minutes: Number,
        /// What must have happened, in a few words.
        title: Line,
        /// What it comprises.
        detail: Text,
        /// Repeated every so many minutes until the next milestone; nothing if it happens once.
        repeat_minutes: Number,
        /// Under which condition it holds, such as an activation of the DRP in time.
        condition: Line,
        /// Order.
        position: Position,
    }
}

record! {
    /// A column of the RACI grid: who (ES8).
    RaciColumn {
        /// Who.
        name: Line,
        /// Order.
        position: Position,
    }
}

record! {
    /// A row of the RACI grid: an activity (ES8).
    RaciRow {
        /// The activity.
        name: Line,
        /// Order.
        position: Position,
    }
}

record! {
    /// A cell of the RACI grid (ES8). An empty cell is a gap, not a "nobody".
    RaciCell {
        /// The activity.
        row: Owner,
        /// Who.
        column: Owner,
        /// Letters among R, A, C, I in the order of the source: `AR`, `IC`; empty where the source is.
        letters: Code,
    }
}
