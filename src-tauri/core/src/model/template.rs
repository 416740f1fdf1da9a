//! Messages written in advance (CO1).

use super::record::record;

record! {
    /// A message template. `{…}` marks what is filled in when it is sent.
    Template {
        /// Stable code of a template that ships, else empty.
        code: Code,
        /// `internal` or `external` (CO1).
        audience: Code,
        /// When it is sent.
        moment: Line,
        /// Channel it is meant for; code in the list `channel` (CO2).
        channel: Code,
        /// Subject.
        subject: Line,
        /// Text.
        body: Text,
        /// Order.
        position: Position,
    }
}
