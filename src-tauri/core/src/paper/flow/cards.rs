//! Cards to cut out and carry in a wallet, as many to a sheet as it holds, with crop marks.
//!
//! They have sizes of their own, the same in every edition: a pocket does not grow with the letters.

use super::{Flow, Place, stack, stacked};
use crate::paper::{
    block::{Align, Card},
    font::Face,
    item::{Item, Pen, Slice, Start},
    style::{Lie, MM, TextStyle},
    tag::{ARTIFACT, Attribute, NodeId},
    text::{Span, Text},
};

/// Width and height of a card: that of a bank card.
const SIZE: (f32, f32) = (85.0 * MM, 54.0 * MM);
/// Between the edge of a card and its text: sides, top and bottom.
const PAD: (f32, f32) = (4.0 * MM, 2.5 * MM);
/// The sizes its text may have: the first at which all calls fit, else the last.
const LETTERS: [f32; 3] = [10.0, 9.5, 9.0];
const SMALLEST: f32 = LETTERS[LETTERS.len() - 1];
const FOOT: TextStyle = style(Face::Regular, 8.0);
const NUMBER: TextStyle = TextStyle {
    face: Face::Bold,
    size: 12.0,
    lead: 14.0,
};
/// Between what somebody is and their number.
const SPACE: f32 = 6.0;
/// The share of its line that a number may take.
const NUMBER_SHARE: f32 = 0.55;
/// A crop mark begins so far from the corner it marks, and is so long.
const CROP: (f32, f32) = (1.0 * MM, 4.0 * MM);
const CUT: Pen = Pen::new(0.0, 0.4);

const fn style(face: Face, size: f32) -> TextStyle {
    TextStyle {
        face,
        size,
        lead: size * 1.15,
    }
}

impl Flow<'_> {
    /// Sheets of cards, each a slice of its own.
    pub(super) fn cards(&mut self, cards: &[Card]) -> Vec<Slice> {
        let frame = self.frames[Lie::Cards as usize];
        let columns = (frame.width / SIZE.0).floor().max(1.0);
        let rows = ((frame.height + 0.01) / SIZE.1).floor().max(1.0);
        let left = (frame.width - columns * SIZE.0) / 2.0;
        let top = (frame.height - rows * SIZE.1) / 2.0;
        cards
            .chunks((columns * rows) as usize)
            .map(|cards| {
                let mut sheet = Slice {
                    height: frame.height,
                    start: Start::Page,
                    lie: Lie::Cards,
                    items: crop_marks((left, top), (columns as u16, rows as u16)),
                    ..Slice::default()
                };
                for (i, card) in cards.iter().enumerate() {
                    let (column, row) = (i % columns as usize, i / columns as usize);
                    let x = left + column as f32 * SIZE.0 + PAD.0;
                    let y = top + row as f32 * SIZE.1 + PAD.1;
                    let mut card = self.card(card, x);
                    card.shift(0.0, y);
                    sheet.items.append(&mut card.items);
                }
                sheet
            })
            .collect()
    }

    /// One card. When not all its calls fit in the smallest letters, the last ones are left out.
    fn card(&mut self, card: &Card, x: f32) -> Slice {
        self.label.clone_from(&card.name);
        let room = SIZE.1 - PAD.1 * 2.0;
        let mut fitting = (8.0, 0);
        let all = card.calls.len();
        let tries = LETTERS.map(|size| (size, all));
        let fewer = (0..all).rev().map(|count| (SMALLEST, count));
        for (size, count) in tries.into_iter().chain(fewer) {
            fitting = (size, count);
            let warned = self.warnings.len();
            let (body, foot) = self.card_parts(card, fitting, (x, ARTIFACT));
            self.warnings.truncate(warned);
            if stacked(&body) + stacked(&foot) + 4.0 <= room {
                break;
            }
        }
        let node = self.tree.add(self.chapter, "Sect");
        let (body, foot) = self.card_parts(card, fitting, (x, node));
        let mut slice = Slice {
            height: room,
            ..Slice::default()
        };
        let below = room - stacked(&foot);
        stack(body, &mut slice, 0.0);
        stack(foot, &mut slice, below);
        slice
    }

    /// What stands at the top of a card, and what at its foot.
    fn card_parts(
        &mut self,
        card: &Card,
        (size, count): (f32, usize),
        (x, node): (f32, NodeId),
    ) -> (Vec<Slice>, Vec<Slice>) {
        let place = |text: TextStyle, node: NodeId| Place {
            x,
            width: SIZE.0 - PAD.0 * 2.0,
            text,
            align: Align::Left,
            node,
        };
        let text = style(Face::Regular, size);
        let name = self.tree.add(node, "P");
        let bold = style(Face::Bold, size + 2.0);
        let mut body = self.at_most(1, &card.name.as_str().into(), place(bold, name));
        let title = self.tree.add(node, "P");
        body.append(&mut self.at_most(2, &card.title.as_str().into(), place(text, title)));
        for slice in &mut body {
            slice.gap = 0.0;
        }
        let calls = &card.calls[..count];
        if !calls.is_empty() {
            body.push(rule(x));
            let list = self
                .tree
                .add_with(node, "L", Attribute::ListNumbering("None"));
            for (who, number) in calls {
                let entry = self.tree.add(list, "LI");
                body.push(self.call(who, number, place(text, entry)));
            }
        }
        let at = self.tree.add_with(node, "P", Attribute::Stamp);
        let foot = self.at_most(2, &card.foot, place(FOOT, at));
        (body, foot)
    }

    /// A line of a card: who, and the number.
    fn call(&mut self, who: &Text, number: &str, place: Place) -> Slice {
        let label = self.tree.add(place.node, "Lbl");
        let body = self.tree.add(place.node, "LBody");
        let mut slice = self.beside_number(who, (number, NUMBER), place, (label, body));
        slice.gap = 1.0;
        slice
    }

    /// Who is reached by a number, and at the right the number.
    pub(super) fn dial(&mut self, who: &Text, number: &str, place: Place) -> Vec<Slice> {
        let node = self.tree.add(place.node, "P");
        let mut slice = self.beside_number(who, (number, self.style.number), place, (node, node));
        slice.gap = self.style.gap * 0.2;
        vec![slice]
    }

    /// Words, and at the right a number; the smaller one in the middle of the height of the other.
    fn beside_number(
        &mut self,
        who: &Text,
        (number, style): (&str, TextStyle),
        place: Place,
        (who_node, number_node): (NodeId, NodeId),
    ) -> Slice {
        let whole: String = number.trim().replace(' ', "\u{A0}");
        let wide = self.fonts.width(style.face, style.size, &whole) + 0.5;
        let wide = wide.min(place.width * NUMBER_SHARE);
        let column = Place {
            text: style,
            align: Align::Right,
            ..place.within(place.width - wide, 0.0, number_node)
        };
        let who = self.at_most(2, who, place.within(0.0, wide + SPACE, who_node));
        let number = self.at_most(2, &whole.into(), column);
        let height = stacked(&who).max(stacked(&number));
        let mut slice = Slice {
            height,
            ..Slice::default()
        };
        for part in [who, number] {
            let above = (height - stacked(&part)) / 2.0;
            stack(part, &mut slice, above);
        }
        slice
    }

    /// The text in no more lines than that; what is longer ends in an ellipsis.
    fn at_most(&mut self, most: usize, text: &Text, place: Place) -> Vec<Slice> {
        let lines = |flow: &mut Self, text: &Text| {
            let warned = flow.warnings.len();
            let lines = flow.lines(text, place, None);
            if lines.len() > most {
                flow.warnings.truncate(warned);
            }
            lines
        };
        let whole = lines(self, &beginning(text, LONGEST));
        if whole.len() <= most && text.plain().chars().count() <= LONGEST {
            return whole;
        }
        let (mut fits, mut too_long) = (0, LONGEST);
        while too_long - fits > 1 {
            let middle = (fits + too_long) / 2;
            if lines(self, &beginning(text, middle)).len() <= most {
                fits = middle;
            } else {
                too_long = middle;
            }
        }
        self.lines(&beginning(text, fits), place, None)
    }
}

/// More characters than any text of a card can show.
const LONGEST: usize = 300;

/// The first characters of a text; an ellipsis where there are more.
fn beginning(text: &Text, count: usize) -> Text {
    let mut left = count;
    let mut spans: Vec<Span> = Vec::new();
    for span in &text.0 {
        let kept: String = span.text.chars().take(left).collect();
        let whole = kept.len() == span.text.len();
        left = left.saturating_sub(kept.chars().count());
        spans.push(Span {
            text: if whole {
                kept
            } else {
                format!("{}…", kept.trim_end())
            },
            ..span.clone()
        });
        if !whole {
            break;
        }
    }
    Text(spans)
}

/// The line between whose card it is and whom they call.
fn rule(x: f32) -> Slice {
    let (y, right) = (2.0, x + SIZE.0 - PAD.0 * 2.0);
    Slice {
        height: 3.0,
        items: vec![Item::rule(x, y, right, y, Pen::new(0.0, 0.8))],
        ..Slice::default()
    }
}

/// Where to cut: lines outside the grid at each of its edges, small crosses where four cards meet.
fn crop_marks((left, top): (f32, f32), (columns, rows): (u16, u16)) -> Vec<Item> {
    let (begin, length) = CROP;
    let right = left + f32::from(columns) * SIZE.0;
    let bottom = top + f32::from(rows) * SIZE.1;
    let mut marks = Vec::new();
    for column in 0..=columns {
        let x = left + f32::from(column) * SIZE.0;
        for (y, away) in [(top, -1.0), (bottom, 1.0)] {
            let (from, to) = (y + away * begin, y + away * (begin + length));
            marks.push(Item::rule(x, from, x, to, CUT));
        }
    }
    for row in 0..=rows {
        let y = top + f32::from(row) * SIZE.1;
        for (x, away) in [(left, -1.0), (right, 1.0)] {
            let (from, to) = (x + away * begin, x + away * (begin + length));
            marks.push(Item::rule(from, y, to, y, CUT));
        }
    }
    for (column, row) in (1..columns).flat_map(|column| (1..rows).map(move |row| (column, row))) {
        let (x, y) = (
            left + f32::from(column) * SIZE.0,
            top + f32::from(row) * SIZE.1,
        );
        marks.push(Item::rule(x - begin, y, x + begin, y, CUT));
        marks.push(Item::rule(x, y - begin, x, y + begin, CUT));
    }
    marks
}
