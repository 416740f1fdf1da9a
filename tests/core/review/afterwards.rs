//! What follows from what was written afterwards: causes, problems, actions, and the answers of the other form.

use mallette_core::model::Language;
use mallette_core::model::review::ReviewMark;
use mallette_core::review::{REPORT, REVIEW, suggestion};
use uuid::Uuid;

use super::case::Case;
use crate::conduct::scene::at;

fn case() -> Case {
    Case::crisis(Language::Fr)
}

fn text(case: &Case, question: &str) -> String {
    case.told(question).unwrap_or_default().1
}

fn choice(case: &Case, question: &str) -> String {
    case.told(question).unwrap_or_default().0
}

#[test]
fn a_cause_is_found_when_a_root_is_marked_and_in_part_while_the_tree_has_none() {
    let mut case = case();
    case.scene.dossier.ticks.clear();
    let first = case.why(None, "Le miroir a recopié l’erreur.", false);
    case.why(Some(first), "Le microcode datait de 2024.", false);
    assert_eq!(choice(&case, "cause_found"), "partly");
    assert_eq!(text(&case, "cause_found"), "Le microcode datait de 2024.");
    assert_eq!(case.told("root_cause"), None);
    case.review.whys[1].root = true;
    case.why(Some(first), "Personne ne suit les avis du fabricant.", true);
    assert_eq!(choice(&case, "cause_found"), "yes");
    let roots = "- Le microcode datait de 2024.\n- Personne ne suit les avis du fabricant.";
    assert_eq!(text(&case, "root_cause"), roots);
}

#[test]
fn the_problem_behind_it_answers_for_the_cause_and_for_its_likes() {
    let mut case = case();
    let earlier = case.before("2026-003", "Baie lente", "Fichiers", "performance");
    case.before("2026-002", "Imprimante", "", "interface");
    let problem = case.problem();
    problem.root_cause = "Microcode des baies.".to_owned();
    problem.workaround = "Redémarrer le contrôleur.".to_owned();
    let problem = problem.id;
    assert_eq!(choice(&case, "underlying_problem"), "yes");
    assert_eq!(
        text(&case, "underlying_problem"),
        "P-2026-001 : Baies de stockage (ouvert)"
    );
    assert_eq!(text(&case, "cause_found"), "Microcode des baies.");
    assert_eq!(text(&case, "root_cause"), "Microcode des baies.");
    assert_eq!(text(&case, "generalisation"), "Redémarrer le contrôleur.");
    case.link(problem, earlier);
    assert_eq!(
        text(&case, "generalisation"),
        "Même problème (P-2026-001) que 2026-003. Redémarrer le contrôleur."
    );
}

#[test]
fn a_problem_that_was_only_proposed_is_told_as_such() {
    let mut case = case();
    assert_eq!(case.told("underlying_problem"), None);
    case.scene.dossier.incident.problem_proposed = true;
    assert_eq!(choice(&case, "underlying_problem"), "yes");
}

#[test]
fn incidents_of_its_kind_are_named_closed_or_not_and_exercises_never() {
    let mut case = case();
    case.before("2026-003", "ERP très lent", "ERP", "database");
    case.before(
        "2026-004",
        "Messagerie injoignable",
        "Messagerie",
        "database",
    );
    case.before(
        "2026-005",
        "Comptabilité et ERP : base injoignable",
        "Comptabilité",
        "database",
    );
    case.before("EX-2026-001", "ERP injoignable", "ERP", "database");
    case.register.last_mut().unwrap().exercise = true;
    assert_eq!(
        text(&case, "similar"),
        "- 2026-003 (12/03/2026) : ERP très lent\n\
         - 2026-005 (12/03/2026) : Comptabilité et ERP : base injoignable"
    );
    assert_eq!(
        text(&case, "other_context"),
        "- 2026-005 (12/03/2026) : Comptabilité et ERP : base injoignable (Comptabilité)"
    );
}

#[test]
fn actions_are_told_with_who_answers_for_them_and_until_when() {
    let mut case = case();
    case.action("Remplacer les contrôleurs", "system").closed_at = Some(at("2026-11-02T09:00:00Z"));
    case.action("Renégocier le délai de remplacement", "contract");
    case.action("Ramener la DMIA de l’atelier A à 3 h", "bcp")
        .owner = String::new();
    case.action("Acheter une troisième baie", "contract")
        .outcome = "dropped".to_owned();
    assert_eq!(
        text(&case, "prevent_repetition"),
        "- A-2026-001, Remplacer les contrôleurs : Inès Moulin, fait le 02/11/2026\n\
         - A-2026-002, Renégocier le délai de remplacement : Inès Moulin, pour le 12/12/2026\n\
         - A-2026-003, Ramener la DMIA de l’atelier A à 3 h : pour le 12/12/2026"
    );
    assert_eq!(choice(&case, "contracts"), "yes");
    let contract =
        "- A-2026-002, Renégocier le délai de remplacement : Inès Moulin, pour le 12/12/2026";
    assert_eq!(text(&case, "contracts"), contract);
    let changed = "- A-2026-003, Ramener la DMIA de l’atelier A à 3 h : pour le 12/12/2026";
    assert_eq!(text(&case, "adjustments"), changed);
    assert_eq!(text(&case, "improvement_axes"), changed);
}

/// A question that is answered in one form, and the one of the other form that it answers too.
#[test]
fn what_one_form_was_told_the_other_does_not_ask_again() {
    for (answered, asked) in [
        ("monitoring", "earlier_means"),
        ("earlier_means", "monitoring"),
        ("detected_at", "detected_on"),
        ("counter_measures", "other_measures"),
        ("other_measures", "counter_measures"),
        ("adjustments", "improvement_axes"),
        ("improvement_axes", "adjustments"),
        ("went_well", "learned"),
        ("could_be_better", "learned"),
        ("cause_found", "root_cause"),
        ("root_cause", "cause_found"),
    ] {
        let mut case = case();
        case.answers(answered, "Dit dans l’autre formulaire.");
        assert_eq!(
            text(&case, asked),
            "Dit dans l’autre formulaire.",
            "{asked}"
        );
    }
}

#[test]
fn a_report_is_to_be_completed_until_it_is_signed_and_done_with_its_actions() {
    let mut case = case();
    let mark = |step: &str, time: &str| ReviewMark {
        id: Uuid::now_v7(),
        step: step.to_owned(),
        by: "Liesbeth Hermans".to_owned(),
        at: Some(at(time)),
        ..ReviewMark::default()
    };
    case.action("Remplacer les contrôleurs", "system");
    assert_eq!(text(&case, "owner"), "Tomasz Zieliński");
    case.review
        .marks
        .push(mark("begun", "2026-10-15T22:30:00Z"));
    assert_eq!(choice(&case, "status"), "to_complete");
    assert_eq!(text(&case, "owner"), "Liesbeth Hermans");
    assert_eq!(
        text(&case, "created_on"),
        "16/10/2026",
        "the day it was in Paris"
    );
    case.review
        .marks
        .push(mark("signed", "2026-10-20T08:00:00Z"));
    assert_eq!(choice(&case, "status"), "in_progress");
    case.improvements.actions[0].closed_at = Some(at("2026-11-02T09:00:00Z"));
    assert_eq!(choice(&case, "status"), "done");
    case.review
        .marks
        .push(mark("reopened", "2026-11-03T08:00:00Z"));
    assert_eq!(choice(&case, "status"), "to_complete");
}

#[test]
fn a_question_nobody_knows_has_no_answer() {
    let case = case();
    for question in [
        "",
        "plan_flexible",
        "preparedness",
        "management_response",
        REVIEW,
        REPORT,
    ] {
        assert_eq!(
            case.with(|facts| suggestion(question, facts)),
            None,
            "{question}"
        );
    }
}
