//! Printing, and the pictures that window and paper share.

use mallette_core::model::language::Language;
use mallette_core::paper::drawing::Drawing;
use mallette_core::paper::picture::{self, Flowchart};
use mallette_core::paper::{PaperError, Words};
use serde::Serialize;
use uuid::Uuid;

use super::{Here, aside, with_mallette};
use crate::error::{CommandError, ErrorCode};
use crate::mallette::{
    Between, PaperDocument, PrintOptions, PrintedFile, Replaced, ReportFormat, Since,
};

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

/// A page of a preview.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct PreviewPage {
    /// Its mark, such as `IV-3`.
    pub mark: String,
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
}

/// A document as it would be printed; its pages are asked for one by one.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct PreviewInfo {
    /// Its pages.
    pub pages: Vec<PreviewPage>,
    /// Texts with characters that the typeface lacks.
    pub warnings: Vec<String>,
}

/// Lays a document out to be looked at; it replaces the one laid out before.
#[tauri::command]
#[specta::specta]
pub async fn preview(
    here: Here<'_>,
    document: PaperDocument,
    options: PrintOptions,
) -> Result<PreviewInfo, CommandError> {
    with_mallette(&here, move |app, mallette| {
        let under = app.printing().begin()?;
        let preview = mallette.preview(document, &options, app.clock(), under.watcher())?;
        let pages = preview.pages.iter().zip(&preview.marks);
        let info = PreviewInfo {
            pages: pages
                .map(|(page, mark)| PreviewPage {
                    mark: mark.clone(),
                    width: page.width,
                    height: page.height,
                })
                .collect(),
            warnings: preview.warnings.clone(),
        };
        app.show(preview);
        Ok(info)
    })
    .await
}

/// A page of the document that was laid out last, counted from 0.
#[tauri::command]
#[specta::specta]
pub async fn preview_page(here: Here<'_>, index: u32) -> Result<Drawing, CommandError> {
    with_mallette(&here, move |app, _| {
        let page = app.previewed(index as usize);
        page.ok_or_else(|| ErrorCode::NotFound.into())
    })
    .await
}

/// How much of the printing under way is done, from 0 to 1.
#[tauri::command]
#[specta::specta]
pub async fn printing(here: Here<'_>) -> Result<Option<f32>, CommandError> {
    aside(&here, |app| Ok(app.printing().share())).await
}

/// Gives up the printing under way.
#[tauri::command]
#[specta::specta]
pub async fn give_up_printing(here: Here<'_>) -> Result<(), CommandError> {
    aside(&here, |app| {
        app.printing().give_up();
        Ok(())
    })
    .await
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
        let under = app.printing().begin()?;
        mallette.print(
            document,
            &options,
            path.as_ref(),
            app.clock(),
            under.watcher(),
        )
    })
    .await
}

/// Prints these lines of the register of incidents into a file, in this order.
#[tauri::command]
#[specta::specta]
pub async fn print_register(
    here: Here<'_>,
    incidents: Vec<Uuid>,
    options: PrintOptions,
    path: String,
) -> Result<PrintedFile, CommandError> {
    with_mallette(&here, move |app, mallette| {
        let under = app.printing().begin()?;
        let (target, clock) = (path.as_ref(), app.clock());
        mallette.print_register(&incidents, &options, target, clock, under.watcher())
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
        let under = app.printing().begin()?;
        mallette.print_set(&options, folder.as_ref(), app.clock(), under.watcher())
    })
    .await
}

/// Prints the sheets of a document that changed since a version, behind a slip.
#[tauri::command]
#[specta::specta]
pub async fn print_replacement(
    here: Here<'_>,
    document: PaperDocument,
    options: PrintOptions,
    version: String,
    path: String,
) -> Result<Replaced, CommandError> {
    with_mallette(&here, move |app, mallette| {
        let under = app.printing().begin()?;
        mallette.print_replacement(
            document,
            &options,
            &Since::Version(version),
            path.as_ref(),
            &app.stamp(mallette),
            under.watcher(),
        )
    })
    .await
}

/// Prints the list of what changed in a document since a version.
#[tauri::command]
#[specta::specta]
pub async fn print_changes(
    here: Here<'_>,
    document: PaperDocument,
    options: PrintOptions,
    version: String,
    path: String,
) -> Result<PrintedFile, CommandError> {
    with_mallette(&here, move |app, mallette| {
        let under = app.printing().begin()?;
        let between = Between {
            since: version,
            until: None,
        };
        mallette.print_changes(
            document,
            &options,
            &between,
            path.as_ref(),
            &app.stamp(mallette),
            under.watcher(),
        )
    })
    .await
}

/// Whether the last PDFs are kept in the mallette's folder.
#[tauri::command]
#[specta::specta]
pub async fn keeps_paper(here: Here<'_>) -> Result<bool, CommandError> {
    with_mallette(&here, |_, mallette| mallette.keeps_paper()).await
}

/// Keeps the last PDFs in the mallette's folder from now on, or deletes them.
#[tauri::command]
#[specta::specta]
pub async fn set_keeps_paper(here: Here<'_>, keeps: bool) -> Result<(), CommandError> {
    with_mallette(&here, move |_, mallette| mallette.set_keeps_paper(keeps)).await
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

/// Writes the report of an incident to a file; answers the texts with characters that the typeface of its pages lacks.
#[tauri::command]
#[specta::specta]
pub async fn export_report(
    here: Here<'_>,
    incident: Uuid,
    format: ReportFormat,
    masked: bool,
    language: Language,
    path: String,
) -> Result<Vec<String>, CommandError> {
    let options = PrintOptions {
        language,
        incident: Some(incident),
        masked,
        ..PrintOptions::default()
    };
    with_mallette(&here, move |app, mallette| {
        mallette.export_report(&options, format, path.as_ref(), app.clock())
    })
    .await
}
