//! The paper engine, seen from outside: what tools for PDF say of its files.

mod afterwards;
mod binder;
mod cards;
mod diagrams;
mod document;
mod flowing;
mod forms;
mod incident;
mod limits;
mod logo;
mod pictures;
mod plan;
mod recovery_sheet;
mod sample;
mod together;
mod tool;
mod watching;
