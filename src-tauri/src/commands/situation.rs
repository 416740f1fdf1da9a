//! What is going on, what is found, what is missing.

use mallette_core::model::holidays::PublicDay;
use mallette_core::model::search::Hit;

use super::{Here, with_mallette};
use crate::error::CommandError;
use crate::mallette::Situation;

/// The first screen.
#[tauri::command]
#[specta::specta]
pub async fn situation(here: Here<'_>) -> Result<Situation, CommandError> {
    with_mallette(&here, |app, mallette| mallette.situation(app.clock())).await
}

/// What is found for what was typed.
#[tauri::command]
#[specta::specta]
pub async fn search(here: Here<'_>, words: String) -> Result<Vec<Hit>, CommandError> {
    with_mallette(&here, move |_, mallette| mallette.search(&words)).await
}

/// The public holidays of a year.
#[tauri::command]
#[specta::specta]
pub async fn public_days(here: Here<'_>, year: i32) -> Result<Vec<PublicDay>, CommandError> {
    with_mallette(&here, move |_, mallette| mallette.public_days(year)).await
}
