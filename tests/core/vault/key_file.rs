use std::fs;
use std::path::Path;

use mallette_core::vault::{DataKey, Kdf, KeyFile, VaultError};
use serde_json::{Value, json};

use super::{MALLETTE, OTHER_MALLETTE, alices, at, cheap, child, same};

/// Saves a key file, edits its JSON, and loads what that makes.
fn tampered(keys: &KeyFile, edit: impl FnOnce(&mut Value)) -> Result<KeyFile, VaultError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.json");
    keys.save(&path).unwrap();
    let mut json: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    edit(&mut json);
    fs::write(&path, json.to_string()).unwrap();
    KeyFile::load(&path)
}

fn names(keys: &KeyFile) -> Vec<&str> {
    keys.slots().iter().map(|slot| slot.name.as_str()).collect()
}

#[test]
fn each_named_passphrase_opens_the_same_key() {
    let (key, mut keys) = alices();
    keys.add_passphrase(
        "Bob",
        "bob's passphrase",
        cheap(),
        &key,
        at("2026-03-02T08:00:00Z"),
    )
    .unwrap();

    let (by_alice, alice) = keys.open_with_passphrase("alice's passphrase").unwrap();
    let (by_bob, bob) = keys.open_with_passphrase("bob's passphrase").unwrap();

    assert!(same(&by_alice, &key) && same(&by_bob, &key));
    assert_eq!((alice, bob), ("Alice", "Bob"));
}

#[test]
fn a_wrong_passphrase_opens_nothing() {
    let (_, keys) = alices();
    let refused = keys.open_with_passphrase("Alice's passphrase");
    assert!(
        matches!(refused, Err(VaultError::WrongPassphrase)),
        "{refused:?}"
    );
}

#[test]
fn a_passphrase_opens_however_the_keyboard_made_its_accents_and_spaces() {
    let (key, mut keys) = alices();
    keys.add_passphrase(
        "Zoé",
        "clé de voûte",
        cheap(),
        &key,
        at("2026-03-02T08:00:00Z"),
    )
    .unwrap();

    let decomposed_with_a_narrow_space = "cle\u{301} de\u{202f}vou\u{302}te";
    assert!(
        keys.open_with_passphrase(decomposed_with_a_narrow_space)
            .is_ok()
    );
}

#[test]
fn a_revoked_passphrase_opens_nothing_more() {
    let (key, mut keys) = alices();
    keys.add_passphrase(
        "Bob",
        "bob's passphrase",
        cheap(),
        &key,
        at("2026-03-02T08:00:00Z"),
    )
    .unwrap();

    keys.revoke("Bob").unwrap();

    assert!(matches!(
        keys.open_with_passphrase("bob's passphrase"),
        Err(VaultError::WrongPassphrase)
    ));
    assert!(keys.open_with_passphrase("alice's passphrase").is_ok());
    assert!(matches!(
        keys.revoke("Bob"),
        Err(VaultError::SlotUnknown(_))
    ));
}

#[test]
fn the_last_passphrase_stays_until_the_recovery_sheet_was_tried() {
    let (_, mut keys) = alices();
    assert!(matches!(keys.revoke("Alice"), Err(VaultError::LastWayIn)));
    assert_eq!(names(&keys), ["Alice"]);

    keys.note_recovery_tried(at("2026-03-03T08:00:00Z"));
    keys.revoke("Alice").unwrap();
    assert!(keys.slots().is_empty());
}

#[test]
fn a_renamed_slot_keeps_its_passphrase_and_its_date() {
    let (key, mut keys) = alices();

    assert!(matches!(
        keys.rename("Alice", "Duty desk", "not hers"),
        Err(VaultError::WrongPassphrase)
    ));
    keys.rename("Alice", " Duty desk ", "alice's passphrase")
        .unwrap();

    let (opened, name) = keys.open_with_passphrase("alice's passphrase").unwrap();
    assert!(same(&opened, &key));
    assert_eq!(name, "Duty desk");
    assert_eq!(keys.slots()[0].added_at, at("2026-03-01T08:00:00Z"));
}

#[test]
fn a_name_is_given_once_and_is_not_blank() {
    let (key, mut keys) = alices();
    let now = at("2026-03-02T08:00:00Z");

    let taken = keys.add_passphrase("Alice ", "x y z", cheap(), &key, now);
    let blank = keys.add_passphrase("  ", "x y z", cheap(), &key, now);
    let empty = keys.add_passphrase("Bob", "", cheap(), &key, now);

    assert!(matches!(taken, Err(VaultError::SlotNameTaken(_))));
    assert!(matches!(blank, Err(VaultError::SlotNameBlank)));
    assert!(matches!(empty, Err(VaultError::PassphraseEmpty)));
    assert_eq!(names(&keys), ["Alice"], "a refused slot must not be there");
}

#[test]
fn a_key_file_holds_no_key_and_comes_back_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.json");
    let (key, mut keys) = alices();
    keys.note_recovery_tried(at("2026-03-03T08:00:00Z"));
    keys.save(&path).unwrap();

    let again = KeyFile::load(&path).unwrap();

    assert_eq!(again.mallette(), MALLETTE);
    assert_eq!(again.recovery_tried_at(), Some(at("2026-03-03T08:00:00Z")));
    assert!(same(
        &again.open_with_passphrase("alice's passphrase").unwrap().0,
        &key
    ));
    let text = fs::read_to_string(&path).unwrap();
    let hex = key.sqlcipher_key()[2..66].to_owned();
    let base64 =
        data_encoding::BASE64.encode(&data_encoding::HEXLOWER.decode(hex.as_bytes()).unwrap());
    assert!(
        !text.contains(&hex) && !text.contains(&base64),
        "the key is never written in the clear"
    );
}

#[cfg(unix)]
#[test]
fn only_its_owner_reads_a_key_file_and_nothing_is_left_beside_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.json");
    fs::write(&path, "what was there").unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();

    alices().1.save(&path).unwrap();

    assert_eq!(
        fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        0o600
    );
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn a_crash_in_the_middle_of_saving_keeps_the_old_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.json");
    child::known_keys().1.save(&path).unwrap();
    let before = fs::read(&path).unwrap();

    // With no block allowed in a file, the first write kills the process.
    let forbidden = ["sh", "-c", "ulimit -c 0; ulimit -f 0; exec \"$0\" \"$@\""];
    let status = child::command(&forbidden, "add a passphrase and save", folder.path())
        .output()
        .unwrap()
        .status;

    assert!(!status.success(), "the process must have died while saving");
    assert_eq!(fs::read(&path).unwrap(), before);

    // The same without a crash, so that the test above cannot pass for another reason.
    let allowed = ["env"];
    let status = child::command(&allowed, "add a passphrase and save", folder.path())
        .output()
        .unwrap()
        .status;
    assert!(status.success());
    assert_eq!(names(&KeyFile::load(&path).unwrap()), ["Bob"]);
}

#[test]
fn a_slot_does_not_open_under_the_id_of_another_mallette() {
    let (_, keys) = alices();
    let moved = tampered(&keys, |json| json["mallette"] = json!(OTHER_MALLETTE)).unwrap();

    let refused = moved.open_with_passphrase("alice's passphrase");

    assert!(
        matches!(&refused, Err(VaultError::KeyFileTampered { slot }) if slot == "Alice"),
        "{refused:?}"
    );
    assert!(matches!(
        moved.open_with_passphrase("a guess"),
        Err(VaultError::WrongPassphrase)
    ));
}

#[test]
fn a_slot_does_not_open_under_another_name_or_with_another_sealed_key() {
    let (_, keys) = alices();
    let renamed = tampered(&keys, |json| json["slots"][0]["name"] = json!("Mallory")).unwrap();
    let swapped = tampered(&keys, |json| json["slots"][0]["sealed"] = json!("AAAA")).unwrap();

    for altered in [renamed, swapped] {
        let refused = altered.open_with_passphrase("alice's passphrase");
        assert!(
            matches!(refused, Err(VaultError::KeyFileTampered { .. })),
            "{refused:?}"
        );
    }
}

#[test]
fn absurd_key_derivation_parameters_are_refused_before_any_work() {
    let (_, keys) = alices();
    let absurd = [
        ("memory_kib", 1024 * 1024 + 1),
        ("passes", 21),
        ("passes", 0),
        ("lanes", 65),
        ("memory_kib", 0),
    ];
    for (parameter, value) in absurd {
        let altered = tampered(&keys, |json| {
            json["slots"][0]["kdf"][parameter] = json!(value)
        })
        .unwrap();
        let refused = altered.open_with_passphrase("alice's passphrase");
        assert!(
            matches!(&refused, Err(VaultError::KdfOutOfBounds { slot }) if slot == "Alice"),
            "{parameter}: {refused:?}"
        );
    }
}

#[test]
fn an_altered_slot_does_not_keep_the_others_out() {
    let (key, mut keys) = alices();
    keys.add_passphrase(
        "Bob",
        "bob's passphrase",
        cheap(),
        &key,
        at("2026-03-02T08:00:00Z"),
    )
    .unwrap();
    let altered = tampered(&keys, |json| {
        json["slots"][0]["kdf"]["passes"] = json!(4_000_000_000_u32)
    })
    .unwrap();

    assert_eq!(
        altered.open_with_passphrase("bob's passphrase").unwrap().1,
        "Bob"
    );
}

#[test]
fn a_truncated_key_file_says_where_it_ends() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.json");
    alices().1.save(&path).unwrap();
    let whole = fs::read(&path).unwrap();

    for length in [0, 1, whole.len() / 2, whole.len() - 3] {
        fs::write(&path, &whole[..length]).unwrap();
        let refused = KeyFile::load(&path);
        assert!(
            matches!(&refused, Err(VaultError::KeyFileDamaged(cause)) if cause.is_eof()),
            "{length}: {refused:?}"
        );
    }
}

#[test]
fn a_salt_of_another_length_is_damage() {
    let (_, keys) = alices();
    let refused = tampered(&keys, |json| {
        json["slots"][0]["kdf"]["salt"] = json!("AAAA")
    });
    assert!(
        matches!(refused, Err(VaultError::KeyFileDamaged(_))),
        "{refused:?}"
    );
}

#[test]
fn a_key_file_of_a_later_version_is_refused_not_read() {
    let (_, keys) = alices();
    let refused = tampered(&keys, |json| *json = json!({"format": 2, "doors": []}));
    assert!(
        matches!(refused, Err(VaultError::KeyFileNewer { format: 2 })),
        "{refused:?}"
    );
}

#[test]
fn a_missing_key_file_is_named() {
    let refused = KeyFile::load(Path::new("no/such/keys.json"));
    assert!(
        matches!(&refused, Err(VaultError::File { path, .. }) if path.ends_with("keys.json")),
        "{refused:?}"
    );
}

#[test]
fn the_standard_cost_opens_too() {
    let key = DataKey::generate().unwrap();
    let mut keys = KeyFile::new(MALLETTE, &key);
    keys.add_passphrase(
        "Alice",
        "slow on purpose",
        Kdf::standard().unwrap(),
        &key,
        at("2026-03-01T08:00:00Z"),
    )
    .unwrap();

    let json = serde_json::to_value(&keys).unwrap();
    let kdf = &json["slots"][0]["kdf"];

    assert_eq!(
        (
            &kdf["algorithm"],
            &kdf["memory_kib"],
            &kdf["passes"],
            &kdf["lanes"]
        ),
        (&json!("argon2id"), &json!(65536), &json!(3), &json!(4))
    );
    assert!(same(
        &keys.open_with_passphrase("slow on purpose").unwrap().0,
        &key
    ));
}
