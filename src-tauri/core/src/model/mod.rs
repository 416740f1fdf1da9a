//! Pure types and rules of the incident plan. Nothing here reads a clock, a file or a database.

pub(crate) mod record;

pub mod activity;
pub mod business_time;
pub mod call_list;
pub mod change;
pub mod chapter;
pub mod classification;
pub mod clock;
pub mod contact;
pub mod crisis;
pub mod document;
pub mod duty;
pub mod fold;
pub mod holidays;
pub mod improvement;
pub mod incident;
pub mod language;
pub mod links;
pub mod naming;
pub mod numbering;
pub mod numbers;
pub mod on_call;
pub mod organisation;
pub mod paper_copy;
pub mod phone;
pub mod plan;
pub mod prevention;
pub mod procedure;
pub mod question;
pub mod readiness;
pub mod recovery;
pub mod review;
pub mod rotation;
pub mod scenario;
pub mod search;
pub mod service_level;
pub mod template;
pub mod tool;
pub mod value;
pub mod version;

pub use language::Language;
pub use plan::{Kind, Plan};
pub use record::{FieldSpec, FieldType, Record};
pub use value::{Value, ValueError};
