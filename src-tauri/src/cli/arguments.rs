//! What the command line takes. The help is written here in English and said in French by [`super::usage`].

mod days;
mod incident;
mod outgoing;
mod printing;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::{DateTime, Utc};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use mallette_core::model::language::Language;

use super::usage;
use crate::mallette::{PaperDocument, PaperSize};
use crate::settings::locale_language;
pub(super) use days::Days;
pub(super) use incident::{AlertsAction, Declare, ImportAlerts, Incidents, Log, Review};
pub(super) use outgoing::{ActionsAction, CalendarAction, ExportActions, Report};
pub(super) use printing::Print;

/// A language of the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Lang {
    Fr,
    En,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Fr => Language::Fr,
            Lang::En => Language::En,
        }
    }
}

/// The incident plan of an organisation, on a laptop and on paper. Without a command the window opens.
#[derive(Debug, Parser)]
#[command(name = "mallette", version, disable_help_subcommand = true)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub common: Common,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Args)]
pub(super) struct Common {
    /// Work on the mallette in this folder instead of the standard one.
    #[arg(long, global = true, value_name = "DIR")]
    pub dir: Option<PathBuf>,
    /// Speak French or English; otherwise the language follows the locale, and that of the plan for what is printed.
    #[arg(long, global = true, value_name = "LANG")]
    pub lang: Option<Lang>,
    /// Read the passphrase from the first line of this file when the keyring does not open the mallette.
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// Write changes under this name instead of the name of the user of the computer.
    #[arg(long = "as", global = true, value_name = "NAME")]
    pub author: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Make the demonstration mallette in a folder; its passphrase is "demonstration".
    Demo {
        /// The folder, which must be empty or missing.
        dir: PathBuf,
    },
    /// Make a mallette with a starter plan in a folder, without the guide.
    Init(Init),
    /// Print a document of the plan as a PDF file, or "all" of them into a folder; the recovery sheet is never part of "all".
    Print(Print),
    /// List what is missing or out of date; the exit code is 1 if there is anything.
    Check {
        /// Write the findings as JSON for another program.
        #[arg(long)]
        json: bool,
    },
    /// Import contacts from a file, or export them to one.
    Contacts {
        #[command(subcommand)]
        action: ContactsAction,
    },
    /// Search people, roles, numbers, texts and documents; the exit code is 1 if nothing is found.
    Search {
        /// The words; each must begin a word of what is found. Digits find telephone numbers.
        #[arg(required = true)]
        words: Vec<String>,
        /// Write what is found as JSON for another program.
        #[arg(long)]
        json: bool,
    },
    /// Check the pages of the plan file, the chain of its journal, its tables, its attachments and its backups; or, with a code, whether a binder is up to date. The exit code is 1 if anything is wrong.
    Verify {
        /// The text of the QR code on a cover, or the fingerprint printed beside it.
        #[arg(long, value_name = "TEXT")]
        code: Option<String>,
    },
    /// List the paper copies, enter one that was made elsewhere, or note that one was destroyed.
    Copies {
        #[command(subcommand)]
        action: CopiesAction,
    },
    /// List the incidents and exercises, those that are open first.
    Incidents(Incidents),
    /// Declare an incident, or start an exercise, and write its number.
    Declare(Declare),
    /// Write a line into the log of an incident and say its number; without a text, show the log.
    Log(Log),
    /// Show the review of an incident: where it stands, when it is due, what was answered.
    Review(Review),
    /// Count the incidents of a period, and the exercises apart: how many, how long, which promises were kept.
    Numbers {
        #[command(flatten)]
        days: Days,
        /// Write the figures as JSON for another program.
        #[arg(long)]
        json: bool,
    },
    /// Declare incidents from a file of alerts, when the network is down.
    Alerts {
        #[command(subcommand)]
        action: AlertsAction,
    },
    /// Write the report of an incident to a file: pages, Markdown, or a document of Word.
    Report(Report),
    /// Give the actions of the improvement plan to another tool.
    Actions {
        #[command(subcommand)]
        action: ActionsAction,
    },
    /// Give due dates and on-call shifts to a calendar.
    Calendar {
        #[command(subcommand)]
        action: CalendarAction,
    },
    /// Make a verified copy of the whole mallette in another folder; the copy opens from a medium that cannot be written.
    Backup {
        /// The folder, which must be empty, missing, or hold an earlier copy of the same mallette.
        #[arg(value_name = "DIR2")]
        target: PathBuf,
    },
    /// Write a completion script for a shell.
    #[command(hide = true)]
    Completion {
        /// The shell.
        shell: Shell,
    },
    /// Write the manual page.
    #[command(hide = true)]
    Man,
}

#[derive(Debug, Args)]
pub(super) struct Init {
    /// The folder, which must be empty or missing.
    pub dir: PathBuf,
    /// Name of the organisation.
    #[arg(long, value_name = "NAME")]
    pub organisation: String,
    /// Country whose public holidays count: fr or be.
    #[arg(long, default_value = "fr", value_parser = ["fr", "be"])]
    pub country: String,
    /// Time zone in which times are shown.
    #[arg(long, default_value = "Europe/Paris", value_name = "ZONE")]
    pub time_zone: String,
}

#[derive(Debug, Subcommand)]
pub(super) enum CopiesAction {
    /// List the copies and what is out of date in each; the exit code is 1 if anything is.
    List {
        /// Write the register as JSON for another program.
        #[arg(long)]
        json: bool,
    },
    /// Enter a copy made elsewhere, such as a photocopy of the document as it is now.
    Add(AddCopy),
    /// Note that a copy was handed over today.
    HandOver {
        /// Its number.
        number: u32,
    },
    /// Note that a copy was destroyed today.
    Retire {
        /// Its number.
        number: u32,
    },
}

#[derive(Debug, Args)]
pub(super) struct AddCopy {
    /// The document.
    pub document: PaperDocument,
    /// Who holds it.
    #[arg(long, value_name = "NAME")]
    pub holder: String,
    /// Where it is kept.
    #[arg(long, value_name = "PLACE", default_value = "")]
    pub place: String,
    /// Its number; the next free one where none is given.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub copy: Option<u32>,
    /// Its paper.
    #[arg(long, default_value = "a4")]
    pub paper: PaperSize,
    /// It is in large letters.
    #[arg(long)]
    pub large: bool,
    /// It is printed on both sides.
    #[arg(long)]
    pub duplex: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum ContactsAction {
    /// Import people from a vCard, CSV or XLSX file. Those known already are skipped; those who may be known are listed, left out, and make the exit code 1.
    Import {
        /// The file.
        file: PathBuf,
    },
    /// Export everybody to a .vcf or .csv file.
    Export {
        /// The file.
        file: PathBuf,
    },
}

impl Arguments {
    pub(super) fn language(&self) -> Language {
        self.common
            .lang
            .map_or_else(locale_language, Language::from)
    }

    /// Only the diagrams can be had as SVG, only some documents tell of an incident, and only the figures of a period.
    fn checked(self) -> Result<Self, clap::Error> {
        let unexpected = match &self.command {
            Some(Command::Print(print)) => print.unexpected(),
            _ => None,
        };
        let Some(argument) = unexpected else {
            return Ok(self);
        };
        let mut error = clap::Error::new(ErrorKind::ArgumentConflict);
        let argument = ContextValue::String(argument.to_owned());
        error.insert(ContextKind::InvalidArg, argument);
        Err(error)
    }
}

impl Command {
    /// The instant that `--at` names.
    pub(super) fn fixed_time(&self) -> Option<DateTime<Utc>> {
        match self {
            Command::Print(print) => print.at,
            _ => None,
        }
    }
}

/// Parses, or answers: help, version, or the sentence that says what is wrong.
pub(super) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Arguments, ExitCode> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let language = usage::language_of(&arguments);
    let command = usage::in_language(Arguments::command(), language);
    let matches = command
        .try_get_matches_from(arguments)
        .and_then(|matches| Arguments::from_arg_matches(&matches))
        .and_then(Arguments::checked);
    matches.map_err(|error| usage::answer(&error, language))
}

/// The command with its English help, for packaging.
pub(super) fn command() -> clap::Command {
    Arguments::command()
}
