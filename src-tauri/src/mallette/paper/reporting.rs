//! The report of an incident as a file to hand on, on paper or to go on writing (PI2).

use std::path::Path;

use clap::ValueEnum;
use mallette_core::model::clock::Clock;
use mallette_core::paper::Flowing;
use serde::{Deserialize, Serialize};

use super::super::outgoing::write_whole;
use super::options::{PaperDocument, PrintOptions};
use crate::error::CommandError;
use crate::mallette::Mallette;

/// Formats of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ReportFormat {
    /// Pages.
    Pdf,
    /// Markdown.
    Md,
    /// A document of Word.
    Docx,
}

impl ReportFormat {
    /// The format in which text goes on being written, unless it is one of pages.
    fn flowing(self) -> Option<Flowing> {
        match self {
            ReportFormat::Pdf => None,
            ReportFormat::Md => Some(Flowing::Markdown),
            ReportFormat::Docx => Some(Flowing::Word),
        }
    }
}

impl Mallette {
    /// Writes the report of an incident to a file; what could not be written as it is, for there are characters a
    /// typeface lacks.
    ///
    /// # Errors
    /// `IncidentNeeded`, `FileIsFolder`, `DiskFull`.
    pub fn export_report(
        &self,
        options: &PrintOptions,
        format: ReportFormat,
        target: &Path,
        clock: &dyn Clock,
    ) -> Result<Vec<String>, CommandError> {
        let document = PaperDocument::Report;
        let Some(flowing) = format.flowing() else {
            return Ok(self.print(document, options, target, clock, None)?.warnings);
        };
        let incident = options.incident;
        let options = options.at(self.id, clock.now(), None);
        write_whole(
            target,
            &self.flowing(document, incident, flowing, &options)?,
        )?;
        Ok(Vec::new())
    }
}
