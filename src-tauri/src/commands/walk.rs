//! The yearly walk through the plan.

use mallette_core::improving::{NewAnswer, WalkView};
use uuid::Uuid;

use super::{Here, with_mallette};
use crate::error::CommandError;

/// Begins a walk and answers its id; that of the one under way where there is one.
#[tauri::command]
#[specta::specta]
pub async fn begin_walk(here: Here<'_>) -> Result<Uuid, CommandError> {
    with_mallette(&here, |app, mallette| {
        mallette.begin_walk(&app.stamp(mallette))
    })
    .await
}

/// The walk that was begun last and is not finished.
#[tauri::command]
#[specta::specta]
pub async fn walk_under_way(here: Here<'_>) -> Result<Option<Uuid>, CommandError> {
    with_mallette(&here, |_, mallette| mallette.walk_under_way()).await
}

/// A walk as it stands.
#[tauri::command]
#[specta::specta]
pub async fn walk(here: Here<'_>, id: Uuid) -> Result<WalkView, CommandError> {
    with_mallette(&here, move |_, mallette| mallette.walk(id)).await
}

/// Answers a step: it holds, or it is to be changed. Somebody of whom all holds is verified today.
#[tauri::command]
#[specta::specta]
pub async fn answer_walk(
    here: Here<'_>,
    id: Uuid,
    answer: NewAnswer,
) -> Result<WalkView, CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.answer_walk(&app.stamp(mallette), id, &answer)
    })
    .await
}

/// Finishes a walk: the plan was reviewed today.
#[tauri::command]
#[specta::specta]
pub async fn finish_walk(here: Here<'_>, id: Uuid, note: String) -> Result<WalkView, CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.finish_walk(&app.stamp(mallette), id, &note)
    })
    .await
}

/// Notes that the numbers of a person were tried today.
#[tauri::command]
#[specta::specta]
pub async fn confirm_contact(here: Here<'_>, person: Uuid) -> Result<(), CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.confirm_contact(&app.stamp(mallette), person)
    })
    .await
}
