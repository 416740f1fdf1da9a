//! Opening a mallette: its keys, the right to write, the plan, and the second copy of its journal.

use std::path::Path;
use std::sync::{Mutex, RwLock};

use mallette_core::model::clock::Clock;
use mallette_core::store::backup;
use mallette_core::store::folder::{Folder, Lock, UnsafePlace, takes_files};
use mallette_core::store::second_copy::SecondCopy;
use mallette_core::store::{Mode, Store, StoreError};
use mallette_core::vault::blob::{BlobFolder, BlobIdentity};
use mallette_core::vault::device::Device;
use mallette_core::vault::line::LineKey;
use mallette_core::vault::{
    DataKey, How, KeyFile, Keyring, KeyringAnswer, KeyringTrouble, Unlocked, VaultError, Ways,
    unlock,
};
use uuid::Uuid;

use super::{
    DEMONSTRATION_PASSPHRASE, DeviceSigner, KeyringState, LineSealer, Mallette, ReadOnlyReason,
};
use crate::error::{CommandError, ErrorCode};
use crate::places::Places;

/// What a mallette is to be opened with.
pub enum Way<'a> {
    /// The keyring of the session alone.
    Keyring,
    /// A passphrase; the keyring is not asked.
    Passphrase(&'a str),
    /// The keyring, else a passphrase.
    KeyringOr(&'a str),
    /// The code of the recovery sheet.
    Recovery(&'a str),
}

/// An opened mallette and how it was opened.
pub struct Opened {
    /// The mallette.
    pub mallette: Mallette,
    /// By what.
    pub how: How,
}

/// Why a mallette did not open.
#[derive(Debug)]
pub struct NotOpened {
    /// What happened.
    pub error: CommandError,
    /// What the keyring had to do with it.
    pub keyring: KeyringState,
}

/// Whether a folder holds a mallette.
pub fn is_mallette(folder: &Path) -> bool {
    Folder::at(folder).holds_a_mallette()
}

/// Opens the mallette in a folder, for writing where that is safe and possible, else for reading.
///
/// # Errors
/// `PassphraseNeeded`, and why the keyring did not do; and those of a wrong passphrase or code,
/// a damaged or newer file.
pub fn open(
    folder: &Path,
    way: &Way<'_>,
    writing: bool,
    places: &Places,
    clock: &dyn Clock,
) -> Result<Opened, NotOpened> {
    let folder = Folder::at(folder);
    if !folder.holds_a_mallette() {
        return Err(CommandError::new(ErrorCode::NotAMallette)
            .with("folder", folder.path().display())
            .into());
    }
    let keys = KeyFile::load(&folder.keys())?;
    let unlocked = key(&keys, way)?;
    let (lock, read_only) = right_to_write(&folder, writing);
    let device = device_of(places)?;
    let opened = open_store(&folder, &unlocked.key, read_only, device, clock)?;
    let mallette = assemble(folder, keys, unlocked.key, opened, read_only, lock)?;
    Ok(Opened {
        mallette,
        how: unlocked.how,
    })
}

/// The data key, by the first way that works. A demonstration opens without asking.
pub(super) fn key(keys: &KeyFile, way: &Way<'_>) -> Result<Unlocked, VaultError> {
    let public = Way::Passphrase(DEMONSTRATION_PASSPHRASE);
    let way = if is_demonstration(keys) && !matches!(way, Way::Recovery(_)) {
        &public
    } else {
        way
    };
    unlock(keys, ways(way, keys.mallette()))
}

fn is_demonstration(keys: &KeyFile) -> bool {
    keys.slots()
        .iter()
        .any(|slot| slot.name == DEMONSTRATION_PASSPHRASE)
}

fn ways<'a>(way: &Way<'a>, mallette: Uuid) -> Ways<'a> {
    // A keyring that is not asked answers as one that holds nothing.
    let unasked: fn() -> KeyringAnswer = || Err(KeyringTrouble::NoEntry);
    match way {
        Way::Keyring => Ways {
            keyring: Keyring::default().find(mallette),
            passphrase: None,
            recovery: None,
        },
        Way::KeyringOr(passphrase) => Ways {
            keyring: Keyring::default().find(mallette),
            passphrase: Some(passphrase),
            recovery: None,
        },
        Way::Passphrase(passphrase) => Ways {
            keyring: unasked(),
            passphrase: Some(passphrase),
            recovery: None,
        },
        Way::Recovery(code) => Ways {
            keyring: unasked(),
            passphrase: None,
            recovery: Some(code),
        },
    }
}

impl From<VaultError> for NotOpened {
    fn from(error: VaultError) -> Self {
        let keyring = match &error {
            VaultError::PassphraseNeeded { keyring } => KeyringState::of_trouble(*keyring),
            _ => KeyringState::Off,
        };
        NotOpened {
            error: error.into(),
            keyring,
        }
    }
}

impl From<CommandError> for NotOpened {
    fn from(error: CommandError) -> Self {
        NotOpened {
            error,
            keyring: KeyringState::Off,
        }
    }
}

impl From<NotOpened> for CommandError {
    fn from(not_opened: NotOpened) -> Self {
        not_opened.error
    }
}

/// The lock, or why there is none.
pub(super) fn right_to_write(
    folder: &Folder,
    writing: bool,
) -> (Option<Lock>, Option<ReadOnlyReason>) {
    if !writing {
        return (None, Some(ReadOnlyReason::Asked));
    }
    match folder.unsafe_place() {
        Some(UnsafePlace::NetworkShare) => return (None, Some(ReadOnlyReason::NetworkShare)),
        Some(UnsafePlace::CloudFolder) => return (None, Some(ReadOnlyReason::CloudFolder)),
        None => {}
    }
    if !takes_files(folder.path()) {
        return (None, Some(ReadOnlyReason::Medium));
    }
    match folder.lock() {
        Ok(lock) => (Some(lock), None),
        Err(StoreError::Busy) => (None, Some(ReadOnlyReason::InUse)),
        Err(_) => (None, Some(ReadOnlyReason::Medium)),
    }
}

/// The identity of this installation; a new one the first time.
pub(super) fn device_of(places: &Places) -> Result<Device, CommandError> {
    places.create()?;
    let name = std::env::var("HOSTNAME")
        .or_else(|_| std::env::var("COMPUTERNAME"))
        .unwrap_or_default();
    Ok(Device::open_or_create(
        &places.device(),
        Uuid::now_v7(),
        &name,
    )?)
}

fn open_store(
    folder: &Folder,
    key: &DataKey,
    read_only: Option<ReadOnlyReason>,
    device: Device,
    clock: &dyn Clock,
) -> Result<Store, CommandError> {
    let mode = if read_only.is_some() {
        Mode::Read
    } else {
        Mode::Write
    };
    let sqlcipher = key.sqlcipher_key();
    let opened = Store::open(
        &folder.database(),
        &sqlcipher,
        mode,
        Box::new(DeviceSigner(device)),
        |old| backup::back_up(old, &sqlcipher, &folder.backups(), clock.now()).map(|_| ()),
    );
    opened.map_err(|error| match error {
        // The key fits the key file, so it is the plan that is damaged.
        StoreError::NotADatabase | StoreError::Damaged(_) => damaged_plan(folder),
        error => error.into(),
    })
}

/// Names the latest backup, so that the person knows where to go on from.
fn damaged_plan(folder: &Folder) -> CommandError {
    let error = CommandError::new(ErrorCode::Damaged).with("file", "plan.db");
    match backup::list(&folder.backups())
        .ok()
        .and_then(|all| all.into_iter().next())
    {
        Some(latest) => error
            .with("backup", latest.path.display())
            .with("backup_at", latest.at.to_rfc3339()),
        None => error,
    }
}

pub(super) fn assemble(
    folder: Folder,
    keys: KeyFile,
    key: DataKey,
    store: Store,
    read_only: Option<ReadOnlyReason>,
    lock: Option<Lock>,
) -> Result<Mallette, CommandError> {
    let identity: BlobIdentity = match store.about("blob_identity")? {
        Some(text) => text.parse()?,
        None if read_only.is_some() => BlobIdentity::generate(),
        None => {
            let identity = BlobIdentity::generate();
            store.set_about("blob_identity", &identity.to_text())?;
            identity
        }
    };
    let second_copy = SecondCopy::new(
        &folder.journal(),
        store.device(),
        Box::new(LineSealer(LineKey::of(&key))),
    );
    if read_only.is_none() {
        folder.create()?;
        store.reconcile(&second_copy)?;
    }
    Ok(Mallette {
        id: keys.mallette(),
        blobs: BlobFolder::new(folder.blobs(), &key, identity),
        folder,
        read_only,
        store,
        key,
        keys: Mutex::new(keys),
        second_copy,
        known: RwLock::new(None),
        conducting: Mutex::default(),
        _lock: lock,
    })
}
