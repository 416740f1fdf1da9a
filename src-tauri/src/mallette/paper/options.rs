//! What is printed, and how.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use mallette_core::model::language::Language;
use mallette_core::model::numbers::Period;
use mallette_core::model::paper_copy::PaperCopy;
use mallette_core::paper::{Options, Paper, Watcher};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What can be printed.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type, clap::ValueEnum,
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
    /// Blank forms to write on by hand.
    Forms,
    /// The code that opens every copy. Never part of a set, of the register, or of what is kept.
    RecoverySheet,
    /// The whole dossier of an incident.
    Incident,
    /// The log of an incident.
    Log,
    /// Whom to call now in an incident.
    Calls,
    /// The latest status report of an incident.
    Status,
    /// The latest message of an incident.
    Message,
    /// The sheet one shift gives to the next.
    Handover,
    /// The recovery run sheet by actor, of an incident or of the plan.
    RunSheet,
    /// The review of an incident, on the form it is asked on.
    Review,
    /// The report of an incident.
    Report,
    /// The technical facts of an incident.
    FactSheet,
    /// The improvement plan. Like the documents of an incident it tells of a moment.
    Actions,
    /// The register of incidents. It tells of a moment too.
    Register,
    /// The figures of incidents over a period.
    Numbers,
    /// The check sheet of the yearly review.
    AnnualReview,
}

impl PaperDocument {
    /// What "everything" prints.
    pub const SET: [PaperDocument; 6] = [
        PaperDocument::Plan,
        PaperDocument::Contacts,
        PaperDocument::ActionCards,
        PaperDocument::Cards,
        PaperDocument::Forms,
        PaperDocument::Diagrams,
    ];

    /// Whether it tells of a moment of an incident: in no set, in no register, never kept, without sheets to replace.
    pub fn is_of_incident(self) -> bool {
        matches!(
            self,
            PaperDocument::Incident
                | PaperDocument::Log
                | PaperDocument::Calls
                | PaperDocument::Status
                | PaperDocument::Message
                | PaperDocument::Handover
                | PaperDocument::RunSheet
        ) || self.is_afterwards()
    }

    /// Whether it is written from the review of an incident; only these have a masked edition.
    pub fn is_afterwards(self) -> bool {
        matches!(
            self,
            PaperDocument::Review | PaperDocument::Report | PaperDocument::FactSheet
        )
    }

    /// Whether it belongs to a binder: the register knows its copies, and its sheets replace each other.
    pub fn is_bound(self) -> bool {
        let alone = matches!(
            self,
            PaperDocument::RecoverySheet
                | PaperDocument::Register
                | PaperDocument::Actions
                | PaperDocument::Numbers
                | PaperDocument::AnnualReview
        );
        !self.is_of_incident() && !alone
    }

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
            (PaperDocument::Forms, Language::Fr) => "formulaires.pdf",
            (PaperDocument::Forms, Language::En) => "forms-en.pdf",
            (PaperDocument::RecoverySheet, Language::Fr) => "feuille-de-secours.pdf",
            (PaperDocument::RecoverySheet, Language::En) => "recovery-sheet-en.pdf",
            (PaperDocument::Incident, Language::Fr) => "dossier.pdf",
            (PaperDocument::Incident, Language::En) => "incident-en.pdf",
            (PaperDocument::Log, Language::Fr) => "main-courante.pdf",
            (PaperDocument::Log, Language::En) => "log-en.pdf",
            (PaperDocument::Calls, Language::Fr) => "qui-appeler.pdf",
            (PaperDocument::Calls, Language::En) => "calls-en.pdf",
            (PaperDocument::Status, Language::Fr) => "point-de-situation.pdf",
            (PaperDocument::Status, Language::En) => "status-en.pdf",
            (PaperDocument::Message, Language::Fr) => "message.pdf",
            (PaperDocument::Message, Language::En) => "message-en.pdf",
            (PaperDocument::Handover, Language::Fr) => "releve.pdf",
            (PaperDocument::Handover, Language::En) => "handover-en.pdf",
            (PaperDocument::RunSheet, Language::Fr) => "deroule-de-reprise.pdf",
            (PaperDocument::RunSheet, Language::En) => "run-sheet-en.pdf",
            (PaperDocument::Review, Language::Fr) => "revue-post-incident.pdf",
            (PaperDocument::Review, Language::En) => "review-en.pdf",
            (PaperDocument::Report, Language::Fr) => "rapport-d-incident.pdf",
            (PaperDocument::Report, Language::En) => "report-en.pdf",
            (PaperDocument::FactSheet, Language::Fr) => "fiche-de-faits-techniques.pdf",
            (PaperDocument::FactSheet, Language::En) => "fact-sheet-en.pdf",
            (PaperDocument::Actions, Language::Fr) => "plan-d-amelioration.pdf",
            (PaperDocument::Actions, Language::En) => "actions-en.pdf",
            (PaperDocument::Register, Language::Fr) => "registre-des-incidents.pdf",
            (PaperDocument::Register, Language::En) => "register-en.pdf",
            (PaperDocument::Numbers, Language::Fr) => "chiffres.pdf",
            (PaperDocument::Numbers, Language::En) => "figures-en.pdf",
            (PaperDocument::AnnualReview, Language::Fr) => "revue-annuelle.pdf",
            (PaperDocument::AnnualReview, Language::En) => "yearly-review-en.pdf",
        }
    }

    /// Its code in the register of copies and on covers.
    pub fn code(self) -> String {
        let value = serde_json::to_value(self);
        let code = value
            .ok()
            .and_then(|value| value.as_str().map(str::to_owned));
        code.unwrap_or_default()
    }

    /// The document of a code.
    pub fn of_code(code: &str) -> Option<PaperDocument> {
        serde_json::from_value(code.into()).ok()
    }
}

/// The sheet.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
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

impl PaperSize {
    /// Its code in the register.
    pub fn code(self) -> &'static str {
        match self {
            PaperSize::A4 => "a4",
            PaperSize::Letter => "letter",
        }
    }
}

impl From<PaperSize> for Paper {
    fn from(size: PaperSize) -> Self {
        match size {
            PaperSize::A4 => Paper::A4,
            PaperSize::Letter => Paper::Letter,
        }
    }
}

impl From<Paper> for PaperSize {
    fn from(paper: Paper) -> Self {
        match paper {
            Paper::A4 => PaperSize::A4,
            Paper::Letter => PaperSize::Letter,
        }
    }
}

/// How it is printed.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type,
)]
pub struct PrintOptions {
    /// Language of the labels; the content stays in its own.
    pub language: Language,
    /// The sheet.
    pub paper: PaperSize,
    /// 16 pt.
    pub large: bool,
    /// Margins for both sides.
    pub duplex: bool,
    /// The incident that is told of, for the documents of one.
    pub incident: Option<Uuid>,
    /// The days whose figures are printed; the last twelve months where none are named.
    #[serde(default)]
    pub period: Option<Period>,
    /// Names of people, numbers and addresses are masked: for the documents written from a review.
    #[serde(default)]
    pub masked: bool,
}

impl PrintOptions {
    /// The options that a registered copy was printed with.
    pub(super) fn of_copy(copy: &PaperCopy) -> PrintOptions {
        PrintOptions {
            language: Language::of_code(&copy.language).unwrap_or_default(),
            paper: if copy.paper == PaperSize::Letter.code() {
                PaperSize::Letter
            } else {
                PaperSize::A4
            },
            large: copy.large,
            duplex: copy.duplex,
            incident: None,
            period: None,
            masked: false,
        }
    }

    /// The same as the paper engine takes them.
    pub(super) fn at(
        &self,
        mallette: Uuid,
        at: DateTime<Utc>,
        watcher: Option<Arc<dyn Watcher>>,
    ) -> Options {
        Options {
            language: self.language,
            paper: self.paper.into(),
            at,
            large: self.large,
            duplex: self.duplex,
            mallette,
            copy: None,
            watcher,
            masked: self.masked,
        }
    }
}
