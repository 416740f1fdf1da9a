//! What can go wrong with the file, as far as somebody acts on it differently.

use rusqlite::ErrorCode;
use uuid::Uuid;

use crate::model::{Kind, ValueError};

/// Why a store could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is a mallette already where one was to be made.
    #[error("a mallette exists there already")]
    Exists,
    /// There is no file.
    #[error("no plan.db there")]
    Missing,
    /// The key does not open it, or it is no database at all: SQLCipher cannot tell the two apart.
    #[error("the key does not open this file, or the file is damaged")]
    NotADatabase,
    /// It opens, and holds something else.
    #[error("not a mallette")]
    NotAMallette,
    /// Written by a newer application.
    #[error("schema {found}, this build knows {known}")]
    Newer {
        /// Schema of the file.
        found: u32,
        /// The newest schema this build knows.
        known: u32,
    },
    /// Written by an older application and opened for reading, where it cannot be migrated.
    #[error("schema {found}, older than {known}, and read-only")]
    Older {
        /// Schema of the file.
        found: u32,
        /// The schema this build needs.
        known: u32,
    },
    /// A page of the file, or the chain of the journal, is not what it was.
    #[error("damaged: {0}")]
    Damaged(String),
    /// No space left, even without the ballast.
    #[error("the disk is full")]
    DiskFull,
    /// Opened for reading only.
    #[error("opened for reading only")]
    ReadOnly,
    /// Another process writes to it.
    #[error("in use")]
    Busy,
    /// A value that does not fit its field.
    #[error(transparent)]
    Value(#[from] ValueError),
    /// A record that does not exist, or a reference to one.
    #[error("no {} of id {row}", kind.table())]
    NoRecord {
        /// Kind of the record.
        kind: Kind,
        /// Its id.
        row: Uuid,
    },
    /// A record of this kind stays as it was written.
    #[error("a {} is never changed", .0.table())]
    Final(Kind),
    /// Something refers to a record that is not there.
    #[error("a reference to a record that is not there")]
    DanglingReference,
    /// The field was changed since, so the step cannot be taken back.
    #[error("changed since")]
    ChangedSince,
    /// A file operation failed.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// Any other error of SQLite.
    #[error(transparent)]
    Sql(rusqlite::Error),
    /// A row or entry that does not read as what it should be.
    #[error("unreadable content: {0}")]
    Content(#[from] serde_json::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(failure, _) = &error else {
            return StoreError::Sql(error);
        };
        match failure.code {
            ErrorCode::NotADatabase => StoreError::NotADatabase,
            ErrorCode::DatabaseCorrupt => StoreError::Damaged(error.to_string()),
            ErrorCode::DiskFull => StoreError::DiskFull,
            ErrorCode::ReadOnly => StoreError::ReadOnly,
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Busy,
            ErrorCode::ConstraintViolation
                if failure.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY =>
            {
                StoreError::DanglingReference
            }
            _ => StoreError::Sql(error),
        }
    }
}
