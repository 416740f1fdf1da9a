//! The sheet that opens the mallette when nobody can: kept in a safe, printed only when asked for by name.

use super::source::Source;
use crate::paper::{
    Block, Cell, Column, Field, Manuscript, Marker, Numbering, PaperError, Row, Table, Text,
    qr_code,
};

/// What stands on the recovery sheet. It is a secret: it has no `Debug`.
pub struct RecoverySheet {
    /// The recovery code as it is typed, in groups parted by spaces or hyphens.
    pub code: String,
    /// What the QR code holds.
    pub qr: String,
    /// Which mallette it opens.
    pub mallette: String,
}

/// Groups of the code on one line.
const GROUPS: usize = 5;
/// How many people the sheet has lines for.
const HOLDERS: usize = 4;

pub(super) fn recovery_sheet(
    source: &Source<'_>,
    sheet: &RecoverySheet,
) -> Result<Manuscript, PaperError> {
    let words = source.words;
    let warning = vec![
        Block::paragraph(Text::bold(words.recovery_warning)),
        Block::paragraph(words.recovery_keep),
    ];
    let steps = [
        words.recovery_step_1,
        words.recovery_step_2,
        words.recovery_step_3,
        words.recovery_step_4,
    ];
    let titles = [
        (words.holder_name, 1.2),
        (words.holder_place, 1.4),
        (words.holder_since, 0.8),
        (words.signature, 1.0),
    ];
    let line = || Row {
        lines: 1,
        ..Row::new((0..4).map(|_| Cell::default()))
    };
    let holders = Table {
        caption: None,
        columns: titles
            .map(|(title, weight)| Column::new(title, weight))
            .into(),
        rows: (0..HOLDERS).map(|_| line()).collect(),
    };
    let mut blocks = vec![
        Block::heading(1, words.recovery_title),
        Block::Note {
            title: source.organisation.name.clone(),
            blocks: warning,
        },
        Block::heading(2, words.recovery_code),
    ];
    blocks.extend(code_lines(&sheet.code).into_iter().map(Block::Number));
    blocks.extend([
        Block::Figure {
            drawing: qr_code(sheet.qr.as_bytes(), 150.0, words.recovery_qr)?,
            caption: None,
        },
        Block::Form {
            columns: 2,
            fields: vec![
                Field::new(words.recovery_mallette, sheet.mallette.as_str()),
                Field::new(words.printed_on, source.instant(source.at)),
            ],
        },
        Block::heading(2, words.recovery_how),
        Block::list(Marker::Number, steps),
        Block::heading(2, words.recovery_holders),
        Block::Table(holders),
    ]);
    let mut manuscript = source.manuscript(words.recovery_title, blocks);
    manuscript.numbering = Numbering::None;
    // Those who may read the plan may not all hold its key.
    words
        .recovery_for
        .clone_into(&mut manuscript.confidentiality);
    Ok(manuscript)
}

/// The code in lines of whole groups.
fn code_lines(code: &str) -> Vec<String> {
    let separator = if code.contains('-') { "-" } else { " " };
    let groups: Vec<&str> = code
        .split(separator)
        .filter(|group| !group.is_empty())
        .collect();
    groups
        .chunks(GROUPS)
        .map(|line| line.join(separator))
        .collect()
}
