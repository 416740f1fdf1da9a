//! Excel workbooks (.xlsx): the first sheet that holds contacts.

use std::io::{Cursor, Read};

use calamine::{DataRef, Reader, Xlsx};
use zip::ZipArchive;

use super::error::ExchangeError;
use super::table::{RowCollector, Table, UNPACKED_LIMIT};

/// Reads the rows of a workbook.
pub(crate) fn read(bytes: &[u8]) -> Result<Table, ExchangeError> {
    check_unpacked_size(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(0, error))?;
    for sheet in book.sheet_names() {
        let rows = read_sheet(&mut book, &sheet)?;
        match rows.into_table() {
            Err(ExchangeError::Nothing) => {}
            table => return table,
        }
    }
    Err(ExchangeError::Nothing)
}

/// Unpacks everything once into nothing and counts: the sizes an archive declares may be lies.
fn check_unpacked_size(bytes: &[u8]) -> Result<(), ExchangeError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(0, error))?;
    let mut left = UNPACKED_LIMIT;
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(|error| damaged(0, error))?;
        let mut capped = entry.take(left + 1);
        let unpacked =
            std::io::copy(&mut capped, &mut std::io::sink()).map_err(|error| damaged(0, error))?;
        left = left
            .checked_sub(unpacked)
            .ok_or(ExchangeError::UnpacksTooLarge {
                limit: UNPACKED_LIMIT,
            })?;
    }
    Ok(())
}

fn read_sheet(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Result<RowCollector, ExchangeError> {
    let mut rows = RowCollector::default();
    let mut cells = match book.worksheet_cells_reader(sheet) {
        Ok(cells) => cells,
        // A sheet that is a chart.
        Err(calamine::XlsxError::NotAWorksheet(_)) => return Ok(rows),
        Err(error) => return Err(damaged(0, error)),
    };
    let mut line = 0;
    let mut row: Vec<String> = Vec::new();
    loop {
        let next = cells
            .next_cell()
            .map_err(|error| damaged(rows.last_line(), error))?;
        let Some(cell) = next else { break };
        let ((at, column), text) = (cell.get_position(), text_of(cell.get_value()));
        if at.saturating_add(1) != line {
            rows.push(line, std::mem::take(&mut row))?;
            line = at.saturating_add(1);
        }
        // Cells far to the right are only there because somebody coloured them.
        if !text.is_empty() {
            put(&mut row, line, column, text)?;
        }
    }
    rows.push(line, row)?;
    Ok(rows)
}

fn put(row: &mut Vec<String>, line: u32, column: u32, text: String) -> Result<(), ExchangeError> {
    let limit = super::table::COLUMN_LIMIT;
    if column >= limit {
        return Err(ExchangeError::TooManyColumns { line, limit });
    }
    let at = column as usize;
    if row.len() <= at {
        row.resize(at + 1, String::new());
    }
    row[at] = text;
    Ok(())
}

/// What a cell says. A telephone number kept as a quantity comes out without fraction or exponent.
fn text_of(value: &DataRef<'_>) -> String {
    match value {
        DataRef::String(text) => text.trim().to_owned(),
        DataRef::SharedString(text) => text.trim().to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(flag) => flag.to_string(),
        DataRef::DateTime(at) if at.is_datetime() => {
            let (year, month, day, hour, minute, ..) = at.to_ymd_hms_milli();
            match (hour, minute) {
                (0, 0) => format!("{year:04}-{month:02}-{day:02}"),
                _ => format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}"),
            }
        }
        DataRef::DateTime(duration) => duration.as_f64().to_string(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

fn damaged(line: u32, source: impl std::error::Error + Send + Sync + 'static) -> ExchangeError {
    ExchangeError::Workbook {
        line,
        source: Box::new(source),
    }
}
