//! The recovery run sheet as it is carried out: planned against actual, and when it will end now (RC1).
//!
//! Phases follow each other in their order. The plan lays each out with its longest duration. What is carried out moves
//! what is left: a phase that runs ends no sooner than now, and what waits starts when all before it has ended.

mod layout;
mod marked;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Dossier;
use crate::model::plan::Plan;
use layout::phases;

/// A recovery under way, or one that ended.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct RunView {
    /// When it started.
    pub started_at: DateTime<Utc>,
    /// When it ended, or was broken off.
    pub ended_at: Option<DateTime<Utc>>,
    /// The phases in their order, pauses and nights among them.
    pub phases: Vec<PhaseRun>,
    /// The end if every phase takes its shortest.
    pub planned_end_shortest: DateTime<Utc>,
    /// The end if every phase takes its longest.
    pub planned_end_longest: DateTime<Utc>,
    /// The end as it looks now; when it ended, if it has.
    pub expected_end: DateTime<Utc>,
    /// Essential activities that must be back before the expected end.
    pub late_for: Vec<LateActivity>,
    /// Tasks still to do, those that only wait left out.
    pub open_tasks: u32,
    /// Tasks done.
    pub done_tasks: u32,
}

/// An essential activity whose RTO passes before the expected end (AC1, CL4).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct LateActivity {
    /// The activity.
    pub activity: Uuid,
    /// Its name.
    pub name: String,
    /// When its RTO runs out.
    pub deadline: DateTime<Utc>,
    /// Whole minutes from there to the expected end.
    pub late_minutes: u32,
}

/// Where a phase or a task stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum RunState {
    /// Not begun.
    Waiting,
    /// Begun, or taken up again.
    Running,
    /// Done.
    Done,
    /// Left out.
    Skipped,
}

/// A phase, planned against actual.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct PhaseRun {
    /// The phase.
    pub phase: Uuid,
    /// Its name.
    pub name: String,
    /// `work`, `pause` or `night`.
    pub category: String,
    /// Where the plan puts its start, if all before it takes its longest.
    pub planned_start: DateTime<Utc>,
    /// Where the plan puts its end, if it takes its longest too.
    pub planned_end: DateTime<Utc>,
    /// Its end if it and all before it takes its shortest.
    pub planned_end_shortest: DateTime<Utc>,
    /// When it began.
    pub actual_start: Option<DateTime<Utc>>,
    /// When it was done or left out.
    pub actual_end: Option<DateTime<Utc>>,
    /// Its start as it looks now; the actual one, if it began.
    pub expected_start: DateTime<Utc>,
    /// Its end as it looks now; the actual one, if it ended.
    pub expected_end: DateTime<Utc>,
    /// What each actor does.
    pub tasks: Vec<TaskRun>,
    /// Where it stands.
    pub state: RunState,
}

/// What one actor does in a phase, and what became of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct TaskRun {
    /// The task.
    pub task: Uuid,
    /// Who.
    pub actor: Uuid,
    /// What.
    pub text: String,
    /// The actor only waits.
    pub waits: bool,
    /// Where it stands.
    pub state: RunState,
    /// When it was first begun.
    pub started_at: Option<DateTime<Utc>>,
    /// When it was done.
    pub done_at: Option<DateTime<Utc>>,
    /// Who said so last.
    pub by: String,
    /// What was noted last.
    pub note: String,
}

/// The recovery of an incident at an instant; nothing while none has started.
pub fn run_view(plan: &Plan, dossier: &Dossier, now: DateTime<Utc>) -> Option<RunView> {
    let run = dossier.runs.last()?;
    let started_at = run.started_at?;
    let phases = phases(plan, dossier, run, started_at, now);
    let end =
        |of: fn(&PhaseRun) -> DateTime<Utc>| phases.iter().map(of).max().unwrap_or(started_at);
    let expected_end = run
        .ended_at
        .unwrap_or_else(|| end(|phase| phase.expected_end));
    // Once it has ended nothing is to do any more.
    let left = phases
        .iter()
        .filter(|phase| run.ended_at.is_none() && !phase.state.is_over())
        .flat_map(|phase| &phase.tasks)
        .filter(|task| !task.waits && !task.state.is_over());
    let done = phases
        .iter()
        .flat_map(|phase| &phase.tasks)
        .filter(|task| task.state == RunState::Done);
    Some(RunView {
        started_at,
        ended_at: run.ended_at,
        planned_end_shortest: end(|phase| phase.planned_end_shortest),
        planned_end_longest: end(|phase| phase.planned_end),
        expected_end,
        late_for: late_for(plan, dossier, expected_end),
        open_tasks: left.map(|_| 1).sum(),
        done_tasks: done.map(|_| 1).sum(),
        phases,
    })
}

impl RunState {
    fn is_over(self) -> bool {
        matches!(self, RunState::Done | RunState::Skipped)
    }

    /// Where something stands once the recovery has ended: what never began was left out.
    fn at_the_end(self) -> RunState {
        match self {
            RunState::Waiting => RunState::Skipped,
            begun => begun,
        }
    }
}

/// Activities hit and not back whose RTO runs out before an instant, the most pressing first.
fn late_for(plan: &Plan, dossier: &Dossier, end: DateTime<Utc>) -> Vec<LateActivity> {
    let mut late: Vec<LateActivity> = dossier
        .activities
        .iter()
        .filter(|hit| hit.standing == "affected" && hit.recovered_at.is_none())
        .filter_map(|hit| {
            let activity = plan
                .activities
                .iter()
                .find(|known| known.id == hit.activity)?;
            let since = hit.since.or(dossier.began_at())?;
            let deadline = later(since, span(Some(activity.rto_minutes?)));
            let late_minutes = u32::try_from((end - deadline).num_minutes()).ok()?;
            (deadline < end).then(|| LateActivity {
                activity: activity.id,
                name: activity.name.clone(),
                deadline,
                late_minutes,
            })
        })
        .collect();
    late.sort_by_key(|late| late.deadline);
    late
}

/// An instant so much later, or the last there is: a mistyped duration must not stop the run.
fn later(at: DateTime<Utc>, span: TimeDelta) -> DateTime<Utc> {
    at.checked_add_signed(span)
        .unwrap_or(DateTime::<Utc>::MAX_UTC)
}

fn span(minutes: Option<u32>) -> TimeDelta {
    TimeDelta::minutes(minutes.unwrap_or(0).into())
}
