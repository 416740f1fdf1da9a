//! Keys, backups and checks.

use mallette_core::vault::{Strength, strength};

use super::app::Session;
use super::{Here, aside, with_mallette};
use crate::error::CommandError;
use crate::mallette::{BackupInfo, Security, VerifyReport};

/// How hard a passphrase is to guess.
#[tauri::command]
#[specta::specta]
pub async fn passphrase_strength(
    here: Here<'_>,
    passphrase: String,
    avoid: Vec<String>,
) -> Result<Strength, CommandError> {
    aside(&here, move |_| {
        Ok(strength(
            &passphrase,
            &avoid.iter().map(String::as_str).collect::<Vec<_>>(),
        ))
    })
    .await
}

/// The recovery code, in groups parted by spaces.
#[tauri::command]
#[specta::specta]
pub async fn recovery_code(here: Here<'_>) -> Result<String, CommandError> {
    with_mallette(&here, |_, mallette| {
        Ok(mallette.recovery_groups().join(" "))
    })
    .await
}

/// Tries a typed recovery code on a copy.
#[tauri::command]
#[specta::specta]
pub async fn try_recovery_code(here: Here<'_>, code: String) -> Result<Session, CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.try_recovery_code(&code, app.clock())?;
        Ok(app.session())
    })
    .await
}

/// Who can open the mallette.
#[tauri::command]
#[specta::specta]
pub async fn security(here: Here<'_>) -> Result<Security, CommandError> {
    with_mallette(&here, |_, mallette| Ok(mallette.security())).await
}

/// Adds a named passphrase.
#[tauri::command]
#[specta::specta]
pub async fn add_passphrase(
    here: Here<'_>,
    name: String,
    passphrase: String,
) -> Result<Security, CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.add_passphrase(&name, &passphrase, app.clock())?;
        Ok(mallette.security())
    })
    .await
}

/// Takes a named passphrase away.
#[tauri::command]
#[specta::specta]
pub async fn revoke_passphrase(here: Here<'_>, name: String) -> Result<Security, CommandError> {
    with_mallette(&here, move |_, mallette| {
        mallette.revoke_passphrase(&name)?;
        Ok(mallette.security())
    })
    .await
}

/// Lets the keyring of this session open the mallette, or no more.
#[tauri::command]
#[specta::specta]
pub async fn remember_in_keyring(here: Here<'_>, remember: bool) -> Result<Security, CommandError> {
    with_mallette(&here, move |_, mallette| {
        mallette.remember_in_keyring(remember)?;
        Ok(mallette.security())
    })
    .await
}

/// The backups in the mallette's folder, the latest first.
#[tauri::command]
#[specta::specta]
pub async fn backups(here: Here<'_>) -> Result<Vec<BackupInfo>, CommandError> {
    with_mallette(&here, |_, mallette| mallette.backups()).await
}

/// Makes a verified backup now.
#[tauri::command]
#[specta::specta]
pub async fn backup_now(here: Here<'_>) -> Result<BackupInfo, CommandError> {
    with_mallette(&here, |app, mallette| mallette.back_up(app.clock())).await
}

/// Makes a verified copy of the whole mallette in another folder.
#[tauri::command]
#[specta::specta]
pub async fn backup_to(here: Here<'_>, folder: String) -> Result<BackupInfo, CommandError> {
    with_mallette(&here, move |app, mallette| {
        mallette.copy_to(folder.as_ref(), app.clock())
    })
    .await
}

/// Checks pages, chain, tables, second copy, attachments and backups.
#[tauri::command]
#[specta::specta]
pub async fn verify(here: Here<'_>) -> Result<VerifyReport, CommandError> {
    with_mallette(&here, |app, mallette| mallette.verify(app.clock())).await
}
