//! Calls that were tried, and the channels that are down.

use crate::model::record::record;

record! {
    /// An attempt to reach somebody. Never changed (ES1-ES3).
    CallAttempt {
        /// The incident.
        incident: Owner,
        /// Who was called.
        person: Ref,
        /// The role in which.
        role: Ref,
        /// Name that was called.
        name: Line,
        /// Number that was dialled, or how else.
        number: Line,
        /// Key of the step of the cascade it belongs to; empty for a call besides it.
        step: Code,
        /// `reached`, `no_answer`, `message_left` or `acknowledged`.
        outcome: Code,
        /// When.
        at: Instant,
        /// Who called.
        by: Line,
        /// What was said.
        note: Text,
    }
}

record! {
    /// A channel of communication is down, or works again; the latest counts. Never changed.
    ChannelState {
        /// The incident.
        incident: Owner,
        /// Code in the list `channel`.
        channel: Code,
        /// It cannot be used, or must not be trusted.
        down: Flag,
        /// Since when.
        at: Instant,
        /// Who said so.
        by: Line,
    }
}
