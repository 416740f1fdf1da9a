//! The first page of a booklet.

use super::source::Source;
use crate::paper::{Block, Cover};

/// Organisation and logo, title, version, approver and dates (PL2).
pub(super) fn cover(title: &str, source: &Source<'_>) -> Block {
    let words = source.words;
    let mut facts = Vec::new();
    match source.version() {
        Some(version) => {
            facts.push((words.version, version.number.clone()));
            if source.is_revised() {
                facts.push((words.binder.changed_since, source.instant(source.as_of)));
            }
            facts.extend(
                version
                    .published_at
                    .map(|at| (words.published_on, source.day(at))),
            );
            facts.push((words.approver, filled(&version.approver, words.missing)));
        }
        None => facts.push((words.version, words.draft.to_owned())),
    }
    let organisation = &source.organisation;
    let day =
        |day: Option<chrono::NaiveDate>| day.map_or(words.never.to_owned(), |day| source.date(day));
    facts.push((words.reviewed_on, day(organisation.reviewed_on)));
    facts.push((words.tested_on, day(organisation.tested_on)));
    let confidentiality = filled(&organisation.confidentiality, words.confidentiality);
    let mut notice = Vec::new();
    if !organisation.confidential_to.is_empty() {
        notice.push(Block::paragraph(organisation.confidential_to.as_str()));
    }
    notice.push(Block::paragraph(words.replaces_older));
    Block::Cover(Cover {
        organisation: organisation.name.clone(),
        logo: source.logo.cloned(),
        title: title.to_owned(),
        subtitle: String::new(),
        facts: facts
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
        copy: source.copy_facts(),
        notice: vec![Block::Note {
            title: confidentiality,
            blocks: notice,
        }],
    })
}

fn filled(value: &str, otherwise: &str) -> String {
    if value.is_empty() {
        otherwise.to_owned()
    } else {
        value.to_owned()
    }
}
