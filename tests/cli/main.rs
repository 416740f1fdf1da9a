//! The command line as it ships: the real binary, its output and its exit codes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod commands;
mod computer;
mod copies;
mod incidents;
mod media;
mod mishaps;
mod numbers;
mod outgoing;
mod review;
