//! What the commands that give files to other tools take.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand};
use mallette_core::exchange::ActionFormat;

use crate::mallette::ReportFormat;

#[derive(Debug, Args)]
pub(in crate::cli) struct Report {
    /// Number of the incident, such as 2026-001.
    #[arg(long, value_name = "NUMBER")]
    pub incident: String,
    /// The format: pages (pdf), Markdown (md) or a document of Word (docx).
    #[arg(long, value_name = "FORMAT")]
    pub format: ReportFormat,
    /// The file to write.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Mask the names of people, numbers and addresses.
    #[arg(long)]
    pub masked: bool,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum ActionsAction {
    /// Write the actions to a file that Jira, Trello or Asana imports, or to a table.
    Export(ExportActions),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ExportActions {
    /// The file.
    pub file: PathBuf,
    /// The format: CSV for the importers of jira, trello or asana; csv or xlsx for a table of all that is known.
    #[arg(long, value_name = "FORMAT", value_parser = action_format())]
    pub format: ActionFormat,
    /// Only those that are not closed.
    #[arg(long)]
    pub open: bool,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum CalendarAction {
    /// Write due dates (actions, reviews, documents, measures, contacts) and on-call shifts to an .ics file.
    Export {
        /// The .ics file.
        file: PathBuf,
    },
}

fn action_format() -> impl TypedValueParser<Value = ActionFormat> {
    let codes = ActionFormat::ALL.map(ActionFormat::code);
    PossibleValuesParser::new(codes).try_map(|code| {
        let mut formats = ActionFormat::ALL.into_iter();
        formats.find(|format| format.code() == code).ok_or("format")
    })
}
