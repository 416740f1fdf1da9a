//! The register of paper copies: who holds which, and which are out of date.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use mallette_core::model::Kind;
use mallette_core::model::change::Edit;
use mallette_core::model::clock::Clock;
use mallette_core::model::paper_copy::PaperCopy;
use mallette_core::paper::{CopyMark, Exchange, KnownSheet, Pages, Watcher};
use mallette_core::store::Stamp;
use mallette_core::store::past::Moment;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::super::outgoing::write_whole;
use super::history::States;
use super::options::{PaperDocument, PrintOptions};
use super::printing::{PrintedFile, describe};
use crate::error::{CommandError, ErrorCode};
use crate::mallette::Mallette;

/// A copy to be entered into the register.
#[derive(Debug, Clone, Default, Serialize, Deserialize, specta::Type)]
pub struct NewPaperCopy {
    /// Its number; the next free one where none is given.
    pub number: Option<u32>,
    /// Who will hold it.
    pub holder: String,
    /// Where it will be kept.
    pub place: String,
}

/// A sheet that is not in a binder as it is in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct SheetChange {
    /// Its mark.
    pub mark: String,
    /// To be taken out.
    pub take_out: bool,
    /// To be put in.
    pub put_in: bool,
}

/// How a copy stands against the plan.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct CopyCheck {
    /// The copy.
    pub copy: PaperCopy,
    /// How many sheets it has.
    pub sheets: u32,
    /// What has to be done to it; nothing in one that is up to date, or destroyed.
    pub changes: Vec<SheetChange>,
    /// Since when it is out of date.
    pub stale_since: Option<DateTime<Utc>>,
}

pub(super) fn sheet_changes(exchange: &Exchange) -> Vec<SheetChange> {
    let Exchange { take_out, put_in } = exchange;
    let gone = take_out.iter().filter(|mark| !put_in.contains(mark));
    let marks = put_in.iter().chain(gone);
    marks
        .map(|mark| SheetChange {
            mark: mark.clone(),
            take_out: take_out.contains(mark),
            put_in: put_in.contains(mark),
        })
        .collect()
}

/// The sheets of a copy as the register keeps them: one a line, mark and fingerprint.
pub(super) fn known_sheets(copy: &PaperCopy) -> Vec<KnownSheet> {
    let lines = copy.sheets.lines();
    lines
        .filter_map(|line| line.split_once(' '))
        .map(|(mark, fingerprint)| (mark.to_owned(), fingerprint.to_owned()))
        .collect()
}

impl CopyCheck {
    /// Not destroyed, and to be changed.
    pub fn is_stale(&self) -> bool {
        !self.changes.is_empty()
    }
}

impl Mallette {
    /// The copy of that number that was not destroyed.
    pub fn copy_of_number(&self, number: u32) -> Result<PaperCopy, CommandError> {
        let copies = self.plan()?.copies;
        let found = copies
            .into_iter()
            .find(|copy| copy.number == Some(number) && copy.destroyed_on.is_none());
        found.ok_or_else(|| CommandError::new(ErrorCode::CopyUnknown).with("number", number))
    }

    /// The register, in the order of the numbers, each copy compared with the plan.
    pub fn paper_copies(&self, clock: &dyn Clock) -> Result<Vec<CopyCheck>, CommandError> {
        let mut copies = self.plan()?.copies;
        copies.sort_by_key(|copy| copy.number);
        let states = self.state_now()?;
        let mut laid: HashMap<(String, PrintOptions), Pages> = HashMap::new();
        let mut checks = Vec::with_capacity(copies.len());
        for copy in copies {
            let known = known_sheets(&copy);
            let mut check = CopyCheck {
                sheets: known.len() as u32,
                changes: Vec::new(),
                stale_since: None,
                copy,
            };
            let document = PaperDocument::of_code(&check.copy.document);
            if let (Some(document), None) = (document, check.copy.destroyed_on) {
                let options = PrintOptions::of_copy(&check.copy);
                let key = (check.copy.document.clone(), options);
                if !laid.contains_key(&key) {
                    let options = options.at(self.id, clock.now(), None);
                    laid.insert(key.clone(), self.lay_out(document, &states, &options)?);
                }
                if let Some(pages) = laid.get(&key) {
                    let exchange = Exchange::between(&known, pages.sheets());
                    check.changes = sheet_changes(&exchange);
                }
                if let (false, Some(printed)) = (check.changes.is_empty(), check.copy.as_of) {
                    check.stale_since = self.stale_since(document, &options, printed)?;
                }
            }
            checks.push(check);
        }
        Ok(checks)
    }

    /// When a document first said something else than at an instant.
    pub(super) fn stale_since(
        &self,
        document: PaperDocument,
        options: &PrintOptions,
        printed: DateTime<Utc>,
    ) -> Result<Option<DateTime<Utc>>, CommandError> {
        let changes = self.store.changes_after(printed)?;
        let fingerprint = |at: DateTime<Utc>| -> Result<String, CommandError> {
            let states = self.state_at(Moment::At(at))?.ok_or(ErrorCode::NotFound)?;
            let pages = self.lay_out(document, &states, &options.at(self.id, at, None))?;
            Ok(pages.fingerprint().to_owned())
        };
        let before = fingerprint(printed)?;
        // A change that made no difference is followed by one that did.
        let (mut same, mut other) = (0, changes.len());
        while same < other {
            let middle = same.midpoint(other);
            if fingerprint(changes[middle])? == before {
                same = middle + 1;
            } else {
                other = middle;
            }
        }
        Ok(changes.get(same).copied())
    }

    /// Prints a copy and enters it into the register; one of that number is printed anew.
    pub fn print_copy(
        &self,
        document: PaperDocument,
        options: &PrintOptions,
        copy: NewPaperCopy,
        target: &Path,
        stamp: &Stamp,
        watcher: Option<Arc<dyn Watcher>>,
    ) -> Result<(PrintedFile, PaperCopy), CommandError> {
        let entry = self.entry(document, copy)?;
        let laying = mallette_core::paper::Options {
            copy: Some(mark(&entry)),
            ..options.at(self.id, stamp.at, watcher)
        };
        let states = self.states(None)?;
        let pages = self.lay_out(document, &states, &laying)?;
        let printed = pages.printed(&laying)?;
        write_whole(target, &printed.bytes)?;
        let entry = self.enter(entry, options, &pages, &states, stamp)?;
        self.keep(document, options.language, &printed.bytes)?;
        Ok((describe(target, &printed), entry))
    }

    /// Enters a copy that was made elsewhere, such as a photocopy, as it would be printed now.
    pub fn add_copy(
        &self,
        document: PaperDocument,
        options: &PrintOptions,
        copy: NewPaperCopy,
        stamp: &Stamp,
    ) -> Result<PaperCopy, CommandError> {
        let entry = self.entry(document, copy)?;
        let states = self.state_now()?;
        let pages = self.lay_out(document, &states, &options.at(self.id, stamp.at, None))?;
        self.enter(entry, options, &pages, &states, stamp)
    }

    /// The entry of a copy: a new one, or that of its number.
    fn entry(
        &self,
        document: PaperDocument,
        copy: NewPaperCopy,
    ) -> Result<PaperCopy, CommandError> {
        if document == PaperDocument::RecoverySheet {
            return Err(ErrorCode::CopySecret.into());
        }
        if !document.is_bound() {
            return Err(ErrorCode::DocumentUnbound.into());
        }
        let copies = self.plan()?.copies;
        let last = copies.iter().filter_map(|copy| copy.number).max();
        let asked = copy.number.filter(|number| *number > 0);
        let number = asked.unwrap_or(last.unwrap_or(0) + 1);
        let code = document.code();
        match copies
            .into_iter()
            .find(|known| known.number == Some(number))
        {
            Some(known) if known.document != code || known.destroyed_on.is_some() => {
                Err(CommandError::new(ErrorCode::CopyNumberTaken).with("number", number))
            }
            Some(known) => Ok(PaperCopy {
                holder: or(copy.holder, known.holder),
                place: or(copy.place, known.place),
                ..known
            }),
            None => Ok(PaperCopy {
                id: Uuid::now_v7(),
                number: Some(number),
                document: code,
                holder: copy.holder,
                place: copy.place,
                ..PaperCopy::default()
            }),
        }
    }

    /// Writes the entry, with what the sheets say.
    pub(super) fn enter(
        &self,
        entry: PaperCopy,
        options: &PrintOptions,
        pages: &Pages,
        states: &States,
        stamp: &Stamp,
    ) -> Result<PaperCopy, CommandError> {
        let sheets = pages.known_sheets().into_iter();
        let sheets: Vec<String> = sheets
            .map(|(mark, fingerprint)| format!("{mark} {fingerprint}"))
            .collect();
        let entry = PaperCopy {
            language: options.language.code().to_owned(),
            paper: options.paper.code().to_owned(),
            large: options.large,
            duplex: options.duplex,
            version: states.version(),
            as_of: states.as_of(),
            printed_at: Some(stamp.at),
            fingerprint: pages.fingerprint().to_owned(),
            sheets: sheets.join("\n"),
            handed_over_on: None,
            ..entry
        };
        let edit = Edit::whole(&entry).map_err(|_| ErrorCode::Internal)?;
        self.fill(stamp, &[edit])?;
        Ok(entry)
    }

    /// Notes that a copy was given to its holder.
    pub fn hand_over_copy(
        &self,
        number: u32,
        on: NaiveDate,
        stamp: &Stamp,
    ) -> Result<(), CommandError> {
        self.note_of_copy(number, "handed_over_on", on, stamp)
    }

    /// Notes that a copy was destroyed; it stays in the register.
    pub fn retire_copy(
        &self,
        number: u32,
        on: NaiveDate,
        stamp: &Stamp,
    ) -> Result<(), CommandError> {
        self.note_of_copy(number, "destroyed_on", on, stamp)
    }

    fn note_of_copy(
        &self,
        number: u32,
        field: &str,
        on: NaiveDate,
        stamp: &Stamp,
    ) -> Result<(), CommandError> {
        let copy = self.copy_of_number(number)?;
        let edit = Edit::set(Kind::PaperCopy, copy.id, field, on.to_string());
        self.fill(stamp, &[edit])
    }
}

/// How the sheets name a copy.
pub(super) fn mark(copy: &PaperCopy) -> CopyMark {
    CopyMark {
        number: copy.number.unwrap_or(0),
        holder: copy.holder.clone(),
        place: copy.place.clone(),
    }
}

fn or(new: String, known: String) -> String {
    if new.trim().is_empty() { known } else { new }
}
