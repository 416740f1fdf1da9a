//! What the tests of several areas share.

pub mod conducted;
pub mod past_incident;
pub mod read_back;
pub mod year;

use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeZone, Utc};
use ed25519_dalek::{Signer as _, SigningKey};
use mallette_core::model::Kind;
use mallette_core::model::change::Edit;
use mallette_core::store::{Mode, Signer, Stamp, Store, StoreError};
use tempfile::TempDir;
use uuid::Uuid;

/// A raw SQLCipher key.
pub const KEY: &str = "x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'";

/// Friday 20 November 2026, 12:00 UTC, and so many seconds.
pub fn at(seconds: i64) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 20, 12, 0, 0).unwrap() + chrono::Duration::seconds(seconds)
}

/// An installation with a signing key of its own.
pub struct Device(Uuid, SigningKey);

impl Device {
    pub fn number(number: u8) -> Device {
        Device(
            Uuid::from_bytes([number; 16]),
            SigningKey::from_bytes(&[number; 32]),
        )
    }
}

impl Signer for Device {
    fn device(&self) -> Uuid {
        self.0
    }
    fn name(&self) -> &str {
        "test"
    }
    fn public_key(&self) -> [u8; 32] {
        self.1.verifying_key().to_bytes()
    }
    fn sign(&self, hash: &[u8]) -> [u8; 64] {
        self.1.sign(hash).to_bytes()
    }
}

/// A mallette file in a folder that goes with it.
pub struct Disk {
    pub folder: TempDir,
}

impl Disk {
    pub fn new() -> Disk {
        Disk {
            folder: TempDir::new().unwrap(),
        }
    }

    pub fn database(&self) -> PathBuf {
        self.folder.path().join("plan.db")
    }

    pub fn create(&self) -> Store {
        Store::create(
            &self.database(),
            KEY,
            Uuid::now_v7(),
            Box::new(Device::number(1)),
        )
        .unwrap()
    }

    pub fn open(&self, mode: Mode) -> Result<Store, StoreError> {
        open(&self.database(), mode)
    }
}

pub fn open(path: &Path, mode: Mode) -> Result<Store, StoreError> {
    Store::open(path, KEY, mode, Box::new(Device::number(1)), |_| Ok(()))
}

/// Written by Claire, so many seconds after noon.
pub fn stamp(seconds: i64) -> Stamp {
    Stamp {
        at: at(seconds),
        author: "Claire Vasseur".to_owned(),
    }
}

/// A new person of that name.
pub fn person(first_name: &str, last_name: &str) -> Edit {
    let mut edit = Edit::set(Kind::Person, Uuid::now_v7(), "first_name", first_name);
    edit.fields.insert("last_name".to_owned(), last_name.into());
    edit
}
