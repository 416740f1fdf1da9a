//! The sheet one shift gives to the next, with room to sign (ES6).

use super::{Account, Case};
use crate::conduct::{self, words::Words as Conduct};
use crate::model::{
    Language,
    incident::{LogLine, as_known},
};
use crate::paper::{
    Block, Cell, Column, Field, Manuscript, Row, Table,
    document::{prose::prose, source::Source},
};

/// Lines to sign on.
const LINES: u16 = 3;

pub(in crate::paper::document) fn handover(source: &Source<'_>, case: &Case<'_>) -> Manuscript {
    let account = &Account::new(source, case);
    let words = account.words;
    let given = account.dossier.handovers.last();
    let mut blocks = account.opening(words.handover);
    let mut fields = account.standing();
    let body = match given {
        Some(given) => {
            fields.push(Field::new(words.leaves, given.from.as_str()));
            fields.push(Field::new(words.takes_over, given.to.as_str()));
            fields.push(Field::new(words.given_at, account.instant(given.at)));
            given.body.clone()
        }
        None => proposed(account),
    };
    blocks.extend(super::filled(fields));
    if given.is_none() {
        blocks.push(Block::paragraph(words.proposal));
    }
    blocks.extend(sheet(&body, account));
    match given.map(|given| given.note.as_str()) {
        Some("") => {}
        Some(note) => blocks.push(Block::Note {
            title: words.remark.to_owned(),
            blocks: prose(note),
        }),
        None => blocks.extend([
            Block::heading(3, words.remark),
            Block::Ruled { lines: LINES },
        ]),
    }
    blocks.push(signatures(account));
    account.manuscript(words.handover, blocks)
}

/// The sheet as the log proposes it.
fn proposed(account: &Account<'_>) -> String {
    let log = account.log.iter().map(|sealed| sealed.line.clone());
    let log: Vec<LogLine> = log.collect();
    let lines = as_known(log.clone(), &log);
    conduct::handover(account.plan, account.dossier, &lines, account.now)
}

/// The text of a sheet, its headings in bold.
pub(super) fn sheet(body: &str, account: &Account<'_>) -> Vec<Block> {
    let language = Language::of_code(&account.source.organisation.language);
    let conduct = Conduct::of(language.unwrap_or_default());
    let mut blocks = Vec::new();
    let mut rest = String::new();
    for line in body.lines() {
        if conduct.heads_handover(line.trim()) {
            blocks.extend(prose(&std::mem::take(&mut rest)));
            blocks.push(Block::heading(3, line.trim()));
        } else {
            rest.push_str(line);
            rest.push('\n');
        }
    }
    blocks.extend(prose(&rest));
    blocks
}

fn signatures(account: &Account<'_>) -> Block {
    let words = account.words;
    Block::Table(Table {
        caption: Some(words.signed.to_owned()),
        columns: vec![
            Column::new(words.leaves, 1.0),
            Column::new(words.takes_over, 1.0),
        ],
        rows: vec![Row {
            lines: LINES,
            ..Row::new([Cell::default(), Cell::default()])
        }],
    })
}
