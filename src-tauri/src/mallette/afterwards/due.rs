//! Reviews that are to be handed in, for the first screen (PI3).

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use mallette_core::model::business_time::BusinessTime;
use mallette_core::model::incident::clock::{IncidentClock, review_clock};
use mallette_core::model::incident::register::{RegisterLine, register};
use mallette_core::model::incident::{ClockMark, Dossier};
use mallette_core::store::RegisterRecords;
use serde::Serialize;
use uuid::Uuid;

use super::super::Mallette;
use crate::error::CommandError;

/// A closed incident whose review is not handed in.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct DueReview {
    /// Its line of the register.
    pub line: RegisterLine,
    /// How the review stands.
    pub clock: IncidentClock,
    /// Business days until it is due; below nothing when it is late.
    pub business_days: i32,
}

impl Mallette {
    /// The reviews that are to be handed in, the first due first. The first screen asks for it: no dossier is opened.
    pub fn due_reviews(&self, now: DateTime<Utc>) -> Result<Vec<DueReview>, CommandError> {
        let known = self.known()?;
        let time = BusinessTime::of(&known.plan);
        let today = time.day_of(now);
        let records = self.store.register()?;
        let lines = register(&records.incidents, &records.qualifications, &records.states);
        let known_of = sketches(records, self.store.marks_of("review")?);
        let closed = lines.into_iter().filter(|line| line.closed_at.is_some());
        let mut due: Vec<DueReview> = closed
            .filter_map(|line| {
                let clock = review_clock(&known.plan, &time, known_of.get(&line.id)?, now)?;
                let business_days = time.business_days_between(today, time.day_of(clock.due_at?));
                clock.is_pending().then_some(DueReview {
                    line,
                    clock,
                    business_days,
                })
            })
            .collect();
        due.sort_by_key(|review| review.clock.due_at);
        Ok(due)
    }
}

/// What is needed of every dossier: the incident, its states, and what was said of its review.
fn sketches(records: RegisterRecords, marks: Vec<ClockMark>) -> HashMap<Uuid, Dossier> {
    let incidents = records.incidents.into_iter();
    let mut dossiers: HashMap<Uuid, Dossier> = incidents
        .map(|incident| {
            let id = incident.id;
            let dossier = Dossier {
                incident,
                ..Dossier::default()
            };
            (id, dossier)
        })
        .collect();
    for state in records.states {
        if let Some(dossier) = dossiers.get_mut(&state.incident) {
            dossier.states.push(state);
        }
    }
    for mark in marks {
        if let Some(dossier) = dossiers.get_mut(&mark.incident) {
            dossier.marks.push(mark);
        }
    }
    dossiers
}
