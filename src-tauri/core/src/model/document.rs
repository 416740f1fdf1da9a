//! Linked documents and their offline copies (DO1-DO3).

use super::record::record;

record! {
    /// A document the plan refers to, with the copy that is kept in the mallette.
    Document {
        /// Stable code of a document of the sources (`bcp`, `cmp`, `drp`, `irp`, `risk_assessment`, `risk_treatment`, `pir`), else empty.
        code: Code,
        /// Reference in the organisation's filing.
        reference: Line,
        /// Title.
        title: Line,
        /// Who keeps it true.
        owner: Line,
        /// Version in force.
        version: Line,
        /// When it is to be reviewed next.
        review_on: Date,
        /// Where the original is: a path or an address.
        link: Line,
        /// Anything else.
        notes: Text,
        /// Name of the encrypted copy in the blobs folder; empty while there is none (DO2).
        copy_blob: Code,
        /// File name of the copy.
        copy_name: Line,
        /// Media type of the copy.
        copy_media: Code,
        /// Size of the copy in bytes.
        copy_bytes: Number,
        /// SHA-256 of the copy, in hexadecimal.
        copy_sha256: Code,
        /// When the copy was taken.
        copied_at: Instant,
        /// Order on screen and paper.
        position: Position,
    }
}

/// The largest copy that is kept, in bytes (100 MB).
pub const COPY_LIMIT: u64 = 100_000_000;

impl Document {
    /// Whether an offline copy is kept in the mallette (DO2).
    pub fn has_copy(&self) -> bool {
        !self.copy_blob.is_empty()
    }
}
