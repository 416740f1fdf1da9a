//! Rows and headings, whatever file they come from.

use super::column::ContactColumn;
use super::encoding::count;
use super::error::ExchangeError;

/// The largest file that is read, in bytes (20 MB).
pub const FILE_LIMIT: u64 = 20_000_000;
/// The most a workbook may unpack to, in bytes: 20,000 rows of 20 long cells take about half of it.
pub const UNPACKED_LIMIT: u64 = 60_000_000;
/// The most contacts taken in at once.
pub const ROW_LIMIT: u32 = 20_000;
/// The most columns a row may have.
pub const COLUMN_LIMIT: u32 = 200;

/// A row of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SourceRow {
    /// Where it begins in the file, from 1.
    pub line: u32,
    /// Its cells, in the order of the headings.
    pub cells: Vec<String>,
}

/// The rows of a file under their headings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Table {
    pub headings: Vec<String>,
    pub rows: Vec<SourceRow>,
}

/// Collects rows up to the limits; empty rows do not count.
#[derive(Default)]
pub(crate) struct RowCollector {
    rows: Vec<SourceRow>,
}

impl RowCollector {
    /// Takes a row in, without the empty cells at its end.
    pub fn push(&mut self, line: u32, mut cells: Vec<String>) -> Result<(), ExchangeError> {
        let filled = cells
            .iter()
            .rposition(|cell| !cell.is_empty())
            .map_or(0, |last| last + 1);
        cells.truncate(filled);
        if cells.is_empty() {
            return Ok(());
        }
        if count(cells.len()) > COLUMN_LIMIT {
            return Err(ExchangeError::TooManyColumns {
                line,
                limit: COLUMN_LIMIT,
            });
        }
        // One more than the limit: the headings.
        if count(self.rows.len()) > ROW_LIMIT {
            return Err(ExchangeError::TooManyRows { limit: ROW_LIMIT });
        }
        self.rows.push(SourceRow { line, cells });
        Ok(())
    }

    /// The last row that was taken in.
    pub fn last_line(&self) -> u32 {
        self.rows.last().map_or(0, |row| row.line)
    }

    /// Finds the headings: the row among the first ones that is best understood, so that a title above does not hurt.
    /// A file that starts with somebody's address or number has none: its columns are numbered.
    pub fn into_table(mut self) -> Result<Table, ExchangeError> {
        let understood = |row: &SourceRow| {
            ContactColumn::of_headings(&row.cells)
                .iter()
                .filter(|column| **column != ContactColumn::Ignore)
                .count()
        };
        let near_top = self.rows.iter().take(HEADING_WITHIN).enumerate();
        let best = near_top
            .map(|(at, row)| (understood(row), std::cmp::Reverse(at)))
            .max();
        let first_is_data = self
            .rows
            .first()
            .is_some_and(|row| row.cells.iter().any(|cell| is_contact_detail(cell)));
        let headings = match best {
            None => return Err(ExchangeError::Nothing),
            Some((0, _)) if first_is_data => {
                let width = self
                    .rows
                    .iter()
                    .map(|row| row.cells.len())
                    .max()
                    .unwrap_or(0);
                (1..=width).map(|n| n.to_string()).collect()
            }
            Some((_, std::cmp::Reverse(at))) => {
                let mut from_headings = self.rows.split_off(at);
                let headings = from_headings.remove(0).cells;
                self.rows = from_headings;
                headings
            }
        };
        if self.rows.is_empty() {
            return Err(ExchangeError::Nothing);
        }
        if count(self.rows.len()) > ROW_LIMIT {
            return Err(ExchangeError::TooManyRows { limit: ROW_LIMIT });
        }
        Ok(Table {
            headings,
            rows: self.rows,
        })
    }
}

/// Rows at the top of a file among which the headings are looked for.
const HEADING_WITHIN: usize = 10;

fn is_contact_detail(cell: &str) -> bool {
    cell.contains('@') || cell.chars().filter(char::is_ascii_digit).count() >= 8
}
