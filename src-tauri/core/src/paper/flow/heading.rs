//! Headings, their numbers, and the table of contents.

use super::{Flow, Place};
use crate::paper::{
    Numbering,
    block::Block,
    item::{Item, Pen, Slice, Start},
    style::TextStyle,
    text::Target,
};

/// A heading of the document.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Heading {
    /// 1, 2 or 3.
    pub level: u8,
    /// `IV` or `IV.2`; empty when headings are not numbered.
    pub number: String,
    /// Its words.
    pub text: String,
}

impl Heading {
    /// Number and words.
    pub fn title(&self) -> String {
        match self.number.as_str() {
            "" => self.text.clone(),
            number => format!("{number}\u{A0} {}", self.text),
        }
    }
}

/// All headings of the blocks in reading order, numbered as wanted; `first` is the number of the first chapter.
pub(crate) fn headings(blocks: &[Block], numbering: Numbering, first: usize) -> Vec<Heading> {
    let mut found = Vec::new();
    collect(blocks, &mut found);
    let (mut chapter, mut section) = (first - 1, 0);
    for heading in &mut found {
        if heading.level == 1 {
            chapter += 1;
            section = 0;
        } else if heading.level == 2 {
            section += 1;
        }
        heading.number = match (numbering, heading.level) {
            (Numbering::Roman, 1) => roman(chapter),
            (Numbering::Roman, 2) if chapter > 0 => format!("{}.{section}", roman(chapter)),
            (Numbering::Figures(letter), 1) => format!("{letter}{chapter}"),
            _ => String::new(),
        };
    }
    found
}

/// Looks only where a heading may stand: on the page itself, and in notes and lists.
fn collect(blocks: &[Block], found: &mut Vec<Heading>) {
    for block in blocks {
        match block {
            Block::Heading { level, text } => found.push(Heading {
                level: (*level).clamp(1, 3),
                number: String::new(),
                text: text.clone(),
            }),
            Block::Landscape(inner) => collect(inner, found),
            Block::Columns(left, right) => {
                collect(left, found);
                collect(right, found);
            }
            _ => {}
        }
    }
}

fn roman(mut number: usize) -> String {
    const STEPS: [(usize, &str); 9] = [
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut out = String::new();
    for (value, letters) in STEPS {
        while number >= value {
            out.push_str(letters);
            number -= value;
        }
    }
    out
}

impl Flow<'_> {
    /// A heading. One that stands in a cell, a list or a note is no heading but a bold paragraph.
    pub(super) fn heading(&mut self, level: u8, text: &str, place: Place) -> Vec<Slice> {
        let level = level.clamp(1, 3);
        let style = self.style.headings[usize::from(level - 1)];
        self.label = text.to_owned();
        if place.node != self.chapter {
            return self.paragraph(&crate::paper::text::Text::bold(text), "P", place);
        }
        let index = self.next_heading;
        self.next_heading += 1;
        let title = self
            .headings
            .get(index)
            .map_or_else(|| text.to_owned(), Heading::title);
        // Those who listen expect no level to be skipped.
        self.depth = level.min(self.depth + 1);
        let node = self
            .tree
            .add(place.node, ["H1", "H2", "H3"][usize::from(self.depth - 1)]);
        let mut slices = self.lines(
            &title.into(),
            Place {
                text: style,
                node,
                ..place
            },
            None,
        );
        for slice in &mut slices {
            slice.keep_with_next = true;
        }
        if let Some(first) = slices.first_mut() {
            first.headings.push(index);
            first.gap = self.style.gap * [0.0, 3.4, 2.2][usize::from(level - 1)];
            if level == 1 {
                first.start = Start::Page;
            }
        }
        if level == 1 {
            slices.push(self.underline(place));
        }
        slices
    }

    fn underline(&self, place: Place) -> Slice {
        let y = self.style.gap * 0.5;
        Slice {
            height: y + self.style.gap * 0.6,
            items: vec![Item::rule(
                place.x,
                y,
                place.x + place.width,
                y,
                Pen::new(0.0, 1.2),
            )],
            keep_with_next: true,
            ..Slice::default()
        }
    }

    /// The title of a page that is no chapter: in no table of contents.
    pub(super) fn title(&mut self, title: &str, place: Place) -> Vec<Slice> {
        self.label = title.to_owned();
        self.depth = 1;
        let node = self.tree.add(place.node, "H1");
        let text = self.style.headings[0];
        let mut slices = self.lines(
            &title.into(),
            Place {
                text,
                node,
                ..place
            },
            None,
        );
        slices.push(self.underline(place));
        for slice in &mut slices {
            slice.keep_with_next = true;
        }
        slices
    }

    /// The table of contents on a page of its own.
    pub(super) fn contents(&mut self, title: &str, depth: u8, place: Place) -> Vec<Slice> {
        let mut slices = self.title(title, place);
        if let Some(first) = slices.first_mut() {
            first.start = Start::Page;
        }
        let list = self.tree.add(place.node, "TOC");
        for index in 0..self.headings.len() {
            let heading = self.headings[index].clone();
            if heading.level <= depth {
                let entry = self.tree.add(list, "TOCI");
                // Chapters stand apart from each other only where their sections are listed.
                let apart = depth > 1 && heading.level == 1;
                let place = Place {
                    node: entry,
                    ..place
                };
                let mut entry = self.entry(index, &heading, apart, place);
                if let (true, Some(last)) = (apart, entry.last_mut()) {
                    last.keep_with_next = true;
                }
                slices.append(&mut entry);
            }
        }
        slices
    }

    fn entry(&mut self, index: usize, heading: &Heading, apart: bool, place: Place) -> Vec<Slice> {
        let reference = self.tree.add(place.node, "Reference");
        let node = self.tree.add(reference, "Link");
        let face = if heading.level == 1 {
            crate::paper::font::Face::Bold
        } else {
            place.text.face
        };
        let text = TextStyle { face, ..place.text };
        let figures = text.size * 4.4;
        let left = self.style.indent * f32::from(heading.level.saturating_sub(1));
        let inner = Place {
            text,
            ..place.within(left, figures, node)
        };
        let mut slices = self.lines(&heading.title().into(), inner, None);
        let count = slices.len();
        let gap = self.style.gap * if apart { 0.9 } else { 0.15 };
        for (i, slice) in slices.iter_mut().enumerate() {
            slice.gap = if i == 0 { gap } else { 0.0 };
            slice.keep_with_next = i + 1 < count;
            if i + 1 == count {
                slice.items.extend(leader(&slice.items, inner, place));
                let page = self.page_names.get(index).map_or("", String::as_str);
                let run = self.fonts.shape(face, page);
                slice.items.push(Item::Text {
                    face,
                    size: text.size,
                    x: place.x + place.width - run.width as f32 * text.size / 1000.0,
                    y: text.baseline(),
                    grey: 0.0,
                    runs: vec![run],
                    node,
                });
                slice.items.push(Item::Link {
                    x: inner.x,
                    y: 0.0,
                    width: place.x + place.width - inner.x,
                    height: slice.height,
                    to: Target::Heading(index),
                    node,
                    alt: heading.title(),
                });
            }
        }
        slices
    }
}

/// The dots between a title and its page.
fn leader(items: &[Item], inner: Place, place: Place) -> Option<Item> {
    let end = items.iter().rev().find_map(|item| match item {
        Item::Text { x, size, runs, .. } => {
            let width: i32 = runs.iter().map(|run| run.width).sum();
            Some(x + width as f32 * size / 1000.0)
        }
        _ => None,
    })?;
    let (from, to) = (
        end + place.text.size * 0.7,
        inner.x + inner.width + place.text.size,
    );
    let pen = Pen {
        dash: Some([0.8, 3.2]),
        ..Pen::new(0.35, 0.8)
    };
    let y = place.text.baseline() - 0.4;
    (to - from > 8.0).then(|| Item::rule(from, y, to, y, pen))
}
