//! The desktop's dialogs, its clipboard and its PDF viewer.
//!
//! Nothing that drives the window can reach a native dialog, so `MALLETTE_CHOOSE` may answer in its place: the path that
//! every dialog gives.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt, FilePath};

use crate::error::{CommandError, ErrorCode};
use crate::portal::{self, NotPrinted};

/// What kind of file is chosen.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// vCard, CSV or XLSX.
    Contacts,
    /// PNG or JPEG.
    Picture,
    /// Any file.
    Any,
}

fn answered_for_the_person() -> Option<Option<String>> {
    std::env::var("MALLETTE_CHOOSE")
        .ok()
        .map(|path| (!path.is_empty()).then_some(path))
}

fn shown(path: Option<FilePath>) -> Option<String> {
    path.and_then(|path| path.into_path().ok())
        .map(|path: PathBuf| path.display().to_string())
}

/// A file to read, or nothing.
#[tauri::command]
#[specta::specta]
pub async fn choose_file(app: AppHandle, kind: FileKind) -> Result<Option<String>, CommandError> {
    if let Some(answer) = answered_for_the_person() {
        return Ok(answer);
    }
    let dialog = match kind {
        FileKind::Contacts => app
            .dialog()
            .file()
            .add_filter("vCard, CSV, XLSX", &["vcf", "csv", "txt", "xlsx"]),
        FileKind::Picture => app
            .dialog()
            .file()
            .add_filter("PNG, JPEG", &["png", "jpg", "jpeg"]),
        FileKind::Any => app.dialog().file(),
    };
    Ok(shown(waited_for(move |done| dialog.pick_file(done)).await?))
}

/// A folder, or nothing.
#[tauri::command]
#[specta::specta]
pub async fn choose_folder(app: AppHandle) -> Result<Option<String>, CommandError> {
    if let Some(answer) = answered_for_the_person() {
        return Ok(answer);
    }
    let dialog = app.dialog().file();
    Ok(shown(
        waited_for(move |done| dialog.pick_folder(done)).await?,
    ))
}

/// A file to write, or nothing. A folder that was answered for the person takes a file of the name proposed.
#[tauri::command]
#[specta::specta]
pub async fn choose_save(app: AppHandle, name: String) -> Result<Option<String>, CommandError> {
    if let Some(answer) = answered_for_the_person() {
        return Ok(answer.map(|folder| PathBuf::from(folder).join(&name).display().to_string()));
    }
    let dialog = app.dialog().file().set_file_name(name);
    Ok(shown(waited_for(move |done| dialog.save_file(done)).await?))
}

type Done = Box<dyn FnOnce(Option<FilePath>) + Send>;

async fn waited_for(show: impl FnOnce(Done)) -> Result<Option<FilePath>, CommandError> {
    let (send, receive) = std::sync::mpsc::channel();
    show(Box::new(move |path| {
        // Nobody waits any more when the window is gone.
        let _ = send.send(path);
    }));
    tauri::async_runtime::spawn_blocking(move || receive.recv().unwrap_or(None))
        .await
        .map_err(|_| ErrorCode::Internal.into())
}

/// How a printed file went on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum SentBy {
    /// The desktop's print dialog took it.
    Dialog,
    /// It was opened in the system's viewer, which prints it.
    Viewer,
}

/// Prints a file with the desktop's print dialog; where there is none, opens it in the system's viewer.
#[tauri::command]
#[specta::specta]
pub async fn send_to_printer(path: String, title: String) -> Result<SentBy, CommandError> {
    let file = path.clone();
    let sent = tauri::async_runtime::spawn_blocking(move || portal::print(file.as_ref(), &title));
    match sent.await.map_err(|_| ErrorCode::Internal)? {
        Ok(()) => Ok(SentBy::Dialog),
        Err(NotPrinted::GivenUp) => Err(ErrorCode::Cancelled.into()),
        Err(NotPrinted::NoPortal) => {
            open_printed(path).await?;
            Ok(SentBy::Viewer)
        }
    }
}

/// Opens a printed file in the system's viewer.
#[tauri::command]
#[specta::specta]
pub async fn open_printed(path: String) -> Result<(), CommandError> {
    let opener = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    let path = PathBuf::from(path);
    let is_pdf = path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"));
    if !path.is_file() || !is_pdf {
        return Err(ErrorCode::FileVanished.into());
    }
    std::process::Command::new(opener)
        .arg(&path)
        .spawn()
        .map(|_| ())
        .map_err(|_| {
            CommandError::new(ErrorCode::Io)
                .with("cause", "no_viewer")
                .with("path", path.display())
        })
}
