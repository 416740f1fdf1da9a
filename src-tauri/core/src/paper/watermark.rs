//! A word in large pale letters across a page, behind what stands there.

use super::{
    drawing::{Point, Tone, point},
    font::{Face, Fonts},
    item::{Item, Path, PathPoint, Pen},
    tag::ARTIFACT,
};
use rustybuzz::ttf_parser::OutlineBuilder;

/// The share of a page's diagonal that the word takes.
const SHARE: f32 = 0.74;
/// A short word is no larger than this, in points.
const LARGEST: f32 = 190.0;
/// The edge of the letters: a pale filling alone is lost on a photocopy.
const EDGE: Pen = Pen {
    grey: 0.78,
    width: 0.8,
    dash: None,
};

/// The word along the rising diagonal of a page, as outlines that are no content.
pub(crate) fn across(word: &str, (width, height): (f32, f32), fonts: &mut Fonts) -> Vec<Item> {
    let run = fonts.shape(Face::Bold, word);
    let diagonal = width.hypot(height);
    let size = (diagonal * SHARE * 1000.0 / run.width.max(1) as f32).min(LARGEST);
    let (cos, sin) = (width / diagonal, height / diagonal);
    let scale = size / 1000.0;
    let mut items = Vec::new();
    let mut pen = -run.width as f32 / 2.0;
    for glyph in &run.glyphs {
        // Capitals are two thirds of an em high: their middle lies on the diagonal.
        let place = |x: f32, y: f32| {
            let (along, above) = ((pen + x) * scale, (y - 330.0) * scale);
            point(
                width / 2.0 + along * cos - above * sin,
                height / 2.0 - along * sin - above * cos,
            )
        };
        let outline = fonts.outline(Face::Bold, glyph.id);
        items.extend(outline.letters(place));
        pen += glyph.advance as f32;
    }
    items
}

/// The contours of a glyph, in thousandths of an em.
#[derive(Default)]
pub(crate) struct Outline {
    contours: Vec<Vec<(f32, f32, bool)>>,
    /// What a unit of the font is in thousandths of an em.
    unit: f32,
}

impl Outline {
    pub fn new(units_per_em: f32) -> Self {
        Self {
            contours: Vec::new(),
            unit: 1000.0 / units_per_em,
        }
    }

    /// The contours as paths; those that turn the other way than the largest are holes.
    fn letters(&self, place: impl Fn(f32, f32) -> Point) -> Vec<Item> {
        let areas: Vec<f32> = self.contours.iter().map(|contour| area(contour)).collect();
        let largest = areas
            .iter()
            .copied()
            .max_by(|a, b| a.abs().total_cmp(&b.abs()));
        let turn = largest.unwrap_or(1.0).signum();
        let mut order: Vec<usize> = (0..areas.len()).collect();
        order.sort_by(|a, b| areas[*b].abs().total_cmp(&areas[*a].abs()));
        let letter = |index: usize| {
            let hole = areas[index].signum() != turn;
            let tone = if hole { Tone::Paper } else { Tone::Wash };
            let points = self.contours[index].iter();
            Item::Path {
                path: Path::Closed(
                    points
                        .map(|(x, y, handle)| PathPoint {
                            at: place(*x, *y),
                            handle: *handle,
                        })
                        .collect(),
                ),
                fill: Some(tone.grey()),
                stroke: Some(EDGE),
                node: ARTIFACT,
            }
        };
        order.into_iter().map(letter).collect()
    }

    fn add(&mut self, x: f32, y: f32, handle: bool) {
        let unit = self.unit;
        if let Some(contour) = self.contours.last_mut() {
            contour.push((x * unit, y * unit, handle));
        }
    }

    /// Where the pen is, in units of the font.
    fn at(&self) -> (f32, f32) {
        let last = self.contours.last().and_then(|contour| contour.last());
        last.map_or((0.0, 0.0), |(x, y, _)| (x / self.unit, y / self.unit))
    }
}

/// Twice the area within a contour; its sign says which way it turns.
fn area(contour: &[(f32, f32, bool)]) -> f32 {
    let next = contour.iter().cycle().skip(1);
    let crossed = contour
        .iter()
        .zip(next)
        .map(|((x1, y1, _), (x2, y2, _))| x1 * y2 - x2 * y1);
    crossed.sum()
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.contours.push(Vec::new());
        self.add(x, y, false);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.add(x, y, false);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (x0, y0) = self.at();
        let third = |from: f32, handle: f32| from + (handle - from) * 2.0 / 3.0;
        self.add(third(x0, x1), third(y0, y1), true);
        self.add(third(x, x1), third(y, y1), true);
        self.add(x, y, false);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.add(x1, y1, true);
        self.add(x2, y2, true);
        self.add(x, y, false);
    }

    fn close(&mut self) {}
}
