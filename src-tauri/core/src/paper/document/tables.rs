//! Small builders that tables of all documents share.

use super::prose::prose;
use crate::paper::{Align, Block, Cell, Column, Row, Table};

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

/// A table of rows that may be titles of others; nothing when there is none.
pub(super) fn unless_empty(columns: Vec<Column>, rows: Vec<Row>) -> Vec<Block> {
    if rows.is_empty() {
        return Vec::new();
    }
    vec![Block::Table(Table {
        caption: None,
        columns,
        rows,
    })]
}

/// A grid: what its rows are called, in a column as wide as `weight` of the others, the title of each further
/// column, then each row with its cells; nothing when there is no row.
pub(super) fn grid(
    (corner, weight): (&str, f32),
    titles: impl IntoIterator<Item = String>,
    rows: impl IntoIterator<Item = (String, Vec<Cell>)>,
) -> Vec<Block> {
    let mut columns = vec![Column::new(corner, weight).naming()];
    let others = titles.into_iter();
    columns.extend(others.map(|title| Column::new(title, 1.0).aligned(Align::Centre)));
    let rows = rows.into_iter().map(|(name, cells)| {
        let name = Cell::from(name);
        Row::new(std::iter::once(name).chain(cells))
    });
    unless_empty(columns, rows.collect())
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
