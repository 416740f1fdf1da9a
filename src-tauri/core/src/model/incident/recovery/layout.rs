//! The phases laid out on the time line, as planned and as it looks now.

use chrono::{DateTime, TimeDelta, Utc};

use super::marked::Marked;
use super::{PhaseRun, RunState, later, span};
use crate::model::incident::{Dossier, RecoveryRun};
use crate::model::plan::Plan;
use crate::model::recovery::RecoveryPhase;

/// The phases in their order.
pub(super) fn phases(
    plan: &Plan,
    dossier: &Dossier,
    run: &RecoveryRun,
    started_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Vec<PhaseRun> {
    let mut ordered: Vec<&RecoveryPhase> = plan.recovery_phases.iter().collect();
    ordered.sort_by(|a, b| a.position.total_cmp(&b.position));
    let marked: Vec<Marked> = ordered
        .iter()
        .map(|phase| Marked::of(plan, dossier, phase))
        .collect();
    // Nothing goes on after the end.
    let now = run.ended_at.map_or(now, |ended| ended.min(now));
    let mut clock = Clock {
        now,
        ended: run.ended_at.is_some(),
        planned: started_at,
        planned_shortest: started_at,
        reached: started_at,
    };
    (1..)
        .zip(ordered)
        .zip(marked.iter())
        .map(|((next, phase), own)| {
            let followed = marked[next.min(marked.len())..].iter();
            clock.pass(phase, own, followed.filter_map(|later| later.start).min())
        })
        .collect()
}

/// How far the run sheet has been laid out.
struct Clock {
    now: DateTime<Utc>,
    /// Nothing is expected any more.
    ended: bool,
    planned: DateTime<Utc>,
    planned_shortest: DateTime<Utc>,
    /// When all phases so far are over.
    reached: DateTime<Utc>,
}

impl Clock {
    /// Lays out the next phase, and says where it stands.
    fn pass(
        &mut self,
        phase: &RecoveryPhase,
        marked: &Marked,
        followed_at: Option<DateTime<Utc>>,
    ) -> PhaseRun {
        let longest = span(phase.longest_minutes.or(phase.shortest_minutes));
        let shortest = span(phase.shortest_minutes.or(phase.longest_minutes)).min(longest);
        let planned_start = self.planned;
        self.planned = later(self.planned, longest);
        self.planned_shortest = later(self.planned_shortest, shortest);

        let (mut state, mut start, mut end) = (marked.state, marked.start, marked.end);
        if phase.category != "work" && state == RunState::Waiting {
            (state, start, end) = self.by_itself(longest, followed_at);
        }
        let mut tasks = marked.tasks.clone();
        if self.ended {
            state = state.at_the_end();
            for task in &mut tasks {
                task.state = task.state.at_the_end();
            }
        }
        let expected_start = match (state, start) {
            (RunState::Waiting, _) => self.reached.max(self.now),
            (_, start) => start.unwrap_or(self.reached),
        };
        let expected_end = match (state, end) {
            (RunState::Done, Some(end)) => end,
            (RunState::Skipped, _) => expected_start,
            (RunState::Running, _) if self.ended => self.now,
            (RunState::Running, _) => later(expected_start, longest).max(self.now),
            _ => later(expected_start, longest),
        };
        self.reached = self.reached.max(expected_end);
        PhaseRun {
            phase: phase.id,
            name: phase.name.clone(),
            category: phase.category.clone(),
            planned_start,
            planned_end: self.planned,
            planned_end_shortest: self.planned_shortest,
            actual_start: start,
            actual_end: end,
            expected_start,
            expected_end,
            tasks,
            state,
        }
    }

    /// A pause or a night that nobody marked begins when the work before it is over, and ends after its time, or when
    /// somebody goes on with the work.
    fn by_itself(
        &self,
        longest: TimeDelta,
        followed_at: Option<DateTime<Utc>>,
    ) -> (RunState, Option<DateTime<Utc>>, Option<DateTime<Utc>>) {
        let start = self.reached;
        let whole = later(start, longest);
        let end = followed_at.map_or(whole, |at| at.clamp(start, whole));
        let nobody_waited = end == start && followed_at.is_some();
        // The work was over before.
        let cut_off = self.ended && end > self.now;
        if nobody_waited || cut_off {
            (RunState::Skipped, None, None)
        } else if start >= self.now {
            (RunState::Waiting, None, None)
        } else if end > self.now {
            (RunState::Running, Some(start), None)
        } else {
            (RunState::Done, Some(start), Some(end))
        }
    }
}
