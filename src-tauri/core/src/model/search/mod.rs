//! The search over the whole plan: every word asked for begins some word of what is found, whatever the accents.

mod contacts;
mod draft;
mod index;
mod question;
mod texts;
mod words;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::plan::Kind;

pub use index::SearchIndex;

/// The most hits a search gives.
pub const HIT_LIMIT: usize = 50;

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Hit {
    /// Which kind of record it is.
    pub kind: Kind,
    /// The record.
    pub id: Uuid,
    /// Its name, or how its text begins.
    pub title: String,
    /// What tells it from others of that name; for a role its holders, the one to call first.
    pub detail: String,
    /// The number to dial: of a person, of a company, of the first holder of a role who has one.
    pub number: Option<String>,
    /// The section of the plan in which a text is read.
    pub section: Option<Uuid>,
}
