//! Forms: named fields, filled or to be filled by hand, and ruled lines.

use super::{Flow, Place, stack, stacked};
use crate::paper::{
    block::Field,
    item::{Item, Pen, Slice},
    style::TextStyle,
    tag::Attribute,
};

const RULE: Pen = Pen::new(0.45, 0.5);

impl Flow<'_> {
    pub(super) fn form(&mut self, columns: u8, fields: &[Field], place: Place) -> Vec<Slice> {
        let list = self
            .tree
            .add_with(place.node, "L", Attribute::ListNumbering("None"));
        let space = self.style.body.size * 1.2;
        let half = (place.width - space) / 2.0;
        let mut slices = Vec::new();
        let mut fields = fields.iter().peekable();
        while let Some(field) = fields.next() {
            let second = match columns {
                2 if !field.wide => fields.next_if(|next| !next.wide),
                _ => None,
            };
            let whole = columns < 2 || field.wide;
            let width = if whole { place.width } else { half };
            let left = self.field(
                field,
                Place {
                    width,
                    node: list,
                    ..place
                },
            );
            let right = match second {
                Some(field) => self.field(
                    field,
                    Place {
                        x: place.x + half + space,
                        width,
                        node: list,
                        ..place
                    },
                ),
                None => Slice::default(),
            };
            let mut row = Slice {
                gap: self.style.gap * 0.8,
                ..Slice::default()
            };
            row.height = left.height.max(right.height);
            row.items = left.items;
            row.items.extend(right.items);
            slices.push(row);
        }
        slices
    }

    /// The name in small bold letters, below it the value on a thin line, or lines to write on.
    fn field(&mut self, field: &Field, place: Place) -> Slice {
        let entry = self.tree.add(place.node, "LI");
        let name = self.tree.add(entry, "Lbl");
        self.label.clone_from(&field.label);
        let small = TextStyle {
            size: self.style.label.size * 0.94,
            ..self.style.label
        };
        let label = self.lines(
            &field.label.as_str().into(),
            Place {
                text: small,
                node: name,
                ..place
            },
            None,
        );
        let mut slice = Slice::default();
        let top = stacked(&label);
        stack(label, &mut slice, 0.0);
        let (left, right) = (place.x, place.x + place.width);
        if field.value.is_blank() {
            let lines = field.lines.max(1);
            for line in 1..=lines {
                let y = top + self.style.ruling * f32::from(line);
                slice.items.push(Item::rule(left, y, right, y, RULE));
            }
            slice.height = top + self.style.ruling * f32::from(lines);
        } else {
            let body = self.tree.add(entry, "LBody");
            let value = self.lines(
                &field.value,
                Place {
                    node: body,
                    ..place
                },
                Some(self.language),
            );
            // A value of one line stands on the line a hand would write on.
            slice.height = top + (stacked(&value) + 3.0).max(self.style.ruling);
            let above = slice.height - stacked(&value) - 3.0;
            stack(value, &mut slice, above);
            slice
                .items
                .push(Item::rule(left, slice.height, right, slice.height, RULE));
        }
        slice
    }

    pub(super) fn ruled(&mut self, lines: u16, place: Place) -> Vec<Slice> {
        let height = self.style.ruling;
        let rule = || Item::rule(place.x, height, place.x + place.width, height, RULE);
        (0..lines)
            .map(|_| Slice {
                height,
                items: vec![rule()],
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
