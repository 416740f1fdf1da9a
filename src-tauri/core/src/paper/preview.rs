//! The pages as pictures, so that the window can show before printing exactly what will be printed.

use super::{
    drawing::{Anchor, Drawing, Point, Shape, Stroke, Tone, point},
    font::Face,
    item::{Item, Path, PathPoint, Pen},
    page::Pages,
};

/// Straight pieces a curve is drawn in.
const PIECES: usize = 6;

impl Pages {
    /// Each page as a picture of its own size.
    pub fn drawings(&self) -> Vec<Drawing> {
        self.pages
            .iter()
            .map(|page| Drawing {
                width: page.width,
                height: page.height,
                alt: String::new(),
                shapes: page.items.iter().filter_map(shape).collect(),
                ..Drawing::default()
            })
            .collect()
    }
}

fn shape(item: &Item) -> Option<Shape> {
    match item {
        Item::Text {
            face,
            size,
            x,
            y,
            grey,
            runs,
            ..
        } => Some(Shape::Text {
            x: *x,
            y: *y,
            text: runs
                .iter()
                .flat_map(|run| &run.glyphs)
                .map(|glyph| glyph.text.as_str())
                .collect(),
            size: *size,
            bold: *face == Face::Bold,
            anchor: Anchor::Start,
            tone: tone(*grey),
        }),
        Item::Path {
            path, fill, stroke, ..
        } => {
            let (fill, stroke) = (fill.map(tone), stroke.map(line));
            match path {
                Path::Rect {
                    x,
                    y,
                    width,
                    height,
                } => {
                    let (x, y, width, height) = (*x, *y, *width, *height);
                    Some(Shape::Rect {
                        x,
                        y,
                        width,
                        height,
                        radius: 0.0,
                        fill,
                        stroke,
                    })
                }
                Path::Closed(points) => Some(Shape::Polygon {
                    points: straight(points),
                    fill,
                    stroke,
                }),
                Path::Open(points) => {
                    let points = straight(points);
                    Some(Shape::Line {
                        points,
                        stroke: stroke?,
                        tail: false,
                        head: false,
                    })
                }
            }
        }
        Item::Image {
            x,
            y,
            width,
            height,
            image,
            ..
        } => Some(Shape::Image {
            x: *x,
            y: *y,
            width: *width,
            height: *height,
            image: image.clone(),
        }),
        // Nothing of these is seen.
        Item::Link { .. } | Item::Bounds { .. } => None,
    }
}

fn line(pen: Pen) -> Stroke {
    Stroke {
        tone: tone(pen.grey),
        width: pen.width,
        dashed: pen.dash.is_some(),
    }
}

/// The tone nearest to a grey.
fn tone(grey: f32) -> Tone {
    let tones = [
        Tone::Ink,
        Tone::Muted,
        Tone::Rule,
        Tone::Bar,
        Tone::Wash,
        Tone::Paper,
    ];
    let distance = |tone: &Tone| (tone.grey() - grey).abs();
    tones
        .into_iter()
        .min_by(|a, b| distance(a).total_cmp(&distance(b)))
        .unwrap_or(Tone::Ink)
}

/// The corners of a path, its curves drawn in straight pieces.
fn straight(path: &[PathPoint]) -> Vec<Point> {
    let mut corners: Vec<Point> = Vec::new();
    let mut handles: Vec<Point> = Vec::new();
    for step in path {
        if step.handle {
            handles.push(step.at);
            continue;
        }
        if let (Some(start), [first, second]) = (corners.last().copied(), handles.as_slice()) {
            let curve = [start, *first, *second, step.at];
            corners.extend((1..PIECES).map(|i| on_curve(curve, i as f32 / PIECES as f32)));
        }
        handles.clear();
        corners.push(step.at);
    }
    corners
}

/// A point of a cubic curve.
fn on_curve([a, b, c, d]: [Point; 4], t: f32) -> Point {
    let s = 1.0 - t;
    let mix = |a: f32, b: f32, c: f32, d: f32| {
        s * s * s * a + 3.0 * s * s * t * b + 3.0 * s * t * t * c + t * t * t * d
    };
    point(mix(a.x, b.x, c.x, d.x), mix(a.y, b.y, c.y, d.y))
}
