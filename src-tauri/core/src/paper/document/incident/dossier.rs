//! The whole dossier: what an auditor, an insurer or a judge asks for, and the end of it is the log.

use super::{
    Account, Case, calls, checklists, crisis, delays, evidence, filled, log, recovery, reported,
    told,
};
use crate::paper::{
    Block, Field, Manuscript, PaperError, Text,
    document::{prose::prose, source::Source},
};

pub(in crate::paper::document) fn dossier(
    source: &Source<'_>,
    case: &Case<'_>,
) -> Result<Manuscript, PaperError> {
    let account = &Account::new(source, case);
    let words = account.words;
    let mut blocks = head(account);
    blocks.extend(reported::reported(account));
    blocks.extend(delays::delays(account));
    blocks.extend(checklists::checklists(account));
    blocks.extend(calls::chapter(account));
    blocks.extend(crisis::crisis(account)?);
    blocks.extend(told::told(account));
    blocks.extend(recovery::chapter(account)?);
    blocks.extend(evidence::chapter(account));
    blocks.push(Block::heading(1, words.log));
    blocks.extend(log::log(account));
    Ok(account.manuscript(words.dossier, blocks))
}

/// The first page: which incident, where it stands, and what follows.
fn head(account: &Account<'_>) -> Vec<Block> {
    let words = account.words;
    let incident = &account.dossier.incident;
    let life = account.dossier.life();
    let reached = |at| match account.instant(at) {
        never if never.is_empty() => words.not_yet.to_owned(),
        at => at,
    };
    let mut fields = account.standing();
    fields.extend([
        Field::new(words.resolved, reached(life.resolved_at)),
        Field::new(words.closed, reached(life.closed_at)),
        Field::new(words.stage, words.stages[account.dossier.stage() as usize]),
        Field::new(words.team, account.source.team(incident.team)),
    ]);
    let mut blocks = vec![
        Block::Title(format!("{}\u{A0}· {}", words.dossier, incident.number)),
        Block::paragraph(Text::bold(&incident.title)),
    ];
    blocks.extend(account.warning());
    blocks.extend(filled(fields));
    blocks.extend(latest(account));
    blocks.push(Block::Contents {
        title: account.all_words.contents.to_owned(),
        depth: 2,
    });
    blocks
}

/// Where we are by the last report, and how it was resolved: what is read before all the rest.
fn latest(account: &Account<'_>) -> Vec<Block> {
    let words = account.words;
    let note = |title: String, text: &str| {
        (!text.is_empty()).then(|| Block::Note {
            title,
            blocks: prose(text),
        })
    };
    let report = account.dossier.reports.last().and_then(|report| {
        let at = account.done(report.at, &report.by);
        note(format!("{} ({at})", words.progress), &report.progress)
    });
    let resolution = &account.dossier.incident.resolution;
    let resolved = note(words.resolution.to_owned(), resolution);
    report.into_iter().chain(resolved).collect()
}
