//! Contacts from and to files.

use std::path::Path;

use mallette_core::exchange::{
    self, Choice, ContactColumn, ContactFile, ExchangeError, ImportDone, ImportFile, ImportPreview,
    RowProblem,
};
use mallette_core::model::clock::Clock;
use mallette_core::store::Stamp;
use uuid::Uuid;

use super::Mallette;
use crate::error::{CommandError, ErrorCode};

impl Mallette {
    /// Headings, a guess at what they mean, and the first rows of a file. Nothing is written.
    pub fn read_contacts(&self, path: &Path) -> Result<ImportFile, CommandError> {
        Ok(read(path)?.summary())
    }

    /// What would become of each row. Nothing is written.
    pub fn preview_contacts(
        &self,
        path: &Path,
        mapping: Option<&[ContactColumn]>,
        clock: &dyn Clock,
    ) -> Result<ImportPreview, CommandError> {
        let file = read(path)?;
        let guessed = file.mapping();
        Ok(exchange::preview(
            &file,
            mapping.unwrap_or(&guessed),
            &self.plan()?,
            self.today(clock)?,
        )?)
    }

    /// Takes the rows in, all of those that can be or none.
    pub fn import_contacts(
        &self,
        stamp: &Stamp,
        path: &Path,
        mapping: Option<&[ContactColumn]>,
        choice: &Choice,
        clock: &dyn Clock,
    ) -> Result<ImportDone, CommandError> {
        let file = read(path)?;
        let guessed = file.mapping();
        let mapping = mapping.unwrap_or(&guessed);
        let import = exchange::import_rows(
            &file,
            mapping,
            &self.plan()?,
            choice,
            self.today(clock)?,
            &mut Uuid::now_v7,
        )?;
        self.write(stamp, &import.writes)?;
        Ok(import.done)
    }

    /// Writes everybody to a file, as vCard or CSV by its ending; how many.
    pub fn export_contacts(&self, path: &Path, language: &str) -> Result<u32, CommandError> {
        Ok(exchange::export_contacts(path, &self.plan()?, language)?)
    }
}

fn read(path: &Path) -> Result<ContactFile, CommandError> {
    exchange::read_contacts(path).map_err(|error| {
        CommandError::from(error).with("file", path.file_name().unwrap_or_default().display())
    })
}

impl From<ExchangeError> for CommandError {
    fn from(error: ExchangeError) -> Self {
        let unreadable =
            |cause: &str| CommandError::new(ErrorCode::ImportUnreadable).with("cause", cause);
        match error {
            ExchangeError::Io(error) if error.kind() == std::io::ErrorKind::NotFound => {
                ErrorCode::FileVanished.into()
            }
            ExchangeError::Io(error) => error.into(),
            ExchangeError::Folder => ErrorCode::FileIsFolder.into(),
            ExchangeError::TooLarge { bytes, limit } => CommandError::new(ErrorCode::FileTooLarge)
                .with("bytes", bytes)
                .with("limit", limit),
            ExchangeError::UnpacksTooLarge { limit } => {
                unreadable("unpacks_too_large").with("limit", limit)
            }
            ExchangeError::TooManyRows { limit } => {
                unreadable("too_many_rows").with("limit", limit)
            }
            ExchangeError::TooManyColumns { line, limit } => unreadable("too_many_columns")
                .with("line", line)
                .with("limit", limit),
            ExchangeError::Binary => unreadable("binary"),
            ExchangeError::OldWorkbook => unreadable("old_workbook"),
            ExchangeError::NoByteOrderMark => unreadable("no_byte_order_mark"),
            ExchangeError::Undecodable { line, column } => unreadable("undecodable")
                .with("line", line)
                .with("column", column),
            ExchangeError::Half { line } => unreadable("half").with("line", line),
            ExchangeError::OutsideCard { line } => unreadable("outside_card").with("line", line),
            ExchangeError::Workbook { line, .. } => unreadable("workbook").with("line", line),
            ExchangeError::Nothing => ErrorCode::ImportNothing.into(),
            ExchangeError::Mapping { .. } => unreadable("mapping"),
            ExchangeError::Ending => unreadable("ending"),
            ExchangeError::Record(_) => ErrorCode::Internal.into(),
        }
    }
}

/// A problem of one row as the detail of a sentence.
pub fn describe_row(problem: &RowProblem) -> CommandError {
    let row = |cause: &str, line: &u32| {
        CommandError::new(ErrorCode::ImportRow)
            .with("cause", cause)
            .with("line", line)
    };
    match problem {
        RowProblem::NoName { line } => row("no_name", line),
        RowProblem::TooLong {
            line,
            field,
            limit,
            length,
        } => row("too_long", line)
            .with("field", code_of(*field))
            .with("limit", limit)
            .with("length", length),
        RowProblem::Unprintable { line, field } => {
            row("unprintable", line).with("field", code_of(*field))
        }
        RowProblem::WrongValue { line, field } => {
            row("wrong_value", line).with("field", code_of(*field))
        }
        RowProblem::TooManyCells {
            line,
            expected,
            found,
        } => row("too_many_cells", line)
            .with("expected", expected)
            .with("found", found),
    }
}

fn code_of(column: ContactColumn) -> String {
    serde_json::to_value(column)
        .ok()
        .and_then(|code| code.as_str().map(str::to_owned))
        .unwrap_or_default()
}
