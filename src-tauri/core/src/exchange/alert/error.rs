//! Why a file of alerts cannot be read, and where.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::super::error::ExchangeError;

/// A place in a file of alerts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Place {
    /// The line its message begins at, from 1; only where the file holds several messages one after the other.
    pub line: Option<u32>,
    /// The way to it from there: `alerts[3].startsAt`; empty for the message itself.
    pub path: String,
}

impl Place {
    /// The place of a field of what stands here.
    pub(super) fn field(&self, name: &str) -> Place {
        let dot = if self.path.is_empty() { "" } else { "." };
        Place {
            line: self.line,
            path: format!("{}{dot}{name}", self.path),
        }
    }

    /// The place of an item of the list that stands here, from 0 as its programs count.
    pub(super) fn item(&self, at: usize) -> Place {
        Place {
            line: self.line,
            path: format!("{}[{at}]", self.path),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}, ")?;
        }
        if self.path.is_empty() {
            f.write_str("the whole message")
        } else {
            f.write_str(&self.path)
        }
    }
}

/// What a field should have held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// Text, or a number that serves as text.
    Text,
    /// A list.
    List,
    /// Names with their values.
    Object,
}

/// Why a file of alerts cannot be read; nothing of it is taken in then. Lines and columns are counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AlertError {
    /// More bytes than [`super::ALERT_FILE_LIMIT`]; nothing was read.
    #[error("the file has {bytes} bytes, the limit is {limit}")]
    TooLarge {
        /// Size of the file.
        bytes: u64,
        /// The most that is read.
        limit: u64,
    },
    /// A picture, an archive, a program.
    #[error("not text")]
    NotText,
    /// UTF-16 without the mark that says in which order its bytes come.
    #[error("UTF-16 without a byte order mark")]
    NoByteOrderMark,
    /// A byte that is no character in the encoding the file is in.
    #[error("line {line}, character {column}: not text")]
    Undecodable {
        /// Where.
        line: u32,
        /// Which character of the line.
        column: u32,
    },
    /// The file stops in the middle.
    #[error("the file stops in the middle of line {line}")]
    Half {
        /// Its last line.
        line: u32,
    },
    /// Text, but not JSON from here on.
    #[error("line {line}, column {column}: not JSON")]
    NotJson {
        /// Where.
        line: u32,
        /// Where in the line.
        column: u32,
    },
    /// A name that stands twice in the same object: which of the two counts, nobody can say.
    #[error("line {line}, column {column}: a name stands twice")]
    DuplicateKey {
        /// Where the second ends.
        line: u32,
        /// Where in the line.
        column: u32,
    },
    /// Lists in lists in lists.
    #[error("line {line}, column {column}: more than {limit} levels deep")]
    TooDeep {
        /// Where.
        line: u32,
        /// Where in the line.
        column: u32,
        /// The most that is followed.
        limit: u32,
    },
    /// JSON, but of none of the systems that are known.
    #[error("{place}: neither Alertmanager nor Opsgenie nor Dynatrace")]
    UnknownFormat {
        /// Where.
        place: Place,
    },
    /// Alerts of two systems in one file.
    #[error("{place}: an alert of another system than those before it")]
    Mixed {
        /// Where the second begins.
        place: Place,
    },
    /// A template that was saved before its placeholders were filled in.
    #[error("{place}: a template, its placeholders are not filled in")]
    Unfilled {
        /// Where.
        place: Place,
    },
    /// A field that holds another kind of value.
    #[error("{place}: not of the kind {expected:?}")]
    WrongType {
        /// Where.
        place: Place,
        /// What it should hold.
        expected: Shape,
    },
    /// No moment, or one outside the years 1970 to 9999.
    #[error("{place}: not a time")]
    WrongTime {
        /// Where.
        place: Place,
    },
    /// More than [`super::ALERT_LIMIT`] alerts.
    #[error("more than {limit} alerts")]
    TooMany {
        /// The most that is taken in.
        limit: u32,
    },
    /// No alert in the file.
    #[error("no alert in the file")]
    Nothing,
}

/// What [`super::super::encoding`] says of bytes.
impl From<ExchangeError> for AlertError {
    fn from(error: ExchangeError) -> Self {
        match error {
            ExchangeError::NoByteOrderMark => AlertError::NoByteOrderMark,
            ExchangeError::Undecodable { line, column } => AlertError::Undecodable { line, column },
            ExchangeError::Half { line } => AlertError::Half { line },
            _ => AlertError::NotText,
        }
    }
}
