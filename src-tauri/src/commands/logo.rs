//! The organisation's logo.

use super::plan::Saved;
use super::{Here, with_mallette};
use crate::error::CommandError;
use crate::mallette::CopyContent;

/// Takes a picture in as the logo.
#[tauri::command]
#[specta::specta]
pub async fn set_logo(here: Here<'_>, path: String) -> Result<Saved, CommandError> {
    with_mallette(&here, move |app, mallette| {
        let stamp = app.stamp(mallette);
        mallette.set_logo(&stamp, path.as_ref())?;
        Ok(Saved {
            at: stamp.at,
            entry: None,
        })
    })
    .await
}

/// Takes the logo out of the plan.
#[tauri::command]
#[specta::specta]
pub async fn remove_logo(here: Here<'_>) -> Result<Saved, CommandError> {
    with_mallette(&here, |app, mallette| {
        let stamp = app.stamp(mallette);
        mallette.remove_logo(&stamp)?;
        Ok(Saved {
            at: stamp.at,
            entry: None,
        })
    })
    .await
}

/// The logo, to be shown in the window; nothing where there is none or its file is missing.
#[tauri::command]
#[specta::specta]
pub async fn logo(here: Here<'_>) -> Result<Option<CopyContent>, CommandError> {
    with_mallette(&here, |_, mallette| mallette.logo()).await
}
