//! One way in: the data key, sealed under one named passphrase.

use chrono::{DateTime, Utc};
use hmac::Mac;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::base64;
use super::data_key::DataKey;
use super::error::VaultError;
use super::kdf::Kdf;
use super::sealed::{self, Nonce};
use super::secret::Secret;

/// What opens a slot.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SlotKind {
    /// A passphrase, stretched by Argon2id.
    Passphrase,
}

/// A slot of the key file.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Slot {
    /// Whose passphrase it is, as shown in the settings; unique in the file.
    pub name: String,
    /// What opens it.
    pub kind: SlotKind,
    /// When it was added.
    pub added_at: DateTime<Utc>,
    kdf: Kdf,
    #[serde(with = "base64")]
    nonce: Nonce,
    #[serde(with = "base64")]
    sealed: Vec<u8>,
    /// Says that a passphrase is the right one even if the sealed key was altered: without it, a tampered file and a
    /// typing error would look the same. It helps a guesser no more than `sealed` does.
    #[serde(with = "base64")]
    proof: [u8; 32],
}

impl Slot {
    /// Seals the data key under a passphrase.
    pub(super) fn seal(
        name: &str,
        passphrase: &str,
        kdf: Kdf,
        key: &DataKey,
        mallette: Uuid,
        added_at: DateTime<Utc>,
    ) -> Result<Self, VaultError> {
        if passphrase.is_empty() {
            return Err(VaultError::PassphraseEmpty);
        }
        let out_of_bounds = || VaultError::KdfOutOfBounds {
            slot: name.to_owned(),
        };
        let wrapping = kdf.key_of(passphrase).ok_or_else(out_of_bounds)?;
        let kind = SlotKind::Passphrase;
        let (nonce, sealed) = sealed::seal(&wrapping, &context(mallette, kind, name), key.bytes())?;
        let proof = proof_of(&wrapping).finalize().into_bytes().into();
        Ok(Self {
            name: name.to_owned(),
            kind,
            added_at,
            kdf,
            nonce,
            sealed,
            proof,
        })
    }

    /// The data key, if this is the passphrase.
    ///
    /// # Errors
    /// `WrongPassphrase`; `KeyFileTampered` when the passphrase is right but the slot was altered or moved from
    /// another mallette; `KdfOutOfBounds` before any work is done.
    pub(super) fn open(&self, passphrase: &str, mallette: Uuid) -> Result<DataKey, VaultError> {
        let slot = || self.name.clone();
        let wrapping = self
            .kdf
            .key_of(passphrase)
            .ok_or_else(|| VaultError::KdfOutOfBounds { slot: slot() })?;
        let opened = sealed::open(
            &wrapping,
            &context(mallette, self.kind, &self.name),
            &self.nonce,
            &self.sealed,
        );
        if let Some(key) = opened.and_then(|bytes| DataKey::from_slice(&bytes)) {
            return Ok(key);
        }
        match proof_of(&wrapping).verify_slice(&self.proof) {
            Ok(()) => Err(VaultError::KeyFileTampered { slot: slot() }),
            Err(_) => Err(VaultError::WrongPassphrase),
        }
    }

    /// The same passphrase under another name.
    pub(super) fn renamed(
        &self,
        name: &str,
        passphrase: &str,
        mallette: Uuid,
    ) -> Result<Self, VaultError> {
        let key = self.open(passphrase, mallette)?;
        Self::seal(
            name,
            passphrase,
            self.kdf.clone(),
            &key,
            mallette,
            self.added_at,
        )
    }
}

/// What a sealed key is bound to: it cannot be moved to another mallette, nor given another name.
fn context(mallette: Uuid, kind: SlotKind, name: &str) -> Vec<u8> {
    let kind = match kind {
        SlotKind::Passphrase => "passphrase",
    };
    format!("mallette slot 1\n{mallette}\n{kind}\n{name}").into_bytes()
}

fn proof_of(wrapping: &Secret) -> impl Mac<OutputSize = hmac::digest::consts::U32> {
    wrapping.derive("slot proof").mac()
}
