//! Pictures on the page.

use super::{Flow, Place};
use crate::paper::{
    drawing::{Anchor, DASH, Drawing, Point, Shape, Stroke, Tone, heads, point},
    font::Face,
    item::{Item, Path, PathPoint, Pen, Slice},
    style::TextStyle,
    tag::{Attribute, NodeId},
    text::Text,
};

/// How much larger a picture may be on a page that lies on its side.
const SIDEWAYS: f32 = 1.45;

impl Flow<'_> {
    /// A picture at its own size, or smaller when it does not fit.
    pub(super) fn figure(
        &mut self,
        drawing: &Drawing,
        caption: Option<&str>,
        place: Place,
    ) -> Vec<Slice> {
        let node = self
            .tree
            .add_with(place.node, "Figure", Attribute::Alt(drawing.alt.clone()));
        let highest = self.frame.height * 0.86;
        let wanted = (place.width / drawing.width.max(1.0)).min(highest / drawing.height.max(1.0));
        // A larger edition enlarges its pictures as far as the page allows, and so does a page that is
        // laid on its side for one.
        let sideways = self.frame.width > self.frame.height;
        let most = if sideways { SIDEWAYS } else { 1.0 };
        let scale = wanted.min(self.style.body.size / 10.0 * most);
        let (width, height) = (drawing.width * scale, drawing.height * scale);
        let x = place.x + (place.width - width).max(0.0) / 2.0;
        let mut items = vec![Item::Bounds {
            x,
            y: 0.0,
            width,
            height,
            node,
        }];
        for shape in &drawing.shapes {
            self.shape(shape, &mut items, Scale { x, scale, node });
        }
        let picture = Slice {
            height,
            gap: self.style.gap,
            items,
            keep_with_next: caption.is_some(),
            ..Slice::default()
        };
        let mut slices = vec![picture];
        if let Some(caption) = caption {
            let text = TextStyle {
                face: Face::Italic,
                ..self.style.label
            };
            slices.append(&mut self.paragraph(&caption.into(), "P", Place { text, ..place }));
        }
        slices
    }

    fn shape(&mut self, shape: &Shape, items: &mut Vec<Item>, at: Scale) {
        let node = at.node;
        let mut path = |path: Path, fill: Option<Tone>, stroke: Option<Stroke>| {
            let stroke = stroke.map(|stroke| Pen {
                grey: stroke.tone.grey(),
                width: stroke.width * at.scale,
                dash: stroke
                    .dashed
                    .then_some(DASH.map(|length| length * at.scale)),
            });
            items.push(Item::Path {
                path,
                fill: fill.map(Tone::grey),
                stroke,
                node,
            });
        };
        match shape {
            Shape::Rect {
                x,
                y,
                width,
                height,
                radius,
                fill,
                stroke,
            } => {
                let corner = at.point(point(*x, *y));
                let (width, height) = (width * at.scale, height * at.scale);
                let radius = (radius * at.scale).min(width / 2.0).min(height / 2.0);
                path(rectangle(corner, width, height, radius), *fill, *stroke);
            }
            Shape::Line {
                points,
                stroke,
                tail,
                head,
            } => {
                path(Path::Open(at.corners(points)), None, Some(*stroke));
                for corners in heads(points, stroke.width, *tail, *head) {
                    path(Path::Closed(at.corners(&corners)), Some(stroke.tone), None);
                }
            }
            Shape::Circle {
                x,
                y,
                radius,
                fill,
                stroke,
            } => {
                let corner = at.point(point(x - radius, y - radius));
                let side = radius * 2.0 * at.scale;
                path(rectangle(corner, side, side, side / 2.0), *fill, *stroke);
            }
            Shape::Polygon {
                points,
                fill,
                stroke,
            } => {
                path(Path::Closed(at.corners(points)), *fill, *stroke);
            }
            Shape::Image {
                x,
                y,
                width,
                height,
                image,
            } => {
                let Point { x, y } = at.point(point(*x, *y));
                items.push(Item::Image {
                    x,
                    y,
                    width: width * at.scale,
                    height: height * at.scale,
                    image: image.clone(),
                    node,
                });
            }
            Shape::Text {
                x,
                y,
                text,
                size,
                bold,
                anchor,
                tone,
            } => {
                let face = if *bold { Face::Bold } else { Face::Regular };
                let text = self.prepare(&Text::from(text.replace('\n', " "))).plain();
                let run = self.fonts.shape(face, &text);
                let size = size * at.scale;
                let width = run.width as f32 * size / 1000.0;
                let start = at.point(point(*x, *y));
                let back = match anchor {
                    Anchor::Start => 0.0,
                    Anchor::Middle => width / 2.0,
                    Anchor::End => width,
                };
                let (x, y) = (start.x - back, start.y);
                items.push(Item::Text {
                    face,
                    size,
                    x,
                    y,
                    // Words are black, whatever their tone in the window: grey ones go first on a photocopy.
                    grey: if *tone == Tone::Paper {
                        tone.grey()
                    } else {
                        0.0
                    },
                    runs: vec![run],
                    node,
                });
            }
        }
    }
}

/// From the units of a drawing to points of the page.
#[derive(Clone, Copy)]
struct Scale {
    x: f32,
    scale: f32,
    node: NodeId,
}

impl Scale {
    fn point(self, p: Point) -> Point {
        point(self.x + p.x * self.scale, p.y * self.scale)
    }

    fn corners(self, points: &[Point]) -> Vec<PathPoint> {
        points
            .iter()
            .map(|p| PathPoint {
                at: self.point(*p),
                handle: false,
            })
            .collect()
    }
}

/// A rectangle; its corners are quarters of a circle, drawn as curves.
fn rectangle(corner: Point, width: f32, height: f32, radius: f32) -> Path {
    let Point { x, y } = corner;
    if radius < 0.1 {
        return Path::Rect {
            x,
            y,
            width,
            height,
        };
    }
    // The handle that makes a cubic curve a quarter of a circle, to three decimals.
    let k = radius * (1.0 - 0.5523);
    let (right, bottom, r) = (x + width, y + height, radius);
    let on = |x, y| PathPoint {
        at: point(x, y),
        handle: false,
    };
    let handle = |x, y| PathPoint {
        at: point(x, y),
        handle: true,
    };
    Path::Closed(vec![
        on(x + r, y),
        on(right - r, y),
        handle(right - k, y),
        handle(right, y + k),
        on(right, y + r),
        on(right, bottom - r),
        handle(right, bottom - k),
        handle(right - k, bottom),
        on(right - r, bottom),
        on(x + r, bottom),
        handle(x + k, bottom),
        handle(x, bottom - k),
        on(x, bottom - r),
        on(x, y + r),
        handle(x, y + k),
        handle(x + k, y),
        on(x + r, y),
    ])
}
