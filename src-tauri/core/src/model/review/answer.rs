//! An answer of the review or of the report (PI1, PI2).

use crate::model::record::record;

record! {
    /// The answer to one question. While it is empty, what the incident tells stands in its place.
    ReviewAnswer {
        /// The incident.
        incident: Owner,
        /// Code of the question in its form, the id of a question of the organisation, or empty for one that was asked
        /// in this review alone.
        question: Code,
        /// Code of the block a question of this review alone stands in; else empty.
        block: Code,
        /// A question of this review alone; else empty.
        label: Line,
        /// What was answered in words; beside a choice, the remark.
        text: Text,
        /// What was ticked: codes, parted by spaces.
        choice: Code,
        /// The question does not apply.
        not_applicable: Flag,
        /// Order among the questions of this review alone.
        position: Position,
    }
}

impl ReviewAnswer {
    /// Whether a person answered, be it that the question does not apply.
    pub fn is_given(&self) -> bool {
        self.not_applicable || !self.text.trim().is_empty() || !self.choice.is_empty()
    }

    /// The codes that were ticked.
    pub fn choices(&self) -> impl Iterator<Item = &str> {
        self.choice.split_whitespace()
    }
}
