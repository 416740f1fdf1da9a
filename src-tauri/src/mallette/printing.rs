//! Printing the plan into files: whole or not at all.

use std::io::Write;
use std::path::Path;

use chrono::{DateTime, Utc};
use mallette_core::model::Plan;
use mallette_core::model::clock::Clock;
use mallette_core::model::language::Language;
use mallette_core::paper::{
    self, Block, Document, Manuscript, Options, Paper, PaperError, Printed, RecoverySheet, Setup,
};
use mallette_core::starter;
use mallette_core::vault::DurableFile;
use serde::{Deserialize, Serialize};

use super::Mallette;
use crate::error::{CommandError, ErrorCode};

/// What can be printed.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type, clap::ValueEnum,
)]
#[serde(rename_all = "kebab-case")]
pub enum PaperDocument {
    /// The whole booklet.
    Plan,
    /// Directory sheets.
    Contacts,
    /// Pocket cards.
    Cards,
    /// A page a role.
    ActionCards,
    /// Every picture, one a page.
    Diagrams,
    /// The code that opens every copy. Never part of a set.
    RecoverySheet,
}

impl PaperDocument {
    /// What "everything" prints.
    pub const SET: [PaperDocument; 5] = [
        PaperDocument::Plan,
        PaperDocument::Contacts,
        PaperDocument::ActionCards,
        PaperDocument::Cards,
        PaperDocument::Diagrams,
    ];

    /// The name of its file.
    pub fn file_name(self, language: Language) -> &'static str {
        match (self, language) {
            (PaperDocument::Plan, Language::Fr) => "plan.pdf",
            (PaperDocument::Plan, Language::En) => "plan-en.pdf",
            (PaperDocument::Contacts, Language::Fr) => "annuaire.pdf",
            (PaperDocument::Contacts, Language::En) => "contacts-en.pdf",
            (PaperDocument::Cards, Language::Fr) => "cartes-de-poche.pdf",
            (PaperDocument::Cards, Language::En) => "pocket-cards-en.pdf",
            (PaperDocument::ActionCards, Language::Fr) => "fiches-reflexes.pdf",
            (PaperDocument::ActionCards, Language::En) => "action-cards-en.pdf",
            (PaperDocument::Diagrams, Language::Fr) => "schemas.pdf",
            (PaperDocument::Diagrams, Language::En) => "diagrams-en.pdf",
            (PaperDocument::RecoverySheet, Language::Fr) => "feuille-de-secours.pdf",
            (PaperDocument::RecoverySheet, Language::En) => "recovery-sheet-en.pdf",
        }
    }
}

/// The sheet.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Default,
    Serialize,
    Deserialize,
    specta::Type,
    clap::ValueEnum,
)]
#[serde(rename_all = "lowercase")]
pub enum PaperSize {
    /// 210 x 297 mm.
    #[default]
    A4,
    /// 8.5 x 11 in.
    Letter,
}

/// How it is printed.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, specta::Type)]
pub struct PrintOptions {
    /// Language of the labels; the content stays in its own.
    pub language: Language,
    /// The sheet.
    pub paper: PaperSize,
    /// 16 pt.
    pub large: bool,
    /// Margins for both sides.
    pub duplex: bool,
}

impl PrintOptions {
    fn at(&self, at: DateTime<Utc>) -> Options {
        let paper = match self.paper {
            PaperSize::A4 => Paper::A4,
            PaperSize::Letter => Paper::Letter,
        };
        Options {
            language: self.language,
            paper,
            at,
            large: self.large,
            duplex: self.duplex,
        }
    }
}

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
    ) -> Result<PrintedFile, CommandError> {
        let plan = self.plan()?;
        let options = options.at(clock.now());
        let printed = match document {
            PaperDocument::Plan => paper::print(Document::Plan, &plan, options)?,
            PaperDocument::Contacts => paper::print(Document::Contacts, &plan, options)?,
            PaperDocument::Cards => paper::print(Document::Cards, &plan, options)?,
            PaperDocument::ActionCards => paper::print(Document::ActionCards, &plan, options)?,
            PaperDocument::Diagrams => paper::print(Document::Diagrams, &plan, options)?,
            PaperDocument::RecoverySheet => {
                let sheet = RecoverySheet {
                    code: self.recovery_groups().join(" "),
                    qr: self.recovery_payload(),
                    mallette: self.id.to_string(),
                };
                paper::print(Document::RecoverySheet(&sheet), &plan, options)?
            }
        };
        write_whole(target, &printed.bytes)?;
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
    ) -> Result<Vec<PrintedFile>, CommandError> {
        make(folder)?;
        PaperDocument::SET
            .into_iter()
            .map(|document| {
                self.print(
                    document,
                    options,
                    &folder.join(document.file_name(options.language)),
                    clock,
                )
            })
            .collect()
    }
}

fn make(folder: &Path) -> Result<(), CommandError> {
    std::fs::create_dir_all(folder)
        .map_err(|error| CommandError::from(error).with("path", folder.display()))
}

fn describe(target: &Path, printed: &Printed) -> PrintedFile {
    let warnings = printed.warnings.iter().map(|warning| {
        let missing: String = warning.missing.iter().collect();
        format!("{} · {} · {missing}", warning.place, warning.text)
    });
    PrintedFile {
        path: target.display().to_string(),
        pages: printed.pages as u32,
        warnings: warnings.collect(),
    }
}

fn write_whole(target: &Path, bytes: &[u8]) -> Result<(), CommandError> {
    if target.is_dir() {
        return Err(CommandError::new(ErrorCode::FileIsFolder).with("file", target.display()));
    }
    let folder = target
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let mut file = DurableFile::in_folder(folder)?;
    file.write_all(bytes)?;
    Ok(file.replace(target)?)
}

/// The demonstration's own documents as PDF: code of the document, file name, bytes.
pub(super) fn demonstration_copies(
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
    fn from(_: PaperError) -> Self {
        ErrorCode::Internal.into()
    }
}
