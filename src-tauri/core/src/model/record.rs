//! One declaration a record: from it come the struct, the list of its fields with their types, and its kind.
//!
//! The journal, the tables, the forms of the window and the imports all work from that list, so a field is added
//! in one place (and in a migration, which a test compares with it).

use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::plan::Kind;

/// What a field holds; the limits are those of [`super::value`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldType {
    /// One line of text.
    Line,
    /// Running text. Blank lines part paragraphs, lines that begin with `- ` are bullets, with `1. ` numbered steps.
    Text,
    /// A short code in English, never shown as it is.
    Code,
    /// Yes or no.
    Flag,
    /// A whole number from 0, or nothing.
    Number,
    /// A place in an order; a row put between two others takes a number between theirs.
    Position,
    /// A calendar day, or nothing.
    Date,
    /// An instant in UTC, or nothing.
    Instant,
    /// The id of another record, or nothing.
    Ref,
    /// The id of the record this one belongs to; never nothing.
    Owner,
}

/// One field of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldSpec {
    /// Its name: the column, the JSON key, the key of its label in the window.
    pub name: &'static str,
    /// What it holds.
    pub kind: FieldType,
}

/// A row of the plan. Rows are retired, never deleted.
pub trait Record: DeserializeOwned + serde::Serialize + Clone + Default {
    /// Which kind of record this is.
    const KIND: Kind;
    /// Its fields in the order of the table, without `id` and `retired`.
    const FIELDS: &'static [FieldSpec];
    /// Its identity, the same in every copy of the plan.
    fn id(&self) -> Uuid;
    /// Whether it was taken out of the plan.
    fn is_retired(&self) -> bool;
}

/// Declares a record. Each field is `name: Type`, with the names of [`FieldType`] as types.
macro_rules! record {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident : $type:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize, specta::Type)]
        pub struct $name {
            /// Identity, the same in every copy of the plan.
            pub id: uuid::Uuid,
            $($(#[$field_doc])* pub $field: $crate::model::record::rust_type!($type),)*
            /// Taken out of the plan, kept for the history.
            pub retired: bool,
        }

        impl $crate::model::record::Record for $name {
            const KIND: $crate::model::plan::Kind = $crate::model::plan::Kind::$name;
            const FIELDS: &'static [$crate::model::record::FieldSpec] = &[
                $($crate::model::record::FieldSpec {
                    name: stringify!($field),
                    kind: $crate::model::record::FieldType::$type,
                },)*
            ];
            fn id(&self) -> uuid::Uuid {
                self.id
            }
            fn is_retired(&self) -> bool {
                self.retired
            }
        }
    };
}

macro_rules! rust_type {
    (Line) => { String };
    (Text) => { String };
    (Code) => { String };
    (Flag) => { bool };
    (Number) => { Option<u32> };
    (Position) => { f64 };
    (Date) => { Option<chrono::NaiveDate> };
    (Instant) => { Option<chrono::DateTime<chrono::Utc>> };
    (Ref) => { Option<uuid::Uuid> };
    (Owner) => { uuid::Uuid };
}

pub(crate) use record;
pub(crate) use rust_type;
