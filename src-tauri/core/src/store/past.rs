//! The plan as it was: made again from the first entries of the journal.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use rusqlite::OptionalExtension;
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use super::journal::{self, COLUMNS, Entry};
use super::records::json;
use super::{Store, StoreError};
use crate::model::plan::RecordReader;
use crate::model::{FieldType, Kind, Plan, Record, Value};

/// A moment in the history of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// When this record had just been made.
    Made(Kind, Uuid),
    /// At an instant, with what was written in it.
    At(DateTime<Utc>),
}

/// How old a state of the plan is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Age {
    /// When it was last changed; nothing in an empty journal.
    pub as_of: Option<DateTime<Utc>>,
    /// It was changed since its latest version was published.
    pub revised: bool,
}

/// The plan as it was at a moment.
#[derive(Debug, Clone)]
pub struct Past {
    /// Every record that was not retired.
    pub plan: Plan,
    /// How old that state is.
    pub age: Age,
    /// How many entries the journal had: later states have more.
    pub entries: usize,
}

impl Store {
    /// The plan at each of these moments; nothing for a moment that never was.
    pub fn past(&self, moments: &[Moment]) -> Result<Vec<Option<Past>>, StoreError> {
        let mut found: Vec<Option<Past>> = vec![None; moments.len()];
        let mut replay = Replay::default();
        let reader = self.reader();
        let mut statement = reader.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM journal WHERE kind IN ({}) ORDER BY position",
            kinds(Kind::OF_PLAN)
        ))?;
        let entries = statement.query_map([], journal::read)?;
        for entry in entries {
            let entry = entry?;
            for (moment, past) in moments.iter().zip(&mut found) {
                if matches!(moment, Moment::At(at) if past.is_none() && entry.at > *at) {
                    *past = Some(replay.past()?);
                }
            }
            replay.apply(&entry)?;
            let makes = Moment::Made(entry.kind, entry.row);
            for (moment, past) in moments.iter().zip(&mut found) {
                if *moment == makes && past.is_none() {
                    *past = Some(replay.past()?);
                }
            }
        }
        for (moment, past) in moments.iter().zip(&mut found) {
            if matches!(moment, Moment::At(_)) && past.is_none() {
                *past = Some(replay.past()?);
            }
        }
        Ok(found)
    }

    /// How old the present state of the plan is. Paper copies and incidents are no part of it.
    pub fn age(&self) -> Result<Age, StoreError> {
        let reader = self.reader();
        let versions = Kind::PlanVersion.table();
        let last = format!(
            "SELECT at FROM journal WHERE position = (SELECT max(position) FROM journal WHERE kind IN ({}))",
            kinds(&printed())
        );
        let as_of: Option<String> = reader
            .prepare_cached(&last)?
            .query_row([], |row| row.get(0))
            .optional()?;
        let later = format!(
            "SELECT 1 FROM journal WHERE kind IN ({}) AND kind <> ?1
             AND position > (SELECT coalesce(max(position), 0) FROM journal WHERE kind = ?1) LIMIT 1",
            kinds(&printed())
        );
        let revised = reader.prepare_cached(&later)?.exists([versions])?;
        Ok(Age {
            as_of: as_of.and_then(|at| at.parse().ok()),
            revised,
        })
    }

    /// When each entry after an instant was written, in order; paper copies and incidents are no change of the plan.
    pub fn changes_after(&self, at: DateTime<Utc>) -> Result<Vec<DateTime<Utc>>, StoreError> {
        let reader = self.reader();
        let mut statement = reader.prepare_cached(&format!(
            "SELECT DISTINCT at FROM journal WHERE kind IN ({}) AND at > ?1 ORDER BY position",
            kinds(&printed())
        ))?;
        let found = statement
            .query_map([journal::instant_text(at)], |row| row.get::<_, String>(0))?
            .collect::<Result<Vec<_>, _>>()?;
        Ok(found.iter().filter_map(|at| at.parse().ok()).collect())
    }
}

/// The kinds that paper shows: the plan without the register of its copies.
fn printed() -> Vec<Kind> {
    let of_plan = Kind::OF_PLAN.iter().copied();
    of_plan.filter(|kind| *kind != Kind::PaperCopy).collect()
}

/// Kinds as a list of SQL: their names are ours.
pub(super) fn kinds(kinds: &[Kind]) -> String {
    let quoted: Vec<String> = kinds
        .iter()
        .map(|kind| format!("'{}'", kind.table()))
        .collect();
    quoted.join(", ")
}

/// The value of a field, with the clock of the entry that wrote it: the latest is shown.
type Field = (i64, Uuid, Value);

/// The records that the entries up to one make.
#[derive(Default)]
struct Replay {
    rows: HashMap<Kind, HashMap<Uuid, HashMap<String, Field>>>,
    entries: usize,
    as_of: Option<DateTime<Utc>>,
    revised: bool,
}

impl Replay {
    fn apply(&mut self, entry: &Entry) -> Result<(), StoreError> {
        self.entries += 1;
        if entry.kind != Kind::PaperCopy {
            self.as_of = Some(entry.at);
            self.revised = entry.kind != Kind::PlanVersion;
        }
        let rows = self.rows.entry(entry.kind).or_default();
        let row = rows.entry(entry.row).or_default();
        for (name, change) in entry.change()?.fields {
            let field = (entry.clock, entry.id, change.to);
            let later = row
                .get(&name)
                .is_none_or(|known| (known.0, known.1) <= (field.0, field.1));
            if later {
                row.insert(name, field);
            }
        }
        Ok(())
    }

    fn past(&self) -> Result<Past, StoreError> {
        Ok(Past {
            plan: Plan::gather(self)?,
            age: Age {
                as_of: self.as_of,
                revised: self.revised,
            },
            entries: self.entries,
        })
    }
}

impl RecordReader<StoreError> for Replay {
    fn records<R: Record>(&self) -> Result<Vec<R>, StoreError> {
        let Some(rows) = self.rows.get(&R::KIND) else {
            return Ok(Vec::new());
        };
        let value = |row: &HashMap<String, Field>, name: &str| row.get(name).map(|f| f.2.clone());
        let mut found: Vec<(f64, String, &HashMap<String, Field>)> = rows
            .iter()
            .filter(|(_, row)| value(row, "retired") != Some(Value::Flag(true)))
            .map(|(id, row)| {
                let position = match value(row, "position") {
                    Some(Value::Number(position)) => position,
                    _ => 0.0,
                };
                (position, id.to_string(), row)
            })
            .collect();
        let ordered = R::FIELDS
            .iter()
            .any(|field| field.kind == FieldType::Position);
        found.sort_by(|one, other| {
            let by_place = one.0.total_cmp(&other.0);
            let by_place = by_place.then_with(|| one.1.cmp(&other.1));
            if ordered {
                by_place
            } else {
                one.1.cmp(&other.1)
            }
        });
        let blank = serde_json::to_value(R::default())?;
        found
            .into_iter()
            .map(|(_, id, row)| {
                let mut object: Map<String, Json> = blank.as_object().cloned().unwrap_or_default();
                object.insert("id".to_owned(), Json::String(id));
                for field in R::FIELDS {
                    if let Some(value) = value(row, field.name) {
                        object.insert(field.name.to_owned(), json(field.kind, value));
                    }
                }
                Ok(serde_json::from_value(Json::Object(object))?)
            })
            .collect()
    }
}
