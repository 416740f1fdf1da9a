//! The last chapter: what the plan says about itself.

use crate::model::{business_time::BusinessTime, organisation::Organisation};
use crate::paper::{
    Block, Cell, Text,
    document::{
        source::Source,
        tables::{table, text},
    },
    words::time_of_day,
};

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
