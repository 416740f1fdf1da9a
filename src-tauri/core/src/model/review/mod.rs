//! After an incident: the answers of its review and report, and what goes with them (PI1-PI4).
//!
//! The answers of both forms lie together, by the code of their question: what one form knows, the other does not ask
//! again. Ids follow from the incident and the question, so that a review begun on two copies of a mallette meets again.

mod answer;
mod circle;
mod mark;
mod records;
mod why;

pub use answer::ReviewAnswer;
pub use circle::{Involved, TimelineLine};
pub use mark::{ReviewMark, ReviewStanding};
pub use records::{ReviewRecords, derived_id};
pub use why::{Placed, Why, placed};
