//! The review of an incident and its report: what is asked, what the incident tells already, what was answered, and the
//! steps from the beginning to the signature (PI1-PI4).
//!
//! Nothing here reads a clock or a file: who writes, and when, is passed in.

mod beginning;
mod error;
mod facts;
mod prefill;
mod progress;
mod signing;
mod view;

pub use crate::model::incident::recovered::Recovered;
pub use beginning::begin;
pub use error::ReviewError;
pub use facts::Facts;
pub use prefill::{Suggestion, suggestion};
pub use progress::Progress;
pub use signing::{may_edit, reopen, sign};
pub use view::{BlockView, Expects, FormView, Origin, QuestionView, ReviewView, review_view};

/// Code of the form of the review (PI1).
pub const REVIEW: &str = "post_incident_review";
/// Code of the form of the report (PI2).
pub const REPORT: &str = "post_mortem";
