//! What can go wrong with keys: one variant for each thing a caller does differently.

use std::io;
use std::path::{Path, PathBuf};

use super::keyring::KeyringTrouble;
use super::recovery::RecoveryCodeError;

/// An error of the vault. Carries no secret: it may be logged.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// A file could not be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// The file concerned.
        path: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },
    /// The source being encrypted, or the sink being decrypted to, failed.
    #[error("stream: {0}")]
    Stream(io::Error),
    /// The operating system gave no random bytes, so no key was made.
    #[error("the system's random source failed")]
    Randomness,

    /// The key file is not what this program writes: cut short, edited, or another file.
    #[error("the key file is damaged: {0}")]
    KeyFileDamaged(serde_json::Error),
    /// The key file was written by a later version of the program.
    #[error("key file of format {format}, newer than this program")]
    KeyFileNewer {
        /// The format announced by the file.
        format: u32,
    },
    /// The passphrase is right, yet the slot does not open: the mallette id, the name or the sealed key was altered.
    #[error("the slot \"{slot}\" of the key file was altered")]
    KeyFileTampered {
        /// Name of the slot.
        slot: String,
    },
    /// A slot asks for more memory or work than any honest one.
    #[error("the slot \"{slot}\" asks for absurd key derivation parameters")]
    KdfOutOfBounds {
        /// Name of the slot.
        slot: String,
    },

    /// Nothing opened the mallette and no passphrase was given: ask for one.
    #[error("a passphrase is needed (keyring: {keyring:?})")]
    PassphraseNeeded {
        /// Why the keyring did not do.
        keyring: KeyringTrouble,
    },
    /// No slot opens with this passphrase.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// An empty passphrase protects nothing.
    #[error("the passphrase is empty")]
    PassphraseEmpty,

    /// The name of a slot is blank.
    #[error("the name is blank")]
    SlotNameBlank,
    /// Another slot has this name.
    #[error("the name \"{0}\" is taken")]
    SlotNameTaken(String),
    /// No slot has this name.
    #[error("no slot is named \"{0}\"")]
    SlotUnknown(String),
    /// The last passphrase is not revoked before the recovery sheet was seen to work.
    #[error("the last passphrase stays until the recovery sheet was tried")]
    LastWayIn,

    /// The recovery code was typed wrong.
    #[error("recovery code: {0:?}")]
    RecoveryCode(RecoveryCodeError),
    /// The recovery code is well typed, but is that of another mallette.
    #[error("recovery code of another mallette")]
    RecoveryOfOtherMallette,

    /// The keyring did not remember or forget the key.
    #[error("keyring: {0:?}")]
    Keyring(KeyringTrouble),

    /// The attachment is not in its folder.
    #[error("attachment {0} is missing")]
    BlobMissing(String),
    /// The attachment is cut short, altered, or is not the one its name says.
    #[error("attachment {0} is damaged")]
    BlobDamaged(String),
    /// This is not the name of an attachment.
    #[error("not the name of an attachment")]
    BlobNameInvalid,
    /// This is not an identity that opens attachments.
    #[error("not an identity for attachments")]
    BlobIdentityInvalid,

    /// A whole line of the journal copy does not open: altered, or written with another key.
    #[error("line {line} of the journal copy was altered")]
    LineTampered {
        /// Number of the line, from 1.
        line: u32,
    },

    /// The file that holds this installation's signing key is damaged. Its entries can still be verified; to write,
    /// set the file aside and let a new device begin a chain of its own.
    #[error("{} does not hold a device identity any more", .0.display())]
    DeviceDamaged(PathBuf),
    /// The signature is not that of this message by this device.
    #[error("bad signature")]
    BadSignature,
}

/// Names the file in an input or output error.
pub(super) fn at(path: &Path) -> impl Fn(io::Error) -> VaultError + '_ {
    move |source| VaultError::File {
        path: path.to_owned(),
        source,
    }
}
