//! The words around actions in a file.

use crate::model::Language;

/// The words of one language.
#[derive(Debug)]
pub(super) struct ActionWords {
    /// Name of the sheet in a workbook.
    pub sheet: &'static str,
    /// Between a name and its value.
    pub colon: &'static str,
    pub number: &'static str,
    pub title: &'static str,
    pub detail: &'static str,
    pub nature: &'static str,
    pub theme: &'static str,
    pub step: &'static str,
    pub owner: &'static str,
    pub email: &'static str,
    pub due_on: &'static str,
    pub proof: &'static str,
    pub created_at: &'static str,
    pub created_by: &'static str,
    pub origin: &'static str,
    pub incident: &'static str,
    pub problem: &'static str,
    pub about: &'static str,
    pub closed_at: &'static str,
    pub closed_by: &'static str,
    pub outcome: &'static str,
    pub version: &'static str,
    corrective: &'static str,
    preventive: &'static str,
    themes: [&'static str; 6],
    steps: [&'static str; 4],
    origins: [&'static str; 6],
    done: &'static str,
    dropped: &'static str,
}

static FRENCH: ActionWords = ActionWords {
    sheet: "Actions",
    colon: "\u{A0}: ",
    number: "Numéro",
    title: "Action",
    detail: "Détail",
    nature: "Nature",
    theme: "Ce qu’elle change",
    step: "Étape",
    owner: "Responsable",
    email: "Courriel",
    due_on: "Échéance",
    proof: "Preuve d’efficacité",
    created_at: "Décidée le",
    created_by: "Décidée par",
    origin: "Origine",
    incident: "Incident",
    problem: "Problème",
    about: "Fiche du plan",
    closed_at: "Close le",
    closed_by: "Close par",
    outcome: "Résultat",
    version: "Version du plan",
    corrective: "corrective",
    preventive: "préventive",
    themes: [
        "analyse des risques",
        "contrat",
        "PCA",
        "plan de gestion des incidents",
        "système",
        "formation",
    ],
    steps: ["Planifier", "Faire", "Vérifier", "Généraliser"],
    origins: [
        "revue",
        "exercice",
        "contrôle de préparation",
        "revue annuelle",
        "problème",
        "autre",
    ],
    done: "faite",
    dropped: "abandonnée",
};

static ENGLISH: ActionWords = ActionWords {
    sheet: "Actions",
    colon: ": ",
    number: "Number",
    title: "Action",
    detail: "Detail",
    nature: "Nature",
    theme: "What it changes",
    step: "Step",
    owner: "Owner",
    email: "E-mail",
    due_on: "Due",
    proof: "Proof of effect",
    created_at: "Decided on",
    created_by: "Decided by",
    origin: "Origin",
    incident: "Incident",
    problem: "Problem",
    about: "Record of the plan",
    closed_at: "Closed on",
    closed_by: "Closed by",
    outcome: "Outcome",
    version: "Version of the plan",
    corrective: "corrective",
    preventive: "preventive",
    themes: [
        "risk analysis",
        "contract",
        "BCP",
        "incident plan",
        "system",
        "training",
    ],
    steps: ["Plan", "Do", "Check", "Act"],
    origins: [
        "review",
        "exercise",
        "readiness check",
        "yearly review",
        "problem",
        "other",
    ],
    done: "done",
    dropped: "dropped",
};

/// Codes in the order of their words; those of [`crate::model::improvement::Action`].
const THEMES: [&str; 6] = [
    "risk_analysis",
    "contract",
    "bcp",
    "plan",
    "system",
    "training",
];
const STEPS: [&str; 4] = ["plan", "do", "check", "act"];
const ORIGINS: [&str; 6] = [
    "review",
    "exercise",
    "readiness",
    "walk",
    "problem",
    "other",
];

impl ActionWords {
    pub fn of(language: Language) -> &'static ActionWords {
        match language {
            Language::Fr => &FRENCH,
            Language::En => &ENGLISH,
        }
    }

    /// Empty where nobody said.
    pub fn nature(&self, code: &str) -> &'static str {
        match code {
            "corrective" => self.corrective,
            "preventive" => self.preventive,
            _ => "",
        }
    }

    pub fn theme(&self, code: &str) -> &'static str {
        worded(&THEMES, &self.themes, code)
    }

    /// An action that stands in no column is yet to be planned.
    pub fn step(&self, code: &str) -> &'static str {
        match worded(&STEPS, &self.steps, code) {
            "" => self.steps[0],
            word => word,
        }
    }

    pub fn origin(&self, code: &str) -> &'static str {
        worded(&ORIGINS, &self.origins, code)
    }

    pub fn outcome_of(&self, code: &str) -> &'static str {
        match code {
            "done" => self.done,
            "dropped" => self.dropped,
            _ => "",
        }
    }
}

/// The word of a code; nothing for one that is unknown.
fn worded<const N: usize>(
    codes: &[&str; N],
    words: &[&'static str; N],
    code: &str,
) -> &'static str {
    let found = codes.iter().position(|known| *known == code);
    found.map_or("", |place| words[place])
}
