//! Lists and definitions.

use super::{Flow, Place, stack, stacked};
use crate::paper::{
    block::{Block, Marker},
    font::Face,
    item::{Item, Pen, Slice},
    style::TextStyle,
    tag::{ARTIFACT, Attribute, NodeId},
    text::Text,
};

impl Flow<'_> {
    pub(super) fn list(
        &mut self,
        marker: Marker,
        items: &[Vec<Block>],
        place: Place,
    ) -> Vec<Slice> {
        let numbering = match marker {
            Marker::Bullet => "Disc",
            Marker::Number => "Decimal",
            Marker::Box => "Square",
        };
        let list = self
            .tree
            .add_with(place.node, "L", Attribute::ListNumbering(numbering));
        let digits = items.len().to_string().len() as f32;
        let figures = place.text.size * 0.5 * (digits - 1.0).max(0.0);
        let indent = self.style.indent * place.text.size / self.style.body.size
            + if marker == Marker::Number {
                figures
            } else {
                0.0
            };
        let tight = self.style.gap * 0.45;
        let mut slices = Vec::new();
        for (i, item) in items.iter().enumerate() {
            let entry = self.tree.add(list, "LI");
            // A box to tick is drawn, not read.
            let label = if marker == Marker::Box {
                ARTIFACT
            } else {
                self.tree.add(entry, "Lbl")
            };
            let body = self.tree.add(entry, "LBody");
            let mut laid = self.blocks_in(item, place.within(indent, 0.0, body));
            if laid.is_empty() {
                laid.push(Slice {
                    height: place.text.lead,
                    ..Slice::default()
                });
            }
            if let Some(first) = laid.first_mut() {
                let sign = self.sign(marker, i, label, place, indent);
                first.items.splice(0..0, sign);
                if i > 0 {
                    first.gap = tight;
                }
            }
            // Two items stay together at either end of a list, as two lines do in a paragraph.
            if let ([only], true) = (laid.as_mut_slice(), i == 0 || i + 2 == items.len())
                && i + 1 < items.len()
            {
                only.keep_with_next = true;
            }
            slices.append(&mut laid);
        }
        slices
    }

    /// The blocks of a cell, an item, a field. A single paragraph needs no element of its own.
    pub(super) fn blocks_in(&mut self, blocks: &[Block], place: Place) -> Vec<Slice> {
        match blocks {
            [Block::Paragraph(text)] => self.lines(text, place, Some(self.language)),
            blocks => self.blocks(blocks, place),
        }
    }

    fn sign(
        &mut self,
        marker: Marker,
        index: usize,
        node: NodeId,
        place: Place,
        indent: f32,
    ) -> Vec<Item> {
        let size = place.text.size;
        let mut text = |x: f32, sign: &str| {
            let run = self.fonts.shape(Face::Regular, sign);
            let width = run.width as f32 * size / 1000.0;
            let y = place.text.baseline();
            (
                width,
                Item::Text {
                    face: Face::Regular,
                    size,
                    x,
                    y,
                    grey: 0.0,
                    runs: vec![run],
                    node,
                },
            )
        };
        match marker {
            Marker::Bullet => vec![text(place.x + indent * 0.3, "•").1],
            Marker::Number => {
                let (width, mut item) = text(place.x, &format!("{}.", index + 1));
                item.shift(indent - width - size * 0.35, 0.0);
                vec![item]
            }
            Marker::Box => {
                let side = size * 0.82;
                let y = place.text.baseline() - side * 0.9;
                vec![Item::area(
                    place.x + indent * 0.12,
                    y,
                    side,
                    side,
                    None,
                    Some(Pen::new(0.0, 0.8)),
                )]
            }
        }
    }

    /// Terms at the left, what they mean at the right; a pair is torn only when it must be.
    pub(super) fn definitions(&mut self, pairs: &[(Text, Vec<Block>)], place: Place) -> Vec<Slice> {
        let list = self
            .tree
            .add_with(place.node, "L", Attribute::ListNumbering("None"));
        let left = place.width * 0.27;
        let space = self.style.body.size;
        let mut slices = Vec::new();
        for (term, meaning) in pairs {
            let entry = self.tree.add(list, "LI");
            let label = self.tree.add(entry, "Lbl");
            let body = self.tree.add(entry, "LBody");
            let bold = TextStyle {
                face: Face::Bold,
                ..place.text
            };
            let column = Place {
                width: left - space,
                text: bold,
                node: label,
                ..place
            };
            let term = self.lines(term, column, Some(self.language));
            let meaning = self.blocks_in(meaning, place.within(left, 0.0, body));
            slices.append(&mut beside(term, meaning, self.style.gap * 0.8));
        }
        slices
    }
}

/// Two columns of slices side by side: the left one goes into the slices of the right one.
fn beside(left: Vec<Slice>, mut right: Vec<Slice>, gap: f32) -> Vec<Slice> {
    let height = stacked(&left);
    let mut reached = 0.0;
    for (i, slice) in right.iter_mut().enumerate() {
        // The lines beside the term stay on its page.
        reached += slice.height + if i == 0 { 0.0 } else { slice.gap };
        slice.keep_with_next |= reached < height;
    }
    if reached < height {
        right.push(Slice {
            height: height - reached,
            ..Slice::default()
        });
    }
    let mut term = Slice::default();
    stack(left, &mut term, 0.0);
    if let Some(first) = right.first_mut() {
        first.gap = gap;
        term.items.append(&mut first.items);
        first.items = term.items;
    }
    if let Some(last) = right.last_mut() {
        last.keep_with_next = false;
    }
    right
}
