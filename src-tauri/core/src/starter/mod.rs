//! The starter plan a new organisation begins with, and the demonstration plan, as data files in French and English.
//!
//! The demonstration is an overlay: its files change and complete the records of the starter plan. Records are
//! written with symbolic keys and relative dates; both are resolved for the instant at which the plan is made.

mod calendar;
mod copies;
mod error;
mod files;
mod gathering;
mod reading;
mod resolving;
mod story;

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::model::change::Edit;
use crate::model::{Kind, Language, Plan, Value};
use crate::store::Written;
use crate::vault::blob::Blob;
use resolving::Keys;

pub use copies::{CopySection, CopyText, demonstration_copies};
pub use error::{Fault, Place, StarterError};
pub use files::{File, Piece};
pub use gathering::plan_of;

/// The logo of the demonstration's organisation, a PNG file.
pub const DEMONSTRATION_LOGO: &[u8] = include_bytes!("demo_logo.png");

/// A record to be written into a new plan. Fields that are not named are empty.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What it is.
    pub kind: Kind,
    /// Its identity; ids grow in the order of the rows.
    pub id: Uuid,
    /// Its fields, each checked against its declaration.
    pub fields: BTreeMap<String, Value>,
}

/// The records of the starter plan, in the order of [`Kind::ALL`], so that what is referred to comes first.
pub fn starter_rows(language: Language, made_at: DateTime<Utc>) -> Result<Vec<Row>, StarterError> {
    rows_of(&[files::starter(language)], made_at)
}

/// The records of the demonstration plan, in the order of [`Kind::ALL`].
pub fn demonstration_rows(
    language: Language,
    made_at: DateTime<Utc>,
) -> Result<Vec<Row>, StarterError> {
    Ok(Demonstration::of(language, made_at)?.rows)
}

/// The demonstration: a plan, and what happened under it.
pub struct Demonstration {
    /// The records of the plan, in the order of [`Kind::ALL`].
    pub rows: Vec<Row>,
    keys: Keys,
    language: Language,
    made_at: DateTime<Utc>,
}

impl Demonstration {
    /// The demonstration as it is made at an instant.
    pub fn of(language: Language, made_at: DateTime<Utc>) -> Result<Demonstration, StarterError> {
        let layers = [files::starter(language), files::demonstration(language)];
        let (rows, keys) = resolving::rows(reading::read(&layers)?, made_at)?;
        Ok(Demonstration {
            rows,
            keys,
            language,
            made_at,
        })
    }

    /// The files that were kept as evidence in what happened.
    pub fn evidence(&self) -> &'static [Piece] {
        files::evidence(self.language)
    }

    /// What happened before the day it is made: incidents and an exercise with their logs, reviews, actions, a problem and
    /// a walk. `plan` is that of the rows; `kept` says, by its name, how each file of the evidence is kept.
    pub fn happened(
        &self,
        plan: &Plan,
        kept: &HashMap<&str, Blob>,
    ) -> Result<Happened, StarterError> {
        let files = files::stories(self.language);
        story::told(files, plan, &self.keys, kept, self.made_at)
    }
}

/// What happened, as it is written.
pub struct Happened {
    /// What it changed of the plan.
    pub changes: Vec<Edit>,
    /// Everything else, in the order in which it was written, with who wrote it and when.
    pub written: Vec<Written>,
}

/// The records written in layers of files; each layer completes and changes what the ones before it wrote.
pub fn rows_of(layers: &[&[File]], made_at: DateTime<Utc>) -> Result<Vec<Row>, StarterError> {
    Ok(resolving::rows(reading::read(layers)?, made_at)?.0)
}

/// The starter plan in memory, without a store.
pub fn starter_plan(language: Language, made_at: DateTime<Utc>) -> Result<Plan, StarterError> {
    plan_of(&starter_rows(language, made_at)?)
}

/// The demonstration plan in memory, without a store.
pub fn demonstration_plan(
    language: Language,
    made_at: DateTime<Utc>,
) -> Result<Plan, StarterError> {
    plan_of(&demonstration_rows(language, made_at)?)
}
