//! What is painted, and the strips it is painted in.

use super::{
    drawing::Point,
    font::{Face, Run},
    image::Image,
    style::Lie,
    tag::NodeId,
    text::Target,
};
use std::rc::Rc;

/// Something painted. Points; y grows downwards. In a slice they count from its upper left corner, on
/// a page from that of the sheet.
#[derive(Clone, Debug)]
pub(crate) enum Item {
    /// Shaped text; `y` is the baseline.
    Text {
        face: Face,
        size: f32,
        x: f32,
        y: f32,
        grey: f32,
        runs: Vec<Rc<Run>>,
        node: NodeId,
    },
    /// An area or an outline.
    Path {
        path: Path,
        fill: Option<f32>,
        stroke: Option<Pen>,
        node: NodeId,
    },
    /// A picture made of pixels.
    Image {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        image: Image,
        node: NodeId,
    },
    /// A place to click.
    Link {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        to: Target,
        node: NodeId,
        alt: String,
    },
    /// Paints nothing: where a figure is.
    Bounds {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        node: NodeId,
    },
}

/// A path. A rectangle is the one nearly all are.
#[derive(Clone, Debug)]
pub(crate) enum Path {
    Rect {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
    },
    /// Straight lines and curves; a curve's points are two handles and its end.
    Open(Vec<PathPoint>),
    Closed(Vec<PathPoint>),
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct PathPoint {
    pub at: Point,
    /// A handle of a curve, no point of the path.
    pub handle: bool,
}

/// A line's grey (0 is black), width in points, and dash pattern.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Pen {
    pub grey: f32,
    pub width: f32,
    pub dash: Option<[f32; 2]>,
}

impl Pen {
    pub const fn new(grey: f32, width: f32) -> Self {
        Self {
            grey,
            width,
            dash: None,
        }
    }
}

impl Item {
    /// A straight line that is no content.
    pub fn rule(x1: f32, y1: f32, x2: f32, y2: f32, pen: Pen) -> Self {
        let ends = [(x1, y1), (x2, y2)].map(|(x, y)| PathPoint {
            at: Point { x, y },
            handle: false,
        });
        Item::Path {
            path: Path::Open(ends.into()),
            fill: None,
            stroke: Some(pen),
            node: super::tag::ARTIFACT,
        }
    }

    /// A rectangle that is no content.
    pub fn area(
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        fill: Option<f32>,
        stroke: Option<Pen>,
    ) -> Self {
        Item::Path {
            path: Path::Rect {
                x,
                y,
                width,
                height,
            },
            fill,
            stroke,
            node: super::tag::ARTIFACT,
        }
    }

    /// Brings the item into another document, behind so many structure elements and headings.
    pub fn renumber(&mut self, nodes: NodeId, headings: usize) {
        let (Item::Text { node, .. }
        | Item::Path { node, .. }
        | Item::Image { node, .. }
        | Item::Link { node, .. }
        | Item::Bounds { node, .. }) = self;
        if *node != super::tag::ARTIFACT {
            *node += nodes;
        }
        if let Item::Link {
            to: Target::Heading(heading),
            ..
        } = self
        {
            *heading += headings;
        }
    }

    /// Moves the item.
    pub fn shift(&mut self, dx: f32, dy: f32) {
        match self {
            Item::Text { x, y, .. }
            | Item::Image { x, y, .. }
            | Item::Link { x, y, .. }
            | Item::Bounds { x, y, .. } => {
                *x += dx;
                *y += dy;
            }
            Item::Path { path, .. } => match path {
                Path::Rect { x, y, .. } => {
                    *x += dx;
                    *y += dy;
                }
                Path::Open(points) | Path::Closed(points) => {
                    for point in points {
                        point.at.x += dx;
                        point.at.y += dy;
                    }
                }
            },
        }
    }
}

/// Where a slice starts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Start {
    /// Below the one before.
    #[default]
    Here,
    /// On a fresh page.
    Page,
}

/// A strip of a page that is never broken.
#[derive(Clone, Debug, Default)]
pub(crate) struct Slice {
    pub height: f32,
    /// Space above, unless it is the first of its page.
    pub gap: f32,
    pub items: Vec<Item>,
    /// Not the last of its page, if that can be had.
    pub keep_with_next: bool,
    pub start: Start,
    /// Painted again when this slice begins a page: the head of its table.
    pub header: Option<Rc<Slice>>,
    /// The headings that stand in it.
    pub headings: Vec<usize>,
    /// Left out where it would begin a page: it only fills one.
    pub filler: bool,
    /// How its page lies.
    pub lie: Lie,
    /// Drawn beside it in the margin.
    pub bar: Option<Bar>,
}

/// The bar beside what changed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bar {
    /// Which change.
    pub change: usize,
    /// Something that stood above is gone.
    pub removed: bool,
}

impl Slice {
    /// Moves what is in the slice.
    pub fn shift(&mut self, dx: f32, dy: f32) {
        for item in &mut self.items {
            item.shift(dx, dy);
        }
    }
}
