//! The recovery run sheet as bars (RC1): one phase after the other, each with its shortest and longest
//! duration, placed as if every phase took its longest.

use super::pen::{Letters, Pen};
use crate::model::{Plan, recovery::RecoveryPhase};
use crate::paper::{
    PaperError, Words,
    drawing::{Anchor, Drawing, Stroke, Tone, point},
    words::{after_start, span},
};

pub(super) const WIDTH: f32 = 510.0;
pub(super) const NAME: f32 = 178.0;
pub(super) const CHART: f32 = 260.0;
pub(super) const DURATION: Letters = Letters::new(8.5, Anchor::Start).muted();
pub(super) const LABEL: Letters = Letters::new(9.0, Anchor::Start);
const AXIS: Letters = Letters::new(8.5, Anchor::Middle).muted();
pub(super) const HEAD: f32 = 18.0;
/// The steps an axis may have, in hours.
const STEPS: [u32; 8] = [1, 2, 4, 6, 8, 12, 24, 48];

/// The phases of the recovery as a Gantt chart.
///
/// # Errors
/// [`PaperError::Font`] when an embedded font is broken.
pub fn recovery(plan: &Plan, words: &Words) -> Result<Drawing, PaperError> {
    let mut pen = Pen::new()?;
    let phases = &plan.recovery_phases;
    let total = phases.iter().map(longest).sum::<u32>().max(1);
    let scale = CHART / total as f32;
    let heights: Vec<(f32, Vec<String>)> = phases
        .iter()
        .map(|phase| {
            let lines = pen.lines(&phase.name, NAME - 8.0, LABEL);
            (lines.len().max(1) as f32 * LABEL.lead() + 4.0, lines)
        })
        .collect();
    let height = HEAD + heights.iter().map(|(height, _)| height).sum::<f32>() + 4.0;
    axis(&mut pen, total, scale, height, words);
    let (mut y, mut start) = (HEAD, 0);
    let mut told = Vec::new();
    for (phase, (row, lines)) in phases.iter().zip(&heights) {
        let long = longest(phase);
        let short = phase.shortest_minutes.unwrap_or(long).min(long);
        let x = NAME + start as f32 * scale;
        if phase.category == "night" {
            pen.rect(point(NAME, y), (CHART, *row), 0.0, Some(Tone::Wash), None);
        }
        let name = if phase.category == "work" {
            LABEL
        } else {
            LABEL.muted()
        };
        pen.column(0.0, y + LABEL.size + 1.0, lines, name);
        let (fill, stroke) = match phase.category.as_str() {
            "work" => (Tone::Muted, Stroke::new(Tone::Ink, 0.6)),
            _ => (Tone::Paper, Stroke::dashed(Tone::Muted, 0.6)),
        };
        let bar = (row - 5.0).min(10.0);
        let top = y + (row - bar) / 2.0;
        if long > short {
            let pale = Some(Stroke::dashed(Tone::Ink, 0.6));
            pen.rect(
                point(x, top),
                (long as f32 * scale, bar),
                0.0,
                Some(Tone::Wash),
                pale,
            );
        }
        pen.rect(
            point(x, top),
            ((short as f32 * scale).max(0.8), bar),
            0.0,
            Some(fill),
            Some(stroke),
        );
        pen.text(
            NAME + CHART + 8.0,
            y + LABEL.size + 1.0,
            span(phase, words),
            DURATION,
        );
        pen.line(
            vec![point(0.0, y + row), point(WIDTH, y + row)],
            Stroke::new(Tone::Bar, 0.4),
        );
        told.push(format!(
            "{} {} ({})",
            after_start(start, words),
            phase.name,
            span(phase, words)
        ));
        start += long;
        y += row;
    }
    Ok(pen.finish(
        WIDTH,
        height,
        format!("{} {}.", words.run_sheet_alt, told.join(words.semicolon)),
    ))
}

fn longest(phase: &RecoveryPhase) -> u32 {
    phase
        .longest_minutes
        .or(phase.shortest_minutes)
        .unwrap_or(0)
}

/// Hours from the start, with a line down the chart every so many.
pub(super) fn axis(pen: &mut Pen, total: u32, scale: f32, height: f32, words: &Words) {
    let hours = STEPS
        .into_iter()
        .find(|step| total / (step * 60) <= 7)
        .unwrap_or(96);
    let mut at = 0;
    while at <= total {
        let x = NAME + at as f32 * scale;
        pen.line(
            vec![point(x, HEAD - 4.0), point(x, height - 4.0)],
            Stroke::new(Tone::Bar, 0.5),
        );
        pen.text(x, HEAD - 7.0, format!("{} {}", at / 60, words.hours), AXIS);
        at += hours * 60;
    }
}
