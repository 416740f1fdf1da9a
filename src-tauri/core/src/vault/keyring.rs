//! The keyring of the user's session: opens the mallette without asking, when it answers.
//!
//! It is never trusted to answer. Each call has a thread of its own and a limit; each opens the store anew, so that a
//! keyring that starts later is found.

use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use data_encoding::BASE64;
use keyring_core::{CredentialStore, Entry, Error};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::data_key::DataKey;
use super::error::VaultError;

/// How long the keyring may take.
pub const KEYRING_LIMIT: Duration = Duration::from_secs(3);

const SERVICE: &str = "mallette";

/// Why the keyring gave no key.
#[derive(Clone, Copy, Debug, Eq, PartialEq, serde::Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum KeyringTrouble {
    /// It answers, and holds nothing for this mallette. Not a sign of a first launch.
    NoEntry,
    /// It is locked and was not unlocked, or refuses access.
    Locked,
    /// There is none: no session bus, no service, or it fails.
    Unavailable,
    /// It did not answer within the limit: the service is dead, or waits for a person to answer its own window.
    TimedOut,
    /// What it holds is not a key.
    Unreadable,
    /// It holds a key that is not that of this mallette.
    OtherKey,
}

/// What the keyring answered.
pub type KeyringAnswer = Result<DataKey, KeyringTrouble>;

/// The keyring, and the time each call to it may take.
#[derive(Clone, Copy, Debug)]
pub struct Keyring {
    limit: Duration,
}

impl Default for Keyring {
    fn default() -> Self {
        Self::with_limit(KEYRING_LIMIT)
    }
}

impl Keyring {
    /// A keyring that is waited for no longer than `limit` at each call.
    pub fn with_limit(limit: Duration) -> Self {
        Self { limit }
    }

    /// The data key of a mallette. Returns within the limit whatever the service does.
    pub fn find(&self, mallette: Uuid) -> KeyringAnswer {
        self.ask(mallette, |entry| entry.get_secret().map(Zeroizing::new))
            .and_then(|stored| {
                let bytes = BASE64
                    .decode(&stored)
                    .map(Zeroizing::new)
                    .map_err(|_| KeyringTrouble::Unreadable)?;
                DataKey::from_slice(&bytes).ok_or(KeyringTrouble::Unreadable)
            })
    }

    /// Remembers the data key of a mallette. A call that timed out may still succeed later.
    ///
    /// # Errors
    /// `VaultError::Keyring`.
    pub fn remember(&self, mallette: Uuid, key: &DataKey) -> Result<(), VaultError> {
        let stored = Zeroizing::new(BASE64.encode(key.bytes()));
        self.ask(mallette, move |entry| entry.set_secret(stored.as_bytes()))
            .map_err(VaultError::Keyring)
    }

    /// Forgets the data key of a mallette; nothing to forget is no error.
    ///
    /// # Errors
    /// `VaultError::Keyring`.
    pub fn forget(&self, mallette: Uuid) -> Result<(), VaultError> {
        match self.ask(mallette, Entry::delete_credential) {
            Ok(()) | Err(KeyringTrouble::NoEntry) => Ok(()),
            Err(trouble) => Err(VaultError::Keyring(trouble)),
        }
    }

    /// Runs one call on a thread of its own. A dead service keeps that thread, never the caller.
    fn ask<T: Send + 'static>(
        &self,
        mallette: Uuid,
        call: impl FnOnce(&Entry) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, KeyringTrouble> {
        let (answer, answered) = mpsc::sync_channel(1);
        let on_its_own = move || {
            let entry =
                native_store().and_then(|store| store.build(SERVICE, &mallette.to_string(), None));
            // When nobody waits any more, the answer is dropped, and wiped if it is a key.
            let _ = answer.send(entry.and_then(|entry| call(&entry)).map_err(trouble_of));
        };
        thread::Builder::new()
            .name("keyring".to_owned())
            .spawn(on_its_own)
            .map_err(|_| KeyringTrouble::Unavailable)?;
        match answered.recv_timeout(self.limit) {
            Ok(answer) => answer,
            Err(RecvTimeoutError::Timeout) => Err(KeyringTrouble::TimedOut),
            Err(RecvTimeoutError::Disconnected) => Err(KeyringTrouble::Unavailable),
        }
    }
}

fn trouble_of(error: Error) -> KeyringTrouble {
    match error {
        Error::NoEntry => KeyringTrouble::NoEntry,
        Error::NoStorageAccess(_) => KeyringTrouble::Locked,
        Error::BadEncoding(_) | Error::BadDataFormat(..) | Error::Ambiguous(_) => {
            KeyringTrouble::Unreadable
        }
        _ => KeyringTrouble::Unavailable,
    }
}

#[cfg(target_os = "linux")]
fn native_store() -> Result<Arc<CredentialStore>, Error> {
    Ok(zbus_secret_service_keyring_store::Store::new()?)
}

#[cfg(target_os = "macos")]
fn native_store() -> Result<Arc<CredentialStore>, Error> {
    Ok(apple_native_keyring_store::keychain::Store::new()?)
}

#[cfg(windows)]
fn native_store() -> Result<Arc<CredentialStore>, Error> {
    Ok(windows_native_keyring_store::Store::new()?)
}

#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
fn native_store() -> Result<Arc<CredentialStore>, Error> {
    Err(Error::NoDefaultStore)
}
