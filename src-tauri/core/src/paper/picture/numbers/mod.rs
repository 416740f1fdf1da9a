//! The charts of the figures of incidents. Black and white tell the parts apart by their pattern; every chart says in
//! words what it shows, and has its table beside it.

mod axis;
mod lying;
mod months;
mod named;
mod pattern;

use serde::Serialize;

use super::pen::Letters;
use crate::model::Plan;
use crate::model::numbers::Figures;
use crate::paper::{
    PaperError, Words,
    drawing::{Anchor, Drawing, Stroke, Tone},
};

pub(crate) use named::{class, clock, kind, level, priority};

const WIDTH: f32 = 510.0;
const LABEL: Letters = Letters::new(9.0, Anchor::Start);
const FIGURE: Letters = Letters::new(9.0, Anchor::Middle).bold();
/// The height of a lying bar, and of the boxes of a legend.
const BAR: f32 = 10.0;
/// The room of a lying bar, and of a row of a legend.
const ROW: f32 = 17.0;
const EDGE: Stroke = Stroke::new(Tone::Ink, 0.7);

/// The charts of incidents, or of exercises.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct NumberCharts {
    /// How many each month, by class.
    pub months: Drawing,
    /// The time until they were resolved, each month.
    pub resolve: Drawing,
    /// How many of each type.
    pub types: Drawing,
    /// Which promises of service were kept.
    pub promises: Drawing,
}

/// Draws the figures.
///
/// # Errors
/// [`PaperError::Font`] when an embedded font is broken.
pub fn number_charts(
    figures: &Figures,
    plan: &Plan,
    words: &Words,
) -> Result<NumberCharts, PaperError> {
    Ok(NumberCharts {
        months: months::months(figures, plan, words)?,
        resolve: months::resolve(figures, words)?,
        types: lying::types(figures, plan, words)?,
        promises: lying::promises(figures, plan, words)?,
    })
}

fn alt(said: &str, told: impl Iterator<Item = String>, words: &Words) -> String {
    let told: Vec<String> = told.collect();
    match told[..] {
        [] => format!("{said} {}.", words.figures.nothing),
        _ => format!("{said} {}.", told.join(words.semicolon)),
    }
}
