//! What changed in a document between two states of the plan, as a list.

use super::{Document, History, Options, lay_out, source::Source, tables::listing};
use crate::paper::{Block, Cell, Change, Numbering, Pages, PaperError, pages};

/// Characters of what was said before or is said now; more is read in the document.
const LENGTH: usize = 400;

/// Lays out the list of what differs from [`History::compared_with`].
///
/// # Errors
/// Those of [`lay_out`].
pub fn changes<'a>(
    document: Document<'_>,
    history: impl Into<History<'a>>,
    options: &Options,
) -> Result<Pages, PaperError> {
    let history = history.into();
    let whole = lay_out(document, history, options)?;
    let source = Source::new(history.now, options);
    let words = source.words;
    let mut blocks = vec![Block::Title(words.binder.changes_title.to_owned())];
    if let Some(before) = history.compared_with {
        let before = Source::new(before, options).edition();
        blocks.push(Block::paragraph(format!(
            "{}{}{before} → {}",
            whole.title(),
            words.colon,
            source.edition()
        )));
    }
    if whole.changes().is_empty() {
        blocks.push(Block::paragraph(words.binder.nothing_changed));
    } else {
        blocks.push(table_of(whole.changes(), &source));
    }
    let mut manuscript = source.manuscript(words.binder.changes_title, blocks);
    manuscript.numbering = Numbering::None;
    pages(&manuscript, options.setup())
}

/// A line a change: the page, the heading, what was said, what is said now.
pub(super) fn table_of(changes: &[Change], source: &Source<'_>) -> Block {
    let words = source.words;
    let rows = changes.iter().map(|change| {
        [
            Cell::from(change.mark.as_str()),
            Cell::from(change.place.as_str()),
            said(&change.before, words.binder.new),
            said(&change.after, words.binder.removed),
        ]
    });
    listing(
        [
            (words.binder.sheet, 0.6),
            (words.binder.heading, 1.2),
            (words.binder.before, 2.0),
            (words.binder.after, 2.0),
        ],
        rows,
    )
}

/// A text, shortened; a word in italics where there is none.
fn said(text: &str, otherwise: &str) -> Cell {
    if text.is_empty() {
        return Cell::from(crate::paper::Text::italic(otherwise));
    }
    match text.char_indices().nth(LENGTH) {
        Some((end, _)) => Cell::from(format!("{} …", text[..end].trim_end())),
        None => Cell::from(text),
    }
}
