//! The chronogram of a crisis as a line (ES7): a scale of time at the left, a row a milestone; in an incident, with
//! when each was reached.

use super::pen::{Letters, Pen};
use crate::model::{Plan, crisis::Milestone, incident::chronogram::Reached};
use crate::paper::{
    PaperError, Words,
    drawing::{Anchor, Drawing, Shape, Stroke, Tone, point},
    words::{after_start, repeated},
};
use chrono::{DateTime, Utc};

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
    let marks = plan.milestones.iter().map(|milestone| Mark {
        offset: milestone.offset_minutes.unwrap_or(0),
        title: &milestone.title,
        remark: remark(milestone, words),
        repeat: milestone.repeat_minutes,
        reached: Vec::new(),
    });
    draw(marks.collect(), words.milestones_alt, words)
}

/// The milestones in an incident that began at `t0`: where each is planned, and where it was reached.
///
/// # Errors
/// [`PaperError::Font`] when an embedded font is broken.
pub fn course(
    course: &[Reached],
    t0: DateTime<Utc>,
    plan: &Plan,
    words: &Words,
) -> Result<Drawing, PaperError> {
    let after = |at: DateTime<Utc>| u32::try_from((at - t0).num_minutes()).unwrap_or(0);
    let first = course.iter().filter(|reached| reached.repeat == 0);
    let marks = first.map(|first| {
        let milestone = plan.milestones.iter().find(|one| one.id == first.milestone);
        let same = course.iter().filter(|one| one.milestone == first.milestone);
        let reached: Vec<u32> = same.filter_map(|one| one.actual_at).map(after).collect();
        let times: Vec<String> = reached.iter().map(|at| after_start(*at, words)).collect();
        let remark = if times.is_empty() {
            milestone.map_or_else(String::new, |milestone| remark(milestone, words))
        } else {
            format!(
                "{}{}{}",
                words.incident.actual,
                words.colon,
                times.join(", ")
            )
        };
        Mark {
            offset: after(first.planned_at),
            title: &first.title,
            remark,
            repeat: milestone.and_then(|milestone| milestone.repeat_minutes),
            reached,
        }
    });
    draw(marks.collect(), words.incident.chronogram_alt, words)
}

/// A milestone on the scale.
struct Mark<'a> {
    /// Minutes after T0.
    offset: u32,
    title: &'a str,
    remark: String,
    repeat: Option<u32>,
    /// When it was reached, in minutes after T0.
    reached: Vec<u32>,
}

/// How often a milestone comes back, and under which condition it holds.
fn remark(milestone: &Milestone, words: &Words) -> String {
    match (milestone.repeat_minutes, milestone.condition.as_str()) {
        (Some(every), "") => repeated(every, words),
        (Some(every), condition) => format!("{}. {condition}", repeated(every, words)),
        (None, condition) => condition.to_owned(),
    }
}

fn draw(mut marks: Vec<Mark<'_>>, alt: &str, words: &Words) -> Result<Drawing, PaperError> {
    let mut pen = Pen::new()?;
    marks.sort_by_key(|mark| mark.offset);
    let mut rows = Vec::new();
    let mut y = 8.0;
    for mark in &marks {
        let titles = pen.lines(mark.title, WIDTH - TEXT - 10.0, TITLE);
        let remarks = pen.lines(&mark.remark, WIDTH - TEXT - 10.0, REMARK);
        let height =
            titles.len() as f32 * TITLE.lead() + remarks.len() as f32 * REMARK.lead() + 9.0;
        rows.push((y, height, titles, remarks));
        y += height;
    }
    let height = y;
    let times = marks
        .iter()
        .flat_map(|mark| mark.reached.iter().copied().chain([mark.offset]));
    let last = times.max().unwrap_or(0).max(1);
    let (top, bottom) = (16.0, (height - 12.0).max(17.0));
    let rule = Stroke::new(Tone::Rule, 0.7);
    pen.line(
        vec![point(SCALE, top), point(SCALE, bottom)],
        Stroke::new(Tone::Ink, 2.0),
    );
    let on_scale = |minutes: u32| top + (bottom - top) * minutes as f32 / last as f32;
    for (mark, (y, height, titles, remarks)) in marks.iter().zip(&rows) {
        let at = on_scale(mark.offset);
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
        for reached in &mark.reached {
            diamond(&mut pen, on_scale(*reached));
        }
        if let Some(every) = mark.repeat {
            returns(&mut pen, (mark.offset, every, last), on_scale);
        }
        pen.text(
            DOT,
            y + TITLE.size * 1.08,
            after_start(mark.offset, words),
            TIME,
        );
        pen.column(TEXT, y + TITLE.size * 1.08, titles, TITLE);
        let below = y + TITLE.size * 1.08 + titles.len() as f32 * TITLE.lead();
        pen.column(TEXT, below, remarks, REMARK);
        let foot = y + height - 3.0;
        pen.line(
            vec![point(TEXT, foot), point(WIDTH, foot)],
            Stroke::new(Tone::Bar, 0.5),
        );
    }
    let told: Vec<String> = marks.iter().map(|mark| told(mark, words)).collect();
    Ok(pen.finish(
        WIDTH,
        height.max(20.0),
        format!("{alt} {}.", told.join(words.semicolon)),
    ))
}

/// A milestone in words, with when it was reached.
fn told(mark: &Mark<'_>, words: &Words) -> String {
    let said = format!("{} {}", after_start(mark.offset, words), mark.title);
    match mark.reached.is_empty() {
        true => said,
        false => format!("{said} ({})", mark.remark),
    }
}

/// A mark at the left of the scale: something was reached then.
fn diamond(pen: &mut Pen, y: f32) {
    const HALF: f32 = 3.4;
    let x = SCALE - 8.0;
    pen.add(Shape::Polygon {
        points: vec![
            point(x, y - HALF),
            point(x + HALF, y),
            point(x, y + HALF),
            point(x - HALF, y),
        ],
        fill: Some(Tone::Paper),
        stroke: Some(Stroke::new(Tone::Ink, 1.2)),
    });
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
