//! What an incident answers by itself: each rule gives the answer to one question of the review or the report, in the
//! plan's language. A person takes it over, changes it, or answers something else.

mod people;
mod timeline;

pub(super) use people::involved;
pub(super) use timeline::timeline;

use serde::{Deserialize, Serialize};

use super::Facts;

/// An answer that was worked out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
pub struct Suggestion {
    /// In words.
    pub text: String,
    /// Codes to tick, parted by spaces.
    pub choice: String,
}

/// What the incident answers to a question; nothing where it tells nothing.
pub fn suggestion(question: &str, facts: &Facts<'_>) -> Option<Suggestion> {
    let incident = &facts.dossier.incident;
    let text = match question {
        "number" => incident.number.clone(),
        _ => String::new(),
    };
    let found = Suggestion {
        text,
        choice: String::new(),
    };
    (found != Suggestion::default()).then_some(found)
}
