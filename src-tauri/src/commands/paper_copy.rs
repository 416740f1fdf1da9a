//! The register of paper copies, and whether they are still good.

use super::{Here, with_mallette};
use crate::error::CommandError;
use crate::mallette::{
    CodeCheck, CopyCheck, NewPaperCopy, PaperDocument, PrintOptions, PrintedFile, Replaced, Since,
};

/// The register, each copy compared with the plan.
#[tauri::command]
#[specta::specta]
pub async fn paper_copies(here: Here<'_>) -> Result<Vec<CopyCheck>, CommandError> {
    with_mallette(&here, |app, mallette| mallette.paper_copies(app.clock())).await
}

/// Prints a copy and enters it into the register.
#[tauri::command]
#[specta::specta]
pub async fn print_copy(
    here: Here<'_>,
    document: PaperDocument,
    options: PrintOptions,
    copy: NewPaperCopy,
    path: String,
) -> Result<PrintedFile, CommandError> {
    with_mallette(&here, move |app, mallette| {
        let under = app.printing().begin()?;
        let stamp = app.stamp(mallette);
        let path = path.as_ref();
        let printed =
            mallette.print_copy(document, &options, copy, path, &stamp, under.watcher())?;
        Ok(printed.0)
    })
    .await
}

/// Prints the sheets that bring a copy up to date, behind a slip; the register then knows them.
#[tauri::command]
#[specta::specta]
pub async fn update_copy(
    here: Here<'_>,
    number: u32,
    path: String,
) -> Result<Replaced, CommandError> {
    with_mallette(&here, move |app, mallette| {
        let under = app.printing().begin()?;
        mallette.print_replacement(
            PaperDocument::Plan,
            &PrintOptions::default(),
            &Since::Copy(number),
            path.as_ref(),
            &app.stamp(mallette),
            under.watcher(),
        )
    })
    .await
}

/// Notes that a copy was given to its holder today.
#[tauri::command]
#[specta::specta]
pub async fn hand_over_copy(here: Here<'_>, number: u32) -> Result<(), CommandError> {
    with_mallette(&here, move |app, mallette| {
        let today = mallette.today(app.clock())?;
        mallette.hand_over_copy(number, today, &app.stamp(mallette))
    })
    .await
}

/// Notes that a copy was destroyed today; it stays in the register.
#[tauri::command]
#[specta::specta]
pub async fn retire_copy(here: Here<'_>, number: u32) -> Result<(), CommandError> {
    with_mallette(&here, move |app, mallette| {
        let today = mallette.today(app.clock())?;
        mallette.retire_copy(number, today, &app.stamp(mallette))
    })
    .await
}

/// Compares the code on a cover, or the fingerprint printed beside it, with the plan.
#[tauri::command]
#[specta::specta]
pub async fn check_code(here: Here<'_>, text: String) -> Result<CodeCheck, CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.check_code(&text, app.clock())
    })
    .await
}
