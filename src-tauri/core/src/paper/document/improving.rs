//! Actions in a table: what, who, until when, how far, and what it brought (PI2, PI4, PI5).

use super::{incident::cell, source::Source};
use crate::model::improvement::Action;
use crate::paper::{Block, Cell, CellKind, Column, Row, Table, Text, words::coded};
use chrono::NaiveDate;

/// Columns of the table; with where they come from, and their nature, where the table does not say it.
pub(super) fn columns(source: &Source<'_>, whole: bool) -> Vec<Column> {
    let words = &source.words.afterwards;
    let mut columns = vec![
        Column::new(source.words.number, 1.0).naming(),
        Column::new(words.action, 3.0),
    ];
    if whole {
        columns.push(Column::new(words.nature, 1.0));
        columns.push(Column::new(words.origin, 1.1));
    }
    columns.extend([
        Column::new(words.owner, 1.3),
        Column::new(words.due, 1.2),
        Column::new(words.state, 1.3),
        Column::new(words.proof, 1.8),
    ]);
    columns
}

/// An action in its row. `from` says where it comes from, in the whole table.
pub(super) fn row(action: &Action, from: Option<String>, source: &Source<'_>) -> Row {
    let words = &source.words.afterwards;
    let or = |text: &str, without: &str| {
        if text.trim().is_empty() {
            Cell::gap(without)
        } else {
            cell(text)
        }
    };
    let due = action.due_on.map(|due| source.date(due));
    let (owner, due) = if action.is_open() {
        (
            or(&action.owner, words.no_owner),
            or(due.as_deref().unwrap_or_default(), words.no_due),
        )
    } else {
        (cell(&action.owner), Cell::from(due.unwrap_or_default()))
    };
    let mut cells = vec![Cell::from(action.number.as_str()), said(action, source)];
    if let Some(from) = from {
        cells.push(Cell::from(coded(words.nature_of, &action.nature)));
        cells.push(Cell::from(from));
    }
    cells.extend([owner, due, state(action, source), cell(&action.proof)]);
    Row::new(cells)
}

/// A table of actions under the titles of their rows; nothing without rows.
pub(super) fn table(columns: Vec<Column>, rows: Vec<Row>) -> Option<Block> {
    (!rows.is_empty()).then_some(Block::Table(Table {
        caption: None,
        columns,
        rows,
    }))
}

fn said(action: &Action, source: &Source<'_>) -> Cell {
    let mut blocks = vec![Block::Paragraph(Text::bold(&action.title))];
    blocks.extend(cell(&action.detail).blocks);
    let theme = coded(source.words.afterwards.themes, &action.theme);
    if !theme.is_empty() {
        blocks.push(Block::Small(theme.into()));
    }
    Cell::of(blocks)
}

/// Its column of the board, and how late it is; once closed, what came of it and which version carries it.
fn state(action: &Action, source: &Source<'_>) -> Cell {
    let words = &source.words.afterwards;
    if action.is_open() {
        let step = Block::paragraph(coded(words.steps, &action.step));
        return match days_late(action, source.today()) {
            Some(days) => Cell {
                blocks: vec![Block::Paragraph(Text::bold((words.overdue)(days))), step],
                kind: CellKind::Gap,
                ..Cell::default()
            },
            None => Cell::of(vec![step]),
        };
    }
    let mut blocks = vec![Block::paragraph(coded(words.outcomes, &action.outcome))];
    let by = action.closed_at.map(|at| source.day(at));
    let by = by.map(|at| format!("{at}, {} {}", source.words.incident.by, action.closed_by));
    blocks.extend(by.map(|by| Block::Small(by.into())));
    let mut versions = source.plan.versions.iter();
    let version = versions.find(|version| Some(version.id) == action.version);
    let version = version.map(|version| format!("{} {}", words.version, version.number));
    blocks.extend(version.map(|version| Block::Small(version.into())));
    Cell::of(blocks)
}

/// By how many days an open action is late.
pub(super) fn days_late(action: &Action, today: NaiveDate) -> Option<i64> {
    let due = action.due_on.filter(|_| action.is_overdue(today))?;
    Some((today - due).num_days())
}
