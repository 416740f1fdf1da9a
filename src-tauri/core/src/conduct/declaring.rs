//! Declaring an incident: two answers suffice, the rest can follow (IN1, IN3).

use chrono::{DateTime, Datelike, SubsecRound, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::carrying::{Actor, cut_line, is_ahead, language};
use super::error::ActError;
use super::words::Words;
use crate::model::business_time::BusinessTime;
use crate::model::change::Edit;
use crate::model::incident::Incident;
use crate::model::{Kind, Plan, Value, numbering};

/// What is said when an incident is declared.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct Declaration {
    /// What, in a line.
    pub title: String,
    /// When it was noticed; now where nothing is said.
    pub noticed_at: Option<DateTime<Utc>>,
    /// An exercise.
    pub exercise: bool,
    /// The scenario of an exercise.
    pub scenario: Option<Uuid>,
    /// How many times faster the clock of an exercise runs.
    pub speed: Option<u32>,
    /// Type of incident: code in the list `incident_type`.
    pub category: String,
    /// Code in the list `source` (IN2).
    pub source: String,
    /// Who reported it.
    pub reported_by: String,
    /// Application or machine.
    pub application: String,
    /// Symptoms.
    pub symptoms: String,
    /// What is known.
    pub description: String,
}

/// The records of a new incident, and its id.
///
/// # Errors
/// A title that is missing or too long, a time in the future.
pub fn declare(
    plan: &Plan,
    register: &[Incident],
    declaration: &Declaration,
    actor: &Actor<'_>,
) -> Result<(Uuid, Vec<Edit>), ActError> {
    let words = Words::of(language(plan));
    let now = actor.now.trunc_subsecs(0);
    let title = declaration.title.trim();
    if title.is_empty() {
        return Err(ActError::Missing("title"));
    }
    let noticed_at = declaration.noticed_at.map_or(now, |at| at.trunc_subsecs(0));
    if is_ahead(noticed_at, now) {
        return Err(ActError::Future);
    }
    let year = BusinessTime::of(plan).day_of(now).year();
    let number = next_number(register, year, declaration.exercise);
    let id = Uuid::now_v7();
    let fields: [(&str, Value); 14] = [
        ("number", number.as_str().into()),
        ("exercise", declaration.exercise.into()),
        ("scenario", declaration.scenario.into()),
        (
            "speed",
            declaration.speed.map(|speed| speed.clamp(1, 60)).into(),
        ),
        ("title", title.into()),
        ("category", declaration.category.as_str().into()),
        ("source", declaration.source.as_str().into()),
        ("noticed_at", noticed_at.into()),
        ("declared_at", now.into()),
        ("declared_by", actor.name.into()),
        (
            "reported_by",
            cut_line(declaration.reported_by.trim()).into(),
        ),
        (
            "application",
            cut_line(declaration.application.trim()).into(),
        ),
        ("symptoms", declaration.symptoms.trim().into()),
        ("description", declaration.description.trim().into()),
    ];
    let incident = Edit::new(Kind::Incident, id, &fields);
    incident.must_fit()?;
    let opened: [(&str, Value); 4] = [
        ("incident", id.into()),
        ("state", "open".into()),
        // Whatever is told afterwards of the time in between comes after it.
        ("at", noticed_at.into()),
        ("by", actor.name.into()),
    ];
    let text = (words.declared)(&number, title, declaration.exercise);
    let line: [(&str, Value); 8] = [
        ("incident", id.into()),
        ("number", 1_u32.into()),
        ("happened_at", now.into()),
        ("written_at", now.into()),
        ("actor", actor.name.into()),
        ("kind", "state".into()),
        ("text", text.into()),
        ("source", "act".into()),
    ];
    let edits = vec![
        incident,
        Edit::new(Kind::StateChange, Uuid::now_v7(), &opened),
        Edit::new(Kind::LogLine, Uuid::now_v7(), &line),
    ];
    Ok((id, edits))
}

/// The number after the highest of that year; exercises are counted apart (IN1).
pub fn next_number(register: &[Incident], year: i32, exercise: bool) -> String {
    let prefix = if exercise {
        format!("EX-{year}-")
    } else {
        format!("{year}-")
    };
    let given = register.iter().map(|incident| incident.number.as_str());
    numbering::next_number(&prefix, given)
}
