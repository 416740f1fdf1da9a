//! Turns what the files say into rows: ids for keys, days for relative dates, places for the order.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use toml::Value as Toml;
use uuid::{ContextV7, Timestamp, Uuid};

use super::Row;
use super::calendar::Calendar;
use super::error::{Fault, StarterError};
use super::reading::{Field, Written};
use crate::model::{FieldSpec, FieldType, Kind, Value, ValueError};

/// The records by the keys they have in the files.
pub(super) type Keys = HashMap<String, (Kind, Uuid)>;

/// The rows of the records, ordered by kind and then as they were written; and their keys.
pub(super) fn rows(
    mut records: Vec<Written>,
    made_at: DateTime<Utc>,
) -> Result<(Vec<Row>, Keys), StarterError> {
    records.sort_by_key(|record| record.kind);
    let calendar = Calendar::new(made_at, zone_of(&records)?);
    let ids = ids_of(&records, made_at);
    let mut rows = Vec::with_capacity(records.len());
    let mut position: (Option<Kind>, f64) = (None, 0.0);
    for record in &records {
        position = (
            Some(record.kind),
            if position.0 == Some(record.kind) {
                position.1 + 1.0
            } else {
                1.0
            },
        );
        rows.push(Row {
            kind: record.kind,
            id: ids.get(record.key.as_str()).copied().unwrap_or_default(),
            fields: fields_of(record, position.1, &ids, &calendar)?,
        });
    }
    let kinds = records.iter().zip(&rows);
    let keys = kinds.map(|(record, row)| (record.key.clone(), (row.kind, row.id)));
    let keys = keys.collect();
    Ok((rows, keys))
}

/// Ids that grow in the order of the records, so that equal records keep that order wherever they are sorted by id.
fn ids_of(records: &[Written], made_at: DateTime<Utc>) -> HashMap<&str, Uuid> {
    let context = ContextV7::new();
    let seconds = u64::try_from(made_at.timestamp()).unwrap_or(0);
    let nanos = made_at.timestamp_subsec_nanos();
    let id = || Uuid::new_v7(Timestamp::from_unix(&context, seconds, nanos));
    records
        .iter()
        .map(|record| (record.key.as_str(), id()))
        .collect()
}

/// The zone relative instants are read in: the organisation's, or UTC while it has none.
fn zone_of(records: &[Written]) -> Result<Tz, StarterError> {
    let organisation = records
        .iter()
        .find(|record| record.kind == Kind::Organisation);
    match organisation.and_then(|record| record.fields.get("time_zone")) {
        Some(Field {
            value: Toml::String(name),
            place,
        }) => name
            .parse()
            .map_err(|_| place.refuse(Fault::UnknownZone(name.clone()))),
        _ => Ok(Tz::UTC),
    }
}

fn fields_of(
    record: &Written,
    position: f64,
    ids: &HashMap<&str, Uuid>,
    calendar: &Calendar,
) -> Result<BTreeMap<String, Value>, StarterError> {
    let mut fields = BTreeMap::new();
    for spec in record.kind.fields() {
        let value = match (spec.kind, record.fields.get(spec.name)) {
            (FieldType::Position, None) => position.into(),
            (FieldType::Position, Some(field)) => {
                return Err(field.place.refuse(Fault::PositionGiven));
            }
            (FieldType::Owner, None) => {
                return Err(record.place.of_field(spec.name).refuse(Fault::NoOwner));
            }
            (_, None) => continue,
            (_, Some(field)) => value_of(spec, field, ids, calendar)?,
        };
        fields.insert(spec.name.to_owned(), value);
    }
    Ok(fields)
}

fn value_of(
    spec: &FieldSpec,
    field: &Field,
    ids: &HashMap<&str, Uuid>,
    calendar: &Calendar,
) -> Result<Value, StarterError> {
    let value =
        resolve(spec, &field.value, ids, calendar).map_err(|fault| field.place.refuse(fault))?;
    value
        .check(spec)
        .map_err(|error| field.place.refuse(error))?;
    Ok(value)
}

fn resolve(
    spec: &FieldSpec,
    value: &Toml,
    ids: &HashMap<&str, Uuid>,
    calendar: &Calendar,
) -> Result<Value, Fault> {
    use FieldType::{Code, Date, Flag, Instant, Line, Number, Owner, Ref, Text};
    match (spec.kind, value) {
        (Line | Text | Code, Toml::String(text)) => Ok(text.trim_end().into()),
        (Number | Date | Instant | Ref, Toml::String(text)) if text.is_empty() => Ok(Value::Empty),
        (Date, Toml::String(text)) => day(text, calendar),
        (Date, Toml::Datetime(text)) => day(&text.to_string(), calendar),
        (Instant, Toml::String(text)) => instant(text, calendar),
        (Instant, Toml::Datetime(text)) => instant(&text.to_string(), calendar),
        (Ref | Owner, Toml::String(key)) => Ok(ids
            .get(key.as_str())
            .copied()
            .ok_or_else(|| Fault::UnknownKey(key.clone()))?
            .into()),
        (Number, Toml::Integer(number)) => u32::try_from(*number)
            .map(Value::from)
            .map_err(|_| wrong_type(spec)),
        (Flag, Toml::Boolean(flag)) => Ok((*flag).into()),
        _ => Err(wrong_type(spec)),
    }
}

fn day(text: &str, calendar: &Calendar) -> Result<Value, Fault> {
    Ok(calendar
        .day(text)
        .ok_or_else(|| Fault::BadDate(text.to_owned()))?
        .into())
}

fn instant(text: &str, calendar: &Calendar) -> Result<Value, Fault> {
    Ok(calendar
        .instant(text)
        .ok_or_else(|| Fault::BadDate(text.to_owned()))?
        .into())
}

fn wrong_type(spec: &FieldSpec) -> Fault {
    ValueError::WrongType {
        field: spec.name.to_owned(),
    }
    .into()
}
