//! Opening and closing an action.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Doing, ImprovingError};
use crate::model::change::Edit;
use crate::model::improvement::Action;
use crate::model::numbering::next_number;
use crate::model::{Kind, Value};

/// An action as it is proposed; all but the title can follow.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct NewAction {
    /// What is to be done, in a line.
    pub title: String,
    /// More about it.
    pub detail: String,
    /// `corrective`, `preventive`, or empty.
    pub nature: String,
    /// What it changes; code as in the record.
    pub theme: String,
    /// Who answers for it, by name.
    pub owner: String,
    /// When it is due.
    pub due_on: Option<NaiveDate>,
    /// Where it comes from; code as in the record.
    pub origin: String,
    /// The incident or exercise it comes from.
    pub incident: Option<Uuid>,
    /// The problem it comes from.
    pub problem: Option<Uuid>,
    /// The finding it comes from; else empty.
    pub finding: String,
    /// Kind of the record of the plan it changes; else empty.
    pub about_kind: String,
    /// Id of that record; else empty.
    pub about_row: String,
    /// The field it changes; else empty.
    pub about_field: String,
}

/// What opening an action writes. `last` is the highest position on the board.
///
/// # Errors
/// [`ImprovingError::Missing`], or a value that does not fit.
pub fn new_action(
    new: &NewAction,
    last: f64,
    doing: &Doing<'_>,
) -> Result<(Uuid, Edit), ImprovingError> {
    let title = new.title.trim();
    if title.is_empty() {
        return Err(ImprovingError::Missing("title"));
    }
    let given = doing.given.iter().map(String::as_str);
    let number = next_number(&format!("A-{}-", doing.year), given);
    let origin = match new.origin.as_str() {
        "" => "other",
        origin => origin,
    };
    let id = Uuid::now_v7();
    let fields: [(&str, Value); 18] = [
        ("number", number.into()),
        ("title", title.into()),
        ("detail", new.detail.trim().into()),
        ("nature", new.nature.as_str().into()),
        ("theme", new.theme.as_str().into()),
        ("step", "plan".into()),
        ("owner", new.owner.trim().into()),
        ("due_on", new.due_on.into()),
        ("created_at", doing.at.into()),
        ("created_by", doing.by.into()),
        ("origin", origin.into()),
        ("incident", new.incident.into()),
        ("problem", new.problem.into()),
        ("finding", new.finding.as_str().into()),
        ("about_kind", new.about_kind.as_str().into()),
        ("about_row", new.about_row.as_str().into()),
        ("about_field", new.about_field.as_str().into()),
        ("position", (last + 1.0).into()),
    ];
    let edit = Edit::new(Kind::Action, id, &fields);
    edit.must_fit()?;
    Ok((id, edit))
}

/// What closing an action writes: `done`, or `dropped`; with the version of the plan that carries it, where one does.
///
/// # Errors
/// [`ImprovingError::Unknown`].
pub fn close_action(
    action: &Action,
    outcome: &str,
    version: Option<Uuid>,
    doing: &Doing<'_>,
) -> Result<Edit, ImprovingError> {
    if !matches!(outcome, "done" | "dropped") {
        return Err(ImprovingError::Unknown("outcome"));
    }
    let fields: [(&str, Value); 5] = [
        ("closed_at", doing.at.into()),
        ("closed_by", doing.by.into()),
        ("outcome", outcome.into()),
        ("version", version.into()),
        // What is done has become the way things are done; what was dropped stays where it was.
        (
            "step",
            if outcome == "done" {
                "act"
            } else {
                action.step.as_str()
            }
            .into(),
        ),
    ];
    Ok(Edit::new(Kind::Action, action.id, &fields))
}

/// What moving an action on the board writes: its column, and its place there.
///
/// # Errors
/// [`ImprovingError::Unknown`].
pub fn move_action(id: Uuid, step: &str, position: f64) -> Result<Edit, ImprovingError> {
    if !matches!(step, "plan" | "do" | "check" | "act") {
        return Err(ImprovingError::Unknown("step"));
    }
    let fields: [(&str, Value); 2] = [("step", step.into()), ("position", position.into())];
    Ok(Edit::new(Kind::Action, id, &fields))
}

/// What opening a closed action again writes.
pub fn reopen_action(action: &Action) -> Edit {
    let fields: [(&str, Value); 4] = [
        ("closed_at", Value::Empty),
        ("closed_by", "".into()),
        ("outcome", "".into()),
        ("version", Value::Empty),
    ];
    Edit::new(Kind::Action, action.id, &fields)
}
