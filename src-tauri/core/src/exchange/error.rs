//! Why a file, or one of its rows, cannot be taken in.

use serde::Serialize;

use super::column::ContactColumn;

/// Why a file of contacts cannot be read or written. Lines are counted from 1.
#[derive(Debug, thiserror::Error)]
pub enum ExchangeError {
    /// The file system refused; `NotFound` means that the file vanished.
    #[error("the file cannot be read or written")]
    Io(#[from] std::io::Error),
    /// A folder was given.
    #[error("this is a folder")]
    Folder,
    /// More bytes than [`super::FILE_LIMIT`]; nothing was read.
    #[error("the file has {bytes} bytes, the limit is {limit}")]
    TooLarge {
        /// Size of the file.
        bytes: u64,
        /// The most that is read.
        limit: u64,
    },
    /// A workbook that unpacks to more than [`super::UNPACKED_LIMIT`] bytes.
    #[error("the workbook unpacks to more than {limit} bytes")]
    UnpacksTooLarge {
        /// The most that is unpacked.
        limit: u64,
    },
    /// More rows than [`super::ROW_LIMIT`].
    #[error("more than {limit} rows")]
    TooManyRows {
        /// The most that is taken in.
        limit: u32,
    },
    /// A row with more columns than [`super::COLUMN_LIMIT`].
    #[error("line {line}: more than {limit} columns")]
    TooManyColumns {
        /// Where.
        line: u32,
        /// The most a row may have.
        limit: u32,
    },
    /// Neither text nor a workbook: a picture, a PDF, a program.
    #[error("neither text nor a workbook")]
    Binary,
    /// A workbook of before 2007 (.xls), or one that is locked with a password.
    #[error("an old or locked workbook")]
    OldWorkbook,
    /// UTF-16 without the mark that says in which order its bytes come.
    #[error("UTF-16 without a byte order mark")]
    NoByteOrderMark,
    /// A byte that is no character in the encoding the file is in.
    #[error("line {line}, character {column}: not text")]
    Undecodable {
        /// Where.
        line: u32,
        /// Which character of the line.
        column: u32,
    },
    /// The file stops in the middle of what begins at this line.
    #[error("the file stops in the middle of line {line}")]
    Half {
        /// Where the last, unfinished record begins.
        line: u32,
    },
    /// A vCard file with something else than cards in it.
    #[error("line {line}: not part of a card")]
    OutsideCard {
        /// Where.
        line: u32,
    },
    /// A damaged workbook, or another kind of archive.
    #[error("the workbook is damaged after row {line}")]
    Workbook {
        /// The last row that was read; 0 when none was.
        line: u32,
        /// What the reader says.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// No contact in the file.
    #[error("no contact in the file")]
    Nothing,
    /// The mapping has another number of columns than the file.
    #[error("{found} columns are mapped, the file has {expected}")]
    Mapping {
        /// Columns of the file.
        expected: u32,
        /// Columns of the mapping.
        found: u32,
    },
    /// An export to a file whose ending is neither .vcf nor .csv.
    #[error("the name must end in .vcf or .csv")]
    Ending,
    /// A record could not be turned into fields.
    #[error("a record has no fields")]
    Record(#[from] serde_json::Error),
}

/// Why one row is left out; the others are taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum RowProblem {
    /// Nobody is named.
    #[error("line {line}: no name")]
    NoName {
        /// Where.
        line: u32,
    },
    /// Longer than the field may be.
    #[error("line {line}, {field:?}: {length} characters, the limit is {limit}")]
    TooLong {
        /// Where.
        line: u32,
        /// Which column.
        field: ContactColumn,
        /// The most it takes, in characters.
        limit: u32,
        /// What was given, in characters.
        length: u32,
    },
    /// A control character.
    #[error("line {line}, {field:?}: a character that cannot be printed")]
    Unprintable {
        /// Where.
        line: u32,
        /// Which column.
        field: ContactColumn,
    },
    /// No date, no rank, a number that a spreadsheet rounded.
    #[error("line {line}, {field:?}: not understood")]
    WrongValue {
        /// Where.
        line: u32,
        /// Which column.
        field: ContactColumn,
    },
    /// More cells than headings: a separator inside a cell that is not quoted.
    #[error("line {line}: {found} cells for {expected} headings")]
    TooManyCells {
        /// Where.
        line: u32,
        /// Headings of the file.
        expected: u32,
        /// Cells of the row.
        found: u32,
    },
}
