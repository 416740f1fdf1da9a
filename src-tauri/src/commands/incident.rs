//! Incidents: the register, one incident, and everything done in it.

use mallette_core::conduct::{Declaration, Deed, Filled, Prefilled};
use mallette_core::exchange::TableFormat;
use mallette_core::model::incident::qualify::{Judged, Scales, scales as scales_of};
use mallette_core::model::incident::register::RegisterLine;
use mallette_core::model::incident::similar::Similar;
use uuid::Uuid;

use super::{Here, with_mallette};
use crate::error::CommandError;
use crate::mallette::IncidentView;

/// Every incident and exercise, the latest first.
#[tauri::command]
#[specta::specta]
pub async fn register(here: Here<'_>) -> Result<Vec<RegisterLine>, CommandError> {
    with_mallette(&here, |_, mallette| mallette.register()).await
}

/// Declares an incident, or starts an exercise.
#[tauri::command]
#[specta::specta]
pub async fn declare(
    here: Here<'_>,
    declaration: Declaration,
) -> Result<IncidentView, CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.declare(&app.stamp(mallette), &declaration, app.clock())
    })
    .await
}

/// An incident as it stands now.
#[tauri::command]
#[specta::specta]
pub async fn incident(here: Here<'_>, id: Uuid) -> Result<IncidentView, CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.incident(id, app.clock())
    })
    .await
}

/// Carries out an act; it is on the disk, with its line of the log, when this answers.
#[tauri::command]
#[specta::specta]
pub async fn act(here: Here<'_>, id: Uuid, deed: Deed) -> Result<IncidentView, CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.act(&app.stamp(mallette), id, &deed, app.clock())
    })
    .await
}

/// Open incidents that may be the one about to be reported.
#[tauri::command]
#[specta::specta]
pub async fn similar(
    here: Here<'_>,
    title: String,
    application: String,
    category: String,
) -> Result<Vec<Similar>, CommandError> {
    with_mallette(&here, move |_, mallette| {
        mallette.similar(&title, &application, &category)
    })
    .await
}

/// What the plan's mapping makes of a judgement.
#[tauri::command]
#[specta::specta]
pub async fn scales(here: Here<'_>, judged: Judged) -> Result<Scales, CommandError> {
    with_mallette(&here, move |_, mallette| {
        Ok(scales_of(&mallette.plan()?, &judged))
    })
    .await
}

/// A message template, filled in with what is known.
#[tauri::command]
#[specta::specta]
pub async fn fill_template(
    here: Here<'_>,
    id: Uuid,
    template: Uuid,
) -> Result<Filled, CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.fill_template(&app.stamp(mallette), id, template)
    })
    .await
}

/// The status report that is due, as it is proposed.
#[tauri::command]
#[specta::specta]
pub async fn prefilled_report(here: Here<'_>, id: Uuid) -> Result<Prefilled, CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.prefilled_report(id, app.clock())
    })
    .await
}

/// The sheet one shift gives to the next, as it is proposed.
#[tauri::command]
#[specta::specta]
pub async fn handover_sheet(here: Here<'_>, id: Uuid) -> Result<String, CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.handover_sheet(id, app.clock())
    })
    .await
}

/// Writes a message as a mail in a file.
#[tauri::command]
#[specta::specta]
pub async fn save_mail(
    here: Here<'_>,
    recipients: String,
    subject: String,
    body: String,
    path: String,
) -> Result<(), CommandError> {
    with_mallette(&here, move |app, mallette| {
        let stamp = app.stamp(mallette);
        mallette.save_mail(&stamp, &recipients, &subject, &body, path.as_ref())
    })
    .await
}

/// Writes these lines of the register to a file; `headers` are the words of the columns.
#[tauri::command]
#[specta::specta]
pub async fn export_register(
    here: Here<'_>,
    incidents: Vec<Uuid>,
    headers: Vec<String>,
    format: TableFormat,
    path: String,
) -> Result<(), CommandError> {
    with_mallette(&here, move |_, mallette| {
        mallette.export_register(&incidents, headers, format, path.as_ref())
    })
    .await
}
