//! The command line: the same binary, without the window.

mod actions;
mod alerts;
mod arguments;
mod backup;
mod calendar;
mod check;
mod contacts;
mod copies;
mod declare;
mod demo;
mod incidents;
mod init;
mod key;
mod log;
mod numbers;
mod packaging;
mod print;
mod report;
mod review;
mod search;
mod usage;
mod verify;
mod words;

use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use mallette_core::conduct::typed_time;
use mallette_core::model::clock::{Clock, FixedClock};
use mallette_core::model::language::Language;
use mallette_core::store::Stamp;

use crate::clock::clock;
use crate::commands::app::user_name;
use crate::error::{CommandError, ErrorCode};
use crate::mallette::{Mallette, ReadOnlyReason};
use crate::places::Places;
use arguments::{Command, Common};
use words::Words;

/// What a command came to, as its exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// 0: done, nothing to say.
    Done,
    /// 1: done, and something was found.
    Found,
}

/// Where a command works: language, place, clock, and where it writes.
struct Setting {
    common: Common,
    words: Words,
    places: Places,
    clock: Box<dyn Clock>,
}

/// Runs what the arguments ask for.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let parsed = match arguments::parse(arguments) {
        Ok(parsed) => parsed,
        Err(answer) => return answer,
    };
    let words = Words::in_language(parsed.language());
    let Some(command) = parsed.command else {
        return match crate::window::open(parsed.common.dir) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => refuse(words.no_window()),
        };
    };
    // A command happens at one instant: what it reads as "five minutes ago" is five minutes before what it writes.
    let at = clock(command.fixed_time()).now();
    let setting = Setting {
        clock: Box::new(FixedClock(at)),
        common: parsed.common,
        words,
        places: Places::of_this_computer(),
    };
    match dispatch(&setting, command) {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Found) => ExitCode::from(1),
        Err(error) => refuse(&setting.words.error(&error)),
    }
}

fn refuse(sentence: &str) -> ExitCode {
    eprintln!("mallette: {sentence}");
    ExitCode::from(2)
}

fn dispatch(setting: &Setting, command: Command) -> Result<Outcome, CommandError> {
    match command {
        Command::Demo { dir } => demo::run(setting, &dir),
        Command::Init(arguments) => init::run(setting, &arguments),
        Command::Print(arguments) => print::run(setting, &arguments),
        Command::Check { json } => check::run(setting, json),
        Command::Contacts { action } => contacts::run(setting, &action),
        Command::Search { words, json } => search::run(setting, &words.join(" "), json),
        Command::Verify { code } => verify::run(setting, code.as_deref()),
        Command::Copies { action } => copies::run(setting, &action),
        Command::Incidents(arguments) => incidents::run(setting, &arguments),
        Command::Declare(arguments) => declare::run(setting, &arguments),
        Command::Log(arguments) => log::run(setting, &arguments),
        Command::Review(arguments) => review::run(setting, &arguments),
        Command::Numbers { days, json } => numbers::run(setting, &days, json),
        Command::Alerts { action } => alerts::run(setting, &action),
        Command::Report(arguments) => report::run(setting, &arguments),
        Command::Actions { action } => actions::run(setting, &action),
        Command::Calendar { action } => calendar::run(setting, &action),
        Command::Backup { target } => backup::run(setting, &target),
        Command::Completion { shell } => packaging::completion(shell),
        Command::Man => packaging::man_page(),
    }
}

impl Setting {
    fn language(&self) -> Language {
        self.words.language()
    }

    /// The language of what is printed: that which was asked for, else that of the plan, whoever prints it.
    fn language_of(&self, mallette: &Mallette) -> Result<Language, CommandError> {
        match self.common.lang {
            Some(lang) => Ok(lang.into()),
            None => mallette.plan_language(),
        }
    }

    fn folder(&self) -> PathBuf {
        self.common
            .dir
            .clone()
            .unwrap_or_else(|| self.places.standard_mallette())
    }

    /// Opens the mallette to read it; a window may be open beside.
    fn reading(&self) -> Result<Mallette, CommandError> {
        key::open(self, &self.folder(), false)
    }

    /// Opens the mallette to write to it.
    fn writing(&self) -> Result<Mallette, CommandError> {
        let mallette = key::open(self, &self.folder(), true)?;
        match mallette.read_only {
            None => Ok(mallette),
            Some(ReadOnlyReason::InUse) => Err(ErrorCode::InUse.into()),
            Some(ReadOnlyReason::NetworkShare) => Err(ErrorCode::NetworkShare.into()),
            Some(ReadOnlyReason::CloudFolder) => Err(ErrorCode::CloudFolder.into()),
            Some(ReadOnlyReason::Medium | ReadOnlyReason::Asked) => Err(ErrorCode::ReadOnly.into()),
        }
    }

    fn stamp(&self) -> Stamp {
        Stamp {
            at: self.now(),
            author: self.common.author.clone().unwrap_or_else(user_name),
        }
    }

    fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }
}

/// Writes a line for the person. A reader that went away is no error of ours.
fn say(line: impl std::fmt::Display) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// Writes a value for another program.
fn say_json(value: &impl serde::Serialize) -> Result<(), CommandError> {
    let text = serde_json::to_string_pretty(value).map_err(|_| ErrorCode::Internal)?;
    say(text);
    Ok(())
}

/// The instant somebody typed: as another program writes it, or as people do.
fn instant(typed: &str, now: DateTime<Utc>, zone: Tz) -> Result<DateTime<Utc>, CommandError> {
    let written = typed.parse().ok();
    written
        .or_else(|| typed_time(typed, now, zone))
        .ok_or_else(|| CommandError::new(ErrorCode::TimeUnclear).with("typed", typed))
}

/// Names the place of a file in what went wrong with it.
fn naming(path: &Path) -> impl Fn(CommandError) -> CommandError + '_ {
    move |error| {
        if error.detail.contains_key("path") {
            error
        } else {
            error.with("path", path.display())
        }
    }
}
