use mallette_core::vault::{
    DataKey, How, KeyFile, KeyringTrouble, VaultError, Ways, recovery, unlock,
};

use super::{MALLETTE, OTHER_MALLETTE, alices, same};

const NO_ENTRY: Result<DataKey, KeyringTrouble> = Err(KeyringTrouble::NoEntry);

fn copy_of(key: &DataKey) -> DataKey {
    recovery::parse(&recovery::groups_of(key).concat())
        .unwrap()
        .key
}

#[test]
fn the_keyring_opens_first() {
    let (key, keys) = alices();
    let ways = Ways {
        keyring: Ok(copy_of(&key)),
        passphrase: Some("not looked at"),
        recovery: None,
    };
    let opened = unlock(&keys, ways).unwrap();
    assert!(same(&opened.key, &key));
    assert_eq!(opened.how, How::Keyring);
}

#[test]
fn without_an_answer_of_the_keyring_a_passphrase_is_asked_for_and_why() {
    let (_, keys) = alices();
    for trouble in [
        KeyringTrouble::NoEntry,
        KeyringTrouble::Locked,
        KeyringTrouble::Unavailable,
        KeyringTrouble::TimedOut,
    ] {
        let refused = unlock(
            &keys,
            Ways {
                keyring: Err(trouble),
                passphrase: None,
                recovery: None,
            },
        );
        assert!(
            matches!(refused, Err(VaultError::PassphraseNeeded { keyring }) if keyring == trouble),
            "{trouble:?}"
        );
    }
}

#[test]
fn a_key_of_another_mallette_in_the_keyring_is_not_taken() {
    let (_, keys) = alices();
    let ways = Ways {
        keyring: DataKey::generate().map_err(|_| KeyringTrouble::NoEntry),
        passphrase: None,
        recovery: None,
    };
    let refused = unlock(&keys, ways);
    assert!(
        matches!(
            refused,
            Err(VaultError::PassphraseNeeded {
                keyring: KeyringTrouble::OtherKey
            })
        ),
        "{refused:?}"
    );
}

#[test]
fn the_passphrase_opens_when_the_keyring_does_not() {
    let (key, keys) = alices();
    let opened = unlock(
        &keys,
        Ways {
            keyring: NO_ENTRY,
            passphrase: Some("alice's passphrase"),
            recovery: None,
        },
    )
    .unwrap();
    assert!(same(&opened.key, &key));
    assert_eq!(
        opened.how,
        How::Passphrase {
            slot: "Alice".to_owned()
        }
    );
}

#[test]
fn a_wrong_passphrase_is_an_error_of_its_own() {
    let (_, keys) = alices();
    let refused = unlock(
        &keys,
        Ways {
            keyring: NO_ENTRY,
            passphrase: Some("a guess"),
            recovery: None,
        },
    );
    assert!(
        matches!(refused, Err(VaultError::WrongPassphrase)),
        "{refused:?}"
    );
}

#[test]
fn the_recovery_code_opens_when_all_else_fails() {
    let (key, keys) = alices();
    let code = recovery::groups_of(&key).join("-");
    let opened = unlock(
        &keys,
        Ways {
            keyring: NO_ENTRY,
            passphrase: Some("a guess"),
            recovery: Some(&code),
        },
    )
    .unwrap();
    assert!(same(&opened.key, &key));
    assert_eq!(opened.how, How::Recovery);
}

#[test]
fn the_sheet_of_another_mallette_is_recognised() {
    let (key, keys) = alices();
    let other_key = DataKey::generate().unwrap();
    let typed = recovery::groups_of(&other_key).join(" ");
    let scanned = recovery::qr_payload(OTHER_MALLETTE, &key);

    for code in [&typed, &*scanned] {
        let refused = unlock(
            &keys,
            Ways {
                keyring: NO_ENTRY,
                passphrase: None,
                recovery: Some(code),
            },
        );
        assert!(
            matches!(refused, Err(VaultError::RecoveryOfOtherMallette)),
            "{refused:?}"
        );
    }
}

#[test]
fn a_lost_key_file_is_made_again_from_the_sheet() {
    let (key, _lost) = alices();
    let sheet = recovery::qr_payload(MALLETTE, &key);

    let read = recovery::parse(&sheet).unwrap();
    let made_again = KeyFile::new(read.mallette.unwrap(), &read.key);

    let opened = unlock(
        &made_again,
        Ways {
            keyring: NO_ENTRY,
            passphrase: None,
            recovery: Some(&sheet),
        },
    );
    assert!(same(&opened.unwrap().key, &key));
}
