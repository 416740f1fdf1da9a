//! When a review was begun, signed, and opened again for a new revision (PI1). Never changed.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::model::record::record;

record! {
    /// A step of a review.
    ReviewMark {
        /// The incident.
        incident: Owner,
        /// `begun`, `signed` or `reopened`.
        step: Code,
        /// The revision that was signed, or that is prepared.
        revision: Number,
        /// When.
        at: Instant,
        /// By whom.
        by: Line,
        /// With what remark; why it was opened again.
        note: Text,
        /// SHA-256 of what was signed, in hexadecimal.
        digest: Code,
    }
}

/// Where a review stands.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
pub struct ReviewStanding {
    /// When it was begun.
    pub begun_at: Option<DateTime<Utc>>,
    /// When the revision that counts was signed.
    pub signed_at: Option<DateTime<Utc>>,
    /// Who signed it.
    pub signed_by: String,
    /// When the first revision was signed: the review was handed in then.
    pub handed_in_at: Option<DateTime<Utc>>,
    /// The revision that is signed, or that is being prepared.
    pub revision: u32,
    /// Nothing of it can be changed: the last step is a signature.
    pub locked: bool,
}

impl ReviewStanding {
    /// Reads the steps in the order of their time.
    pub fn of(marks: &[ReviewMark]) -> ReviewStanding {
        let mut steps: Vec<&ReviewMark> = marks.iter().collect();
        steps.sort_by_key(|mark| (mark.at, mark.id));
        let mut standing = ReviewStanding {
            revision: 1,
            ..ReviewStanding::default()
        };
        for mark in steps {
            standing.begun_at = standing.begun_at.or(mark.at);
            standing.revision = mark.revision.unwrap_or(standing.revision);
            standing.locked = mark.step == "signed";
            if standing.locked {
                standing.handed_in_at = standing.handed_in_at.or(mark.at);
                standing.signed_at = mark.at;
                standing.signed_by.clone_from(&mark.by);
            }
        }
        standing
    }
}
