//! The register of paper copies: who holds which, and what its sheets said when they were printed (PL3).

use super::record::record;

record! {
    /// A numbered copy of a printed document.
    PaperCopy {
        /// Its number, given once and never again.
        number: Number,
        /// Which document: `plan`, `contacts`, `cards` ...
        document: Code,
        /// Who holds it.
        holder: Line,
        /// Where it is kept.
        place: Line,
        /// Language of its labels: `fr` or `en`.
        language: Code,
        /// Its paper: `a4` or `letter`.
        paper: Code,
        /// The edition in large letters.
        large: Flag,
        /// Printed on both sides.
        duplex: Flag,
        /// The version of the plan it was printed from.
        version: Line,
        /// When the plan had last been changed: the state it was printed from.
        as_of: Instant,
        /// When it was printed, or last brought up to date.
        printed_at: Instant,
        /// Fingerprint of all it says.
        fingerprint: Code,
        /// Its sheets, one a line: mark and fingerprint, `IV-3 5f0c...`.
        sheets: Text,
        /// When it was given to its holder.
        handed_over_on: Date,
        /// When it was destroyed.
        destroyed_on: Date,
        /// Anything else.
        notes: Text,
    }
}
