//! The main courante (LO1-LO3): every line with its seal; what was corrected stays, and says so.

use super::{Account, Case, SealedLine, cell, short};
use crate::model::incident::LogLine;
use crate::paper::{
    Block, Cell, Column, Manuscript, Row, Table, Text, document::source::Source, words::coded,
};
use chrono::TimeDelta;
use std::collections::HashMap;
use uuid::Uuid;

/// A fact written down sooner than this was written down at once.
const AT_ONCE: TimeDelta = TimeDelta::minutes(1);

/// The log alone.
pub(in crate::paper::document) fn whole_log(source: &Source<'_>, case: &Case<'_>) -> Manuscript {
    let account = Account::new(source, case);
    let mut blocks = account.opening(account.words.log);
    blocks.extend(super::filled(account.standing()));
    blocks.extend(log(&account));
    account.manuscript(account.words.log, blocks)
}

/// What later lines say of earlier ones.
#[derive(Default)]
struct Remarks<'a> {
    corrected_by: Vec<u32>,
    /// The last word on whether it is true, and the number of the line that says so.
    verified: Option<(&'a str, u32)>,
}

/// The lines under their days, and the last hash.
pub(super) fn log(account: &Account<'_>) -> Vec<Block> {
    let words = account.words;
    let Some(last) = account.last_written() else {
        return vec![Block::paragraph(words.empty_log)];
    };
    let columns = vec![
        Column::new(account.all_words.number, 0.5).naming(),
        Column::new(account.all_words.time, 0.6),
        Column::new(words.kind, 1.1),
        Column::new(words.who, 1.3),
        Column::new(words.what, 4.6),
        Column::new(words.hash, 1.0),
    ];
    let remarks = remarks(account.log);
    let mut rows = Vec::new();
    let mut day = String::new();
    for sealed in account.log {
        let of = sealed.line.happened_at.map(|at| account.source.weekday(at));
        let of = of.unwrap_or_default();
        if of != day {
            rows.push(Row::band(of.as_str(), columns.len()));
            day = of;
        }
        rows.push(row(sealed, remarks.get(&sealed.line.id), account));
    }
    let number = last.line.number.unwrap_or_default();
    vec![
        Block::Table(Table {
            caption: None,
            columns,
            rows,
        }),
        Block::Note {
            title: (words.last_hash)(account.log.len(), number),
            blocks: vec![
                Block::paragraph(Text::bold(&last.hash)),
                Block::Small(words.hash_use.into()),
            ],
        },
    ]
}

fn remarks(log: &[SealedLine]) -> HashMap<Uuid, Remarks<'_>> {
    let mut written: Vec<&LogLine> = log.iter().map(|sealed| &sealed.line).collect();
    written.sort_by_key(|line| line.number);
    let mut remarks: HashMap<Uuid, Remarks<'_>> = HashMap::new();
    for line in written {
        let (Some(about), Some(number)) = (line.about, line.number) else {
            continue;
        };
        let remarks = remarks.entry(about).or_default();
        match line.kind.as_str() {
            "correction" => remarks.corrected_by.push(number),
            _ => remarks.verified = Some((&line.verification, number)),
        }
    }
    remarks
}

fn row(sealed: &SealedLine, remarks: Option<&Remarks<'_>>, account: &Account<'_>) -> Row {
    let line = &sealed.line;
    let number = line.number.map_or_else(String::new, |n| n.to_string());
    let time = line.happened_at.map(|at| account.source.time(at));
    Row::new([
        Cell::from(number),
        Cell::from(time.unwrap_or_default()),
        Cell::from(coded(account.words.kinds, &line.kind)),
        Cell::from(line.actor.as_str()),
        Cell::of(said(line, remarks, account)),
        Cell::from(short(&sealed.hash)),
    ])
}

/// What a line says, and what is to be known of it.
fn said(line: &LogLine, remarks: Option<&Remarks<'_>>, account: &Account<'_>) -> Vec<Block> {
    let words = account.words;
    let corrected = remarks.is_some_and(|remarks| !remarks.corrected_by.is_empty());
    let mut blocks = Vec::new();
    if let Some(number) = line.about.and_then(|about| account.number_of(about)) {
        let before = match line.kind.as_str() {
            "correction" => words.corrects,
            _ => words.about,
        };
        blocks.push(Block::paragraph(Text::bold(format!("{before}{number}"))));
    }
    if let Some(remarks) = remarks.filter(|_| corrected) {
        let numbers: Vec<String> = remarks.corrected_by.iter().map(u32::to_string).collect();
        let mark = format!("{}{}", words.corrected_by, numbers.join(", "));
        blocks.push(Block::paragraph(Text::bold(mark)));
        blocks.push(Block::paragraph(Text::italic(&line.text)));
    } else {
        blocks.extend(cell(&line.text).blocks);
    }
    blocks.extend(account.named(words.result, &line.result));
    blocks.extend(account.named(words.link, &line.link));
    blocks.extend(verification(line, remarks, account));
    for evidence in &account.dossier.evidence {
        if evidence.line == Some(line.id) {
            blocks.extend(account.named(words.evidence, &evidence.name));
        }
    }
    blocks.extend(written(line, account));
    blocks
}

/// How sure the line is, by the last word on it.
fn verification(
    line: &LogLine,
    remarks: Option<&Remarks<'_>>,
    account: &Account<'_>,
) -> Option<Block> {
    let words = account.words;
    let state = match remarks.and_then(|remarks| remarks.verified) {
        Some((code, number)) => format!(
            "{} ({}{number})",
            coded(words.verifications, code),
            words.line_number
        ),
        None if line.about.is_none() && !line.verification.is_empty() => {
            coded(words.verifications, &line.verification).to_owned()
        }
        None => return None,
    };
    Some(Block::paragraph(Text::bold(state)))
}

/// When it was written down, if later than it happened, and from which sheet of paper.
fn written(line: &LogLine, account: &Account<'_>) -> Option<Block> {
    let words = account.words;
    let late = line
        .written_at
        .filter(|written| line.happened_at.is_none_or(|at| *written - at > AT_ONCE));
    let late = late.map(|at| (words.written_at)(&account.moment(at)));
    let paper = (line.source == "paper").then(|| {
        let sheet = Some(line.sheet.as_str()).filter(|sheet| !sheet.is_empty());
        sheet.map_or_else(
            || words.from_paper.to_owned(),
            |sheet| format!("{} ({sheet})", words.from_paper),
        )
    });
    let parts: Vec<String> = [late, paper].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| Block::Small(parts.join(", ").into()))
}
