//! Tests of the core: everything but the window.

mod store;
mod support;
