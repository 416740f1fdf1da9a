//! Essential activities, on-call rotations, preventive measures, tools (AC1, ES3, PV1, RC2).

use crate::model::{phone, rotation::Shift, tool::Tool};
use crate::paper::{
    Block, Cell, Text,
    document::{
        prose::prose,
        source::Source,
        tables::{listing, needed, table, text},
    },
    words::minutes,
};

/// Essential activities with RTO and RPO (AC1).
pub(super) fn activities(source: &Source<'_>) -> Vec<Block> {
    let words = source.words;
    if source.plan.activities.is_empty() {
        return Vec::new();
    }
    let duration = |time: Option<u32>| match time {
        Some(time) => Cell::from(minutes(time, words)),
        None => Cell::gap(words.missing),
    };
    let rows = source.plan.activities.iter().map(|activity| {
        let owner = activity
            .owner
            .and_then(|id| source.plan.role(id))
            .map_or("", |role| role.name.as_str());
        let mut name = vec![Block::paragraph(Text::bold(&activity.name))];
        if !activity.service.is_empty() {
            name.push(Block::Small(activity.service.as_str().into()));
        }
        [
            Cell::of(name),
            duration(activity.rto_minutes),
            duration(activity.rpo_minutes),
            needed(owner, words.missing),
            text(&activity.notes),
        ]
    });
    vec![table(
        [
            (words.activity, 1.7),
            (words.rto, 0.95),
            (words.rpo, 0.95),
            (words.owner, 1.2),
            (words.notes, 1.8),
        ],
        rows,
    )]
}

/// On-call rotations with the turns that are not over when it is printed (ES3).
pub(super) fn rotations(source: &Source<'_>) -> Vec<Block> {
    let words = source.words;
    let mut blocks = Vec::new();
    for rotation in &source.plan.rotations {
        blocks.push(Block::heading(3, &rotation.name));
        blocks.extend(prose(&rotation.notes));
        let ahead = |shift: &&Shift| {
            shift.rotation == rotation.id && shift.ends_at.is_none_or(|end| end > source.as_of)
        };
        let mut shifts: Vec<&Shift> = source.plan.shifts.iter().filter(ahead).collect();
        shifts.sort_by_key(|shift| shift.starts_at);
        let columns = [
            (words.shift, 1.4),
            (words.on_call, 1.4),
            (words.next_called, 1.4),
        ];
        if shifts.is_empty() {
            blocks.push(table(
                columns,
                [[Cell::gap(words.no_shift), Cell::default(), Cell::default()]],
            ));
            continue;
        }
        let time = |at: Option<chrono::DateTime<chrono::Utc>>| {
            at.map_or(words.missing.to_owned(), |at| source.instant(at))
        };
        let rows = shifts.into_iter().map(|shift| {
            let turn = format!(
                "{} {} {}",
                time(shift.starts_at),
                words.until,
                time(shift.ends_at)
            );
            [
                Cell::from(turn),
                called(shift.person, source),
                called(shift.backup, source),
            ]
        });
        blocks.push(table(columns, rows));
    }
    blocks
}

/// A person on call with the number to dial.
fn called(person: Option<uuid::Uuid>, source: &Source<'_>) -> Cell {
    let Some(person) = person.and_then(|id| source.plan.person(id)) else {
        return Cell::gap(source.words.missing);
    };
    let mut blocks = vec![Block::paragraph(person.full_name())];
    let number = [&person.mobile, &person.phone]
        .into_iter()
        .find(|number| !number.is_empty());
    blocks.extend(
        number.map(|number| Block::Number(phone::show(number, &source.organisation.country))),
    );
    Cell::of(blocks)
}

/// Preventive measures and good practice (PV1).
pub(super) fn measures(source: &Source<'_>) -> Vec<Block> {
    let words = source.words;
    let mut blocks = Vec::new();
    for (code, title) in [("measure", words.measures), ("practice", words.practices)] {
        let mut measures = source
            .plan
            .measures
            .iter()
            .filter(|measure| measure.category == code)
            .peekable();
        if measures.peek().is_none() {
            continue;
        }
        let rows = measures.map(|measure| {
            let due = measure.due_on.map_or(String::new(), |day| source.date(day));
            let done = measure
                .done_on
                .map_or(words.never.to_owned(), |day| source.date(day));
            [
                Cell::from(measure.text.as_str()),
                needed(&measure.owner, words.missing),
                needed(&due, words.missing),
                Cell::from(done),
            ]
        });
        blocks.push(Block::heading(3, title));
        blocks.push(listing(
            [
                (words.measure, 2.4),
                (words.owner, 1.1),
                (words.due_on, 1.0),
                (words.done_on, 1.0),
            ],
            rows,
        ));
    }
    blocks
}

/// What replaces each tool, those in use first; then all of them compared (RC2).
pub(super) fn tools(source: &Source<'_>) -> Vec<Block> {
    let words = source.words;
    let tools = &source.plan.tools;
    let mut blocks = Vec::new();
    let (in_use, others): (Vec<&Tool>, Vec<&Tool>) = tools.iter().partition(|tool| tool.in_use);
    let replaced = others.iter().filter(|tool| !tool.replacement.is_empty());
    let replaced: Vec<&Tool> = in_use.iter().chain(replaced).copied().collect();
    if !replaced.is_empty() {
        let rows = replaced.iter().map(|tool| {
            let mut name = vec![Block::paragraph(Text::bold(&tool.name))];
            if tool.in_use {
                name.push(Block::Small(words.in_use.into()));
            }
            // Only a tool that is in use must have something that replaces it.
            let replacement = if tool.in_use {
                needed(&tool.replacement, words.missing)
            } else {
                text(&tool.replacement)
            };
            [Cell::of(name), replacement]
        });
        blocks.push(Block::heading(3, words.tools_replaced));
        blocks.push(table([(words.tool, 1.0), (words.replacement, 3.2)], rows));
    }
    if !tools.is_empty() {
        let rows = tools.iter().map(|tool| {
            [
                Cell::of(vec![Block::paragraph(Text::bold(&tool.name))]),
                text(&tool.description),
                text(&tool.functions),
                text(&tool.flexibility),
                text(&tool.cost),
            ]
        });
        blocks.push(Block::heading(3, words.tools_compared));
        blocks.push(table(
            [
                (words.solution, 1.0),
                (words.tool_description, 1.6),
                (words.tool_functions, 1.6),
                (words.flexibility, 1.2),
                (words.cost, 0.9),
            ],
            rows,
        ));
    }
    blocks
}
