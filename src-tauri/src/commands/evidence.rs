//! Evidence of an incident.

use uuid::Uuid;

use super::{Here, with_mallette};
use crate::error::{CommandError, ErrorCode};
use crate::mallette::{CopyContent, IncidentView};

/// Keeps a file as evidence; a line of the log says so unless it belongs to one.
#[tauri::command]
#[specta::specta]
pub async fn keep_evidence(
    here: Here<'_>,
    id: Uuid,
    path: String,
    line: Option<Uuid>,
    note: String,
) -> Result<IncidentView, CommandError> {
    with_mallette(&here, move |app, mallette| {
        let stamp = app.stamp(mallette);
        mallette.keep_evidence(&stamp, id, path.as_ref(), line, &note, app.clock())
    })
    .await
}

/// Keeps a picture that was pasted: a PNG in base64.
#[tauri::command]
#[specta::specta]
pub async fn paste_evidence(
    here: Here<'_>,
    id: Uuid,
    base64: String,
    line: Option<Uuid>,
    note: String,
) -> Result<IncidentView, CommandError> {
    with_mallette(&here, move |app, mallette| {
        let wrong = |_| CommandError::new(ErrorCode::ValueWrong).with("field", "picture");
        let png = data_encoding::BASE64
            .decode(base64.as_bytes())
            .map_err(wrong)?;
        let stamp = app.stamp(mallette);
        mallette.paste_evidence(&stamp, id, &png, line, &note, app.clock())
    })
    .await
}

/// A piece of evidence, to be shown in the window.
#[tauri::command]
#[specta::specta]
pub async fn read_evidence(
    here: Here<'_>,
    id: Uuid,
    evidence: Uuid,
) -> Result<CopyContent, CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.read_evidence(&app.stamp(mallette), id, evidence)
    })
    .await
}

/// Writes a piece of evidence in the clear where the person chose.
#[tauri::command]
#[specta::specta]
pub async fn export_evidence(
    here: Here<'_>,
    id: Uuid,
    evidence: Uuid,
    path: String,
) -> Result<(), CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.export_evidence(&app.stamp(mallette), id, evidence, path.as_ref())
    })
    .await
}
