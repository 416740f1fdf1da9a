//! Replacement sheets, and the list of what changed.

use std::path::Path;
use std::sync::Arc;

use mallette_core::model::Kind;
use mallette_core::paper::{
    self, Document, History, KnownSheet, Options, Pages, PaperError, Watcher,
};
use mallette_core::store::Stamp;
use mallette_core::store::past::Moment;
use serde::Serialize;

use super::super::outgoing::write_whole;
use super::SheetChange;
use super::copies::{known_sheets, mark, sheet_changes};
use super::options::{PaperDocument, PrintOptions};
use super::printing::{PrintedFile, describe};
use crate::error::{CommandError, ErrorCode};
use crate::mallette::Mallette;

/// What sheets are to replace.
#[derive(Debug, Clone)]
pub enum Since {
    /// Those of a version of the plan, by its number.
    Version(String),
    /// Those of a registered copy, by its number; the register then knows the new ones.
    Copy(u32),
}

/// The two states that are compared, by the numbers of their versions.
#[derive(Debug, Clone)]
pub struct Between {
    /// The earlier one.
    pub since: String,
    /// The later one; the present state where none is named.
    pub until: Option<String>,
}

/// Replacement sheets that were printed.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct Replaced {
    /// The file; nothing when nothing is to be replaced.
    pub file: Option<PrintedFile>,
    /// What is to be done to the binder.
    pub changes: Vec<SheetChange>,
}

impl Mallette {
    /// Prints the slip and the sheets that replace others.
    pub fn print_replacement(
        &self,
        document: PaperDocument,
        options: &PrintOptions,
        since: &Since,
        target: &Path,
        stamp: &Stamp,
        watcher: Option<Arc<dyn Watcher>>,
    ) -> Result<Replaced, CommandError> {
        let copy = match since {
            Since::Copy(number) => Some(self.copy_of_number(*number)?),
            Since::Version(_) => None,
        };
        let (document, options) = match &copy {
            Some(copy) => (
                PaperDocument::of_code(&copy.document).ok_or(ErrorCode::NotFound)?,
                PrintOptions::of_copy(copy),
            ),
            None => (document, *options),
        };
        let moment = match (&copy, since) {
            (Some(copy), _) => Moment::At(copy.as_of.ok_or(ErrorCode::NotFound)?),
            (None, Since::Version(number)) => self.made(number)?,
            (None, Since::Copy(_)) => return Err(ErrorCode::NotFound.into()),
        };
        let laying = Options {
            copy: copy.as_ref().map(mark),
            ..options.at(self.id, stamp.at, watcher)
        };
        let old = match &copy {
            Some(copy) => known_sheets(copy),
            None => self.sheets_at(document, moment, &laying)?,
        };
        let states = self.states(Some(moment))?;
        let replacement = self.with_document(document, |document| {
            states.with(|history| paper::replacement(document, history, &old, &laying))
        })?;
        let Some(replacement) = replacement else {
            return Ok(Replaced {
                file: None,
                changes: Vec::new(),
            });
        };
        let printed = replacement.pages.printed(&laying)?;
        write_whole(target, &printed.bytes)?;
        if let Some(copy) = copy {
            self.enter(copy, &options, &replacement.pages, &states, stamp)?;
        }
        Ok(Replaced {
            file: Some(describe(target, &printed)),
            changes: sheet_changes(&replacement.exchange),
        })
    }

    /// Prints the list of what changed in a document between two states.
    pub fn print_changes(
        &self,
        document: PaperDocument,
        options: &PrintOptions,
        between: &Between,
        target: &Path,
        stamp: &Stamp,
        watcher: Option<Arc<dyn Watcher>>,
    ) -> Result<PrintedFile, CommandError> {
        let options = options.at(self.id, stamp.at, watcher);
        self.print_compared(
            document,
            &options,
            between,
            target,
            |document, history, options| paper::changes(document, history, options),
        )
    }

    /// Prints a whole document with bars beside what changed between two states.
    pub fn print_with_bars(
        &self,
        document: PaperDocument,
        options: &PrintOptions,
        between: &Between,
        target: &Path,
        stamp: &Stamp,
        watcher: Option<Arc<dyn Watcher>>,
    ) -> Result<PrintedFile, CommandError> {
        let options = options.at(self.id, stamp.at, watcher);
        self.print_compared(
            document,
            &options,
            between,
            target,
            |document, history, options| paper::lay_out(document, history, options),
        )
    }

    fn print_compared(
        &self,
        document: PaperDocument,
        options: &Options,
        between: &Between,
        target: &Path,
        lay_out: fn(Document<'_>, History<'_>, &Options) -> Result<Pages, PaperError>,
    ) -> Result<PrintedFile, CommandError> {
        let since = self.made(&between.since)?;
        let states = match &between.until {
            Some(until) => {
                let states = self.states_between(since, self.made(until)?)?;
                states.ok_or(ErrorCode::NotFound)?
            }
            None => self.states(Some(since))?,
        };
        let pages = self.with_document(document, |document| {
            states.with(|history| lay_out(document, history, options))
        })?;
        let printed = pages.printed(options)?;
        write_whole(target, &printed.bytes)?;
        Ok(describe(target, &printed))
    }

    /// When a version was published.
    fn made(&self, number: &str) -> Result<Moment, CommandError> {
        let versions = self.plan()?.versions;
        let found = versions.iter().rfind(|version| version.number == number);
        let version = found.ok_or_else(|| {
            let known: Vec<&str> = versions
                .iter()
                .map(|version| version.number.as_str())
                .collect();
            CommandError::new(ErrorCode::VersionUnknown)
                .with("version", number)
                .with("known", known.join(", "))
        })?;
        Ok(Moment::Made(Kind::PlanVersion, version.id))
    }

    /// The sheets that a document had at a moment.
    pub(super) fn sheets_at(
        &self,
        document: PaperDocument,
        moment: Moment,
        options: &Options,
    ) -> Result<Vec<KnownSheet>, CommandError> {
        let states = self.state_at(moment)?.ok_or(ErrorCode::NotFound)?;
        Ok(self.lay_out(document, &states, options)?.known_sheets())
    }
}
