use mallette_core::model::change::Edit;
use mallette_core::model::{Kind, Value, ValueError};
use mallette_core::store::verify::Problem;
use mallette_core::store::{Mode, Stamp, StoreError, Written};
use rusqlite::Connection;
use uuid::Uuid;

use crate::support::{Disk, KEY, at, person, stamp};

fn raw(disk: &Disk) -> Connection {
    let connection = Connection::open(disk.database()).unwrap();
    connection.pragma_update(None, "key", KEY).unwrap();
    connection
}

#[test]
fn what_was_written_is_read_again_after_the_file_was_opened_anew() {
    let disk = Disk::new();
    let claire = person("Claire", "Vasseur");
    disk.create()
        .write(&stamp(0), std::slice::from_ref(&claire))
        .unwrap();

    let plan = disk.open(Mode::Write).unwrap().plan().unwrap();

    assert_eq!(plan.people.len(), 1);
    assert_eq!(plan.people[0].id, claire.row);
    assert_eq!(plan.people[0].full_name(), "Claire Vasseur");
}

#[test]
fn every_entry_says_who_when_what_from_and_to() {
    let disk = Disk::new();
    let store = disk.create();
    let claire = person("Claire", "Vasseur");
    store
        .write(&stamp(0), std::slice::from_ref(&claire))
        .unwrap();
    store
        .write(
            &stamp(60),
            &[Edit::set(
                Kind::Person,
                claire.row,
                "mobile",
                "+33 6 39 98 12 40",
            )],
        )
        .unwrap();
    store
        .write(
            &stamp(120),
            &[Edit::set(
                Kind::Person,
                claire.row,
                "mobile",
                "+33 6 39 98 12 41",
            )],
        )
        .unwrap();

    let lines = store
        .history(Kind::Person, claire.row, Some("mobile"))
        .unwrap();

    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0].from, Value::from("+33 6 39 98 12 40"));
    assert_eq!(lines[0].to, Value::from("+33 6 39 98 12 41"));
    assert_eq!(lines[0].author, "Claire Vasseur");
    assert_eq!(lines[0].at, stamp(120).at);
}

#[test]
fn an_edit_that_changes_nothing_makes_no_entry() {
    let disk = Disk::new();
    let store = disk.create();
    let claire = person("Claire", "Vasseur");
    assert_eq!(
        store
            .write(&stamp(0), std::slice::from_ref(&claire))
            .unwrap()
            .len(),
        1
    );
    assert_eq!(
        store
            .write(&stamp(1), std::slice::from_ref(&claire))
            .unwrap()
            .len(),
        0
    );
}

#[test]
fn one_bad_edit_among_several_writes_none_of_them() {
    let disk = Disk::new();
    let store = disk.create();
    let long = Edit::set(
        Kind::Person,
        Uuid::now_v7(),
        "last_name",
        "x".repeat(10_000),
    );

    let refused = store
        .write(&stamp(0), &[person("Claire", "Vasseur"), long])
        .unwrap_err();

    let StoreError::Value(ValueError::TooLong {
        field,
        limit,
        length,
    }) = refused
    else {
        panic!("{refused}")
    };
    assert_eq!((field.as_str(), limit, length), ("last_name", 500, 10_000));
    assert!(store.plan().unwrap().people.is_empty());
}

#[test]
fn markup_in_a_name_is_kept_as_text() {
    let disk = Disk::new();
    let store = disk.create();
    store
        .write(
            &stamp(0),
            &[person("<b>Zoé</b>", "'; DROP TABLE person; --")],
        )
        .unwrap();
    assert_eq!(
        store.plan().unwrap().people[0].full_name(),
        "<b>Zoé</b> '; DROP TABLE person; --"
    );
}

#[test]
fn a_reference_to_nothing_is_refused() {
    let disk = Disk::new();
    let store = disk.create();
    let mut assignment = Edit::set(Kind::Assignment, Uuid::now_v7(), "role", Uuid::now_v7());
    assignment
        .fields
        .insert("person".to_owned(), Uuid::now_v7().into());
    assert!(matches!(
        store.write(&stamp(0), &[assignment]),
        Err(StoreError::DanglingReference)
    ));
}

#[test]
fn the_journal_can_be_neither_changed_nor_cut() {
    let disk = Disk::new();
    disk.create()
        .write(&stamp(0), &[person("Claire", "Vasseur")])
        .unwrap();
    let raw = raw(&disk);
    let changed = raw.execute("UPDATE journal SET author = 'somebody else'", []);
    let cut = raw.execute("DELETE FROM journal", []);
    assert!(changed.unwrap_err().to_string().contains("only grows"));
    assert!(cut.unwrap_err().to_string().contains("only grows"));
}

#[test]
fn tables_made_again_from_the_journal_are_the_same() {
    let disk = Disk::new();
    let store = disk.create();
    let claire = person("Claire", "Vasseur");
    store
        .write(&stamp(0), &[claire.clone(), person("Paul", "Girard")])
        .unwrap();
    store
        .write(
            &stamp(1),
            &[Edit::set(Kind::Person, claire.row, "job", "Directrice")],
        )
        .unwrap();
    store
        .write(&stamp(2), &[Edit::retire(Kind::Person, claire.row)])
        .unwrap();
    store.undo(&stamp(3)).unwrap();
    let before = store.plan().unwrap();

    store.rebuild().unwrap();

    assert_eq!(store.plan().unwrap(), before);
    assert_eq!(before.people.len(), 2);
    let (entries, problems) = store
        .verify(KEY, tempfile::tempdir().unwrap().path())
        .unwrap();
    assert_eq!((entries, problems), (5, vec![]));
}

#[test]
fn a_table_changed_behind_the_journal_is_found_and_mended_by_a_rebuild() {
    let disk = Disk::new();
    let store = disk.create();
    store
        .write(&stamp(0), &[person("Claire", "Vasseur")])
        .unwrap();
    raw(&disk)
        .execute("UPDATE person SET last_name = 'Intruse'", [])
        .unwrap();

    let scratch = tempfile::tempdir().unwrap();
    let (_, problems) = store.verify(KEY, scratch.path()).unwrap();
    assert_eq!(problems, [Problem::Projection { table: "person" }]);

    store.rebuild().unwrap();
    assert_eq!(store.plan().unwrap().people[0].last_name, "Vasseur");
}

#[test]
fn an_entry_changed_after_the_triggers_were_dropped_breaks_the_chain() {
    let disk = Disk::new();
    let store = disk.create();
    store
        .write(
            &stamp(0),
            &[person("Claire", "Vasseur"), person("Paul", "Girard")],
        )
        .unwrap();
    let raw = raw(&disk);
    raw.execute_batch("DROP TRIGGER journal_is_never_changed; UPDATE journal SET author = 'nobody' WHERE seq = 2;").unwrap();

    let (_, problems) = store
        .verify(KEY, tempfile::tempdir().unwrap().path())
        .unwrap();

    assert!(
        matches!(problems[..], [Problem::Chain { seq: 2, .. }]),
        "{problems:?}"
    );
}

#[test]
fn what_several_people_wrote_before_is_appended_under_their_names_and_stays_sound() {
    let disk = Disk::new();
    let store = disk.create();
    store
        .write(&stamp(100), &[person("Claire", "Vasseur")])
        .unwrap();
    let paul = person("Paul", "Girard");
    let by = |author: &str, second, edit: &Edit| Written {
        stamp: Stamp {
            at: at(second),
            author: author.to_owned(),
        },
        edits: vec![edit.clone()],
    };
    let job = Edit::set(Kind::Person, paul.row, "job", "Directeur");
    let written = [by("Inès Moulin", 10, &paul), by("Yann Kerbrat", 20, &job)];
    let entries = store.write_past(&written).unwrap();
    assert!(entries.is_sorted_by_key(|entry| entry.clock));
    let told = store.history(Kind::Person, paul.row, Some("job")).unwrap();
    assert_eq!((told[0].at, &*told[0].author), (at(20), "Yann Kerbrat"));
    let scratch = tempfile::tempdir().unwrap();
    assert_eq!(store.verify(KEY, scratch.path()).unwrap(), (3, vec![]));
    let retired = store.undo(&stamp(101)).unwrap().unwrap();
    assert_ne!(retired.lines[0].row, paul.row, "undo passes it over");

    let unknown = Edit::set(Kind::Person, paul.row, "nothing", "");
    let other = Edit::set(Kind::Person, paul.row, "job", "Président");
    let half = [
        by("Inès Moulin", 30, &other),
        by("Inès Moulin", 31, &unknown),
    ];
    assert!(store.write_past(&half).is_err());
    assert_eq!(
        store.history(Kind::Person, paul.row, Some("job")).unwrap(),
        told
    );
}
