//! Alerts from a file (EX1).

mod alertmanager;
mod dynatrace;
mod hostile;
mod merging;
mod opsgenie;
mod refusing;

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use mallette_core::exchange::alert::{Alert, AlertFile, read_alerts};

/// Files that hold alerts, of every kind.
const FILES: [&str; 7] = [
    "alertmanager-webhook.json",
    "alertmanager-api.json",
    "opsgenie-webhook.json",
    "opsgenie-lines.jsonl",
    "opsgenie-api.json",
    "dynatrace-notification.json",
    "dynatrace-problems.json",
];

fn fixture(name: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/alerts");
    std::fs::read(folder.join(name)).unwrap()
}

fn read(name: &str) -> AlertFile {
    read_alerts(&fixture(name)).unwrap()
}

/// The only alert of a text.
fn only(text: &str) -> Alert {
    let mut file = read_alerts(text.as_bytes()).unwrap();
    assert_eq!(file.alerts.len(), 1, "{file:#?}");
    file.alerts.remove(0)
}

fn at(text: &str) -> Option<DateTime<Utc>> {
    Some(text.parse().unwrap())
}

fn label<'a>(alert: &'a Alert, name: &str) -> &'a str {
    let found = alert.labels.iter().find(|(key, _)| key == name);
    found.map_or("", |(_, value)| value)
}
