//! What lies under and between the cells of a table: rules, shades, the hatching of a gap.

use crate::paper::{
    block::CellKind,
    item::{Item, Pen, Slice},
};

/// The lines of a table: above and below the head, between rows, between columns.
pub(super) const STRONG: Pen = Pen::new(0.0, 1.0);
pub(super) const THIN: Pen = Pen::new(0.4, 0.5);
pub(super) const FAINT: Pen = Pen::new(0.7, 0.4);
pub(super) const SHADE: f32 = 0.91;

/// A cell laid out.
pub(super) struct Laid {
    pub slices: Vec<Slice>,
    pub kind: CellKind,
    pub left: f32,
    pub right: f32,
}

/// Width of the hatched strip of a gap.
pub(super) const HATCH: f32 = 9.0;

impl Laid {
    /// What lies under the text of the cell.
    pub fn ground(&self, height: f32) -> Vec<Item> {
        let width = self.right - self.left;
        match self.kind {
            CellKind::Plain => Vec::new(),
            CellKind::Band => vec![Item::area(self.left, 0.0, width, height, Some(SHADE), None)],
            CellKind::Gap => {
                let (x, y) = (self.left + 1.2, 1.2);
                let (inner_width, inner_height) = (width - 2.4, height - 2.4);
                let mut items = hatching(x, y, HATCH - 2.0, inner_height);
                let pen = Pen::new(0.0, 1.4);
                items.push(Item::area(x, y, inner_width, inner_height, None, Some(pen)));
                items
            }
        }
    }
}

/// The lines within a row to write in: finer than the one that ends it.
const DOTTED: Pen = Pen {
    grey: 0.3,
    width: 0.5,
    dash: Some([0.8, 1.8]),
};

impl Laid {
    /// Lines to write on between the top and the foot of the row.
    pub fn ruled(&self, height: f32, distance: f32) -> impl Iterator<Item = Item> {
        let count = (height / distance).round() as usize;
        (1..count).map(move |line| {
            let y = distance * line as f32;
            Item::rule(self.left + 2.0, y, self.right - 2.0, y, DOTTED)
        })
    }
}

/// Slanted lines that fill a rectangle.
fn hatching(x: f32, y: f32, width: f32, height: f32) -> Vec<Item> {
    const STEP: f32 = 3.2;
    let mut lines = Vec::new();
    let mut c = STEP;
    while c < width + height {
        // The line px + py = c, within the rectangle.
        let (x1, y1) = if c <= height {
            (0.0, c)
        } else {
            (c - height, height)
        };
        let (x2, y2) = if c <= width {
            (c, 0.0)
        } else {
            (width, c - width)
        };
        lines.push(Item::rule(
            x + x1,
            y + y1,
            x + x2,
            y + y2,
            Pen::new(0.0, 0.7),
        ));
        c += STEP;
    }
    lines
}

pub(super) fn ends(edges: &[f32]) -> (f32, f32) {
    (
        edges.first().copied().unwrap_or(0.0),
        edges.last().copied().unwrap_or(0.0),
    )
}

/// The edges between columns.
pub(super) fn inner(edges: &[f32]) -> impl Iterator<Item = f32> + '_ {
    edges
        .iter()
        .copied()
        .skip(1)
        .take(edges.len().saturating_sub(2))
}

/// Lines between the cells of a row, none inside a cell over several columns.
pub(super) fn dividers(cells: &[Laid], height: f32) -> impl Iterator<Item = Item> + '_ {
    cells
        .iter()
        .skip(1)
        .map(move |cell| Item::rule(cell.left, 0.0, cell.left, height, FAINT))
}
