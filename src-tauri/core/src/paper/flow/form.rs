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

/// From the foot of a value to the line below it.
const FOOT: f32 = 3.0;

/// A field laid out.
struct Laid {
    /// Its name, with what is ticked.
    name: Slice,
    /// What is written, a slice a line, or the room for it.
    value: Vec<Slice>,
    /// A hand fills it in.
    open: bool,
    /// There are boxes to tick.
    ticks: bool,
    left: f32,
    right: f32,
}

impl Laid {
    fn height(&self) -> f32 {
        self.name.height + stacked(&self.value)
    }

    /// Draws the line below what is written, so much lower.
    fn underline(&mut self, lower: f32) {
        if let Some(last) = self.value.last_mut() {
            last.height += FOOT + lower;
            let foot = Item::rule(self.left, last.height, self.right, last.height, RULE);
            last.items.push(foot);
        }
    }
}

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
                self.field(field, asked, place)
            });
            let laid: Vec<Laid> = laid.collect();
            let tall = self.frame.height * LONG;
            if matches!(&laid[..], [only] if !only.open && only.height() > tall) {
                slices.extend(laid.into_iter().flat_map(|only| torn(only, gap)));
            } else {
                slices.push(level(laid, gap, self.style.ruling));
            }
        }
        if asked {
            together(&mut slices, self.style.ruling * 2.5);
        }
        slices
    }

    /// The name in bold, below it the value on a thin line, or what a hand fills in.
    fn field(&mut self, field: &Field, asked: bool, place: Place) -> Laid {
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
        let mut laid = Laid {
            name: Slice {
                height: stacked(&label),
                ..Slice::default()
            },
            value: Vec::new(),
            open: field.is_open(),
            ticks: !field.choices.is_empty(),
            left: place.x,
            right: place.x + place.width,
        };
        stack(label, &mut laid.name, 0.0);
        if laid.open {
            laid.value.push(self.blank(field, entry, place));
            return laid;
        }
        let node = self.tree.add(entry, "LBody");
        let place = Place { node, ..place };
        let ticked = self.choices(&field.choices, &field.ticked, place);
        let (above, height) = (laid.name.height, stacked(&ticked));
        stack(ticked, &mut laid.name, above);
        laid.name.height += height;
        if !field.value.is_blank() {
            laid.value = self.lines(&field.value, place, Some(self.language));
        }
        if let Some(first) = laid.value.first_mut() {
            first.gap = 0.0;
        }
        laid
    }

    /// The hint, the boxes to tick, the lines to write on.
    fn blank(&mut self, field: &Field, entry: NodeId, place: Place) -> Slice {
        let mut laid = Vec::new();
        if !(field.hint.is_empty() && field.choices.is_empty()) {
            let node = self.tree.add(entry, "LBody");
            let place = Place { node, ..place };
            if !field.hint.is_empty() {
                laid.append(&mut self.small(&field.hint.as_str().into(), place));
            }
            laid.append(&mut self.choices(&field.choices, &[], place));
        }
        let mut slice = Slice {
            height: stacked(&laid),
            ..Slice::default()
        };
        stack(laid, &mut slice, 0.0);
        let least = u16::from(field.choices.is_empty());
        for _ in 0..field.lines.max(least) {
            slice.height += self.style.ruling;
            let (y, right) = (slice.height, place.x + place.width);
            slice.items.push(Item::rule(place.x, y, right, y, RULE));
        }
        slice
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
fn torn(mut field: Laid, gap: f32) -> Vec<Slice> {
    field.underline(0.0);
    let mut parts = vec![Slice { gap, ..field.name }];
    parts.append(&mut field.value);
    let count = parts.len();
    for (nth, part) in parts.iter_mut().enumerate() {
        part.keep_with_next = nth < 2 || nth + 2 == count;
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

/// Fields side by side: their names level at the top, what is written level below them, their lines level at the foot.
fn level(fields: Vec<Laid>, gap: f32, ruling: f32) -> Slice {
    let names = fields.iter().map(|field| field.name.height);
    let above = names.fold(0.0, f32::max);
    let tallest = |open: bool| {
        let fields = fields.iter().filter(|field| field.open == open);
        let heights = fields.map(|field| stacked(&field.value));
        heights.fold(0.0, f32::max)
    };
    // A short value stands on the line a hand would write on.
    let (written, blank) = (tallest(false) + FOOT, tallest(true));
    let short = (ruling - written).max(0.0);
    let below = match fields
        .iter()
        .any(|field| !field.value.is_empty() && !field.open)
    {
        true => blank.max(short + written),
        false => blank,
    };
    let mut row = Slice {
        height: above + below,
        gap,
        ..Slice::default()
    };
    for mut field in fields {
        let height = stacked(&field.value);
        let y = match (field.open, field.ticks) {
            (false, _) => {
                field.underline(below - short - height - FOOT);
                above + short
            }
            (true, false) => above + below - height,
            (true, true) => field.name.height,
        };
        row.items.append(&mut field.name.items);
        stack(field.value, &mut row, y);
    }
    row
}
