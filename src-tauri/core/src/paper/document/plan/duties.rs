//! Statutory duties: what must be declared to whom, by when, by whom.

use crate::model::duty::Duty;
use crate::paper::{
    Block, Cell, Text,
    document::{
        prose::prose,
        source::Source,
        tables::{needed, table},
    },
    words::delay,
};

pub(super) fn duties(source: &Source<'_>) -> Vec<Block> {
    let words = source.words;
    let duties = &source.plan.duties;
    if duties.is_empty() {
        return Vec::new();
    }
    vec![table(
        [
            (words.to_declare, 3.6),
            (words.delay, 0.9),
            (words.files, 1.1),
        ],
        duties.iter().map(|duty| row(duty, source)),
    )]
}

/// A duty nobody files is a gap; one without a figure is due without delay.
fn row(duty: &Duty, source: &Source<'_>) -> [Cell; 3] {
    let words = source.words;
    let mut what = vec![Block::paragraph(Text::bold(&duty.name))];
    if !duty.authority.is_empty() {
        what.push(Block::paragraph(duty.authority.as_str()));
    }
    what.extend(prose(&duty.text));
    let promised = delay(duty, words).unwrap_or_else(|| words.without_delay.to_owned());
    let mut by_when = vec![Block::paragraph(Text::bold(&promised))];
    let before = duty.after.and_then(|id| duty_of(id, source));
    by_when.extend(
        before.map(|duty| Block::Small(format!("{} {}", words.after_filing, duty.name).into())),
    );
    let role = duty.role.and_then(|id| source.plan.role(id));
    let name = role.map_or("", |role| role.name.as_str());
    [
        Cell::of(what),
        Cell::of(by_when),
        needed(name, words.missing),
    ]
}

fn duty_of<'a>(id: uuid::Uuid, source: &Source<'a>) -> Option<&'a Duty> {
    source.plan.duties.iter().find(|duty| duty.id == id)
}
