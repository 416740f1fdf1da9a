//! Alerts from files.

use super::{Here, with_mallette};
use crate::error::CommandError;
use crate::mallette::{AlertImport, AlertPreview};

/// What a file of alerts holds; nothing is written.
#[tauri::command]
#[specta::specta]
pub async fn preview_alerts(here: Here<'_>, path: String) -> Result<AlertPreview, CommandError> {
    with_mallette(&here, move |_, mallette| {
        mallette.preview_alerts(path.as_ref())
    })
    .await
}

/// Takes in the alerts of these fingerprints.
#[tauri::command]
#[specta::specta]
pub async fn import_alerts(
    here: Here<'_>,
    path: String,
    fingerprints: Vec<String>,
) -> Result<AlertImport, CommandError> {
    with_mallette(&here, move |app, mallette| {
        let stamp = app.stamp(mallette);
        mallette.import_alerts(&stamp, path.as_ref(), Some(&fingerprints))
    })
    .await
}
