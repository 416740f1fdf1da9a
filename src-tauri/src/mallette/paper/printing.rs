//! Printing the plan into files: whole or not at all.

use std::path::Path;
use std::sync::Arc;

use mallette_core::model::Plan;
use mallette_core::model::clock::Clock;
use mallette_core::model::language::Language;
use mallette_core::paper::{
    self, Block, Document, Manuscript, Options, Pages, Paper, PaperError, Printed, RecoverySheet,
    Setup, Warning, Watcher,
};
use mallette_core::starter;
use serde::Serialize;
use uuid::Uuid;

use super::super::outgoing::write_whole;
use super::history::States;
use super::options::{PaperDocument, PrintOptions};
use crate::error::{CommandError, ErrorCode};
use crate::mallette::Mallette;

/// A file that was printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct PrintedFile {
    /// Where it lies.
    pub path: String,
    /// How many pages it has.
    pub pages: u32,
    /// Texts with characters that the typeface lacks.
    pub warnings: Vec<String>,
}

impl Mallette {
    /// Prints one document into a file.
    pub fn print(
        &self,
        document: PaperDocument,
        options: &PrintOptions,
        target: &Path,
        clock: &dyn Clock,
        watcher: Option<Arc<dyn Watcher>>,
    ) -> Result<PrintedFile, CommandError> {
        let incident = options.incident;
        let options = options.at(self.id, clock.now(), watcher);
        let printed = self.paged(document, incident, &options)?;
        let printed = printed.printed(&options)?;
        write_whole(target, &printed.bytes)?;
        self.keep(document, options.language, &printed.bytes)?;
        Ok(describe(target, &printed))
    }

    /// Writes each diagram as an SVG file into a folder.
    pub fn draw(
        &self,
        language: Language,
        folder: &Path,
    ) -> Result<Vec<PrintedFile>, CommandError> {
        let drawn = paper::diagrams_svg(&self.plan()?, language)?;
        make(folder)?;
        drawn
            .iter()
            .map(|drawing| {
                let target = folder.join(&drawing.file);
                write_whole(&target, drawing.svg.as_bytes())?;
                Ok(PrintedFile {
                    path: target.display().to_string(),
                    pages: 1,
                    warnings: Vec::new(),
                })
            })
            .collect()
    }

    /// Prints everything but the recovery sheet into a folder.
    pub fn print_set(
        &self,
        options: &PrintOptions,
        folder: &Path,
        clock: &dyn Clock,
        watcher: Option<Arc<dyn Watcher>>,
    ) -> Result<Vec<PrintedFile>, CommandError> {
        make(folder)?;
        let documents = PaperDocument::SET.into_iter().enumerate();
        documents
            .map(|(nth, document)| {
                let name = document.file_name(options.language);
                let watcher = watcher.clone().map(|watcher| -> Arc<dyn Watcher> {
                    Arc::new(OneOf {
                        watcher,
                        nth,
                        of: PaperDocument::SET.len(),
                    })
                });
                self.print(document, options, &folder.join(name), clock, watcher)
            })
            .collect()
    }

    /// The pages of a document as it is now: of the plan, of an incident, of the register or of the actions.
    pub(super) fn paged(
        &self,
        document: PaperDocument,
        incident: Option<Uuid>,
        options: &Options,
    ) -> Result<Pages, CommandError> {
        if document.is_of_incident() {
            return self.told(document, incident, options);
        }
        match document {
            PaperDocument::Register => return self.registered(None, options),
            PaperDocument::Actions => return self.improving(options),
            _ => {}
        }
        self.lay_out(document, &self.states(None)?, options)
    }

    /// Lays a document of the plan out.
    pub(super) fn lay_out(
        &self,
        document: PaperDocument,
        states: &States,
        options: &Options,
    ) -> Result<Pages, CommandError> {
        self.with_document(document, |document| {
            states.with(|history| paper::lay_out(document, history, options))
        })
    }

    /// Works with a document of the plan as the paper engine knows it.
    pub(super) fn with_document<T>(
        &self,
        document: PaperDocument,
        work: impl FnOnce(Document<'_>) -> Result<T, PaperError>,
    ) -> Result<T, CommandError> {
        Ok(match document {
            PaperDocument::Plan => work(Document::Plan)?,
            PaperDocument::Contacts => work(Document::Contacts)?,
            PaperDocument::Cards => work(Document::Cards)?,
            PaperDocument::ActionCards => work(Document::ActionCards)?,
            PaperDocument::Diagrams => work(Document::Diagrams)?,
            PaperDocument::Forms => work(Document::Forms)?,
            PaperDocument::RecoverySheet => work(Document::RecoverySheet(&RecoverySheet {
                code: self.recovery_groups().join(" "),
                qr: self.recovery_payload(),
                mallette: self.id.to_string(),
            }))?,
            PaperDocument::Incident
            | PaperDocument::Log
            | PaperDocument::Calls
            | PaperDocument::Status
            | PaperDocument::Message
            | PaperDocument::Handover
            | PaperDocument::RunSheet
            | PaperDocument::Review
            | PaperDocument::Report
            | PaperDocument::FactSheet
            | PaperDocument::Actions
            | PaperDocument::Register => return Err(ErrorCode::DocumentUnbound.into()),
        })
    }
}

/// Follows one document of several.
#[derive(Debug)]
struct OneOf {
    watcher: Arc<dyn Watcher>,
    nth: usize,
    of: usize,
}

impl Watcher for OneOf {
    fn done(&self, share: f32) {
        self.watcher
            .done((self.nth as f32 + share) / self.of as f32);
    }

    fn gives_up(&self) -> bool {
        self.watcher.gives_up()
    }
}

fn make(folder: &Path) -> Result<(), CommandError> {
    std::fs::create_dir_all(folder)
        .map_err(|error| CommandError::from(error).with("path", folder.display()))
}

pub(super) fn describe(target: &Path, printed: &Printed) -> PrintedFile {
    PrintedFile {
        path: target.display().to_string(),
        pages: printed.pages as u32,
        warnings: printed.warnings.iter().map(warning_line).collect(),
    }
}

/// Where a character is missing, in which text, and which.
pub(super) fn warning_line(warning: &Warning) -> String {
    let missing: String = warning.missing.iter().collect();
    format!("{} · {} · {missing}", warning.place, warning.text)
}

/// The demonstration's own documents as PDF: code of the document, file name, bytes.
pub(in crate::mallette) fn demonstration_copies(
    language: Language,
    plan: &Plan,
    clock: &dyn Clock,
) -> Result<Vec<(String, String, Vec<u8>)>, CommandError> {
    let setup = Setup {
        paper: Paper::A4,
        large: false,
        duplex: false,
        at: clock.now(),
    };
    let copies = starter::demonstration_copies(language)?;
    copies
        .into_iter()
        .map(|copy| {
            let mut blocks = vec![Block::heading(1, copy.title.clone())];
            for section in copy.sections {
                blocks.push(Block::heading(2, section.heading));
                blocks.extend(
                    section
                        .body
                        .split("\n\n")
                        .map(|paragraph| Block::paragraph(paragraph.trim())),
                );
            }
            let manuscript = Manuscript {
                title: copy.title,
                organisation: plan.organisation().name,
                blocks,
                ..Manuscript::default()
            };
            let bytes = paper::pages(&manuscript, setup)?.pdf()?;
            Ok((
                copy.document_code.clone(),
                format!("{}.pdf", copy.document_code),
                bytes,
            ))
        })
        .collect()
}

impl From<PaperError> for CommandError {
    fn from(error: PaperError) -> Self {
        match error {
            PaperError::GivenUp => ErrorCode::Cancelled.into(),
            _ => ErrorCode::Internal.into(),
        }
    }
}
