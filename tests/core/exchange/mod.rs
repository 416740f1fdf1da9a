//! Contacts in and out.

mod columns;
mod exporting;
mod importing;
mod phones;
mod previewing;
mod reading;
mod refusing;
mod robustness;
mod sample;
