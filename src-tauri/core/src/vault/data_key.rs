//! The key that encrypts everything in a mallette.

use std::fmt;

use data_encoding::HEXLOWER;
use hmac::Mac;
use uuid::Uuid;
use zeroize::Zeroizing;

use super::error::VaultError;
use super::secret::Secret;

/// The data key: 32 random bytes, wiped from memory when dropped, never printed by `Debug`.
pub struct DataKey(Secret);

impl DataKey {
    /// A new key, from the operating system's random source.
    pub fn generate() -> Result<Self, VaultError> {
        Secret::random().map(Self)
    }

    /// The raw key as SQLCipher wants it, `x'` 64 hexadecimal digits `'`: the value to give to `PRAGMA key` as a
    /// bound string (`pragma_update(None, "key", ..)`); nothing is left to quote.
    pub fn sqlcipher_key(&self) -> Zeroizing<String> {
        let hex = Zeroizing::new(HEXLOWER.encode(self.0.bytes()));
        Zeroizing::new(format!("x'{}'", *hex))
    }

    /// `None` when there are not exactly 32 bytes.
    pub(super) fn from_slice(bytes: &[u8]) -> Option<Self> {
        Secret::from_slice(bytes).map(Self)
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        self.0.bytes()
    }

    /// The sub-key for one purpose.
    pub(super) fn derive(&self, purpose: &str) -> Secret {
        self.0.derive(purpose)
    }

    /// What tells, without opening anything else, that this is the key of that mallette. It reveals nothing of the key.
    pub(super) fn check(&self, mallette: Uuid) -> [u8; 32] {
        self.check_of(mallette).finalize().into_bytes().into()
    }

    /// Whether this is the key that made that check, in constant time.
    pub(super) fn agrees_with(&self, mallette: Uuid, check: &[u8; 32]) -> bool {
        self.check_of(mallette).verify_slice(check).is_ok()
    }

    fn check_of(&self, mallette: Uuid) -> impl Mac<OutputSize = hmac::digest::consts::U32> {
        self.derive("key check")
            .mac()
            .chain_update(mallette.as_bytes())
    }
}

impl fmt::Debug for DataKey {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("DataKey(secret)")
    }
}
