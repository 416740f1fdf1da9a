//! Incidents of an open mallette: declared, conducted, logged, and shown as they stand.

mod acting;
mod alerts;
mod evidence;
mod log;
mod messages;
mod register;
mod reminding;
mod viewing;

pub use alerts::{AlertImport, AlertPreview, AlertRow};
pub use log::{LogCheck, LogPage};
pub use viewing::{IncidentView, OpenIncident};
