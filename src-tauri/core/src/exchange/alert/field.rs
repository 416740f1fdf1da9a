//! The fields of a message, each with its place, so that whatever is wrong can be pointed at.

use chrono::{DateTime, Datelike, Utc};
use serde_json::{Number, Value};

use super::error::{AlertError, Place, Shape};

/// A value of a message and where it stands.
#[derive(Clone)]
pub(super) struct Node<'a> {
    pub value: &'a Value,
    pub place: Place,
}

impl<'a> Node<'a> {
    /// A field of this object, where it says something: neither null nor a placeholder left unfilled.
    pub fn get(&self, name: &str) -> Option<Node<'a>> {
        let value = self.value.get(name)?;
        let silent = value.is_null() || value.as_str().is_some_and(is_placeholder);
        (!silent).then(|| Node {
            value,
            place: self.place.field(name),
        })
    }

    /// The first of these fields that says something.
    pub fn first(&self, names: &[&str]) -> Option<Node<'a>> {
        names.iter().find_map(|name| self.get(name))
    }

    /// Whether the object has the field at all.
    pub fn has(&self, name: &str) -> bool {
        self.value.get(name).is_some()
    }

    /// The text of a field; empty where there is none.
    pub fn text(&self, name: &str) -> Result<String, AlertError> {
        self.get(name)
            .map_or(Ok(String::new()), |field| field.as_text())
    }

    /// This value as text: identities and priorities also come as numbers.
    pub fn as_text(&self) -> Result<String, AlertError> {
        match self.value {
            Value::String(text) => Ok(text.clone()),
            Value::Number(number) => Ok(number.to_string()),
            Value::Bool(flag) => Ok(flag.to_string()),
            _ => Err(self.wrong(Shape::Text)),
        }
    }

    /// The items of a list; none where the field is missing.
    pub fn items(
        &self,
        name: &str,
    ) -> Result<impl Iterator<Item = Node<'a>> + use<'a>, AlertError> {
        let list: &[Value] = match self.get(name) {
            None => &[],
            Some(field) => match field.value {
                Value::Array(items) => items,
                _ => return Err(field.wrong(Shape::List)),
            },
        };
        let place = self.place.field(name);
        let item = move |(at, value)| Node {
            value,
            place: place.item(at),
        };
        Ok(list.iter().enumerate().map(item))
    }

    /// Names with their values as text; none where the field is missing. Nothing in them is of a wrong kind.
    pub fn pairs(&self, name: &str) -> Result<Vec<(String, String)>, AlertError> {
        let Some(field) = self.get(name) else {
            return Ok(Vec::new());
        };
        let Value::Object(pairs) = field.value else {
            return Err(field.wrong(Shape::Object));
        };
        let text = |value: &Value| match value {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        Ok(pairs
            .iter()
            .map(|(name, value)| (name.clone(), text(value)))
            .collect())
    }

    /// The moment of a field: RFC 3339, or a count since 1970. Each system has its own way to say "not yet".
    pub fn time(&self, name: &str) -> Result<Option<DateTime<Utc>>, AlertError> {
        let Some(field) = self.get(name) else {
            return Ok(None);
        };
        let moment = match field.value {
            Value::Number(number) => of_number(number),
            Value::String(text) => of_text(text.trim()),
            _ => None,
        };
        moment.ok_or(AlertError::WrongTime { place: field.place })
    }

    /// That this is not what it should be.
    pub fn wrong(&self, expected: Shape) -> AlertError {
        AlertError::WrongType {
            place: self.place.clone(),
            expected,
        }
    }
}

/// `{ProblemTitle}` or `{{message}}`.
fn is_placeholder(text: &str) -> bool {
    let inside = text
        .trim()
        .strip_prefix('{')
        .and_then(|rest| rest.strip_suffix('}'));
    inside.is_some_and(|inside| {
        let name = inside.trim_matches(['{', '}', ' ']);
        !name.is_empty()
            && name
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.'))
    })
}

/// `Some(None)` is a moment that has not come, `None` is none at all.
fn of_number(number: &Number) -> Option<Option<DateTime<Utc>>> {
    number.as_i64().and_then(since_1970)
}

fn of_text(text: &str) -> Option<Option<DateTime<Utc>>> {
    if text.is_empty() {
        return Some(None);
    }
    if let Ok(number) = text.parse::<i64>() {
        return since_1970(number);
    }
    let moment = DateTime::parse_from_rfc3339(text).ok()?.to_utc();
    match moment.year() {
        // The zero of Go: 0001-01-01T00:00:00Z.
        1 => Some(None),
        1970..=9999 => Some(Some(moment)),
        _ => None,
    }
}

/// Where the counts of each unit end: each is the year 5138, and the year 1973 of the next.
const SECONDS: i64 = 100_000_000_000;
const MILLISECONDS: i64 = SECONDS * 1000;
const MICROSECONDS: i64 = MILLISECONDS * 1000;

/// Seconds, milliseconds, microseconds and nanoseconds tell themselves apart by their length;
/// Opsgenie writes two of them in one message. 0 and -1 are "not yet".
fn since_1970(number: i64) -> Option<Option<DateTime<Utc>>> {
    match number {
        0 | -1 => Some(None),
        1..SECONDS => DateTime::from_timestamp(number, 0).map(Some),
        SECONDS..MILLISECONDS => DateTime::from_timestamp_millis(number).map(Some),
        MILLISECONDS..MICROSECONDS => DateTime::from_timestamp_micros(number).map(Some),
        MICROSECONDS.. => Some(Some(DateTime::from_timestamp_nanos(number))),
        _ => None,
    }
}
