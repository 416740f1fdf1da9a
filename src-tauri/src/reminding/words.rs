//! What a reminder says.

use chrono_tz::Tz;
use mallette_core::model::incident::clock::ClockName;
use mallette_core::model::incident::reminder::{Occasion, Reminder};
use mallette_core::model::language::Language;

/// The first line: which incident, and whether it is late.
pub(super) fn title(reminder: &Reminder, language: Language) -> String {
    let exercise = match (reminder.exercise, language) {
        (false, _) => "",
        (true, Language::Fr) => "EXERCICE · ",
        (true, Language::En) => "EXERCISE · ",
    };
    let what = match (reminder.occasion, language) {
        (Occasion::Late, Language::Fr) => "en retard",
        (Occasion::Late, Language::En) => "late",
        (Occasion::Soon, Language::Fr) => "bientôt dû",
        (Occasion::Soon, Language::En) => "due soon",
        (Occasion::Inject, Language::Fr) => "à jouer maintenant",
        (Occasion::Inject, Language::En) => "to be played now",
    };
    format!("{exercise}{} · {what}", reminder.number)
}

/// The second: what, and until when.
pub(super) fn body(reminder: &Reminder, language: Language, zone: Tz) -> String {
    let at = reminder.due_at.with_timezone(&zone).format("%H:%M");
    let what = match (reminder.clock, language) {
        (Some(clock), Language::Fr) => french(clock, &reminder.label),
        (Some(clock), Language::En) => english(clock, &reminder.label),
        (None, _) => reminder.label.clone(),
    };
    match (reminder.occasion, language) {
        (Occasion::Late, Language::Fr) => format!("{what} : le délai est passé depuis {at}."),
        (Occasion::Late, Language::En) => format!("{what}: the time was over at {at}."),
        (Occasion::Soon, Language::Fr) => format!("{what} : à faire avant {at}."),
        (Occasion::Soon, Language::En) => format!("{what}: to be done by {at}."),
        (Occasion::Inject, _) => format!("{at} · {what}"),
    }
}

fn french(clock: ClockName, label: &str) -> String {
    match clock {
        ClockName::Acknowledge => "Prise en compte".to_owned(),
        ClockName::Respond => "Première réponse".to_owned(),
        ClockName::Resolve => "Résolution".to_owned(),
        ClockName::Update => "Prochaine communication".to_owned(),
        ClockName::Cell => "Ouverture de la cellule de crise".to_owned(),
        ClockName::DrpDecision => "Décision sur le PRA".to_owned(),
        ClockName::Closing => "Clôture de la crise".to_owned(),
        ClockName::Rto => format!("DMIA de « {label} »"),
        ClockName::Review => "Revue post-incident".to_owned(),
        ClockName::Duty => label.to_owned(),
    }
}

fn english(clock: ClockName, label: &str) -> String {
    match clock {
        ClockName::Acknowledge => "Acknowledgement".to_owned(),
        ClockName::Respond => "First response".to_owned(),
        ClockName::Resolve => "Resolution".to_owned(),
        ClockName::Update => "Next communication".to_owned(),
        ClockName::Cell => "Opening of the crisis cell".to_owned(),
        ClockName::DrpDecision => "Decision on the DRP".to_owned(),
        ClockName::Closing => "Closing of the crisis".to_owned(),
        ClockName::Rto => format!("RTO of \"{label}\""),
        ClockName::Review => "Post-incident review".to_owned(),
        ClockName::Duty => label.to_owned(),
    }
}

/// That the window is out of sight and reminders go on.
pub(super) fn hidden(numbers: &[String], language: Language) -> (String, String) {
    let list = numbers.join(", ");
    match language {
        Language::Fr => (
            "Mallette reste en veille".to_owned(),
            format!(
                "En cours : {list}. La fenêtre est masquée, les rappels continuent. Relancez Mallette pour la revoir ; Ctrl+Q y quitte tout à fait."
            ),
        ),
        Language::En => (
            "Mallette keeps watch".to_owned(),
            format!(
                "Under way: {list}. The window is hidden, reminders go on. Start Mallette again to see it; Ctrl+Q in it quits for good."
            ),
        ),
    }
}
