use std::fs;
use std::io::{self, Read};
use std::path::PathBuf;

use data_encoding::HEXLOWER;
use mallette_core::vault::blob::{BlobFolder, BlobIdentity, BlobName};
use mallette_core::vault::{DataKey, VaultError};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use super::child;

struct Attachments {
    folder: TempDir,
    key: DataKey,
    identity: String,
}

impl Attachments {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            key: DataKey::generate().unwrap(),
            identity: BlobIdentity::generate().to_text().to_string(),
        }
    }

    fn open(&self) -> BlobFolder {
        BlobFolder::new(
            self.folder.path().to_owned(),
            &self.key,
            self.identity.parse().unwrap(),
        )
    }

    fn files(&self) -> Vec<PathBuf> {
        fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect()
    }
}

/// Bytes that no compression or pattern hides behind.
fn content(length: usize) -> Vec<u8> {
    let mut bytes = vec![0; length];
    getrandom::fill(&mut bytes).unwrap();
    bytes
}

fn read(blobs: &BlobFolder, name: &BlobName) -> Result<Vec<u8>, VaultError> {
    let mut plain = Vec::new();
    blobs.copy_to(name, &mut plain).map(|_| plain)
}

#[test]
fn five_megabytes_come_back_as_they_went_in() {
    let attachments = Attachments::new();
    let plain = content(5 * 1024 * 1024 + 17);

    let blob = attachments.open().add(&plain[..]).unwrap();

    assert_eq!(blob.size, plain.len() as u64);
    assert_eq!(blob.sha256[..], Sha256::digest(&plain)[..]);
    assert!(read(&attachments.open(), &blob.name).unwrap() == plain);
    let stored = fs::read(attachments.open().path_of(&blob.name)).unwrap();
    assert!(
        stored.starts_with(b"age-encryption.org/v1\n"),
        "another program must be able to open it"
    );
    assert!(!stored.windows(64).any(|part| part == &plain[..64]));
}

#[cfg(target_os = "linux")]
#[test]
fn a_hundred_megabytes_pass_through_little_memory() {
    let attachments = Attachments::new();
    let mut alone = child::command(
        &["env"],
        "add a large attachment",
        attachments.folder.path(),
    );
    assert!(alone.output().unwrap().status.success());

    let grown = fs::read_to_string(attachments.folder.path().join("said")).unwrap();

    assert!(grown.parse::<u64>().unwrap() < 8_000, "{grown} kB");
}

#[test]
fn an_empty_file_is_an_attachment_too() {
    let attachments = Attachments::new();
    let blob = attachments.open().add(io::empty()).unwrap();
    assert_eq!(blob.size, 0);
    assert_eq!(read(&attachments.open(), &blob.name).unwrap(), b"");
}

#[test]
fn the_same_content_twice_is_one_file_that_does_not_change() {
    let attachments = Attachments::new();
    let first = attachments
        .open()
        .add(&b"plan of the building"[..])
        .unwrap();
    let stored = fs::read(attachments.open().path_of(&first.name)).unwrap();

    let second = attachments
        .open()
        .add(&b"plan of the building"[..])
        .unwrap();

    assert_eq!(first, second);
    assert_eq!(
        fs::read(attachments.open().path_of(&first.name)).unwrap(),
        stored,
        "backups share it"
    );
    assert_eq!(attachments.files().len(), 1);
    assert_eq!(attachments.open().names().unwrap(), [first.name]);
}

#[test]
fn a_damaged_attachment_added_again_is_whole_again() {
    let attachments = Attachments::new();
    let blob = attachments
        .open()
        .add(&b"plan of the building"[..])
        .unwrap();
    fs::write(attachments.open().path_of(&blob.name), b"burnt").unwrap();

    attachments
        .open()
        .add(&b"plan of the building"[..])
        .unwrap();

    assert_eq!(
        read(&attachments.open(), &blob.name).unwrap(),
        b"plan of the building"
    );
}

#[test]
fn the_name_says_nothing_without_the_data_key() {
    let (one, other) = (Attachments::new(), Attachments::new());
    let here = one.open().add(&b"known document"[..]).unwrap();
    let there = other.open().add(&b"known document"[..]).unwrap();

    assert_ne!(here.name, there.name);
    assert_eq!(here.sha256, there.sha256);
    assert_ne!(here.name.to_string(), HEXLOWER.encode(&here.sha256));
}

#[test]
fn an_attachment_cut_short_altered_or_exchanged_is_damaged() {
    let attachments = Attachments::new();
    let blobs = attachments.open();
    let blob = blobs.add(&content(200_000)[..]).unwrap();
    let exchanged = blobs.add(&b"another attachment"[..]).unwrap();
    let path = blobs.path_of(&blob.name);
    let whole = fs::read(&path).unwrap();
    let mut altered = whole.clone();
    altered[150_000] ^= 1;
    let cut_between_pieces = whole.len() - (200_000 % (64 * 1024)) - 16;

    let damages = [
        whole[..whole.len() - 1].to_vec(),
        whole[..cut_between_pieces].to_vec(),
        whole[..100].to_vec(),
        Vec::new(),
        altered,
        fs::read(blobs.path_of(&exchanged.name)).unwrap(),
    ];
    for (number, damage) in damages.into_iter().enumerate() {
        fs::write(&path, damage).unwrap();
        let refused = read(&blobs, &blob.name).map(|plain| plain.len());
        assert!(
            matches!(refused, Err(VaultError::BlobDamaged(_))),
            "damage {number}: {refused:?}"
        );
    }
}

#[test]
fn a_missing_attachment_is_not_a_damaged_one() {
    let attachments = Attachments::new();
    let blob = attachments.open().add(&b"soon gone"[..]).unwrap();
    fs::remove_file(attachments.open().path_of(&blob.name)).unwrap();
    assert!(matches!(
        read(&attachments.open(), &blob.name),
        Err(VaultError::BlobMissing(_))
    ));
}

#[test]
fn a_source_that_fails_leaves_nothing_behind() {
    struct Unplugged;
    impl Read for Unplugged {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::ErrorKind::BrokenPipe.into())
        }
    }
    let attachments = Attachments::new();

    let refused = attachments
        .open()
        .add((&content(100_000)[..]).chain(Unplugged));

    assert!(matches!(refused, Err(VaultError::Stream(_))), "{refused:?}");
    assert!(attachments.files().is_empty());
}

#[test]
fn a_name_never_leads_out_of_the_folder() {
    let upper = "A".repeat(64);
    let long = "a".repeat(65);
    let up = format!("../{}", "a".repeat(61));
    for name in ["", "../plan.db", &upper, &long, &up] {
        assert!(
            matches!(name.parse::<BlobName>(), Err(VaultError::BlobNameInvalid)),
            "{name}"
        );
    }
}

#[test]
fn an_identity_that_is_none_is_refused() {
    assert!(matches!(
        "AGE-SECRET-KEY-1".parse::<BlobIdentity>(),
        Err(VaultError::BlobIdentityInvalid)
    ));
}
