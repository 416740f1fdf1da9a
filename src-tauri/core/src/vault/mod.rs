//! The keys of a mallette: who can open it, and what is sealed with them.
//!
//! One random [`DataKey`] encrypts everything. It is never written in the clear but on paper (the recovery sheet);
//! what lies beside the plan is [`KeyFile`], where each named passphrase seals its own copy of it, and what lies in
//! the session of the operating system is one entry of its [`Keyring`]. [`unlock`] tries them in turn.
//!
//! Below: [`blob`] encrypts attachments, [`line`] the second copy of the journal, [`device`] signs journal entries.
//! Nothing here knows the store, the paper or the window, and nothing here reads the clock.

mod base64;
pub mod blob;
mod data_key;
pub mod device;
mod durable;
mod error;
mod kdf;
mod key_file;
mod keyring;
pub mod line;
pub mod recovery;
mod sealed;
mod secret;
mod slot;
mod strength;
mod unlock;

pub use data_key::DataKey;
pub use durable::DurableFile;
pub use error::VaultError;
pub use kdf::Kdf;
pub use key_file::KeyFile;
pub use keyring::{KEYRING_LIMIT, Keyring, KeyringAnswer, KeyringTrouble};
pub use recovery::{RecoveryCode, RecoveryCodeError};
pub use slot::{Slot, SlotKind};
pub use strength::{Strength, Weakness, strength};
pub use unlock::{How, Unlocked, Ways, unlock};
