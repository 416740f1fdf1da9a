//! Boxes to tick by hand, each before its words, side by side.

use super::{Flow, Place, stack, stacked};
use crate::paper::{
    font::Face,
    item::{Item, Pen, Slice},
    style::{MM, TextStyle},
    tag::Attribute,
};

/// Side of a box: a cross made with gloves on must fit.
const SIDE: f32 = 3.6 * MM;
/// What stands in a box that is ticked.
const TICK: &str = "X";

impl Flow<'_> {
    /// As many to a row as fit; one that is longer than the row goes on below itself.
    pub(super) fn choices(
        &mut self,
        options: &[String],
        ticked: &[usize],
        place: Place,
    ) -> Vec<Slice> {
        if options.is_empty() {
            return Vec::new();
        }
        let list = self
            .tree
            .add_with(place.node, "L", Attribute::ListNumbering("Square"));
        let indent = indent(place.text.size);
        let mut rows: Vec<Slice> = Vec::new();
        let mut reached = place.width;
        for (nth, option) in options.iter().enumerate() {
            let ticked = ticked.contains(&nth);
            let mut laid = self.choice(option, ticked, place.within(indent, 0.0, list));
            let width = extent(&laid) - place.x;
            match rows.last_mut() {
                Some(row) if reached + width <= place.width => {
                    laid.shift(reached, 0.0);
                    row.height = row.height.max(laid.height);
                    row.items.append(&mut laid.items);
                }
                _ => {
                    laid.gap = self.style.gap * 0.35;
                    rows.push(laid);
                    reached = 0.0;
                }
            }
            reached += width + place.text.size * 1.5;
        }
        rows
    }

    /// The width of a cell in which no word beside a box is broken.
    pub(super) fn widest_choice(&mut self, options: &[String]) -> f32 {
        let TextStyle { face, size, .. } = self.style.cell;
        let words = options.iter().flat_map(|option| option.split_whitespace());
        let widest = words
            .map(|word| self.fonts.width(face, size, word))
            .fold(0.0, f32::max);
        widest + indent(size)
    }

    fn choice(&mut self, option: &str, ticked: bool, place: Place) -> Slice {
        let side = side(place.text.size);
        let entry = self.tree.add(place.node, "LI");
        // A cross is text: whoever listens to the page hears it.
        let tick = ticked.then(|| {
            (
                self.tree.add(entry, "Lbl"),
                self.fonts.shape(Face::Bold, TICK),
            )
        });
        let node = self.tree.add(entry, "LBody");
        let lines = self.lines(&option.into(), Place { node, ..place }, Some(self.language));
        // The box stands level with the first line.
        let room = (side + 2.0).max(place.text.lead);
        let above = (room - place.text.lead) / 2.0;
        let mut slice = Slice {
            height: room.max(above + stacked(&lines)),
            ..Slice::default()
        };
        stack(lines, &mut slice, above);
        let left = place.x - indent(place.text.size);
        let pen = Some(Pen::new(0.0, 0.9));
        let y = (room - side) / 2.0;
        slice
            .items
            .push(Item::area(left + 0.5, y, side, side, None, pen));
        if let Some((node, run)) = tick {
            let width = run.width as f32 * side / 1000.0;
            slice.items.push(Item::Text {
                face: Face::Bold,
                size: side,
                x: left + 0.5 + (side - width) / 2.0,
                y: y + side * 0.84,
                grey: 0.0,
                runs: vec![run],
                node,
            });
        }
        slice
    }
}

/// The side of a box before words of this size.
fn side(size: f32) -> f32 {
    SIDE.max(size)
}

/// The room a box takes before its words.
fn indent(size: f32) -> f32 {
    side(size) + size * 0.45
}

/// Where the text of a slice ends at the right.
fn extent(slice: &Slice) -> f32 {
    let ends = slice.items.iter().filter_map(|item| match item {
        Item::Text { x, size, runs, .. } => {
            let width: i32 = runs.iter().map(|run| run.width).sum();
            Some(x + width as f32 * size / 1000.0)
        }
        _ => None,
    });
    ends.fold(0.0, f32::max)
}
