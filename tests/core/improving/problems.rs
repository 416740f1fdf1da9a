use mallette_core::improving::{ProposedProblem, proposed_problems};
use mallette_core::model::improvement::{Improvements, Problem, ProblemIncident};
use mallette_core::model::incident::Incident;
use mallette_core::model::incident::similar::Kinds;
use uuid::Uuid;

use crate::support::at;

fn incident(number: &str, title: &str, application: &str, category: &str) -> Incident {
    let nth: i64 = number.rsplit('-').next().unwrap().parse().unwrap();
    Incident {
        id: Uuid::now_v7(),
        number: number.to_owned(),
        exercise: number.starts_with("EX"),
        title: title.to_owned(),
        application: application.to_owned(),
        category: category.to_owned(),
        declared_at: Some(at(nth)),
        ..Incident::default()
    }
}

fn register() -> Vec<Incident> {
    vec![
        incident(
            "2026-001",
            "Messagerie lente à Roubaix",
            "Messagerie",
            "performance",
        ),
        incident(
            "2026-002",
            "ERP injoignable à l’atelier A",
            "ERP",
            "database",
        ),
        incident("2026-003", "Badge refusé au portail", "", "authentication"),
        incident(
            "2026-004",
            "Messagerie bloquée",
            "Messagerie",
            "performance",
        ),
        incident("2026-005", "Base de l’ERP injoignable", "ERP", "database"),
        incident(
            "2026-006",
            "Messagerie : courriels en retard",
            "Messagerie",
            "performance",
        ),
        incident("EX-2026-001", "ERP injoignable", "ERP", "database"),
    ]
}

fn problem(improvements: &mut Improvements, incidents: &[&Incident]) -> Uuid {
    let id = Uuid::now_v7();
    improvements.problems.push(Problem {
        id,
        ..Problem::default()
    });
    for incident in incidents {
        improvements.problem_incidents.push(ProblemIncident {
            id: Uuid::now_v7(),
            problem: id,
            incident: incident.id,
            ..ProblemIncident::default()
        });
    }
    id
}

fn numbers(register: &[Incident], proposed: &ProposedProblem) -> Vec<String> {
    let number = |id: &Uuid| {
        register
            .iter()
            .find(|known| known.id == *id)
            .unwrap()
            .number
            .clone()
    };
    proposed.incidents.iter().map(number).collect()
}

#[test]
fn incidents_of_one_kind_are_proposed_as_a_problem_with_what_they_share() {
    let register = register();
    let proposed = proposed_problems(&register, &Improvements::default());
    assert_eq!(proposed.len(), 2);
    assert_eq!(
        numbers(&register, &proposed[0]),
        ["2026-006", "2026-004", "2026-001"]
    );
    assert_eq!(proposed[0].shared, ["messagerie"]);
    assert_eq!(proposed[0].application, "Messagerie");
    assert_eq!(proposed[0].category, "performance");
    assert_eq!(proposed[0].problem, None);
    assert_eq!(numbers(&register, &proposed[1]), ["2026-005", "2026-002"]);
    assert_eq!(proposed[1].shared, ["erp", "injoignable"]);
}

#[test]
fn an_exercise_is_never_part_of_a_problem() {
    let mut register = register();
    register.retain(|known| known.number == "2026-002" || known.exercise);
    assert_eq!(proposed_problems(&register, &Improvements::default()), []);
    assert_eq!(Kinds::of(&register).alike(&register[0], 5), []);
}

#[test]
fn what_one_problem_holds_together_is_not_proposed_again() {
    let register = register();
    let mut improvements = Improvements::default();
    let known = problem(&mut improvements, &[&register[0], &register[3]]);
    let proposed = proposed_problems(&register, &improvements);
    assert_eq!(proposed[0].problem, Some(known), "the third one joins it");
    assert_eq!(proposed[0].incidents.len(), 3);
    let mut improvements = Improvements::default();
    problem(
        &mut improvements,
        &[&register[0], &register[3], &register[5]],
    );
    let proposed = proposed_problems(&register, &improvements);
    assert_eq!(proposed.len(), 1);
    assert_eq!(numbers(&register, &proposed[0]), ["2026-005", "2026-002"]);
}

#[test]
fn what_is_not_the_same_everywhere_is_not_said_of_the_problem() {
    let mut register = register();
    register[3].category = "interface".to_owned();
    let proposed = proposed_problems(&register, &Improvements::default());
    assert_eq!(numbers(&register, &proposed[0]), ["2026-006", "2026-001"]);
    register[3].title = "Messagerie : courriels bloqués".to_owned();
    let proposed = proposed_problems(&register, &Improvements::default());
    assert_eq!(proposed[0].incidents.len(), 3);
    assert_eq!(
        (
            proposed[0].category.as_str(),
            proposed[0].application.as_str()
        ),
        ("", "Messagerie")
    );
}

#[test]
fn one_word_or_the_type_alone_makes_no_kind() {
    let register = [
        incident("2026-001", "Serveur de fichiers saturé", "", "performance"),
        incident("2026-002", "Serveur web arrêté", "", "performance"),
        incident("2026-003", "Imprimante lente", "", "performance"),
        incident("2026-004", "Fichiers : serveur lent", "", "performance"),
        incident("2026-005", "Serveur de fichiers lent", "", "interface"),
    ];
    let alike = |nth: usize| -> Vec<String> {
        let found = Kinds::of(&register).alike(&register[nth], 9);
        found.into_iter().map(|found| found.number).collect()
    };
    assert_eq!(alike(0), ["2026-004"], "the type and two words");
    assert_eq!(alike(1), [] as [String; 0]);
    assert_eq!(alike(4), ["2026-004"], "three words");
}

#[test]
fn a_word_that_only_begins_alike_is_another_one() {
    let register = [
        incident("2026-001", "Port du commutateur", "", "performance"),
        incident("2026-002", "Portail du commutateur", "", "performance"),
        incident("2026-003", "Ports des commutateurs", "", "performance"),
    ];
    let found = Kinds::of(&register).alike(&register[0], 9);
    let numbers: Vec<&str> = found.iter().map(|found| found.number.as_str()).collect();
    assert_eq!(numbers, ["2026-003"]);
}
