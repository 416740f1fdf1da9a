//! CSV as spreadsheets write it: `;`, `,` or tab, quoted line breaks, any of the encodings of [`super::encoding`].

use csv::ReaderBuilder;

use super::encoding::{count, decode};
use super::error::ExchangeError;
use super::guard::unguard;
use super::table::{RowCollector, Table};

/// Reads the rows of a CSV file.
pub(crate) fn read(bytes: &[u8]) -> Result<Table, ExchangeError> {
    let text = decode(bytes, 1)?.replace("\r\n", "\n").replace('\r', "\n");
    let (text, declared) = without_separator_line(&text);
    let delimiter = declared.unwrap_or_else(|| detect_delimiter(text));
    let whole = text.ends_with('\n');
    let watched = format!("{}\n{SENTINEL}\n", text.trim_end_matches('\n'));
    let mut reader = reader(delimiter).from_reader(watched.as_bytes());
    let mut rows = RowCollector::default();
    let mut lines = LineCounter {
        text: &watched,
        counted: 0,
        line: 1 + u32::from(declared.is_some()),
    };
    let (mut last_line, mut last_cells) = (1, 0);
    for record in reader.byte_records().map_while(Result::ok) {
        if record.len() == 1 && record.get(0) == Some(SENTINEL.as_bytes()) {
            let table = rows.into_table()?;
            let cut = !whole && last_cells < table.headings.len();
            return if cut {
                Err(ExchangeError::Half { line: last_line })
            } else {
                Ok(table)
            };
        }
        last_line = lines.line_at(record.position().map_or(0, csv::Position::byte));
        last_cells = record.len();
        rows.push(last_line, record.iter().map(cell).collect())?;
    }
    Err(ExchangeError::Half { line: last_line })
}

/// Counts lines while records go by. The csv crate's own count stops short of blank lines before a record.
struct LineCounter<'a> {
    text: &'a str,
    counted: usize,
    line: u32,
}

impl LineCounter<'_> {
    /// The line of the record that starts at this byte, or after the blank lines there.
    fn line_at(&mut self, byte: u64) -> u32 {
        let start = usize::try_from(byte)
            .unwrap_or(usize::MAX)
            .min(self.text.len());
        let bytes = self.text.as_bytes();
        let blank = bytes[start..].iter().take_while(|b| **b == b'\n').count();
        let breaks = bytes[self.counted..start + blank]
            .iter()
            .filter(|b| **b == b'\n')
            .count();
        self.line = self.line.saturating_add(count(breaks));
        self.counted = start + blank;
        self.line
    }
}

/// Appended as the last line. Should a quote never be closed, it swallows this line too and the file is known to be cut;
/// no cell of a file can be the same, since control characters are refused in every field.
const SENTINEL: &str = "\u{1}end of file\u{1}";

fn cell(bytes: &[u8]) -> String {
    unguard(String::from_utf8_lossy(bytes).trim()).to_owned()
}

fn reader(delimiter: u8) -> ReaderBuilder {
    let mut builder = ReaderBuilder::new();
    builder
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true);
    builder
}

/// Excel writes, and reads, a first line `sep=;`.
fn without_separator_line(text: &str) -> (&str, Option<u8>) {
    let declared = text
        .strip_prefix("sep=")
        .and_then(|rest| rest.split_once('\n'));
    match declared {
        Some((separator, rest)) => match separator.as_bytes() {
            [byte] => (rest, Some(*byte)),
            _ => (text, None),
        },
        None => (text, None),
    }
}

/// The delimiter that cuts most of the first rows into as many cells as the headings.
fn detect_delimiter(text: &str) -> u8 {
    let regularity = |delimiter: u8| {
        let mut reader = reader(delimiter).from_reader(text.as_bytes());
        let widths: Vec<usize> = reader
            .byte_records()
            .take(20)
            .flatten()
            .map(|record| record.len())
            .collect();
        let width = widths.iter().max().copied().unwrap_or(0);
        let regular = widths.iter().filter(|other| **other == width).count();
        if width < 2 {
            (0, 0)
        } else {
            (count(regular), count(width))
        }
    };
    let best = [b'\t', b',', b';']
        .into_iter()
        .max_by_key(|delimiter| regularity(*delimiter));
    best.unwrap_or(b';')
}
