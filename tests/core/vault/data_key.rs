use std::fs;

use mallette_core::vault::DataKey;
use rusqlite::Connection;

use super::same;

#[test]
fn a_data_key_is_never_the_same_twice_and_never_printed() {
    let one = DataKey::generate().unwrap();
    let other = DataKey::generate().unwrap();

    assert!(!same(&one, &other));
    assert_eq!(format!("{one:?}"), "DataKey(secret)");
}

#[test]
fn sqlcipher_takes_the_key_as_raw_bytes_and_refuses_another() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.db");
    let key = DataKey::generate().unwrap();

    let made = Connection::open(&path).unwrap();
    made.pragma_update(None, "key", &*key.sqlcipher_key())
        .unwrap();
    made.execute_batch("CREATE TABLE plan (name TEXT) STRICT")
        .unwrap();
    drop(made);

    // With the salt that begins the file, SQLCipher accepts the digits as raw bytes only, never as a passphrase.
    let salt = data_encoding::HEXLOWER.encode(&fs::read(&path).unwrap()[..16]);
    let digits = &key.sqlcipher_key()[2..66];
    let again = Connection::open(&path).unwrap();
    again
        .execute_batch(&format!("PRAGMA key = \"x'{digits}{salt}'\""))
        .unwrap();
    assert!(
        again
            .query_row("SELECT count(*) FROM plan", [], |row| row.get::<_, u32>(0))
            .is_ok()
    );

    let wrong = Connection::open(&path).unwrap();
    wrong
        .pragma_update(None, "key", &*DataKey::generate().unwrap().sqlcipher_key())
        .unwrap();
    assert!(
        wrong
            .query_row("SELECT count(*) FROM plan", [], |row| row.get::<_, u32>(0))
            .is_err()
    );
}
