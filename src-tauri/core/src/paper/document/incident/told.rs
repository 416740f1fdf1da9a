//! What was told to whom: status reports and messages, in full (CO1-CO5, ES6).

use super::{Account, filled, section, typed};
use crate::model::incident::{Message, StatusReport};
use crate::paper::{Block, Field, document::prose::prose, words::coded};

pub(super) fn told(account: &Account<'_>) -> Vec<Block> {
    let words = account.words;
    let dossier = account.dossier;
    let mut blocks = vec![Block::heading(1, words.told)];
    if dossier.reports.is_empty() && dossier.messages.is_empty() {
        blocks.push(Block::paragraph(words.nothing));
    }
    let reports = dossier.reports.iter();
    let reports = reports.flat_map(|report| self::report(report, account));
    blocks.extend(section(words.reports, reports.collect()));
    let messages = dossier.messages.iter();
    let messages = messages.flat_map(|message| self::message(message, account));
    blocks.extend(section(words.messages, messages.collect()));
    blocks
}

fn report(report: &StatusReport, account: &Account<'_>) -> Vec<Block> {
    let words = account.words;
    let mut blocks = vec![Block::heading(3, account.done(report.at, &report.by))];
    for (name, text) in parts(report, account) {
        if !text.is_empty() {
            blocks.push(Block::Note {
                title: name.to_owned(),
                blocks: prose(text),
            });
        }
    }
    blocks.extend(account.named(words.next_at, &account.instant(report.next_at)));
    blocks
}

/// The parts of a report with their names.
pub(super) fn parts<'a>(
    report: &'a StatusReport,
    account: &Account<'_>,
) -> [(&'static str, &'a str); 3] {
    let words = account.words;
    [
        (words.progress, &report.progress),
        (words.done_since, &report.done),
        (words.left, &report.left),
    ]
}

fn message(message: &Message, account: &Account<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::heading(3, subject(message, account))];
    blocks.extend(filled(facts(message, account)));
    blocks.push(Block::Note {
        title: String::new(),
        blocks: typed(&message.body),
    });
    blocks
}

/// What a message is called: its subject, else its kind.
pub(super) fn subject(message: &Message, account: &Account<'_>) -> String {
    match message.subject.as_str() {
        "" => kind(message, account),
        subject => subject.to_owned(),
    }
}

fn kind(message: &Message, account: &Account<'_>) -> String {
    let category = coded(account.words.categories, &message.category);
    let audience = coded(account.words.audiences, &message.audience);
    [category, audience].join(", ")
}

/// When and by whom a message was sent, to whom, how.
pub(super) fn facts(message: &Message, account: &Account<'_>) -> Vec<Field> {
    let words = account.words;
    let channel = match message.channel.as_str() {
        "" => String::new(),
        channel => account.source.plan.term("channel", channel),
    };
    let how = [channel.as_str(), coded(words.means, &message.means)];
    let how: Vec<&str> = how.into_iter().filter(|part| !part.is_empty()).collect();
    vec![
        Field::new(
            account.all_words.time,
            account.done(message.at, &message.by),
        ),
        Field::new(words.kind, kind(message, account)),
        Field::new(account.all_words.channel, how.join(", ")),
        Field::new(words.recipients, message.recipients.as_str()),
    ]
}
