//! Paragraphs, boxed notes, numbers to dial.

use super::{Flow, Place, stacked};
use crate::model::Language;
use crate::paper::{
    block::{Align, Block},
    font::Face,
    item::{Item, Pen, Slice},
    style::TextStyle,
    tag::{ARTIFACT, NodeId},
    text::{Line, Text, wrap},
};

/// The share of a page up to which a note is kept on one.
const UNTORN: f32 = 0.6;

impl Flow<'_> {
    /// A paragraph as an element of its own.
    pub(super) fn paragraph(
        &mut self,
        text: &Text,
        role: &'static str,
        place: Place,
    ) -> Vec<Slice> {
        let node = self.tree.add(place.node, role);
        self.lines(text, Place { node, ..place }, Some(self.language))
    }

    /// Text whose lines belong to the element of the place itself: a slice a line, two lines kept
    /// together at either end.
    pub(super) fn lines(
        &mut self,
        text: &Text,
        place: Place,
        hyphenate: Option<Language>,
    ) -> Vec<Slice> {
        let text = self.prepare(text);
        let lines = wrap(self.fonts, &text, place.text, place.width, hyphenate);
        let nodes = self.span_nodes(&text, place.node);
        let count = lines.len();
        let gap = self.style.gap;
        lines
            .into_iter()
            .enumerate()
            .map(|(i, line)| Slice {
                height: place.text.lead,
                gap: if i == 0 { gap } else { 0.0 },
                items: line_items(line, &text, &nodes, place),
                keep_with_next: count > 1 && i + 1 < count && (i == 0 || i + 2 == count),
                ..Slice::default()
            })
            .collect()
    }

    /// The element of each span: that of the text, unless a span is a link; then each has its own, so
    /// that they are read in their order.
    fn span_nodes(&mut self, text: &Text, node: NodeId) -> Vec<NodeId> {
        if text.0.iter().all(|span| span.link.is_none()) {
            return vec![node; text.0.len()];
        }
        text.0
            .iter()
            .map(|span| {
                self.tree
                    .add(node, if span.link.is_some() { "Link" } else { "Span" })
            })
            .collect()
    }

    /// A paragraph in small letters, close to what stands above it.
    pub(super) fn small(&mut self, text: &Text, place: Place) -> Vec<Slice> {
        let style = TextStyle {
            face: Face::Regular,
            ..self.style.label
        };
        let mut slices = self.paragraph(
            text,
            "P",
            Place {
                text: style,
                ..place
            },
        );
        for slice in &mut slices {
            slice.gap *= 0.3;
        }
        slices
    }

    /// A number in large bold figures that stays on one line as long as it fits. Two numbers parted by
    /// a dot may stand on a line each.
    pub(super) fn number(&mut self, number: &str, place: Place) -> Vec<Slice> {
        let whole: Vec<String> = number
            .trim()
            .split(" · ")
            .map(|number| number.replace(' ', "\u{A0}"))
            .collect();
        let whole = whole.join("\u{A0}· ");
        let mut slices = self.paragraph(
            &whole.into(),
            "P",
            Place {
                text: self.style.number,
                ..place
            },
        );
        for slice in &mut slices {
            slice.gap *= 0.4;
        }
        slices
    }

    /// A note: a thick bar at its left and a thin border around it.
    pub(super) fn note(&mut self, title: &str, blocks: &[Block], place: Place) -> Vec<Slice> {
        let node = self.tree.add(place.node, "Note");
        let pad = self.style.body.size * 0.8;
        let inner = place.within(pad + 3.0, pad, node);
        let heading = TextStyle {
            face: Face::Bold,
            ..place.text
        };
        let mut slices = self.paragraph(
            &title.into(),
            "P",
            Place {
                text: heading,
                ..inner
            },
        );
        for slice in &mut slices {
            slice.keep_with_next = true;
        }
        let mut rest = self.blocks(blocks, inner);
        if let Some(first) = rest.first_mut() {
            first.gap = first.gap.min(self.style.gap * 0.3);
        }
        slices.append(&mut rest);
        frame(&mut slices, place, pad * 0.6, self.style.gap);
        // A short note is not torn: a message is read out or copied whole.
        if stacked(&slices) <= self.frame.height * UNTORN {
            let last = slices.len().saturating_sub(1);
            for slice in slices.iter_mut().take(last) {
                slice.keep_with_next = true;
            }
        }
        slices
    }
}

/// Draws the border of a note around slices; gaps become part of their slices, so that the border has
/// no holes. Where the note goes on on the next page it stays open.
fn frame(slices: &mut [Slice], place: Place, pad: f32, gap: f32) {
    let last = slices.len().saturating_sub(1);
    for (i, slice) in slices.iter_mut().enumerate() {
        let above = if i == 0 { pad } else { slice.gap };
        let below = if i == last { pad } else { 0.0 };
        slice.shift(0.0, above);
        slice.height += above + below;
        slice.gap = if i == 0 { gap } else { 0.0 };
        let (left, right, bottom) = (place.x, place.x + place.width, slice.height);
        let pen = Pen::new(0.45, 0.6);
        let mut border = vec![
            Item::area(left, 0.0, 3.0, bottom, Some(0.0), None),
            Item::rule(right, 0.0, right, bottom, pen),
        ];
        if i == 0 {
            border.push(Item::rule(left, 0.0, right, 0.0, pen));
        }
        if i == last {
            border.push(Item::rule(left, bottom, right, bottom, pen));
        }
        border.append(&mut slice.items);
        slice.items = border;
    }
}

/// A line of text in its place, with the places to click in it.
fn line_items(line: Line, text: &Text, nodes: &[NodeId], place: Place) -> Vec<Item> {
    let spare = (place.width - line.width).max(0.0);
    let mut x = place.x
        + match place.align {
            Align::Left => 0.0,
            Align::Centre => spare / 2.0,
            Align::Right => spare,
        };
    let mut items = Vec::with_capacity(line.pieces.len());
    for piece in line.pieces {
        let node = nodes.get(piece.span).copied().unwrap_or(place.node);
        let span = text.0.get(piece.span);
        if let Some((span, to)) = span.and_then(|span| Some((span, span.link.clone()?)))
            && node != ARTIFACT
        {
            items.push(Item::Link {
                x,
                y: 0.0,
                width: piece.width,
                height: place.text.lead,
                to,
                node,
                alt: span.text.clone(),
            });
        }
        items.push(Item::Text {
            face: piece.face,
            size: place.text.size,
            x,
            y: place.text.baseline(),
            grey: 0.0,
            runs: piece.runs,
            node,
        });
        x += piece.width;
    }
    items
}
