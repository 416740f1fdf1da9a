//! The check sheet of the yearly review: every step of the walk through the plan, to be ticked and written on (PL4).

use super::{prose::prose, source::Source};
use crate::improving::{WalkFact, WalkGroup, WalkStep, WalkView};
use crate::model::improvement::Walk;
use crate::model::{Value, phone};
use crate::paper::{
    Align, Block, Cell, Column, Field, Manuscript, Marker, Numbering, Row, Table, Text,
    words::{coded, minutes, time_of_day},
};
use chrono::{DateTime, NaiveDate, Utc};

pub(super) fn annual_review(source: &Source<'_>, view: &WalkView) -> Manuscript {
    let words = &source.words.walk;
    let standing = standing(view, source);
    let mut blocks = vec![
        Block::Title(words.title.to_owned()),
        Block::Paragraph(Text::bold(&standing)),
        Block::Note {
            title: words.how_title.to_owned(),
            blocks: vec![Block::list(Marker::Number, words.how)],
        },
    ];
    for steps in view.steps.chunk_by(|one, next| one.group == next.group) {
        blocks.push(Block::heading(2, coded(words.groups, group(steps))));
        blocks.push(table(steps, source));
    }
    blocks.push(Block::heading(2, words.conclusion));
    blocks.extend(conclusion(&view.walk, source));
    Manuscript {
        moment: (source.words.incident.moment)(&source.day(source.at), &source.time(source.at)),
        copy: String::new(),
        numbering: Numbering::None,
        ..source.manuscript(words.title, blocks)
    }
}

/// How far the walk is.
fn standing(view: &WalkView, source: &Source<'_>) -> String {
    let words = &source.words.walk;
    let walk = &view.walk;
    let said = |say: fn(&str, &str) -> String, at: Option<DateTime<Utc>>, by: &str| {
        at.map(|at| say(&source.instant(at), by))
    };
    let begun = said(words.begun, walk.begun_at, &walk.begun_by);
    let finished = said(words.finished, walk.finished_at, &walk.finished_by);
    match (begun, finished) {
        (None, _) => words.not_begun.to_owned(),
        (Some(begun), None) => format!("{begun} {}", (words.progress)(view.done, view.left)),
        (Some(begun), Some(finished)) => format!("{begun} {finished}"),
    }
}

/// The code of the part that steps belong to.
fn group(steps: &[WalkStep]) -> &'static str {
    match steps.first().map(|step| step.group) {
        Some(WalkGroup::Organisation) | None => "organisation",
        Some(WalkGroup::Chapters) => "chapters",
        Some(WalkGroup::Roles) => "roles",
        Some(WalkGroup::Contacts) => "contacts",
        Some(WalkGroup::Companies) => "companies",
        Some(WalkGroup::Activities) => "activities",
        Some(WalkGroup::Documents) => "documents",
        Some(WalkGroup::Rotations) => "rotations",
        Some(WalkGroup::Measures) => "measures",
        Some(WalkGroup::Tools) => "tools",
    }
}

fn table(steps: &[WalkStep], source: &Source<'_>) -> Block {
    let words = &source.words.walk;
    let columns = vec![
        Column::new(words.number, 0.45).aligned(Align::Right),
        Column::new(words.what, 3.1).naming(),
        Column::new(words.answer, 1.2),
        Column::new(words.change, 2.0),
    ];
    let rows = steps.iter().map(|step| Row {
        lines: u16::from(!step.is_done()),
        ..Row::new([
            Cell::from(step.number.to_string()),
            Cell::of(confirmed(step, source)),
            Cell::of(answered(step, source)),
            Cell::of(noted(step)),
        ])
    });
    Block::Table(Table {
        caption: None,
        columns,
        rows: rows.collect(),
    })
}

/// Its name, and what is to be confirmed of it.
fn confirmed(step: &WalkStep, source: &Source<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::Paragraph(Text::bold(&step.title))];
    let words = &source.words.walk;
    // Several of the same share their name: backups, sections.
    let facts = step.facts.chunk_by(|one, next| one.field == next.field);
    let facts = facts.map(|same| {
        let name = coded(
            words.facts,
            same.first().map_or("", |fact| fact.field.as_str()),
        );
        let values: Vec<String> = same.iter().map(|fact| value(fact, source)).collect();
        format!("{name}{}{}", source.words.colon, values.join(", "))
    });
    let facts: Vec<String> = facts.collect();
    if !facts.is_empty() {
        blocks.push(Block::Small(facts.join(" · ").into()));
    }
    blocks
}

/// What a fact says, as it is read.
fn value(fact: &WalkFact, source: &Source<'_>) -> String {
    let words = source.words;
    let number = |number: f64| number as u32;
    match (fact.field.as_str(), &fact.value) {
        (_, Value::Empty) => words.missing.to_uppercase(),
        ("business_opens" | "business_closes", Value::Number(time)) => time_of_day(number(*time)),
        ("rto_minutes" | "rpo_minutes", Value::Number(time)) => minutes(number(*time), words),
        (_, Value::Number(count)) => number(*count).to_string(),
        (_, Value::Flag(flag)) => words.walk.flag[usize::from(*flag)].to_owned(),
        // A number that is torn is misread.
        ("mobile" | "phone", Value::Text(text)) => {
            phone::show(text, &source.organisation.country).replace(' ', "\u{A0}")
        }
        ("business_days", Value::Text(days)) => weekdays(days, source),
        ("until", Value::Text(at)) => at
            .parse::<DateTime<Utc>>()
            .map_or_else(|_| at.clone(), |at| source.instant(at)),
        (field, Value::Text(day)) if field.ends_with("_on") => day
            .parse::<NaiveDate>()
            .map_or_else(|_| day.clone(), |day| source.date(day)),
        (_, Value::Text(text)) => text.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

/// The names of days given as ISO digits.
fn weekdays(digits: &str, source: &Source<'_>) -> String {
    let days = digits.chars().filter_map(|digit| digit.to_digit(10));
    let names = days.filter_map(|day| source.words.weekdays.get((day as usize).checked_sub(1)?));
    names.copied().collect::<Vec<_>>().join(", ")
}

/// The answer, with who gave it; boxes where there is none, or where it changed since.
fn answered(step: &WalkStep, source: &Source<'_>) -> Vec<Block> {
    let words = &source.words.walk;
    let boxes = || Block::Choices([words.holds, words.to_change].map(str::to_owned).into());
    let Some(answer) = &step.answer else {
        return vec![boxes()];
    };
    let word = match answer.word.as_str() {
        "holds" => words.holds,
        _ => words.to_change,
    };
    let at = answer.at.map_or_else(String::new, |at| source.moment(at));
    let mut blocks = vec![
        Block::Paragraph(Text::bold(word)),
        Block::Small(format!("{at}, {}", answer.by).into()),
    ];
    if let Some(changed_at) = step.changed_at {
        blocks.push(Block::Small(
            (words.again)(&source.moment(changed_at)).into(),
        ));
        blocks.push(boxes());
    }
    blocks
}

/// What was noted; nothing leaves room to write.
fn noted(step: &WalkStep) -> Vec<Block> {
    let answer = step.answer.as_ref();
    answer.map_or_else(Vec::new, |answer| prose(&answer.note))
}

fn conclusion(walk: &Walk, source: &Source<'_>) -> Vec<Block> {
    let words = &source.words.walk;
    let mut blocks = prose(&walk.note);
    if blocks.is_empty() {
        blocks.push(Block::Ruled { lines: 5 });
    }
    let on = walk
        .finished_at
        .map_or_else(String::new, |at| source.day(at));
    blocks.push(Block::Form {
        columns: 3,
        fields: vec![
            Field::new(words.reviewed_by, walk.finished_by.as_str()),
            Field::new(words.reviewed_on, on.as_str()),
            Field::new(words.signature, ""),
        ],
    });
    blocks
}
