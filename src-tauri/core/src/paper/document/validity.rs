//! What a cover says of its binder: the sheets in force, and the code by which they are compared with the plan.

use super::{Options, code::SheetCode, edition::History, source::Source};
use crate::paper::{
    Block, Bound, Cell, Column, PaperError, Row, Sheet, Table, Text, Words, qr_code,
};

pub(super) struct Validity<'a> {
    pub document: &'static str,
    pub history: &'a History<'a>,
    pub options: &'a Options,
}

/// Width of the QR code in points.
const CODE: f32 = 96.0;

impl Validity<'_> {
    /// The blocks behind the cover's own.
    pub fn blocks(&self, bound: &Bound<'_>) -> Result<Vec<Block>, PaperError> {
        let words = Words::of(self.options.language);
        let code = self.code(bound);
        let groups: Vec<&str> = (0..code.fingerprint.len())
            .step_by(4)
            .filter_map(|start| code.fingerprint.get(start..start + 4))
            .collect();
        let how = vec![
            Block::paragraph(Text::bold(words.binder.still_good)),
            Block::paragraph(words.binder.still_good_how),
            Block::Small(
                format!(
                    "{}{}{}",
                    words.binder.fingerprint,
                    words.colon,
                    groups.join(" ")
                )
                .into(),
            ),
        ];
        Ok(vec![
            Block::Beside {
                left: vec![Block::Figure {
                    drawing: qr_code(code.text().as_bytes(), CODE, words.binder.code_alt)?,
                    caption: None,
                }],
                width: CODE,
                right: how,
            },
            in_force(bound, words),
        ])
    }

    /// The state that the code names is the one since which the document says what it says.
    fn code(&self, bound: &Bound<'_>) -> SheetCode {
        let edition = match bound.since.checked_sub(1) {
            Some(index) => self.history.past[index],
            None => self.history.now,
        };
        let source = Source::new(edition, self.options);
        SheetCode {
            mallette: self.options.mallette,
            document: self.document.to_owned(),
            language: self.options.language,
            paper: self.options.paper,
            large: self.options.large,
            duplex: self.options.duplex,
            as_of: source.as_of,
            fingerprint: bound.fingerprint.clone(),
            version: source
                .version()
                .map_or_else(String::new, |version| version.number.clone()),
        }
    }
}

/// The sheets in force: on one line those of a chapter that changed together, and so those of neighbouring chapters
/// of a single sheet.
fn in_force(bound: &Bound<'_>, words: &'static Words) -> Block {
    let single = |sheet: &Sheet| {
        let others = bound.sheets.iter();
        others
            .filter(|other| other.chapter == sheet.chapter)
            .count()
            == 1
    };
    let together = |one: &Sheet, next: &Sheet| {
        let neighbours = one.chapter == next.chapter || single(one) && single(next);
        one.edition == next.edition && neighbours
    };
    let rows = bound.sheets.chunk_by(together).map(|sheets| {
        let (first, last) = (&sheets[0], &sheets[sheets.len() - 1]);
        let range = |first: &str, last: &str| {
            if first == last {
                first.to_owned()
            } else {
                format!("{first} {} {last}", words.binder.to_sheet)
            }
        };
        Row::new([
            Cell::from(range(&first.chapter, &last.chapter)),
            Cell::from(range(&first.mark, &last.last_mark)),
            Cell::from(first.edition.as_str()),
        ])
    });
    Block::Table(Table {
        caption: Some(words.binder.sheets_in_force.to_owned()),
        columns: vec![
            Column::new(words.binder.chapter, 1.7).naming(),
            Column::new(words.binder.sheets, 0.75),
            Column::new(words.binder.in_force_since, 2.4),
        ],
        rows: rows.collect(),
    })
}
