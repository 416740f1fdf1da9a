//! `mallette numbers`

use mallette_core::paper::{self, Part, parts, scope};

use super::arguments::Days;
use super::{Outcome, Setting, say, say_json};
use crate::error::CommandError;

pub(super) fn run(setting: &Setting, days: &Days, json: bool) -> Result<Outcome, CommandError> {
    let mallette = setting.reading()?;
    let numbers = mallette.numbers(&days.query(), setting.clock.as_ref())?;
    if json {
        say_json(&numbers)?;
        return Ok(Outcome::Done);
    }
    let words = paper::Words::of(setting.language());
    let plan = mallette.plan()?;
    for line in scope(&numbers, &plan, words, |day| day.to_string()) {
        say(line);
    }
    let said = &words.figures;
    for (whole, none, figures) in [
        (said.incidents, said.no_incident, &numbers.incidents),
        (said.exercises, said.no_exercise, &numbers.exercises),
    ] {
        say(format_args!("\n{}", whole.to_uppercase()));
        if figures.counted == 0 {
            say(none);
            continue;
        }
        for part in parts(figures, &plan, words) {
            say(format_args!("\n{}", part.title));
            if !part.how.is_empty() {
                say(&part.how);
            }
            for row in aligned(&part, words) {
                say(row);
            }
        }
    }
    Ok(Outcome::Done)
}

/// A table with its figures below each other; how a row is counted stands below it.
fn aligned(part: &Part, words: &paper::Words) -> Vec<String> {
    let headings = std::iter::once(part.of_what.to_owned()).chain(part.columns.iter().cloned());
    let lines = part.lines.iter().map(|line| {
        let figures = line.figures.iter().map(|figure| figure.said(words));
        std::iter::once(line.name.clone()).chain(figures).collect()
    });
    let rows: Vec<Vec<String>> = std::iter::once(headings.collect()).chain(lines).collect();
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells
            .map(|cell| cell.chars().count())
            .max()
            .unwrap_or_default()
    };
    let aligned = rows.iter().map(|row| {
        let cells = row.iter().enumerate().map(|(column, cell)| {
            let width = width(column);
            match column {
                0 => format!("  {cell:<width$}"),
                _ => format!("  {cell:>width$}"),
            }
        });
        cells.collect::<String>()
    });
    let how = std::iter::once("").chain(part.lines.iter().map(|line| line.how.as_str()));
    let below = aligned.zip(how).flat_map(|(row, how)| {
        let how = (!how.is_empty()).then(|| format!("    {how}"));
        std::iter::once(row).chain(how)
    });
    below.collect()
}
