//! Thirty-two secret bytes, and the keys derived from them.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroize;

use super::error::VaultError;

/// Length of every key here, in bytes.
pub(super) const LENGTH: usize = 32;

/// A key. It lies on the heap, so that moving it leaves no copy behind, and is wiped when dropped.
pub(super) struct Secret(Box<[u8; LENGTH]>);

impl Secret {
    /// All zeroes, to be filled in place by a key derivation.
    pub(super) fn blank() -> Self {
        Self(Box::new([0; LENGTH]))
    }

    pub(super) fn random() -> Result<Self, VaultError> {
        let mut secret = Self::blank();
        getrandom::fill(secret.bytes_mut()).map_err(|_| VaultError::Randomness)?;
        Ok(secret)
    }

    /// `None` when there are not exactly 32 bytes.
    pub(super) fn from_slice(bytes: &[u8]) -> Option<Self> {
        let mut secret = Self::blank();
        (bytes.len() == LENGTH).then(|| secret.0.copy_from_slice(bytes))?;
        Some(secret)
    }

    pub(super) fn bytes(&self) -> &[u8; LENGTH] {
        &self.0
    }

    pub(super) fn bytes_mut(&mut self) -> &mut [u8; LENGTH] {
        &mut self.0
    }

    /// A key for one purpose, from which this one cannot be found again (HMAC-SHA256 of the purpose).
    pub(super) fn derive(&self, purpose: &str) -> Self {
        let mut derived = Self::blank();
        let mut tag = self
            .mac()
            .chain_update(purpose.as_bytes())
            .finalize()
            .into_bytes();
        derived.0.copy_from_slice(&tag);
        tag.as_mut_slice().zeroize();
        derived
    }

    /// A keyed SHA-256 in progress.
    pub(super) fn mac(&self) -> Hmac<Sha256> {
        // HMAC pads a short key with zeroes to the length of a block; done here, it cannot fail.
        let mut block = [0; 64];
        block[..LENGTH].copy_from_slice(self.bytes());
        let mac = Hmac::new(&block.into());
        block.zeroize();
        mac
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}
