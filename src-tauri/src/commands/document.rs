//! Offline copies of linked documents.

use uuid::Uuid;

use super::plan::Saved;
use super::{Here, with_mallette};
use crate::error::CommandError;
use crate::mallette::{CopyContent, CopyState};

/// Takes a file in as the offline copy of a document.
#[tauri::command]
#[specta::specta]
pub async fn attach_copy(
    here: Here<'_>,
    document: Uuid,
    path: String,
) -> Result<Saved, CommandError> {
    with_mallette(&here, move |app, mallette| {
        let stamp = app.stamp(mallette);
        mallette.attach_copy(&stamp, document, path.as_ref())?;
        Ok(Saved {
            at: stamp.at,
            entry: None,
        })
    })
    .await
}

/// The copy of a document, to be shown in the window.
#[tauri::command]
#[specta::specta]
pub async fn read_copy(here: Here<'_>, document: Uuid) -> Result<CopyContent, CommandError> {
    with_mallette(&here, move |_, mallette| mallette.read_copy(document)).await
}

/// Writes the copy of a document in the clear where the person chose.
#[tauri::command]
#[specta::specta]
pub async fn export_copy(here: Here<'_>, document: Uuid, path: String) -> Result<(), CommandError> {
    with_mallette(&here, move |_, mallette| {
        mallette.export_copy(document, path.as_ref())
    })
    .await
}

/// How every copy stands against its original.
#[tauri::command]
#[specta::specta]
pub async fn copy_states(here: Here<'_>) -> Result<Vec<CopyState>, CommandError> {
    with_mallette(&here, |_, mallette| mallette.copy_states()).await
}
