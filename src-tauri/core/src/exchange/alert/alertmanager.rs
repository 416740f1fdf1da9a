//! Alertmanager: the message of its webhook (version 4, also as Grafana sends it) and what its API lists.

use serde_json::Value;

use super::error::{AlertError, Shape};
use super::field::Node;
use super::reading::{Reading, described, machine, value_of};
use super::{Alert, AlertSource, AlertStatus, ONE_TOO_MANY};

/// The alerts of a message, if it is one of Alertmanager.
pub(super) fn read(message: &Node) -> Option<Result<Vec<Reading>, AlertError>> {
    if message.has("alerts") {
        Some(group(message))
    } else if message.has("labels") {
        Some(reading(message, "").map(|reading| vec![reading]))
    } else {
        None
    }
}

fn group(message: &Node) -> Result<Vec<Reading>, AlertError> {
    let server = message.text("externalURL")?;
    let alerts = message.items("alerts")?.take(ONE_TOO_MANY);
    alerts.map(|alert| reading(&alert, &server)).collect()
}

fn reading(alert: &Node, server: &str) -> Result<Reading, AlertError> {
    if !alert.value.is_object() {
        return Err(alert.wrong(Shape::Object));
    }
    let mut labels = alert.pairs("labels")?;
    labels.sort();
    let mut annotations = alert.pairs("annotations")?;
    if labels.is_empty() && annotations.is_empty() {
        return Err(AlertError::UnknownFormat {
            place: alert.place.clone(),
        });
    }
    let title = match annotations.iter().position(|(name, _)| name == "summary") {
        Some(at) => annotations.remove(at).1,
        None => value_of(&labels, &["alertname"]),
    };
    // What explains comes before links to runbooks and dashboards.
    annotations.sort_by_key(|(name, _)| !matches!(name.as_str(), "description" | "message"));
    let identity = match alert.text("fingerprint")? {
        none if none.is_empty() => Alert::identity_of(&labels),
        fingerprint => fingerprint,
    };
    let link = match alert.text("generatorURL")? {
        none if none.is_empty() => server.to_owned(),
        link => link,
    };
    let starts_at = alert.time("startsAt")?;
    let ends_at = alert.time("endsAt")?;
    let status = status(alert)?;
    // Of what still fires, the end is only when Alertmanager would forget it.
    let ends_at = ends_at.filter(|_| status == AlertStatus::Resolved);
    Ok(Reading {
        changed_at: alert.time("updatedAt")?.or(ends_at).or(starts_at),
        state_told: alert.has("status"),
        alert: Alert {
            source: AlertSource::Alertmanager,
            fingerprint: identity,
            title,
            description: described(&annotations),
            application: machine(&labels),
            status,
            priority: priority(&value_of(&labels, &["severity", "priority"])).to_owned(),
            starts_at,
            ends_at,
            link,
            labels,
        },
    })
}

/// The webhook says `firing` or `resolved`, the API `{"state": "active"}`. Somebody who silences an alert has seen it;
/// one that another covers (inhibited) fires all the same.
fn status(alert: &Node) -> Result<AlertStatus, AlertError> {
    let Some(status) = alert.get("status") else {
        return Ok(AlertStatus::Firing);
    };
    if status.value.is_object() {
        let silenced = status.items("silencedBy")?.next().is_some();
        return Ok(if silenced {
            AlertStatus::Acknowledged
        } else {
            AlertStatus::Firing
        });
    }
    match status.value {
        Value::String(word) if word == "resolved" => Ok(AlertStatus::Resolved),
        Value::String(_) => Ok(AlertStatus::Firing),
        _ => Err(status.wrong(Shape::Text)),
    }
}

/// Severities are words of the organisation; these are the usual ones.
fn priority(severity: &str) -> &'static str {
    match severity.to_lowercase().as_str() {
        "critical" | "page" | "emergency" | "fatal" | "p1" => "p1",
        "warning" | "error" | "major" | "high" | "p2" => "p2",
        "info" | "information" | "minor" | "low" | "p3" => "p3",
        _ => "",
    }
}
