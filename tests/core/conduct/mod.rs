//! Running an incident: acts, clocks, what is written for others.

mod acts;
mod clocks;
mod qualifying;
mod reminding;
mod scene;
mod telling;
