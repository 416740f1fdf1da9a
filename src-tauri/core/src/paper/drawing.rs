//! A small vector picture: drawn once, shown in the window as SVG and on paper as PDF operations.

use super::image::Image;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A picture. Its unit is a point; y grows downwards.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct Drawing {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// What the picture says, in words, for those who cannot see it.
    pub alt: String,
    /// The same as an outline, where it is a tree: for formats in which text goes on being written.
    #[serde(skip)]
    #[specta(skip)]
    pub outline: Vec<Outline>,
    /// What is drawn, the first at the bottom.
    pub shapes: Vec<Shape>,
}

/// What stands in a tree, and what hangs from it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outline {
    /// What it says.
    pub text: String,
    /// What stands below it.
    pub below: Vec<Outline>,
}

/// Something drawn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Shape {
    /// A rectangle, its corners rounded when `radius` is more than 0.
    Rect {
        /// Left.
        x: f32,
        /// Top.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// Radius of the corners.
        radius: f32,
        /// Filled with.
        fill: Option<Tone>,
        /// Outlined with.
        stroke: Option<Stroke>,
    },
    /// A line through points, with an arrow head at either end if wanted.
    Line {
        /// The points.
        points: Vec<Point>,
        /// How it is drawn.
        stroke: Stroke,
        /// An arrow head at the first point.
        tail: bool,
        /// An arrow head at the last point.
        head: bool,
    },
    /// A circle.
    Circle {
        /// Centre.
        x: f32,
        /// Centre.
        y: f32,
        /// Radius.
        radius: f32,
        /// Filled with.
        fill: Option<Tone>,
        /// Outlined with.
        stroke: Option<Stroke>,
    },
    /// A closed figure.
    Polygon {
        /// Its corners.
        points: Vec<Point>,
        /// Filled with.
        fill: Option<Tone>,
        /// Outlined with.
        stroke: Option<Stroke>,
    },
    /// A picture made of pixels.
    Image {
        /// Left.
        x: f32,
        /// Top.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// The picture itself; a `data:` URL in the window.
        #[specta(type = String)]
        image: Image,
    },
    /// One line of text.
    Text {
        /// Where its anchor stands.
        x: f32,
        /// Its baseline.
        y: f32,
        /// The characters.
        text: String,
        /// Size.
        size: f32,
        /// In bold.
        bold: bool,
        /// Which part of it stands at `x`.
        anchor: Anchor,
        /// Its tone.
        tone: Tone,
    },
}

/// A point of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Point {
    /// From the left.
    pub x: f32,
    /// From the top.
    pub y: f32,
}

/// A point.
pub const fn point(x: f32, y: f32) -> Point {
    Point { x, y }
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Stroke {
    /// Its tone.
    pub tone: Tone,
    /// Its width.
    pub width: f32,
    /// Dashed rather than whole.
    pub dashed: bool,
}

impl Stroke {
    /// A whole line.
    pub const fn new(tone: Tone, width: f32) -> Self {
        Self {
            tone,
            width,
            dashed: false,
        }
    }

    /// A dashed line.
    pub const fn dashed(tone: Tone, width: f32) -> Self {
        Self {
            tone,
            width,
            dashed: true,
        }
    }
}

/// The part of a text that stands at its `x`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Anchor {
    /// Its beginning.
    #[default]
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// The tones of a picture. On paper and in files they are greys; the window gives them the colours of its theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// Text and what counts.
    Ink,
    /// Text that counts less.
    Muted,
    /// Thin lines.
    Rule,
    /// The filling of boxes and bars.
    Bar,
    /// A pale filling.
    Wash,
    /// The ground.
    Paper,
}

impl Tone {
    /// The grey on paper, from 0 (black) to 1 (white). Text in any of the first two has a contrast
    /// of more than 7 to 1.
    pub fn grey(self) -> f32 {
        match self {
            Tone::Ink => 0.0,
            Tone::Muted => 0.3,
            Tone::Rule => 0.58,
            Tone::Bar => 0.78,
            Tone::Wash => 0.93,
            Tone::Paper => 1.0,
        }
    }
}

/// The dash and the gap of dashed lines, in points.
pub(crate) const DASH: [f32; 2] = [3.0, 2.0];

/// The corners of an arrow head that ends at `tip`, coming from `from`.
pub(crate) fn arrow_head(from: Point, tip: Point, width: f32) -> [Point; 3] {
    let (dx, dy) = (tip.x - from.x, tip.y - from.y);
    let length = dx.hypot(dy).max(0.01);
    let (ux, uy) = (dx / length, dy / length);
    let (long, half) = (4.5 + width * 2.0, 2.2 + width);
    let base = point(tip.x - ux * long, tip.y - uy * long);
    [
        tip,
        point(base.x - uy * half, base.y + ux * half),
        point(base.x + uy * half, base.y - ux * half),
    ]
}

/// The arrow heads of a line.
pub(crate) fn heads(points: &[Point], width: f32, tail: bool, head: bool) -> Vec<[Point; 3]> {
    let mut heads = Vec::new();
    if let (true, [first, second, ..]) = (tail, points) {
        heads.push(arrow_head(*second, *first, width));
    }
    if let (true, [.., before, last]) = (head, points) {
        heads.push(arrow_head(*before, *last, width));
    }
    heads
}
