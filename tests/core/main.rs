//! Tests of the core crate: no Tauri, no window. One folder an area.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod starter;
