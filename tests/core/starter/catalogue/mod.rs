//! What the catalogue asks for, figure by figure: the starter plans must hold it in both languages.

mod chapters;
mod crisis;
mod duties;
mod links;
mod qualification;
mod recovery;
mod registers;
mod response;
mod roles;
mod scenarios;

use mallette_core::model::{Language, Plan};
use mallette_core::starter::starter_plan;

use super::made_at;

/// The starter plan in each language: every figure of the catalogue holds in both.
fn plans() -> Vec<Plan> {
    Language::ALL
        .iter()
        .map(|&language| starter_plan(language, made_at()).unwrap())
        .collect()
}

/// How many bullets a running text has.
fn bullets(text: &str) -> usize {
    text.lines().filter(|line| line.starts_with("- ")).count()
}

/// How many numbered steps a running text has.
fn numbered(text: &str) -> usize {
    let is_step = |line: &&str| {
        line.split_once(". ")
            .is_some_and(|(number, _)| number.parse::<u32>().is_ok())
    };
    text.lines().filter(is_step).count()
}
