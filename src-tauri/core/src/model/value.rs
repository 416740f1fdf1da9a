//! What a field of a record can hold, and the check that a value fits its field.

use chrono::{DateTime, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::record::{FieldSpec, FieldType};

/// The longest single-line field, in characters: a name, a number, a reference.
pub const LINE_LIMIT: usize = 500;
/// The longest running text, in characters: a mission, a section of a chapter.
pub const TEXT_LIMIT: usize = 100_000;

/// The value of one field, as it travels between window, journal and tables.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(untagged)]
pub enum Value {
    /// Yes or no.
    Flag(bool),
    /// A whole number, or a position between two others.
    Number(f64),
    /// Text, a code, a date (`2026-11-20`), an instant (RFC 3339, UTC) or the id of a record.
    Text(String),
    /// Nothing.
    Empty,
}

/// Why a value does not fit its field.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ValueError {
    /// The kind of record has no such field.
    #[error("no field {0}")]
    UnknownField(String),
    /// The field holds another type.
    #[error("field {field} does not hold this type of value")]
    WrongType {
        /// Name of the field.
        field: String,
    },
    /// Longer than the field may be.
    #[error("field {field} takes {limit} characters, not {length}")]
    TooLong {
        /// Name of the field.
        field: String,
        /// The most it takes, in characters.
        limit: usize,
        /// What was given, in characters.
        length: usize,
    },
    /// A control character, or a line break in a single-line field.
    #[error("field {field} holds a character that cannot be printed")]
    Unprintable {
        /// Name of the field.
        field: String,
    },
}

impl Value {
    /// The text of this value, or nothing where it holds none.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Checks this value against the field it is meant for.
    pub fn check(&self, spec: &FieldSpec) -> Result<(), ValueError> {
        let wrong = || ValueError::WrongType {
            field: spec.name.to_owned(),
        };
        match (spec.kind, self) {
            (FieldType::Line | FieldType::Code, Value::Text(text)) => {
                check_text(spec, text, LINE_LIMIT, false)
            }
            (FieldType::Text, Value::Text(text)) => check_text(spec, text, TEXT_LIMIT, true),
            (FieldType::Flag, Value::Flag(_)) => Ok(()),
            (FieldType::Number, Value::Number(n))
                if n.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(n) =>
            {
                Ok(())
            }
            (FieldType::Position, Value::Number(n)) if n.is_finite() => Ok(()),
            (FieldType::Date, Value::Text(text)) => {
                text.parse::<NaiveDate>().map(|_| ()).map_err(|_| wrong())
            }
            (FieldType::Instant, Value::Text(text)) => DateTime::parse_from_rfc3339(text)
                .map(|_| ())
                .map_err(|_| wrong()),
            (FieldType::Ref | FieldType::Owner, Value::Text(text)) => {
                text.parse::<Uuid>().map(|_| ()).map_err(|_| wrong())
            }
            (
                FieldType::Number | FieldType::Date | FieldType::Instant | FieldType::Ref,
                Value::Empty,
            ) => Ok(()),
            _ => Err(wrong()),
        }
    }
}

fn check_text(
    spec: &FieldSpec,
    text: &str,
    limit: usize,
    many_lines: bool,
) -> Result<(), ValueError> {
    let length = text.chars().count();
    if length > limit {
        return Err(ValueError::TooLong {
            field: spec.name.to_owned(),
            limit,
            length,
        });
    }
    let printable = |c: char| !c.is_control() || (many_lines && matches!(c, '\n' | '\t'));
    if text.chars().all(printable) {
        Ok(())
    } else {
        Err(ValueError::Unprintable {
            field: spec.name.to_owned(),
        })
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Value::Flag(flag)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Value::Number(f64::from(number))
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Value::Number(number)
    }
}

impl From<Uuid> for Value {
    fn from(id: Uuid) -> Self {
        Value::Text(id.to_string())
    }
}

impl From<NaiveDate> for Value {
    fn from(date: NaiveDate) -> Self {
        Value::Text(date.to_string())
    }
}

impl From<DateTime<chrono::Utc>> for Value {
    fn from(at: DateTime<chrono::Utc>) -> Self {
        Value::Text(at.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true))
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Empty, Into::into)
    }
}
