//! All that is written in the review of one incident.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{Involved, ReviewAnswer, ReviewMark, ReviewStanding, TimelineLine, Why};
use crate::model::Kind;
use crate::model::change::Edit;
use crate::model::plan::RecordReader;

/// The review of one incident, as it was written.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, specta::Type)]
pub struct ReviewRecords {
    /// Its steps.
    pub marks: Vec<ReviewMark>,
    /// Answers.
    pub answers: Vec<ReviewAnswer>,
    /// Who was involved.
    pub involved: Vec<Involved>,
    /// Lines of the log the report tells.
    pub timeline: Vec<TimelineLine>,
    /// The tree of causes.
    pub whys: Vec<Why>,
}

impl ReviewRecords {
    /// Builds it by asking for the records of each kind in turn.
    ///
    /// # Errors
    /// Those of the reader.
    pub fn gather<E>(reader: &impl RecordReader<E>) -> Result<ReviewRecords, E> {
        Ok(ReviewRecords {
            marks: reader.records()?,
            answers: reader.records()?,
            involved: reader.records()?,
            timeline: reader.records()?,
            whys: reader.records()?,
        })
    }

    /// Takes in what was written of the review; what is no part of it is left out.
    ///
    /// # Errors
    /// Values that do not fit their fields.
    pub fn take(&mut self, edit: &Edit) -> Result<(), serde_json::Error> {
        match edit.kind {
            Kind::ReviewMark => edit.write_into(&mut self.marks),
            Kind::ReviewAnswer => edit.write_into(&mut self.answers),
            Kind::Involved => edit.write_into(&mut self.involved),
            Kind::TimelineLine => edit.write_into(&mut self.timeline),
            Kind::Why => edit.write_into(&mut self.whys),
            _ => Ok(()),
        }
    }

    /// Where it stands.
    pub fn standing(&self) -> ReviewStanding {
        ReviewStanding::of(&self.marks)
    }

    /// The answer to a question of a form, or of the organisation.
    pub fn answer(&self, question: &str) -> Option<&ReviewAnswer> {
        let mut answers = self.answers.iter();
        answers.find(|answer| answer.question == question && answer.label.is_empty())
    }

    /// The causes below a cause, at any depth.
    pub fn below(&self, why: Uuid) -> Vec<Uuid> {
        let mut above = vec![why];
        let mut found = Vec::new();
        while let Some(parent) = above.pop() {
            let whys = self.whys.iter();
            for why in whys.filter(|why| why.parent == Some(parent) && why.id != parent) {
                if !found.contains(&why.id) {
                    above.push(why.id);
                    found.push(why.id);
                }
            }
        }
        found
    }
}

/// The id of a record that follows from others: the same on every copy of a mallette.
pub fn derived_id(parts: &[&str]) -> Uuid {
    let hash = Sha256::digest(parts.join("\u{1f}"));
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}
