//! The log of an incident.

use chrono::{DateTime, Utc};
use mallette_core::conduct::typed_time as read_time;
use mallette_core::store::log::LogQuery;
use uuid::Uuid;

use super::{Here, with_mallette};
use crate::error::CommandError;
use crate::mallette::{LogCheck, LogPage};

/// Lines of a log, the latest fact first.
#[tauri::command]
#[specta::specta]
pub async fn log(here: Here<'_>, id: Uuid, query: LogQuery) -> Result<LogPage, CommandError> {
    with_mallette(&here, move |_, mallette| mallette.log(id, &query)).await
}

/// Whether every line is still what was written.
#[tauri::command]
#[specta::specta]
pub async fn check_log(here: Here<'_>, id: Uuid) -> Result<LogCheck, CommandError> {
    with_mallette(&here, move |_, mallette| mallette.check_log(id)).await
}

/// The instant that was typed (`14:32`, `-5`, `20/11 14:32`), in the time of an incident; nothing for what is no time.
#[tauri::command]
#[specta::specta]
pub async fn typed_time(
    here: Here<'_>,
    typed: String,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, CommandError> {
    with_mallette(&here, move |_, mallette| {
        Ok(read_time(&typed, now, mallette.zone()?))
    })
    .await
}
