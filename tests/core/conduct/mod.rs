//! Running an incident: acts, clocks, what is written for others.

mod acts;
mod clocks;
mod qualifying;
mod reminding;
pub mod scene;
mod telling;
