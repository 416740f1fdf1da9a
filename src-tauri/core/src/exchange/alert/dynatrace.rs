//! Dynatrace: the message of a custom integration, whose fields its author chose among the placeholders,
//! and what the Problems API lists. A message often carries the problem of the API inside.

use std::collections::HashSet;

use chrono::{DateTime, Utc};

use super::error::AlertError;
use super::field::Node;
use super::reading::Reading;
use super::{Alert, AlertSource, AlertStatus, ONE_TOO_MANY};

/// The problems of a message, if it is one of Dynatrace.
pub(super) fn read(message: &Node) -> Option<Result<Vec<Reading>, AlertError>> {
    if message.has("problems") {
        let problems = message.items("problems");
        return Some(problems.and_then(|all| all.take(ONE_TOO_MANY).map(reading).collect()));
    }
    let known = [
        "ProblemID",
        "PID",
        "ProblemTitle",
        "ProblemDetailsText",
        "problemId",
        "displayId",
    ];
    known
        .iter()
        .any(|name| message.has(name))
        .then(|| reading(message.clone()).map(|reading| vec![reading]))
}

/// A problem as it is told, and once more in detail inside of it.
struct Problem<'a> {
    told: [Option<Node<'a>>; 2],
}

impl<'a> Problem<'a> {
    fn new(message: Node<'a>) -> Self {
        let names = [
            "ProblemDetailsJSONv2",
            "ProblemDetailsJSON",
            "ProblemDetails",
        ];
        let inside = names.iter().filter_map(|name| message.get(name));
        let details = inside.into_iter().find(|node| node.value.is_object());
        Self {
            told: [Some(message), details],
        }
    }

    fn nodes(&self) -> impl Iterator<Item = &Node<'a>> {
        self.told.iter().flatten()
    }

    /// The first of these fields that says something.
    fn text(&self, names: &[&str]) -> Result<String, AlertError> {
        let found = self.nodes().find_map(|node| node.first(names));
        found.map_or(Ok(String::new()), |field| field.as_text())
    }

    fn time(&self, names: &[&str]) -> Result<Option<DateTime<Utc>>, AlertError> {
        for node in self.nodes() {
            for name in names {
                if let Some(time) = node.time(name)? {
                    return Ok(Some(time));
                }
            }
        }
        Ok(None)
    }

    /// Explanations as text; in the API they are objects of another use.
    fn details(&self) -> String {
        let names = [
            "ProblemDetailsText",
            "ProblemDetailsMarkdown",
            "ProblemDetails",
            "ProblemDetailsHTML",
        ];
        let texts = self
            .nodes()
            .flat_map(|node| names.iter().filter_map(|name| node.get(name)));
        let mut texts = texts.filter_map(|field| field.value.as_str().map(str::to_owned));
        texts.next().unwrap_or_default()
    }
}

fn reading(message: Node) -> Result<Reading, AlertError> {
    let place = message.place.clone();
    let problem = Problem::new(message);
    // The display number may come again after years, the identity of the system does not.
    let identity = problem.text(&["PID", "problemId", "id"])?;
    let number = problem.text(&["ProblemID", "displayId"])?;
    let title = problem.text(&["ProblemTitle", "title"])?;
    let entities = entities(&problem)?;
    let fingerprint = match (identity.is_empty(), number.is_empty(), title.is_empty()) {
        (false, ..) => identity,
        (_, false, _) => number.clone(),
        (.., false) => Alert::identity_of(&[(title.clone(), application(&entities))]),
        _ => return Err(AlertError::Unfilled { place }),
    };
    let state = problem.text(&["State", "ProblemStatus", "status"])?;
    let severity = problem.text(&["ProblemSeverity", "severityLevel"])?;
    let impact = problem.text(&["ProblemImpact", "impactLevel"])?;
    let status = status(&state);
    let starts_at = problem.time(&["ProblemStartTime", "startTime"])?;
    let ends_at = problem.time(&["ProblemEndTime", "endTime"])?;
    let ends_at = ends_at.filter(|_| status == Some(AlertStatus::Resolved));
    let impacted: Vec<String> = entities.iter().map(Entity::shown).collect();
    Ok(Reading {
        changed_at: ends_at.or(starts_at),
        state_told: status.is_some(),
        alert: Alert {
            source: AlertSource::Dynatrace,
            fingerprint,
            title,
            description: [problem.details(), impacted.join("\n")].join("\n\n"),
            application: application(&entities),
            status: status.unwrap_or(AlertStatus::Firing),
            priority: priority(&severity, &impact).to_owned(),
            starts_at,
            ends_at,
            link: problem.text(&["ProblemURL", "Problem URL"])?,
            labels: labels(
                &problem,
                [
                    ("problem", number),
                    ("state", state),
                    ("severity", severity),
                    ("impact", impact),
                ],
            )?,
        },
    })
}

/// A problem merged into another is over by itself; the other one goes on.
fn status(state: &str) -> Option<AlertStatus> {
    match state {
        "OPEN" => Some(AlertStatus::Firing),
        "RESOLVED" | "CLOSED" | "MERGED" => Some(AlertStatus::Resolved),
        _ => None,
    }
}

/// What is down comes before what is wrong or slow, that before what runs short; an alert somebody defined says nothing
/// of its weight, so that what it hits decides.
fn priority(severity: &str, impact: &str) -> &'static str {
    match (severity, impact) {
        ("AVAILABILITY", _) => "p1",
        ("ERROR" | "PERFORMANCE", _) => "p2",
        ("RESOURCE_CONTENTION", _) => "p3",
        (_, "APPLICATION" | "SERVICE" | "SERVICES" | "ENVIRONMENT") => "p2",
        (_, "INFRASTRUCTURE") => "p3",
        _ => "",
    }
}

/// What a problem hits.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Entity {
    kind: String,
    name: String,
    id: String,
}

impl Entity {
    fn of(node: &Node) -> Result<Self, AlertError> {
        if !node.value.is_object() {
            return Ok(Self::named(node.as_text()?));
        }
        // The webhook has `type` and `entity`, the API both inside of `entityId`.
        let id = node.get("entityId").filter(|id| id.value.is_object());
        let inside = id.as_ref().unwrap_or(node);
        Ok(Self {
            kind: inside.text("type")?,
            name: node.text("name")?,
            id: inside
                .first(&["id", "entity"])
                .map_or(Ok(String::new()), |id| id.as_text())?,
        })
    }

    fn named(name: String) -> Self {
        Self {
            kind: String::new(),
            name,
            id: String::new(),
        }
    }

    /// `HOST MyHost1 (HOST-0F5789A6850FA907)`.
    fn shown(&self) -> String {
        let id = if self.id.is_empty() {
            String::new()
        } else {
            format!("({})", self.id)
        };
        let parts = [self.kind.clone(), self.name.clone(), id];
        let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        said.join(" ")
    }
}

fn entities(problem: &Problem) -> Result<Vec<Entity>, AlertError> {
    let mut found = Vec::new();
    for node in problem.nodes() {
        for name in ["ImpactedEntities", "affectedEntities", "impactedEntities"] {
            match node.get(name) {
                // Somebody put quotes around the placeholder.
                Some(list) if list.value.is_string() => found.push(Entity::named(list.as_text()?)),
                _ => {
                    for item in node.items(name)? {
                        found.push(Entity::of(&item)?);
                    }
                }
            }
        }
    }
    if found.is_empty() {
        let names = problem.text(&["ImpactedEntity", "ImpactedEntityNames"])?;
        found.extend((!names.is_empty()).then(|| Entity::named(names)));
    }
    // The message and the problem inside of it name the same ones.
    let mut seen = HashSet::new();
    found.retain(|entity| seen.insert(entity.clone()));
    Ok(found)
}

/// The name people use: that of an application, else of a service, else of the first machine.
fn application(entities: &[Entity]) -> String {
    let rank = |entity: &&Entity| match entity.kind.as_str() {
        kind if kind.ends_with("APPLICATION") => 0,
        "SERVICE" => 1,
        _ => 2,
    };
    let first = entities.iter().min_by_key(rank);
    first.map_or(String::new(), |entity| entity.name.clone())
}

fn labels(
    problem: &Problem,
    told: [(&str, String); 4],
) -> Result<Vec<(String, String)>, AlertError> {
    let mut labels: Vec<(String, String)> = told
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect();
    labels.push(("tags".to_owned(), problem.text(&["Tags", "ProblemTags"])?));
    for node in problem.nodes() {
        for tag in node.items("entityTags")? {
            labels.push(("tag".to_owned(), tag.text("stringRepresentation")?));
        }
    }
    labels.retain(|(_, value)| !value.is_empty());
    Ok(labels)
}
