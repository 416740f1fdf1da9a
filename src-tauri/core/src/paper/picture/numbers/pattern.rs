//! What fills the parts of bars, and what each filling stands for.

use super::super::pen::Pen;
use super::{BAR, EDGE, LABEL, ROW, WIDTH};
use crate::model::numbers::Figures;
use crate::paper::drawing::{Point, Stroke, Tone, point};

/// What fills a part of a bar.
#[derive(Clone, Copy)]
pub(super) enum Pattern {
    Blank,
    Rules,
    Hatched,
    Grey,
    Solid,
}

/// From the weakest class to the gravest.
const PATTERNS: [Pattern; 5] = [
    Pattern::Blank,
    Pattern::Rules,
    Pattern::Hatched,
    Pattern::Solid,
    Pattern::Grey,
];

/// The same class has the same pattern in every month.
pub(super) fn pattern_of(class: &str, figures: &Figures) -> Pattern {
    let mut classes = figures.classes.iter();
    let place = classes.position(|tally| tally.code == class);
    PATTERNS[place.unwrap_or(0) % PATTERNS.len()]
}

/// A part of a bar.
pub(super) fn filled(pen: &mut Pen, corner: Point, (wide, high): (f32, f32), pattern: Pattern) {
    if wide <= 0.0 || high <= 0.0 {
        return;
    }
    let tone = match pattern {
        Pattern::Solid => Tone::Ink,
        Pattern::Grey => Tone::Rule,
        Pattern::Blank | Pattern::Rules | Pattern::Hatched => Tone::Paper,
    };
    pen.rect(corner, (wide, high), 0.0, Some(tone), Some(EDGE));
    const APART: f32 = 3.5;
    let lines = |length: f32| {
        (1..)
            .map(|nth| nth as f32 * APART)
            .take_while(move |at| *at < length)
    };
    let Point { x, y } = corner;
    match pattern {
        Pattern::Rules => {
            for down in lines(high) {
                pen.line(
                    vec![point(x, y + down), point(x + wide, y + down)],
                    Stroke::new(Tone::Ink, 0.5),
                );
            }
        }
        Pattern::Hatched => {
            for along in lines(wide + high) {
                let low = point(x + along.min(wide), y + high - (along - wide).max(0.0));
                let left = point(x + (along - high).max(0.0), y + high - along.min(high));
                pen.line(vec![low, left], Stroke::new(Tone::Ink, 0.9));
            }
        }
        Pattern::Blank | Pattern::Grey | Pattern::Solid => {}
    }
}

/// What each pattern stands for; answers where it ends.
pub(super) fn legend(
    pen: &mut Pen,
    top: f32,
    left: f32,
    names: impl Iterator<Item = (String, Pattern)>,
) -> f32 {
    let (mut x, mut y) = (left, top);
    for (name, pattern) in names {
        let wide = 22.0 + pen.width(&name, LABEL) + 14.0;
        if x > left && x + wide > WIDTH {
            x = left;
            y += ROW;
        }
        filled(pen, point(x, y - 8.0), (16.0, BAR), pattern);
        pen.text(x + 22.0, y, name, LABEL);
        x += wide;
    }
    y + 8.0
}
