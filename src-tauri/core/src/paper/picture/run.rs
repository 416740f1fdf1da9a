//! A recovery under way as bars (RC1): planned above, actual and expected below.

use super::gantt::{CHART, DURATION, HEAD, LABEL, NAME, WIDTH, axis};
use super::pen::Pen;
use crate::model::incident::recovery::{PhaseRun, RunState, RunView};
use crate::paper::{
    PaperError, Words,
    drawing::{Drawing, Stroke, Tone, point},
};
use chrono::{DateTime, Utc};

/// Height of a bar.
const BAR: f32 = 5.5;
/// Where the column of the ends begins.
const END: f32 = NAME + CHART + 12.0;
/// The least height of a row: its two bars and the air around them.
const ROW: f32 = BAR * 2.0 + 6.0;

/// The phases of a run, planned against actual, with the present moment as a line.
///
/// # Errors
/// [`PaperError::Font`] when an embedded font is broken.
pub fn recovery_run(
    run: &RunView,
    now: DateTime<Utc>,
    moment: &dyn Fn(DateTime<Utc>) -> String,
    words: &Words,
) -> Result<Drawing, PaperError> {
    let mut pen = Pen::new()?;
    // Nothing goes on after the end.
    let is_open = run.ended_at.is_none();
    let now = run.ended_at.map_or(now, |ended| ended.min(now));
    let end = match run.ended_at {
        Some(ended) => ended.max(run.started_at),
        None => run.planned_end_longest.max(run.expected_end),
    };
    let total = u32::try_from((end - run.started_at).num_minutes()).unwrap_or(u32::MAX);
    let total = total.max(1);
    let scale = CHART / total as f32;
    let rows: Vec<(f32, Vec<String>)> = run
        .phases
        .iter()
        .map(|phase| {
            let lines = pen.lines(&phase.name, NAME - 8.0, LABEL);
            ((lines.len() as f32 * LABEL.lead() + 4.0).max(ROW), lines)
        })
        .collect();
    let height = HEAD + rows.iter().map(|(height, _)| height).sum::<f32>() + 4.0;
    axis(&mut pen, total, scale, height, words);
    pen.text(
        END,
        HEAD - 7.0,
        words.incident.phase_end.to_owned(),
        DURATION,
    );
    let x = |at: DateTime<Utc>| {
        let after = (at - run.started_at).num_minutes() as f32;
        NAME + after.clamp(0.0, total as f32) * scale
    };
    let mut y = HEAD;
    let mut told = Vec::new();
    for (phase, (row, lines)) in run.phases.iter().zip(&rows) {
        pen.column(0.0, y + LABEL.size + 1.0, lines, LABEL);
        bars(
            &mut pen,
            phase,
            y + (row - BAR * 2.0) / 2.0,
            (now, is_open),
            x,
        );
        let state = words.incident.run_states[phase.state as usize];
        let letters = match phase.state {
            RunState::Done => DURATION.bold(),
            _ => DURATION,
        };
        // What was left out has no end, nor has what was broken off.
        let has_end = match phase.state {
            RunState::Done => true,
            RunState::Skipped => false,
            RunState::Waiting | RunState::Running => is_open,
        };
        let end = has_end.then(|| moment(phase.expected_end));
        let told_end = end.iter().flat_map(|end| [", ", end]).collect::<String>();
        told.push(format!("{} ({state}{told_end})", phase.name));
        let end = end.unwrap_or_else(|| state.to_owned());
        pen.text(END, y + LABEL.size + 1.0, end, letters);
        pen.line(
            vec![point(0.0, y + row), point(WIDTH, y + row)],
            Stroke::new(Tone::Bar, 0.4),
        );
        y += row;
    }
    if is_open && now < end {
        pen.line(
            vec![point(x(now), HEAD - 4.0), point(x(now), height - 4.0)],
            Stroke::new(Tone::Ink, 1.4),
        );
    }
    Ok(pen.finish(
        WIDTH,
        height,
        format!(
            "{} {}.",
            words.incident.gantt_alt,
            told.join(words.semicolon)
        ),
    ))
}

/// What was planned for a phase, and below it what came of it and what is expected.
fn bars(
    pen: &mut Pen,
    phase: &PhaseRun,
    top: f32,
    (now, is_open): (DateTime<Utc>, bool),
    x: impl Fn(DateTime<Utc>) -> f32,
) {
    let mut bar = |from, to, y, fill, stroke| {
        let width = (x(to) - x(from)).max(0.8);
        pen.rect(
            point(x(from), y),
            (width, BAR),
            0.0,
            Some(fill),
            Some(stroke),
        );
    };
    let thin = Stroke::new(Tone::Muted, 0.5);
    // A run that has ended is drawn to its end; what was planned after it lies beyond.
    if is_open || phase.planned_start < now {
        bar(
            phase.planned_start,
            phase.planned_end,
            top,
            Tone::Wash,
            thin,
        );
    }
    let below = top + BAR;
    if is_open && !matches!(phase.state, RunState::Done | RunState::Skipped) {
        let dashed = Stroke::dashed(Tone::Ink, 0.6);
        bar(
            phase.expected_start,
            phase.expected_end,
            below,
            Tone::Paper,
            dashed,
        );
    }
    if let Some(start) = phase
        .actual_start
        .filter(|_| phase.state != RunState::Skipped)
    {
        let solid = Stroke::new(Tone::Ink, 0.5);
        bar(
            start,
            phase.actual_end.unwrap_or(now).max(start),
            below,
            Tone::Ink,
            solid,
        );
    }
}
