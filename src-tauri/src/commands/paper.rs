//! Printing, and the pictures that window and paper share.

use mallette_core::model::language::Language;
use mallette_core::paper::drawing::Drawing;
use mallette_core::paper::picture::{self, Flowchart};
use mallette_core::paper::{PaperError, Words};
use serde::Serialize;

use super::{Here, with_mallette};
use crate::error::CommandError;
use crate::mallette::{PaperDocument, PrintOptions, PrintedFile};

/// The diagrams of the plan.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct Pictures {
    /// Links A to J between procedures (PL6).
    pub links: Drawing,
    /// Notification flows 1 to 7 (PL7).
    pub flows: Drawing,
    /// The six stages (IN6).
    pub stages: Drawing,
    /// An incident as a flowchart (ES9).
    pub flowchart_incident: Drawing,
    /// A P1 or major incident as a flowchart (ES9).
    pub flowchart_major: Drawing,
    /// A crisis as a flowchart (ES9).
    pub flowchart_crisis: Drawing,
    /// The chronogram of a crisis (ES7).
    pub chronogram: Drawing,
    /// The recovery run sheet as a Gantt chart (RC1).
    pub recovery: Drawing,
}

/// Prints one document into a file.
#[tauri::command]
#[specta::specta]
pub async fn print_document(
    here: Here<'_>,
    document: PaperDocument,
    options: PrintOptions,
    path: String,
) -> Result<PrintedFile, CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.print(document, &options, path.as_ref(), app.clock())
    })
    .await
}

/// Prints everything but the recovery sheet into a folder.
#[tauri::command]
#[specta::specta]
pub async fn print_set(
    here: Here<'_>,
    options: PrintOptions,
    folder: String,
) -> Result<Vec<PrintedFile>, CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.print_set(&options, folder.as_ref(), app.clock())
    })
    .await
}

/// The diagrams of the plan as shapes.
#[tauri::command]
#[specta::specta]
pub async fn pictures(here: Here<'_>, language: Language) -> Result<Pictures, CommandError> {
    with_mallette(&here, move |_, mallette| {
        let plan = mallette.plan()?;
        let words = Words::of(language);
        let draw = || -> Result<Pictures, PaperError> {
            Ok(Pictures {
                links: picture::links(&plan, words)?,
                flows: picture::flows(&plan, words)?,
                stages: picture::stages(&plan, words)?,
                flowchart_incident: picture::flowchart(Flowchart::Incident, words)?,
                flowchart_major: picture::flowchart(Flowchart::Major, words)?,
                flowchart_crisis: picture::flowchart(Flowchart::Crisis, words)?,
                chronogram: picture::chronogram(&plan, words)?,
                recovery: picture::recovery(&plan, words)?,
            })
        };
        Ok(draw()?)
    })
    .await
}
