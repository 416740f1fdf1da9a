//! The paper engine, seen from outside: what tools for PDF say of its files.

mod document;
mod limits;
mod sample;
mod tool;
