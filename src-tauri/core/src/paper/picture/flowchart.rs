//! The three flowcharts, drawn anew from the text of the procedure (ES9): steps one below the other, and beside
//! each question what its other answer leads to.

use super::pen::{Letters, Pen};
use crate::paper::{
    PaperError, Words,
    drawing::{Anchor, Drawing, Point, Shape, Stroke, Tone, point},
    words::Step,
};

/// Which flowchart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flowchart {
    /// An incident.
    Incident,
    /// A P1 or major incident.
    Major,
    /// A crisis.
    Crisis,
}

impl Flowchart {
    /// All of them, with the code by which a section shows them.
    pub const ALL: [(Flowchart, &'static str); 3] = [
        (Flowchart::Incident, "flowchart_incident"),
        (Flowchart::Major, "flowchart_major"),
        (Flowchart::Crisis, "flowchart_crisis"),
    ];
}

const WIDTH: f32 = 500.0;
/// Left edge and width of the steps, and of what stands beside them.
const STEP: (f32, f32) = (4.0, 272.0);
const ASIDE: (f32, f32) = (308.0, 172.0);
/// Where a line runs that leads from beside a question to another step.
const LANE: f32 = 493.0;
const BETWEEN: f32 = 13.0;
const PAD: f32 = 4.5;
/// How far the ends of a question are slanted.
const SLANT: f32 = 14.0;
const NUMBER: Letters = Letters::new(9.5, Anchor::Start).bold();
const TEXT: Letters = Letters::new(9.5, Anchor::Start);
const ANSWER: Letters = Letters::new(9.5, Anchor::Start).bold();
const LINE: Stroke = Stroke::new(Tone::Ink, 1.1);

/// A step in its place.
struct Row<'a> {
    step: &'a Step,
    lines: Vec<String>,
    aside: Vec<String>,
    top: f32,
    height: f32,
}

impl Row<'_> {
    fn middle(&self) -> f32 {
        self.top + self.height / 2.0
    }
}

/// A flowchart.
///
/// # Errors
/// [`PaperError::Font`] when an embedded font is broken.
pub fn flowchart(chart: Flowchart, words: &Words) -> Result<Drawing, PaperError> {
    let steps: &[Step] = match chart {
        Flowchart::Incident => &words.flowcharts.incident,
        Flowchart::Major => &words.flowcharts.major,
        Flowchart::Crisis => &words.flowcharts.crisis,
    };
    let mut pen = Pen::new()?;
    let rows = rows(steps, &mut pen);
    for (i, row) in rows.iter().enumerate() {
        if let Some(next) = rows.get(i + 1) {
            on(&mut pen, row, next, words);
        }
        beside(&mut pen, row, &rows, words);
    }
    for (i, row) in rows.iter().enumerate() {
        boxed(&mut pen, row, i + 1);
    }
    let height = rows.last().map_or(1.0, |row| row.top + row.height) + 2.0;
    Ok(pen.finish(WIDTH, height, told(steps, words)))
}

/// Where each step stands.
fn rows<'a>(steps: &'a [Step], pen: &mut Pen) -> Vec<Row<'a>> {
    let mut top = 2.0;
    let mut rows = Vec::new();
    for step in steps {
        let (text, aside) = match step {
            Step::Start(text) | Step::Do(text) | Step::End(text) => (*text, ""),
            Step::Ask {
                question, aside, ..
            } => (*question, *aside),
        };
        let lines = pen.lines(text, STEP.1 - text_at(step) - SLANT, TEXT);
        let aside = pen.lines(aside, ASIDE.1 - PAD * 2.0, TEXT);
        let most = lines.len().max(aside.len()) as f32;
        let height = most * TEXT.lead() + PAD * 2.0;
        rows.push(Row {
            step,
            lines,
            aside,
            top,
            height,
        });
        top += height + BETWEEN;
    }
    rows
}

/// How far the text of a step stands from its left edge.
fn text_at(step: &Step) -> f32 {
    let slant = if matches!(step, Step::Ask { .. }) {
        SLANT
    } else {
        0.0
    };
    slant + 26.0
}

/// The arrow to the next step, with the answer that goes on.
fn on(pen: &mut Pen, row: &Row<'_>, next: &Row<'_>, words: &Words) {
    let x = STEP.0 + STEP.1 / 2.0;
    let from = row.top + row.height;
    arrow(pen, vec![point(x, from), point(x, next.top)]);
    if let Step::Ask { go_on, .. } = row.step {
        pen.text(x + 5.0, from + 9.6, answer(*go_on, words), ANSWER);
    }
}

/// The other answer of a question, what it leads to, and the line from there to the step that follows.
fn beside(pen: &mut Pen, row: &Row<'_>, rows: &[Row<'_>], words: &Words) {
    let Step::Ask { go_on, then, .. } = row.step else {
        return;
    };
    let y = row.middle();
    let (left, right) = (STEP.0 + STEP.1, ASIDE.0);
    arrow(pen, vec![point(left, y), point(right, y)]);
    pen.text(left + 4.0, y - 4.0, answer(!go_on, words), ANSWER);
    let target = then.and_then(|then| rows.get(then - 1));
    if let Some(target) = target {
        let end = target.middle();
        arrow(
            pen,
            vec![
                point(ASIDE.0 + ASIDE.1, y),
                point(LANE, y),
                point(LANE, end),
                point(left, end),
            ],
        );
    }
}

fn arrow(pen: &mut Pen, points: Vec<Point>) {
    pen.add(Shape::Line {
        points,
        stroke: LINE,
        tail: false,
        head: true,
    });
}

fn answer(yes: bool, words: &Words) -> &'static str {
    if yes {
        words.flowcharts.yes
    } else {
        words.flowcharts.no
    }
}

/// The box of a step with its number; that of what stands beside it.
fn boxed(pen: &mut Pen, row: &Row<'_>, number: usize) {
    let (left, width) = STEP;
    let corner = point(left, row.top);
    let size = (width, row.height);
    match row.step {
        Step::Ask { .. } => pen.add(Shape::Polygon {
            points: question(corner, size),
            fill: Some(Tone::Paper),
            stroke: Some(LINE),
        }),
        Step::Do(_) => pen.rect(corner, size, 0.0, Some(Tone::Wash), Some(LINE)),
        // The two ends are round and thick.
        Step::Start(_) | Step::End(_) => {
            let thick = Stroke::new(Tone::Ink, 1.8);
            pen.rect(
                corner,
                size,
                row.height / 2.0,
                Some(Tone::Wash),
                Some(thick),
            );
        }
    }
    let x = left + text_at(row.step);
    let first = baseline(row, row.lines.len());
    pen.text(x - 17.0, first, number.to_string(), NUMBER);
    pen.column(x, first, &row.lines, TEXT);
    if !row.aside.is_empty() {
        let height = row.aside.len() as f32 * TEXT.lead() + PAD * 2.0;
        let corner = point(ASIDE.0, row.middle() - height / 2.0);
        pen.rect(corner, (ASIDE.1, height), 0.0, Some(Tone::Wash), Some(LINE));
        pen.column(
            ASIDE.0 + PAD,
            baseline(row, row.aside.len()),
            &row.aside,
            TEXT,
        );
    }
}

/// The first baseline of so many lines in the middle of a row.
fn baseline(row: &Row<'_>, lines: usize) -> f32 {
    row.middle() - lines as f32 * TEXT.lead() / 2.0 + TEXT.size * 0.92
}

/// A box with pointed ends.
fn question(corner: Point, (width, height): (f32, f32)) -> Vec<Point> {
    let Point { x, y } = corner;
    let (right, bottom, middle) = (x + width, y + height, y + height / 2.0);
    vec![
        point(x, middle),
        point(x + SLANT, y),
        point(right - SLANT, y),
        point(right, middle),
        point(right - SLANT, bottom),
        point(x + SLANT, bottom),
    ]
}

/// The steps in words.
fn told(steps: &[Step], words: &Words) -> String {
    let chart = &words.flowcharts;
    let told: Vec<String> = steps
        .iter()
        .enumerate()
        .map(|(i, step)| match step {
            Step::Start(text) | Step::Do(text) | Step::End(text) => format!("{}. {text}", i + 1),
            Step::Ask {
                question,
                go_on,
                aside,
                then,
            } => {
                let then = then.map_or(chart.ends.to_owned(), |then| {
                    format!("{} {then}", chart.to_step)
                });
                let other = answer(!go_on, words);
                let colon = words.colon;
                format!("{}. {question} {other}{colon}{aside}, {then}", i + 1)
            }
        })
        .collect();
    format!("{}.", told.join(words.semicolon))
}
