//! The first page.

use super::{Flow, Place, stack, stacked};
use crate::paper::{
    block::{Block, Cover},
    font::Face,
    image::Image,
    item::{Item, Pen, Slice},
    style::TextStyle,
    tag::{ARTIFACT, Attribute},
    text::Text,
};

impl Flow<'_> {
    /// Organisation, title, facts, and the notice in a box.
    pub(super) fn cover(&mut self, cover: &Cover, place: Place) -> Vec<Slice> {
        self.label.clone_from(&cover.title);
        let body = self.style.body;
        let organisation = Place {
            text: TextStyle {
                face: Face::Bold,
                ..self.style.headings[1]
            },
            ..place
        };
        let mut slices = match &cover.logo {
            Some(logo) => vec![self.letterhead(&cover.organisation, logo, organisation)],
            None => self.paragraph(&cover.organisation.as_str().into(), "P", organisation),
        };
        // A picture takes its room from the air below, so that the list of sheets stays on the page.
        let air = if cover.logo.is_some() { 0.02 } else { 0.05 };
        slices.push(Slice {
            height: self.frame.height * air,
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

    /// The organisation's name at the left, its picture at the right; both end at the same height.
    fn letterhead(&mut self, organisation: &str, logo: &Image, place: Place) -> Slice {
        let (width, height) = logo.size();
        let between = self.style.body.size * 1.2;
        let beside = place.within(0.0, width + between, place.node);
        let name = self.paragraph(&organisation.into(), "P", beside);
        let tall = stacked(&name).max(height);
        let mut slice = Slice {
            height: tall,
            ..Slice::default()
        };
        let top = tall - stacked(&name);
        stack(name, &mut slice, top);
        // A picture that no words stand for is decoration.
        let node = if organisation.is_empty() {
            ARTIFACT
        } else {
            let alt = Attribute::Alt(organisation.to_owned());
            self.tree.add_with(place.node, "Figure", alt)
        };
        let (x, y) = (place.x + place.width - width, tall - height);
        let bounds = Item::Bounds {
            x,
            y,
            width,
            height,
            node,
        };
        let image = Item::Image {
            x,
            y,
            width,
            height,
            image: logo.clone(),
            node,
        };
        slice.items.extend([bounds, image]);
        slice
    }
}
