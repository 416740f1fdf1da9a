//! Forms: named fields, filled or to be filled by hand, and ruled lines.

use super::{Flow, Place, stack, stacked};
use crate::paper::{
    block::Field,
    item::{Item, Pen, Slice},
    style::TextStyle,
    tag::{Attribute, NodeId},
    text::Text,
};

const RULE: Pen = Pen::new(0.45, 0.5);

impl Flow<'_> {
    pub(super) fn form(&mut self, columns: u8, fields: &[Field], place: Place) -> Vec<Slice> {
        let list = self
            .tree
            .add_with(place.node, "L", Attribute::ListNumbering("None"));
        let columns = usize::from(columns.max(1));
        let space = self.style.body.size * 1.2;
        let share = (place.width + space) / columns as f32;
        let asked = fields.iter().any(|field| field.value.is_blank());
        let mut slices: Vec<Slice> = Vec::new();
        let mut fields = fields.iter().peekable();
        while let Some(first) = fields.next() {
            let beside = if first.wide { 1 } else { columns };
            let mut row = vec![first];
            while row.len() < beside
                && let Some(next) = fields.next_if(|next| !next.wide)
            {
                row.push(next);
            }
            let alone = row.len() == 1 && !first.choices.is_empty();
            let width = if first.wide || alone {
                place.width
            } else {
                share - space
            };
            let laid = row.into_iter().enumerate().map(|(i, field)| {
                let place = Place {
                    x: place.x + share * i as f32,
                    width,
                    node: list,
                    ..place
                };
                (self.field(field, asked, place), field.choices.is_empty())
            });
            // What a hand wrote must not run into the name of the next field.
            let gap = if asked { 1.3 } else { 0.8 };
            slices.push(level(laid.collect(), self.style.gap * gap));
        }
        if asked {
            together(&mut slices, self.style.ruling * 2.5);
        }
        slices
    }

    /// The name in bold, below it the value on a thin line, or what a hand fills in.
    fn field(&mut self, field: &Field, asked: bool, place: Place) -> Slice {
        let entry = self.tree.add(place.node, "LI");
        let name = self.tree.add(entry, "Lbl");
        self.label.clone_from(&field.label);
        let text = TextStyle {
            // What is asked of somebody is not set in small letters.
            size: if asked {
                self.style.body.size
            } else {
                self.style.label.size * 0.94
            },
            ..self.style.label
        };
        let label = Place {
            text,
            node: name,
            ..place
        };
        let label = self.lines(&field.label.as_str().into(), label, None);
        let mut slice = Slice {
            height: stacked(&label),
            ..Slice::default()
        };
        stack(label, &mut slice, 0.0);
        if field.value.is_blank() {
            self.blank(field, &mut slice, entry, place);
        } else {
            self.value(&field.value, &mut slice, entry, place);
        }
        slice
    }

    fn value(&mut self, value: &Text, slice: &mut Slice, entry: NodeId, place: Place) {
        let node = self.tree.add(entry, "LBody");
        let value = self.lines(value, Place { node, ..place }, Some(self.language));
        // A value of one line stands on the line a hand would write on.
        slice.height += (stacked(&value) + 3.0).max(self.style.ruling);
        let above = slice.height - stacked(&value) - 3.0;
        stack(value, slice, above);
        let (left, right) = (place.x, place.x + place.width);
        slice
            .items
            .push(Item::rule(left, slice.height, right, slice.height, RULE));
    }

    /// The hint, the boxes to tick, the lines to write on.
    fn blank(&mut self, field: &Field, slice: &mut Slice, entry: NodeId, place: Place) {
        let mut laid = Vec::new();
        if !(field.hint.is_empty() && field.choices.is_empty()) {
            let node = self.tree.add(entry, "LBody");
            let place = Place { node, ..place };
            if !field.hint.is_empty() {
                laid.append(&mut self.small(&field.hint.as_str().into(), place));
            }
            laid.append(&mut self.choices(&field.choices, place));
        }
        let height = stacked(&laid);
        stack(laid, slice, slice.height);
        slice.height += height;
        let least = u16::from(field.choices.is_empty());
        for _ in 0..field.lines.max(least) {
            slice.height += self.style.ruling;
            let (y, right) = (slice.height, place.x + place.width);
            slice.items.push(Item::rule(place.x, y, right, y, RULE));
        }
    }

    pub(super) fn ruled(&mut self, lines: u16, place: Place) -> Vec<Slice> {
        let height = self.style.ruling;
        let rule = || Item::rule(place.x, height, place.x + place.width, height, RULE);
        (0..lines)
            .map(|line| Slice {
                height,
                items: vec![rule()],
                // Two lines under a title are too few to begin a page's end with.
                keep_with_next: line < 2 && line + 1 < lines,
                ..Slice::default()
            })
            .collect()
    }

    /// Titles, and below them lines to write on in columns, down to the foot of the page.
    pub(super) fn log(
        &mut self,
        columns: &[(String, f32)],
        least: u16,
        place: Place,
    ) -> Vec<Slice> {
        let total: f32 = columns.iter().map(|(_, weight)| weight).sum();
        let pad = self.style.pad.0;
        let node = self.tree.add(place.node, "P");
        let text = self.style.label;
        let mut head = Slice {
            gap: self.style.gap,
            keep_with_next: true,
            ..Slice::default()
        };
        let mut x = 0.0;
        let mut edges = Vec::new();
        for (title, weight) in columns {
            let width = place.width * weight / total.max(0.01);
            if x > 0.0 {
                edges.push(place.x + x);
            }
            let column = place.within(x + pad, place.width - x - width + pad, node);
            let lines = self.lines(&title.as_str().into(), Place { text, ..column }, None);
            head.height = head.height.max(stacked(&lines) + 1.5);
            stack(lines, &mut head, 0.0);
            x += width;
        }
        let right = place.x + place.width;
        let foot = Item::rule(place.x, head.height, right, head.height, Pen::new(0.0, 1.0));
        head.items.push(foot);
        let mut slices = vec![head];
        let height = self.style.ruling;
        let most = (self.frame.height / height) as u16;
        for line in 0..most.max(least) {
            let mut items = vec![Item::rule(place.x, height, right, height, RULE)];
            items.extend(edges.iter().map(|x| Item::rule(*x, 0.0, *x, height, RULE)));
            slices.push(Slice {
                height,
                items,
                keep_with_next: line + 1 < least,
                filler: line >= least,
                ..Slice::default()
            });
        }
        slices
    }
}

/// The first of several questions does not end a page alone, nor does the last begin one, when it is short.
fn together(rows: &mut [Slice], short: f32) {
    if let [.., before, last] = rows {
        before.keep_with_next = last.height < short;
    }
    if let [first, _, ..] = rows {
        first.keep_with_next |= first.height < short;
    }
}

/// Fields side by side; those that end in a line stand level at their foot.
fn level(fields: Vec<(Slice, bool)>, gap: f32) -> Slice {
    let heights = fields.iter().map(|(field, _)| field.height);
    let height = heights.fold(0.0, f32::max);
    let mut row = Slice {
        height,
        gap,
        ..Slice::default()
    };
    for (mut field, line) in fields {
        if line {
            field.shift(0.0, height - field.height);
        }
        row.items.append(&mut field.items);
    }
    row
}
