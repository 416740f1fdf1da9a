//! Opening, closing and choosing a mallette; settings of this computer.

use mallette_core::model::language::Language;
use serde::Serialize;
use uuid::Uuid;

use super::app::Session;
use super::{Here, aside, with_mallette};
use crate::error::CommandError;
use crate::mallette::{self, NewMallette, Way};
use crate::settings::DeviceSettings;

/// How things stand; the first call opens the mallette that is known.
#[tauri::command]
#[specta::specta]
pub async fn session(here: Here<'_>) -> Result<Session, CommandError> {
    aside(&here, |app| Ok(app.session())).await
}

/// The first screen is painted: what can wait begins now.
#[tauri::command]
#[specta::specta]
pub async fn settled(here: Here<'_>) -> Result<(), CommandError> {
    with_mallette(&here, |app, mallette| {
        if mallette.read_only.is_none() {
            mallette.back_up(app.clock())?;
        }
        Ok(())
    })
    .await
}

/// Opens the mallette in a folder, with the keyring if that does.
#[tauri::command]
#[specta::specta]
pub async fn open_mallette(here: Here<'_>, folder: String) -> Result<Session, CommandError> {
    aside(&here, move |app| {
        app.open(folder.as_ref(), &Way::Keyring);
        Ok(app.session())
    })
    .await
}

/// Opens the locked mallette with a passphrase.
#[tauri::command]
#[specta::specta]
pub async fn unlock(
    here: Here<'_>,
    passphrase: String,
    remember: bool,
) -> Result<Session, CommandError> {
    aside(&here, move |app| {
        let mallette = app.unlock(&Way::Passphrase(&passphrase))?;
        if remember {
            // The mallette is open; a keyring that does not remember is seen in the settings.
            let _ = mallette.remember_in_keyring(true);
        }
        Ok(app.session())
    })
    .await
}

/// Opens the locked mallette with the code of the recovery sheet.
#[tauri::command]
#[specta::specta]
pub async fn unlock_with_recovery(here: Here<'_>, code: String) -> Result<Session, CommandError> {
    aside(&here, move |app| {
        app.unlock(&Way::Recovery(&code))?;
        Ok(app.session())
    })
    .await
}

/// Goes on from the latest sound backup of the locked mallette, whose plan file is damaged. An empty passphrase leaves it
/// to the keyring.
#[tauri::command]
#[specta::specta]
pub async fn restore_backup(here: Here<'_>, passphrase: String) -> Result<Session, CommandError> {
    aside(&here, move |app| {
        let way = if passphrase.is_empty() {
            Way::Keyring
        } else {
            Way::KeyringOr(&passphrase)
        };
        app.restore(&way)?;
        Ok(app.session())
    })
    .await
}

/// One step back: an open mallette is locked, a demonstration or a locked one is left.
#[tauri::command]
#[specta::specta]
pub async fn close_mallette(here: Here<'_>) -> Result<Session, CommandError> {
    aside(&here, |app| {
        app.close();
        Ok(app.session())
    })
    .await
}

/// Opens the demonstration; makes it the first time.
#[tauri::command]
#[specta::specta]
pub async fn open_demonstration(
    here: Here<'_>,
    language: Language,
) -> Result<Session, CommandError> {
    aside(&here, move |app| {
        app.open_demonstration(language)?;
        Ok(app.session())
    })
    .await
}

/// A new mallette, and the code that opens it when every passphrase is forgotten.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct Created {
    /// How things stand.
    pub session: Session,
    /// The recovery code in groups parted by spaces.
    pub recovery_code: String,
}

/// Makes a mallette with a starter plan; whoever asks is at the keyboard.
#[tauri::command]
#[specta::specta]
pub async fn create_mallette(
    here: Here<'_>,
    request: NewMallette,
) -> Result<Created, CommandError> {
    aside(&here, move |app| {
        app.places.create()?;
        let folder = request
            .folder
            .clone()
            .map_or_else(|| app.places.standard_mallette(), Into::into);
        let mallette = mallette::create(&folder, &request, &app.places, app.clock())?;
        let recovery_code = mallette.recovery_groups().join(" ");
        let who = mallette.first_person_named(&request.first_name, &request.last_name);
        let id = mallette.id;
        app.hold(mallette);
        app.change_settings(|settings| settings.who.extend(who.map(|who| (id, who))))?;
        Ok(Created {
            session: app.session(),
            recovery_code,
        })
    })
    .await
}

/// Ends the application for good, reminders too.
#[tauri::command]
#[specta::specta]
pub async fn quit(handle: tauri::AppHandle) -> Result<(), CommandError> {
    handle.exit(0);
    Ok(())
}

/// Says who is at the keyboard.
#[tauri::command]
#[specta::specta]
pub async fn set_who(here: Here<'_>, person: Option<Uuid>) -> Result<Session, CommandError> {
    with_mallette(&here, move |app, mallette| {
        app.change_settings(|settings| {
            settings.who.remove(&mallette.id);
            settings
                .who
                .extend(person.map(|person| (mallette.id, person)));
        })?;
        Ok(app.session())
    })
    .await
}

/// Language and theme of this computer.
#[tauri::command]
#[specta::specta]
pub async fn set_device_settings(
    here: Here<'_>,
    settings: DeviceSettings,
) -> Result<Session, CommandError> {
    aside(&here, move |app| {
        app.change_settings(|known| known.device = settings)?;
        Ok(app.session())
    })
    .await
}
