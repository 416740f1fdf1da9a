//! Changing the plan: every change is on the disk, and in the second copy of the journal, when these return.

use std::collections::BTreeMap;

use mallette_core::model::change::{Draft, Edit, HistoryLine};
use mallette_core::model::{Kind, Value};
use mallette_core::store::Stamp;
use mallette_core::store::journal::Entry;
use uuid::Uuid;

use super::Mallette;
use crate::error::{CommandError, ErrorCode};

/// What an incident keeps as it was declared.
const NEVER_SET: [&str; 6] = [
    "number",
    "exercise",
    "scenario",
    "speed",
    "declared_at",
    "declared_by",
];

impl Mallette {
    /// Writes edits, all or none. What happens in an incident is never taken back by undo.
    pub fn write(&self, stamp: &Stamp, edits: &[Edit]) -> Result<Vec<Entry>, CommandError> {
        let of_plan = edits.iter().all(|edit| Kind::OF_PLAN.contains(&edit.kind));
        let entries = if of_plan {
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
        if kind == Kind::Incident {
            if NEVER_SET.contains(&field) {
                return Err(CommandError::new(ErrorCode::ValueWrong).with("field", field));
            }
        } else {
            of_plan(kind)?;
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
        of_plan(kind)?;
        let row = Uuid::now_v7();
        self.write(stamp, &[Edit { kind, row, fields }])?;
        Ok(row)
    }

    /// Takes a record out of the plan, with what belongs to it.
    pub fn retire(&self, stamp: &Stamp, kind: Kind, row: Uuid) -> Result<(), CommandError> {
        of_plan(kind)?;
        let belongings = self.store.belongings(row)?;
        let mut edits: Vec<Edit> = belongings
            .into_iter()
            .map(|(kind, row)| Edit::retire(kind, row))
            .collect();
        edits.push(Edit::retire(kind, row));
        self.write(stamp, &edits)?;
        Ok(())
    }

    /// Puts a retired record back.
    pub fn restore(&self, stamp: &Stamp, kind: Kind, row: Uuid) -> Result<(), CommandError> {
        of_plan(kind)?;
        self.write(stamp, &[Edit::set(kind, row, "retired", false)])?;
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

/// Refuses what is no record of the plan: an incident is changed by acts, each with its line of the log, and its number
/// is never free again.
fn of_plan(kind: Kind) -> Result<(), CommandError> {
    if Kind::OF_PLAN.contains(&kind) {
        return Ok(());
    }
    Err(ErrorCode::Conflict.into())
}
