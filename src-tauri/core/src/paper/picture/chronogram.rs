//! The chronogram of a crisis as a line (ES7): a scale of time at the left, a row a milestone.

use super::pen::{Letters, Pen};
use crate::model::Plan;
use crate::paper::{
    PaperError, Words,
    drawing::{Anchor, Drawing, Shape, Stroke, Tone, point},
    words::{after_start, repeated},
};

const WIDTH: f32 = 500.0;
const SCALE: f32 = 16.0;
const DOT: f32 = 80.0;
const TEXT: f32 = 96.0;
/// Strokes nearer than this would run together.
const LEAST_APART: f32 = 4.0;
const TITLE: Letters = Letters::new(10.5, Anchor::Start).bold();
const REMARK: Letters = Letters::new(9.5, Anchor::Start).muted();
const TIME: Letters = Letters::new(10.5, Anchor::End).bold();

/// The milestones of the plan, the first at the top.
///
/// # Errors
/// [`PaperError::Font`] when an embedded font is broken.
pub fn chronogram(plan: &Plan, words: &Words) -> Result<Drawing, PaperError> {
    let mut pen = Pen::new()?;
    let mut milestones: Vec<_> = plan.milestones.iter().collect();
    milestones.sort_by_key(|milestone| milestone.offset_minutes);
    let mut rows = Vec::new();
    let mut y = 8.0;
    for milestone in &milestones {
        let titles = pen.lines(&milestone.title, WIDTH - TEXT - 10.0, TITLE);
        let mut remark = milestone.condition.clone();
        if let Some(every) = milestone.repeat_minutes {
            let repeat = repeated(every, words);
            remark = if remark.is_empty() {
                repeat
            } else {
                format!("{repeat}. {remark}")
            };
        }
        let remarks = pen.lines(&remark, WIDTH - TEXT - 10.0, REMARK);
        let height =
            titles.len() as f32 * TITLE.lead() + remarks.len() as f32 * REMARK.lead() + 9.0;
        rows.push((y, height, titles, remarks));
        y += height;
    }
    let height = y;
    let last = milestones
        .iter()
        .filter_map(|milestone| milestone.offset_minutes)
        .max()
        .unwrap_or(0)
        .max(1);
    let (top, bottom) = (16.0, (height - 12.0).max(17.0));
    let rule = Stroke::new(Tone::Rule, 0.7);
    pen.line(
        vec![point(SCALE, top), point(SCALE, bottom)],
        Stroke::new(Tone::Ink, 2.0),
    );
    let on_scale = |minutes: u32| top + (bottom - top) * minutes as f32 / last as f32;
    for (milestone, (y, height, titles, remarks)) in milestones.iter().zip(&rows) {
        let offset = milestone.offset_minutes.unwrap_or(0);
        let at = on_scale(offset);
        let middle = y + TITLE.size * 0.75;
        pen.line(
            vec![
                point(SCALE, at),
                point(SCALE + 14.0, middle),
                point(SCALE + 20.0, middle),
            ],
            rule,
        );
        pen.add(Shape::Circle {
            x: SCALE,
            y: at,
            radius: 2.6,
            fill: Some(Tone::Ink),
            stroke: None,
        });
        if let Some(every) = milestone.repeat_minutes {
            returns(&mut pen, (offset, every, last), on_scale);
        }
        pen.text(DOT, y + TITLE.size * 1.08, after_start(offset, words), TIME);
        pen.column(TEXT, y + TITLE.size * 1.08, titles, TITLE);
        let below = y + TITLE.size * 1.08 + titles.len() as f32 * TITLE.lead();
        pen.column(TEXT, below, remarks, REMARK);
        let foot = y + height - 3.0;
        pen.line(
            vec![point(TEXT, foot), point(WIDTH, foot)],
            Stroke::new(Tone::Bar, 0.5),
        );
    }
    let told: Vec<String> = milestones
        .iter()
        .map(|milestone| {
            format!(
                "{} {}",
                after_start(milestone.offset_minutes.unwrap_or(0), words),
                milestone.title
            )
        })
        .collect();
    Ok(pen.finish(
        WIDTH,
        height.max(20.0),
        format!("{} {}.", words.milestones_alt, told.join(words.semicolon)),
    ))
}

/// A stroke across the scale each time a milestone comes back before the last one; the first time,
/// the milestone itself has its dot.
fn returns(pen: &mut Pen, times: (u32, u32, u32), on_scale: impl Fn(u32) -> f32) {
    let (offset, every, last) = times;
    let step = every.max(1) as usize;
    // A scale too short for strokes that can be told apart has none.
    if on_scale(every) - on_scale(0) < LEAST_APART {
        return;
    }
    for at in (offset..last).step_by(step).skip(1) {
        let y = on_scale(at);
        pen.line(
            vec![point(SCALE - 6.0, y), point(SCALE + 6.0, y)],
            Stroke::new(Tone::Ink, 1.2),
        );
    }
}
