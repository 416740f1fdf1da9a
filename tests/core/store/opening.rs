use std::fs;

use mallette_core::model::Kind;
use mallette_core::model::change::Edit;
use mallette_core::store::{Mode, Store, StoreError};

use uuid::Uuid;

use crate::support::{Device, Disk, KEY, person, stamp};

#[test]
fn a_wrong_key_opens_nothing() {
    let disk = Disk::new();
    disk.create();
    let other = KEY.replace("00", "ff");
    let opened = Store::open(
        &disk.database(),
        &other,
        Mode::Write,
        Box::new(Device::number(1)),
        |_| Ok(()),
    );
    assert!(matches!(opened, Err(StoreError::NotADatabase)));
}

#[test]
fn nothing_of_the_plan_can_be_read_from_the_file() {
    let disk = Disk::new();
    disk.create()
        .write(&stamp(0), &[person("Claire", "Vasseur-Introuvable")])
        .unwrap();
    for file in fs::read_dir(disk.folder.path()).unwrap() {
        let bytes = fs::read(file.unwrap().path()).unwrap();
        let found = bytes
            .windows(19)
            .any(|window| window == b"Vasseur-Introuvable");
        assert!(!found);
    }
}

#[test]
fn a_newer_file_is_refused_and_left_as_it_was() {
    let disk = Disk::new();
    drop(disk.create());
    let raw = rusqlite::Connection::open(disk.database()).unwrap();
    raw.pragma_update(None, "key", KEY).unwrap();
    raw.pragma_update(None, "user_version", 99).unwrap();
    drop(raw);

    let opened = disk.open(Mode::Write);

    assert!(matches!(opened, Err(StoreError::Newer { found: 99, .. })));
}

#[test]
fn a_file_of_random_bytes_is_no_database() {
    let disk = Disk::new();
    fs::write(disk.database(), vec![7; 8192]).unwrap();
    assert!(matches!(
        disk.open(Mode::Write),
        Err(StoreError::NotADatabase)
    ));
}

#[test]
fn a_missing_file_is_not_made_by_opening_it() {
    let disk = Disk::new();
    assert!(matches!(disk.open(Mode::Write), Err(StoreError::Missing)));
    assert!(!disk.database().exists());
}

#[test]
fn opened_for_reading_it_reads_and_refuses_to_write() {
    let disk = Disk::new();
    disk.create()
        .write(&stamp(0), &[person("Claire", "Vasseur")])
        .unwrap();
    let store = disk.open(Mode::Read).unwrap();
    assert_eq!(store.plan().unwrap().people.len(), 1);
    assert!(matches!(
        store.write(&stamp(1), &[person("Paul", "Girard")]),
        Err(StoreError::ReadOnly)
    ));
}

#[test]
fn a_damaged_page_is_found_by_the_check() {
    let disk = Disk::new();
    let store = disk.create();
    for number in 0..50 {
        store
            .write(
                &stamp(number),
                &[person("Claire", &format!("Vasseur {number}"))],
            )
            .unwrap();
    }
    store
        .copy_to(KEY, &disk.folder.path().join("copy.db"))
        .unwrap();
    let copy = disk.folder.path().join("copy.db");
    let mut bytes = fs::read(&copy).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 64].fill(0);
    fs::write(&copy, bytes).unwrap();

    assert!(!mallette_core::store::backup::is_sound(&copy, KEY));
}

/// Takes a file back to the first schema, as an earlier build left it.
fn to_first_schema(disk: &Disk) {
    let connection = raw(disk);
    connection
        .execute_batch(include_str!("../../fixtures/first_schema.sql"))
        .unwrap();
}

fn raw(disk: &Disk) -> rusqlite::Connection {
    let connection = rusqlite::Connection::open(disk.database()).unwrap();
    connection.pragma_update(None, "key", KEY).unwrap();
    connection
}

#[test]
fn a_file_of_an_earlier_schema_is_backed_up_before_it_is_taken_to_the_newest() {
    let disk = Disk::new();
    let store = disk.create();
    store
        .write(&stamp(0), &[person("Claire", "Vasseur")])
        .unwrap();
    let before = store.plan().unwrap();
    drop(store);
    to_first_schema(&disk);

    assert!(matches!(
        disk.open(Mode::Read),
        Err(StoreError::Older { found: 1, .. })
    ));
    let refused = Store::open(
        &disk.database(),
        KEY,
        Mode::Write,
        Box::new(Device::number(1)),
        |_| Err(StoreError::DiskFull),
    );
    assert!(matches!(refused, Err(StoreError::DiskFull)));
    let version = |connection: &rusqlite::Connection| -> u32 {
        connection
            .pragma_query_value(None, "user_version", |row| row.get(0))
            .unwrap()
    };
    assert_eq!(
        version(&raw(&disk)),
        1,
        "without a backup nothing is changed"
    );

    let mut seen = 0;
    let store = Store::open(
        &disk.database(),
        KEY,
        Mode::Write,
        Box::new(Device::number(1)),
        |file| {
            seen = version(file);
            Ok(())
        },
    )
    .unwrap();
    assert_eq!(seen, 1);
    assert_eq!(store.plan().unwrap(), before);
    let copy = Edit::set(Kind::PaperCopy, Uuid::now_v7(), "holder", "Standard");
    store.write(&stamp(1), &[copy]).unwrap();
    assert_eq!(store.plan().unwrap().copies.len(), 1);
}
