//! Opening a mallette: the keyring, else a passphrase, else the recovery code.

use super::data_key::DataKey;
use super::error::VaultError;
use super::key_file::KeyFile;
use super::keyring::{KeyringAnswer, KeyringTrouble};
use super::recovery;

/// What there is to open a mallette with. The keyring's answer is given rather than asked for here: whoever tries a
/// second passphrase does not wait for a dead keyring a second time.
#[derive(Debug)]
pub struct Ways<'a> {
    /// What [`Keyring::find`](super::Keyring::find) answered.
    pub keyring: KeyringAnswer,
    /// A passphrase, if one was typed.
    pub passphrase: Option<&'a str>,
    /// A recovery code, if one was typed or scanned.
    pub recovery: Option<&'a str>,
}

/// How a mallette was opened.
#[derive(Clone, Debug, Eq, PartialEq, serde::Serialize, specta::Type)]
#[serde(tag = "how", rename_all = "snake_case")]
pub enum How {
    /// By the keyring.
    Keyring,
    /// By the passphrase of this slot.
    Passphrase {
        /// Name of the slot.
        slot: String,
    },
    /// By the recovery code.
    Recovery,
}

/// An opened mallette. The keyring remembers it only when [`Keyring::remember`](super::Keyring::remember) is called.
#[derive(Debug)]
pub struct Unlocked {
    /// Its data key.
    pub key: DataKey,
    /// What opened it.
    pub how: How,
}

/// Opens a mallette by the first way that works.
///
/// # Errors
/// Those of the last way tried: `PassphraseNeeded` when neither passphrase nor code was given, `WrongPassphrase`,
/// `KeyFileTampered`, `KdfOutOfBounds`, `RecoveryCode`, `RecoveryOfOtherMallette`.
pub fn unlock(keys: &KeyFile, ways: Ways<'_>) -> Result<Unlocked, VaultError> {
    let trouble = match ways.keyring {
        Ok(key) if keys.is_opened_by(&key) => {
            return Ok(Unlocked {
                key,
                how: How::Keyring,
            });
        }
        Ok(_) => KeyringTrouble::OtherKey,
        Err(trouble) => trouble,
    };
    let mut refusal = VaultError::PassphraseNeeded { keyring: trouble };
    if let Some(passphrase) = ways.passphrase {
        match keys.open_with_passphrase(passphrase) {
            Ok((key, slot)) => {
                return Ok(Unlocked {
                    key,
                    how: How::Passphrase {
                        slot: slot.to_owned(),
                    },
                });
            }
            Err(refused) => refusal = refused,
        }
    }
    match ways.recovery {
        Some(code) => open_with_recovery_code(keys, code),
        None => Err(refusal),
    }
}

fn open_with_recovery_code(keys: &KeyFile, code: &str) -> Result<Unlocked, VaultError> {
    let code = recovery::parse(code)?;
    let names_another = code
        .mallette
        .is_some_and(|mallette| mallette != keys.mallette());
    if names_another || !keys.is_opened_by(&code.key) {
        return Err(VaultError::RecoveryOfOtherMallette);
    }
    Ok(Unlocked {
        key: code.key,
        how: How::Recovery,
    })
}
