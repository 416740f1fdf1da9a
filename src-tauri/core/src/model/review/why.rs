//! The tree of causes: each answer to "why?" can have several answers below it (PI2, the 5 pourquoi).

use crate::model::record::record;

record! {
    /// An answer to "why?".
    Why {
        /// The incident.
        incident: Owner,
        /// The answer of which it says why; none for the incident itself.
        parent: Ref,
        /// What is answered.
        text: Text,
        /// A root cause: nothing lies below it.
        root: Flag,
        /// Order below its parent.
        position: Position,
    }
}
