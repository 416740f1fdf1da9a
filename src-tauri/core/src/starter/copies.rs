//! The texts of the documents of which the demonstration keeps an offline copy (DO2). Paper makes them into files.

use serde::Deserialize;

use super::error::{Fault, Place, StarterError};
use super::files::{self, File};
use crate::model::Language;

/// The text of a linked document.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CopyText {
    /// Code of the document: `bcp`, `cmp` or `drp`.
    pub document_code: String,
    /// Its title.
    pub title: String,
    /// Its sections, in their order.
    #[serde(rename = "section")]
    pub sections: Vec<CopySection>,
}

/// A section of such a text; its body is written like every running text of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CopySection {
    /// Its heading.
    pub heading: String,
    /// Its text.
    pub body: String,
}

/// The texts of the documents the demonstration has at hand.
pub fn demonstration_copies(language: Language) -> Result<Vec<CopyText>, StarterError> {
    files::copies(language).iter().map(copy_of).collect()
}

fn copy_of(file: &File) -> Result<CopyText, StarterError> {
    toml::from_str(file.text).map_err(|error| {
        let place = Place {
            file: file.name.to_owned(),
            ..Place::default()
        };
        place.refuse(Fault::Syntax(error.to_string()))
    })
}
