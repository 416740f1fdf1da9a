//! Records as the edits that make or change them.

use std::collections::BTreeMap;

use crate::model::change::Edit;
use crate::model::{Record, Value};

/// The edit that makes a record: all of its fields.
pub(crate) fn make<R: Record>(record: &R) -> Result<Edit, serde_json::Error> {
    Ok(Edit {
        kind: R::KIND,
        row: record.id(),
        fields: fields(record)?,
    })
}

/// The edit that leads from one state of a record to another: the fields that differ; nothing when none does.
pub(crate) fn change<R: Record>(before: &R, after: &R) -> Result<Option<Edit>, serde_json::Error> {
    let old = fields(before)?;
    let mut edit = make(after)?;
    edit.fields
        .retain(|name, value| old.get(name) != Some(value));
    Ok((!edit.fields.is_empty()).then_some(edit))
}

fn fields<R: Record>(record: &R) -> Result<BTreeMap<String, Value>, serde_json::Error> {
    let mut fields: BTreeMap<String, Value> =
        serde_json::from_value(serde_json::to_value(record)?)?;
    fields.retain(|name, _| R::FIELDS.iter().any(|field| field.name == name));
    Ok(fields)
}
