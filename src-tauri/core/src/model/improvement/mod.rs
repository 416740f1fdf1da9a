//! What becomes better after incidents: actions, problems behind incidents, the yearly walk through the plan
//! (PI5, IN10, PL4).

mod action;
mod improvements;
mod problem;
mod walk;

pub use action::Action;
pub use improvements::Improvements;
pub use problem::{Problem, ProblemIncident};
pub use walk::{Walk, WalkAnswer};
