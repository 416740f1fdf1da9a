//! The documents that are printed from a plan.

mod action_cards;
mod cards;
mod contacts;
mod diagrams;
mod plan;
mod prose;
mod recovery_sheet;
mod source;
mod tables;

pub use diagrams::{Drawn, diagrams_svg};
pub use recovery_sheet::RecoverySheet;

use super::{Paper, PaperError, Setup, Warning, pages};
use crate::model::{Language, Plan};
use chrono::{DateTime, Utc};
use source::Source;

/// What can be printed.
#[derive(Clone, Copy)]
pub enum Document<'a> {
    /// The directory: internal and external, principal and backup.
    Contacts,
    /// Pocket cards, one for each person who holds a role. They have one size in every edition.
    Cards,
    /// Action cards, a page a role.
    ActionCards,
    /// Every picture, one a page.
    Diagrams,
    /// The whole plan as a booklet.
    Plan,
    /// The sheet that opens the mallette. It holds a secret and is printed only when asked for by name.
    RecoverySheet(&'a RecoverySheet),
}

impl Document<'_> {
    /// The documents printed when everything is asked for: never the recovery sheet.
    pub const ALL: [Document<'static>; 5] = [
        Document::Plan,
        Document::Contacts,
        Document::ActionCards,
        Document::Cards,
        Document::Diagrams,
    ];
}

/// How a document is to be printed.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// The language of labels; content stays in its own.
    pub language: Language,
    /// The sheet.
    pub paper: Paper,
    /// When it is printed.
    pub at: DateTime<Utc>,
    /// The edition in large letters.
    pub large: bool,
    /// On both sides.
    pub duplex: bool,
}

/// A document as a PDF file.
pub struct Printed {
    /// The file.
    pub bytes: Vec<u8>,
    /// What could not be printed as written.
    pub warnings: Vec<Warning>,
    /// How many pages it has.
    pub pages: usize,
}

/// Prints a document of the plan. Times are those of the organisation's time zone.
///
/// # Errors
/// [`PaperError::TooLongForQr`] when the recovery code does not fit into a QR code; the others are faults
/// of the program.
pub fn print(document: Document<'_>, plan: &Plan, options: Options) -> Result<Printed, PaperError> {
    let source = Source::new(plan, options.language, options.at);
    let manuscript = match document {
        Document::Contacts => contacts::contacts(&source),
        Document::Cards => cards::cards(&source),
        Document::ActionCards => action_cards::action_cards(&source),
        Document::Diagrams => diagrams::diagrams(&source)?,
        Document::Plan => plan::booklet(&source)?,
        Document::RecoverySheet(sheet) => recovery_sheet::recovery_sheet(&source, sheet)?,
    };
    let Options {
        paper,
        large,
        duplex,
        at,
        ..
    } = options;
    let laid = pages(
        &manuscript,
        Setup {
            paper,
            large,
            duplex,
            at,
        },
    )?;
    Ok(Printed {
        bytes: laid.pdf()?,
        warnings: laid.warnings().to_vec(),
        pages: laid.count(),
    })
}
