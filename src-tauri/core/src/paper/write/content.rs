//! The content of a page as printpdf operations. Every piece is marked with its structure element.

use super::{Annotation, Mark, Painted, fonts::FileFonts, image::resource};
use crate::paper::{
    Target,
    font::{Face, Run},
    item::{Item, Path, PathPoint, Pen},
    page::Page,
    paginate::Spot,
    tag::{ARTIFACT, Node, NodeId},
};
use printpdf::{
    Color, DictItem, Greyscale, Line, LineDashPattern, LinePoint, Op, PaintMode, Point, Polygon,
    PolygonRing, Pt, Rect, WindingOrder, XObjectTransform,
};
use std::{collections::BTreeMap, rc::Rc};

/// Paints a page; notes in `painted` what belongs to which element.
pub(super) fn paint(
    page: &Page,
    index: usize,
    nodes: &[Node],
    spots: &[Option<Spot>],
    fonts: &FileFonts,
    painted: &mut Painted,
) -> Vec<Op> {
    let mut painter = Painter {
        operations: Vec::new(),
        height: page.height,
        index,
        nodes,
        spots,
        fonts,
        painted,
        owners: Vec::new(),
        open: None,
        fill: None,
        stroke: None,
    };
    for item in &page.items {
        painter.item(item);
    }
    painter.close();
    let Painter {
        operations, owners, ..
    } = painter;
    painted.owners.push(owners);
    operations
}

struct Painter<'a> {
    operations: Vec<Op>,
    height: f32,
    index: usize,
    nodes: &'a [Node],
    spots: &'a [Option<Spot>],
    fonts: &'a FileFonts,
    painted: &'a mut Painted,
    owners: Vec<NodeId>,
    /// The element whose piece of content is open.
    open: Option<NodeId>,
    fill: Option<f32>,
    stroke: Option<Pen>,
}

/// Two decimals are a fortieth of what an eye can see.
fn short(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

impl Painter<'_> {
    fn item(&mut self, item: &Item) {
        match item {
            Item::Text {
                face,
                size,
                x,
                y,
                grey,
                runs,
                node,
            } => {
                self.mark(*node);
                self.text(*face, *size, (*x, *y), *grey, runs);
            }
            Item::Path {
                path,
                fill,
                stroke,
                node,
            } => {
                self.mark(*node);
                self.path(path, *fill, *stroke);
            }
            Item::Image {
                x,
                y,
                width,
                height,
                image,
                node,
            } => {
                self.mark(*node);
                let [left, bottom, right, top] = self.rect(*x, *y, *width, *height);
                let transform = XObjectTransform {
                    translate_x: Some(Pt(left)),
                    translate_y: Some(Pt(bottom)),
                    scale_x: Some(short(right - left)),
                    scale_y: Some(short(top - bottom)),
                    no_auto_scale: true,
                    ..XObjectTransform::default()
                };
                let id = resource(image);
                self.operations.push(Op::UseXobject { id, transform });
            }
            Item::Link {
                x,
                y,
                width,
                height,
                to,
                node,
                alt,
            } => {
                // The page it leads to may have been left out.
                if let Target::Heading(heading) = to
                    && self.spots.get(*heading).copied().flatten().is_none()
                {
                    return;
                }
                let rect = self.rect(*x, *y, *width, *height);
                self.painted.links.push(Annotation {
                    page: self.index,
                    rect,
                    to: to.clone(),
                    node: *node,
                    alt: alt.clone(),
                });
            }
            Item::Bounds {
                x,
                y,
                width,
                height,
                node,
            } => {
                if *node != ARTIFACT {
                    let rect = self.rect(*x, *y, *width, *height);
                    self.painted.bounds[*node] = Some((self.index, rect));
                }
            }
        }
    }

    /// Left, bottom, right, top in PDF's coordinates.
    fn rect(&self, x: f32, y: f32, width: f32, height: f32) -> [f32; 4] {
        [x, self.height - y - height, x + width, self.height - y].map(short)
    }

    fn mark(&mut self, node: NodeId) {
        if self.open == Some(node) {
            return;
        }
        self.close();
        if node == ARTIFACT {
            self.operations.push(Op::BeginMarkedContent {
                tag: "Artifact".into(),
            });
        } else {
            let id = self.owners.len() as i64;
            let map = BTreeMap::from([("MCID".to_owned(), DictItem::Int(id))]);
            let tag = self.nodes[node].role.to_owned();
            self.operations.push(Op::BeginMarkedContentWithProperties {
                tag,
                properties: DictItem::Dict { map },
            });
            self.painted.marks[node].push(Mark {
                page: self.index,
                id,
            });
            self.owners.push(node);
        }
        self.open = Some(node);
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.operations.push(Op::EndMarkedContent);
        }
    }

    fn set_fill(&mut self, grey: f32) {
        if self.fill != Some(grey) {
            self.fill = Some(grey);
            self.operations.push(Op::SetFillColor { col: colour(grey) });
        }
    }

    fn set_stroke(&mut self, pen: Pen) {
        if self.stroke == Some(pen) {
            return;
        }
        if self.stroke.and_then(|old| old.dash) != pen.dash {
            let dash = match pen.dash {
                Some(dash) => LineDashPattern::new(0.0, &dash.map(short)),
                None => LineDashPattern::solid(),
            };
            self.operations.push(Op::SetLineDashPattern { dash });
        }
        self.operations.push(Op::SetOutlineColor {
            col: colour(pen.grey),
        });
        self.operations.push(Op::SetOutlineThickness {
            pt: Pt(short(pen.width)),
        });
        self.stroke = Some(pen);
    }

    fn text(&mut self, face: Face, size: f32, at: (f32, f32), grey: f32, runs: &[Rc<Run>]) {
        self.set_fill(grey);
        self.operations.push(Op::StartTextSection);
        self.operations.push(Op::SetFont {
            font: self.fonts.handle(face),
            size: Pt(short(size)),
        });
        self.operations.push(Op::SetTextCursor {
            pos: self.point(at.0, at.1),
        });
        for part in runs.chunk_by(|a, b| !a.soft_hyphen && !b.soft_hyphen) {
            let soft = part.first().is_some_and(|run| run.soft_hyphen);
            if soft {
                let map = BTreeMap::from([(
                    "ActualText".to_owned(),
                    DictItem::String {
                        data: vec![0xFE, 0xFF, 0x00, 0xAD],
                        literal: false,
                    },
                )]);
                let tag = "Span".to_owned();
                self.operations.push(Op::BeginMarkedContentWithProperties {
                    tag,
                    properties: DictItem::Dict { map },
                });
            }
            let glyphs = part.iter().flat_map(|run| &run.glyphs);
            self.operations.push(Op::ShowText {
                items: self.fonts.show(face, glyphs),
            });
            if soft {
                self.operations.push(Op::EndMarkedContent);
            }
        }
        self.operations.push(Op::EndTextSection);
    }

    fn path(&mut self, path: &Path, fill: Option<f32>, stroke: Option<Pen>) {
        let mode = match (fill, stroke) {
            (Some(_), Some(_)) => PaintMode::FillStroke,
            (Some(_), None) => PaintMode::Fill,
            (None, Some(_)) => PaintMode::Stroke,
            (None, None) => return,
        };
        if let Some(grey) = fill {
            self.set_fill(grey);
        }
        if let Some(pen) = stroke {
            self.set_stroke(pen);
        }
        let operation = match path {
            Path::Rect {
                x,
                y,
                width,
                height,
            } => {
                let [left, bottom, right, top] = self.rect(*x, *y, *width, *height);
                let mut rectangle = Rect::from_xywh(
                    Pt(left),
                    Pt(bottom),
                    Pt(short(right - left)),
                    Pt(short(top - bottom)),
                );
                rectangle.mode = Some(mode);
                Op::DrawRectangle { rectangle }
            }
            Path::Open(points) => Op::DrawLine {
                line: Line {
                    points: self.points(points),
                    is_closed: false,
                },
            },
            Path::Closed(points) => {
                let rings = vec![PolygonRing {
                    points: self.points(points),
                }];
                Op::DrawPolygon {
                    polygon: Polygon {
                        rings,
                        mode,
                        winding_order: WindingOrder::NonZero,
                    },
                }
            }
        };
        self.operations.push(operation);
    }

    fn points(&self, points: &[PathPoint]) -> Vec<LinePoint> {
        let convert = |p: &PathPoint| LinePoint {
            p: self.point(p.at.x, p.at.y),
            bezier: p.handle,
        };
        points.iter().map(convert).collect()
    }

    fn point(&self, x: f32, y: f32) -> Point {
        Point {
            x: Pt(short(x)),
            y: Pt(short(self.height - y)),
        }
    }
}

fn colour(grey: f32) -> Color {
    Color::Greyscale(Greyscale::new(grey, None))
}
