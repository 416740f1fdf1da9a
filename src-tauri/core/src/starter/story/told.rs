//! What a file of the story says.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::impossible;
use crate::model::Value;
use crate::starter::error::{Place, StarterError};
use crate::starter::files::File;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Story {
    #[serde(default, rename = "incident")]
    pub incidents: Vec<IncidentTold>,
    #[serde(default, rename = "problem")]
    pub problems: Vec<ProblemTold>,
    #[serde(default, rename = "walk")]
    pub walks: Vec<WalkTold>,
}

/// An incident or exercise. Times are those of its day: `14:30`, or `+2 09:00` two days later.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct IncidentTold {
    pub key: String,
    /// `week-5 wed`, `today-40d` or `business-3`.
    pub day: String,
    pub noticed: String,
    pub declared: String,
    /// Who declared it, and did what names nobody else.
    pub by: String,
    /// Key of the scenario, which makes it an exercise.
    #[serde(default)]
    pub scenario: String,
    pub title: String,
    #[serde(default)]
    pub category: String,
    #[serde(default)]
    pub source: String,
    #[serde(default)]
    pub reported_by: String,
    #[serde(default)]
    pub application: String,
    #[serde(default)]
    pub symptoms: String,
    #[serde(default)]
    pub description: String,
    /// Further fields of the incident.
    #[serde(default)]
    pub noted: BTreeMap<String, Value>,
    /// Acts as the window sends them, with keys for ids, and `at` and `by` beside; `items` are ticked together.
    pub deeds: Vec<toml::Table>,
    pub review: Option<Reviewed>,
    #[serde(default)]
    pub actions: Vec<ActionTold>,
}

/// A review. What nobody answered in the file is taken over, at the last sitting, from what the incident tells.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reviewed {
    pub begun: String,
    pub by: String,
    /// Only what the file answers is answered.
    #[serde(default)]
    pub partly: bool,
    pub signed: Option<String>,
    #[serde(default)]
    pub signed_by: String,
    #[serde(default)]
    pub note: String,
    pub sittings: Vec<Sitting>,
}

/// What one person wrote in a review at one time.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sitting {
    pub at: String,
    /// Who began the review, where nobody else is named.
    #[serde(default)]
    pub by: String,
    #[serde(default)]
    pub whys: Vec<WhyTold>,
    #[serde(default)]
    pub answers: BTreeMap<String, AnswerTold>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WhyTold {
    pub key: String,
    #[serde(default)]
    pub below: String,
    pub text: String,
    #[serde(default)]
    pub root: bool,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
pub(super) struct AnswerTold {
    pub text: String,
    pub choice: String,
    pub not_applicable: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ActionTold {
    pub at: String,
    pub by: String,
    pub title: String,
    #[serde(default)]
    pub detail: String,
    #[serde(default)]
    pub nature: String,
    #[serde(default)]
    pub theme: String,
    pub owner: String,
    /// A day as in the plan; or so many days after the incident: `+9`.
    pub due: String,
    /// Where it stands by now; it begins in `plan`.
    #[serde(default)]
    pub step: String,
    /// When its owner brought it there.
    pub moved: Option<String>,
    #[serde(default)]
    pub proof: String,
    /// When its owner closed it.
    pub closed: Option<String>,
    /// Key of the version that carries it.
    #[serde(default)]
    pub version: String,
    /// Key of the record of the plan it changes, and its field.
    #[serde(default)]
    pub about: String,
    #[serde(default)]
    pub field: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProblemTold {
    /// As the day of an incident.
    pub day: String,
    pub at: String,
    pub by: String,
    pub title: String,
    #[serde(default)]
    pub description: String,
    #[serde(default)]
    pub root_cause: String,
    #[serde(default)]
    pub workaround: String,
    pub state: String,
    pub owner: String,
    /// Keys of the incidents that come from it.
    pub incidents: Vec<String>,
    /// Titles of the actions that treat it.
    #[serde(default)]
    pub actions: Vec<String>,
}

/// A walk through the whole plan.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WalkTold {
    /// As the day of an incident.
    pub day: String,
    pub begun: String,
    pub by: String,
    pub finished: String,
    #[serde(default)]
    pub note: String,
    /// What was to be changed, by the key of the record; everything else held.
    #[serde(default)]
    pub to_change: BTreeMap<String, String>,
}

pub(super) fn read(file: &File) -> Result<(Place, Story), StarterError> {
    let place = Place {
        file: file.name.to_owned(),
        ..Place::default()
    };
    let story = toml::from_str(file.text).map_err(|error| impossible(&place, error))?;
    Ok((place, story))
}
