//! Questions the organisation adds to the review of every incident (PI1: each block can be extended).

use super::record::record;

record! {
    /// A question of the organisation's own.
    ReviewQuestion {
        /// Code of the block of the review it stands in.
        block: Code,
        /// What is asked.
        label: Line,
        /// Order among the organisation's questions of its block.
        position: Position,
    }
}
