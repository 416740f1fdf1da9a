//! Forms: named fields, filled or to be filled by hand, and ruled lines.

use super::{Flow, Place, stack, stacked};
use crate::paper::{
    block::Field,
    item::{Item, Pen, Slice},
    style::TextStyle,
    tag::{Attribute, NodeId},
    text::{Span, Text},
};

const RULE: Pen = Pen::new(0.45, 0.5);

/// The share of a page above which a field goes on on the next.
const LONG: f32 = 0.3;
/// A value longer than this takes the whole width.
const LETTERS: usize = 400;
const LINES: usize = 12;

impl Flow<'_> {
    pub(super) fn form(&mut self, columns: u8, fields: &[Field], place: Place) -> Vec<Slice> {
        let list = self
            .tree
            .add_with(place.node, "L", Attribute::ListNumbering("None"));
        let columns = usize::from(columns.max(1));
        let space = self.style.body.size * 1.2;
        let share = (place.width + space) / columns as f32;
        let asked = fields.iter().any(|field| field.asked || field.is_open());
        let mut slices: Vec<Slice> = Vec::new();
        let mut fields = fields.iter().peekable();
        while let Some(first) = fields.next() {
            let alone = |field: &Field| field.wide || is_long(field);
            let beside = if alone(first) { 1 } else { columns };
            let mut row = vec![first];
            while row.len() < beside
                && let Some(next) = fields.next_if(|next| !alone(next))
            {
                row.push(next);
            }
            let width = if alone(first) || (row.len() == 1 && !first.choices.is_empty()) {
                place.width
            } else {
                share - space
            };
            // What a hand wrote must not run into the name of the next field.
            let gap = self.style.gap * if asked { 1.3 } else { 0.8 };
            let laid = row.into_iter().enumerate().map(|(i, field)| {
                let place = Place {
                    x: place.x + share * i as f32,
                    width,
                    node: list,
                    ..place
                };
                (self.field(field, asked, place), field.choices.is_empty())
            });
            let mut laid: Vec<(Vec<Slice>, bool)> = laid.collect();
            match &mut laid[..] {
                [(parts, _)] if stacked(parts) > self.frame.height * LONG => {
                    slices.append(&mut torn(std::mem::take(parts), gap));
                }
                _ => slices.push(level(laid, gap)),
            }
        }
        if asked {
            together(&mut slices, self.style.ruling * 2.5);
        }
        slices
    }

    /// The name in bold, below it the value on a thin line, or what a hand fills in.
    fn field(&mut self, field: &Field, asked: bool, place: Place) -> Vec<Slice> {
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
        let mut label = self.lines(&field.label.as_str().into(), label, None);
        if !field.mark.is_empty() {
            let mark = Text::italic(&field.mark);
            label.append(&mut self.small(
                &mark,
                Place {
                    node: name,
                    ..place
                },
            ));
        }
        let mut slice = Slice {
            height: stacked(&label),
            ..Slice::default()
        };
        stack(label, &mut slice, 0.0);
        if field.is_open() {
            self.blank(field, &mut slice, entry, place);
            return vec![slice];
        }
        let node = self.tree.add(entry, "LBody");
        let place = Place { node, ..place };
        let ticked = self.choices(&field.choices, &field.ticked, place);
        let (above, height) = (slice.height, stacked(&ticked));
        stack(ticked, &mut slice, above);
        slice.height += height;
        let mut parts = vec![slice];
        if !field.value.is_blank() {
            parts.append(&mut self.value(&field.value, place));
        }
        parts
    }

    /// The value in its lines, the last of them on the line a hand would write on.
    fn value(&mut self, value: &Text, place: Place) -> Vec<Slice> {
        let mut lines = self.lines(value, place, Some(self.language));
        let short = (self.style.ruling - stacked(&lines) - 3.0).max(0.0);
        if let Some(first) = lines.first_mut() {
            first.gap = 0.0;
            first.height += short;
            first.shift(0.0, short);
        }
        if let Some(last) = lines.last_mut() {
            last.height += 3.0;
            let (left, right) = (place.x, place.x + place.width);
            let foot = Item::rule(left, last.height, right, last.height, RULE);
            last.items.push(foot);
        }
        lines
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
            laid.append(&mut self.choices(&field.choices, &[], place));
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

/// A field that is too tall to be kept on one page: its name stays with its first lines, and the last two lines of it
/// stay together.
fn torn(mut parts: Vec<Slice>, gap: f32) -> Vec<Slice> {
    let count = parts.len();
    for (nth, part) in parts.iter_mut().enumerate() {
        part.keep_with_next = nth < 2 || nth + 2 == count;
    }
    if let Some(first) = parts.first_mut() {
        first.gap = gap;
    }
    if let Some(last) = parts.last_mut() {
        last.keep_with_next = false;
    }
    parts
}

/// Whether its value needs the whole width.
fn is_long(field: &Field) -> bool {
    let long =
        |span: &Span| span.text.chars().nth(LETTERS).is_some() || span.text.lines().count() > LINES;
    field.value.0.iter().any(long)
}

/// Fields side by side; those that end in a line stand level at their foot.
fn level(fields: Vec<(Vec<Slice>, bool)>, gap: f32) -> Slice {
    let fields = fields.into_iter().map(|(parts, line)| {
        let mut field = Slice {
            height: stacked(&parts),
            ..Slice::default()
        };
        stack(parts, &mut field, 0.0);
        (field, line)
    });
    let fields: Vec<(Slice, bool)> = fields.collect();
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
