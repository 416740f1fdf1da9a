//! What the commands that run an incident take.

use std::path::PathBuf;

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
pub(in crate::cli) struct Incidents {
    /// Only those that are not closed.
    #[arg(long)]
    pub open: bool,
    /// Write the register as JSON for another program.
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Declare {
    /// What happens, in a line.
    #[arg(long, value_name = "TEXT")]
    pub title: String,
    /// When it was noticed: 14:32, -5 (minutes ago), "20/11 14:32" or 2026-11-20T14:32:00Z; now where nothing is said.
    #[arg(long, value_name = "TIME", allow_negative_numbers = true)]
    pub noticed_at: Option<String>,
    /// Code of the impact in the plan: high, medium, low; with the urgency it qualifies the incident.
    #[arg(long, value_name = "CODE", requires = "urgency")]
    pub impact: Option<String>,
    /// Code of the urgency in the plan: high, medium, low.
    #[arg(long, value_name = "CODE", requires = "impact")]
    pub urgency: Option<String>,
    /// Code of the service level in the plan.
    #[arg(long, value_name = "CODE", requires = "impact")]
    pub service_level: Option<String>,
    /// Code of the source in the plan, such as monitoring.
    #[arg(long, value_name = "CODE")]
    pub source: Option<String>,
    /// Application or machine.
    #[arg(long, value_name = "NAME")]
    pub application: Option<String>,
    /// What is known.
    #[arg(long, value_name = "TEXT")]
    pub description: Option<String>,
    /// It is an exercise: numbered apart, marked everywhere, in no statistics.
    #[arg(long)]
    pub exercise: bool,
    /// Code of the scenario the exercise is played from; it says what the other arguments leave out.
    #[arg(long, value_name = "CODE", requires = "exercise")]
    pub scenario: Option<String>,
    /// How many times faster the clock of the exercise runs, from 1 to 60.
    #[arg(long, value_name = "N", requires = "exercise", value_parser = clap::value_parser!(u32).range(1..=60))]
    pub speed: Option<u32>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Log {
    /// Number of the incident, such as 2026-001.
    pub number: String,
    /// The line to write; without it the log is shown, the latest fact last.
    pub text: Vec<String>,
    /// What kind of line it is.
    #[arg(long, requires = "text", default_value = "fact", value_parser = ["fact", "action", "decision", "communication", "call", "escalation", "state"])]
    pub kind: String,
    /// When it happened: 14:32, -5 (minutes ago), "20/11 14:32" or 2026-11-20T14:32:00Z; now where nothing is said.
    #[arg(
        long,
        value_name = "TIME",
        requires = "text",
        allow_negative_numbers = true
    )]
    pub at: Option<String>,
    /// Who acted, if it is somebody else.
    #[arg(long, value_name = "NAME", requires = "text")]
    pub who: Option<String>,
    /// What came of it.
    #[arg(long, value_name = "TEXT", requires = "text")]
    pub result: Option<String>,
    /// A reference: a ticket, an address, a document.
    #[arg(long, value_name = "TEXT", requires = "text")]
    pub link: Option<String>,
    /// Check that every line still is what was written, and the chain under them; the exit code is 1 if it is broken.
    #[arg(long, conflicts_with = "text")]
    pub verify: bool,
    /// Write the log, or what the check found, as JSON for another program.
    #[arg(long, conflicts_with = "text")]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Review {
    /// Number of the incident, such as 2026-001.
    pub number: String,
    /// Write the review as JSON for another program.
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum AlertsAction {
    /// Declare an incident for each alert of a JSON file of Alertmanager, Opsgenie or Dynatrace. One that is known stays with its incident. The exit code is 1 if the sender left alerts out of the file.
    Import(ImportAlerts),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ImportAlerts {
    /// The file.
    pub file: PathBuf,
    /// Show what would happen and write nothing.
    #[arg(long)]
    pub preview: bool,
    /// Write what was done, or what would happen, as JSON for another program.
    #[arg(long)]
    pub json: bool,
}
