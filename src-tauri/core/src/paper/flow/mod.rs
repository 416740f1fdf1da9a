//! Blocks to slices: everything is measured and broken into lines here; pages come later.

mod beside;
mod cards;
mod cell;
mod choices;
mod columns;
mod cover;
mod figure;
mod form;
mod heading;
mod list;
mod prose;
mod sheet;
mod table;
mod torn;

use super::{
    Numbering, Warning,
    block::{Align, Block},
    font::Fonts,
    item::{Slice, Start},
    style::{Lie, Style, TextStyle},
    tag::{NodeId, Tree},
    text::{Text, prepare},
    watch::{Nobody, Watcher},
};
use crate::model::Language;
use std::collections::BTreeSet;

pub(crate) use heading::{Heading, headings};

/// Width and height of the text on a page, in points.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    pub width: f32,
    pub height: f32,
}

/// Where blocks are set: a column of the page, the style of its text, its structure element.
#[derive(Clone, Copy, Debug)]
struct Place {
    x: f32,
    width: f32,
    text: TextStyle,
    align: Align,
    node: NodeId,
}

impl Place {
    /// A column within this one.
    fn within(self, left: f32, right: f32, node: NodeId) -> Self {
        Self {
            x: self.x + left,
            width: (self.width - left - right).max(1.0),
            node,
            ..self
        }
    }
}

/// The element of the front matter: the first of all, though it is laid out last.
const FRONT: NodeId = 1;

/// Lays out blocks one after the other.
pub(crate) struct Flow<'a> {
    fonts: &'a mut Fonts,
    style: &'a Style,
    language: Language,
    /// The frame of each [`Lie`].
    frames: [Frame; 3],
    headings: &'a [Heading],
    next_heading: usize,
    /// Level of the last heading as it is tagged.
    depth: u8,
    tree: Tree,
    chapter: NodeId,
    /// The frame of the page the blocks are for.
    frame: Frame,
    /// Rows are no longer set once it gives up.
    pub watcher: &'a dyn Watcher,
    /// The page on which each heading stands, known when the table of contents is made.
    page_names: Vec<String>,
    /// What the blocks before leave of the page.
    left: f32,
    /// The field or heading that is being set, for warnings.
    label: String,
    warnings: Vec<Warning>,
}

impl<'a> Flow<'a> {
    pub fn new(
        fonts: &'a mut Fonts,
        style: &'a Style,
        language: Language,
        frames: [Frame; 3],
        headings: &'a [Heading],
    ) -> Self {
        let mut tree = Tree::new();
        let chapter = tree.add(0, "Sect");
        debug_assert_eq!(chapter, FRONT);
        Self {
            fonts,
            style,
            language,
            frames,
            headings,
            next_heading: 0,
            depth: 0,
            tree,
            chapter,
            frame: frames[Lie::Upright as usize],
            watcher: &Nobody,
            page_names: Vec::new(),
            left: frames[Lie::Upright as usize].height,
            label: String::new(),
            warnings: Vec::new(),
        }
    }

    /// Passes over the headings of blocks that are laid out later.
    pub fn skip_headings(&mut self, blocks: &[Block]) {
        self.next_heading += headings(blocks, Numbering::None, 1).len();
    }

    /// Lays out the chapters.
    pub fn body(&mut self, blocks: &[Block]) -> Vec<Slice> {
        self.sections(blocks)
    }

    /// Lays out what stands before the chapters, when the page of each heading is known.
    pub fn front(&mut self, blocks: &[Block], page_names: Vec<String>) -> Vec<Slice> {
        self.page_names = page_names;
        self.next_heading = 0;
        self.depth = 0;
        self.chapter = FRONT;
        self.sections(blocks)
    }

    /// The structure of all that was laid out.
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// Structure, and what could not be printed as written.
    pub fn finish(self) -> (Tree, Vec<Warning>) {
        (self.tree, self.warnings)
    }

    /// Blocks that stand in no other: here a chapter begins its own section, and pages may lie on
    /// their side.
    fn sections(&mut self, blocks: &[Block]) -> Vec<Slice> {
        let mut slices = Vec::new();
        let mut fresh = false;
        for (index, block) in blocks.iter().enumerate() {
            self.left = if fresh {
                self.frame.height
            } else {
                left(&slices, self.frame)
            };
            let mut laid = match block {
                Block::Landscape(inner) => {
                    self.frame = self.frames[Lie::Sideways as usize];
                    let mut laid = self.sections(inner);
                    self.frame = self.frames[Lie::Upright as usize];
                    for slice in &mut laid {
                        slice.lie = Lie::Sideways;
                    }
                    laid
                }
                Block::Cards(cards) => self.cards(cards),
                Block::PageBreak => {
                    fresh = true;
                    continue;
                }
                Block::Heading { level: 1, .. } => {
                    self.chapter = self.tree.add(0, "Sect");
                    let place = self.page_place();
                    self.block(block, place)
                }
                _ => {
                    let place = self.page_place();
                    self.block(block, place)
                }
            };
            let after_heading = index > 0 && matches!(blocks[index - 1], Block::Heading { .. });
            let next = blocks.get(index + 1);
            let alone = after_heading && matches!(next, Some(Block::Heading { level: 3, .. }));
            let opens = after_heading && opens(block, blocks.get(index + 1..).unwrap_or_default());
            if laid.len() <= INTRODUCTION && (alone || opens || introduces(block, next)) {
                for slice in &mut laid {
                    slice.keep_with_next = true;
                }
            }
            if let (true, Some(first)) = (fresh, laid.first_mut()) {
                first.start = first.start.max(Start::Page);
                fresh = false;
            }
            slices.append(&mut laid);
        }
        slices
    }

    fn page_place(&self) -> Place {
        Place {
            x: 0.0,
            width: self.frame.width,
            text: self.style.body,
            align: Align::Left,
            node: self.chapter,
        }
    }

    fn blocks(&mut self, blocks: &[Block], place: Place) -> Vec<Slice> {
        blocks
            .iter()
            .flat_map(|block| self.block(block, place))
            .collect()
    }

    fn block(&mut self, block: &Block, place: Place) -> Vec<Slice> {
        match block {
            Block::Cover(cover) => self.cover(cover, place),
            Block::Contents { title, depth } => self.contents(title, *depth, place),
            Block::Title(text) => self.title(text, place),
            Block::Heading { level, text } => self.heading(*level, text, place),
            Block::Paragraph(text) => self.paragraph(text, "P", place),
            Block::Small(text) => self.small(text, place),
            Block::List { marker, items } => self.list(*marker, items, place),
            Block::Definitions(pairs) => self.definitions(pairs, place),
            Block::Form { columns, fields } => self.form(*columns, fields, place),
            Block::Note { title, blocks } => self.note(title, blocks, place),
            Block::Table(table) => self.table(table, place),
            Block::Sheet {
                table,
                blank,
                pages,
                again,
            } => self.sheet(table, blank, *pages, again, place),
            Block::Choices(options) => self.choices(options, &[], place),
            Block::Number(number) => self.number(number, place),
            Block::Dial { who, number } => self.dial(who, number, place),
            Block::Figure { drawing, caption } => self.figure(drawing, caption.as_deref(), place),
            Block::Beside { left, width, right } => self.beside(left, *width, right, place),
            Block::Ruled { lines } => self.ruled(*lines, place),
            Block::Log { columns, least } => self.log(columns, *least, place),
            Block::Columns(left, right) => self.columns(left, right, place),
            Block::Cards(cards) => self.cards(cards),
            Block::Landscape(inner) => self.blocks(inner, place),
            Block::PageBreak => Vec::new(),
        }
    }

    /// The text as it can be printed; what the typeface lacks becomes a warning.
    fn prepare(&mut self, text: &Text) -> Text {
        let mut missing = BTreeSet::new();
        let prepared = prepare(text, self.language, self.fonts, |c| {
            missing.insert(c);
        });
        if !missing.is_empty() {
            self.warnings.push(Warning {
                place: self.label.clone(),
                text: text.plain(),
                missing: missing.into_iter().collect(),
            });
        }
        prepared
    }
}

/// The most lines of a paragraph that stay with what they introduce.
const INTRODUCTION: usize = 4;

/// Whether the block says what the next one shows: a paragraph before a table, fields before a note.
fn introduces(block: &Block, next: Option<&Block>) -> bool {
    if matches!(block, Block::Form { .. }) {
        return matches!(next, Some(Block::Note { .. }));
    }
    let shown = matches!(
        next,
        Some(
            Block::Table(_)
                | Block::List { .. }
                | Block::Figure { .. }
                | Block::Form { .. }
                | Block::Definitions(_)
        )
    );
    shown && matches!(block, Block::Paragraph(_) | Block::Small(_))
}

/// Whether the block stands between a heading and the paragraph that says what a form asks.
fn opens(block: &Block, after: &[Block]) -> bool {
    matches!(block, Block::Paragraph(_))
        && matches!(after, [Block::Paragraph(_), Block::Form { .. }, ..])
}

/// What slices leave of the page they end on; nothing when they take more than one.
fn left(slices: &[Slice], frame: Frame) -> f32 {
    let begins = |slice: &Slice| slice.start != Start::Here;
    let page = slices.iter().rposition(begins).unwrap_or(0);
    (frame.height - stacked(&slices[page..])).max(0.0)
}

/// Height of slices stacked without the gap above the first.
fn stacked(slices: &[Slice]) -> f32 {
    let all: f32 = slices.iter().map(|slice| slice.gap + slice.height).sum();
    all - slices.first().map_or(0.0, |first| first.gap)
}

/// Stacks slices into one, the first at `y`.
fn stack(slices: Vec<Slice>, into: &mut Slice, mut y: f32) {
    for (i, mut slice) in slices.into_iter().enumerate() {
        if i > 0 {
            y += slice.gap;
        }
        slice.shift(0.0, y);
        y += slice.height;
        into.items.append(&mut slice.items);
        into.headings.append(&mut slice.headings);
    }
}
