//! How a connection is opened: the key first, then the settings that keep acknowledged rows through a power cut.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::StoreError;

/// What a connection may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Read and write.
    Write,
    /// Read only.
    Read,
}

/// Opens the file with its raw key and reads from it once, so that a wrong key is known here.
pub(super) fn open(path: &Path, key: &str, mode: Mode) -> Result<Connection, StoreError> {
    let connection = match mode {
        Mode::Write => Connection::open_with_flags(
            path,
            OpenFlags::SQLITE_OPEN_READ_WRITE
                | OpenFlags::SQLITE_OPEN_CREATE
                | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )?,
        Mode::Read => open_reading(path)?,
    };
    connection.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    connection.pragma_update(None, "key", key)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.execute_batch(
        "PRAGMA cipher_memory_security = ON;
         PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -16000;",
    )?;
    // The first read decides whether the key is right.
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    if mode == Mode::Write {
        // FULL, not NORMAL: what is acknowledged survives a power cut. fullfsync matters on macOS only.
        connection.execute_batch(
            "PRAGMA journal_mode = WAL;
             PRAGMA synchronous = FULL;
             PRAGMA fullfsync = 1;
             PRAGMA secure_delete = ON;",
        )?;
    }
    connection.set_prepared_statement_cache_capacity(128);
    Ok(connection)
}

/// A file in WAL mode cannot be read from a folder that takes no new files, unless SQLite is told that nothing
/// changes it; and that is only true while no `-wal` lies beside it.
fn open_reading(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let wal = with_suffix(path, "-wal");
    if wal.exists() || folder_takes_files(path) {
        return Ok(Connection::open_with_flags(path, flags)?);
    }
    let address = format!("file:{}?immutable=1", percent_encoded(path));
    Ok(Connection::open_with_flags(
        address,
        flags | OpenFlags::SQLITE_OPEN_URI,
    )?)
}

pub(super) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

fn folder_takes_files(path: &Path) -> bool {
    path.parent().is_some_and(super::folder::takes_files)
}

fn percent_encoded(path: &Path) -> String {
    path.to_string_lossy()
        .bytes()
        .map(|byte| match byte {
            b'/' | b'-' | b'_' | b'.' | b'~' | b':' => char::from(byte).to_string(),
            byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect()
}
