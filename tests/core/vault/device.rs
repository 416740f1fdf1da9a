use std::fs;

use mallette_core::vault::VaultError;
use mallette_core::vault::device::{Device, verify};
use uuid::Uuid;

const LAPTOP: Uuid = Uuid::from_u128(0x11);
const OTHER: Uuid = Uuid::from_u128(0x22);

#[test]
fn an_installation_keeps_its_identity() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("device.json");

    let first = Device::open_or_create(&path, LAPTOP, "Duty laptop").unwrap();
    let again = Device::open_or_create(&path, OTHER, "Another name").unwrap();

    assert_eq!((again.id(), again.name()), (LAPTOP, "Duty laptop"));
    assert_eq!(again.public_key(), first.public_key());
    verify(&first.public_key(), b"entry 1", &again.sign(b"entry 1")).unwrap();
}

#[test]
fn a_signature_holds_for_one_message_and_one_device() {
    let folder = tempfile::tempdir().unwrap();
    let device = Device::open_or_create(&folder.path().join("one"), LAPTOP, "Duty laptop").unwrap();
    let other = Device::open_or_create(&folder.path().join("other"), OTHER, "Another").unwrap();
    let signature = device.sign(b"entry 1");

    let altered = verify(&device.public_key(), b"entry 2", &signature);
    let forged = verify(&other.public_key(), b"entry 1", &signature);

    assert!(matches!(altered, Err(VaultError::BadSignature)));
    assert!(matches!(forged, Err(VaultError::BadSignature)));
}

#[test]
fn a_damaged_identity_says_so_and_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("device.json");
    let key = Device::open_or_create(&path, LAPTOP, "Duty laptop")
        .unwrap()
        .public_key();
    let whole = fs::read_to_string(&path).unwrap();
    let cut = whole[..whole.len() / 2].to_owned();
    let other_key = whole.replace(
        &data_encoding::BASE64.encode(&key),
        &data_encoding::BASE64.encode(&[1; 32]),
    );
    assert_ne!(other_key, whole);

    for damaged in [String::new(), cut, other_key] {
        fs::write(&path, &damaged).unwrap();
        let refused = Device::open_or_create(&path, OTHER, "Another");
        assert!(
            matches!(&refused, Err(VaultError::DeviceDamaged(at)) if *at == path),
            "{refused:?}"
        );
        assert_eq!(fs::read_to_string(&path).unwrap(), damaged);
    }
}

#[test]
fn an_identity_is_not_made_where_there_is_none_to_open() {
    let folder = tempfile::tempdir().unwrap();
    assert!(
        Device::open(&folder.path().join("device.json"))
            .unwrap()
            .is_none()
    );
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[cfg(unix)]
#[test]
fn only_its_owner_reads_the_signing_key_and_debug_does_not_show_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("device.json");

    let device = Device::open_or_create(&path, LAPTOP, "Duty laptop").unwrap();

    assert_eq!(
        fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        0o600
    );
    assert_eq!(
        format!("{device:?}"),
        format!("Device {{ id: {LAPTOP}, name: \"Duty laptop\", .. }}")
    );
}
