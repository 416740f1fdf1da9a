//! The tables that follow from the journal: how an entry is applied, and how all of them are made again.

use rusqlite::types::{ToSqlOutput, Value as Sql, ValueRef};
use rusqlite::{Connection, OptionalExtension, ToSql, params};
use uuid::Uuid;

use super::journal::{self, Entry};
use super::{Store, StoreError};
use crate::model::change::Change;
use crate::model::{FieldType, Kind, Value};

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Value::Flag(flag) => ToSqlOutput::Owned(Sql::Integer(i64::from(*flag))),
            Value::Number(number) if number.fract() == 0.0 => {
                ToSqlOutput::Owned(Sql::Integer(*number as i64))
            }
            Value::Number(number) => ToSqlOutput::Owned(Sql::Real(*number)),
            Value::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Value::Empty => ToSqlOutput::Owned(Sql::Null),
        })
    }
}

/// A column as the value of its field.
pub(super) fn from_sql(kind: FieldType, found: ValueRef<'_>) -> Value {
    match (kind, found) {
        (FieldType::Flag, ValueRef::Integer(flag)) => Value::Flag(flag != 0),
        (_, ValueRef::Integer(number)) => Value::Number(number as f64),
        (_, ValueRef::Real(number)) => Value::Number(number),
        (_, ValueRef::Text(text)) => Value::Text(String::from_utf8_lossy(text).into_owned()),
        _ => Value::Empty,
    }
}

pub(super) fn exists(connection: &Connection, kind: Kind, row: Uuid) -> Result<bool, StoreError> {
    let sql = format!("SELECT 1 FROM \"{}\" WHERE id = ?1", kind.table());
    Ok(connection.prepare_cached(&sql)?.exists([row.to_string()])?)
}

/// The value of a field now. The name was checked against the kind's fields before.
pub(super) fn value(
    connection: &Connection,
    kind: Kind,
    row: Uuid,
    field: &str,
) -> Result<Value, StoreError> {
    let Some(spec) = kind.field(field) else {
        return Ok(Value::Empty);
    };
    let sql = format!(
        "SELECT \"{}\" FROM \"{}\" WHERE id = ?1",
        spec.name,
        kind.table()
    );
    let found = connection
        .prepare_cached(&sql)?
        .query_row([row.to_string()], |found| {
            Ok(from_sql(spec.kind, found.get_ref(0)?))
        })
        .optional()?;
    found.ok_or(StoreError::NoRecord { kind, row })
}

/// The entries whose value of a field stands.
pub(super) fn heads(
    connection: &Connection,
    kind: Kind,
    row: Uuid,
    field: &str,
) -> Result<Vec<Uuid>, StoreError> {
    let mut statement = connection
        .prepare_cached("SELECT entry FROM field_head WHERE kind = ?1 AND row = ?2 AND field = ?3 ORDER BY clock, entry")?;
    let found = statement
        .query_map(params![kind.table(), row.to_string(), field], |found| {
            found.get::<_, String>(0)
        })?
        .collect::<Result<Vec<_>, _>>()?;
    Ok(found.iter().filter_map(|id| id.parse().ok()).collect())
}

/// Applies an entry: its values stand, those it replaces fall, and the latest that stands is what the table shows.
pub(super) fn apply(
    connection: &Connection,
    entry: &Entry,
    change: &Change,
) -> Result<(), StoreError> {
    let table = entry.kind.table();
    let row = entry.row.to_string();
    if entry.kind.is_final() {
        // Nothing ever replaces such a value: there is nothing to choose between.
        let shown: Vec<(&str, Value)> = change
            .fields
            .iter()
            .map(|(name, field)| (name.as_str(), field.to.clone()))
            .collect();
        return insert_row(connection, table, &row, &shown);
    }
    let mut shown: Vec<(&str, Value)> = Vec::with_capacity(change.fields.len());
    for (name, field) in &change.fields {
        for replaced in &field.replaces {
            connection
                .prepare_cached("DELETE FROM field_head WHERE kind = ?1 AND row = ?2 AND field = ?3 AND entry = ?4")?
                .execute(params![table, row, name, replaced.to_string()])?;
        }
        connection
            .prepare_cached("INSERT INTO field_head (kind, row, field, entry, clock, value) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
            .execute(params![table, row, name, entry.id.to_string(), entry.clock, serde_json::to_string(&field.to)?])?;
        let latest: String = connection
            .prepare_cached(
                "SELECT value FROM field_head WHERE kind = ?1 AND row = ?2 AND field = ?3 ORDER BY clock DESC, entry DESC LIMIT 1",
            )?
            .query_row(params![table, row, name], |found| found.get(0))?;
        shown.push((name, serde_json::from_str(&latest)?));
    }
    if change.makes && !exists(connection, entry.kind, entry.row)? {
        insert_row(connection, table, &row, &shown)
    } else {
        update_row(connection, table, &row, &shown)
    }
}

fn insert_row(
    connection: &Connection,
    table: &str,
    row: &str,
    shown: &[(&str, Value)],
) -> Result<(), StoreError> {
    let columns: String = shown
        .iter()
        .map(|(name, _)| format!(", \"{name}\""))
        .collect();
    let places: String = (2..shown.len() + 2)
        .map(|place| format!(", ?{place}"))
        .collect();
    let sql = format!("INSERT INTO \"{table}\" (id{columns}) VALUES (?1{places})");
    let mut values: Vec<&dyn ToSql> = vec![&row];
    values.extend(shown.iter().map(|(_, value)| value as &dyn ToSql));
    connection
        .prepare_cached(&sql)?
        .execute(values.as_slice())?;
    Ok(())
}

fn update_row(
    connection: &Connection,
    table: &str,
    row: &str,
    shown: &[(&str, Value)],
) -> Result<(), StoreError> {
    for (name, value) in shown {
        let sql = format!("UPDATE \"{table}\" SET \"{name}\" = ?2 WHERE id = ?1");
        connection
            .prepare_cached(&sql)?
            .execute(params![row, value])?;
    }
    Ok(())
}

/// Every table of the projection, emptied and made again from the journal.
fn replay(connection: &Connection) -> Result<(), StoreError> {
    for kind in Kind::ALL.iter().rev() {
        connection.execute(&format!("DELETE FROM \"{}\"", kind.table()), [])?;
    }
    connection.execute("DELETE FROM field_head", [])?;
    connection.execute("DELETE FROM log_words", [])?;
    for entry in journal::all(connection)? {
        apply(connection, &entry, &entry.change()?)?;
    }
    Ok(())
}

/// A fingerprint of every table of the projection.
fn fingerprints(connection: &Connection) -> Result<Vec<(&'static str, String)>, StoreError> {
    use sha2::{Digest, Sha256};
    let tables = Kind::ALL
        .iter()
        .map(|kind| (kind.table(), "id"))
        .chain([("field_head", "kind, row, field, entry")]);
    tables
        .map(|(table, order)| {
            let mut hash = Sha256::new();
            let mut statement =
                connection.prepare(&format!("SELECT * FROM \"{table}\" ORDER BY {order}"))?;
            let columns = statement.column_count();
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                for column in 0..columns {
                    hash.update(format!("{:?}\u{1f}", row.get_ref(column)?));
                }
                hash.update("\u{1e}");
            }
            Ok((table, data_encoding::HEXLOWER.encode(&hash.finalize())))
        })
        .collect()
}

impl Store {
    /// Drops the tables and makes them again from the journal.
    pub fn rebuild(&self) -> Result<(), StoreError> {
        self.in_transaction(replay)
    }

    /// The tables that are not what the journal makes of them; none in a sound mallette. Nothing is changed: the tables
    /// are made again in a private copy of the file.
    pub(super) fn projection_differs(
        &self,
        copy: &mut Connection,
    ) -> Result<Vec<&'static str>, StoreError> {
        let before = fingerprints(&self.reader())?;
        let transaction = copy.transaction()?;
        replay(&transaction)?;
        let after = fingerprints(&transaction)?;
        transaction.rollback()?;
        Ok(before
            .iter()
            .zip(&after)
            .filter(|(one, other)| one != other)
            .map(|(one, _)| one.0)
            .collect())
    }
}
