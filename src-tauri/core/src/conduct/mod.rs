//! Running an incident: what a person does becomes records, and a line of the log that says so (LO2).
//!
//! An [`Act`] is carried out whole or not at all. Nothing here reads a clock or a file: who acts, and when, is passed in.

mod act;
mod calling;
mod carrying;
mod cell;
mod declaring;
mod error;
mod fill;
mod handover;
mod line;
mod qualifying;
mod recovering;
mod report;
mod states;
mod telling;
pub mod words;

pub use act::{Act, Called, Deed, NewAlert, NewEvidence, NewLine, NewMessage, Qualify, Seating};
pub use carrying::{Actor, Carried, carry_out};
pub use declaring::{Declaration, declare, next_number};
pub use error::ActError;
pub use fill::{Filled, fill};
pub use handover::handover;
pub use line::typed_time;
pub use report::{Prefilled, prefilled_report};
