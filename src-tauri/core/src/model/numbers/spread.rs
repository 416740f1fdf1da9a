//! How long things took: MTTA, MTTR, the time to the first message, from the closing to the published lesson.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::{Counted, count};
use crate::model::business_time::BusinessTime;

/// Which time is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum SpreadCode {
    /// MTTA: from declaring, when the promise begins to run, until somebody takes charge.
    Acknowledge,
    /// MTTR: from T0 until it is resolved, as those who are hit live through it: waiting counts.
    Resolve,
    /// The same without the time it waited for the client or a third party.
    ResolveWithoutWaiting,
    /// From T0 to the first message or status report.
    FirstMessage,
    /// From the closing until the review is first signed.
    Lesson,
}

/// A moment of an incident that a measure starts or ends at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum SpreadEnd {
    /// T0; when it was declared where nobody said when it was noticed.
    Noticed,
    /// Declared here.
    Declared,
    /// Somebody takes charge.
    Acknowledged,
    /// The first message or status report.
    Told,
    /// Resolved.
    Resolved,
    /// Closed.
    Closed,
    /// The first revision of its review is signed.
    Signed,
}

/// What a time is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum CountedIn {
    /// Minutes that pass, by day and by night.
    Elapsed,
    /// The same, but for those in which it waits for somebody else.
    WithoutWaiting,
    /// Business days.
    BusinessDays,
}

/// Why an incident is left out.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum LeftOutReason {
    /// It has not come that far: nobody took charge, it is not resolved, not closed.
    NotYet,
    /// What ends the measure is noted before what begins it.
    Backwards,
}

/// How many incidents are left out for one reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct LeftOut {
    /// Why.
    pub reason: LeftOutReason,
    /// How many.
    pub count: u32,
}

/// The middle of some times; they are whole minutes, or days.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Middle {
    /// How many incidents it is made of.
    pub counted: u32,
    /// Half of them took no longer; nothing without any.
    pub median: Option<u32>,
    /// Their mean.
    pub mean: Option<u32>,
}

/// How long something took.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Spread {
    /// What.
    pub code: SpreadCode,
    /// Where it begins.
    pub from: SpreadEnd,
    /// Where it ends.
    pub until: SpreadEnd,
    /// What it is counted in.
    pub counted_in: CountedIn,
    /// The figures.
    pub middle: Middle,
    /// Who is not in them.
    pub left_out: Vec<LeftOut>,
}

/// Every measure, in the order of an incident.
pub(super) fn spreads(time: &BusinessTime, counted: &[Counted<'_>]) -> Vec<Spread> {
    use {CountedIn as In, SpreadCode as Code, SpreadEnd as At};
    let spread = |code, (from, until), counted_in, times: Vec<Result<u32, LeftOutReason>>| {
        let left = |reason| LeftOut {
            reason,
            count: count(times.iter().filter(|time| **time == Err(reason)).count()),
        };
        let left_out = [left(LeftOutReason::NotYet), left(LeftOutReason::Backwards)];
        let left_out = left_out.into_iter().filter(|left| left.count > 0).collect();
        Spread {
            code,
            from,
            until,
            counted_in,
            middle: middle(times.into_iter().flatten().collect()),
            left_out,
        }
    };
    let each = |time: &dyn Fn(&Counted<'_>) -> Result<u32, LeftOutReason>| -> Vec<_> {
        counted.iter().map(time).collect()
    };
    vec![
        spread(
            Code::Acknowledge,
            (At::Declared, At::Acknowledged),
            In::Elapsed,
            each(&acknowledged_after),
        ),
        spread(
            Code::Resolve,
            (At::Noticed, At::Resolved),
            In::Elapsed,
            each(&resolved_after),
        ),
        spread(
            Code::ResolveWithoutWaiting,
            (At::Noticed, At::Resolved),
            In::WithoutWaiting,
            each(&worked_on),
        ),
        spread(
            Code::FirstMessage,
            (At::Noticed, At::Told),
            In::Elapsed,
            each(&told_after),
        ),
        spread(
            Code::Lesson,
            (At::Closed, At::Signed),
            In::BusinessDays,
            each(&|one| lesson_after(time, one)),
        ),
    ]
}

/// The middle of these times.
pub(super) fn middle(mut times: Vec<u32>) -> Middle {
    times.sort_unstable();
    let half = times.len() / 2;
    let median = match times[..] {
        [] => None,
        _ if times.len().is_multiple_of(2) => Some((times[half - 1] + times[half]).div_ceil(2)),
        _ => Some(times[half]),
    };
    let sum: u64 = times.iter().copied().map(u64::from).sum();
    let mean = (sum + half as u64).checked_div(times.len() as u64);
    Middle {
        counted: count(times.len()),
        median,
        mean: mean.and_then(|mean| u32::try_from(mean).ok()),
    }
}

fn acknowledged_after(one: &Counted<'_>) -> Result<u32, LeftOutReason> {
    let declared = one.dossier.incident.declared_at.unwrap_or(one.began_at);
    between(declared, one.dossier.life().acknowledged_at)
}

/// Minutes from T0 until it was resolved.
pub(super) fn resolved_after(one: &Counted<'_>) -> Result<u32, LeftOutReason> {
    between(one.began_at, one.dossier.life().resolved_at)
}

fn worked_on(one: &Counted<'_>) -> Result<u32, LeftOutReason> {
    let life = one.dossier.life();
    let resolved = life.resolved_at.ok_or(LeftOutReason::NotYet)?;
    let waited = life.pauses.iter().map(|pause| {
        let until = pause.until.unwrap_or(resolved).min(resolved);
        (until - pause.from.max(one.began_at)).max(TimeDelta::zero())
    });
    let waited: TimeDelta = waited.sum();
    between(one.began_at, Some(resolved - waited))
}

fn told_after(one: &Counted<'_>) -> Result<u32, LeftOutReason> {
    let messages = one.dossier.messages.iter().filter_map(|message| message.at);
    let reports = one.dossier.reports.iter().filter_map(|report| report.at);
    between(one.began_at, messages.chain(reports).min())
}

fn lesson_after(time: &BusinessTime, one: &Counted<'_>) -> Result<u32, LeftOutReason> {
    let closed = one.dossier.life().closed_at.ok_or(LeftOutReason::NotYet)?;
    let signed = one.handed_in_at.ok_or(LeftOutReason::NotYet)?;
    if signed < closed {
        return Err(LeftOutReason::Backwards);
    }
    let days = time.business_days_between(time.day_of(closed), time.day_of(signed));
    u32::try_from(days).map_err(|_| LeftOutReason::Backwards)
}

/// Whole minutes from one moment to another.
fn between(from: DateTime<Utc>, until: Option<DateTime<Utc>>) -> Result<u32, LeftOutReason> {
    let minutes = (until.ok_or(LeftOutReason::NotYet)? - from).num_minutes();
    u32::try_from(minutes).map_err(|_| LeftOutReason::Backwards)
}
