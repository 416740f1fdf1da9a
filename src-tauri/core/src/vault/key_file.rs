//! `keys.json`: the slots that open a mallette, beside the data they open.

use std::fs;
use std::io::Write;
use std::path::Path;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::base64;
use super::data_key::DataKey;
use super::durable::{DurableFile, folder_of};
use super::error::{VaultError, at};
use super::kdf::Kdf;
use super::slot::Slot;

const FORMAT: u32 = 1;

/// The key file. Each change is made in memory; [`KeyFile::save`] writes it whole.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct KeyFile {
    format: u32,
    mallette: Uuid,
    /// Tells the right key from that of another mallette.
    #[serde(with = "base64")]
    check: [u8; 32],
    slots: Vec<Slot>,
    recovery_tried_at: Option<DateTime<Utc>>,
}

impl KeyFile {
    /// A key file without slots: for a new mallette, or to replace a lost file once the recovery code gave the key.
    pub fn new(mallette: Uuid, key: &DataKey) -> Self {
        Self {
            format: FORMAT,
            mallette,
            check: key.check(mallette),
            slots: Vec::new(),
            recovery_tried_at: None,
        }
    }

    /// Reads a key file.
    ///
    /// # Errors
    /// `File`, `KeyFileDamaged` (cut short, not ours), `KeyFileNewer`.
    pub fn load(path: &Path) -> Result<Self, VaultError> {
        #[derive(Deserialize)]
        struct Announced {
            format: u32,
        }
        let bytes = fs::read(path).map_err(at(path))?;
        let Announced { format } =
            serde_json::from_slice(&bytes).map_err(VaultError::KeyFileDamaged)?;
        if format > FORMAT {
            return Err(VaultError::KeyFileNewer { format });
        }
        serde_json::from_slice(&bytes).map_err(VaultError::KeyFileDamaged)
    }

    /// Writes the file whole, durably, readable by its owner only; a crash leaves the old one.
    pub fn save(&self, path: &Path) -> Result<(), VaultError> {
        let mut json = serde_json::to_vec_pretty(self).map_err(VaultError::KeyFileDamaged)?;
        json.push(b'\n');
        let mut file = DurableFile::in_folder(folder_of(path))?;
        file.write_all(&json).map_err(at(path))?;
        file.replace(path)
    }

    /// The mallette it opens.
    pub fn mallette(&self) -> Uuid {
        self.mallette
    }

    /// The named passphrases, in the order they were added.
    pub fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// When a typed recovery code last opened a copy of this mallette.
    pub fn recovery_tried_at(&self) -> Option<DateTime<Utc>> {
        self.recovery_tried_at
    }

    /// Notes that the recovery code was typed and opened a copy.
    pub fn note_recovery_tried(&mut self, at: DateTime<Utc>) {
        self.recovery_tried_at = Some(at);
    }

    /// Whether this is the key of this mallette.
    pub fn is_opened_by(&self, key: &DataKey) -> bool {
        key.agrees_with(self.mallette, &self.check)
    }

    /// Adds a passphrase under a name of its own.
    ///
    /// # Errors
    /// `PassphraseEmpty`, `SlotNameBlank`, `SlotNameTaken`, `KdfOutOfBounds`, `Randomness`.
    pub fn add_passphrase(
        &mut self,
        name: &str,
        passphrase: &str,
        kdf: Kdf,
        key: &DataKey,
        at: DateTime<Utc>,
    ) -> Result<(), VaultError> {
        let name = self.free_name(name)?;
        self.slots
            .push(Slot::seal(name, passphrase, kdf, key, self.mallette, at)?);
        Ok(())
    }

    /// Renames a slot. Its passphrase is needed, for the sealed key is bound to the name: nobody can swap two names so
    /// that the wrong person's passphrase is revoked.
    ///
    /// # Errors
    /// `SlotUnknown`, `SlotNameBlank`, `SlotNameTaken`, and those of opening the slot.
    pub fn rename(
        &mut self,
        name: &str,
        new_name: &str,
        passphrase: &str,
    ) -> Result<(), VaultError> {
        let index = self.index_of(name)?;
        let new_name = self.free_name(new_name)?;
        self.slots[index] = self.slots[index].renamed(new_name, passphrase, self.mallette)?;
        Ok(())
    }

    /// Revokes a passphrase. It still opens older copies of this file: only a new data key would end that.
    ///
    /// # Errors
    /// `SlotUnknown`; `LastWayIn` while no recovery code was tried.
    pub fn revoke(&mut self, name: &str) -> Result<(), VaultError> {
        let index = self.index_of(name)?;
        if self.slots.len() == 1 && self.recovery_tried_at.is_none() {
            return Err(VaultError::LastWayIn);
        }
        self.slots.remove(index);
        Ok(())
    }

    /// The data key, if some slot opens with this passphrase, and the name of that slot.
    ///
    /// # Errors
    /// `WrongPassphrase`, unless a slot had a graver reason not to open.
    pub fn open_with_passphrase(&self, passphrase: &str) -> Result<(DataKey, &str), VaultError> {
        let mut refusal = VaultError::WrongPassphrase;
        for slot in &self.slots {
            match slot.open(passphrase, self.mallette) {
                Ok(key) => return Ok((key, &slot.name)),
                Err(VaultError::WrongPassphrase) => {}
                Err(graver) => refusal = graver,
            }
        }
        Err(refusal)
    }

    fn index_of(&self, name: &str) -> Result<usize, VaultError> {
        self.slots
            .iter()
            .position(|slot| slot.name == name)
            .ok_or_else(|| VaultError::SlotUnknown(name.to_owned()))
    }

    fn free_name<'n>(&self, name: &'n str) -> Result<&'n str, VaultError> {
        let name = name.trim();
        if name.is_empty() {
            return Err(VaultError::SlotNameBlank);
        }
        match self.index_of(name) {
            Ok(_) => Err(VaultError::SlotNameTaken(name.to_owned())),
            Err(_) => Ok(name),
        }
    }
}
