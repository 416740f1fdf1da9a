//! What was told to whom: messages and status reports (CO1-CO5, ES6).

use crate::model::record::record;

record! {
    /// A message as it was sent. Never changed (CO1).
    Message {
        /// The incident.
        incident: Owner,
        /// The template it was made from; nothing for a free one.
        template: Ref,
        /// `opening`, `status`, `closing` or `other`.
        category: Code,
        /// `internal` or `external`.
        audience: Code,
        /// Code in the list `channel`.
        channel: Code,
        /// To whom, in words.
        recipients: Text,
        /// Subject.
        subject: Line,
        /// Text.
        body: Text,
        /// When it was sent.
        at: Instant,
        /// By whom.
        by: Line,
        /// How: `copied`, `saved`, `printed`, `spoken` or `sms`.
        means: Code,
    }
}

record! {
    /// A status report (ES6, ES7): progress, done, left to do. Never changed.
    StatusReport {
        /// The incident.
        incident: Owner,
        /// When.
        at: Instant,
        /// By whom.
        by: Line,
        /// Where we are.
        progress: Text,
        /// What was done since the last one.
        done: Text,
        /// What is left to do.
        left: Text,
        /// When the next one is due.
        next_at: Instant,
    }
}
