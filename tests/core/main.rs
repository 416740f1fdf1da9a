//! Tests of the core: everything but the window.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod conduct;
mod exchange;
mod form;
mod improving;
mod incident;
mod numbers;
mod paper;
mod review;
mod rules;
mod starter;
mod store;
mod support;
mod tidy;
mod vault;
