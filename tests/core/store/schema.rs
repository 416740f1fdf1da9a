use std::collections::BTreeSet;

use mallette_core::model::{FieldType, Kind};
use rusqlite::Connection;

use crate::support::{Disk, KEY};

fn objects(connection: &Connection) -> BTreeSet<(String, String)> {
    let mut statement = connection
        .prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
        .unwrap();
    statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

fn migrated(disk: &Disk) -> Connection {
    disk.create();
    let connection = Connection::open(disk.database()).unwrap();
    connection.pragma_update(None, "key", KEY).unwrap();
    connection
}

#[test]
fn the_commented_schema_is_what_the_migrations_make() {
    let read = Connection::open_in_memory().unwrap();
    read.execute_batch(include_str!("../../../src-tauri/core/src/store/schema.sql"))
        .unwrap();
    let disk = Disk::new();
    assert_eq!(objects(&read), objects(&migrated(&disk)));
}

#[test]
fn every_record_has_a_table_with_exactly_its_fields() {
    let disk = Disk::new();
    let connection = migrated(&disk);
    for kind in Kind::ALL {
        let mut statement = connection
            .prepare(&format!("PRAGMA table_info(\"{}\")", kind.table()))
            .unwrap();
        let columns: Vec<(String, String, bool)> = statement
            .query_map([], |row| Ok((row.get(1)?, row.get(2)?, row.get(3)?)))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        let mut expected = vec![("id".to_owned(), "TEXT".to_owned(), true)];
        expected.extend(kind.fields().iter().map(|field| {
            let (sql, needed) = match field.kind {
                FieldType::Line | FieldType::Text | FieldType::Code | FieldType::Owner => {
                    ("TEXT", true)
                }
                FieldType::Flag => ("INTEGER", true),
                FieldType::Number => ("INTEGER", false),
                FieldType::Position => ("REAL", true),
                FieldType::Date | FieldType::Instant | FieldType::Ref => ("TEXT", false),
            };
            (field.name.to_owned(), sql.to_owned(), needed)
        }));
        expected.push(("retired".to_owned(), "INTEGER".to_owned(), true));
        assert_eq!(columns, expected, "table {}", kind.table());
    }
}
