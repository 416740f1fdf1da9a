use mallette_core::model::Kind;
use mallette_core::model::change::Draft;
use mallette_core::store::Mode;
use uuid::Uuid;

use crate::support::{Disk, at};

fn draft(row: Uuid, text: &str) -> Draft {
    Draft {
        kind: Kind::Section,
        row,
        field: "body".to_owned(),
        value: text.into(),
        at: at(0),
    }
}

#[test]
fn what_was_typed_survives_until_it_is_written_or_given_up() {
    let disk = Disk::new();
    let store = disk.create();
    let row = Uuid::now_v7();
    store.save_draft(&draft(row, "Couper le rés")).unwrap();
    store.save_draft(&draft(row, "Couper le réseau")).unwrap();
    drop(store);

    let store = disk.open(Mode::Write).unwrap();
    assert_eq!(store.drafts().unwrap(), [draft(row, "Couper le réseau")]);

    store.drop_draft(Kind::Section, row, "body").unwrap();
    assert!(store.drafts().unwrap().is_empty());
}

#[test]
fn a_draft_is_no_entry_of_the_journal() {
    let disk = Disk::new();
    let store = disk.create();
    store.save_draft(&draft(Uuid::now_v7(), "x")).unwrap();
    assert!(store.lines_since(None).unwrap().is_empty());
}
