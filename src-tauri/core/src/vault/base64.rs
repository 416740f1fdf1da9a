//! Bytes as base64 in a JSON file: `#[serde(with = "base64")]`.

use data_encoding::BASE64;
use serde::{Deserialize, Deserializer, Serializer, de};

pub(super) fn serialize<S: Serializer>(bytes: impl AsRef<[u8]>, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&BASE64.encode(bytes.as_ref()))
}

/// Refuses a length other than that of the field, so that no later step has to.
pub(super) fn deserialize<'de, D, T>(from: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: TryFrom<Vec<u8>>,
{
    let bytes = BASE64
        .decode(String::deserialize(from)?.as_bytes())
        .map_err(de::Error::custom)?;
    let length = bytes.len();
    T::try_from(bytes).map_err(|_| de::Error::invalid_length(length, &"another number of bytes"))
}
