//! The documents of an incident, the register of all, their figures, the sheet of the yearly review: what is known when
//! they are printed.

use std::path::Path;
use std::sync::Arc;

use mallette_core::model::clock::{Clock, FixedClock};
use mallette_core::model::incident::register::{RegisterLine, chosen};
use mallette_core::model::numbers::{NumbersQuery, Period};
use mallette_core::paper::{
    self, Afterwards, Case, Document, Flowing, Improving, Options, Pages, PaperError, Register,
    SealedLine, Watcher,
};
use uuid::Uuid;

use super::super::outgoing::write_whole;
use super::options::{PaperDocument, PrintOptions};
use super::printing::{PrintedFile, describe};
use crate::error::{CommandError, ErrorCode};
use crate::mallette::Mallette;

impl Mallette {
    /// Lays a document of an incident out; the run sheet is one of the plan too.
    pub(super) fn told(
        &self,
        document: PaperDocument,
        incident: Option<Uuid>,
        options: &Options,
    ) -> Result<Pages, CommandError> {
        let states = self.state_now()?;
        self.telling(document, incident, options, |document| {
            states.with(|history| paper::lay_out(document, history, options))
        })
    }

    /// A document of an incident as text that goes on being written.
    pub(super) fn flowing(
        &self,
        document: PaperDocument,
        incident: Option<Uuid>,
        format: Flowing,
        options: &Options,
    ) -> Result<Vec<u8>, CommandError> {
        let states = self.state_now()?;
        self.telling(document, incident, options, |document| {
            states.with(|history| {
                let told = paper::manuscript(document, history.now, options)?;
                told.flowing(format, options.paper, options.at)
            })
        })
    }

    /// Reads what a document of an incident tells, and makes something of it.
    fn telling<T>(
        &self,
        document: PaperDocument,
        incident: Option<Uuid>,
        options: &Options,
        make: impl FnOnce(Document<'_>) -> Result<T, PaperError>,
    ) -> Result<T, CommandError> {
        let Some(incident) = incident else {
            return match document {
                PaperDocument::RunSheet => Ok(make(Document::RunSheet(None))?),
                _ => Err(ErrorCode::IncidentNeeded.into()),
            };
        };
        let source = self.review_source(incident, options.at)?;
        let lines = self.store.whole_log(incident)?.into_iter();
        let log: Vec<SealedLine> = lines
            .map(|logged| SealedLine {
                line: logged.line,
                hash: logged.hash,
            })
            .collect();
        let facts = source.facts();
        let case = Case {
            dossier: facts.dossier,
            log: &log,
        };
        let after = Afterwards { facts, log: &log };
        Ok(make(match document {
            PaperDocument::Incident => Document::Incident(case),
            PaperDocument::Log => Document::Log(case),
            PaperDocument::Calls => Document::Calls(case),
            PaperDocument::Status => Document::Status(case),
            PaperDocument::Message => Document::Message(case),
            PaperDocument::Handover => Document::Handover(case),
            PaperDocument::RunSheet => Document::RunSheet(Some(case)),
            PaperDocument::Review => Document::Review(after),
            PaperDocument::Report => Document::Report(after),
            PaperDocument::FactSheet => Document::FactSheet(after),
            _ => return Err(ErrorCode::NotFound.into()),
        })?)
    }

    /// Lays the improvement plan out.
    pub(super) fn improving(&self, options: &Options) -> Result<Pages, CommandError> {
        let improvements = self.improvements()?;
        let register = self.store.register()?.incidents;
        let document = Document::Actions(Improving {
            improvements: &improvements,
            register: &register,
        });
        let states = self.state_now()?;
        Ok(states.with(|history| paper::lay_out(document, history, options))?)
    }

    /// Prints these lines of the register of incidents into a file, in this order (IN1).
    pub fn print_register(
        &self,
        incidents: &[Uuid],
        options: &PrintOptions,
        target: &Path,
        clock: &dyn Clock,
        watcher: Option<Arc<dyn Watcher>>,
    ) -> Result<PrintedFile, CommandError> {
        let options = options.at(self.id, clock.now(), watcher);
        let pages = self.registered(Some(incidents), &options)?;
        let printed = pages.printed(&options)?;
        write_whole(target, &printed.bytes)?;
        Ok(describe(target, &printed))
    }

    /// Lays the register of incidents out: these in this order, or all from the first to the last.
    pub(super) fn registered(
        &self,
        incidents: Option<&[Uuid]>,
        options: &Options,
    ) -> Result<Pages, CommandError> {
        let mut lines = self.register()?;
        let of = lines.len();
        match incidents {
            Some(incidents) => lines = chosen(lines, incidents),
            None => lines.sort_by_key(RegisterLine::began_at),
        }
        let register = Register { lines: &lines, of };
        let states = self.state_now()?;
        Ok(
            states
                .with(|history| paper::lay_out(Document::Register(register), history, options))?,
        )
    }

    /// Lays the figures of incidents out, as they stand when they are printed.
    pub(super) fn counted(
        &self,
        period: Option<Period>,
        options: &Options,
    ) -> Result<Pages, CommandError> {
        let query = NumbersQuery::of_period(period);
        let numbers = self.numbers(&query, &FixedClock(options.at))?;
        let states = self.state_now()?;
        let document = Document::Numbers(&numbers);
        Ok(states.with(|history| paper::lay_out(document, history, options))?)
    }

    /// Lays the check sheet of the yearly review out: of the walk that is under way, else blank.
    pub(super) fn walked(&self, options: &Options) -> Result<Pages, CommandError> {
        let view = match self.walk_under_way()? {
            Some(walk) => self.walk(walk)?,
            None => Self::walk_ahead(&self.plan()?),
        };
        let states = self.state_now()?;
        let document = Document::AnnualReview(&view);
        Ok(states.with(|history| paper::lay_out(document, history, options))?)
    }
}
