//! What changed between two states of a document: bars in the margin, and a list.

use super::{
    Manuscript, Setup,
    bind::Part,
    flow::Heading,
    font::Fonts,
    item::{Bar, Slice},
    page::Page,
    paginate::{BEGINS, BETWEEN},
    tag::Tree,
};
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A place that says something else than before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// The mark of the page where it begins, such as `IV-3`; empty where nothing is left.
    pub mark: String,
    /// The heading it stands under.
    pub place: String,
    /// What it said; empty in what is new.
    pub before: String,
    /// What it says; empty where something was taken out.
    pub after: String,
}

/// A chapter as it was.
pub(crate) struct Then {
    number: String,
    title: String,
    /// Its lines; nothing when it has not changed.
    lines: Option<Vec<String>>,
}

/// The chapters of an earlier state.
pub(crate) fn chapters(
    now: &Manuscript,
    then: &Manuscript,
    setup: Setup,
    fonts: &mut Fonts,
) -> Vec<Then> {
    let now = Part::all(now);
    let parts = Part::all(then);
    let chapters = parts.into_iter().map(|part| {
        let same = now.iter().any(|now| now.says_as(&part));
        let lines = (!same).then(|| {
            let (slices, tree) = part.flow(then.language, setup, fonts);
            slices.iter().map(|slice| slice.said(&tree)).collect()
        });
        Then {
            number: part.number,
            title: part.title,
            lines,
        }
    });
    chapters.collect()
}

/// Marks the slices that say something else than before, and lists the changes.
pub(crate) fn mark(
    chapters: &mut [Vec<Slice>],
    now: &[Part<'_>],
    then: &[Then],
    headings: &[Heading],
    tree: &Tree,
) -> Vec<Change> {
    let mut changes = Vec::new();
    for (part, slices) in now.iter().zip(chapters) {
        match then.iter().find(|then| then.number == part.number) {
            Some(Then { lines: None, .. }) => {}
            Some(Then {
                lines: Some(before),
                ..
            }) => compare(slices, before, headings, tree, &mut changes),
            None => {
                bar(slices, changes.len());
                changes.push(Change {
                    place: part.title.clone(),
                    after: part.title.clone(),
                    ..Change::default()
                });
            }
        }
    }
    let gone = |then: &&Then| !now.iter().any(|part| part.number == then.number);
    changes.extend(then.iter().filter(gone).map(|then| Change {
        place: then.title.clone(),
        before: then.title.clone(),
        ..Change::default()
    }));
    changes
}

fn compare(
    slices: &mut [Slice],
    before: &[String],
    headings: &[Heading],
    tree: &Tree,
    changes: &mut Vec<Change>,
) {
    let after: Vec<String> = slices.iter().map(|slice| slice.said(tree)).collect();
    for operation in capture_diff_slices(Algorithm::Patience, before, &after) {
        let (old, new) = (operation.old_range(), operation.new_range());
        if matches!(operation, DiffOp::Equal { .. }) {
            continue;
        }
        let change = Change {
            place: place_of(slices, new.start, headings),
            before: read(&before[old]),
            after: read(&after[new.clone()]),
            ..Change::default()
        };
        if change.before == change.after {
            continue;
        }
        if change.after.is_empty() {
            let at = new.start.min(slices.len().saturating_sub(1));
            slices[at].bar = Some(Bar {
                change: changes.len(),
                removed: true,
            });
        } else {
            bar(&mut slices[new], changes.len());
        }
        changes.push(change);
    }
}

fn bar(slices: &mut [Slice], change: usize) {
    for slice in slices.iter_mut().filter(|slice| !slice.items.is_empty()) {
        slice.bar = Some(Bar {
            change,
            removed: false,
        });
    }
}

/// The last heading up to a slice.
fn place_of(slices: &[Slice], index: usize, headings: &[Heading]) -> String {
    let before = slices.iter().take(index + 1);
    let last = before.flat_map(|slice| &slice.headings).next_back();
    last.and_then(|heading| headings.get(*heading))
        .map_or_else(String::new, Heading::title)
}

/// Lines as paragraphs and rows, a line each, words that were broken at their ends whole again.
fn read(lines: &[String]) -> String {
    let text = lines
        .concat()
        .replace("\u{AD}\n", "")
        .replace(BETWEEN, " · ");
    let parts = text.split(BEGINS);
    let parts = parts.map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
    parts
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

/// Names the page on which each change begins.
pub(crate) fn place(changes: &mut [Change], seen: &[(usize, usize)], pages: &[Page]) {
    for (index, change) in changes.iter_mut().enumerate() {
        let first = seen.iter().find(|(other, _)| *other == index);
        if let Some((_, page)) = first {
            change.mark = pages[*page].mark.short();
        }
    }
}
