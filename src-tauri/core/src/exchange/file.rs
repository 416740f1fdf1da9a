//! A file of contacts, whatever its format: told apart by content, read within limits.

use std::ffi::OsStr;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use serde::Serialize;

use super::column::ContactColumn;
use super::encoding::{check_is_text, count};
use super::error::ExchangeError;
use super::table::{FILE_LIMIT, SourceRow, Table};
use super::{delimited, vcard, workbook};

/// Formats that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// vCard.
    Vcard,
    /// CSV.
    Csv,
    /// Excel workbook.
    Xlsx,
}

/// What the window shows of a file before its rows are compared with the plan.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
pub struct ImportFile {
    /// File name.
    pub name: String,
    /// Its format.
    pub format: Format,
    /// Its headings.
    pub headings: Vec<String>,
    /// What the headings announce, to be corrected by the user.
    pub mapping: Vec<ContactColumn>,
    /// The first rows, as wide as the headings.
    pub sample: Vec<Vec<String>>,
    /// How many rows there are.
    pub rows: u32,
}

/// A file of contacts, read.
#[derive(Debug, Clone, PartialEq)]
pub struct ContactFile {
    name: String,
    format: Format,
    table: Table,
}

/// Rows shown before the preview.
const SAMPLE_ROWS: usize = 5;

/// Reads a file of contacts. Its size is looked at first: what is too large is not read.
pub fn read_contacts(path: &Path) -> Result<ContactFile, ExchangeError> {
    let file = File::open(path)?;
    let metadata = file.metadata()?;
    if metadata.is_dir() {
        return Err(ExchangeError::Folder);
    }
    check_size(metadata.len())?;
    let mut bytes = Vec::new();
    file.take(FILE_LIMIT + 1).read_to_end(&mut bytes)?;
    let name = path.file_name().unwrap_or(OsStr::new("")).to_string_lossy();
    parse_contacts(&name, &bytes)
}

/// Reads contacts from the bytes of a file; its name is only shown.
pub fn parse_contacts(name: &str, bytes: &[u8]) -> Result<ContactFile, ExchangeError> {
    check_size(bytes.len() as u64)?;
    let (format, table) = if bytes.starts_with(b"PK\x03\x04") {
        (Format::Xlsx, workbook::read(bytes)?)
    } else if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(ExchangeError::OldWorkbook);
    } else {
        check_is_text(bytes)?;
        if vcard::is_vcard(bytes) {
            (Format::Vcard, vcard::read(bytes)?)
        } else {
            (Format::Csv, delimited::read(bytes)?)
        }
    };
    Ok(ContactFile {
        name: name.to_owned(),
        format,
        table,
    })
}

fn check_size(bytes: u64) -> Result<(), ExchangeError> {
    if bytes > FILE_LIMIT {
        Err(ExchangeError::TooLarge {
            bytes,
            limit: FILE_LIMIT,
        })
    } else {
        Ok(())
    }
}

impl ContactFile {
    /// What the window shows of it.
    pub fn summary(&self) -> ImportFile {
        let width = self.table.headings.len();
        let sample = self.table.rows.iter().take(SAMPLE_ROWS).map(|row| {
            let mut cells = row.cells.clone();
            cells.resize(width, String::new());
            cells
        });
        ImportFile {
            name: self.name.clone(),
            format: self.format,
            headings: self.table.headings.clone(),
            mapping: self.mapping(),
            sample: sample.collect(),
            rows: count(self.table.rows.len()),
        }
    }

    /// What its headings announce.
    pub fn mapping(&self) -> Vec<ContactColumn> {
        match self.format {
            Format::Vcard => vcard::columns(),
            Format::Csv | Format::Xlsx => ContactColumn::of_headings(&self.table.headings),
        }
    }

    pub(crate) fn headings(&self) -> &[String] {
        &self.table.headings
    }

    pub(crate) fn rows(&self) -> &[SourceRow] {
        &self.table.rows
    }
}
