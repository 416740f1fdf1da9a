//! Alerts read from a file when the network is down: shown first, then each becomes an incident once (EX1).

use std::path::Path;

use chrono::{DateTime, Utc};
use mallette_core::conduct::{Act, Declaration, Deed, NewAlert};
use mallette_core::exchange::alert::{
    ALERT_FILE_LIMIT, Alert, AlertFile, AlertStatus, read_alerts,
};
use mallette_core::model::incident::AlertSeen;
use mallette_core::store::Stamp;
use serde::Serialize;
use uuid::Uuid;

use super::super::Mallette;
use super::super::incoming::Incoming;
use crate::error::CommandError;

/// An alert of a file beside the register.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct AlertRow {
    /// The alert.
    pub alert: Alert,
    /// The incident it belongs to already.
    pub known: Option<Uuid>,
    /// Number of that incident.
    pub number: String,
    /// It tells something new: it would be declared, or noted in its incident.
    pub news: bool,
}

/// What a file holds.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct AlertPreview {
    /// The alerts, in the order of the file.
    pub rows: Vec<AlertRow>,
    /// Alerts that the sender left out of the file.
    pub left_out: u32,
}

/// What was taken in.
#[derive(Debug, Clone, Default, Serialize, specta::Type)]
pub struct AlertImport {
    /// Numbers of the incidents that were declared.
    pub declared: Vec<String>,
    /// Numbers of the incidents that were known and in which something new was noted.
    pub noted: Vec<String>,
    /// Alerts that said nothing new.
    pub same: u32,
}

impl Mallette {
    /// What a file of alerts holds; nothing is written.
    ///
    /// # Errors
    /// Those of the file, with place and cause.
    pub fn preview_alerts(&self, path: &Path) -> Result<AlertPreview, CommandError> {
        let file = read(path)?;
        let seen = self.store.alerts_seen()?;
        let register = self.register()?;
        let rows = file.alerts.into_iter().map(|alert| {
            let last = last_of(&seen, &alert);
            let line = last.and_then(|last| register.iter().find(|line| line.id == last.incident));
            AlertRow {
                news: match last {
                    Some(last) => last.status != code(alert.status),
                    None => alert.status != AlertStatus::Resolved,
                },
                known: line.map(|line| line.id),
                number: line.map_or_else(String::new, |line| line.number.clone()),
                alert,
            }
        });
        Ok(AlertPreview {
            rows: rows.collect(),
            left_out: file.left_out,
        })
    }

    /// Takes in the alerts of these fingerprints, or all where none is named. An alert that is known stays with its incident;
    /// one that has ended and is not known is left alone.
    pub fn import_alerts(
        &self,
        stamp: &Stamp,
        path: &Path,
        wanted: Option<&[String]>,
    ) -> Result<AlertImport, CommandError> {
        let file = read(path)?;
        let mut done = AlertImport::default();
        let chosen =
            |alert: &&Alert| wanted.is_none_or(|wanted| wanted.contains(&alert.fingerprint));
        for alert in file.alerts.iter().filter(chosen) {
            let seen = self.store.alerts_seen()?;
            match last_of(&seen, alert) {
                Some(last) if last.status == code(alert.status) => done.same += 1,
                Some(last) => {
                    self.carry(stamp, last.incident, &note(alert))?;
                    done.noted
                        .push(self.store.dossier(last.incident)?.incident.number);
                }
                None if alert.status == AlertStatus::Resolved => done.same += 1,
                None => {
                    let declaration = declaration(alert, stamp.at);
                    let id = self.declare_with(stamp, &declaration, Some(&note(alert)))?;
                    done.declared.push(self.store.dossier(id)?.incident.number);
                }
            }
        }
        Ok(done)
    }
}

/// The alert as something that is done in its incident.
fn note(alert: &Alert) -> Deed {
    Deed {
        at: None,
        act: Act::NoteAlert(NewAlert {
            fingerprint: alert.fingerprint.clone(),
            source: source(alert).to_owned(),
            status: code(alert.status).to_owned(),
            title: alert.title.clone(),
            description: alert.description.clone(),
            link: alert.link.clone(),
            starts_at: alert.starts_at,
            ends_at: alert.ends_at,
        }),
    }
}

fn read(path: &Path) -> Result<AlertFile, CommandError> {
    let file = Incoming::open(path, ALERT_FILE_LIMIT)?;
    let bytes = file.read()?;
    read_alerts(&bytes).map_err(|error| CommandError::from(error).with("file", &file.name))
}

/// The last time an alert was read. One that ended and begins again later is another one.
fn last_of<'a>(seen: &'a [AlertSeen], alert: &Alert) -> Option<&'a AlertSeen> {
    let last = seen
        .iter()
        .rfind(|seen| seen.fingerprint == alert.fingerprint)?;
    let ended = last.status == code(AlertStatus::Resolved);
    let begins_again = alert.status != AlertStatus::Resolved && alert.starts_at > last.starts_at;
    (!(ended && begins_again)).then_some(last)
}

fn declaration(alert: &Alert, now: DateTime<Utc>) -> Declaration {
    Declaration {
        title: alert.title.clone(),
        noticed_at: alert.starts_at.filter(|at| *at <= now),
        source: "monitoring".to_owned(),
        application: alert.application.clone(),
        description: alert.description.clone(),
        ..Declaration::default()
    }
}

fn code(status: AlertStatus) -> &'static str {
    match status {
        AlertStatus::Firing => "firing",
        AlertStatus::Acknowledged => "acknowledged",
        AlertStatus::Resolved => "resolved",
    }
}

fn source(alert: &Alert) -> &'static str {
    use mallette_core::exchange::alert::AlertSource;
    match alert.source {
        AlertSource::Alertmanager => "alertmanager",
        AlertSource::Opsgenie => "opsgenie",
        AlertSource::Dynatrace => "dynatrace",
    }
}
