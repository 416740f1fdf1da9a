//! The paper engine, seen from outside: what tools for PDF say of its files.

mod afterwards;
mod annual_review;
mod binder;
mod cards;
mod diagrams;
mod document;
mod flowing;
mod forms;
mod incident;
mod limits;
mod logo;
mod numbers;
mod pictures;
mod plan;
mod recovery_sheet;
mod sample;
mod together;
mod tool;
mod watching;
