//! The paper engine, seen from outside: what tools for PDF say of its files.

mod cards;
mod diagrams;
mod document;
mod limits;
mod pictures;
mod plan;
mod recovery_sheet;
mod sample;
mod together;
mod tool;
