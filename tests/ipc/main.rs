//! Tests of the seam between window and shell.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod bindings;
mod causes;
mod commands;
mod documents;
mod improving;
mod incidents;
mod logo;
mod paper;
#[cfg(target_os = "linux")]
mod portal;
mod review;
mod seam;
mod walk;
