//! Alerts of monitoring tools, as they were read from files (EX1).

use crate::model::record::record;

record! {
    /// An alert that belongs to an incident. The same alert twice stays one incident. Never changed.
    AlertSeen {
        /// The incident.
        incident: Owner,
        /// Identity of the alert in its source.
        fingerprint: Code,
        /// `alertmanager`, `opsgenie` or `dynatrace`.
        source: Code,
        /// `firing`, `acknowledged` or `resolved`.
        status: Code,
        /// Its title.
        title: Line,
        /// When it began.
        starts_at: Instant,
        /// When it ended.
        ends_at: Instant,
        /// When it was read here.
        at: Instant,
    }
}
