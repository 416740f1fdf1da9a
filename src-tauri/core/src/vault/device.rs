//! This installation: an id, a name, and the key that signs its journal entries.
//!
//! It lies in the system's data folder and never in a mallette: a copied folder opened elsewhere is another device.

use std::fmt;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::{Zeroize, Zeroizing};

use super::base64;
use super::durable::{DurableFile, folder_of};
use super::error::{VaultError, at};
use super::secret::Secret;

/// The identity of this installation.
pub struct Device {
    id: Uuid,
    name: String,
    signing: SigningKey,
}

#[derive(Deserialize, Serialize)]
struct Written {
    device: Uuid,
    name: String,
    #[serde(with = "base64")]
    public: [u8; 32],
    #[serde(with = "base64")]
    secret: [u8; 32],
}

impl Drop for Written {
    fn drop(&mut self) {
        self.secret.zeroize();
    }
}

impl Device {
    /// The identity kept at `path`; the first time, a new one with this id and name.
    ///
    /// # Errors
    /// `DeviceDamaged` when a file is there that holds no identity (it is left as it is); `File`; `Randomness`.
    pub fn open_or_create(path: &Path, new_id: Uuid, new_name: &str) -> Result<Self, VaultError> {
        if let Some(device) = Self::open(path)? {
            return Ok(device);
        }
        let signing = SigningKey::from_bytes(Secret::random()?.bytes());
        let device = Self {
            id: new_id,
            name: new_name.to_owned(),
            signing,
        };
        match device.write(path) {
            // Another process of this installation was quicker: its identity is ours.
            Err(VaultError::File { source, .. })
                if source.kind() == io::ErrorKind::AlreadyExists =>
            {
                Self::open(path)?.ok_or_else(|| VaultError::DeviceDamaged(path.to_owned()))
            }
            written => written.map(|()| device),
        }
    }

    /// The identity kept at `path`, if there is one.
    ///
    /// # Errors
    /// `DeviceDamaged`, `File`.
    pub fn open(path: &Path) -> Result<Option<Self>, VaultError> {
        let bytes = match fs::read(path) {
            Ok(bytes) => Zeroizing::new(bytes),
            Err(absent) if absent.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(failed) => return Err(at(path)(failed)),
        };
        let damaged = || VaultError::DeviceDamaged(path.to_owned());
        let written: Written = serde_json::from_slice(&bytes).map_err(|_| damaged())?;
        let signing = SigningKey::from_bytes(&written.secret);
        if signing.verifying_key().to_bytes() != written.public {
            return Err(damaged());
        }
        Ok(Some(Self {
            id: written.device,
            name: written.name.clone(),
            signing,
        }))
    }

    /// The id that begins each of its journal entries.
    pub fn id(&self) -> Uuid {
        self.id
    }

    /// The name shown to people.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The public key by which others verify its entries.
    pub fn public_key(&self) -> [u8; 32] {
        self.signing.verifying_key().to_bytes()
    }

    /// Signs a message (Ed25519).
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.signing.sign(message).to_bytes()
    }

    fn write(&self, path: &Path) -> Result<(), VaultError> {
        let written = Written {
            device: self.id,
            name: self.name.clone(),
            public: self.public_key(),
            secret: self.signing.to_bytes(),
        };
        let json = serde_json::to_vec_pretty(&written)
            .map(Zeroizing::new)
            .map_err(|e| at(path)(e.into()))?;
        let mut file = DurableFile::in_folder(folder_of(path))?;
        file.write_all(&json).map_err(at(path))?;
        file.create(path)
    }
}

impl fmt::Debug for Device {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Device")
            .field("id", &self.id)
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

/// Verifies the signature of a message by the device that has this public key.
///
/// # Errors
/// `BadSignature`, also for bytes that are no public key.
pub fn verify(
    public_key: &[u8; 32],
    message: &[u8],
    signature: &[u8; 64],
) -> Result<(), VaultError> {
    VerifyingKey::from_bytes(public_key)
        .and_then(|key| key.verify_strict(message, &Signature::from_bytes(signature)))
        .map_err(|_| VaultError::BadSignature)
}
