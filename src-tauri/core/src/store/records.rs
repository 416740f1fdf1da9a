//! Reading the tables as records of the model.

use rusqlite::Connection;
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use super::{Store, StoreError, projection};
use crate::model::plan::RecordReader;
use crate::model::{FieldType, Kind, Record, Value};

/// The tables as they are at one moment: a read transaction is open as long as this lives.
pub(super) struct Tables<'a> {
    connection: &'a Connection,
    _snapshot: rusqlite::Transaction<'a>,
}

impl<'a> Tables<'a> {
    pub(super) fn new(connection: &'a Connection) -> Result<Self, StoreError> {
        Ok(Tables {
            connection,
            _snapshot: connection.unchecked_transaction()?,
        })
    }
}

impl RecordReader<StoreError> for Tables<'_> {
    fn records<R: Record>(&self) -> Result<Vec<R>, StoreError> {
        read(self.connection, "retired = 0", &[])
    }
}

/// The records of one kind that meet a condition, in their order. A condition names columns, never values.
pub(super) fn read<R: Record>(
    connection: &Connection,
    condition: &str,
    values: &[&str],
) -> Result<Vec<R>, StoreError> {
    let columns: String = R::FIELDS
        .iter()
        .map(|field| format!(", \"{}\"", field.name))
        .collect();
    let ordered = R::FIELDS
        .iter()
        .any(|field| field.kind == FieldType::Position);
    let order = if ordered { "position, id" } else { "id" };
    let sql = format!(
        "SELECT id{columns} FROM \"{}\" WHERE {condition} ORDER BY {order}",
        R::KIND.table()
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(rusqlite::params_from_iter(values))?;
    let mut records = Vec::new();
    while let Some(row) = rows.next()? {
        records.push(record(row)?);
    }
    Ok(records)
}

/// A record from a row of its id and its fields in their order.
pub(super) fn record<R: Record>(row: &rusqlite::Row<'_>) -> Result<R, StoreError> {
    let mut object = Map::with_capacity(R::FIELDS.len() + 1);
    object.insert("id".to_owned(), Json::String(row.get(0)?));
    object.insert("retired".to_owned(), Json::Bool(false));
    for (column, field) in (1..).zip(R::FIELDS) {
        let value = projection::from_sql(field.kind, row.get_ref(column)?);
        object.insert(field.name.to_owned(), json(field.kind, value));
    }
    Ok(serde_json::from_value(Json::Object(object))?)
}

impl Store {
    /// The records that belong to this one, with what belongs to them.
    pub fn belongings(&self, owner: Uuid) -> Result<Vec<(Kind, Uuid)>, StoreError> {
        let reader = self.reader();
        let mut owners = vec![owner];
        let mut found = Vec::new();
        // A kind comes after the kinds its records belong to, so one pass sees all.
        // What happened in an incident is no part of the plan and stays, whatever becomes of the plan.
        for kind in Kind::OF_PLAN.iter().chain(Kind::AFTERWARDS) {
            for field in kind
                .fields()
                .iter()
                .filter(|field| field.kind == FieldType::Owner)
            {
                let sql = format!(
                    "SELECT id FROM \"{}\" WHERE \"{}\" = ?1 AND retired = 0",
                    kind.table(),
                    field.name
                );
                let mut statement = reader.prepare_cached(&sql)?;
                for owner in owners.clone() {
                    let rows =
                        statement.query_map([owner.to_string()], |row| row.get::<_, String>(0))?;
                    for id in rows
                        .collect::<Result<Vec<_>, _>>()?
                        .iter()
                        .filter_map(|id| id.parse().ok())
                    {
                        owners.push(id);
                        found.push((*kind, id));
                    }
                }
            }
        }
        Ok(found)
    }

    /// The installation that writes here.
    pub fn device(&self) -> Uuid {
        self.signer.device()
    }
}

pub(super) fn json(kind: FieldType, value: Value) -> Json {
    match (kind, value) {
        (FieldType::Number, Value::Number(number)) => Json::from(number as u32),
        (_, Value::Number(number)) => Json::from(number),
        (_, Value::Flag(flag)) => Json::Bool(flag),
        (_, Value::Text(text)) => Json::String(text),
        (_, Value::Empty) => Json::Null,
    }
}
