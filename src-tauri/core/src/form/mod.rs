//! The forms that are filled in during and after an incident, as data in each language: printed blank, and the same on
//! a screen (IN1, IN3, LO1, CT1, ES7, PI1, PI2).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::Language;

/// All forms in one language.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Forms {
    /// What can be ticked, by the code of the list.
    pub lists: BTreeMap<String, Vec<Choice>>,
    /// The questions at the head of every sheet.
    pub head: Vec<Question>,
    /// The forms, in the order of their numbers.
    #[serde(rename = "form")]
    pub forms: Vec<Form>,
}

/// A form. Codes are the same in all languages and never change.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// Stable code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// When it is filled in, and by whom.
    pub when: String,
    /// To whom it goes.
    pub to: String,
    /// What must not be forgotten while it is filled in.
    #[serde(default)]
    pub reminder: String,
    /// Codes of the questions at its head.
    pub head: Vec<String>,
    /// Its tables want a page that lies on its side.
    #[serde(default)]
    pub sideways: bool,
    /// Its questions have numbers, so that one can be named on the telephone.
    #[serde(default)]
    pub numbered: bool,
    /// Its parts.
    #[serde(rename = "block")]
    pub blocks: Vec<Block>,
}

/// A part of a form.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// Stable code in the form.
    pub code: String,
    /// Its title.
    pub title: String,
    /// How to fill it in.
    #[serde(default)]
    pub hint: String,
    /// The organisation may add questions of its own.
    #[serde(default)]
    pub extensible: bool,
    /// Its questions.
    #[serde(default, rename = "question")]
    pub questions: Vec<Question>,
}

/// A question, or a field with a name.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Stable code in the form.
    pub code: String,
    /// What is asked; empty for a table that completes the question before it or is alone in its block.
    pub label: String,
    /// What to think of, how to write it.
    #[serde(default)]
    pub hint: String,
    /// What is expected.
    #[serde(default)]
    pub answer: Answer,
}

/// What is expected as an answer.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Answer {
    /// A few words.
    #[default]
    Line,
    /// Running text.
    Text {
        /// Lines to leave on paper.
        lines: u16,
    },
    /// A day.
    Date,
    /// A time of the day.
    Time,
    /// A day and a time.
    Instant,
    /// A number.
    Number,
    /// One or several of a list of [`Forms::lists`].
    Choice {
        /// Code of the list.
        list: String,
        /// Several may be chosen.
        #[serde(default)]
        many: bool,
        /// Lines to leave on paper for a remark.
        #[serde(default)]
        lines: u16,
    },
    /// A word of one of the lists the plan qualifies incidents with, or its classes (`class`).
    Term {
        /// Code of the list in the plan.
        list: String,
        /// Several may be chosen.
        #[serde(default)]
        many: bool,
        /// Lines to leave on paper for a remark.
        #[serde(default)]
        lines: u16,
    },
    /// Rows of answers.
    Table {
        /// What is asked in each row.
        columns: Vec<Column>,
        /// What the plan knows already; blank rows follow.
        #[serde(default)]
        known: Known,
        /// Blank rows to leave on paper.
        #[serde(default)]
        rows: u16,
        /// Lines of a row on paper, at least 1.
        #[serde(default = "one")]
        lines: u16,
        /// Pages to fill with blank rows; 0: only `rows` are left.
        #[serde(default)]
        pages: u16,
    },
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Stable code in the table.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Its share of the width.
    pub weight: f32,
    /// What is expected; never a table.
    #[serde(default)]
    pub answer: Answer,
}

/// Rows of a table that are read from the plan.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Known {
    /// None.
    #[default]
    Nothing,
    /// The essential activities (AC1): columns `activity` and `rto`.
    Activities,
    /// The roles of the crisis cell (RO5): columns `role` and `mission`.
    CrisisRoles,
    /// The chronogram (ES7): columns `offset` and `milestone`.
    Milestones,
}

/// Something that can be ticked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Stable code in its list.
    pub code: String,
    /// Its words.
    pub label: String,
}

/// A file of forms that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {cause}")]
pub struct FormError {
    file: &'static str,
    cause: String,
}

const fn one() -> u16 {
    1
}

impl Forms {
    /// The forms in a language.
    ///
    /// # Errors
    /// A fault of the program: a file that came with it cannot be read.
    pub fn of(language: Language) -> Result<Forms, FormError> {
        let (file, text) = match language {
            Language::Fr => ("fr.toml", include_str!("fr.toml")),
            Language::En => ("en.toml", include_str!("en.toml")),
        };
        toml::from_str(text).map_err(|error: toml::de::Error| FormError {
            file,
            cause: error.to_string(),
        })
    }

    /// The form with this code.
    pub fn form(&self, code: &str) -> Option<&Form> {
        self.forms.iter().find(|form| form.code == code)
    }
}

impl Form {
    /// Its questions in their order, across its blocks; a table without words of its own is none.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        let all = self.blocks.iter().flat_map(|block| &block.questions);
        all.filter(|question| !question.label.is_empty())
    }
}
