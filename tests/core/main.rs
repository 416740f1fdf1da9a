//! The core from outside: no Tauri, no window.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod vault;
