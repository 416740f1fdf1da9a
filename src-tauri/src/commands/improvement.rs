//! Actions and problems.

use mallette_core::exchange::ActionFormat;
use mallette_core::improving::{NewAction, ProposedProblem};
use mallette_core::model::improvement::Improvements;
use mallette_core::model::incident::similar::Similar;
use uuid::Uuid;

use super::{Here, with_mallette};
use crate::error::CommandError;

/// Actions, problems and walks, all of them.
#[tauri::command]
#[specta::specta]
pub async fn improvements(here: Here<'_>) -> Result<Improvements, CommandError> {
    with_mallette(&here, |_, mallette| mallette.improvements()).await
}

/// Opens an action and answers its id.
#[tauri::command]
#[specta::specta]
pub async fn add_action(here: Here<'_>, action: NewAction) -> Result<Uuid, CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.add_action(&app.stamp(mallette), &action)
    })
    .await
}

/// Moves an action to a column of the board, and to its place there.
#[tauri::command]
#[specta::specta]
pub async fn move_action(
    here: Here<'_>,
    id: Uuid,
    step: String,
    position: f64,
) -> Result<(), CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.move_action(&app.stamp(mallette), id, &step, position)
    })
    .await
}

/// Closes an action: `done`, or `dropped`.
#[tauri::command]
#[specta::specta]
pub async fn close_action(here: Here<'_>, id: Uuid, outcome: String) -> Result<(), CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.close_action(&app.stamp(mallette), id, &outcome)
    })
    .await
}

/// Opens a closed action again.
#[tauri::command]
#[specta::specta]
pub async fn reopen_action(here: Here<'_>, id: Uuid) -> Result<(), CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.reopen_action(&app.stamp(mallette), id)
    })
    .await
}

/// The open actions whose record of the plan was changed since the latest version: what the next one carries.
#[tauri::command]
#[specta::specta]
pub async fn actions_behind(here: Here<'_>) -> Result<Vec<Uuid>, CommandError> {
    with_mallette(&here, |_, mallette| mallette.actions_behind()).await
}

/// Incidents of the same kind that no problem holds together yet.
#[tauri::command]
#[specta::specta]
pub async fn proposed_problems(here: Here<'_>) -> Result<Vec<ProposedProblem>, CommandError> {
    with_mallette(&here, |_, mallette| mallette.proposed_problems()).await
}

/// The incidents of the same kind as one, closed or not.
#[tauri::command]
#[specta::specta]
pub async fn similar_incidents(
    here: Here<'_>,
    incident: Uuid,
) -> Result<Vec<Similar>, CommandError> {
    with_mallette(&here, move |_, mallette| {
        mallette.similar_incidents(incident)
    })
    .await
}

/// Opens a problem behind these incidents and answers its id.
#[tauri::command]
#[specta::specta]
pub async fn add_problem(
    here: Here<'_>,
    title: String,
    incidents: Vec<Uuid>,
) -> Result<Uuid, CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.add_problem(&app.stamp(mallette), &title, &incidents)
    })
    .await
}

/// Says that an incident comes from a problem, or that it does not.
#[tauri::command]
#[specta::specta]
pub async fn link_problem(
    here: Here<'_>,
    problem: Uuid,
    incident: Uuid,
    linked: bool,
) -> Result<(), CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.link_problem(&app.stamp(mallette), problem, incident, linked)
    })
    .await
}

/// Takes a problem into a state: `open`, `known` or `closed`.
#[tauri::command]
#[specta::specta]
pub async fn set_problem_state(
    here: Here<'_>,
    problem: Uuid,
    state: String,
) -> Result<(), CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.set_problem_state(&app.stamp(mallette), problem, &state)
    })
    .await
}

/// Writes these actions to a file, in this order and in the language of the plan.
#[tauri::command]
#[specta::specta]
pub async fn export_actions(
    here: Here<'_>,
    ids: Vec<Uuid>,
    format: ActionFormat,
    path: String,
) -> Result<(), CommandError> {
    with_mallette(&here, move |_, mallette| {
        let language = mallette.plan_language()?;
        mallette.export_actions(&ids, format, language, path.as_ref())
    })
    .await
}

/// Writes what falls due, and who is on call, to a file that calendars read.
#[tauri::command]
#[specta::specta]
pub async fn export_calendar(here: Here<'_>, path: String) -> Result<(), CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.export_calendar(path.as_ref(), app.clock().now())?;
        Ok(())
    })
    .await
}
