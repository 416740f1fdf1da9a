use std::fs;

use data_encoding::HEXLOWER;
use mallette_core::store::second_copy::{Sealer, SecondCopy};
use mallette_core::store::{Mode, Signer, StoreError};

use crate::support::{Device, Disk, KEY, person, stamp};

/// Seals by writing hexadecimal: enough to see what the copy does with lines.
struct Plain;

impl Sealer for Plain {
    fn seal(&self, plain: &[u8]) -> Option<String> {
        Some(HEXLOWER.encode(plain))
    }
    fn open(&self, line: &str) -> Option<Vec<u8>> {
        HEXLOWER.decode(line.as_bytes()).ok()
    }
}

fn copy(disk: &Disk) -> SecondCopy {
    SecondCopy::new(
        disk.folder.path(),
        Device::number(1).device(),
        Box::new(Plain),
    )
}

#[test]
fn a_copy_that_is_behind_is_completed() {
    let disk = Disk::new();
    let store = disk.create();
    let copy = copy(&disk);
    copy.append(
        &store
            .write(&stamp(0), &[person("Claire", "Vasseur")])
            .unwrap(),
    )
    .unwrap();
    store.write(&stamp(1), &[person("Paul", "Girard")]).unwrap();

    assert_eq!(store.reconcile(&copy).unwrap().completed, 1);
    assert_eq!(copy.read().unwrap().0.len(), 2);
    assert_eq!(store.reconcile(&copy).unwrap().completed, 0);
}

#[test]
fn entries_lost_with_the_plan_file_come_back_from_the_copy() {
    let disk = Disk::new();
    let store = disk.create();
    let copy = copy(&disk);
    copy.append(
        &store
            .write(&stamp(0), &[person("Claire", "Vasseur")])
            .unwrap(),
    )
    .unwrap();
    let backup = store
        .back_up(KEY, &disk.folder.path().join("backups"), stamp(1).at)
        .unwrap();
    copy.append(&store.write(&stamp(2), &[person("Paul", "Girard")]).unwrap())
        .unwrap();
    drop(store);
    for leftover in ["plan.db-wal", "plan.db-shm"] {
        let _ = fs::remove_file(disk.folder.path().join(leftover));
    }
    fs::copy(backup.path, disk.database()).unwrap();

    let store = disk.open(Mode::Write).unwrap();
    assert_eq!(store.plan().unwrap().people.len(), 1);
    assert_eq!(store.reconcile(&copy).unwrap().recovered, 1);
    assert_eq!(store.plan().unwrap().people.len(), 2);
}

#[test]
fn a_torn_last_line_is_written_again() {
    let disk = Disk::new();
    let store = disk.create();
    let copy = copy(&disk);
    copy.append(
        &store
            .write(
                &stamp(0),
                &[person("Claire", "Vasseur"), person("Paul", "Girard")],
            )
            .unwrap(),
    )
    .unwrap();
    let path = disk
        .folder
        .path()
        .join(format!("{}.log", Device::number(1).device()));
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, &text[..text.len() - 41]).unwrap();

    store.reconcile(&copy).unwrap();

    assert_eq!(fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn a_copy_with_a_forged_entry_ahead_is_not_taken_in() {
    let disk = Disk::new();
    let store = disk.create();
    let copy = copy(&disk);
    let mut entries = store
        .write(&stamp(0), &[person("Claire", "Vasseur")])
        .unwrap();
    copy.append(&entries).unwrap();
    entries[0].seq = 2;
    entries[0].prev_hash = entries[0].hash.clone();
    copy.append(&entries).unwrap();

    assert!(matches!(
        store.reconcile(&copy),
        Err(StoreError::Damaged(_))
    ));
    assert_eq!(store.plan().unwrap().people.len(), 1);
}
