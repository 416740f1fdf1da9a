//! Slices to pages.

use super::{
    Manuscript, PaperError, Setup, Warning,
    block::Block,
    flow::{Flow, Frame, Heading, headings},
    font::Fonts,
    furniture,
    item::{Item, Slice, Start},
    style::{Lie, Margins, Style},
    tag::Tree,
};

/// A page with all that is painted on it.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    pub lie: Lie,
    pub items: Vec<Item>,
    /// Index of the chapter's heading.
    pub chapter: Option<usize>,
}

/// Where a heading stands: page index, and points from the page's top.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Spot {
    pub page: usize,
    pub y: f32,
}

/// A document laid out on pages.
pub struct Pages {
    pub(crate) pages: Vec<Page>,
    pub(crate) headings: Vec<Heading>,
    /// Where each heading stands.
    pub(crate) spots: Vec<Spot>,
    pub(crate) tree: Tree,
    pub(crate) manuscript: Record,
    pub(crate) warnings: Vec<Warning>,
}

/// What the file says about itself.
pub(crate) struct Record {
    pub title: String,
    pub organisation: String,
    pub language: &'static str,
    pub at: chrono::DateTime<chrono::Utc>,
}

impl Pages {
    /// How many pages there are.
    pub fn count(&self) -> usize {
        self.pages.len()
    }

    /// What could not be printed as written.
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }
}

/// Lays a document out.
///
/// # Errors
/// [`PaperError::Font`] when an embedded font file is broken.
pub fn pages(manuscript: &Manuscript, setup: Setup) -> Result<Pages, PaperError> {
    let mut fonts = Fonts::embedded()?;
    let style = Style::new(setup.large);
    let headings = headings(&manuscript.blocks, manuscript.numbering);
    let frames = [Lie::Upright, Lie::Sideways, Lie::Cards].map(|lie| frame(setup, lie));
    let flow = Flow::new(&mut fonts, &style, manuscript.language, frames, &headings);
    let flowed = flow.run(&manuscript.blocks);
    let mut paginator = Paginator::new(setup, &headings);
    paginator.run(flowed.slices);
    let Paginator {
        mut pages, spots, ..
    } = paginator;
    number(&mut pages, &spots, &mut fonts);
    let cover = matches!(manuscript.blocks.first(), Some(Block::Cover(_)));
    furniture::add(
        &mut pages, manuscript, setup, &style, &headings, &mut fonts, cover,
    );
    Ok(Pages {
        pages,
        spots,
        headings,
        tree: flowed.tree,
        manuscript: Record {
            title: manuscript.title.clone(),
            organisation: manuscript.organisation.clone(),
            language: manuscript.language.code(),
            at: setup.at,
        },
        warnings: flowed.warnings,
    })
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

fn frame(setup: Setup, lie: Lie) -> Frame {
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
    headings: &'a [Heading],
    pages: Vec<Page>,
    spots: Vec<Spot>,
    /// How far the current page is filled, from the top of its frame.
    y: f32,
    /// What gaps between slices are multiplied with.
    tightness: f32,
}

/// A last page filled less than this is worth saving.
const FEW_LINES: f32 = 0.15;
/// How far gaps may be tightened for it.
const TIGHT: f32 = 0.7;

impl<'a> Paginator<'a> {
    fn new(setup: Setup, headings: &'a [Heading]) -> Self {
        let spots = vec![Spot::default(); headings.len()];
        Self {
            setup,
            headings,
            pages: Vec::new(),
            spots,
            y: 0.0,
            tightness: 1.0,
        }
    }

    fn run(&mut self, slices: Vec<Slice>) {
        let mut rest = slices.as_slice();
        while let Some((_, after)) = rest.split_first() {
            let length = after.iter().take_while(|slice| slice.start == Start::Here);
            let (chapter, later) = rest.split_at(length.count() + 1);
            self.chapter(chapter);
            rest = later;
        }
        if self.pages.is_empty() {
            self.open(Lie::Upright);
        }
    }

    /// Sets what begins on a fresh page. When only a few lines are left for its last page, the gaps
    /// are tightened a little, should that save the page.
    fn chapter(&mut self, slices: &[Slice]) {
        let (pages, y) = (self.pages.len(), self.y);
        self.fill(slices);
        let loose = self.pages.len();
        if loose < pages + 2 || self.y > self.room() * FEW_LINES {
            return;
        }
        self.pages.truncate(pages);
        self.y = y;
        self.tightness = TIGHT;
        self.fill(slices);
        self.tightness = 1.0;
        if self.pages.len() == loose {
            self.pages.truncate(pages);
            self.y = y;
            self.fill(slices);
        }
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
        self.pages
            .last()
            .is_none_or(|page| started || page.lie != slice.lie)
    }

    fn room(&self) -> f32 {
        let lie = self.pages.last().map_or(Lie::Upright, |page| page.lie);
        frame(self.setup, lie).height
    }

    /// Begins a page for the slice; a table goes on below its head.
    fn turn(&mut self, slice: &Slice) {
        if self.y == 0.0 && self.pages.last().is_some_and(|page| page.items.is_empty()) {
            self.pages.pop();
        }
        if slice.start == Start::Sheet && self.setup.duplex && self.pages.len() % 2 == 1 {
            self.open(Lie::Upright);
        }
        self.open(slice.lie);
        if let Some(header) = &slice.header {
            self.put(header);
        }
    }

    fn open(&mut self, lie: Lie) {
        let (width, height) = sheet(self.setup, lie);
        let chapter = self.pages.last().and_then(|page| page.chapter);
        self.pages.push(Page {
            width,
            height,
            lie,
            items: Vec::new(),
            chapter,
        });
        self.y = 0.0;
    }

    fn put(&mut self, slice: &Slice) {
        let index = self.pages.len().saturating_sub(1);
        let Some(page) = self.pages.last_mut() else {
            return;
        };
        let margins = margins(self.setup, page.lie, index);
        if self.y > 0.0 {
            self.y += slice.gap * self.tightness;
        }
        let top = margins.top + self.y;
        for heading in &slice.headings {
            self.spots[*heading] = Spot {
                page: index,
                y: top,
            };
            if self.headings[*heading].level == 1 {
                page.chapter = Some(*heading);
            }
        }
        for item in &slice.items {
            let mut item = item.clone();
            item.shift(margins.left, top);
            page.items.push(item);
        }
        self.y += slice.height;
    }
}

/// Fills in the numbers of pages.
fn number(pages: &mut [Page], spots: &[Spot], fonts: &mut Fonts) {
    for item in pages.iter_mut().flat_map(|page| &mut page.items) {
        if let Item::PageNumber {
            face,
            size,
            right,
            y,
            heading,
            node,
        } = *item
        {
            let page = spots.get(heading).map_or(0, |spot| spot.page) + 1;
            let run = fonts.shape(face, &page.to_string());
            let x = right - run.width as f32 * size / 1000.0;
            *item = Item::Text {
                face,
                size,
                x,
                y,
                grey: 0.0,
                runs: vec![run],
                node,
            };
        }
    }
}
