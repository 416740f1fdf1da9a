//! Who can open the mallette.

use chrono::{DateTime, Utc};
use mallette_core::model::clock::Clock;
use mallette_core::vault::{Kdf, KeyFile, Keyring, KeyringTrouble, recovery};
use mallette_core::vault::{Ways, unlock};
use serde::Serialize;

use super::Mallette;
use crate::error::{CommandError, ErrorCode};

/// Why the keyring of the session opens a mallette, or does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum KeyringState {
    /// It holds the key.
    Found,
    /// It answers and does not hold the key.
    Empty,
    /// It is locked.
    Locked,
    /// There is none.
    Absent,
    /// It does not answer.
    Dead,
    /// It was not asked.
    Off,
}

impl KeyringState {
    /// Why it did not open a mallette.
    pub(super) fn of_trouble(trouble: KeyringTrouble) -> KeyringState {
        match trouble {
            KeyringTrouble::NoEntry | KeyringTrouble::Unreadable | KeyringTrouble::OtherKey => {
                KeyringState::Empty
            }
            KeyringTrouble::Locked => KeyringState::Locked,
            KeyringTrouble::Unavailable => KeyringState::Absent,
            KeyringTrouble::TimedOut => KeyringState::Dead,
        }
    }
}

/// A named passphrase, as it is shown.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct PassphraseSlot {
    /// Its name.
    pub name: String,
    /// When it was added.
    pub created_at: DateTime<Utc>,
}

/// Who can open the mallette.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct Security {
    /// Named passphrases.
    pub passphrases: Vec<PassphraseSlot>,
    /// Whether the keyring of the session opens it; else why not.
    pub keyring: KeyringState,
    /// When the recovery sheet was last seen to work.
    pub recovery_tried_at: Option<DateTime<Utc>>,
}

impl Mallette {
    /// Who can open the mallette. Asks the keyring, so it can take as long as the keyring may.
    pub fn security(&self) -> Security {
        let keys = self.keys().clone();
        Security {
            passphrases: keys
                .slots()
                .iter()
                .map(|slot| PassphraseSlot {
                    name: slot.name.clone(),
                    created_at: slot.added_at,
                })
                .collect(),
            keyring: keyring_state(&keys),
            recovery_tried_at: keys.recovery_tried_at(),
        }
    }

    /// When the recovery sheet was last seen to work.
    pub fn recovery_tried_at(&self) -> Option<DateTime<Utc>> {
        self.keys().recovery_tried_at()
    }

    /// Adds a passphrase of that name.
    pub fn add_passphrase(
        &self,
        name: &str,
        passphrase: &str,
        clock: &dyn Clock,
    ) -> Result<(), CommandError> {
        let kdf = Kdf::standard()?;
        self.change_keys(|keys| {
            Ok(keys.add_passphrase(name, passphrase, kdf, &self.key, clock.now())?)
        })
    }

    /// Takes a passphrase away. It opens this folder no more; copies made before still know it.
    pub fn revoke_passphrase(&self, name: &str) -> Result<(), CommandError> {
        self.change_keys(|keys| Ok(keys.revoke(name)?))
    }

    /// Lets the keyring of this session open the mallette, or no more.
    pub fn remember_in_keyring(&self, remember: bool) -> Result<(), CommandError> {
        let keyring = Keyring::default();
        if remember {
            keyring.remember(self.id, &self.key)?
        } else {
            keyring.forget(self.id)?
        }
        Ok(())
    }

    /// The recovery code in groups, for paper and for the guide.
    pub fn recovery_groups(&self) -> Vec<String> {
        recovery::groups_of(&self.key).to_vec()
    }

    /// The text of the QR code of the recovery sheet.
    pub fn recovery_payload(&self) -> String {
        recovery::qr_payload(self.id, &self.key).to_string()
    }

    /// Tries a typed recovery code on a copy of the mallette in a private folder: the copy must open with nothing else.
    pub fn try_recovery_code(&self, code: &str, clock: &dyn Clock) -> Result<(), CommandError> {
        let scratch = tempfile::tempdir()?;
        let keys_copy = scratch.path().join("keys.json");
        self.keys().save(&keys_copy)?;
        let keys = KeyFile::load(&keys_copy)?;
        let ways = Ways {
            keyring: Err(KeyringTrouble::NoEntry),
            passphrase: None,
            recovery: Some(code),
        };
        let unlocked = unlock(&keys, ways)?;
        let copy = scratch.path().join("plan.db");
        self.store.copy_to(&self.key.sqlcipher_key(), &copy)?;
        if !mallette_core::store::backup::is_sound(&copy, &unlocked.key.sqlcipher_key()) {
            return Err(CommandError::new(ErrorCode::Damaged).with("file", "plan.db"));
        }
        if self.read_only.is_none() {
            self.change_keys(|keys| {
                keys.note_recovery_tried(clock.now());
                Ok(())
            })?;
        }
        Ok(())
    }

    fn change_keys(
        &self,
        change: impl FnOnce(&mut KeyFile) -> Result<(), CommandError>,
    ) -> Result<(), CommandError> {
        if self.read_only.is_some() {
            return Err(ErrorCode::ReadOnly.into());
        }
        let mut held = self.keys();
        let mut changed = held.clone();
        change(&mut changed)?;
        changed.save(&self.keys_path())?;
        *held = changed;
        Ok(())
    }
}

fn keyring_state(keys: &KeyFile) -> KeyringState {
    match Keyring::default().find(keys.mallette()) {
        Ok(key) if keys.is_opened_by(&key) => KeyringState::Found,
        Ok(_) => KeyringState::Empty,
        Err(trouble) => KeyringState::of_trouble(trouble),
    }
}
