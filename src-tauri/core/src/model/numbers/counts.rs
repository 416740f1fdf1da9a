//! How many: by month, type, class and priority; and the actions that came of them.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::spread::{Middle, middle, resolved_after};
use super::{Counted, Facts, Period, count, month_of};
use crate::model::improvement::Action;
use crate::model::incident::Qualification;
use crate::model::plan::Plan;

/// How many there are of something.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Tally {
    /// Its code; empty where nothing was noted.
    pub code: String,
    /// How many.
    pub count: u32,
}

/// A month of the period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Month {
    /// Its first day.
    pub month: NaiveDate,
    /// How many were noticed in it.
    pub count: u32,
    /// The same by class, in the order of the plan.
    pub classes: Vec<Tally>,
    /// Minutes from noticing to resolving of those noticed in it.
    pub resolve: Middle,
}

/// Actions, as they stand now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ActionCounts {
    /// Opened in the period.
    pub opened: u32,
    /// Closed as done in the period.
    pub done: u32,
    /// Dropped in the period.
    pub dropped: u32,
    /// Open now, whenever they were opened.
    pub open: u32,
    /// Those of them that are overdue today.
    pub overdue: u32,
}

pub(super) fn months(facts: &Facts<'_>, period: Period, counted: &[Counted<'_>]) -> Vec<Month> {
    let mut by_month: HashMap<NaiveDate, Vec<&Counted<'_>>> = HashMap::new();
    for one in counted {
        let month = month_of(facts.time.day_of(one.began_at));
        by_month.entry(month).or_default().push(one);
    }
    period
        .months()
        .map(|month| {
            let of_month = by_month.remove(&month).unwrap_or_default();
            let resolved = of_month.iter().filter_map(|one| resolved_after(one).ok());
            Month {
                month,
                count: count(of_month.len()),
                resolve: middle(resolved.collect()),
                classes: classes(facts.plan, of_month),
            }
        })
        .collect()
}

pub(super) fn types(counted: &[Counted<'_>]) -> Vec<Tally> {
    let mut types = tallied(
        counted
            .iter()
            .map(|one| one.dossier.incident.category.as_str()),
        [],
    );
    types.sort_by(|one, other| {
        let most = other.count.cmp(&one.count);
        most.then_with(|| one.code.cmp(&other.code))
    });
    types
}

pub(super) fn classes<'a>(
    plan: &'a Plan,
    counted: impl IntoIterator<Item = &'a Counted<'a>>,
) -> Vec<Tally> {
    let known = plan.classes.iter().map(|class| class.code.as_str());
    tallied(judged(counted, |judged| &judged.class), known)
}

pub(super) fn priorities(plan: &Plan, counted: &[Counted<'_>]) -> Vec<Tally> {
    let known = plan.terms.iter().filter(|term| term.list == "priority");
    let known = known.map(|term| term.code.as_str());
    tallied(judged(counted, |judged| &judged.priority), known)
}

/// A code of how each is qualified now; empty where it is not.
fn judged<'a>(
    counted: impl IntoIterator<Item = &'a Counted<'a>>,
    code: fn(&Qualification) -> &String,
) -> impl Iterator<Item = &'a str> {
    let judged = counted.into_iter().map(|one| one.dossier.qualification());
    judged.map(move |judged| judged.map_or("", |judged| code(judged).as_str()))
}

/// How often each code occurs: those known in their order, then those the plan has lost, then those without one.
fn tallied<'a>(
    codes: impl Iterator<Item = &'a str>,
    known: impl IntoIterator<Item = &'a str>,
) -> Vec<Tally> {
    let tally = |code: &str| Tally {
        code: code.to_owned(),
        count: 0,
    };
    let mut tallies: Vec<Tally> = known.into_iter().map(tally).collect();
    let mut without = 0;
    for code in codes {
        if code.is_empty() {
            without += 1;
            continue;
        }
        match tallies.iter_mut().find(|tally| tally.code == code) {
            Some(tally) => tally.count += 1,
            None => tallies.push(Tally {
                count: 1,
                ..tally(code)
            }),
        }
    }
    if without > 0 {
        tallies.push(Tally {
            code: String::new(),
            count: without,
        });
    }
    tallies
}

pub(super) fn actions(
    facts: &Facts<'_>,
    period: Period,
    exercises: &HashSet<Uuid>,
    exercise: bool,
) -> ActionCounts {
    let of_exercise = |action: &Action| {
        let incident = action.incident.is_some_and(|id| exercises.contains(&id));
        incident || action.origin == "exercise"
    };
    let inside =
        |at: Option<DateTime<Utc>>| at.is_some_and(|at| period.includes(facts.time.day_of(at)));
    let today = facts.time.day_of(facts.now);
    let mut counts = ActionCounts::default();
    let actions = facts.actions.iter();
    for action in actions.filter(|action| of_exercise(action) == exercise) {
        let closed = inside(action.closed_at);
        counts.opened += u32::from(inside(action.created_at));
        counts.done += u32::from(closed && action.outcome == "done");
        counts.dropped += u32::from(closed && action.outcome == "dropped");
        counts.open += u32::from(action.is_open());
        counts.overdue += u32::from(action.is_overdue(today));
    }
    counts
}
