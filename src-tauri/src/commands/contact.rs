//! Contacts from and to files.

use mallette_core::exchange::{Choice, ContactColumn, ImportDone, ImportFile, Verdict};
use serde::Serialize;
use uuid::Uuid;

use super::{Here, with_mallette};
use crate::error::CommandError;
use crate::mallette::describe_row;

/// A row of a file beside the plan.
#[derive(Debug, Clone, Serialize, specta::Type)]
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
    /// Why it cannot be taken in.
    pub problem: Option<CommandError>,
}

/// The rows of a file beside the plan, with their counts.
#[derive(Debug, Clone, Serialize, specta::Type)]
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

/// Headings, a guess at what they mean, and the first rows of a file.
#[tauri::command]
#[specta::specta]
pub async fn read_contacts(here: Here<'_>, path: String) -> Result<ImportFile, CommandError> {
    with_mallette(&here, move |_, mallette| {
        mallette.read_contacts(path.as_ref())
    })
    .await
}

/// What would become of each row; nothing is written.
#[tauri::command]
#[specta::specta]
pub async fn preview_contacts(
    here: Here<'_>,
    path: String,
    mapping: Vec<ContactColumn>,
) -> Result<ImportPreview, CommandError> {
    with_mallette(&here, move |app, mallette| {
        let preview = mallette.preview_contacts(path.as_ref(), Some(&mapping), app.clock())?;
        let rows = preview.rows.into_iter().map(|row| ImportRow {
            line: row.line,
            person: row.person,
            company: row.company,
            role: row.role,
            numbers: row.numbers,
            verdict: row.verdict,
            near: row.near,
            problem: row.problem.as_ref().map(describe_row),
        });
        Ok(ImportPreview {
            rows: rows.collect(),
            new: preview.new,
            same: preview.same,
            near: preview.near,
            problems: preview.problems,
        })
    })
    .await
}

/// Takes the rows in. Of those near somebody known, only the lines named: to complete that person, or to add another.
#[tauri::command]
#[specta::specta]
pub async fn import_contacts(
    here: Here<'_>,
    path: String,
    mapping: Vec<ContactColumn>,
    accept_near: Vec<u32>,
    add_near: Vec<u32>,
) -> Result<ImportDone, CommandError> {
    with_mallette(&here, move |app, mallette| {
        let choice = Choice {
            update: accept_near,
            add: add_near,
        };
        mallette.import_contacts(
            &app.stamp(mallette),
            path.as_ref(),
            Some(&mapping),
            &choice,
            app.clock(),
        )
    })
    .await
}

/// Writes everybody to a vCard or CSV file; how many.
#[tauri::command]
#[specta::specta]
pub async fn export_contacts(here: Here<'_>, path: String) -> Result<u32, CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.export_contacts(path.as_ref(), app.settings().device.language.code())
    })
    .await
}
