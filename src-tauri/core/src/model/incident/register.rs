//! The register of incidents: one line each, whatever the class (IN1).

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::life::{hurried, life};
use super::{Incident, Qualification, StateChange};

/// An incident in the register.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct RegisterLine {
    /// The incident.
    pub id: Uuid,
    /// Its number.
    pub number: String,
    /// An exercise.
    pub exercise: bool,
    /// How many times faster than real time its clock runs.
    pub speed: u32,
    /// What, in a line.
    pub title: String,
    /// Code in the list `incident_type`.
    pub category: String,
    /// Code in the list `source`.
    pub source: String,
    /// Application or machine.
    pub application: String,
    /// What is known.
    pub description: String,
    /// How it was resolved.
    pub resolution: String,
    /// Team in charge.
    pub team: Option<Uuid>,
    /// Code in the list `state`.
    pub state: String,
    /// Code in the list `priority`; empty while it is not qualified.
    pub priority: String,
    /// Code of the class; empty while it is not qualified.
    pub class: String,
    /// Code in the list `gravity`; empty while it is not qualified.
    pub gravity: String,
    /// When it was noticed.
    pub noticed_at: Option<DateTime<Utc>>,
    /// When it was declared.
    pub declared_at: Option<DateTime<Utc>>,
    /// When it was resolved.
    pub resolved_at: Option<DateTime<Utc>>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
}

impl RegisterLine {
    /// When it began: when it was noticed, else when it was declared.
    pub fn began_at(&self) -> Option<DateTime<Utc>> {
        self.noticed_at.or(self.declared_at)
    }

    /// How long it lasted until it was resolved, or has lasted so far, in the time of the incident.
    pub fn lasted(&self, now: DateTime<Utc>) -> Option<TimeDelta> {
        let now = || hurried(self.declared_at, self.speed, now);
        let end = self.resolved_at.unwrap_or_else(now);
        Some((end - self.began_at()?).max(TimeDelta::zero()))
    }
}

/// Those of these lines that are chosen, in the order of the choice.
pub fn chosen(lines: Vec<RegisterLine>, incidents: &[Uuid]) -> Vec<RegisterLine> {
    let mut known: HashMap<Uuid, RegisterLine> =
        lines.into_iter().map(|line| (line.id, line)).collect();
    incidents.iter().filter_map(|id| known.remove(id)).collect()
}

/// The register, the latest declared first.
pub fn register(
    incidents: &[Incident],
    qualifications: &[Qualification],
    states: &[StateChange],
) -> Vec<RegisterLine> {
    let mut changes: HashMap<Uuid, Vec<StateChange>> = HashMap::new();
    for change in states {
        changes
            .entry(change.incident)
            .or_default()
            .push(change.clone());
    }
    let judged: HashMap<Uuid, &Qualification> = qualifications
        .iter()
        .map(|judged| (judged.incident, judged))
        .collect();
    let mut lines: Vec<RegisterLine> = incidents
        .iter()
        .map(|incident| {
            let life = life(changes.get(&incident.id).map_or(&[], Vec::as_slice));
            let judged = judged.get(&incident.id);
            let code = |of: fn(&Qualification) -> &String| {
                judged.map(|judged| of(judged).clone()).unwrap_or_default()
            };
            RegisterLine {
                id: incident.id,
                number: incident.number.clone(),
                exercise: incident.exercise,
                speed: incident.speed(),
                title: incident.title.clone(),
                category: incident.category.clone(),
                source: incident.source.clone(),
                application: incident.application.clone(),
                description: incident.description.clone(),
                resolution: incident.resolution.clone(),
                team: incident.team,
                state: life.state,
                priority: code(|judged| &judged.priority),
                class: code(|judged| &judged.class),
                gravity: code(|judged| &judged.gravity),
                noticed_at: incident.noticed_at,
                declared_at: incident.declared_at,
                resolved_at: life.resolved_at,
                closed_at: life.closed_at,
            }
        })
        .collect();
    lines.sort_by(|one, other| {
        let latest = other.declared_at.cmp(&one.declared_at);
        latest.then_with(|| other.number.cmp(&one.number))
    });
    lines
}
