//! Replacement sheets: only what changed, behind a slip that says which sheets to take out and to put in.

use super::{Document, History, Options, changes, lay_out, source::Source, tables::table};
use crate::paper::{
    Block, Cell, Change, Exchange, Field, KnownSheet, Manuscript, Marker, Numbering, Pages,
    PaperError, Words, pages,
};

/// What brings a binder up to date.
pub struct Replacement {
    /// The sheets to take out and to put in.
    pub exchange: Exchange,
    /// The slip and the sheets; their [`Pages::sheets`] are those of the whole document.
    pub pages: Pages,
}

/// Lays out what takes the place of the sheets of a binder that changed; nothing when it is up to date.
///
/// # Errors
/// Those of [`lay_out`].
pub fn replacement<'a>(
    document: Document<'_>,
    history: impl Into<History<'a>>,
    old: &[KnownSheet],
    options: &Options,
) -> Result<Option<Replacement>, PaperError> {
    let history = history.into();
    let whole = lay_out(document, history, options)?;
    let exchange = Exchange::between(old, whole.sheets());
    if exchange.is_empty() {
        return Ok(None);
    }
    let source = Source::new(history.now, options);
    let before = history
        .compared_with
        .map(|edition| Source::new(edition, options).edition());
    let slip = slip(&source, &whole, &exchange, before);
    let slip = pages(&slip, options.setup())?;
    Ok(Some(Replacement {
        pages: whole.replacing(&exchange, slip, options.setup()),
        exchange,
    }))
}

fn slip(
    source: &Source<'_>,
    whole: &Pages,
    exchange: &Exchange,
    before: Option<String>,
) -> Manuscript {
    let words = source.words;
    let mut facts = vec![
        Field::new(words.document, whole.title()),
        Field::new(words.binder.copy_number, source.copy()),
    ];
    facts.extend(before.map(|before| Field::new(words.binder.binder_of, before)));
    facts.push(Field::new(words.binder.brought_to, source.edition()));
    let mut blocks = vec![
        Block::Title(words.binder.slip_title.to_owned()),
        Block::Form {
            columns: 2,
            fields: facts,
        },
        Block::list(
            Marker::Box,
            [
                words.binder.slip_step_1,
                words.binder.slip_step_2,
                words.binder.slip_step_3,
            ],
        ),
        by_chapter(exchange, whole, words),
        Block::Form {
            columns: 2,
            fields: vec![
                Field::new(words.binder.done_by, ""),
                Field::new(words.done_on, ""),
            ],
        },
    ];
    blocks.extend(list(whole.changes(), source));
    let mut manuscript = source.manuscript(words.binder.slip_title, blocks);
    manuscript.numbering = Numbering::None;
    manuscript
}

/// A line a chapter: what to take out, what to put in.
fn by_chapter(exchange: &Exchange, whole: &Pages, words: &'static Words) -> Block {
    let chapter = |mark: &str| {
        let number = mark.rsplit_once('-').map_or(mark, |(number, _)| number);
        number.to_owned()
    };
    let mut numbers: Vec<String> = Vec::new();
    for mark in exchange.put_in.iter().chain(&exchange.take_out) {
        let number = chapter(mark);
        if !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    let of = |marks: &[String], number: &str| {
        let marks: Vec<&String> = marks
            .iter()
            .filter(|mark| chapter(mark) == number)
            .collect();
        Cell::from(ranges(&marks, words))
    };
    let rows = numbers.iter().map(|number| {
        let sheets = whole.sheets().iter();
        let title = sheets
            .filter(|sheet| chapter(&sheet.mark) == *number)
            .map(|sheet| sheet.chapter.clone())
            .next();
        let title = match title {
            Some(title) if title.is_empty() => words.binder.cover_and_contents.to_owned(),
            Some(title) => title,
            None => number.clone(),
        };
        [
            Cell::from(title),
            of(&exchange.take_out, number),
            of(&exchange.put_in, number),
        ]
    });
    table(
        [
            (words.binder.chapter, 2.0),
            (words.binder.take_out, 1.6),
            (words.binder.put_in, 1.6),
        ],
        rows,
    )
}

/// `IV-1, IV-3 à IV-5`: marks that follow each other as one range.
fn ranges(marks: &[&String], words: &'static Words) -> String {
    let number = |mark: &String| -> usize {
        let nth = mark.rsplit_once('-').map(|(_, nth)| nth);
        nth.and_then(|nth| nth.parse().ok()).unwrap_or(0)
    };
    // Marks on both sides of a leaf are two apart.
    let step = marks
        .windows(2)
        .map(|pair| number(pair[1]).saturating_sub(number(pair[0])))
        .filter(|step| *step > 0)
        .min()
        .unwrap_or(1)
        .min(2);
    let runs = marks.chunk_by(|one, next| number(next) == number(one) + step);
    let runs = runs.map(|run| match run {
        [] => String::new(),
        [only] => (*only).clone(),
        [first, second] => format!("{first}, {second}"),
        [first, .., last] => format!("{first} {} {last}", words.binder.to_sheet),
    });
    runs.collect::<Vec<_>>().join(", ")
}

/// The changes as a list on the slip.
fn list(found: &[Change], source: &Source<'_>) -> Vec<Block> {
    if found.is_empty() {
        return Vec::new();
    }
    vec![
        Block::paragraph(crate::paper::Text::bold(source.words.binder.changes_title)),
        changes::table_of(found, source),
    ]
}
