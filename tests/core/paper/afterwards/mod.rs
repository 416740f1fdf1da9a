//! The documents that are written after an incident.

mod hostile;
mod masked;
mod pages;
mod reading;
mod scene;
