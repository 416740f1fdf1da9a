//! Evidence with its chain of custody, alerts, handovers (LO3, EX1).

use super::{Account, Block, cell, handover, section};
use crate::model::incident::Evidence;
use crate::paper::{
    Cell, Field, Text,
    document::tables::{listing, table},
    words::coded,
};

pub(super) fn chapter(account: &Account<'_>) -> Vec<Block> {
    let words = account.words;
    let evidence = account.dossier.evidence.iter();
    let evidence: Vec<Block> = evidence
        .flat_map(|kept| self::kept(kept, account))
        .collect();
    let alerts = alerts(account);
    let handovers = handovers(account);
    let mut blocks = vec![Block::heading(1, words.proofs)];
    if evidence.is_empty() && alerts.is_empty() && handovers.is_empty() {
        blocks.push(Block::paragraph(words.nothing));
    }
    blocks.extend(section(words.evidences, evidence));
    blocks.extend(section(words.alerts, alerts));
    blocks.extend(section(words.handovers, handovers));
    blocks
}

/// A piece of evidence with its hash, and what was done with it.
fn kept(kept: &Evidence, account: &Account<'_>) -> Vec<Block> {
    let words = account.words;
    let wide = |label: &str, value: Text| Field {
        wide: true,
        ..Field::new(label, value)
    };
    let line = kept.line.and_then(|line| account.number_of(line));
    let size = kept.bytes.map_or_else(String::new, |bytes| {
        format!("{bytes}\u{A0}{}, {}", words.bytes, kept.media)
    });
    let captured = account.done(kept.captured_at, &kept.captured_by);
    let mut blocks = vec![Block::heading(3, &kept.name)];
    blocks.extend(super::filled(vec![
        Field::new(words.captured, captured),
        Field::new(words.file, size),
        wide("SHA-256", Text::bold(&kept.sha256)),
        Field::new(account.all_words.notes, kept.note.as_str()),
        Field::new(
            words.log,
            line.map_or_else(String::new, |line| format!("{}{line}", words.line_number)),
        ),
    ]));
    let links = account.dossier.custody.iter();
    let links = links.filter(|link| link.evidence == kept.id);
    let rows = links.map(|link| {
        [
            Cell::from(account.maybe_moment(link.at)),
            Cell::from(coded(words.custody_acts, &link.act)),
            Cell::from(link.by.as_str()),
            cell(&link.note),
        ]
    });
    blocks.push(listing(
        [
            (words.custody, 1.2),
            (account.all_words.action, 1.0),
            (words.who, 1.4),
            (account.all_words.notes, 2.2),
        ],
        rows,
    ));
    blocks
}

fn alerts(account: &Account<'_>) -> Vec<Block> {
    let words = account.words;
    if account.dossier.alerts.is_empty() {
        return Vec::new();
    }
    let rows = account.dossier.alerts.iter().map(|alert| {
        let times = [alert.starts_at, alert.ends_at].map(|at| account.maybe_moment(at));
        let times: Vec<String> = times.into_iter().filter(|time| !time.is_empty()).collect();
        [
            Cell::from(account.maybe_moment(alert.at)),
            Cell::from(alert.title.as_str()),
            Cell::from(alert.source.as_str()),
            Cell::from(coded(words.alert_states, &alert.status)),
            Cell::from(times.join("\n")),
        ]
    });
    vec![table(
        [
            (account.all_words.time, 0.9),
            (words.alert, 2.6),
            (words.source, 1.1),
            (words.state, 1.0),
            (words.alert_times, 1.0),
        ],
        rows,
    )]
}

fn handovers(account: &Account<'_>) -> Vec<Block> {
    let words = account.words;
    let given = account.dossier.handovers.iter();
    given
        .flat_map(|given| {
            let mut sheet = handover::sheet(&given.body, account);
            sheet.extend(account.named(words.remark, &given.note));
            [
                Block::heading(3, account.instant(given.at)),
                Block::paragraph(Text::bold(format!("{} → {}", given.from, given.to))),
                Block::Note {
                    title: String::new(),
                    blocks: sheet,
                },
            ]
        })
        .collect()
}
