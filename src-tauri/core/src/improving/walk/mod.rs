//! The yearly review of the plan (PL4): a walk through every chapter and every contact, each asked whether it still
//! holds. What changed after it was answered is asked again.

mod answering;
mod facts;
mod steps;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::model::change::Touched;
use crate::model::improvement::{Walk, WalkAnswer};
use crate::model::{Kind, Plan, Value};

pub use answering::{NewAnswer, answer, begin_walk, finish_walk};
pub use steps::steps;

/// The parts of a walk, in their order.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum WalkGroup {
    /// The organisation's own data.
    Organisation,
    /// Chapters, with what stands in each.
    Chapters,
    /// Roles, and who holds them.
    Roles,
    /// The organisation's own people.
    Contacts,
    /// Companies, each followed by its people.
    Companies,
    /// Essential activities.
    Activities,
    /// Linked documents.
    Documents,
    /// On-call rotations.
    Rotations,
    /// Preventive measures and good practice.
    Measures,
    /// Tools, and what replaces each (RC2).
    Tools,
}

/// Something that a record says and that is to be confirmed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct WalkFact {
    /// The field of the record; or `section`, `table`, `principal`, `backup`, `channel`, `people`, `shifts`, `until`.
    pub field: String,
    /// What it says: text, a number, a day, an instant; nothing where it is missing.
    pub value: Value,
}

/// A stop of the walk: one record of the plan, to be confirmed or changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct WalkStep {
    /// Its number on paper and on the screen, from 1.
    pub number: u32,
    /// The part it belongs to.
    pub group: WalkGroup,
    /// Kind of the record.
    pub kind: Kind,
    /// The record.
    pub row: Uuid,
    /// Its name.
    pub title: String,
    /// What is to be confirmed.
    pub facts: Vec<WalkFact>,
    /// The latest answer of this walk.
    pub answer: Option<WalkAnswer>,
    /// When it was changed after that answer: it must be looked at again.
    pub changed_at: Option<DateTime<Utc>>,
}

impl WalkStep {
    /// Whether it was answered, and did not change since.
    pub fn is_done(&self) -> bool {
        self.answer.is_some() && self.changed_at.is_none()
    }
}

/// A walk as it stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct WalkView {
    /// The walk.
    pub walk: Walk,
    /// Every step, in order.
    pub steps: Vec<WalkStep>,
    /// How many are answered.
    pub done: u32,
    /// How many are still to be looked at.
    pub left: u32,
}

/// A walk with its steps. `touched` is what was written in the plan since it was begun.
pub fn walk_view(
    plan: &Plan,
    walk: &Walk,
    answers: &[WalkAnswer],
    touched: &[Touched],
) -> WalkView {
    let mut steps = steps(plan);
    for step in &mut steps {
        let row = step.row.to_string();
        let of_step = answers.iter().filter(|answer| {
            answer.walk == walk.id && answer.kind == step.kind.table() && answer.row == row
        });
        step.answer = of_step.max_by_key(|answer| (answer.at, answer.id)).cloned();
        let Some(answered_at) = step.answer.as_ref().and_then(|answer| answer.at) else {
            continue;
        };
        // After the walk is over the plan goes on changing: what was said stays said.
        let until = walk.finished_at.unwrap_or(DateTime::<Utc>::MAX_UTC);
        let later = touched
            .iter()
            .filter(|touch| touch.at > answered_at && touch.at < until);
        let concerns = later.filter(|touch| steps::concerns(plan, step, touch));
        step.changed_at = concerns.map(|touch| touch.at).max();
    }
    let done = steps.iter().filter(|step| step.is_done()).count();
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    WalkView {
        walk: walk.clone(),
        done: count(done),
        left: count(steps.len() - done),
        steps,
    }
}
