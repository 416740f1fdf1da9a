//! What the window and the commands ask about the plan.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use mallette_core::model::Kind;
use mallette_core::model::business_time::BusinessTime;
use mallette_core::model::change::HistoryLine;
use mallette_core::model::clock::Clock;
use mallette_core::model::holidays::{Holidays, PublicDay};
use mallette_core::model::language::Language;
use mallette_core::model::on_call::{OnCall, on_call};
use mallette_core::model::readiness::{Circumstances, Readiness, readiness};
use mallette_core::model::search::{Hit, SearchIndex};
use mallette_core::model::version::PlanVersion;
use serde::Serialize;
use uuid::Uuid;

use super::{BackupInfo, Mallette, OpenIncident};
use crate::error::{CommandError, ErrorCode};

/// What is going on: the first screen.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct Situation {
    /// The present instant.
    pub now: DateTime<Utc>,
    /// Whether these are business hours (HO) or not (HNO).
    pub business_hours: bool,
    /// The public holiday it is.
    pub holiday: Option<String>,
    /// Who is on call.
    pub on_call: Vec<OnCall>,
    /// The latest version that was published.
    pub version: Option<PlanVersion>,
    /// Fields changed since.
    pub changes_since_version: u32,
    /// The latest backup.
    pub last_backup: Option<BackupInfo>,
    /// How ready the plan is.
    pub readiness: Readiness,
    /// Incidents and exercises that are not closed, the latest first.
    pub incidents: Vec<OpenIncident>,
}

impl Mallette {
    /// What is found for what was typed.
    pub fn search(&self, words: &str) -> Result<Vec<Hit>, CommandError> {
        let known = self.known()?;
        Ok(known
            .index
            .get_or_init(|| SearchIndex::of(&known.plan))
            .search(words))
    }

    /// How ready the plan is.
    pub fn readiness(&self, clock: &dyn Clock) -> Result<Readiness, CommandError> {
        let circumstances = Circumstances {
            now: clock.now(),
            recovery_tried_at: self.recovery_tried_at(),
            backed_up_at: self.backups()?.first().map(|backup| backup.at),
        };
        Ok(readiness(&self.known()?.plan, &circumstances))
    }

    /// What is going on.
    pub fn situation(&self, clock: &dyn Clock) -> Result<Situation, CommandError> {
        let known = self.known()?;
        let now = clock.now();
        let time = BusinessTime::of(&known.plan);
        let version = latest(&known.plan.versions).cloned();
        Ok(Situation {
            now,
            business_hours: time.is_open(now),
            holiday: time.holidays().name_on(time.day_of(now)),
            on_call: on_call(&known.plan, now),
            changes_since_version: if version.is_some() {
                self.changes_since(None)?.len() as u32
            } else {
                0
            },
            version,
            last_backup: self.backups()?.into_iter().next(),
            readiness: self.readiness(clock)?,
            incidents: self.open_incidents(clock)?,
        })
    }

    /// What changed since a version was published; since the latest where none is named.
    pub fn changes_since(&self, version: Option<Uuid>) -> Result<Vec<HistoryLine>, CommandError> {
        let known = self.known()?;
        let versions = &known.plan.versions;
        let since = match version {
            Some(id) => Some(
                versions
                    .iter()
                    .find(|version| version.id == id)
                    .ok_or(ErrorCode::NotFound)?,
            ),
            None => latest(versions),
        };
        let lines = self
            .store
            .lines_since(since.map(|version| (Kind::PlanVersion, version.id)))?;
        Ok(lines
            .into_iter()
            .filter(|line| !matches!(line.kind, Kind::PlanVersion | Kind::PaperCopy))
            .collect())
    }

    /// The public holidays of a year, with what the organisation added or took away.
    pub fn public_days(&self, year: i32) -> Result<Vec<PublicDay>, CommandError> {
        let known = self.known()?;
        let organisation = known.plan.organisation();
        let language = Language::of_code(&organisation.language).unwrap_or_default();
        Ok(Holidays::new(&organisation.country, language, &known.plan.holidays).of_year(year))
    }

    /// The calendar day it is for the organisation.
    pub fn today(&self, clock: &dyn Clock) -> Result<NaiveDate, CommandError> {
        Ok(BusinessTime::of(&self.known()?.plan).day_of(clock.now()))
    }

    /// The time zone of the organisation.
    pub fn zone(&self) -> Result<Tz, CommandError> {
        Ok(BusinessTime::of(&self.known()?.plan).zone())
    }

    /// Name of the organisation; empty while it has none.
    pub fn organisation_name(&self) -> String {
        self.known()
            .map(|known| known.plan.organisation().name)
            .unwrap_or_default()
    }

    /// Full name of a person of the plan.
    pub fn person_name(&self, id: Uuid) -> Option<String> {
        self.known()
            .ok()?
            .plan
            .person(id)
            .map(|person| person.full_name())
            .filter(|name| !name.is_empty())
    }

    /// The person of that name.
    pub fn first_person_named(&self, first_name: &str, last_name: &str) -> Option<Uuid> {
        let known = self.known().ok()?;
        let named = |person: &&mallette_core::model::contact::Person| {
            person.first_name == first_name.trim() && person.last_name == last_name.trim()
        };
        known.plan.people.iter().find(named).map(|person| person.id)
    }

    /// Whether it is a demonstration.
    pub fn is_demonstration(&self) -> bool {
        self.store.about("demonstration").ok().flatten().is_some()
    }
}

fn latest(versions: &[PlanVersion]) -> Option<&PlanVersion> {
    versions.iter().max_by_key(|version| version.published_at)
}
