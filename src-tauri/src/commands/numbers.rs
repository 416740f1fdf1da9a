//! The figures of incidents.

use mallette_core::exchange::TableFormat;
use mallette_core::model::Language;
use mallette_core::model::numbers::NumbersQuery;

use super::{Here, with_mallette};
use crate::error::CommandError;
use crate::mallette::NumbersView;

/// The figures of a period, with charts in the language of the reader.
#[tauri::command]
#[specta::specta]
pub async fn numbers(
    here: Here<'_>,
    query: NumbersQuery,
    language: Language,
) -> Result<NumbersView, CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.numbers_view(&query, language, app.clock())
    })
    .await
}

/// Writes the figures to a file as a table, in the words of the reader.
#[tauri::command]
#[specta::specta]
pub async fn export_numbers(
    here: Here<'_>,
    query: NumbersQuery,
    language: Language,
    format: TableFormat,
    path: String,
) -> Result<(), CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.export_numbers(&query, language, format, path.as_ref(), app.clock())
    })
    .await
}
