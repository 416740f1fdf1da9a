//! Reads layers of files into records that still hold keys and relative dates.

use std::collections::{BTreeMap, HashMap, HashSet};

use toml::Value as Toml;

use super::error::{Fault, Place, StarterError};
use super::files::File;
use crate::model::{Kind, ValueError};

/// A record as the files have it.
pub(super) struct Written {
    pub(super) kind: Kind,
    pub(super) key: String,
    /// Where it was first written.
    pub(super) place: Place,
    pub(super) fields: BTreeMap<String, Field>,
}

/// A field as the last layer that names it has it.
pub(super) struct Field {
    pub(super) place: Place,
    pub(super) value: Toml,
}

/// The records of all layers but those that were taken out, in the order in which they were first written.
pub(super) fn read(layers: &[&[File]]) -> Result<Vec<Written>, StarterError> {
    let mut records: Vec<Written> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for layer in layers {
        let mut of_layer = HashSet::new();
        for file in *layer {
            for record in records_of(file)? {
                if !of_layer.insert(record.key.clone()) {
                    return Err(record.place.refuse(Fault::KeyTaken));
                }
                match known
                    .get(&record.key)
                    .and_then(|&index| records.get_mut(index))
                {
                    Some(before) if before.kind != record.kind => {
                        return Err(record.place.refuse(Fault::KeyTaken));
                    }
                    Some(before) => before.fields.extend(record.fields),
                    None => {
                        known.insert(record.key.clone(), records.len());
                        records.push(record);
                    }
                }
            }
        }
    }
    records.retain(|record| {
        record
            .fields
            .get("retired")
            .is_none_or(|field| field.value != Toml::Boolean(true))
    });
    Ok(records)
}

fn records_of(file: &File) -> Result<Vec<Written>, StarterError> {
    let of_file = Place {
        file: file.name.to_owned(),
        ..Place::default()
    };
    let tables: toml::Table = file
        .text
        .parse()
        .map_err(|error: toml::de::Error| syntax(&of_file, error.to_string()))?;
    let mut records = Vec::new();
    for (table, rows) in tables {
        let of_table = Place {
            table: table.clone(),
            ..of_file.clone()
        };
        let kind = Kind::ALL.iter().find(|kind| kind.table() == table);
        let kind = *kind.ok_or_else(|| of_table.refuse(Fault::UnknownKind))?;
        let Toml::Array(rows) = rows else {
            return Err(syntax(&of_table, format!("write it as [[{table}]]")));
        };
        for row in rows {
            records.push(record_of(kind, row, &of_table)?);
        }
    }
    Ok(records)
}

fn record_of(kind: Kind, row: Toml, of_table: &Place) -> Result<Written, StarterError> {
    let Toml::Table(mut row) = row else {
        return Err(syntax(of_table, "a record is a table".to_owned()));
    };
    let key = match row.remove("key") {
        Some(Toml::String(key)) if !key.is_empty() => key,
        _ => return Err(of_table.refuse(Fault::NoKey)),
    };
    let place = Place {
        key: key.clone(),
        ..of_table.clone()
    };
    let mut fields = BTreeMap::new();
    for (name, value) in row {
        let place = place.of_field(&name);
        if kind.field(&name).is_none() {
            return Err(place.refuse(ValueError::UnknownField(name)));
        }
        fields.insert(name, Field { place, value });
    }
    Ok(Written {
        kind,
        key,
        place,
        fields,
    })
}

fn syntax(place: &Place, message: String) -> StarterError {
    place.refuse(Fault::Syntax(message))
}
