//! What the incidents of a period tell as figures: how many, how long, which promises were kept.
//!
//! Exercises are counted by themselves and never among incidents. Every figure says how many incidents it is made of
//! and which were left out, so that the sentence beside it can be written in any language.

mod counts;
mod kept;
mod query;
mod spread;

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::business_time::BusinessTime;
use super::improvement::Action;
use super::incident::Dossier;
use super::plan::Plan;
use super::review::ReviewMark;

pub use counts::{ActionCounts, Month, Tally};
pub use kept::{Kept, KeptOf, Promises, RtoKept};
pub use query::{LONGEST_YEARS, NumbersQuery, Period};
pub use spread::{CountedIn, LeftOut, LeftOutReason, Middle, Spread, SpreadCode, SpreadEnd};

/// What the figures are made from.
#[derive(Clone, Copy)]
pub struct Facts<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Its calendar.
    pub time: &'a BusinessTime,
    /// Every incident and exercise.
    pub dossiers: &'a [Dossier],
    /// The steps of their reviews.
    pub marks: &'a [ReviewMark],
    /// Every action.
    pub actions: &'a [Action],
    /// The present instant.
    pub now: DateTime<Utc>,
}

/// The figures of a period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct Numbers {
    /// The days counted: an incident belongs to the day it was noticed.
    pub period: Period,
    /// What was asked for.
    pub query: NumbersQuery,
    /// When they were counted.
    pub at: DateTime<Utc>,
    /// Of incidents.
    pub incidents: Figures,
    /// The same of exercises.
    pub exercises: Figures,
}

/// The figures of incidents, or of exercises.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct Figures {
    /// How many were noticed in the period and pass the filters.
    pub counted: u32,
    /// How many were noticed in the period and do not pass.
    pub filtered_out: u32,
    /// How many of those counted are not closed.
    pub open: u32,
    /// By month, in the order of time; every month of the period has its row.
    pub months: Vec<Month>,
    /// By type, the most frequent first; the code is empty where none was noted.
    pub types: Vec<Tally>,
    /// By class, in the order of the plan; the code is empty where it was not qualified.
    pub classes: Vec<Tally>,
    /// By priority, in the same way.
    pub priorities: Vec<Tally>,
    /// How long things took.
    pub spreads: Vec<Spread>,
    /// Promises of service (CL5-CL7): acknowledge, respond, resolve.
    pub promises: Promises,
    /// Essential activities back within their RTO (AC1, CL4).
    pub rto: RtoKept,
    /// Reviews handed in within the promised days (PI3); no exercise promises one.
    pub reviews: Kept,
    /// Actions that come from them. Actions that come from no exercise count as those of incidents, whatever the filters.
    pub actions: ActionCounts,
}

/// An incident with what of its review is counted.
struct Counted<'a> {
    dossier: &'a Dossier,
    /// When it began.
    began_at: DateTime<Utc>,
    /// When its review was handed in: signed for the first time, or its promise marked as met, whichever came first.
    handed_in_at: Option<DateTime<Utc>>,
}

/// The figures that a query asks for; nothing for a period that is none.
pub fn numbers(facts: &Facts<'_>, query: &NumbersQuery) -> Option<Numbers> {
    let period = query.period(facts.time.day_of(facts.now))?;
    let figures = |exercise: bool| figures(facts, query, period, exercise);
    Some(Numbers {
        period,
        query: query.clone(),
        at: facts.now,
        incidents: figures(false),
        exercises: figures(true),
    })
}

fn figures(facts: &Facts<'_>, query: &NumbersQuery, period: Period, exercise: bool) -> Figures {
    let of_kind = facts.dossiers.iter();
    let of_kind = of_kind.filter(|dossier| dossier.incident.exercise == exercise);
    let in_period = of_kind.filter_map(|dossier| {
        let began_at = dossier.began_at()?;
        let inside = period.includes(facts.time.day_of(began_at));
        inside.then_some((dossier, began_at))
    });
    let (passing, filtered): (Vec<_>, Vec<_>) =
        in_period.partition(|(dossier, _)| query.passes(dossier));
    let signed = kept::signed(facts.marks);
    let counted: Vec<Counted<'_>> = passing
        .into_iter()
        .map(|(dossier, began_at)| Counted {
            dossier,
            began_at,
            handed_in_at: kept::handed_in_at(facts, dossier, &signed),
        })
        .collect();
    let open = counted.iter().filter(|one| !one.dossier.is_closed());
    Figures {
        counted: count(counted.len()),
        filtered_out: count(filtered.len()),
        open: count(open.count()),
        months: counts::months(facts, period, &counted),
        types: counts::types(&counted),
        classes: counts::classes(facts.plan, &counted),
        priorities: counts::priorities(facts.plan, &counted),
        spreads: spread::spreads(facts.time, &counted),
        promises: kept::promises(facts, &counted),
        rto: kept::rto(facts, &counted),
        reviews: kept::reviews(facts, &counted),
        actions: counts::actions(facts, period, &exercises(facts), exercise),
    }
}

fn exercises(facts: &Facts<'_>) -> HashSet<Uuid> {
    let dossiers = facts.dossiers.iter();
    let exercises = dossiers.filter(|dossier| dossier.incident.exercise);
    exercises.map(|dossier| dossier.incident.id).collect()
}

/// The first day of the month a day lies in.
fn month_of(day: NaiveDate) -> NaiveDate {
    chrono::Datelike::with_day(&day, 1).unwrap_or(day)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
