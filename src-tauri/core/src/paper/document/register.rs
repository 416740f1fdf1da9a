//! The register of incidents, whatever their class (IN1). Exercises stand apart, on pages of their own.

use super::{incident::cell, source::Source};
use crate::model::incident::register::RegisterLine;
use crate::paper::{Block, Cell, Column, Manuscript, Numbering, Row, Table, Text, words::minutes};

/// Lines of the register as they are printed, in this order.
#[derive(Clone, Copy, Debug)]
pub struct Register<'a> {
    /// The lines.
    pub lines: &'a [RegisterLine],
    /// How many lines the register has, these among them.
    pub of: usize,
}

pub(super) fn register(source: &Source<'_>, register: &Register<'_>) -> Manuscript {
    let words = &source.words.incident;
    let (exercises, incidents): (Vec<&RegisterLine>, Vec<&RegisterLine>) =
        register.lines.iter().partition(|line| line.exercise);
    let mut said = (words.registered)(incidents.len(), exercises.len());
    if register.lines.len() < register.of {
        said = format!("{said}, {}", (words.chosen_of)(register.of));
    }
    let only_exercises = incidents.is_empty() && !exercises.is_empty();
    let mut blocks = Vec::new();
    if !only_exercises {
        blocks.push(Block::heading(1, words.register));
        blocks.push(Block::paragraph(said.as_str()));
        blocks.push(match incidents[..] {
            [] => Block::paragraph(Text::bold(words.no_incident)),
            _ => table(&incidents, source),
        });
    }
    if !exercises.is_empty() {
        blocks.push(Block::heading(1, words.exercises));
        blocks.push(Block::Note {
            title: words.exercise.to_owned(),
            blocks: vec![Block::paragraph(words.exercises_note)],
        });
        blocks.push(table(&exercises, source));
    }
    let watermark = if only_exercises { words.exercise } else { "" };
    Manuscript {
        moment: (words.moment)(&source.day(source.at), &source.time(source.at)),
        watermark: watermark.to_owned(),
        edition: said,
        copy: String::new(),
        numbering: Numbering::None,
        ..source.manuscript(words.register, vec![Block::Landscape(blocks)])
    }
}

fn table(lines: &[&RegisterLine], source: &Source<'_>) -> Block {
    let words = &source.words.incident;
    // Headed as on the blank form.
    let [_, _, category, _, team, details, actions] = source.words.register;
    let columns = vec![
        Column::new(words.number_and_date, 2.1).naming(),
        Column::new(category.0, 1.4),
        Column::new(words.short_description, 1.9),
        Column::new(team.0, 1.4),
        Column::new(words.state_and_scales, 1.3),
        Column::new(details.0, 2.2),
        Column::new(actions.0, 2.2),
    ];
    let rows = lines.iter().map(|line| row(line, source));
    Block::Table(Table {
        caption: None,
        columns,
        rows: rows.collect(),
    })
}

fn row(line: &RegisterLine, source: &Source<'_>) -> Row {
    Row::new([
        Cell::of(numbered(line, source)),
        Cell::from(source.plan.term("incident_type", &line.category)),
        Cell::of(vec![
            Block::Paragraph(Text::bold(&line.title)),
            Block::paragraph(line.application.as_str()),
        ]),
        Cell::from(source.team(line.team)),
        Cell::of(standing(line, source)),
        cell(&line.description),
        cell(&line.resolution),
    ])
}

/// Its number, when it was noticed, and how long it lasted.
fn numbered(line: &RegisterLine, source: &Source<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::Paragraph(Text::bold(&line.number))];
    if line.exercise {
        blocks.push(Block::paragraph(source.words.incident.exercise));
    }
    let began = line.began_at().map(|at| source.instant(at));
    blocks.extend(began.map(Block::paragraph));
    blocks.extend(length(line, source).map(Block::paragraph));
    blocks
}

/// Its state, and how it was judged.
fn standing(line: &RegisterLine, source: &Source<'_>) -> Vec<Block> {
    let priority = source.plan.term("priority", &line.priority);
    let judged = [priority.as_str(), source.plan.class_name(&line.class)];
    let judged: Vec<&str> = judged.into_iter().filter(|word| !word.is_empty()).collect();
    let judged = match judged[..] {
        [] => source.words.incident.not_judged.to_owned(),
        _ => judged.join(", "),
    };
    vec![
        Block::Paragraph(Text::bold(source.plan.term("state", &line.state))),
        Block::paragraph(judged),
    ]
}

fn length(line: &RegisterLine, source: &Source<'_>) -> Option<String> {
    let lasted = line.lasted(source.at)?;
    let whole = u32::try_from(lasted.num_minutes()).unwrap_or(u32::MAX);
    let length = minutes(whole, source.words);
    Some(match line.resolved_at {
        Some(_) => length,
        None => (source.words.incident.so_far)(&length),
    })
}
