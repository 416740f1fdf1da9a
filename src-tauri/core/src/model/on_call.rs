//! Who is on call, who takes over, and where nobody is (ES2, ES3).

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::business_time::BusinessTime;
use super::plan::Plan;
use super::rotation::Rotation;

/// ES3: a cycle is filled in at least this long before it starts.
const NOTICE: TimeDelta = TimeDelta::days(1);

/// Who is on call in a rotation at an instant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct OnCall {
    /// The rotation.
    pub rotation: Uuid,
    /// Its name.
    pub rotation_name: String,
    /// Who is called first; nobody in a gap.
    pub person: Option<Uuid>,
    /// Who is called next if the first does not answer.
    pub backup: Option<Uuid>,
    /// When another person takes over, or nobody; in a gap, when it ends. Nothing if the shifts do not say.
    pub until: Option<DateTime<Utc>>,
    /// Who is on call after that.
    pub next_person: Option<Uuid>,
}

/// A stretch in which nobody is on call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnCallGap {
    /// The rotation.
    pub rotation: Uuid,
    /// When it starts, or the present instant if it has started.
    pub from: DateTime<Utc>,
    /// When somebody is on call again, if anybody is.
    pub until: Option<DateTime<Utc>>,
}

/// Two shifts of one rotation that name different people for the same time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnCallOverlap {
    /// The rotation.
    pub rotation: Uuid,
    /// The shift that starts first.
    pub earlier: Uuid,
    /// The shift that starts in it, which counts while both last.
    pub later: Uuid,
    /// When both name somebody.
    pub from: DateTime<Utc>,
    /// When one of them ends.
    pub until: DateTime<Utc>,
}

/// A shift that has a start, an end after it and somebody of the plan to call.
struct Turn {
    shift: Uuid,
    starts: DateTime<Utc>,
    ends: DateTime<Utc>,
    person: Option<Uuid>,
    backup: Option<Uuid>,
}

/// Who is on call in each rotation, in the order of the rotations.
pub fn on_call(plan: &Plan, now: DateTime<Utc>) -> Vec<OnCall> {
    rotations(plan)
        .into_iter()
        .map(|rotation| on_call_in(rotation, &turns(plan, rotation.id), now))
        .collect()
}

/// The first gap of each rotation, if it has begun or begins within a day (ES3).
///
/// Hours in which the organisation works are no gap where shifts cover only the nights and weekends around them.
pub fn gaps(plan: &Plan, time: &BusinessTime, now: DateTime<Utc>) -> Vec<OnCallGap> {
    rotations(plan)
        .into_iter()
        .filter_map(|rotation| first_gap(rotation.id, &filled(turns(plan, rotation.id)), time, now))
        .collect()
}

/// The shifts that contradict each other and have not both ended.
pub fn overlaps(plan: &Plan, now: DateTime<Utc>) -> Vec<OnCallOverlap> {
    let mut found = Vec::new();
    for rotation in rotations(plan) {
        let turns = filled(turns(plan, rotation.id));
        for (index, earlier) in turns.iter().enumerate() {
            let during = turns
                .iter()
                .skip(index + 1)
                .take_while(|later| later.starts < earlier.ends);
            for later in during.filter(|later| later.person != earlier.person) {
                let until = earlier.ends.min(later.ends);
                if until > now {
                    let (rotation, from) = (rotation.id, later.starts);
                    found.push(OnCallOverlap {
                        rotation,
                        earlier: earlier.shift,
                        later: later.shift,
                        from,
                        until,
                    });
                }
            }
        }
    }
    found
}

fn rotations(plan: &Plan) -> Vec<&Rotation> {
    let mut rotations: Vec<&Rotation> = plan.rotations.iter().collect();
    rotations.sort_by(|a, b| a.position.total_cmp(&b.position));
    rotations
}

fn turns(plan: &Plan, rotation: Uuid) -> Vec<Turn> {
    let known = |person: Option<Uuid>| person.filter(|id| plan.person(*id).is_some());
    let mut turns: Vec<Turn> = plan
        .shifts
        .iter()
        .filter(|shift| shift.rotation == rotation)
        .filter_map(|shift| {
            let (starts, ends) = (shift.starts_at?, shift.ends_at?);
            let (person, backup) = (known(shift.person), known(shift.backup));
            let called = starts < ends && (person.is_some() || backup.is_some());
            called.then_some(Turn {
                shift: shift.id,
                starts,
                ends,
                person,
                backup,
            })
        })
        .collect();
    turns.sort_by_key(|turn| (turn.starts, turn.shift));
    turns
}

/// The turn that counts at an instant. Of two, the one that starts later: a replacement is entered over a longer
/// shift. A turn with nobody to call first counts only where there is no other.
fn turn_at(turns: &[Turn], at: DateTime<Utc>) -> Option<&Turn> {
    turns
        .iter()
        .filter(|turn| turn.starts <= at && at < turn.ends)
        .max_by_key(|turn| (turn.person.is_some(), turn.starts, turn.shift))
}

fn on_call_in(rotation: &Rotation, turns: &[Turn], now: DateTime<Utc>) -> OnCall {
    let person_at = |at: DateTime<Utc>| turn_at(turns, at).and_then(|turn| turn.person);
    let current = turn_at(turns, now);
    let person = current.and_then(|turn| turn.person);

    let mut changes: Vec<DateTime<Utc>> = turns
        .iter()
        .flat_map(|turn| [turn.starts, turn.ends])
        .filter(|at| *at > now)
        .collect();
    changes.sort();
    let mut handovers = changes
        .into_iter()
        .skip_while(|at| person_at(*at) == person)
        .peekable();

    OnCall {
        rotation: rotation.id,
        rotation_name: rotation.name.clone(),
        person,
        backup: current.and_then(|turn| turn.backup),
        until: handovers.peek().copied(),
        next_person: handovers.find_map(person_at),
    }
}

/// The turns in which somebody is called first.
fn filled(mut turns: Vec<Turn>) -> Vec<Turn> {
    turns.retain(|turn| turn.person.is_some());
    turns
}

fn first_gap(
    rotation: Uuid,
    turns: &[Turn],
    time: &BusinessTime,
    now: DateTime<Utc>,
) -> Option<OnCallGap> {
    let mut from = now;
    loop {
        while let Some(turn) = turns
            .iter()
            .find(|turn| turn.starts <= from && from < turn.ends)
        {
            from = turn.ends;
        }
        if from - now >= NOTICE {
            return None;
        }
        let until = turns
            .iter()
            .map(|turn| turn.starts)
            .find(|starts| *starts > from);
        match until {
            Some(until) if time.is_open_throughout(from, until) => from = until,
            _ => {
                return Some(OnCallGap {
                    rotation,
                    from,
                    until,
                });
            }
        }
    }
}
