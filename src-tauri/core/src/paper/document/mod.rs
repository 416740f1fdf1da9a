//! The documents that are printed from a plan.

mod action_cards;
mod actions;
mod cards;
mod changes;
mod code;
mod contacts;
mod copy;
mod cover;
mod diagrams;
mod edition;
mod forms;
mod improving;
mod incident;
mod people;
mod plan;
mod prose;
mod recovery_sheet;
mod register;
mod replacement;
mod source;
mod tables;
mod validity;

pub use actions::Improving;
pub use changes::changes;
pub use code::SheetCode;
pub use copy::CopyMark;
pub use diagrams::{Drawn, diagrams_svg};
pub use edition::{Edition, History};
pub use incident::{Afterwards, Case, SealedLine};
pub use recovery_sheet::RecoverySheet;
pub use register::Register;
pub use replacement::{Replacement, replacement};

use super::{
    Binding, Manuscript, Pages, Paper, PaperError, Setup, Warning, Watcher, bind, mask::mask,
};
use crate::model::Language;
use chrono::{DateTime, Utc};
use source::Source;
use std::sync::Arc;
use uuid::Uuid;

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
    /// Blank forms to write on by hand.
    Forms,
    /// The sheet that opens the mallette. It holds a secret and is printed only when asked for by name.
    RecoverySheet(&'a RecoverySheet),
    /// All that is known of an incident, and its log.
    Incident(Case<'a>),
    /// The log of an incident.
    Log(Case<'a>),
    /// Whom to call now in an incident.
    Calls(Case<'a>),
    /// The latest status report of an incident.
    Status(Case<'a>),
    /// The latest message of an incident, to hand over or to pin up.
    Message(Case<'a>),
    /// The sheet one shift gives to the next.
    Handover(Case<'a>),
    /// The recovery run sheet, actor by actor: ticked in an incident, or as the plan has it.
    RunSheet(Option<Case<'a>>),
    /// The review of an incident, on the form it is asked on.
    Review(Afterwards<'a>),
    /// The report of an incident.
    Report(Afterwards<'a>),
    /// The technical facts of an incident.
    FactSheet(Afterwards<'a>),
    /// The improvement plan: every action.
    Actions(Improving<'a>),
    /// The register of incidents, or lines chosen from it.
    Register(Register<'a>),
}

impl Document<'_> {
    /// The documents printed when everything is asked for: never the recovery sheet.
    pub const ALL: [Document<'static>; 6] = [
        Document::Plan,
        Document::Contacts,
        Document::ActionCards,
        Document::Cards,
        Document::Forms,
        Document::Diagrams,
    ];

    /// Its code in files, on the command line and in the register of copies.
    pub fn code(&self) -> &'static str {
        match self {
            Document::Contacts => "contacts",
            Document::Plan => "plan",
            Document::Cards => "cards",
            Document::ActionCards => "action-cards",
            Document::Diagrams => "diagrams",
            Document::Forms => "forms",
            Document::RecoverySheet(_) => "recovery-sheet",
            Document::Incident(_) => "incident",
            Document::Log(_) => "log",
            Document::Calls(_) => "calls",
            Document::Status(_) => "status",
            Document::Message(_) => "message",
            Document::Handover(_) => "handover",
            Document::RunSheet(_) => "run-sheet",
            Document::Review(_) => "review",
            Document::Report(_) => "report",
            Document::FactSheet(_) => "fact-sheet",
            Document::Actions(_) => "actions",
            Document::Register(_) => "register",
        }
    }

    /// Whether it tells of a moment of incidents rather than of a state of the plan: it has no past, and no sheet of it
    /// replaces another.
    fn is_of_a_moment(&self) -> bool {
        matches!(
            self,
            Document::Incident(_)
                | Document::Log(_)
                | Document::Calls(_)
                | Document::Status(_)
                | Document::Message(_)
                | Document::Handover(_)
                | Document::RunSheet(_)
                | Document::Review(_)
                | Document::Report(_)
                | Document::FactSheet(_)
                | Document::Actions(_)
                | Document::Register(_)
        )
    }

    fn manuscript(&self, source: &Source<'_>) -> Result<Manuscript, PaperError> {
        Ok(match self {
            Document::Contacts => contacts::contacts(source),
            Document::Plan => plan::booklet(source)?,
            Document::Cards => cards::cards(source),
            Document::ActionCards => action_cards::action_cards(source),
            Document::Diagrams => diagrams::diagrams(source)?,
            Document::Forms => forms::forms(source)?,
            Document::RecoverySheet(sheet) => recovery_sheet::recovery_sheet(source, sheet)?,
            Document::Incident(case) => incident::dossier(source, case)?,
            Document::Log(case) => incident::whole_log(source, case),
            Document::Calls(case) => incident::calls(source, case),
            Document::Status(case) => incident::status(source, case),
            Document::Message(case) => incident::message(source, case),
            Document::Handover(case) => incident::handover(source, case),
            Document::RunSheet(case) => incident::run_sheet(source, case.as_ref())?,
            Document::Review(after) => incident::review(source, after)?,
            Document::Report(after) => incident::report(source, after)?,
            Document::FactSheet(after) => incident::fact_sheet(source, after)?,
            Document::Actions(improving) => actions::actions(source, improving),
            Document::Register(lines) => register::register(source, lines),
        })
    }
}

/// How a document is to be printed.
#[derive(Clone, Debug)]
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
    /// The mallette it is printed from: what the code on the cover names.
    pub mallette: Uuid,
    /// The copy that is printed, if it is one of the register.
    pub copy: Option<CopyMark>,
    /// Names of people, telephone numbers and mail addresses are masked.
    pub masked: bool,
    /// Who follows the work.
    pub watcher: Option<Arc<dyn Watcher>>,
}

impl Options {
    fn setup(&self) -> Setup {
        Setup {
            paper: self.paper,
            large: self.large,
            duplex: self.duplex,
            at: self.at,
        }
    }
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

/// Lays a document of the plan out on pages. Times are those of the organisation's time zone.
///
/// # Errors
/// [`PaperError::TooLongForQr`] when a code does not fit into a QR code; the others are faults of the program.
pub fn lay_out<'a>(
    document: Document<'_>,
    history: impl Into<History<'a>>,
    options: &Options,
) -> Result<Pages, PaperError> {
    let mut history = history.into();
    if document.is_of_a_moment() {
        history = history.now.into();
    }
    let manuscript = |edition: Edition<'_>| manuscript(document, edition, options);
    let past = history
        .past
        .iter()
        .map(|edition| manuscript(*edition))
        .collect::<Result<Vec<_>, _>>()?;
    let compared_with = history.compared_with.map(manuscript).transpose()?;
    let validity = validity::Validity {
        document: document.code(),
        history: &history,
        options,
    };
    let binding = Binding {
        past: &past,
        compared_with: compared_with.as_ref(),
        validity: Some(&|bound| validity.blocks(bound)),
        watcher: options.watcher.as_deref(),
    };
    bind(&manuscript(history.now)?, options.setup(), &binding)
}

/// What a document says, before it is laid out: other formats are written from it too.
///
/// # Errors
/// Faults of the program.
pub fn manuscript<'a>(
    document: Document<'_>,
    edition: impl Into<Edition<'a>>,
    options: &Options,
) -> Result<Manuscript, PaperError> {
    let edition = edition.into();
    let source = Source::new(edition, options);
    let manuscript = document.manuscript(&source)?;
    if !options.masked {
        return Ok(manuscript);
    }
    let people = document.people(edition.plan);
    Ok(mask(manuscript, &people, source.words))
}

/// Prints a document of the plan.
///
/// # Errors
/// Those of [`lay_out`].
pub fn print<'a>(
    document: Document<'_>,
    history: impl Into<History<'a>>,
    options: &Options,
) -> Result<Printed, PaperError> {
    lay_out(document, history, options)?.printed(options)
}

impl Pages {
    /// The pages as a file, with what there is to say of it.
    ///
    /// # Errors
    /// Those of [`Pages::pdf`].
    pub fn printed(&self, options: &Options) -> Result<Printed, PaperError> {
        Ok(Printed {
            bytes: match options.watcher.as_deref() {
                Some(watcher) => self.pdf_watched(watcher)?,
                None => self.pdf()?,
            },
            warnings: self.warnings().to_vec(),
            pages: self.count(),
        })
    }
}
