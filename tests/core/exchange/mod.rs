//! Contacts in and out, alerts in, registers, actions and calendars out.

mod actions;
mod alerts;
mod calendar;
mod columns;
mod exporting;
mod importing;
mod phones;
mod previewing;
mod reading;
mod refusing;
mod registers;
mod robustness;
mod sample;
