//! Beginning a walk, answering a step, finishing.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::WalkView;
use crate::improving::{Doing, ImprovingError, NewAction, new_action};
use crate::model::change::Edit;
use crate::model::contact::verified;
use crate::model::value::LINE_LIMIT;
use crate::model::{Kind, Plan, Value};

/// What is said of one step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct NewAnswer {
    /// Kind of the record.
    pub kind: Kind,
    /// The record.
    pub row: Uuid,
    /// `holds` or `to_change`.
    pub word: String,
    /// What is to be changed.
    pub note: String,
    /// Opens an action about the record, where something is to be changed.
    pub make_action: bool,
}

/// What beginning a walk writes.
pub fn begin_walk(doing: &Doing<'_>) -> (Uuid, Edit) {
    let id = Uuid::now_v7();
    let fields: [(&str, Value); 2] = [("begun_at", doing.at.into()), ("begun_by", doing.by.into())];
    (id, Edit::new(Kind::Walk, id, &fields))
}

/// What answering a step writes: the answer; the action it opens; and that the numbers of somebody of whom all holds were
/// tried today. `last` is the highest position on the board of actions.
///
/// # Errors
/// [`ImprovingError::Finished`], [`ImprovingError::NoStep`], [`ImprovingError::Unknown`], [`ImprovingError::Missing`], or
/// a value that does not fit.
pub fn answer(
    view: &WalkView,
    new: &NewAnswer,
    last: f64,
    today: NaiveDate,
    doing: &Doing<'_>,
) -> Result<Vec<Edit>, ImprovingError> {
    if view.walk.finished_at.is_some() {
        return Err(ImprovingError::Finished);
    }
    let mut steps = view.steps.iter();
    let step = steps.find(|step| step.kind == new.kind && step.row == new.row);
    let step = step.ok_or(ImprovingError::NoStep)?;
    let note = new.note.trim();
    let holds = match new.word.as_str() {
        "holds" => true,
        "to_change" => false,
        _ => return Err(ImprovingError::Unknown("word")),
    };
    let mut edits = Vec::new();
    let mut action = None;
    if !holds && new.make_action {
        let (id, edit) = new_action(&action_of(new, note)?, last, doing)?;
        action = Some(id);
        edits.push(edit);
    }
    if holds && step.kind == Kind::Person {
        edits.push(verified(step.row, today, doing.by));
    }
    let fields: [(&str, Value); 8] = [
        ("walk", view.walk.id.into()),
        ("kind", step.kind.table().into()),
        ("row", step.row.to_string().into()),
        ("word", new.word.as_str().into()),
        ("note", note.into()),
        ("action", action.into()),
        ("at", doing.at.into()),
        ("by", doing.by.into()),
    ];
    let said = Edit::new(Kind::WalkAnswer, Uuid::now_v7(), &fields);
    said.must_fit()?;
    edits.push(said);
    Ok(edits)
}

/// The action that a note asks for: its first line is the title, the whole note the detail where it says more.
fn action_of(new: &NewAnswer, note: &str) -> Result<NewAction, ImprovingError> {
    let first = note.lines().next().ok_or(ImprovingError::Missing("note"))?;
    let title: String = first.chars().take(LINE_LIMIT).collect();
    Ok(NewAction {
        detail: if title == note {
            String::new()
        } else {
            note.to_owned()
        },
        title,
        theme: "plan".to_owned(),
        origin: "walk".to_owned(),
        about_kind: new.kind.table().to_owned(),
        about_row: new.row.to_string(),
        ..NewAction::default()
    })
}

/// What finishing a walk writes: the plan was reviewed today (PL4).
///
/// # Errors
/// [`ImprovingError::Finished`], [`ImprovingError::StepsLeft`], or a value that does not fit.
pub fn finish_walk(
    view: &WalkView,
    plan: &Plan,
    note: &str,
    today: NaiveDate,
    doing: &Doing<'_>,
) -> Result<Vec<Edit>, ImprovingError> {
    if view.walk.finished_at.is_some() {
        return Err(ImprovingError::Finished);
    }
    if view.left > 0 {
        return Err(ImprovingError::StepsLeft(view.left));
    }
    let fields: [(&str, Value); 3] = [
        ("finished_at", doing.at.into()),
        ("finished_by", doing.by.into()),
        ("note", note.trim().into()),
    ];
    let finished = Edit::new(Kind::Walk, view.walk.id, &fields);
    finished.must_fit()?;
    let mut edits = vec![finished];
    let organisation = plan.organisations.first();
    edits.extend(
        organisation.map(|organisation| {
            Edit::set(Kind::Organisation, organisation.id, "reviewed_on", today)
        }),
    );
    Ok(edits)
}
