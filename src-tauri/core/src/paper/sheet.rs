//! Sheets: what each says, and since which state of the plan it has said so.

use super::{
    Manuscript, PaperError, Setup,
    bind::Part,
    block::Block,
    font::Fonts,
    page::{Mark, Page},
};
use sha2::{Digest, Sha256};
use std::ops::Range;

/// A leaf of a binder: one page, or the two sides of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The mark of its first page, such as `IV-3`.
    pub mark: String,
    /// The mark of its last page: the same, or that of its back.
    pub last_mark: String,
    /// Number and title of its chapter; empty before the first.
    pub chapter: String,
    /// Stands for what it says, whoever holds it and whenever it was printed.
    pub fingerprint: String,
    /// The state of the plan since which it has said this.
    pub edition: String,
    /// The indexes of its pages.
    pub pages: Range<usize>,
}

/// What is known of a document when its cover is made.
pub struct Bound<'a> {
    /// The sheets behind the front matter.
    pub sheets: &'a [Sheet],
    /// Stands for all that the document says.
    pub fingerprint: String,
    /// The state of the plan since which the document has said this.
    pub edition: String,
    /// That state: 0 is the present one, 1 the latest before it, and so on.
    pub since: usize,
}

impl<'a> Bound<'a> {
    pub(crate) fn new(
        sheets: &'a [Sheet],
        since: usize,
        manuscript: &Manuscript,
        past: &[Manuscript],
    ) -> Self {
        let edition = since.checked_sub(1).and_then(|index| past.get(index));
        let mut hash = context(manuscript);
        feed(&mut hash, &cover(manuscript));
        for sheet in sheets {
            feed(&mut hash, &sheet.mark);
            feed(&mut hash, &sheet.fingerprint);
        }
        Self {
            sheets,
            fingerprint: short(hash),
            edition: edition.unwrap_or(manuscript).edition.clone(),
            since,
        }
    }
}

/// Bytes of a fingerprint: enough that no two sheets ever written share one by chance.
const LENGTH: usize = 10;

fn short(hash: Sha256) -> String {
    data_encoding::HEXLOWER.encode(&hash.finalize()[..LENGTH])
}

fn feed(hash: &mut Sha256, text: &str) {
    hash.update((text.len() as u64).to_be_bytes());
    hash.update(text);
}

/// What stands on every page.
fn context(manuscript: &Manuscript) -> Sha256 {
    let mut hash = Sha256::new();
    for text in [
        &manuscript.organisation,
        &manuscript.title,
        &manuscript.confidentiality,
    ] {
        feed(&mut hash, text);
    }
    hash
}

/// What the cover says by itself.
fn cover(manuscript: &Manuscript) -> String {
    match manuscript.blocks.first() {
        Some(Block::Cover(cover)) => cover.said(),
        _ => String::new(),
    }
}

/// How many pages a leaf has.
fn sides(setup: Setup) -> usize {
    if setup.duplex { 2 } else { 1 }
}

/// The sheets of numbered pages; their edition is the present one.
pub(crate) fn sheets(pages: &[Page], manuscript: &Manuscript, setup: Setup) -> Vec<Sheet> {
    let sides = sides(setup);
    let leaves = pages.chunks(sides).enumerate();
    leaves
        .map(|(index, leaf)| {
            let mut hash = context(manuscript);
            for page in leaf {
                let Mark { nth, of, title, .. } = &page.mark;
                feed(&mut hash, &format!("{title} {nth} / {of}"));
                feed(&mut hash, &page.said);
            }
            let start = index * sides;
            Sheet {
                mark: leaf[0].mark.short(),
                last_mark: leaf[leaf.len() - 1].mark.short(),
                chapter: leaf[0].mark.title.clone(),
                fingerprint: short(hash),
                edition: manuscript.edition.clone(),
                pages: start..start + leaf.len(),
            }
        })
        .collect()
}

/// Dates each sheet with the earliest state since which it has said what it says; answers the state since
/// which the whole document has: 0 for the present one, 1 for the first of `past` ...
pub(crate) fn date(
    sheets: &mut [Sheet],
    manuscript: &Manuscript,
    setup: Setup,
    past: &[Manuscript],
) -> Result<usize, PaperError> {
    let now = Part::all(manuscript);
    let same_frame = |then: &&Manuscript| {
        short(context(then)) == short(context(manuscript))
            && cover(then) == cover(manuscript)
            && Part::all(then).len() == now.len()
    };
    let mut since = past.iter().take_while(same_frame).count();
    let mut fonts = Fonts::embedded()?;
    let mut chapters = sheets.chunk_by_mut(|one, next| one.chapter == next.chapter);
    for part in &now {
        let Some(chapter) = chapters.next() else {
            break;
        };
        let dated = Dating {
            manuscript,
            setup,
            fonts: &mut fonts,
        }
        .chapter(part, chapter, past);
        since = since.min(dated);
    }
    Ok(since)
}

struct Dating<'a> {
    manuscript: &'a Manuscript,
    setup: Setup,
    fonts: &'a mut Fonts,
}

impl Dating<'_> {
    /// Dates the sheets of a chapter; answers the state since which all of them say what they say.
    fn chapter(&mut self, part: &Part<'_>, sheets: &mut [Sheet], past: &[Manuscript]) -> usize {
        let mut whole = true;
        let mut since = 0;
        let mut old: Vec<bool> = vec![true; sheets.len()];
        for then in past {
            let before = self.fingerprints(part, then);
            for (nth, sheet) in sheets.iter_mut().enumerate() {
                old[nth] &= match &before {
                    Before::Same => true,
                    Before::Other(then) => then.get(nth) == Some(&sheet.fingerprint),
                    Before::Missing => false,
                };
                if old[nth] {
                    sheet.edition.clone_from(&then.edition);
                }
            }
            whole &= old.iter().all(|old| *old);
            since += usize::from(whole);
            if !old.contains(&true) {
                break;
            }
        }
        since
    }

    /// What the sheets of the chapter said at an earlier state.
    fn fingerprints(&mut self, part: &Part<'_>, then: &Manuscript) -> Before {
        if short(context(then)) != short(context(self.manuscript)) {
            return Before::Missing;
        }
        let parts = Part::all(then);
        let Some(before) = parts.iter().find(|other| other.number == part.number) else {
            return Before::Missing;
        };
        if before.says_as(part) {
            return Before::Same;
        }
        let pages = before.pages(then.language, self.setup, self.fonts);
        let sheets = sheets(&pages, then, self.setup);
        Before::Other(sheets.into_iter().map(|sheet| sheet.fingerprint).collect())
    }
}

/// A chapter at an earlier state.
enum Before {
    Same,
    /// The fingerprints of its sheets.
    Other(Vec<String>),
    Missing,
}

/// The sheets behind those of the front matter, which is replaced as a whole whenever anything changes: it lists
/// the sheets.
pub(crate) fn behind_front(
    sheets: Vec<Sheet>,
    pages: &[Page],
    fingerprint: &str,
    edition: &str,
    setup: Setup,
) -> Vec<Sheet> {
    let body: usize = sheets.iter().map(|sheet| sheet.pages.len()).sum();
    let front = pages.len() - body;
    if sheets.is_empty() {
        return sheets;
    }
    let starts = (0..front).step_by(sides(setup));
    let leaves = starts.map(|start| {
        let mut hash = Sha256::new();
        feed(&mut hash, fingerprint);
        feed(&mut hash, &pages[start].mark.short());
        let end = (start + sides(setup)).min(front);
        Sheet {
            mark: pages[start].mark.short(),
            last_mark: pages[end - 1].mark.short(),
            chapter: String::new(),
            fingerprint: short(hash),
            edition: edition.to_owned(),
            pages: start..end,
        }
    });
    let behind = sheets.iter().map(|sheet| Sheet {
        pages: sheet.pages.start + front..sheet.pages.end + front,
        ..sheet.clone()
    });
    leaves.chain(behind).collect()
}
