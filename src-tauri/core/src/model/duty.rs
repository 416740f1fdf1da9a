//! Deadlines set by law or contract, started by hand in an incident.

use super::record::record;

record! {
    /// A statutory duty: somebody must be told within a delay. To be checked with counsel.
    Duty {
        /// Stable code of a duty that ships, else empty.
        code: Code,
        /// What must be filed.
        name: Line,
        /// With whom.
        authority: Line,
        /// From when it runs, the legal reference, what to say.
        text: Text,
        /// The role that files it.
        role: Ref,
        /// How many units.
        amount: Number,
        /// `minute`, `hour`, `day` or `month`.
        unit: Code,
        /// Which calendar counts: `elapsed` or `business`.
        calendar: Code,
        /// The duty whose filing starts this one, if any.
        after: Ref,
        /// Order.
        position: Position,
    }
}
