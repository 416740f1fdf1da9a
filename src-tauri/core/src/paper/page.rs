//! A document on pages.

use super::{
    Manuscript, PaperError, Setup, Warning,
    bind::{Binding, bind},
    change::Change,
    flow::Heading,
    item::Item,
    paginate::Spot,
    sheet::Sheet,
    style::Lie,
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
    /// Its words, without head and foot.
    pub said: String,
    pub mark: Mark,
}

/// `IV-3 / 7`: the page's number within its chapter, so that one chapter can be replaced in a binder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Mark {
    /// Number of the chapter; `0` before the first, empty where nothing is numbered.
    pub chapter: String,
    /// Number and title of the chapter; empty before the first.
    pub title: String,
    /// The page's number in it, from 1.
    pub nth: usize,
    /// How many pages it has.
    pub of: usize,
}

impl Mark {
    /// `IV-3`.
    pub fn short(&self) -> String {
        match self.chapter.as_str() {
            "" => self.nth.to_string(),
            chapter => format!("{chapter}-{}", self.nth),
        }
    }
}

/// A document laid out on pages.
pub struct Pages {
    pub(crate) pages: Vec<Page>,
    pub(crate) headings: Vec<Heading>,
    /// Where each heading stands; nowhere when its page was left out.
    pub(crate) spots: Vec<Option<Spot>>,
    pub(crate) tree: Tree,
    pub(crate) record: Record,
    pub(crate) warnings: Vec<Warning>,
    pub(crate) sheets: Vec<Sheet>,
    pub(crate) fingerprint: String,
    pub(crate) changes: Vec<Change>,
    /// Some of its pages were left out.
    pub(crate) partial: bool,
}

/// What the file says about itself.
#[derive(Clone)]
pub(crate) struct Record {
    pub title: String,
    pub organisation: String,
    pub language: &'static str,
    pub at: chrono::DateTime<chrono::Utc>,
}

impl Pages {
    /// Title of the document.
    pub fn title(&self) -> &str {
        &self.record.title
    }

    /// How many pages there are.
    pub fn count(&self) -> usize {
        self.pages.len()
    }

    /// The mark of each page, as at its foot.
    pub fn marks(&self) -> Vec<String> {
        self.pages.iter().map(|page| page.mark.short()).collect()
    }

    /// What could not be printed as written.
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// Its sheets in their order; none in a document whose chapters are not numbered.
    pub fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    /// Stands for all that the document says, whoever holds it and whenever it was printed.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// What differs from the state it was compared with.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Ends with the back of a sheet, blank where need be.
    #[must_use]
    pub(crate) fn on_whole_sheets(mut self, setup: Setup) -> Pages {
        if setup.duplex && self.pages.len() % 2 == 1 {
            self.pages.push(Page::blank(setup, Lie::Upright));
        }
        self
    }

    /// Puts these pages before those of another document.
    #[must_use]
    pub(crate) fn before(mut self, other: Pages) -> Pages {
        let (pages, headings) = (self.pages.len(), self.headings.len());
        let by = self.tree.append(&other.tree);
        self.pages.extend(other.pages.into_iter().map(|mut page| {
            for item in &mut page.items {
                item.renumber(by, headings);
            }
            page
        }));
        self.headings.extend(other.headings);
        self.spots.extend(other.spots.into_iter().map(|spot| {
            spot.map(|spot| Spot {
                page: spot.page + pages,
                ..spot
            })
        }));
        self.warnings.extend(other.warnings);
        self.record = other.record;
        self.sheets = other.sheets;
        self.fingerprint = other.fingerprint;
        self.changes = other.changes;
        self.partial |= other.partial;
        self
    }

    /// Only the pages that are wanted.
    #[must_use]
    pub(crate) fn only(mut self, wanted: impl Fn(usize) -> bool) -> Pages {
        self.partial = true;
        let mut kept = 0;
        let places: Vec<Option<usize>> = (0..self.pages.len())
            .map(|page| {
                wanted(page).then(|| {
                    kept += 1;
                    kept - 1
                })
            })
            .collect();
        let mut page = 0;
        self.pages.retain(|_| {
            page += 1;
            places[page - 1].is_some()
        });
        for spot in &mut self.spots {
            *spot = spot.and_then(|spot| {
                let page = places[spot.page]?;
                Some(Spot { page, ..spot })
            });
        }
        self
    }
}

/// Lays a document out that has no past.
///
/// # Errors
/// [`PaperError::Font`] when an embedded font file is broken.
pub fn pages(manuscript: &Manuscript, setup: Setup) -> Result<Pages, PaperError> {
    bind(manuscript, setup, &Binding::default())
}
