//! Small builders that tables of all documents share.

use super::prose::prose;
use crate::paper::{Block, Cell, Column, Row, Table};

/// A table without a caption; the first column names its rows.
pub(super) fn table<const N: usize>(
    columns: [(&str, f32); N],
    rows: impl IntoIterator<Item = [Cell; N]>,
) -> Block {
    let columns = columns.into_iter().enumerate().map(|(i, (title, weight))| {
        let column = Column::new(title, weight);
        if i == 0 { column.naming() } else { column }
    });
    Block::Table(Table {
        caption: None,
        columns: columns.collect(),
        rows: rows.into_iter().map(Row::new).collect(),
    })
}

/// A table whose rows have no names.
pub(super) fn listing<const N: usize>(
    columns: [(&str, f32); N],
    rows: impl IntoIterator<Item = [Cell; N]>,
) -> Block {
    Block::Table(Table {
        caption: None,
        columns: columns
            .into_iter()
            .map(|(title, weight)| Column::new(title, weight))
            .collect(),
        rows: rows.into_iter().map(Row::new).collect(),
    })
}

/// A cell of running text.
pub(super) fn text(words: &str) -> Cell {
    Cell::of(prose(words))
}

/// A cell that says what is missing when it would be empty.
pub(super) fn needed(words: &str, missing: &str) -> Cell {
    if words.trim().is_empty() {
        Cell::gap(missing)
    } else {
        text(words)
    }
}
