//! The documents of an incident.

mod hostile;
mod reading;
mod register;
pub mod story;
