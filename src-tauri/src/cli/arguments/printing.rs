//! What is printed, and how.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use clap::{Args, ValueEnum};

use super::Days;
use crate::mallette::{PaperDocument, PaperSize};

#[derive(Debug, Args)]
pub(in crate::cli) struct Print {
    /// The document.
    pub document: PrintWhat,
    /// The PDF file to write, or the folder for "all" and for SVG files.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// The sheet.
    #[arg(long, default_value = "a4")]
    pub paper: PaperSize,
    /// Print as if it were this time, such as 2026-11-20T09:00:00Z.
    #[arg(long, value_name = "TIME")]
    pub at: Option<DateTime<Utc>>,
    /// Print in large letters (16 pt).
    #[arg(long)]
    pub large: bool,
    /// Mirror the margins for printing on both sides.
    #[arg(long)]
    pub duplex: bool,
    /// Print the copy of this number and enter it into the register; with "--since copy", bring it up to date.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub copy: Option<u32>,
    /// Who will hold the copy.
    #[arg(long, value_name = "NAME", requires = "copy")]
    pub holder: Option<String>,
    /// Where the copy will be kept.
    #[arg(long, value_name = "PLACE", requires = "copy")]
    pub place: Option<String>,
    /// Print only the sheets that changed since this version of the plan ("copy": since the copy was printed), behind a slip.
    #[arg(long, value_name = "VERSION")]
    pub since: Option<String>,
    /// Print bars in the margin beside what changed since this version.
    #[arg(long, value_name = "VERSION", conflicts_with = "since")]
    pub bars: Option<String>,
    /// Print only the list of what changed since this version.
    #[arg(long, value_name = "VERSION", conflicts_with_all = ["since", "bars"])]
    pub changes: Option<String>,
    /// With "--bars" or "--changes": compare with this later version instead of the present state.
    #[arg(long, value_name = "VERSION", conflicts_with_all = ["since", "copy"])]
    pub until: Option<String>,
    /// Write the diagrams as SVG files into a folder.
    #[arg(long)]
    pub svg: bool,
    /// The incident that "incident", "log", "calls", "status", "message", "handover", "review", "report" and "fact-sheet" tell of, such as 2026-001; "run-sheet" does without.
    #[arg(long, value_name = "NUMBER", conflicts_with_all = ["copy", "since", "bars", "changes", "svg"])]
    pub incident: Option<String>,
    /// Mask the names of people, numbers and addresses in "review", "report" and "fact-sheet".
    #[arg(long)]
    pub masked: bool,
    #[command(flatten)]
    pub days: Days,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum PrintWhat {
    Plan,
    Contacts,
    Forms,
    Cards,
    ActionCards,
    Diagrams,
    RecoverySheet,
    Incident,
    Log,
    Calls,
    Status,
    Message,
    Handover,
    RunSheet,
    Review,
    Report,
    FactSheet,
    Actions,
    Register,
    Numbers,
    AnnualReview,
    All,
}

impl Print {
    /// The argument that does not go with the document.
    pub(super) fn unexpected(&self) -> Option<&'static str> {
        let document = self.document.document();
        let of_incident = document.is_some_and(PaperDocument::is_of_incident);
        if self.svg && document != Some(PaperDocument::Diagrams) {
            Some("--svg")
        } else if self.incident.is_some() && !of_incident {
            Some("--incident")
        } else if self.masked && !document.is_some_and(PaperDocument::is_afterwards) {
            Some("--masked")
        } else if self.days.from.is_some() && document != Some(PaperDocument::Numbers) {
            Some("--from")
        } else if self.days.to.is_some() && document != Some(PaperDocument::Numbers) {
            Some("--to")
        } else {
            None
        }
    }
}

impl PrintWhat {
    pub(in crate::cli) fn document(self) -> Option<PaperDocument> {
        match self {
            PrintWhat::Plan => Some(PaperDocument::Plan),
            PrintWhat::Contacts => Some(PaperDocument::Contacts),
            PrintWhat::Forms => Some(PaperDocument::Forms),
            PrintWhat::Cards => Some(PaperDocument::Cards),
            PrintWhat::ActionCards => Some(PaperDocument::ActionCards),
            PrintWhat::Diagrams => Some(PaperDocument::Diagrams),
            PrintWhat::RecoverySheet => Some(PaperDocument::RecoverySheet),
            PrintWhat::Incident => Some(PaperDocument::Incident),
            PrintWhat::Log => Some(PaperDocument::Log),
            PrintWhat::Calls => Some(PaperDocument::Calls),
            PrintWhat::Status => Some(PaperDocument::Status),
            PrintWhat::Message => Some(PaperDocument::Message),
            PrintWhat::Handover => Some(PaperDocument::Handover),
            PrintWhat::RunSheet => Some(PaperDocument::RunSheet),
            PrintWhat::Review => Some(PaperDocument::Review),
            PrintWhat::Report => Some(PaperDocument::Report),
            PrintWhat::FactSheet => Some(PaperDocument::FactSheet),
            PrintWhat::Actions => Some(PaperDocument::Actions),
            PrintWhat::Register => Some(PaperDocument::Register),
            PrintWhat::Numbers => Some(PaperDocument::Numbers),
            PrintWhat::AnnualReview => Some(PaperDocument::AnnualReview),
            PrintWhat::All => None,
        }
    }
}
