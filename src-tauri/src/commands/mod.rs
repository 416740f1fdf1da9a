//! What the window can ask for, one file a noun. A command parses, calls an open mallette on a thread of its own, and
//! maps the error; it decides nothing.

pub mod alert;
pub mod app;
pub mod contact;
pub mod dialog;
pub mod document;
pub mod evidence;
pub mod improvement;
pub mod incident;
pub mod log;
pub mod logo;
pub mod numbers;
pub mod paper;
pub mod paper_copy;
pub mod plan;
pub mod printing;
pub mod review;
pub mod session;
pub mod situation;
pub mod vault;
pub mod walk;

use std::sync::Arc;

use tauri::State;

use crate::error::{CommandError, ErrorCode};
use crate::mallette::Mallette;
use app::App;

/// The application, as commands receive it.
pub(crate) type Here<'a> = State<'a, Arc<App>>;

/// Runs work on a thread where it may wait for the disk.
pub(crate) async fn aside<T: Send + 'static>(
    here: &Here<'_>,
    work: impl FnOnce(&App) -> Result<T, CommandError> + Send + 'static,
) -> Result<T, CommandError> {
    let app = Arc::clone(here.inner());
    tauri::async_runtime::spawn_blocking(move || work(&app))
        .await
        .unwrap_or(Err(ErrorCode::Internal.into()))
}

/// Runs work on the open mallette on a thread where it may wait for the disk.
pub(crate) async fn with_mallette<T: Send + 'static>(
    here: &Here<'_>,
    work: impl FnOnce(&App, &Mallette) -> Result<T, CommandError> + Send + 'static,
) -> Result<T, CommandError> {
    aside(here, move |app| work(app, app.mallette()?.as_ref())).await
}
