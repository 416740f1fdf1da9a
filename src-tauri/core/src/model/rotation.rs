//! On-call rotations and their shifts (ES2, ES3).

use super::record::record;

record! {
    /// A rotation in which people are on call in turn (ES3: filled in at least one day before the cycle starts).
    Rotation {
        /// Its name, such as "Astreinte système".
        name: Line,
        /// `technical`, `managerial` or `client` (ES2).
        category: Code,
        /// Who may call it and for what.
        notes: Text,
        /// Order on screen and paper.
        position: Position,
    }
}

record! {
    /// One turn of a rotation.
    Shift {
        /// The rotation.
        rotation: Owner,
        /// Start, included.
        starts_at: Instant,
        /// End, excluded.
        ends_at: Instant,
        /// Who is on call.
        person: Ref,
        /// Who is called next.
        backup: Ref,
    }
}
