//! The latest status report as a notice to pin up; where none was given, a form to give it on (ES6, ES7).

use super::{Account, Case, told};
use crate::model::incident::StatusReport;
use crate::paper::{
    Block, Field, Manuscript, Text,
    document::{prose::prose, source::Source},
};

/// Lines to write on below each part of an empty form.
const LINES: u16 = 5;

pub(in crate::paper::document) fn status(source: &Source<'_>, case: &Case<'_>) -> Manuscript {
    let account = &Account::new(source, case);
    let words = account.words;
    let reports = &account.dossier.reports;
    let mut blocks = match reports.len() {
        0 => account.opening(words.status),
        count => account.opening(&format!("{} {}{count}", words.status, words.line_number)),
    };
    let mut fields = account.standing();
    if let Some(began) = account.dossier.began_at() {
        let at = reports.last().and_then(|report| report.at);
        let elapsed = account.span(at.unwrap_or(account.now) - began);
        fields.push(Field::new(words.elapsed, elapsed));
    }
    if let Some(report) = reports.last() {
        fields.push(Field::new(
            words.given_by,
            account.done(report.at, &report.by),
        ));
    }
    blocks.extend(super::filled(fields));
    match reports.last() {
        Some(report) => blocks.extend(notice(report, account)),
        None => blocks.extend(form(account)),
    }
    account.manuscript(words.status, blocks)
}

fn notice(report: &StatusReport, account: &Account<'_>) -> Vec<Block> {
    let words = account.words;
    let mut blocks = Vec::new();
    for (name, text) in told::parts(report, account) {
        blocks.push(Block::heading(2, name));
        match text {
            "" => blocks.push(Block::paragraph(words.nothing)),
            text => blocks.extend(prose(text)),
        }
    }
    if let Some(next) = report.next_at {
        blocks.push(Block::Note {
            title: words.next_at.to_owned(),
            blocks: vec![Block::Paragraph(Text::bold(account.source.instant(next)))],
        });
    }
    blocks
}

fn form(account: &Account<'_>) -> Vec<Block> {
    let words = account.words;
    let mut blocks = vec![Block::paragraph(Text::bold(words.no_report))];
    for name in [words.progress, words.done_since, words.left] {
        blocks.push(Block::heading(2, name));
        blocks.push(Block::Ruled { lines: LINES });
    }
    blocks.push(Block::Form {
        columns: 2,
        fields: vec![
            Field::new(words.next_at, ""),
            Field::new(words.given_by, ""),
        ],
    });
    blocks
}
