//! The words of the entries of a calendar.

use crate::model::Language;

/// The words of one language.
#[derive(Debug)]
pub(super) struct CalendarWords {
    /// Name of the calendar, before that of the organisation.
    pub calendar: &'static str,
    /// Between a name and its value.
    pub colon: &'static str,
    /// Who answers for something.
    pub owner: &'static str,
    pub actions: &'static str,
    pub plan: &'static str,
    pub plan_review: &'static str,
    pub plan_test: &'static str,
    pub walk: &'static str,
    pub documents: &'static str,
    pub document_review: &'static str,
    pub prevention: &'static str,
    pub contacts: &'static str,
    pub verify_contacts: &'static str,
    pub reviews: &'static str,
    pub incident_review: &'static str,
    pub on_call: &'static str,
    pub backup: &'static str,
}

static FRENCH: CalendarWords = CalendarWords {
    calendar: "Plan de gestion des incidents",
    colon: "\u{A0}: ",
    owner: "Responsable",
    actions: "Actions",
    plan: "Plan",
    plan_review: "Revoir le plan de gestion des incidents",
    plan_test: "Tester le plan de gestion des incidents",
    walk: "Revue annuelle : parcourir chaque chapitre et chaque contact du plan",
    documents: "Documents",
    document_review: "Revoir le document",
    prevention: "Prévention",
    contacts: "Contacts",
    verify_contacts: "Vérifier les contacts",
    reviews: "Revues post-incident",
    incident_review: "Remettre la revue post-incident",
    on_call: "Astreinte",
    backup: "Suppléant",
};

static ENGLISH: CalendarWords = CalendarWords {
    calendar: "Incident plan",
    colon: ": ",
    owner: "Owner",
    actions: "Actions",
    plan: "Plan",
    plan_review: "Review the incident plan",
    plan_test: "Test the incident plan",
    walk: "Yearly review: go through every chapter and every contact of the plan",
    documents: "Documents",
    document_review: "Review the document",
    prevention: "Prevention",
    contacts: "Contacts",
    verify_contacts: "Verify contacts",
    reviews: "Post-incident reviews",
    incident_review: "Hand in the post-incident review",
    on_call: "On call",
    backup: "Backup",
};

impl CalendarWords {
    pub fn of(language: Language) -> &'static CalendarWords {
        match language {
            Language::Fr => &FRENCH,
            Language::En => &ENGLISH,
        }
    }

    /// `name: value`; nothing where there is no value.
    pub fn named(&self, name: &str, value: &str) -> String {
        match value.trim() {
            "" => String::new(),
            value => format!("{name}{}{value}", self.colon),
        }
    }
}
