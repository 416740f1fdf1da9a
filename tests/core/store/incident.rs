//! Incidents on the disk: what stays as it was written, a log read by pages, reminders shown once.

use chrono::{DateTime, Utc};
use mallette_core::model::change::Edit;
use mallette_core::model::{Kind, Value};
use mallette_core::store::log::{LogPlace, LogQuery};
use mallette_core::store::{Mode, Store, StoreError};
use rusqlite::Connection;
use uuid::Uuid;

use crate::support::{Disk, KEY, at, person, stamp};

fn edit(kind: Kind, fields: &[(&str, Value)]) -> Edit {
    let fields = fields
        .iter()
        .map(|(name, value)| ((*name).to_owned(), value.clone()));
    Edit {
        kind,
        row: Uuid::now_v7(),
        fields: fields.collect(),
    }
}

fn incident(number: &str) -> Edit {
    edit(
        Kind::Incident,
        &[
            ("number", number.into()),
            ("title", "Panne".into()),
            ("declared_at", at(0).into()),
        ],
    )
}

fn line(incident: Uuid, number: u32, happened_at: DateTime<Utc>, text: &str) -> Edit {
    edit(
        Kind::LogLine,
        &[
            ("incident", incident.into()),
            ("number", number.into()),
            ("happened_at", happened_at.into()),
            (
                "kind",
                if number.is_multiple_of(2) {
                    "decision"
                } else {
                    "fact"
                }
                .into(),
            ),
            ("text", text.into()),
        ],
    )
}

/// An incident with so many lines, a second apart.
fn logged(store: &Store, lines: u32) -> Uuid {
    let made = incident("2026-001");
    let id = made.row;
    store.write_silently(&stamp(0), &[made]).unwrap();
    let lines: Vec<Edit> = (1..=lines)
        .map(|n| line(id, n, at(i64::from(n)), &format!("Ligne {n}")))
        .collect();
    store.write_silently(&stamp(1), &lines).unwrap();
    id
}

fn numbers(store: &Store, id: Uuid, query: &LogQuery) -> Vec<u32> {
    let lines = store.log(id, query).unwrap();
    lines
        .iter()
        .filter_map(|logged| logged.line.number)
        .collect()
}

fn page(limit: u32) -> LogQuery {
    LogQuery {
        limit,
        ..LogQuery::default()
    }
}

#[test]
fn what_happened_is_never_written_over() {
    let disk = Disk::new();
    let store = disk.create();
    let id = logged(&store, 1);
    let written = store.log(id, &page(1)).unwrap()[0].line.clone();
    let changed = Edit::set(Kind::LogLine, written.id, "text", "autre chose");
    let refused = store.write(&stamp(5), &[changed]);
    assert!(matches!(refused, Err(StoreError::Final(Kind::LogLine))));
    let retired = store.write(&stamp(6), &[Edit::retire(Kind::LogLine, written.id)]);
    assert!(matches!(retired, Err(StoreError::Final(_))));
    assert_eq!(store.log(id, &page(1)).unwrap()[0].line, written);
}

#[test]
fn not_even_by_hand_can_a_line_be_changed_in_the_file() {
    let disk = Disk::new();
    drop({
        let store = disk.create();
        logged(&store, 1);
        store
    });
    let file = rusqlite::Connection::open(disk.database()).unwrap();
    file.pragma_update(None, "key", KEY).unwrap();
    let refused = file
        .execute("UPDATE log_line SET text = 'faux'", [])
        .unwrap_err();
    assert!(
        refused.to_string().contains("the log only grows"),
        "{refused}"
    );
}

#[test]
fn a_log_is_read_page_by_page_by_the_time_of_the_facts() {
    let disk = Disk::new();
    let store = disk.create();
    let id = logged(&store, 25);
    // A line from paper, written last, of a fact in between.
    store
        .write_silently(&stamp(99), &[line(id, 26, at(10), "Ressaisie")])
        .unwrap();
    let first = store.log(id, &page(10)).unwrap();
    assert_eq!(first[0].line.number, Some(25));
    let last = &first[9].line;
    let place = LogPlace {
        happened_at: last.happened_at.unwrap(),
        number: last.number.unwrap(),
    };
    let query = LogQuery {
        before: Some(place),
        ..page(10)
    };
    assert_eq!(
        numbers(&store, id, &query),
        [15, 14, 13, 12, 11, 26, 10, 9, 8, 7]
    );
    let whole: Vec<u32> = store
        .whole_log(id)
        .unwrap()
        .iter()
        .filter_map(|l| l.line.number)
        .collect();
    assert_eq!(whole.len(), 26);
    assert_eq!(whole[9..12], [10, 26, 11]);
}

#[test]
fn a_log_is_searched_by_the_beginnings_of_words_without_accents_and_by_kind() {
    let disk = Disk::new();
    let store = disk.create();
    let id = logged(&store, 5);
    let other = incident("2026-002");
    let other_id = other.row;
    store.write_silently(&stamp(9), &[other]).unwrap();
    let lines = [
        line(id, 6, at(6), "Réseau de l’atelier coupé"),
        line(id, 7, at(7), "Réseaux sociaux : rien"),
        line(other_id, 1, at(8), "Réseau d’un autre incident"),
    ];
    store.write_silently(&stamp(10), &lines).unwrap();
    let found = |words: &str, kinds: &[&str]| {
        let kinds = kinds.iter().map(|kind| (*kind).to_owned()).collect();
        let query = LogQuery {
            words: words.to_owned(),
            kinds,
            ..page(10)
        };
        numbers(&store, id, &query)
    };
    assert_eq!(found("resea", &[]), [7, 6]);
    assert_eq!(found("RÉSEAU atel", &[]), [6], "all words");
    assert_eq!(found("reseau", &["decision"]), [6]);
    assert_eq!(found("", &["decision"]), [6, 4, 2]);
    assert_eq!(found("absent", &[]), [0; 0]);
    for hostile in [
        "\"",
        "a\" OR incident:\"",
        "NEAR(",
        "*",
        "incident : x",
        "^a",
    ] {
        let _ = found(hostile, &[]);
    }
    assert_eq!(found("' OR 1=1", &[]), [0; 0]);
}

#[test]
fn the_index_of_words_is_put_together_and_finds_what_it_found() {
    let disk = Disk::new();
    let store = disk.create();
    let id = logged(&store, 0);
    for number in 1..=7 {
        let line = line(id, number, at(i64::from(number)), "Commutateur isolé");
        store.write_silently(&stamp(1), &[line]).unwrap();
    }
    let found = || {
        let query = LogQuery {
            words: "commut".to_owned(),
            ..page(100)
        };
        numbers(&store, id, &query)
    };
    let before = found();
    assert_eq!(before.len(), 7);
    let pieces = || -> u32 {
        let connection = Connection::open(disk.database()).unwrap();
        connection.pragma_update(None, "key", KEY).unwrap();
        let sql = "SELECT count(DISTINCT segid) FROM log_words_idx";
        connection.query_row(sql, [], |row| row.get(0)).unwrap()
    };
    assert!(pieces() > 4, "{} pieces", pieces());
    store.gather_words().unwrap();
    assert_eq!(pieces(), 1);
    assert_eq!(found(), before);
}

#[test]
fn the_chain_of_a_log_is_checked_line_by_line() {
    let disk = Disk::new();
    let store = disk.create();
    let id = logged(&store, 5);
    assert_eq!(store.first_broken_line(id).unwrap(), None);
    let head = store.log_head(id).unwrap();
    assert_eq!((head.lines, head.hash.len()), (5, 64));
    drop(store);

    let file = rusqlite::Connection::open(disk.database()).unwrap();
    file.pragma_update(None, "key", KEY).unwrap();
    file.execute_batch("DROP TRIGGER log_line_is_never_changed; UPDATE log_line SET text = 'faux' WHERE number = 4;")
        .unwrap();
    drop(file);
    let store = disk.open(Mode::Write).unwrap();
    assert_eq!(
        store.first_broken_line(id).unwrap(),
        Some(4),
        "the table says something else than the journal"
    );
    store.rebuild().unwrap();
    assert_eq!(
        store.first_broken_line(id).unwrap(),
        None,
        "made again from the journal"
    );
}

#[test]
fn a_changed_entry_of_the_journal_breaks_the_chain_of_the_log() {
    let disk = Disk::new();
    let store = disk.create();
    let id = logged(&store, 5);
    drop(store);
    let file = rusqlite::Connection::open(disk.database()).unwrap();
    file.pragma_update(None, "key", KEY).unwrap();
    file.execute_batch(
        "DROP TRIGGER journal_is_never_changed;
         UPDATE journal SET author = 'Quelqu''un' WHERE kind = 'log_line' AND seq = 3;",
    )
    .unwrap();
    drop(file);
    let store = disk.open(Mode::Write).unwrap();
    assert_eq!(store.first_broken_line(id).unwrap(), Some(2));
}

#[test]
fn the_tables_of_an_incident_follow_from_the_journal() {
    let disk = Disk::new();
    let store = disk.create();
    let id = logged(&store, 3);
    let before = (store.dossier(id).unwrap(), store.whole_log(id).unwrap());
    store.rebuild().unwrap();
    assert_eq!(
        (store.dossier(id).unwrap(), store.whole_log(id).unwrap()),
        before
    );
    let found = LogQuery {
        words: "ligne".to_owned(),
        ..page(10)
    };
    assert_eq!(numbers(&store, id, &found), [3, 2, 1], "found once each");
}

#[test]
fn incidents_are_no_change_of_the_plan() {
    let disk = Disk::new();
    let store = disk.create();
    store
        .write(&stamp(0), &[person("Claire", "Vasseur")])
        .unwrap();
    let (plan, age) = (store.plan().unwrap(), store.age().unwrap());
    logged(&store, 3);
    assert_eq!((store.plan().unwrap(), store.age().unwrap()), (plan, age));
    assert!(store.changes_after(at(0)).unwrap().is_empty());
    assert!(
        store
            .lines_since(None)
            .unwrap()
            .iter()
            .all(|line| line.kind == Kind::Person)
    );
}

#[test]
fn a_reminder_is_shown_once_also_after_opening_again() {
    let disk = Disk::new();
    let store = disk.create();
    let keys = ["a", "b"].map(str::to_owned);
    assert_eq!(store.not_yet_reminded(&keys, at(0)).unwrap(), keys);
    assert!(store.not_yet_reminded(&keys, at(1)).unwrap().is_empty());
    drop(store);
    let store = disk.open(Mode::Write).unwrap();
    let more = ["b", "c"].map(str::to_owned);
    assert_eq!(store.not_yet_reminded(&more, at(2)).unwrap(), ["c"]);
}
