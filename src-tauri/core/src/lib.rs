//! Mallette without its window: the incident plan, where it is kept, how it is printed and exchanged.
//!
//! `store`, `paper`, `vault` and `exchange` know `model` and not each other; whoever embeds this crate composes them.

pub mod conduct;
pub mod exchange;
pub mod form;
pub mod improving;
pub mod model;
pub mod paper;
pub mod review;
pub mod starter;
pub mod store;
pub mod vault;
