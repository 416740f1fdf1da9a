use std::fs;

use mallette_core::store::StoreError;
use mallette_core::store::folder::{Folder, UnsafePlace};

#[test]
fn a_mallette_is_written_by_one_process_at_a_time() {
    let place = tempfile::tempdir().unwrap();
    let folder = Folder::at(place.path().join("mallette"));
    folder.create().unwrap();
    let first = folder.lock().unwrap();
    assert!(matches!(folder.lock(), Err(StoreError::Busy)));
    drop(first);
    assert!(folder.lock().is_ok());
}

#[test]
fn a_folder_that_a_program_synchronises_is_known() {
    let place = tempfile::tempdir().unwrap();
    for name in ["Dropbox", "OneDrive - Ateliers du Canal", "Google Drive"] {
        let inside = place.path().join(name).join("mallette");
        fs::create_dir_all(&inside).unwrap();
        assert_eq!(
            Folder::at(inside).unsafe_place(),
            Some(UnsafePlace::CloudFolder),
            "{name}"
        );
    }
    let marked = place.path().join("nuage");
    fs::create_dir_all(marked.join("mallette")).unwrap();
    fs::write(marked.join(".sync_journal.db"), "").unwrap();
    assert_eq!(
        Folder::at(marked.join("mallette")).unsafe_place(),
        Some(UnsafePlace::CloudFolder)
    );
    assert_eq!(
        Folder::at(place.path().join("mallette")).unsafe_place(),
        None
    );
}
