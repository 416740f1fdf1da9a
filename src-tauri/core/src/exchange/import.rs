//! Preview and import of a file of contacts: one walk through its rows decides both.

use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

use super::column::ContactColumn;
use super::encoding::count;
use super::error::{ExchangeError, RowProblem};
use super::file::ContactFile;
use super::walk::Walk;
use crate::model::Plan;
use crate::model::change::Edit;

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It is taken in: somebody new, or more about somebody from an earlier line without contradicting it.
    New,
    /// The plan, or an earlier line, says all of it already: it is skipped.
    Same,
    /// It may be somebody known: it is taken in only if the user says so.
    Near,
    /// It cannot be taken in.
    Problem,
}

/// A row in the preview.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
pub struct ImportRow {
    /// Where it begins in the file, from 1.
    pub line: u32,
    /// Who.
    pub person: String,
    /// Company.
    pub company: String,
    /// Roles.
    pub role: String,
    /// Numbers, as they are read aloud.
    pub numbers: String,
    /// What becomes of it.
    pub verdict: Verdict,
    /// The person of the plan it is, or may be.
    pub near: Option<Uuid>,
    /// The earlier line it is, or may be, the same person as.
    pub near_line: Option<u32>,
    /// Why it cannot be taken in.
    pub problem: Option<RowProblem>,
}

/// The rows of a file beside the plan. Nothing is written.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
pub struct ImportPreview {
    /// Every row, in the order of the file.
    pub rows: Vec<ImportRow>,
    /// Rows that are new.
    pub new: u32,
    /// Rows that say nothing new.
    pub same: u32,
    /// Rows to decide on.
    pub near: u32,
    /// Rows that cannot be taken in.
    pub problems: u32,
}

/// What an import did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, specta::Type)]
pub struct ImportDone {
    /// People added.
    pub added: u32,
    /// Rows that completed a known person.
    pub updated: u32,
    /// Rows left out.
    pub skipped: u32,
}

/// What the user decided about rows that are near somebody known, by line. A line in neither list is left out.
#[derive(Debug, Clone, Default)]
pub struct Choice {
    /// It is that person: what differs is written over.
    pub update: Vec<u32>,
    /// It is somebody else: a person is added.
    pub add: Vec<u32>,
}

/// The writes of an import, to be applied in one go and in this order.
#[derive(Debug, Clone, Default)]
pub struct Import {
    /// New companies, roles, people, channels and assignments, each after what it refers to; fields of those that exist.
    pub writes: Vec<Edit>,
    /// What they amount to.
    pub done: ImportDone,
}

/// Compares every row with the plan and with the rows before it.
pub fn preview(
    file: &ContactFile,
    mapping: &[ContactColumn],
    plan: &Plan,
    today: NaiveDate,
) -> Result<ImportPreview, ExchangeError> {
    let choice = Choice::default();
    let rows = Walk::new(plan, &choice, &mut Uuid::now_v7)
        .run(file, mapping, today)?
        .rows;
    let number = |verdict: Verdict| count(rows.iter().filter(|row| row.verdict == verdict).count());
    let (new, same) = (number(Verdict::New), number(Verdict::Same));
    let (near, problems) = (number(Verdict::Near), number(Verdict::Problem));
    Ok(ImportPreview {
        rows,
        new,
        same,
        near,
        problems,
    })
}

/// The writes that take a file in. `new_id` gives each new record its id; `today` is the last day numbers can have been tried on.
pub fn import_rows(
    file: &ContactFile,
    mapping: &[ContactColumn],
    plan: &Plan,
    choice: &Choice,
    today: NaiveDate,
    new_id: &mut dyn FnMut() -> Uuid,
) -> Result<Import, ExchangeError> {
    Ok(Walk::new(plan, choice, new_id)
        .run(file, mapping, today)?
        .import)
}
