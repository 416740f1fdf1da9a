//! From a passphrase to a key: Argon2id, slow on purpose.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, Zeroizing};

use super::base64;
use super::error::VaultError;
use super::secret::Secret;

/// No honest slot asks for more: beyond, a tampered file would only freeze the machine.
const MAX_MEMORY_KIB: u32 = 1024 * 1024;
const MAX_PASSES: u32 = 20;
const MAX_LANES: u32 = 64;

#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Algorithms {
    Argon2id,
}

/// How one slot turns its passphrase into a key. Written in the key file, so that it can be strengthened later.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Kdf {
    algorithm: Algorithms,
    /// Memory, in KiB.
    memory_kib: u32,
    /// Passes over that memory.
    passes: u32,
    /// Lanes that could be computed side by side.
    lanes: u32,
    #[serde(with = "base64")]
    salt: [u8; 16],
}

impl Kdf {
    /// The standard cost: 64 MiB, 3 passes, 4 lanes; a fresh salt.
    pub fn standard() -> Result<Self, VaultError> {
        Self::with_cost(64 * 1024, 3, 4)
    }

    /// Another cost (memory in KiB); a fresh salt.
    pub fn with_cost(memory_kib: u32, passes: u32, lanes: u32) -> Result<Self, VaultError> {
        let mut salt = [0; 16];
        getrandom::fill(&mut salt).map_err(|_| VaultError::Randomness)?;
        Ok(Self {
            algorithm: Algorithms::Argon2id,
            memory_kib,
            passes,
            lanes,
            salt,
        })
    }

    /// The key of this passphrase; `None` when the parameters are out of bounds.
    pub(super) fn key_of(&self, passphrase: &str) -> Option<Secret> {
        let bounded = self.memory_kib <= MAX_MEMORY_KIB
            && self.passes <= MAX_PASSES
            && self.lanes <= MAX_LANES;
        if !bounded {
            return None;
        }
        let params = Params::new(self.memory_kib, self.passes, self.lanes, None).ok()?;
        let mut memory = vec![Block::default(); params.block_count()];
        let mut key = Secret::blank();
        let derived = Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into_with_memory(
                as_typed_anywhere(passphrase).as_bytes(),
                &self.salt,
                key.bytes_mut(),
                &mut memory,
            );
        memory.iter_mut().for_each(Zeroize::zeroize);
        derived.ok().map(|()| key)
    }
}

/// The same passphrase typed on two systems may differ in bytes: accents composed or not, and the no-break spaces that
/// French keyboards make.
fn as_typed_anywhere(passphrase: &str) -> Zeroizing<String> {
    let spaced = passphrase
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c });
    Zeroizing::new(spaced.nfc().collect())
}
