//! Alerts from a file when the network is down (EX1): Alertmanager, Opsgenie and Dynatrace, one or many.
//!
//! [`read_alerts`] takes a file whole or not at all. What it gives fits the fields of the plan: no text is too long or
//! unprintable, markup stays text, and a link is a text like any other.

mod alertmanager;
mod dynatrace;
mod error;
mod field;
mod json;
mod opsgenie;
mod reading;
mod text;

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::encoding::{check_is_text, count, decode};
use field::Node;
use reading::Reading;

pub use error::{AlertError, Place, Shape};

/// The largest file of alerts that is read, in bytes (10 MB).
pub const ALERT_FILE_LIMIT: u64 = 10_000_000;
/// The most alerts taken in at once.
pub const ALERT_LIMIT: u32 = 5_000;
/// As many of a list are read as it takes to know that there are too many.
const ONE_TOO_MANY: usize = ALERT_LIMIT as usize + 1;

/// The system an alert comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum AlertSource {
    /// Prometheus Alertmanager.
    Alertmanager,
    /// Opsgenie.
    Opsgenie,
    /// Dynatrace.
    Dynatrace,
}

impl AlertSource {
    /// The code it is kept under.
    pub fn code(self) -> &'static str {
        match self {
            AlertSource::Alertmanager => "alertmanager",
            AlertSource::Opsgenie => "opsgenie",
            AlertSource::Dynatrace => "dynatrace",
        }
    }
}

/// What became of an alert.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum AlertStatus {
    /// Nobody has taken it up.
    Firing,
    /// Somebody has seen it.
    Acknowledged,
    /// It is over.
    Resolved,
}

/// One alert read from a file (EX1).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct Alert {
    /// The system it comes from.
    pub source: AlertSource,
    /// What it is known by there, behind the code of the source: the same alert again has the same fingerprint.
    pub fingerprint: String,
    /// One line; never empty.
    pub title: String,
    /// Running text: annotations, details, what is impacted.
    pub description: String,
    /// Application, service or machine, where it says.
    pub application: String,
    /// What became of it.
    pub status: AlertStatus,
    /// Code of the priority its source suggests (`p1`, `p2`, `p3`); empty where it suggests none.
    pub priority: String,
    /// When it began.
    pub starts_at: Option<DateTime<Utc>>,
    /// When it ended; nothing while it fires.
    pub ends_at: Option<DateTime<Utc>>,
    /// Where its source shows it. Text: it comes from a file nobody vouches for.
    pub link: String,
    /// Whatever else its source tells it apart by.
    pub labels: Vec<(String, String)>,
}

/// A file of alerts, read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct AlertFile {
    /// The system it comes from.
    pub source: AlertSource,
    /// Each alert once, in the order of the file.
    pub alerts: Vec<Alert>,
    /// How many alerts its source says that it left out (`truncatedAlerts`).
    pub left_out: u32,
}

/// Reads a file of alerts: a message, a list of messages, or one message a line.
pub fn read_alerts(bytes: &[u8]) -> Result<AlertFile, AlertError> {
    if bytes.len() as u64 > ALERT_FILE_LIMIT {
        return Err(AlertError::TooLarge {
            bytes: bytes.len() as u64,
            limit: ALERT_FILE_LIMIT,
        });
    }
    check_is_text(bytes)?;
    let messages = json::messages(&decode(bytes, 1)?)?;
    let several = messages.len() > 1;
    let mut found = Found::default();
    for (line, message) in &messages {
        found.take(&Node {
            value: message,
            place: Place {
                line: several.then_some(*line),
                path: String::new(),
            },
        })?;
    }
    let source = found.source.ok_or(AlertError::Nothing)?;
    let alerts: Vec<Alert> = found.readings.into_iter().map(|read| read.alert).collect();
    if alerts.is_empty() {
        return Err(AlertError::Nothing);
    }
    Ok(AlertFile {
        source,
        alerts,
        left_out: found.left_out,
    })
}

/// The alerts found so far, each once.
#[derive(Default)]
struct Found {
    source: Option<AlertSource>,
    readings: Vec<Reading>,
    by_fingerprint: HashMap<String, usize>,
    taken: usize,
    left_out: u32,
}

impl Found {
    /// Takes in a message, or each of a list of them.
    fn take(&mut self, message: &Node) -> Result<(), AlertError> {
        if let Value::Array(list) = message.value {
            for (at, value) in list.iter().enumerate() {
                let place = message.place.item(at);
                self.take(&Node { value, place })?;
            }
            return Ok(());
        }
        for (source, read) in READERS {
            if let Some(readings) = read(message) {
                return self.add(source, message, readings?);
            }
        }
        // The envelope of the answers of an API.
        match message.get("data") {
            Some(data) => self.take(&data),
            None => Err(AlertError::UnknownFormat {
                place: message.place.clone(),
            }),
        }
    }

    fn add(
        &mut self,
        source: AlertSource,
        message: &Node,
        readings: Vec<Reading>,
    ) -> Result<(), AlertError> {
        if self.source.is_some_and(|first| first != source) {
            return Err(AlertError::Mixed {
                place: message.place.clone(),
            });
        }
        self.source = Some(source);
        self.taken += readings.len();
        if count(self.taken) > ALERT_LIMIT {
            return Err(AlertError::TooMany { limit: ALERT_LIMIT });
        }
        let left_out = message
            .get("truncatedAlerts")
            .and_then(|n| n.value.as_u64());
        let left_out = u32::try_from(left_out.unwrap_or(0)).unwrap_or(u32::MAX);
        self.left_out = self.left_out.saturating_add(left_out);
        for reading in readings.into_iter().map(Reading::fit) {
            match self.by_fingerprint.get(&reading.alert.fingerprint) {
                Some(&at) => self.readings[at].absorb(reading),
                None => {
                    let fingerprint = reading.alert.fingerprint.clone();
                    self.by_fingerprint.insert(fingerprint, self.readings.len());
                    self.readings.push(reading);
                }
            }
        }
        Ok(())
    }
}

type Reader = fn(&Node) -> Option<Result<Vec<Reading>, AlertError>>;

const READERS: [(AlertSource, Reader); 3] = [
    (AlertSource::Alertmanager, alertmanager::read),
    (AlertSource::Opsgenie, opsgenie::read),
    (AlertSource::Dynatrace, dynatrace::read),
];
