//! Opsgenie: the message of its webhook about one alert, and the alerts its API lists.

use chrono::{DateTime, Datelike, TimeDelta, Utc};

use super::error::{AlertError, Shape};
use super::field::Node;
use super::reading::{Reading, described, machine};
use super::{Alert, AlertSource, AlertStatus};

/// The alert of a message, if it is one of Opsgenie.
pub(super) fn read(message: &Node) -> Option<Result<Vec<Reading>, AlertError>> {
    let reading = if message.has("alert") && message.has("action") {
        webhook(message)
    } else if message.has("message") && NAMES.iter().any(|name| message.has(name)) {
        reading(message, "")
    } else {
        return None;
    };
    Some(reading.map(|reading| vec![reading]))
}

/// What an alert is known by, the best first: the alias is chosen by whoever raises it and joins what repeats.
const NAMES: [&str; 4] = ["alias", "id", "alertId", "tinyId"];

fn webhook(message: &Node) -> Result<Reading, AlertError> {
    let action = message.text("action")?;
    match message.get("alert") {
        Some(alert) if alert.value.is_object() => reading(&alert, &action),
        Some(other) => Err(other.wrong(Shape::Object)),
        None => Err(AlertError::Unfilled {
            place: message.place.clone(),
        }),
    }
}

fn reading(alert: &Node, action: &str) -> Result<Reading, AlertError> {
    let details = alert.pairs("details")?;
    let title = alert.text("message")?;
    let identity = alert.first(&NAMES).map(|name| name.as_text());
    let entity = alert.text("entity")?;
    let starts_at = alert.time("createdAt")?;
    let changed_at = alert.time("updatedAt")?;
    let status = status(alert, action)?;
    let resolved = status == Some(AlertStatus::Resolved);
    let ends_at = closed_at(alert, starts_at).or(changed_at);
    let description = [alert.text("description")?, described(&details)].join("\n\n");
    let priority = alert.text("priority")?;
    Ok(Reading {
        changed_at,
        state_told: status.is_some(),
        alert: Alert {
            source: AlertSource::Opsgenie,
            fingerprint: match identity {
                Some(identity) => identity?,
                None => Alert::identity_of(&[(entity.clone(), title.clone())]),
            },
            title,
            description,
            application: if entity.trim().is_empty() {
                machine(&details)
            } else {
                entity
            },
            status: status.unwrap_or(AlertStatus::Firing),
            priority: code(&priority).to_owned(),
            starts_at,
            ends_at: ends_at.filter(|_| resolved),
            link: String::new(),
            labels: labels(alert, priority)?,
        },
    })
}

/// What the action did, else what the alert says of itself; notes, tags and escalations leave the state as it was.
fn status(alert: &Node, action: &str) -> Result<Option<AlertStatus>, AlertError> {
    let told = match action {
        "Create" | "UnAcknowledge" => Some(AlertStatus::Firing),
        "Acknowledge" => Some(AlertStatus::Acknowledged),
        "Close" | "Delete" => Some(AlertStatus::Resolved),
        _ => None,
    };
    if told.is_some() {
        return Ok(told);
    }
    let acknowledged = alert.text("acknowledged")? == "true";
    Ok(match alert.text("status")?.as_str() {
        "closed" | "resolved" => Some(AlertStatus::Resolved),
        _ if acknowledged => Some(AlertStatus::Acknowledged),
        "open" => Some(AlertStatus::Firing),
        "acked" => Some(AlertStatus::Acknowledged),
        _ => None,
    })
}

/// The API's report says how many milliseconds after its beginning an alert was closed.
fn closed_at(alert: &Node, starts_at: Option<DateTime<Utc>>) -> Option<DateTime<Utc>> {
    let after = alert.get("report")?.get("closeTime")?.value.as_i64()?;
    let closed = starts_at?.checked_add_signed(TimeDelta::try_milliseconds(after)?)?;
    // Later than the last day that can be written down, it is no moment.
    (closed >= starts_at? && closed.year() <= 9999).then_some(closed)
}

/// Five levels become three: what Opsgenie calls moderate, low and informational is the lowest here.
fn code(priority: &str) -> &'static str {
    match priority {
        "P1" => "p1",
        "P2" => "p2",
        "P3" | "P4" | "P5" => "p3",
        _ => "",
    }
}

fn labels(alert: &Node, priority: String) -> Result<Vec<(String, String)>, AlertError> {
    let mut labels = vec![("priority".to_owned(), priority)];
    for name in ["team", "owner", "source"] {
        labels.push((name.to_owned(), alert.text(name)?));
    }
    for tag in alert.items("tags")? {
        labels.push(("tag".to_owned(), tag.as_text()?));
    }
    labels.retain(|(_, value)| !value.is_empty());
    Ok(labels)
}
