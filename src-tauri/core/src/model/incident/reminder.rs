//! What to remind people of, and when: a clock on which little is left, one that is late, an event of an exercise.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::clock::{ClockName, IncidentClock, Standing};
use super::{Dossier, Incident};
use crate::model::plan::Plan;

/// Why somebody is reminded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Occasion {
    /// Little is left.
    Soon,
    /// The time is over.
    Late,
    /// An event of an exercise is to be played.
    Inject,
}

/// A reminder that is due.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct Reminder {
    /// Its identity: a clock that moves to another time reminds again.
    pub key: String,
    /// The incident.
    pub incident: Uuid,
    /// Number of the incident.
    pub number: String,
    /// It is an exercise.
    pub exercise: bool,
    /// Why.
    pub occasion: Occasion,
    /// The clock it is about; nothing for an event of an exercise.
    pub clock: Option<ClockName>,
    /// Name of the activity, the duty or the event.
    pub label: String,
    /// When the time is over, in the time of the incident.
    pub due_at: DateTime<Utc>,
}

/// What is due now, and when to look again at the latest: the next instant at which something changes, in the time of the
/// incident.
#[derive(Debug, Clone, PartialEq)]
pub struct Due {
    /// Reminders whose time has come, shown or not.
    pub reminders: Vec<Reminder>,
    /// The next instant at which there will be another; nothing while no clock runs.
    pub next: Option<DateTime<Utc>>,
}

/// The reminders of an incident at an instant of its own time.
pub fn due(plan: &Plan, dossier: &Dossier, clocks: &[IncidentClock], now: DateTime<Utc>) -> Due {
    let incident = &dossier.incident;
    let mut found = Due {
        reminders: Vec::new(),
        next: None,
    };
    for clock in clocks
        .iter()
        .filter(|clock| clock.is_pending() && clock.standing != Standing::Paused)
    {
        let Some(due_at) = clock.due_at else { continue };
        let soon_at = clock.soon_at.unwrap_or(due_at);
        // One that is late says so once: that little was left is no news any more.
        let (occasion, at) = if now >= due_at {
            (Occasion::Late, due_at)
        } else {
            (Occasion::Soon, soon_at)
        };
        if now >= at {
            found
                .reminders
                .push(of_clock(incident, clock, occasion, due_at));
        }
        found.sooner([soon_at, due_at].into_iter().find(|at| *at > now));
    }
    found.injects(plan, dossier, now);
    found
}

impl Due {
    fn sooner(&mut self, at: Option<DateTime<Utc>>) {
        self.next = [self.next, at].into_iter().flatten().min();
    }

    /// The events of an exercise, at their minutes.
    fn injects(&mut self, plan: &Plan, dossier: &Dossier, now: DateTime<Utc>) {
        let incident = &dossier.incident;
        let (Some(scenario), Some(began)) = (incident.scenario, dossier.began_at()) else {
            return;
        };
        if dossier.is_closed() {
            return;
        }
        for inject in plan
            .injects
            .iter()
            .filter(|inject| inject.scenario == scenario)
        {
            let minute = TimeDelta::minutes(i64::from(inject.minute.unwrap_or_default()));
            let Some(at) = began.checked_add_signed(minute) else {
                continue;
            };
            if at > now {
                self.sooner(Some(at));
            } else if !dossier.is_ticked("inject", &inject.id.to_string()) {
                self.reminders.push(Reminder {
                    key: format!("{}:inject:{}", incident.id, inject.id),
                    incident: incident.id,
                    number: incident.number.clone(),
                    exercise: true,
                    occasion: Occasion::Inject,
                    clock: None,
                    label: inject.title.clone(),
                    due_at: at,
                });
            }
        }
    }
}

fn of_clock(
    incident: &Incident,
    clock: &IncidentClock,
    occasion: Occasion,
    due_at: DateTime<Utc>,
) -> Reminder {
    let word = if occasion == Occasion::Late {
        "late"
    } else {
        "soon"
    };
    Reminder {
        key: format!(
            "{}:{}:{}:{word}",
            incident.id,
            clock.code,
            due_at.timestamp()
        ),
        incident: incident.id,
        number: incident.number.clone(),
        exercise: incident.exercise,
        occasion,
        clock: Some(clock.name),
        label: clock.label.clone(),
        due_at,
    }
}
