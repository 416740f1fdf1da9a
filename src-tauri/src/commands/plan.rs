//! Reading and changing the plan.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use mallette_core::model::change::{Draft, HistoryLine};
use mallette_core::model::{Kind, Plan, Value};
use serde::Serialize;
use uuid::Uuid;

use super::{Here, with_mallette};
use crate::error::CommandError;

/// A change that is on the disk.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct Saved {
    /// When it was written.
    pub at: DateTime<Utc>,
    /// Its entry of the journal; nothing if there was nothing to change.
    pub entry: Option<Uuid>,
}

/// The whole plan.
#[tauri::command]
#[specta::specta]
pub async fn plan(here: Here<'_>) -> Result<Plan, CommandError> {
    with_mallette(&here, |_, mallette| mallette.plan()).await
}

/// Sets one field; it is on the disk when this answers.
#[tauri::command]
#[specta::specta]
pub async fn set_field(
    here: Here<'_>,
    kind: Kind,
    row: Uuid,
    field: String,
    value: Value,
) -> Result<Saved, CommandError> {
    with_mallette(&here, move |app, mallette| {
        let stamp = app.stamp(mallette);
        let entry = mallette.set_field(&stamp, kind, row, &field, value)?;
        Ok(Saved {
            at: stamp.at,
            entry,
        })
    })
    .await
}

/// Makes a record and answers its id.
#[tauri::command]
#[specta::specta]
pub async fn add_record(
    here: Here<'_>,
    kind: Kind,
    fields: BTreeMap<String, Value>,
) -> Result<Uuid, CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.add(&app.stamp(mallette), kind, fields)
    })
    .await
}

/// Takes a record out of the plan, with what belongs to it.
#[tauri::command]
#[specta::specta]
pub async fn retire_record(here: Here<'_>, kind: Kind, row: Uuid) -> Result<Saved, CommandError> {
    with_mallette(&here, move |app, mallette| {
        let stamp = app.stamp(mallette);
        mallette.retire(&stamp, kind, row)?;
        Ok(Saved {
            at: stamp.at,
            entry: None,
        })
    })
    .await
}

/// Puts a retired record back.
#[tauri::command]
#[specta::specta]
pub async fn restore_record(here: Here<'_>, kind: Kind, row: Uuid) -> Result<Saved, CommandError> {
    with_mallette(&here, move |app, mallette| {
        let stamp = app.stamp(mallette);
        mallette.restore(&stamp, kind, row)?;
        Ok(Saved {
            at: stamp.at,
            entry: None,
        })
    })
    .await
}

/// Takes the last step back; nothing if there is none.
#[tauri::command]
#[specta::specta]
pub async fn undo(here: Here<'_>) -> Result<Option<Vec<HistoryLine>>, CommandError> {
    with_mallette(&here, |app, mallette| mallette.undo(&app.stamp(mallette))).await
}

/// Takes the last undone step again; nothing if there is none.
#[tauri::command]
#[specta::specta]
pub async fn redo(here: Here<'_>) -> Result<Option<Vec<HistoryLine>>, CommandError> {
    with_mallette(&here, |app, mallette| mallette.redo(&app.stamp(mallette))).await
}

/// Who changed a record, or one of its fields, and when; the latest first.
#[tauri::command]
#[specta::specta]
pub async fn history(
    here: Here<'_>,
    kind: Kind,
    row: Uuid,
    field: Option<String>,
) -> Result<Vec<HistoryLine>, CommandError> {
    with_mallette(&here, move |_, mallette| {
        mallette.history(kind, row, field.as_deref())
    })
    .await
}

/// Keeps what is being typed, so that it survives a crash.
#[tauri::command]
#[specta::specta]
pub async fn save_draft(
    here: Here<'_>,
    kind: Kind,
    row: Uuid,
    field: String,
    value: Value,
) -> Result<(), CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.save_draft(&Draft {
            kind,
            row,
            field,
            value,
            at: app.clock().now(),
        })
    })
    .await
}

/// Gives up what was typed.
#[tauri::command]
#[specta::specta]
pub async fn drop_draft(
    here: Here<'_>,
    kind: Kind,
    row: Uuid,
    field: String,
) -> Result<(), CommandError> {
    with_mallette(&here, move |_, mallette| {
        mallette.drop_draft(kind, row, &field)
    })
    .await
}

/// Publishes a version of the plan and closes the actions it carries; answers its id.
#[tauri::command]
#[specta::specta]
pub async fn publish_version(
    here: Here<'_>,
    number: String,
    approver: String,
    note: String,
    carried: Vec<Uuid>,
) -> Result<Uuid, CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.publish(&app.stamp(mallette), &number, &approver, &note, &carried)
    })
    .await
}

/// What changed since a version was published; since the latest where none is named.
#[tauri::command]
#[specta::specta]
pub async fn changes_since(
    here: Here<'_>,
    version: Option<Uuid>,
) -> Result<Vec<HistoryLine>, CommandError> {
    with_mallette(&here, move |_, mallette| mallette.changes_since(version)).await
}
