//! Making the plan better: actions and problems are opened and closed, a version of the plan carries what was changed,
//! and a walk through the whole plan asks once a year whether it still holds (PI5, IN10, PL2, PL4).
//!
//! Nothing here reads a clock or a file: who does it, and when, is passed in.

mod action;
mod behind;
mod error;
mod problem;
mod proposing;
mod walk;

pub use action::{NewAction, close_action, move_action, new_action, reopen_action};
pub use behind::behind;
pub use error::ImprovingError;
pub use problem::{link, new_problem, set_state};
pub use proposing::{ProposedProblem, proposed_problems};
pub use walk::{
    NewAnswer, WalkFact, WalkGroup, WalkStep, WalkView, answer, begin_walk, finish_walk, steps,
    walk_view,
};

use chrono::{DateTime, Utc};

/// Who does it, when, and what numbers were given before.
#[derive(Debug, Clone, Copy)]
pub struct Doing<'a> {
    /// Name of the person at the keyboard.
    pub by: &'a str,
    /// Now.
    pub at: DateTime<Utc>,
    /// The year numbers are counted in.
    pub year: i32,
    /// Numbers ever given to records of that kind.
    pub given: &'a [String],
}
