//! Tests of the core crate: no Tauri, no window. One folder an area.

mod starter;
