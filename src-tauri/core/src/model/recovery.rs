//! The recovery run sheet (RC1).

use super::record::record;

record! {
    /// Somebody with a column in the run sheet.
    RecoveryActor {
        /// Who.
        name: Line,
        /// Order.
        position: Position,
    }
}

record! {
    /// A phase of the run sheet, a pause, or the end of a day.
    RecoveryPhase {
        /// `work`, `pause` or `night`.
        category: Code,
        /// What happens.
        name: Line,
        /// Shortest duration in minutes.
        shortest_minutes: Number,
        /// Longest duration in minutes; equal to the shortest where the source gives one figure.
        longest_minutes: Number,
        /// Order; the ids stay when names occur twice.
        position: Position,
    }
}

record! {
    /// What one actor does in one phase.
    RecoveryTask {
        /// The phase.
        phase: Owner,
        /// Who.
        actor: Owner,
        /// What.
        text: Text,
        /// The actor only waits.
        waits: Flag,
        /// Order in the cell.
        position: Position,
    }
}
