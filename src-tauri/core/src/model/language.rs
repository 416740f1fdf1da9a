//! The languages content and interface exist in.

use serde::{Deserialize, Serialize};

/// A language Mallette speaks; its code is the one of ISO 639.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// French, the language of the field and of the starter plan.
    #[default]
    Fr,
    /// English.
    En,
}

impl Language {
    /// Every language.
    pub const ALL: [Language; 2] = [Language::Fr, Language::En];

    /// Its code, as it is kept in [`super::organisation::Organisation::language`].
    pub fn code(self) -> &'static str {
        match self {
            Language::Fr => "fr",
            Language::En => "en",
        }
    }

    /// The language of that code.
    pub fn of_code(code: &str) -> Option<Language> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }
}
