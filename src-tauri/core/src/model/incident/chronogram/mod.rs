//! The chronogram of a crisis, planned against actual, and the score of an exercise against it (ES7, PL4).
//!
//! A milestone is reached by what is done elsewhere, found by its code:
//!
//! | code | reached when |
//! |---|---|
//! | `t0` | the incident was noticed: T0 |
//! | `ticket` | it was declared |
//! | `acknowledged` | it first passed into acknowledged or in progress |
//! | `told` | the first external opening message left, or somebody of the client was reached in the cascade |
//! | `cell_requested`, `cell_open` | the cell was asked for, opened |
//! | `plan_told` | the first status report, or message from the template `action_plan`, after the opening |
//! | `status` | a status report or status message; each repetition has the one nearest to its hour |
//! | `service_back` | it was resolved, and not taken up again |
//! | `closed` | the crisis closed, or else the first closing message left |
//!
//! A tick in the list `milestone` reaches it too, and stands before what the records say. Its item is the milestone's
//! id, with `:1` for the first repetition after the planned one, `:2` for the second, and so on.

mod course;
mod score;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Dossier;
use crate::model::plan::Plan;
use course::Course;

pub use score::{Score, ScoreLine, score};

/// A milestone, planned against actual.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct Reached {
    /// The milestone.
    pub milestone: Uuid,
    /// Its code, if it has one.
    pub code: String,
    /// What must have happened.
    pub title: String,
    /// Under which condition, in words.
    pub condition: String,
    /// T0 and the minutes of the plan.
    pub planned_at: DateTime<Utc>,
    /// When it was reached.
    pub actual_at: Option<DateTime<Utc>>,
    /// Which repetition, 0 first.
    pub repeat: u32,
    /// Whole minutes after the plan: of the actual time, or of now if it is overdue; negative when it was early.
    pub late_minutes: Option<i32>,
    /// Its condition does not hold, so that nobody waits for it and it counts in no score: the service promised for a
    /// DRP that was not decided in time, the crisis cell of an incident that was resolved before.
    pub conditional: bool,
}

/// The milestones of the plan in an incident, by planned time; none where T0 is not known.
pub fn chronogram(plan: &Plan, dossier: &Dossier, now: DateTime<Utc>) -> Vec<Reached> {
    let Some(course) = Course::of(plan, dossier, now) else {
        return Vec::new();
    };
    let mut reached: Vec<Reached> = plan
        .milestones
        .iter()
        .filter_map(|milestone| Some((milestone, course.planned(milestone)?)))
        .flat_map(|(milestone, planned)| course.each(milestone, planned))
        .collect();
    reached.sort_by_key(|reached| reached.planned_at);
    reached
}

fn minutes(span: TimeDelta) -> i32 {
    i32::try_from(span.num_minutes()).unwrap_or(i32::MAX)
}
