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
}
