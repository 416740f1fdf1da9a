//! The cover, and the last chapter: what the plan says about itself.

use crate::model::{business_time::BusinessTime, organisation::Organisation};
use crate::paper::{
    Block, Cell, Cover, Text,
    document::{
        source::Source,
        tables::{table, text},
    },
    words::time_of_day,
};

/// Organisation, title, version, approver and dates (PL2).
pub(super) fn cover(source: &Source<'_>) -> Block {
    let words = source.words;
    let mut facts = Vec::new();
    match source.version() {
        Some(version) => {
            facts.push((words.version, version.number.clone()));
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
    facts.push((words.printed_on, source.instant(source.at)));
    let title = filled(&organisation.confidentiality, words.confidentiality);
    let mut notice = Vec::new();
    if !organisation.confidential_to.is_empty() {
        notice.push(Block::paragraph(organisation.confidential_to.as_str()));
    }
    notice.push(Block::paragraph(words.replaces_older));
    Block::Cover(Cover {
        organisation: organisation.name.clone(),
        title: source.plan_title(),
        subtitle: String::new(),
        facts: facts
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
        notice: vec![Block::Note {
            title,
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

/// The organisation, its working time, and the versions of its plan.
pub(super) fn about(source: &Source<'_>) -> Vec<Block> {
    let words = source.words;
    let organisation = &source.organisation;
    let mut facts: Vec<(Text, Vec<Block>)> = vec![(
        words.organisation.into(),
        vec![Block::paragraph(organisation.name.as_str())],
    )];
    if !organisation.address.is_empty() {
        facts.push((
            words.address.into(),
            vec![Block::paragraph(organisation.address.as_str())],
        ));
    }
    facts.push((
        words.working_time.into(),
        vec![Block::paragraph(working_time(organisation, source))],
    ));
    let days: Vec<Block> = source
        .plan
        .holidays
        .iter()
        .map(|holiday| {
            let day = holiday.day.map_or(String::new(), |day| source.date(day));
            let worked = if holiday.working {
                format!(" ({})", words.works_that_day)
            } else {
                String::new()
            };
            Block::paragraph(format!("{day} {}{worked}", holiday.name))
        })
        .collect();
    if !days.is_empty() {
        facts.push((words.holidays.into(), days));
    }
    let mut blocks = vec![
        Block::heading(1, words.organisation_and_plan),
        Block::Definitions(facts),
    ];
    if !source.plan.versions.is_empty() {
        let rows = source.plan.versions.iter().map(|version| {
            let published = version
                .published_at
                .map_or(String::new(), |at| source.day(at));
            [
                Cell::from(version.number.as_str()),
                Cell::from(published),
                Cell::from(version.approver.as_str()),
                text(&version.note),
            ]
        });
        blocks.push(Block::heading(2, words.versions));
        blocks.push(table(
            [
                (words.version, 0.6),
                (words.published_on, 1.2),
                (words.approver, 1.4),
                (words.note, 2.6),
            ],
            rows,
        ));
    }
    blocks
}

fn working_time(organisation: &Organisation, source: &Source<'_>) -> String {
    let words = source.words;
    let days: Vec<&str> = organisation
        .business_days
        .bytes()
        .filter_map(|digit| {
            words
                .weekdays
                .get(usize::from(digit.checked_sub(b'1')?))
                .copied()
        })
        .collect();
    let hours = match (organisation.business_opens, organisation.business_closes) {
        (Some(opens), Some(closes)) => format!(" {}–{}", time_of_day(opens), time_of_day(closes)),
        _ => String::new(),
    };
    format!(
        "{}{hours} ({})",
        days.join(", "),
        BusinessTime::of(source.plan).zone().name()
    )
}
