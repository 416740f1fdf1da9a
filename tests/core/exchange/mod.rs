//! Contacts in and out, alerts in, registers out.

mod alerts;
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
