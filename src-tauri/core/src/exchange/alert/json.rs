//! JSON, stricter than usual: a name that stands twice is refused, and so is what is too deep to be an alert.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::super::encoding::count;
use super::ALERT_LIMIT;
use super::error::AlertError;

/// The most levels that are followed; serde_json itself stops at 128.
const DEPTH_LIMIT: u32 = 64;

/// The messages of a file with the lines they begin at: one as a rule, or one after the other (JSON lines).
pub(super) fn messages(text: &str) -> Result<Vec<(u32, Value)>, AlertError> {
    let mut stream = serde_json::Deserializer::from_str(text).into_iter::<Strict>();
    let mut messages = Vec::new();
    let (mut counted, mut line) = (0, 1_u32);
    loop {
        let rest = text.get(stream.byte_offset()..).unwrap_or_default();
        let start = text.len() - rest.trim_ascii_start().len();
        let breaks = text.get(counted..start).unwrap_or_default().matches('\n');
        line = line.saturating_add(count(breaks.count()));
        counted = counted.max(start);
        match stream.next() {
            None => return Ok(messages),
            Some(Ok(Strict(message))) => messages.push((line, message)),
            Some(Err(error)) => return Err(broken(&error)),
        }
        if count(messages.len()) > ALERT_LIMIT {
            return Err(AlertError::TooMany { limit: ALERT_LIMIT });
        }
    }
}

const TWICE: &str = "a name twice";
const DEEP: &str = "too deep";

fn broken(error: &serde_json::Error) -> AlertError {
    let (line, column) = (count(error.line()), count(error.column()));
    // The only words of ours that an error of serde_json can begin with are the two above.
    let said = error.to_string();
    if error.is_eof() {
        AlertError::Half { line }
    } else if said.starts_with(TWICE) {
        AlertError::DuplicateKey { line, column }
    } else if said.starts_with(DEEP) {
        AlertError::TooDeep {
            line,
            column,
            limit: DEPTH_LIMIT,
        }
    } else {
        AlertError::NotJson { line, column }
    }
}

struct Strict(Value);

impl<'de> serde::Deserialize<'de> for Strict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Tree { left: DEPTH_LIMIT }
            .deserialize(deserializer)
            .map(Strict)
    }
}

/// A value that may go `left` levels deep.
struct Tree {
    left: u32,
}

impl Tree {
    fn below<E: Error>(&self) -> Result<Tree, E> {
        let left = self.left.checked_sub(1);
        left.map(|left| Tree { left })
            .ok_or_else(|| E::custom(DEEP))
    }
}

impl<'de> DeserializeSeed<'de> for Tree {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(flag.into())
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element_seed(self.below()?)? {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value, A::Error> {
        let mut fields = Map::new();
        while let Some(name) = object.next_key::<String>()? {
            let value = object.next_value_seed(self.below()?)?;
            if fields.insert(name, value).is_some() {
                return Err(A::Error::custom(TWICE));
            }
        }
        Ok(Value::Object(fields))
    }
}
