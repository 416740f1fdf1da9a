//! One incident as it stands: what is known of it, and what follows from that now.

use chrono::{DateTime, Utc};
use mallette_core::model::Plan;
use mallette_core::model::business_time::BusinessTime;
use mallette_core::model::clock::Clock;
use mallette_core::model::incident::Dossier;
use mallette_core::model::incident::cascade::{Cascade, MailOnly, cascade, reroute};
use mallette_core::model::incident::chronogram::{Reached, Score, chronogram, score};
use mallette_core::model::incident::clock::{IncidentClock, clocks};
use mallette_core::model::incident::life::Stage;
use mallette_core::model::incident::recovery::{RunView, run_view};
use mallette_core::model::incident::register::RegisterLine;
use mallette_core::store::log::LogHead;
use serde::Serialize;
use uuid::Uuid;

use super::super::Mallette;
use crate::error::CommandError;

/// An incident as it stands.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct IncidentView {
    /// The present instant, in the time of the incident.
    pub now: DateTime<Utc>,
    /// How many times faster than real time its clock runs.
    pub speed: u32,
    /// All that is known of it, but for the lines of its log.
    pub dossier: Dossier,
    /// Code of its state.
    pub state: String,
    /// Since when.
    pub state_since: Option<DateTime<Utc>>,
    /// The stage it is in (IN6).
    pub stage: Stage,
    /// Its clocks, the most pressing first.
    pub clocks: Vec<IncidentClock>,
    /// How its log stands.
    pub log: LogHead,
    /// Codes of the channels that are down.
    pub channels_down: Vec<String>,
    /// Plans in force: `irp`, `bcp`, `cmp`, `drp`.
    pub plans_in_force: Vec<String>,
    /// Whom to call now.
    pub cascade: Cascade,
    /// Those who can only be reached by mail while it is down.
    pub mail_only: Vec<MailOnly>,
    /// The chronogram, planned and actual.
    pub chronogram: Vec<Reached>,
    /// The recovery under way.
    pub recovery: Option<RunView>,
    /// How an exercise stands against the chronogram.
    pub score: Option<Score>,
}

/// An incident that is not closed, on the first screen.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct OpenIncident {
    /// Its line of the register.
    pub line: RegisterLine,
    /// The present instant, in the time of the incident.
    pub now: DateTime<Utc>,
    /// How many times faster than real time its clock runs.
    pub speed: u32,
    /// Clocks that run, the most pressing first.
    pub clocks: Vec<IncidentClock>,
    /// The crisis cell is open.
    pub cell_open: bool,
}

impl Mallette {
    /// An incident as it stands now.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn incident(&self, id: Uuid, clock: &dyn Clock) -> Result<IncidentView, CommandError> {
        let known = self.known()?;
        let dossier = self.store.dossier(id)?;
        let head = self.store.log_head(id)?;
        Ok(view(&known.plan, dossier, head, clock.now()))
    }

    /// The incidents that are not closed, the latest first.
    pub fn open_incidents(&self, clock: &dyn Clock) -> Result<Vec<OpenIncident>, CommandError> {
        let known = self.known()?;
        let time = BusinessTime::of(&known.plan);
        let open = self.register()?;
        let open = open.into_iter().filter(|line| line.closed_at.is_none());
        open.map(|line| {
            let dossier = self.store.dossier(line.id)?;
            let now = dossier.incident.time_at(clock.now());
            let mut clocks = clocks(&known.plan, &time, &dossier, now);
            clocks.retain(|clock| clock.is_pending());
            Ok(OpenIncident {
                now,
                speed: dossier.incident.speed(),
                clocks,
                cell_open: dossier.is_cell_open(),
                line,
            })
        })
        .collect()
    }
}

fn view(plan: &Plan, dossier: Dossier, log: LogHead, real: DateTime<Utc>) -> IncidentView {
    let time = BusinessTime::of(plan);
    let now = dossier.incident.time_at(real);
    let life = dossier.life();
    let in_force = ["irp", "bcp", "cmp", "drp"];
    IncidentView {
        now,
        speed: dossier.incident.speed(),
        state: life.state,
        state_since: life.since,
        stage: dossier.stage(),
        clocks: clocks(plan, &time, &dossier, now),
        log,
        channels_down: dossier.channels_down(),
        plans_in_force: in_force
            .into_iter()
            .filter(|plan| dossier.is_in_force(plan))
            .map(str::to_owned)
            .collect(),
        cascade: cascade(plan, &dossier, &time, now),
        mail_only: reroute(plan, &dossier, &time, now),
        chronogram: chronogram(plan, &dossier, now),
        recovery: run_view(plan, &dossier, now),
        score: dossier
            .incident
            .exercise
            .then(|| score(plan, &dossier, now)),
        dossier,
    }
}
