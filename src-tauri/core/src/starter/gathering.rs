//! Makes a plan of rows, for tests and for paper that is printed without a store.

use serde_json::Value as Json;

use super::Row;
use super::error::{Fault, Place, StarterError};
use crate::model::plan::RecordReader;
use crate::model::{Plan, Record, Value};

/// The plan these rows make.
pub fn plan_of(rows: &[Row]) -> Result<Plan, StarterError> {
    Plan::gather(&Rows(rows))
}

struct Rows<'a>(&'a [Row]);

impl RecordReader<StarterError> for Rows<'_> {
    fn records<R: Record>(&self) -> Result<Vec<R>, StarterError> {
        self.0
            .iter()
            .filter(|row| row.kind == R::KIND)
            .map(record_of)
            .collect()
    }
}

fn record_of<R: Record>(row: &Row) -> Result<R, StarterError> {
    // What a file leaves out is empty.
    let read = serde_json::to_value(R::default()).and_then(|mut record| {
        if let Some(record) = record.as_object_mut() {
            record.extend(
                row.fields
                    .iter()
                    .map(|(name, value)| (name.clone(), json(value))),
            );
            record.insert("id".to_owned(), Json::String(row.id.to_string()));
        }
        serde_json::from_value(record)
    });
    read.map_err(|error| {
        let place = Place {
            table: row.kind.table().to_owned(),
            key: row.id.to_string(),
            ..Place::default()
        };
        place.refuse(Fault::Syntax(error.to_string()))
    })
}

/// JSON tells 3 from 3.0 and a record holds whole numbers: those are written without a fraction.
fn json(value: &Value) -> Json {
    match value {
        Value::Flag(flag) => Json::Bool(*flag),
        Value::Number(number) if number.fract() == 0.0 && number.abs() <= f64::from(u32::MAX) => {
            Json::from(*number as i64)
        }
        Value::Number(number) => Json::from(*number),
        Value::Text(text) => Json::String(text.clone()),
        Value::Empty => Json::Null,
    }
}
