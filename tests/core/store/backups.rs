use std::fs;

use mallette_core::store::backup::{is_sound, list};
use mallette_core::store::{Mode, StoreError};

use crate::support::{Disk, KEY, at, open, person, stamp};

#[test]
fn a_backup_opens_with_the_same_key_and_holds_the_same_plan() {
    let disk = Disk::new();
    let store = disk.create();
    store
        .write(&stamp(0), &[person("Claire", "Vasseur")])
        .unwrap();
    let folder = disk.folder.path().join("backups");

    let backup = store.back_up(KEY, &folder, at(60)).unwrap();

    assert_eq!(list(&folder).unwrap(), std::slice::from_ref(&backup));
    assert!(is_sound(&backup.path, KEY));
    assert_eq!(
        open(&backup.path, Mode::Read).unwrap().plan().unwrap(),
        store.plan().unwrap()
    );
}

#[cfg(unix)]
#[test]
fn a_copy_opens_from_a_folder_that_takes_no_files() {
    use std::os::unix::fs::PermissionsExt;
    let disk = Disk::new();
    let store = disk.create();
    store
        .write(&stamp(0), &[person("Claire", "Vasseur")])
        .unwrap();
    let stick = disk.folder.path().join("stick");
    fs::create_dir(&stick).unwrap();
    store.copy_to(KEY, &stick.join("plan.db")).unwrap();
    fs::set_permissions(&stick, fs::Permissions::from_mode(0o500)).unwrap();

    let plan = open(&stick.join("plan.db"), Mode::Read)
        .unwrap()
        .plan()
        .unwrap();

    fs::set_permissions(&stick, fs::Permissions::from_mode(0o700)).unwrap();
    assert_eq!(plan.people.len(), 1);
    assert_eq!(
        fs::read_dir(&stick).unwrap().count(),
        1,
        "nothing was written beside it"
    );
}

#[test]
fn a_backup_that_cannot_be_made_leaves_no_half_file() {
    let disk = Disk::new();
    let store = disk.create();
    let target = disk.folder.path().join("missing folder").join("copy.db");
    assert!(store.copy_to(KEY, &target).is_err());
    assert!(!target.exists());
    assert!(!target.with_extension("db.part").exists());
}

#[test]
fn a_mallette_is_not_made_over_another() {
    let disk = Disk::new();
    disk.create();
    let again = mallette_core::store::Store::create(
        &disk.database(),
        KEY,
        uuid::Uuid::now_v7(),
        Box::new(crate::support::Device::number(1)),
    );
    assert!(matches!(again, Err(StoreError::Exists)));
}
