//! Slices to pages.

use super::{
    Setup,
    flow::Frame,
    item::{Item, Pen, Slice, Start},
    page::{Mark, Page},
    style::{Lie, Margins},
    tag::{Attribute, Tree},
};

/// Where a heading stands: page index, and points from the page's top.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Spot {
    pub page: usize,
    pub y: f32,
}

/// The pages of one chapter, which begins on a fresh sheet.
pub(crate) struct Chapter {
    pub pages: Vec<Page>,
    /// The headings that stand on them.
    pub spots: Vec<(usize, Spot)>,
    /// The page on which each change begins.
    pub changes: Vec<(usize, usize)>,
}

/// Lays slices on pages.
pub(crate) fn paginate(setup: Setup, slices: &[Slice], tree: &Tree) -> Chapter {
    let mut paginator = Paginator {
        setup,
        tree,
        done: Chapter {
            pages: Vec::new(),
            spots: Vec::new(),
            changes: Vec::new(),
        },
        y: 0.0,
        tightness: 1.0,
    };
    paginator.run(slices);
    paginator.done
}

impl Chapter {
    /// Ends the chapter with the back of a sheet, blank where need be.
    pub fn fill_sheet(&mut self, setup: Setup) {
        if setup.duplex && self.pages.len() % 2 == 1 {
            self.pages.push(Page::blank(setup, Lie::Upright));
        }
    }
}

impl Page {
    /// An empty page.
    pub fn blank(setup: Setup, lie: Lie) -> Self {
        let (width, height) = sheet(setup, lie);
        Self {
            width,
            height,
            lie,
            items: Vec::new(),
            said: String::new(),
            mark: Mark::default(),
        }
    }
}

/// Width and height of a page.
fn sheet(setup: Setup, lie: Lie) -> (f32, f32) {
    let (width, height) = setup.paper.size();
    if lie == Lie::Sideways {
        (height, width)
    } else {
        (width, height)
    }
}

/// The room for text on a page.
pub(crate) fn frame(setup: Setup, lie: Lie) -> Frame {
    let (width, height) = sheet(setup, lie);
    let margins = Margins::of(lie, false);
    Frame {
        width: width - margins.left - margins.right,
        height: height - margins.top - margins.bottom,
    }
}

/// The margins of the page with this index.
pub(crate) fn margins(setup: Setup, lie: Lie, index: usize) -> Margins {
    Margins::of(lie, setup.duplex && index % 2 == 1)
}

struct Paginator<'a> {
    setup: Setup,
    tree: &'a Tree,
    done: Chapter,
    /// How far the current page is filled, from the top of its frame.
    y: f32,
    /// What gaps between slices are multiplied with.
    tightness: f32,
}

/// A last page filled less than this is worth saving.
const FEW_LINES: f32 = 0.15;
/// How far gaps may be tightened for it.
const TIGHT: f32 = 0.7;
/// The bar in the margin beside what changed, and its distance from the text, in points.
const BAR: Pen = Pen::new(0.0, 2.4);
const BAR_GAP: f32 = 9.0;

impl Paginator<'_> {
    fn run(&mut self, slices: &[Slice]) {
        let mut rest = slices;
        while let Some((_, after)) = rest.split_first() {
            let length = after.iter().take_while(|slice| slice.start == Start::Here);
            let (part, later) = rest.split_at(length.count() + 1);
            self.part(part);
            rest = later;
        }
        if self.done.pages.is_empty() {
            self.open(Lie::Upright);
        }
    }

    /// Sets what begins on a fresh page. When only a few lines are left for its last page, the gaps
    /// are tightened a little, should that save the page.
    fn part(&mut self, slices: &[Slice]) {
        let before = (self.done.pages.len(), self.y);
        self.fill(slices);
        let loose = self.done.pages.len();
        if loose < before.0 + 2 || self.y > self.room() * FEW_LINES {
            return;
        }
        self.back_to(before);
        self.tightness = TIGHT;
        self.fill(slices);
        self.tightness = 1.0;
        if self.done.pages.len() == loose {
            self.back_to(before);
            self.fill(slices);
        }
    }

    fn back_to(&mut self, (pages, y): (usize, f32)) {
        self.done.pages.truncate(pages);
        self.done.spots.retain(|(_, spot)| spot.page < pages);
        self.done.changes.retain(|(_, page)| *page < pages);
        self.y = y;
    }

    fn fill(&mut self, slices: &[Slice]) {
        let mut rest = slices;
        while let Some(first) = rest.first() {
            let length = rest.iter().take_while(|slice| slice.keep_with_next).count() + 1;
            let (group, after) = rest.split_at(length.min(rest.len()));
            let height: f32 = group.iter().map(|slice| self.advance(slice)).sum();
            if first.filler && self.y + height > self.room() {
                rest = after;
                continue;
            }
            if self.must_turn(first) || self.y > 0.0 && self.y + height > self.room() {
                self.turn(first);
            }
            for slice in group {
                if self.y > 0.0 && self.y + self.advance(slice) > self.room() + 0.01 {
                    self.turn(slice);
                }
                self.put(slice);
            }
            rest = after;
        }
    }

    /// How far down the page a slice takes.
    fn advance(&self, slice: &Slice) -> f32 {
        slice.gap * self.tightness + slice.height
    }

    fn must_turn(&self, slice: &Slice) -> bool {
        let started = self.y > 0.0 && slice.start != Start::Here;
        self.done
            .pages
            .last()
            .is_none_or(|page| started || page.lie != slice.lie)
    }

    fn room(&self) -> f32 {
        let lie = self.done.pages.last().map_or(Lie::Upright, |page| page.lie);
        frame(self.setup, lie).height
    }

    /// Begins a page for the slice; a table goes on below its head.
    fn turn(&mut self, slice: &Slice) {
        let pages = &mut self.done.pages;
        if self.y == 0.0 && pages.last().is_some_and(|page| page.items.is_empty()) {
            pages.pop();
        }
        self.open(slice.lie);
        if let Some(header) = &slice.header {
            self.put(header);
        }
    }

    fn open(&mut self, lie: Lie) {
        self.done.pages.push(Page::blank(self.setup, lie));
        self.y = 0.0;
    }

    fn put(&mut self, slice: &Slice) {
        let index = self.done.pages.len().saturating_sub(1);
        let Some(page) = self.done.pages.last_mut() else {
            return;
        };
        let margins = margins(self.setup, page.lie, index);
        if self.y > 0.0 {
            self.y += slice.gap * self.tightness;
        }
        let top = margins.top + self.y;
        for heading in &slice.headings {
            let spot = Spot {
                page: index,
                y: top,
            };
            self.done.spots.push((*heading, spot));
        }
        page.said.push_str(&slice.said(self.tree));
        for item in &slice.items {
            let mut item = item.clone();
            item.shift(margins.left, top);
            page.items.push(item);
        }
        if let Some(bar) = slice.bar {
            let x = margins.left - BAR_GAP;
            page.items.push(if bar.removed {
                Item::rule(x - 3.0, top, x + 4.0, top, BAR)
            } else {
                Item::rule(x, top, x, top + slice.height, BAR)
            });
            self.done.changes.push((bar.change, index));
        }
        self.y += slice.height;
    }
}

/// Before what begins a paragraph or a row, in what a slice says.
pub(crate) const BEGINS: char = '\u{1e}';
/// Between what stands in different elements of a slice.
pub(crate) const BETWEEN: char = '\u{1f}';

impl Slice {
    /// What the slice says to its reader, wherever on the page it stands: its words, and the words that
    /// stand for its figures.
    pub fn said(&self, tree: &Tree) -> String {
        let mut said = String::new();
        if self.gap > 0.0 || self.header.is_some() {
            said.push(BEGINS);
        }
        let mut last = None;
        for item in &self.items {
            match item {
                Item::Text { node, .. } if tree.attribute(*node) == Some(&Attribute::Stamp) => {}
                Item::Text { runs, node, .. } => {
                    if last.is_some_and(|last| last != *node) {
                        said.push(BETWEEN);
                    }
                    last = Some(*node);
                    for run in runs {
                        if run.soft_hyphen {
                            said.push('\u{AD}');
                        } else {
                            said.extend(run.glyphs.iter().map(|glyph| glyph.text.as_str()));
                        }
                    }
                }
                Item::Bounds { node, .. } => {
                    if let Some(Attribute::Alt(alt)) = tree.attribute(*node) {
                        said.push_str(alt);
                    }
                }
                Item::Path { .. } | Item::Image { .. } | Item::Link { .. } => {}
            }
        }
        said.push('\n');
        said
    }
}
