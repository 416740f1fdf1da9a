//! Binding a document: its chapters are laid out one by one, the front matter last, since it lists their sheets.

use super::{
    Manuscript, Numbering, PaperError, Setup,
    block::Block,
    change,
    flow::{Flow, Frame, Heading, headings},
    font::Fonts,
    furniture,
    item::Slice,
    page::{Mark, Page, Pages, Record},
    paginate::{Chapter, Spot, frame, paginate},
    sheet::{self, Bound},
    style::{Lie, Style},
    tag::Tree,
    watch::{Nobody, Watcher},
};
use crate::model::Language;

/// What stands on the cover, once the sheets are known.
pub type Validity<'a> = dyn Fn(&Bound<'_>) -> Result<Vec<Block>, PaperError> + 'a;

/// What a document is bound with.
#[derive(Clone, Copy, Default)]
pub struct Binding<'a> {
    /// The same document at earlier states of the plan, the latest first.
    pub past: &'a [Manuscript],
    /// The state that changes are shown against, by bars in the margin.
    pub compared_with: Option<&'a Manuscript>,
    /// What the cover says of the sheets.
    pub validity: Option<&'a Validity<'a>>,
    /// Who follows the work.
    pub watcher: Option<&'a dyn Watcher>,
}

/// The share of the work that is done when a document is laid out; the rest is writing it.
pub(super) const LAYING_OUT: f32 = 0.7;

/// Lays a document out, and says of each sheet when it last changed.
///
/// # Errors
/// [`PaperError::GivenUp`]; [`PaperError::Font`] when an embedded font file is broken; else what
/// [`Binding::validity`] answers.
pub fn bind(
    manuscript: &Manuscript,
    setup: Setup,
    binding: &Binding<'_>,
) -> Result<Pages, PaperError> {
    let mut fonts = Fonts::embedded()?;
    let style = Style::new(setup.large);
    let headings = headings(&manuscript.blocks, manuscript.numbering, 1);
    let (front, body) = split(&manuscript.blocks);
    let then = binding
        .compared_with
        .map(|then| change::chapters(manuscript, then, setup, &mut fonts));
    let language = manuscript.language;
    let watcher = binding.watcher.unwrap_or(&Nobody);
    let mut book = Book::new(setup, is_numbered(manuscript), headings.len());
    if !book.numbered && !front.is_empty() {
        book.before = front_pages(manuscript, setup, &style, &headings, &mut fonts);
    }
    let mut flow = Flow::new(&mut fonts, &style, language, frames(setup), &headings);
    flow.watcher = watcher;

    flow.skip_headings(front);
    let parts = Part::all(manuscript);
    let mut chapters = Vec::with_capacity(parts.len());
    for (part, nth) in parts.iter().zip(1..) {
        chapters.push(flow.body(part.blocks));
        watcher.done(LAYING_OUT * nth as f32 / parts.len() as f32);
        if watcher.gives_up() {
            return Err(PaperError::GivenUp);
        }
    }
    let mut changes = then.map_or_else(Vec::new, |then| {
        change::mark(&mut chapters, &parts, &then, &headings, flow.tree())
    });
    for (nth, (part, slices)) in parts.iter().zip(&chapters).enumerate() {
        let chapter = paginate(setup, slices, flow.tree());
        book.add(chapter, &part.mark(), nth + 1 < parts.len());
    }

    let mut sheets = sheet::sheets(&book.pages, manuscript, setup);
    let since = sheet::date(&mut sheets, manuscript, setup, binding.past)?;
    let bound = Bound::new(&sheets, since, manuscript, binding.past);
    let mut front = front.to_vec();
    if let (Some(validity), Some(Block::Cover(_))) = (binding.validity, front.first()) {
        front.splice(1..1, validity(&bound)?);
    }
    if !front.is_empty() || body.is_empty() {
        let slices = flow.front(&front, book.names());
        book.add_front(paginate(setup, &slices, flow.tree()));
    }
    let (fingerprint, edition) = (bound.fingerprint, bound.edition);
    let sheets = sheet::behind_front(sheets, &book.pages, &fingerprint, &edition, setup);
    change::place(&mut changes, &book.changes, &book.pages);
    let (tree, warnings) = flow.finish();
    furniture::add(
        &mut book.pages,
        manuscript,
        setup,
        &style,
        &sheets,
        &mut fonts,
    );
    Ok(Pages {
        pages: book.pages,
        spots: book.spots,
        headings,
        tree,
        record: Record {
            title: manuscript.title.clone(),
            organisation: manuscript.organisation.clone(),
            language: manuscript.language.code(),
            at: setup.at,
        },
        warnings,
        sheets,
        fingerprint,
        changes,
        partial: false,
    })
}

/// How many pages the front matter takes, whatever the pages it names: pages that are counted from the first on have
/// their numbers only then.
fn front_pages(
    manuscript: &Manuscript,
    setup: Setup,
    style: &Style,
    headings: &[Heading],
    fonts: &mut Fonts,
) -> usize {
    let (front, _) = split(&manuscript.blocks);
    let mut flow = Flow::new(fonts, style, manuscript.language, frames(setup), headings);
    let slices = flow.front(front, vec![String::new(); headings.len()]);
    let mut chapter = paginate(setup, &slices, flow.tree());
    chapter.fill_sheet(setup);
    chapter.pages.len()
}

/// The room on a page, however it lies.
fn frames(setup: Setup) -> [Frame; 3] {
    [Lie::Upright, Lie::Sideways, Lie::Cards].map(|lie| frame(setup, lie))
}

fn is_chapter(block: &Block) -> bool {
    match block {
        Block::Heading { level, .. } => *level == 1,
        Block::Landscape(inner) => inner.first().is_some_and(is_chapter),
        _ => false,
    }
}

/// What stands before the first chapter with the contents or a cover, and what stands behind it.
fn split(blocks: &[Block]) -> (&[Block], &[Block]) {
    let first = blocks.iter().position(is_chapter).unwrap_or(blocks.len());
    let of_front = |block: &Block| matches!(block, Block::Cover(_) | Block::Contents { .. });
    let has_front = blocks[..first].iter().any(of_front);
    blocks.split_at(if has_front { first } else { 0 })
}

/// Whether pages are counted within their chapters.
pub(super) fn is_numbered(manuscript: &Manuscript) -> bool {
    manuscript.numbering != Numbering::None && manuscript.blocks.iter().any(is_chapter)
}

/// A chapter of a manuscript.
pub(super) struct Part<'a> {
    /// `IV`.
    pub number: String,
    /// Number and title.
    pub title: String,
    blocks: &'a [Block],
    headings: Vec<Heading>,
}

impl<'a> Part<'a> {
    /// The chapters of a manuscript.
    pub fn all(manuscript: &'a Manuscript) -> Vec<Part<'a>> {
        let (_, body) = split(&manuscript.blocks);
        let chapters = body.chunk_by(|_, next| !is_chapter(next));
        let parts = chapters.zip(1..).map(|(blocks, nth)| {
            let headings = headings(blocks, manuscript.numbering, nth);
            let chapter = headings.first().filter(|heading| heading.level == 1);
            Part {
                number: chapter.map_or_else(String::new, |chapter| chapter.number.clone()),
                title: chapter.map_or_else(String::new, Heading::title),
                blocks,
                headings,
            }
        });
        parts.collect()
    }

    /// Whether the same is to be printed.
    pub fn says_as(&self, other: &Part<'_>) -> bool {
        self.number == other.number && self.blocks == other.blocks
    }

    /// The chapter by itself: its slices and their structure.
    pub fn flow(&self, language: Language, setup: Setup, fonts: &mut Fonts) -> (Vec<Slice>, Tree) {
        let style = Style::new(setup.large);
        let mut flow = Flow::new(fonts, &style, language, frames(setup), &self.headings);
        let slices = flow.body(self.blocks);
        (slices, flow.finish().0)
    }

    /// The pages of the chapter by itself.
    pub fn pages(&self, language: Language, setup: Setup, fonts: &mut Fonts) -> Vec<Page> {
        let (slices, tree) = self.flow(language, setup, fonts);
        let mut chapter = paginate(setup, &slices, &tree);
        chapter.fill_sheet(setup);
        number(&mut chapter.pages, &self.mark());
        chapter.pages
    }

    fn mark(&self) -> Mark {
        Mark {
            chapter: self.number.clone(),
            title: self.title.clone(),
            ..Mark::default()
        }
    }
}

/// The pages laid out so far.
struct Book {
    setup: Setup,
    numbered: bool,
    /// How many pages are put before these, where all are counted together.
    before: usize,
    pages: Vec<Page>,
    /// Where each heading stands.
    spots: Vec<Option<Spot>>,
    /// Each change with a page it is on.
    changes: Vec<(usize, usize)>,
}

impl Book {
    fn new(setup: Setup, numbered: bool, headings: usize) -> Self {
        Self {
            setup,
            numbered,
            before: 0,
            pages: Vec::new(),
            spots: vec![None; headings],
            changes: Vec::new(),
        }
    }

    fn add(&mut self, mut chapter: Chapter, mark: &Mark, more: bool) {
        if self.numbered || more {
            chapter.fill_sheet(self.setup);
        }
        let before = self.pages.len();
        for (heading, spot) in chapter.spots {
            self.spots[heading] = Some(Spot {
                page: before + spot.page,
                ..spot
            });
        }
        let changes = chapter.changes.iter();
        self.changes
            .extend(changes.map(|(change, page)| (*change, before + page)));
        self.pages.append(&mut chapter.pages);
        if self.numbered {
            number(&mut self.pages[before..], mark);
        } else {
            number(&mut self.pages, &Mark::default());
        }
    }

    /// Puts the front matter before all that is there.
    fn add_front(&mut self, chapter: Chapter) {
        let body = std::mem::take(&mut self.pages);
        let (spots, changes) = (self.spots.clone(), std::mem::take(&mut self.changes));
        let mark = Mark {
            chapter: "0".to_owned(),
            ..Mark::default()
        };
        self.add(chapter, &mark, !body.is_empty());
        let front = self.pages.len();
        for (spot, before) in self.spots.iter_mut().zip(spots) {
            *spot = before.map_or(*spot, |spot| {
                Some(Spot {
                    page: front + spot.page,
                    ..spot
                })
            });
        }
        self.changes
            .extend(changes.iter().map(|(change, page)| (*change, front + page)));
        self.pages.extend(body);
        if !self.numbered {
            number(&mut self.pages, &Mark::default());
        }
    }

    /// The name of the page on which each heading stands.
    fn names(&self) -> Vec<String> {
        let name = |spot: &Option<Spot>| {
            spot.map(|spot| match self.numbered {
                true => self.pages[spot.page].mark.short(),
                false => (self.before + spot.page + 1).to_string(),
            })
        };
        self.spots
            .iter()
            .map(|spot| name(spot).unwrap_or_default())
            .collect()
    }
}

/// Counts the pages of a chapter.
fn number(pages: &mut [Page], mark: &Mark) {
    let of = pages.len();
    for (page, nth) in pages.iter_mut().zip(1..) {
        page.mark = Mark {
            nth,
            of,
            ..mark.clone()
        };
    }
}
