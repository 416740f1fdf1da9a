//! A register as a table for spreadsheets: CSV as French ones open it with a double click, or a workbook (IN1).

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use csv::{Terminator, WriterBuilder};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use super::encoding::count;
use super::guard::{guard, is_spaced_number};

/// Formats a table is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum TableFormat {
    /// UTF-8 with its mark, `;` between cells.
    Csv,
    /// Excel workbook.
    Xlsx,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Text, never computed.
    Text(String),
    /// A quantity; one that is not finite is left empty.
    Number(f64),
    /// A moment, in the local time of the organisation, to the second.
    Instant(NaiveDateTime),
    /// A day.
    Day(NaiveDate),
    /// Nothing.
    Empty,
}

/// A table under its headings.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet<'a> {
    /// Name of the sheet in a workbook; cut and cleared of what Excel refuses there.
    pub name: &'a str,
    /// One a column.
    pub headers: Vec<String>,
    /// The rows, as wide as the headings.
    pub rows: Vec<Vec<Cell>>,
}

/// Why a table cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// More rows or columns than a sheet of Excel has.
    #[error("{rows} rows and {columns} columns are more than a sheet holds")]
    TooLarge {
        /// Rows, with the headings.
        rows: u32,
        /// Columns of the widest row.
        columns: u32,
    },
    /// The CSV writer refused.
    #[error("the table cannot be written")]
    Io(#[from] std::io::Error),
    /// The workbook writer refused.
    #[error("the workbook cannot be written")]
    Workbook(#[from] XlsxError),
}

/// Writes a table. The same table gives the same bytes.
pub fn write_table(sheet: &Sheet, format: TableFormat) -> Result<Vec<u8>, ExportError> {
    match format {
        TableFormat::Csv => write_csv(sheet),
        TableFormat::Xlsx => write_workbook(sheet),
    }
}

/// The mark that tells a spreadsheet that the file is UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

fn write_csv(sheet: &Sheet) -> Result<Vec<u8>, ExportError> {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .flexible(true)
        .from_writer(MARK.to_vec());
    let to_io = |error: csv::Error| ExportError::Io(error.into());
    writer
        .write_record(sheet.headers.iter().map(|heading| guard(heading)))
        .map_err(to_io)?;
    for row in &sheet.rows {
        writer.write_record(row.iter().map(shown)).map_err(to_io)?;
    }
    writer
        .into_inner()
        .map_err(|error| ExportError::Io(error.into_error()))
}

/// A cell of a CSV file. Where `;` stands between cells the comma stands in numbers: `1.5` would open as the first of May.
fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) if is_spaced_number(text) => text.clone(),
        Cell::Text(text) => guard(text),
        Cell::Number(number) if number.is_finite() => number.to_string().replace('.', ","),
        Cell::Instant(at) => at.format("%Y-%m-%d %H:%M:%S").to_string(),
        Cell::Day(day) => day.to_string(),
        Cell::Number(_) | Cell::Empty => String::new(),
    }
}

/// The most characters a cell of Excel holds, and its sheets' rows and columns.
const CELL_LIMIT: usize = 32_767;
const SHEET_ROWS: u32 = 1_048_576;
const SHEET_COLUMNS: u32 = 16_384;
/// Columns are as wide as what they hold, up to this (in pixels): longer text is wrapped.
const WIDEST: u32 = 420;

fn write_workbook(sheet: &Sheet) -> Result<Vec<u8>, ExportError> {
    let widths = sheet.rows.iter().map(Vec::len);
    let columns = count(widths.fold(sheet.headers.len(), usize::max));
    let rows = count(sheet.rows.len()).saturating_add(1);
    if rows > SHEET_ROWS || columns > SHEET_COLUMNS {
        return Err(ExportError::TooLarge { rows, columns });
    }
    let mut book = Workbook::new();
    // A fixed day: what a file says is the same bytes whenever it is written.
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let page = book.add_worksheet();
    let name = sheet_name(sheet.name);
    if !name.is_empty() {
        page.set_name(name)?;
    }
    fill(page, sheet)?;
    page.set_freeze_panes(1, 0)?;
    if let Some(last) = columns.checked_sub(1) {
        page.autofilter(0, 0, rows - 1, u16::try_from(last).unwrap_or(u16::MAX))?;
    }
    page.set_autofit_max_width(WIDEST).autofit();
    Ok(book.save_to_buffer()?)
}

fn fill(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let heading = Format::new().set_bold();
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let moment = Format::new()
        .set_num_format("yyyy-mm-dd hh:mm:ss")
        .set_align(FormatAlign::Top);
    let day = Format::new()
        .set_num_format("yyyy-mm-dd")
        .set_align(FormatAlign::Top);
    for (column, text) in (0_u16..).zip(&sheet.headers) {
        page.write_string_with_format(0, column, fitting(text), &heading)?;
    }
    for (line, row) in (1_u32..).zip(&sheet.rows) {
        for (column, cell) in (0_u16..).zip(row) {
            match cell {
                Cell::Text(text) if text.is_empty() => {}
                Cell::Text(text) => {
                    page.write_string_with_format(line, column, fitting(text), &plain)?;
                }
                Cell::Number(number) if number.is_finite() => {
                    page.write_number_with_format(line, column, *number, &plain)?;
                }
                Cell::Instant(at) => match excel_moment(at) {
                    Some(at) => {
                        page.write_datetime_with_format(line, column, &at, &moment)?;
                    }
                    None => {
                        page.write_string_with_format(line, column, shown(cell), &plain)?;
                    }
                },
                Cell::Day(at) => match excel_day(at) {
                    Some(at) => {
                        page.write_datetime_with_format(line, column, &at, &day)?;
                    }
                    None => {
                        page.write_string_with_format(line, column, shown(cell), &plain)?;
                    }
                },
                Cell::Number(_) | Cell::Empty => {}
            }
        }
    }
    Ok(())
}

/// Excel knows the days from 1900 to 9999.
fn excel_day(day: &NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    let (month, day) = (
        u8::try_from(day.month()).ok()?,
        u8::try_from(day.day()).ok()?,
    );
    ExcelDateTime::from_ymd(year, month, day).ok()
}

fn excel_moment(at: &NaiveDateTime) -> Option<ExcelDateTime> {
    let (hour, minute) = (
        u16::try_from(at.hour()).ok()?,
        u8::try_from(at.minute()).ok()?,
    );
    let second = u8::try_from(at.second()).ok()?;
    excel_day(&at.date())?.and_hms(hour, minute, second).ok()
}

/// Text that a cell of Excel takes: the rest of a longer one is left to the other formats, visibly.
fn fitting(text: &str) -> String {
    if text.encode_utf16().count() <= CELL_LIMIT {
        return text.to_owned();
    }
    let mut room = CELL_LIMIT - 1;
    let kept = text.chars().take_while(|c| {
        let fits = c.len_utf16() <= room;
        room = room.saturating_sub(c.len_utf16());
        fits
    });
    let kept: String = kept.collect();
    format!("{}…", kept.trim_end())
}

/// Excel takes 31 characters for a name, none of `[]:*?/\`, and no apostrophe at its ends.
fn sheet_name(name: &str) -> String {
    let refused = |c: char| "[]:*?/\\".contains(c) || c.is_control();
    let clean = name.replace(refused, " ");
    let ends = [' ', '\''];
    let kept: String = clean.trim_matches(ends).chars().take(31).collect();
    kept.trim_end_matches(ends).to_owned()
}
