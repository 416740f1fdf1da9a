//! What follows from the incident alone.

use std::path::PathBuf;

use mallette_core::form::Forms;
use mallette_core::model::Language;
use mallette_core::model::incident::{Qualification, StateChange};
use mallette_core::review::{Expects, review_view};

use super::case::Case;
use crate::conduct::scene::{at, change_state};

/// Each question with what is ticked and what is said, as the incident answers it.
fn answers(case: &Case, language: Language) -> String {
    let view = case.with(|facts| review_view(facts, &Forms::of(language).unwrap()));
    let mut told = String::new();
    for question in view.questions() {
        let code = &question.answer.question;
        match &question.suggestion {
            Some(said) => told += &format!("{code} [{}]\n{}\n\n", said.choice, said.text),
            None => told += &format!("{code}\n\n"),
        }
    }
    told
}

#[test]
fn a_crisis_answers_what_its_facts_tell_in_the_words_of_its_plan() {
    for language in Language::ALL {
        let told = answers(&Case::crisis(language), language);
        let name = format!("../../tests/golden/review/crisis.{}.txt", language.code());
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name);
        if std::env::var_os("MALLETTE_WRITE").is_some() {
            std::fs::write(&path, &told).unwrap();
        }
        assert_eq!(told, std::fs::read_to_string(&path).unwrap());
    }
}

#[test]
fn what_is_told_is_in_the_plans_language_whoever_reads() {
    let case = Case::crisis(Language::Fr);
    assert_eq!(answers(&case, Language::Fr), answers(&case, Language::En));
}

#[test]
fn what_hardly_anything_is_known_of_answers_hardly_anything() {
    let case = Case::bare();
    let view = case.with(|facts| review_view(facts, &Forms::of(Language::Fr).unwrap()));
    let answered = view
        .questions()
        .filter(|question| question.suggestion.is_some());
    let answered: Vec<&str> = answered
        .map(|question| question.answer.question.as_str())
        .collect();
    assert_eq!(
        answered,
        [
            "number",
            "manager",
            "detected_at",
            "detected_how",
            "status",
            "owner",
            "detected_on"
        ]
    );
}

#[test]
fn whatever_is_ticked_can_be_ticked_and_a_remark_stands_where_there_is_room_for_one() {
    for language in Language::ALL {
        let mut case = Case::crisis(language);
        case.action("Renégocier le délai de remplacement", "contract");
        case.problem();
        let view = case.with(|facts| review_view(facts, &Forms::of(language).unwrap()));
        for question in view.questions() {
            let Some(said) = &question.suggestion else {
                continue;
            };
            let code = &question.answer.question;
            match &question.expects {
                Expects::Choice {
                    choices,
                    many,
                    remark,
                } => {
                    let ticked: Vec<&str> = said.choice.split_whitespace().collect();
                    assert!(*many || ticked.len() < 2, "{code}");
                    for tick in ticked {
                        assert!(
                            choices.iter().any(|choice| choice.code == tick),
                            "{code}: {tick}"
                        );
                    }
                    assert!(*remark || said.text.is_empty(), "{code}: {}", said.text);
                }
                _ => assert_eq!(said.choice, "", "{code}"),
            }
        }
    }
}

fn told(case: &Case, question: &str) -> (String, String) {
    case.told(question).unwrap_or_default()
}

fn said(choice: &str, text: &str) -> (String, String) {
    (choice.to_owned(), text.to_owned())
}

#[test]
fn of_a_long_log_the_first_measures_are_told_and_the_others_counted() {
    let mut case = Case::bare();
    for number in 1..=17 {
        case.writes("12:30", "action", &format!("Mesure {number}."), "");
    }
    let measures = told(&case, "counter_measures").1;
    let lines: Vec<&str> = measures.lines().collect();
    assert_eq!(lines.len(), 16);
    assert_eq!(lines[14], "- 14/10 à 14:30, Inès Moulin : Mesure 15.");
    assert_eq!(lines[15], "- et 2 autres lignes de la main courante");
}

#[test]
fn what_was_done_after_the_resolution_is_no_counter_measure() {
    let mut case = Case::bare();
    case.writes("12:30", "action", "Cache vidé.", "");
    case.does("12:40", change_state("resolved", "", ""));
    case.writes("12:50", "action", "Ticket rangé.", "");
    assert_eq!(
        told(&case, "counter_measures").1,
        "- 14/10 à 14:30, Inès Moulin : Cache vidé."
    );
}

#[test]
fn a_judgement_that_stood_was_right() {
    let mut case = Case::bare();
    case.does(
        "12:25",
        mallette_core::conduct::Act::Qualify(crate::conduct::scene::judged(
            "medium", "high", "gold",
        )),
    );
    assert_eq!(
        told(&case, "assessed_correctly"),
        said(
            "yes",
            "Qualifié P2 (Majeur) le 14/10 à 14:25, sans changement ensuite."
        )
    );
    let again = Qualification {
        at: Some(at("2026-10-14T12:30:00Z")),
        ..case.scene.dossier.qualifications[0].clone()
    };
    case.scene.dossier.qualifications.push(again);
    assert_eq!(
        told(&case, "assessed_correctly").0,
        "yes",
        "judged the same once more"
    );
}

#[test]
fn a_client_who_reports_or_owns_the_crisis_was_touched() {
    let mut case = Case::bare();
    case.scene.dossier.incident.source = "client".to_owned();
    case.scene.dossier.incident.reported_by = "Isabelle Fauconnier".to_owned();
    assert_eq!(
        told(&case, "clients_affected"),
        said("yes", "Signalé par Isabelle Fauconnier (origine : Client).")
    );
    let mut case = Case::crisis(Language::Fr);
    case.scene.dossier.crises[0].owner = "client".to_owned();
    assert_eq!(told(&case, "clients_affected").0, "yes");
}

#[test]
fn plans_that_nobody_activated_are_none_once_the_incident_is_closed() {
    let mut case = Case::bare();
    assert_eq!(case.told("plans_activated"), None);
    assert_eq!(case.told("cmp_activated"), None);
    case.does("12:40", change_state("closed", "", "Redémarré."));
    assert_eq!(told(&case, "plans_activated"), said("none", ""));
    assert_eq!(told(&case, "cmp_activated"), said("no", ""));
}

#[test]
fn rto_are_kept_for_all_for_some_or_for_none() {
    let mut case = Case::crisis(Language::Fr);
    assert_eq!(told(&case, "rto_kept").0, "some");
    let shipping = case.scene.dossier.activities.pop().unwrap();
    assert_eq!(told(&case, "rto_kept").0, "none");
    case.scene.dossier.activities[0] = shipping;
    assert_eq!(told(&case, "rto_kept").0, "all");
    case.scene.dossier.activities[0].recovered_at = None;
    assert_eq!(case.told("rto_kept"), None, "it is not known to be back");
    let since = "- Expéditions et livraisons : à l’arrêt depuis le 14/10 à 14:12";
    assert!(told(&case, "impact").1.starts_with(since));
    case.scene.dossier.activities.clear();
    assert_eq!(case.told("rto_kept"), None);
}

#[test]
fn a_promise_that_was_never_met_says_so() {
    let mut case = Case::crisis(Language::Fr);
    case.scene
        .dossier
        .states
        .retain(|change| change.state == "open");
    let late = told(&case, "could_be_better").1;
    assert!(
        late.contains("prise en compte (jamais faite) ; réponse (jamais faite)"),
        "{late}"
    );
    case.scene.dossier.states.push(StateChange {
        state: "in_progress".to_owned(),
        at: Some(at("2026-10-14T12:44:00Z")),
        ..StateChange::default()
    });
    let followed = told(&case, "notification_followed").1;
    assert!(
        followed.starts_with("Pris en compte 24 min après la déclaration, hors délai."),
        "{followed}"
    );
}

#[test]
fn everybody_came_or_some_are_named_who_did_not() {
    let mut case = Case::crisis(Language::Fr);
    for seat in &mut case.scene.dossier.seats {
        seat.arrived_at = at("2026-10-14T13:22:00Z").into();
    }
    assert_eq!(told(&case, "people_involved").0, "yes");
    for seat in &mut case.scene.dossier.seats {
        seat.arrived_at = None;
    }
    assert_eq!(case.told("people_involved"), None, "nobody noted who came");
}

#[test]
fn the_manager_is_who_led_the_cell_else_who_holds_the_role() {
    let mut case = Case::crisis(Language::Fr);
    let lead = case
        .scene
        .plan
        .roles
        .iter()
        .find(|role| role.code == "incident_lead")
        .unwrap()
        .id;
    let seat = case
        .scene
        .dossier
        .seats
        .iter_mut()
        .find(|seat| seat.role == Some(lead));
    seat.unwrap().name = "Yann Kerbrat".to_owned();
    assert_eq!(told(&case, "manager").1, "Yann Kerbrat");
    assert_eq!(told(&Case::bare(), "manager").1, "Tomasz Zieliński");
}

#[test]
fn days_and_nights_are_said_as_people_say_them() {
    for (language, texts) in [
        (
            Language::Fr,
            [
                "DMIA de 4 h dépassée de 21 h",
                "soit 1 jour 1 h",
                "soit 3 jours,",
            ],
        ),
        (
            Language::En,
            ["RTO of 4 h missed by 21 h", ", 1 day 1 h", ", 3 days,"],
        ),
    ] {
        let mut case = Case::crisis(language);
        let first = &mut case.scene.dossier.activities[0];
        first.recovered_at = Some(at("2026-10-15T13:12:00Z"));
        let second = &mut case.scene.dossier.activities[1];
        second.recovered_at = Some(at("2026-10-17T12:12:00Z"));
        let impact = told(&case, "impact").1;
        for text in texts {
            assert!(impact.contains(text), "{text} in {impact}");
        }
    }
}
