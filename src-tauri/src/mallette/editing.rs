//! Changing the plan: every change is on the disk, and in the second copy of the journal, when these return.

use std::collections::BTreeMap;

use mallette_core::model::change::{Draft, Edit, HistoryLine};
use mallette_core::model::{Kind, Value};
use mallette_core::store::journal::Entry;
use mallette_core::store::{Stamp, Written};
use uuid::Uuid;

use super::Mallette;
use crate::error::{CommandError, ErrorCode};

/// What is given once, or follows from something that is done: never set by hand.
const NEVER_SET: [(Kind, &[&str]); 6] = [
    (
        Kind::Incident,
        &[
            "number",
            "exercise",
            "scenario",
            "speed",
            "declared_at",
            "declared_by",
        ],
    ),
    (
        Kind::Action,
        &[
            "number",
            "created_at",
            "created_by",
            "closed_at",
            "closed_by",
            "outcome",
            "version",
        ],
    ),
    (
        Kind::Problem,
        &["number", "state", "opened_at", "opened_by", "closed_at"],
    ),
    (
        Kind::Walk,
        &["begun_at", "begun_by", "finished_at", "finished_by"],
    ),
    (Kind::ReviewAnswer, &["incident", "question", "block"]),
    (Kind::Why, &["incident"]),
];

impl Mallette {
    /// Writes edits, all or none. What happens in an incident is never taken back by undo.
    pub fn write(&self, stamp: &Stamp, edits: &[Edit]) -> Result<Vec<Entry>, CommandError> {
        let entries = if edits.iter().all(|edit| is_edited(edit.kind)) {
            self.store.write(stamp, edits)?
        } else {
            self.store.write_silently(stamp, edits)?
        };
        self.after(&entries);
        Ok(entries)
    }

    /// As [`Mallette::write`], for what undo does not reach: a whole plan.
    pub(super) fn fill(&self, stamp: &Stamp, edits: &[Edit]) -> Result<(), CommandError> {
        let entries = self.store.write_silently(stamp, edits)?;
        self.after(&entries);
        Ok(())
    }

    /// As [`Mallette::fill`], for what several people wrote at several moments.
    pub(super) fn fill_past(&self, written: &[Written]) -> Result<(), CommandError> {
        let entries = self.store.write_past(written)?;
        self.after(&entries);
        Ok(())
    }

    /// A second copy that cannot be written now is completed at the next opening; the change itself is safe.
    fn after(&self, entries: &[Entry]) {
        let _ = self.second_copy.append(entries);
        let of_plan = |entry: &Entry| Kind::OF_PLAN.contains(&entry.kind);
        if entries.iter().any(of_plan) {
            self.changed();
        }
    }

    /// Sets one field and forgets its draft.
    pub fn set_field(
        &self,
        stamp: &Stamp,
        kind: Kind,
        row: Uuid,
        field: &str,
        value: Value,
    ) -> Result<Option<Uuid>, CommandError> {
        if kind != Kind::Incident {
            self.may_edit(kind, row)?;
        }
        let never = NEVER_SET.iter().find(|(of, _)| *of == kind);
        if never.is_some_and(|(_, fields)| fields.contains(&field)) {
            return Err(CommandError::new(ErrorCode::ValueWrong).with("field", field));
        }
        let entries = self.write(stamp, &[Edit::set(kind, row, field, value)])?;
        self.store.drop_draft(kind, row, field)?;
        Ok(entries.first().map(|entry| entry.id))
    }

    /// Makes a record and returns its id.
    pub fn add(
        &self,
        stamp: &Stamp,
        kind: Kind,
        fields: BTreeMap<String, Value>,
    ) -> Result<Uuid, CommandError> {
        // Numbers are given by what opens an action, a problem or a walk.
        let numbered = matches!(kind, Kind::Action | Kind::Problem | Kind::Walk);
        if numbered || !is_edited(kind) {
            return Err(ErrorCode::Conflict.into());
        }
        let incident = fields.get("incident").and_then(Value::as_text);
        self.may_edit_review(kind, incident.and_then(|id| id.parse().ok()))?;
        let row = Uuid::now_v7();
        self.write(stamp, &[Edit { kind, row, fields }])?;
        Ok(row)
    }

    /// Takes a record out of the plan, with what belongs to it.
    pub fn retire(&self, stamp: &Stamp, kind: Kind, row: Uuid) -> Result<(), CommandError> {
        self.may_edit(kind, row)?;
        if kind == Kind::ReviewAnswer && self.is_always_asked(row)? {
            return Err(ErrorCode::Conflict.into());
        }
        let mut belongings = self.store.belongings(row)?;
        if kind == Kind::Why {
            belongings.extend(self.branch_of(row)?);
        }
        // What is final stays as it was said.
        let mut edits: Vec<Edit> = belongings
            .into_iter()
            .filter(|(kind, _)| !kind.is_final())
            .map(|(kind, row)| Edit::retire(kind, row))
            .collect();
        edits.push(Edit::retire(kind, row));
        self.write(stamp, &edits)?;
        Ok(())
    }

    /// Whether its question is one of the form or of the organisation, not of this review alone.
    fn is_always_asked(&self, answer: Uuid) -> Result<bool, CommandError> {
        let Some(incident) = self.store.incident_of(Kind::ReviewAnswer, answer)? else {
            return Ok(false);
        };
        let answers = self.store.review(incident)?.answers;
        let mut found = answers.iter().filter(|known| known.id == answer);
        Ok(found.any(|known| !known.question.is_empty()))
    }

    /// What lies below a cause goes with it.
    fn branch_of(&self, why: Uuid) -> Result<Vec<(Kind, Uuid)>, CommandError> {
        let Some(incident) = self.store.incident_of(Kind::Why, why)? else {
            return Ok(Vec::new());
        };
        let below = self.store.review(incident)?.below(why);
        Ok(below.into_iter().map(|row| (Kind::Why, row)).collect())
    }

    /// Puts a retired record back.
    pub fn restore(&self, stamp: &Stamp, kind: Kind, row: Uuid) -> Result<(), CommandError> {
        self.may_edit(kind, row)?;
        self.write(stamp, &[Edit::set(kind, row, "retired", false)])?;
        Ok(())
    }

    /// Refuses what is not edited by hand, what a signature holds, and a walk that is over.
    fn may_edit(&self, kind: Kind, row: Uuid) -> Result<(), CommandError> {
        if !is_edited(kind) {
            return Err(ErrorCode::Conflict.into());
        }
        self.may_edit_walk(kind, row)?;
        if Kind::AFTERWARDS.contains(&kind) {
            let has_incident = kind.field("incident").is_some();
            let incident = has_incident.then(|| self.store.incident_of(kind, row));
            self.may_edit_review(kind, incident.transpose()?.flatten())?;
        }
        Ok(())
    }

    /// Takes the last step back.
    pub fn undo(&self, stamp: &Stamp) -> Result<Option<Vec<HistoryLine>>, CommandError> {
        let step = self.store.undo(stamp)?;
        Ok(step.map(|step| {
            self.after(&step.entries);
            step.lines
        }))
    }

    /// Takes the last undone step again.
    pub fn redo(&self, stamp: &Stamp) -> Result<Option<Vec<HistoryLine>>, CommandError> {
        let step = self.store.redo(stamp)?;
        Ok(step.map(|step| {
            self.after(&step.entries);
            step.lines
        }))
    }

    /// Who changed a record, or one of its fields, and when.
    pub fn history(
        &self,
        kind: Kind,
        row: Uuid,
        field: Option<&str>,
    ) -> Result<Vec<HistoryLine>, CommandError> {
        Ok(self.store.history(kind, row, field)?)
    }

    /// Keeps what is being typed.
    pub fn save_draft(&self, draft: &Draft) -> Result<(), CommandError> {
        Ok(self.store.save_draft(draft)?)
    }

    /// Forgets what was typed.
    pub fn drop_draft(&self, kind: Kind, row: Uuid, field: &str) -> Result<(), CommandError> {
        Ok(self.store.drop_draft(kind, row, field)?)
    }

    /// What was typed and neither written nor given up.
    pub fn drafts(&self) -> Result<Vec<Draft>, CommandError> {
        Ok(self.store.drafts()?)
    }
}

/// Whether records of this kind are edited by hand: those of the plan, and what comes after incidents. An incident itself
/// is changed by acts, each with its line of the log, and its number is never free again.
fn is_edited(kind: Kind) -> bool {
    let after = Kind::AFTERWARDS.contains(&kind) && !kind.is_final();
    Kind::OF_PLAN.contains(&kind) || after
}
