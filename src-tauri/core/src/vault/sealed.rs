//! Sealing bytes under a key: XChaCha20-Poly1305 with a random nonce.

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use zeroize::Zeroizing;

use super::error::VaultError;
use super::secret::Secret;

pub(super) const NONCE: usize = 24;
pub(super) type Nonce = [u8; NONCE];

/// Seals `plain`, bound to `context`: it opens with the same context only.
pub(super) fn seal(
    key: &Secret,
    context: &[u8],
    plain: &[u8],
) -> Result<(Nonce, Vec<u8>), VaultError> {
    let mut nonce = [0; NONCE];
    getrandom::fill(&mut nonce).map_err(|_| VaultError::Randomness)?;
    let payload = Payload {
        msg: plain,
        aad: context,
    };
    let sealed = XChaCha20Poly1305::new(key.bytes().into())
        .encrypt(&nonce.into(), payload)
        // The cipher refuses messages beyond 256 GiB, which do not fit in memory either.
        .map_err(|_| VaultError::Stream(std::io::ErrorKind::FileTooLarge.into()))?;
    Ok((nonce, sealed))
}

/// Opens what [`seal`] made; `None` when the key, the context or a bit is another.
pub(super) fn open(
    key: &Secret,
    context: &[u8],
    nonce: &Nonce,
    sealed: &[u8],
) -> Option<Zeroizing<Vec<u8>>> {
    let payload = Payload {
        msg: sealed,
        aad: context,
    };
    XChaCha20Poly1305::new(key.bytes().into())
        .decrypt(&(*nonce).into(), payload)
        .ok()
        .map(Zeroizing::new)
}
