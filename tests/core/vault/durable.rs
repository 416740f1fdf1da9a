use std::fs;
use std::io::{ErrorKind, Write};

use mallette_core::vault::{DurableFile, VaultError};

#[test]
fn a_file_dropped_before_it_is_placed_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut file = DurableFile::in_folder(folder.path()).unwrap();
    file.write_all(b"half").unwrap();

    drop(file);

    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_file_is_created_only_where_there_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("device.json");
    for (content, created) in [("first", true), ("second", false)] {
        let mut file = DurableFile::in_folder(folder.path()).unwrap();
        file.write_all(content.as_bytes()).unwrap();
        match file.create(&path) {
            Ok(()) => assert!(created, "{content}"),
            Err(VaultError::File { source, .. }) => {
                assert_eq!((created, source.kind()), (false, ErrorKind::AlreadyExists));
            }
            Err(other) => panic!("{other:?}"),
        }
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), "first");
}
