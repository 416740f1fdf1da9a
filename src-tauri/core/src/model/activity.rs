//! Essential activities and how long they may stand still (AC1).

use super::record::record;

record! {
    /// An activity the organisation cannot do without (AC1).
    Activity {
        /// What is done.
        name: Line,
        /// Functional service that does it.
        service: Line,
        /// RTO (DMIA): the longest it may stand still, in minutes.
        rto_minutes: Number,
        /// RPO (PDMA): the most data it may lose, in minutes of work.
        rpo_minutes: Number,
        /// The role that answers for it.
        owner: Ref,
        /// Dependencies, how to go on by hand.
        notes: Text,
        /// Order on screen and paper.
        position: Position,
    }
}
