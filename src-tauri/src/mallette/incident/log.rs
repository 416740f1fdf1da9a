//! The log of an incident: pages of it, and whether its chain holds.

use mallette_core::model::incident::LogLine;
use mallette_core::store::log::{LogHead, LogQuery, Logged};
use serde::Serialize;
use uuid::Uuid;

use super::super::Mallette;
use crate::error::{CommandError, ErrorCode};

/// Lines of a log, with what later lines say of them.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct LogPage {
    /// The lines, the latest fact first.
    pub lines: Vec<Logged>,
    /// Corrections and verifications of these lines, in the order in which they were written.
    pub remarks: Vec<LogLine>,
}

/// Whether the chain of a log holds.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct LogCheck {
    /// How the log stands.
    pub head: LogHead,
    /// The number of the first line whose entry is not what it was.
    pub broken_at: Option<u32>,
}

/// How many lines one answer may have.
const PAGE_LIMIT: u32 = 500;

impl Mallette {
    /// Lines of a log.
    pub fn log(&self, incident: Uuid, query: &LogQuery) -> Result<LogPage, CommandError> {
        let query = LogQuery {
            limit: query.limit.min(PAGE_LIMIT),
            ..query.clone()
        };
        let lines = self.store.log(incident, &query)?;
        let shown: Vec<Uuid> = lines.iter().map(|logged| logged.line.id).collect();
        let remarks = self.store.remarks(&shown)?;
        Ok(LogPage { lines, remarks })
    }

    /// The whole log in the order of the facts.
    pub fn whole_log(&self, incident: Uuid) -> Result<Vec<Logged>, CommandError> {
        Ok(self.store.whole_log(incident)?)
    }

    /// Whether every line of a log is still what was written, and the chain under it holds.
    pub fn check_log(&self, incident: Uuid) -> Result<LogCheck, CommandError> {
        Ok(LogCheck {
            head: self.store.log_head(incident)?,
            broken_at: self.store.first_broken_line(incident)?,
        })
    }

    /// A line of that incident's log.
    pub(super) fn line_of(&self, incident: Uuid, line: Uuid) -> Result<LogLine, CommandError> {
        let found = self.store.log_line(line)?;
        let found = found.filter(|found| found.incident == incident);
        found.ok_or_else(|| ErrorCode::NotFound.into())
    }
}
