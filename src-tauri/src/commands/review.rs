//! The review of an incident, and its report.

use mallette_core::model::Language;
use mallette_core::review::ReviewView;
use uuid::Uuid;

use super::{Here, with_mallette};
use crate::error::CommandError;
use crate::mallette::DueReview;

/// The review of an incident as it stands; `language` is that of the questions.
#[tauri::command]
#[specta::specta]
pub async fn review(
    here: Here<'_>,
    id: Uuid,
    language: Language,
) -> Result<ReviewView, CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.review(id, language, app.clock())
    })
    .await
}

/// The reviews that are to be handed in, the first due first.
#[tauri::command]
#[specta::specta]
pub async fn due_reviews(here: Here<'_>) -> Result<Vec<DueReview>, CommandError> {
    with_mallette(&here, |app, mallette| {
        mallette.due_reviews(app.clock().now())
    })
    .await
}

/// Begins a review, or adds what it lacks: new questions, people the incident names.
#[tauri::command]
#[specta::specta]
pub async fn begin_review(
    here: Here<'_>,
    id: Uuid,
    language: Language,
) -> Result<ReviewView, CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.begin_review(&app.stamp(mallette), id, language, app.clock())
    })
    .await
}

/// Signs a review by name.
#[tauri::command]
#[specta::specta]
pub async fn sign_review(
    here: Here<'_>,
    id: Uuid,
    by: String,
    note: String,
    language: Language,
) -> Result<ReviewView, CommandError> {
    with_mallette(&here, move |app, mallette| {
        let stamp = app.stamp(mallette);
        mallette.sign_review(&stamp, id, (&by, &note), language, app.clock())
    })
    .await
}

/// Opens a signed review for its next revision.
#[tauri::command]
#[specta::specta]
pub async fn reopen_review(
    here: Here<'_>,
    id: Uuid,
    reason: String,
    language: Language,
) -> Result<ReviewView, CommandError> {
    with_mallette(&here, move |app, mallette| {
        let stamp = app.stamp(mallette);
        mallette.reopen_review(&stamp, id, &reason, language, app.clock())
    })
    .await
}
