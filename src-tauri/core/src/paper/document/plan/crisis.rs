//! Criteria, escalation, seats, chronogram, RACI (ES1-ES8, RO6).

use crate::paper::{
    Block, Cell, Column, Marker, PaperError, Row, Text,
    document::{
        prose::prose,
        source::Source,
        tables::{grid, table, text, unless_empty},
    },
    picture,
    words::{after_start, repeated},
};

/// When the crisis cell meets (ES4).
pub(super) fn criteria(source: &Source<'_>) -> Vec<Block> {
    let words = source.words;
    let kinds = [
        ("major", words.criteria_major),
        ("outage", words.criteria_outage),
        ("other", words.criteria_other),
    ];
    let pairs: Vec<(Text, Vec<Block>)> = kinds
        .into_iter()
        .filter_map(|(code, title)| {
            let all = source
                .plan
                .activation_criteria
                .iter()
                .filter(|one| one.category == code);
            let texts: Vec<&str> = all.map(|one| one.text.as_str()).collect();
            (!texts.is_empty()).then(|| (title.into(), vec![Block::list(Marker::Box, texts)]))
        })
        .collect();
    if pairs.is_empty() {
        Vec::new()
    } else {
        vec![Block::Definitions(pairs)]
    }
}

/// Who is called at which level, in and out of business hours (ES1, ES2).
pub(super) fn escalation(source: &Source<'_>) -> Vec<Block> {
    let words = source.words;
    let mut rows = Vec::new();
    for (code, title) in [
        ("business", words.business_hours),
        ("out_of_hours", words.out_of_hours),
    ] {
        let mut steps = source
            .plan
            .escalation_steps
            .iter()
            .filter(|step| step.hours == code)
            .peekable();
        if steps.peek().is_some() {
            rows.push(Row::band(title, 4));
        }
        rows.extend(steps.map(|step| {
            Row::new([
                Cell::from(step.level.map_or(String::new(), |level| level.to_string())),
                Cell::from(step.provider.as_str()),
                Cell::from(step.client.as_str()),
                text(&step.text),
            ])
        }));
    }
    let columns = vec![
        Column::new(words.level, 0.5).naming(),
        Column::new(words.provider, 1.2),
        Column::new(words.client, 1.2),
        Column::new(words.trigger, 2.2),
    ];
    unless_empty(columns, rows)
}

/// The seats of the crisis cell (RO6).
pub(super) fn seats(source: &Source<'_>) -> Vec<Block> {
    let words = source.words;
    let mut rows = Vec::new();
    for (permanent, title) in [(true, words.permanent), (false, words.optional)] {
        let mut seats = source
            .plan
            .seats
            .iter()
            .filter(|seat| seat.permanent == permanent)
            .peekable();
        if seats.peek().is_some() {
            rows.push(Row::band(title, 4));
        }
        rows.extend(seats.map(|seat| {
            let mut name = vec![Block::paragraph(Text::bold(&seat.name))];
            if !seat.condition.is_empty() {
                name.push(Block::Small(seat.condition.as_str().into()));
            }
            // Nobody sits there for the client: that is no gap.
            let client = if seat.client.is_empty() {
                "—"
            } else {
                seat.client.as_str()
            };
            Row::new([
                Cell::of(name),
                Cell::from(seat.provider.as_str()),
                Cell::from(client),
                text(&seat.mission),
            ])
        }));
    }
    let columns = vec![
        Column::new(words.seat, 1.3).naming(),
        Column::new(words.provider, 1.1),
        Column::new(words.client, 1.0),
        Column::new(words.mission, 2.0),
    ];
    unless_empty(columns, rows)
}

/// The chronogram (ES7): line, then table.
pub(super) fn milestones(source: &Source<'_>) -> Result<Vec<Block>, PaperError> {
    let words = source.words;
    if source.plan.milestones.is_empty() {
        return Ok(Vec::new());
    }
    let rows = source.plan.milestones.iter().map(|milestone| {
        let mut what = vec![Block::paragraph(Text::bold(&milestone.title))];
        what.extend(prose(&milestone.detail));
        let repeat = milestone.repeat_minutes.map(|every| repeated(every, words));
        let condition: Vec<Block> = repeat
            .into_iter()
            .chain(Some(milestone.condition.clone()))
            .filter(|line| !line.is_empty())
            .map(|line| Block::paragraph(line.as_str()))
            .collect();
        [
            Cell::from(after_start(milestone.offset_minutes.unwrap_or(0), words)),
            Cell::of(what),
            Cell::of(condition),
        ]
    });
    Ok(vec![
        Block::Figure {
            drawing: picture::chronogram(source.plan, words)?,
            caption: None,
        },
        table(
            [
                (words.time, 0.6),
                (words.milestone, 2.8),
                (words.condition, 1.4),
            ],
            rows,
        ),
    ])
}

/// The RACI grid (ES8). A cell that is empty is a gap.
pub(super) fn raci(source: &Source<'_>) -> Vec<Block> {
    let words = source.words;
    let plan = source.plan;
    let titles = plan.raci_columns.iter().map(|column| column.name.clone());
    let rows = plan.raci_rows.iter().map(|row| {
        let cells = plan.raci_columns.iter().map(|column| {
            let cell = plan
                .raci_cells
                .iter()
                .find(|cell| cell.row == row.id && cell.column == column.id);
            match cell.map(|cell| cell.letters.as_str()).unwrap_or_default() {
                "" => Cell::gap(words.missing),
                letters => Cell::from(
                    letters
                        .chars()
                        .map(String::from)
                        .collect::<Vec<_>>()
                        .join(", "),
                ),
            }
        });
        (row.name.clone(), cells.collect())
    });
    grid((words.activity, 2.4), titles, rows)
}
