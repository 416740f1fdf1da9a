//! Tests of the core: everything but the window.

mod exchange;
mod store;
mod support;
