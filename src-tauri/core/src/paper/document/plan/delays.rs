//! Promised delays (CL5-CL7).

use super::classification::list;
use crate::paper::{
    Block, Cell,
    document::{
        source::Source,
        tables::{grid, table, text},
    },
    words::delay,
};

/// A promised delay in words, or a gap.
fn promised(clock: &str, scale: &str, level: &str, source: &Source<'_>) -> Cell {
    let fits = |wanted: &str, found: &str| found == wanted || found.is_empty();
    let found = source
        .plan
        .delays
        .iter()
        .find(|one| one.clock == clock && fits(scale, &one.scale) && fits(level, &one.level));
    match found.and_then(|one| delay(one, source.words)) {
        Some(words) => Cell::from(words),
        None => Cell::gap(source.words.missing),
    }
}

/// Resolution by priority and service level (CL5).
pub(super) fn resolve(source: &Source<'_>) -> Vec<Block> {
    let words = source.words;
    let levels = list(source, "service_level");
    let rows = list(source, "priority").into_iter().map(|priority| {
        let cells = levels
            .iter()
            .map(|level| promised("resolve", &priority.code, &level.code, source));
        (priority.name.clone(), cells.collect())
    });
    grid(
        (words.priority, 1.0),
        levels.iter().map(|level| level.name.clone()),
        rows,
    )
}

/// Acknowledgement by service level (CL6).
pub(super) fn acknowledge(source: &Source<'_>) -> Vec<Block> {
    let words = source.words;
    let levels = list(source, "service_level");
    if levels.is_empty() {
        return Vec::new();
    }
    let rows = levels.iter().map(|level| {
        [
            Cell::from(level.name.as_str()),
            promised("acknowledge", "", &level.code, source),
        ]
    });
    vec![table(
        [(words.service_level, 1.0), (words.acknowledge, 1.0)],
        rows,
    )]
}

/// Each gravity with its criterion, response and updates (CL7).
pub(super) fn gravities(source: &Source<'_>) -> Vec<Block> {
    let words = source.words;
    let gravities = list(source, "gravity");
    if gravities.is_empty() {
        return Vec::new();
    }
    let rows = gravities.iter().map(|gravity| {
        [
            Cell::from(gravity.name.as_str()),
            text(&gravity.description),
            promised("respond", &gravity.code, "", source),
            promised("update", &gravity.code, "", source),
        ]
    });
    vec![table(
        [
            (words.gravity, 0.8),
            (words.criteria, 2.4),
            (words.respond, 0.9),
            (words.update, 1.1),
        ],
        rows,
    )]
}
