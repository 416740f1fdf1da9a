//! What the marks say of a phase and its tasks.

use chrono::{DateTime, Utc};

use super::{RunState, TaskRun};
use crate::model::incident::{Dossier, RunMark};
use crate::model::plan::Plan;
use crate::model::recovery::{RecoveryPhase, RecoveryTask};

/// What the marks say of a phase.
pub(super) struct Marked {
    pub(super) tasks: Vec<TaskRun>,
    pub(super) state: RunState,
    pub(super) start: Option<DateTime<Utc>>,
    pub(super) end: Option<DateTime<Utc>>,
}

impl Marked {
    /// A phase begins with the first start or end in it, and is over when it is marked so, or when all its tasks are
    /// but those that only wait.
    pub(super) fn of(plan: &Plan, dossier: &Dossier, phase: &RecoveryPhase) -> Marked {
        // A recovery that starts anew begins with nothing done.
        let earlier = dossier.runs.iter().rev().nth(1);
        let earlier_end = earlier.and_then(|run| run.ended_at);
        let marks: Vec<&RunMark> = dossier
            .run_marks
            .iter()
            .filter(|mark| mark.phase == phase.id && mark.at > earlier_end)
            .collect();
        let mut tasks: Vec<&RecoveryTask> = plan
            .recovery_tasks
            .iter()
            .filter(|task| task.phase == phase.id)
            .collect();
        tasks.sort_by(|a, b| a.position.total_cmp(&b.position));
        let own = marks.iter().rev().find(|mark| mark.task.is_none());
        let tasks: Vec<TaskRun> = tasks
            .into_iter()
            .map(|task| task_run(task, own.copied(), &marks))
            .collect();

        let start = marks
            .iter()
            .filter(|mark| matches!(mark.mark.as_str(), "started" | "done"))
            .filter_map(|mark| mark.at)
            .min();
        let (state, end) = match state_of(own.copied()) {
            Some(state) if state.is_over() => (state, own.and_then(|mark| mark.at)),
            _ => match by_tasks(&tasks) {
                Some(state) => (state, last_end(&tasks, &marks)),
                None if start.is_some() => (RunState::Running, None),
                None => (RunState::Waiting, None),
            },
        };
        Marked {
            tasks,
            state,
            start,
            end,
        }
    }
}

/// Who says that a phase is over says it of what is still to do in it, but for what was taken up again since.
fn task_run(task: &RecoveryTask, phase: Option<&RunMark>, marks: &[&RunMark]) -> TaskRun {
    let own = || marks.iter().filter(|mark| mark.task == Some(task.id));
    let latest = own().next_back().copied();
    let is_over = |mark| state_of(Some(mark)).is_some_and(RunState::is_over);
    let whole = phase.filter(|mark| !task.waits && is_over(mark));
    let counts = match latest {
        Some(own) if is_over(own) || whole.is_none_or(|whole| own.at > whole.at) => latest,
        _ => whole,
    };
    let state = state_of(counts).unwrap_or(RunState::Waiting);
    let begun = own().filter(|mark| matches!(mark.mark.as_str(), "started" | "done"));
    TaskRun {
        task: task.id,
        actor: task.actor,
        text: task.text.clone(),
        waits: task.waits,
        state,
        started_at: begun.filter_map(|mark| mark.at).min(),
        done_at: counts
            .filter(|_| state == RunState::Done)
            .and_then(|mark| mark.at),
        by: counts.map(|mark| mark.by.clone()).unwrap_or_default(),
        note: latest.map(|mark| mark.note.clone()).unwrap_or_default(),
    }
}

/// How a phase stands if all that is to do in it is over.
fn by_tasks(tasks: &[TaskRun]) -> Option<RunState> {
    let to_do = || tasks.iter().filter(|task| !task.waits);
    let is_over = to_do().next().is_some() && to_do().all(|task| task.state.is_over());
    let any_done = to_do().any(|task| task.state == RunState::Done);
    is_over.then_some(if any_done {
        RunState::Done
    } else {
        RunState::Skipped
    })
}

/// When the last of the tasks of a phase was over.
fn last_end(tasks: &[TaskRun], marks: &[&RunMark]) -> Option<DateTime<Utc>> {
    let to_do = tasks.iter().filter(|task| !task.waits);
    to_do
        .filter_map(|task| marks.iter().rev().find(|mark| mark.task == Some(task.task)))
        .filter_map(|mark| mark.at)
        .max()
}

/// Where the latest mark leaves what it marks; nothing without one.
fn state_of(mark: Option<&RunMark>) -> Option<RunState> {
    match mark?.mark.as_str() {
        "started" | "reopened" => Some(RunState::Running),
        "done" => Some(RunState::Done),
        "skipped" => Some(RunState::Skipped),
        _ => None,
    }
}
