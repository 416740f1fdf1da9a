//! The first page.

use super::{Flow, Place};
use crate::paper::{
    block::{Block, Cover},
    font::Face,
    item::{Item, Pen, Slice},
    style::TextStyle,
    text::Text,
};

impl Flow<'_> {
    /// Organisation, title, facts, and the notice in a box.
    pub(super) fn cover(&mut self, cover: &Cover, place: Place) -> Vec<Slice> {
        self.label.clone_from(&cover.title);
        let body = self.style.body;
        let organisation = TextStyle {
            face: Face::Bold,
            ..self.style.headings[1]
        };
        let mut slices = self.paragraph(
            &cover.organisation.as_str().into(),
            "P",
            Place {
                text: organisation,
                ..place
            },
        );
        slices.push(Slice {
            height: self.frame.height * 0.05,
            items: vec![Item::rule(
                place.x,
                5.0,
                place.x + place.width,
                5.0,
                Pen::new(0.0, 2.2),
            )],
            ..Slice::default()
        });
        let node = self.tree.add(place.node, "H1");
        let display = self.style.display;
        slices.append(&mut self.lines(
            &cover.title.as_str().into(),
            Place {
                text: display,
                node,
                ..place
            },
            None,
        ));
        if !cover.subtitle.is_empty() {
            let text = TextStyle {
                face: Face::Regular,
                ..self.style.headings[1]
            };
            slices.append(&mut self.paragraph(
                &cover.subtitle.as_str().into(),
                "P",
                Place { text, ..place },
            ));
        }
        slices.push(Slice {
            height: body.size * 1.6,
            ..Slice::default()
        });
        let facts: Vec<(Text, Vec<Block>)> = cover
            .facts
            .iter()
            .chain(&cover.copy)
            .map(|(name, value)| (name.as_str().into(), vec![Block::paragraph(value.as_str())]))
            .collect();
        slices.append(&mut self.definitions(&facts, place));
        slices.push(Slice {
            height: body.size * 0.8,
            ..Slice::default()
        });
        slices.append(&mut self.blocks(&cover.notice, place));
        for slice in &mut slices {
            slice.keep_with_next = false;
        }
        slices
    }
}
