//! Where an incident stands: its state, its pauses, its stage (IN4, IN6).

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::{Dossier, Incident, Qualification, StateChange};

/// The states an incident went through, read as a whole (IN4).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Life {
    /// Code in the list `state`; `open` before anything is said.
    pub state: String,
    /// Since when.
    pub since: Option<DateTime<Utc>>,
    /// When somebody first took charge.
    pub acknowledged_at: Option<DateTime<Utc>>,
    /// When work on it first began.
    pub started_at: Option<DateTime<Utc>>,
    /// When it was resolved; nothing where it was opened again since.
    pub resolved_at: Option<DateTime<Utc>>,
    /// When it was closed; nothing where it was opened again since.
    pub closed_at: Option<DateTime<Utc>>,
    /// The times it waited for somebody else; the last may go on.
    pub pauses: Vec<Pause>,
}

/// A time in which an incident waits for the client or a third party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pause {
    /// Since when.
    pub from: DateTime<Utc>,
    /// Until when; nothing while it waits.
    pub until: Option<DateTime<Utc>>,
    /// For whom: `client` or `third_party`.
    pub waiting_for: String,
}

/// The stage of an incident (IN6): 1 preparation is before, 6 the lessons after.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// 2: it is reported, identified and qualified.
    Identification,
    /// 3: plans are activated, it is treated.
    Treatment,
    /// 4: consequences first, then the cause (IN8).
    Eradication,
    /// 5: back to normal, plans are deactivated (IN9).
    Deactivation,
    /// 6: the review.
    Lessons,
}

/// The states in the order in which they were true; those that name no time say nothing.
pub fn life(states: &[StateChange]) -> Life {
    let mut changes: Vec<(DateTime<Utc>, &StateChange)> = states
        .iter()
        .filter_map(|change| Some((change.at?, change)))
        .collect();
    changes.sort_by_key(|(at, change)| (*at, change.id));
    let mut life = Life {
        state: "open".to_owned(),
        ..Life::default()
    };
    for (at, change) in changes {
        if let Some(pause) = life.pauses.last_mut() {
            pause.until.get_or_insert(at);
        }
        match change.state.as_str() {
            "acknowledged" => {
                life.acknowledged_at.get_or_insert(at);
            }
            "in_progress" | "waiting" | "resolved" | "closed" => {
                life.acknowledged_at.get_or_insert(at);
                life.started_at.get_or_insert(at);
            }
            _ => {}
        }
        if change.state == "waiting" {
            life.pauses.push(Pause {
                from: at,
                until: None,
                waiting_for: change.waiting_for.clone(),
            });
        }
        match change.state.as_str() {
            "resolved" => {
                life.resolved_at.get_or_insert(at);
                life.closed_at = None;
            }
            "closed" => {
                life.resolved_at.get_or_insert(at);
                life.closed_at = Some(at);
            }
            _ => {
                life.resolved_at = None;
                life.closed_at = None;
            }
        }
        life.state.clone_from(&change.state);
        life.since = Some(at);
    }
    life
}

impl Incident {
    /// How many times faster than real time its clock runs: once, but for an exercise that says otherwise.
    pub fn speed(&self) -> u32 {
        let speed = self.speed.filter(|_| self.exercise);
        speed.unwrap_or(1).max(1)
    }

    /// When it really was that time in the incident.
    pub fn real_time_of(&self, at: DateTime<Utc>) -> DateTime<Utc> {
        match self.declared_at.filter(|start| *start < at) {
            Some(start) => start + (at - start) / i32::try_from(self.speed()).unwrap_or(1),
            None => at,
        }
    }

    /// What time it is in the incident. An exercise may run faster than real time from its declaration on.
    pub fn time_at(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        hurried(self.declared_at, self.speed(), now)
    }
}

/// What time it is where a clock runs so many times faster than real time from `start` on.
pub(super) fn hurried(
    start: Option<DateTime<Utc>>,
    speed: u32,
    now: DateTime<Utc>,
) -> DateTime<Utc> {
    let Some(start) = start.filter(|start| *start < now) else {
        return now;
    };
    let passed = (now - start).num_milliseconds();
    let faster = passed.checked_mul(i64::from(speed));
    faster
        .and_then(TimeDelta::try_milliseconds)
        .and_then(|passed| start.checked_add_signed(passed))
        .unwrap_or(now)
}

impl Dossier {
    /// The states it went through.
    pub fn life(&self) -> Life {
        life(&self.states)
    }

    /// How it is qualified now.
    pub fn qualification(&self) -> Option<&Qualification> {
        self.qualifications.last()
    }

    /// Whether it is over: closed, and nothing is to be reminded of but the review.
    pub fn is_closed(&self) -> bool {
        self.life().closed_at.is_some()
    }

    /// Whether the crisis cell is open.
    pub fn is_cell_open(&self) -> bool {
        let crisis = self.crises.last();
        crisis.is_some_and(|crisis| crisis.opened_at.is_some() && crisis.closed_at.is_none())
    }

    /// Whether something the plan lists is ticked: the latest word counts.
    pub fn is_ticked(&self, list: &str, item: &str) -> bool {
        self.ticked_at(list, item).is_some()
    }

    /// When something the plan lists was done, unless it was taken back since.
    pub fn ticked_at(&self, list: &str, item: &str) -> Option<DateTime<Utc>> {
        let of_item = |tick: &&super::Tick| tick.list == list && tick.item == item;
        let last = self.ticks.iter().rfind(of_item)?;
        last.at.filter(|_| last.done)
    }

    /// Codes of the channels that are down now, in the order of the alphabet.
    pub fn channels_down(&self) -> Vec<String> {
        let mut down: Vec<String> = Vec::new();
        for state in &self.channels {
            down.retain(|channel| *channel != state.channel);
            if state.down {
                down.push(state.channel.clone());
            }
        }
        down.sort();
        down
    }

    /// Whether a plan (`bcp`, `drp`, `cmp`, `irp`) is in force.
    pub fn is_in_force(&self, plan: &str) -> bool {
        let last = self.plans.iter().rfind(|change| change.plan == plan);
        last.is_some_and(|change| change.active)
    }

    /// The stage it is in (IN6). Eradication begins when somebody ticks it.
    pub fn stage(&self) -> Stage {
        let life = self.life();
        match life.state.as_str() {
            "closed" => Stage::Lessons,
            "resolved" => Stage::Deactivation,
            "open" => Stage::Identification,
            _ if self.is_ticked("stage", "eradication") => Stage::Eradication,
            _ => Stage::Treatment,
        }
    }

    /// When it began: T0 of the chronogram (ES10).
    pub fn began_at(&self) -> Option<DateTime<Utc>> {
        self.incident.noticed_at.or(self.incident.declared_at)
    }
}
