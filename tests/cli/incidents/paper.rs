//! The documents of an incident, printed from the command line.

use super::{declare, run};
use crate::computer::{Answer, Computer, pdf_text};

const TIME: &str = "2026-11-20T18:00:00Z";

fn print(computer: &Computer, document: &str, more: &[&str]) -> Answer {
    let out = format!("{document}.pdf");
    let mut arguments = vec!["print", document, "--dir", "demo", "--out", &out];
    arguments.extend(["--at", TIME]);
    arguments.extend(more);
    computer.run(&arguments)
}

/// A computer with an incident and an exercise, each with a line that was written, and their numbers.
fn computer() -> (Computer, [String; 2]) {
    let computer = Computer::with_demonstration();
    let numbers = [&[][..], &["--exercise"]].map(|more| {
        let number = declare(&computer, "Salle A dans le noir", more);
        let written = run(&computer, &["log", &number, "Groupe démarré."]);
        assert_eq!(written.code, 0, "{written:?}");
        number
    });
    (computer, numbers)
}

#[test]
fn every_document_of_an_incident_is_printed_by_its_number() {
    let (computer, [incident, exercise]) = computer();
    for document in [
        "incident",
        "log",
        "calls",
        "status",
        "message",
        "handover",
        "run-sheet",
    ] {
        let answer = print(&computer, document, &["--incident", &incident]);
        assert_eq!(answer.code, 0, "{answer:?}");
        let text = pdf_text(&computer.path(&format!("{document}.pdf")));
        assert!(text.contains(&incident) && text.contains("état du 20 novembre 2026 à 19:00"));
        assert!(
            text.contains("Main courante : 2 lignes, empreinte "),
            "{text}"
        );
        assert!(!text.contains("EXERCICE"), "{text}");
    }
    let log = pdf_text(&computer.path("log.pdf"));
    assert!(log.contains("Salle A dans le noir") && log.contains("Groupe démarré."));
    let answer = print(&computer, "log", &["--incident", &exercise, "--lang", "en"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    assert!(pdf_text(&computer.path("log.pdf")).contains("EXERCISE"));
}

#[test]
fn the_run_sheet_alone_does_without_an_incident() {
    let computer = Computer::with_demonstration();
    let answer = print(&computer, "run-sheet", &[]);
    assert_eq!(answer.code, 0, "{answer:?}");
    assert!(pdf_text(&computer.path("run-sheet.pdf")).contains("T0"));
    let answer = print(&computer, "log", &[]);
    assert_eq!(answer.code, 2, "{answer:?}");
    assert!(answer.error.contains("de quel incident"), "{answer:?}");
    assert!(!computer.path("log.pdf").exists());
}

#[test]
fn what_is_written_afterwards_is_printed_masked_or_not_and_the_actions_without_an_incident() {
    let (computer, [incident, _]) = computer();
    for document in ["review", "report", "fact-sheet"] {
        let answer = print(&computer, document, &["--incident", &incident]);
        assert_eq!(answer.code, 0, "{answer:?}");
        let text = pdf_text(&computer.path(&format!("{document}.pdf")));
        assert!(
            text.contains(&incident) && !text.contains("Édition masquée"),
            "{text}"
        );
        let answer = print(&computer, document, &["--incident", &incident, "--masked"]);
        assert_eq!(answer.code, 0, "{answer:?}");
        let text = pdf_text(&computer.path(&format!("{document}.pdf")));
        assert!(text.contains("Édition masquée"), "{text}");
    }
    let answer = print(&computer, "actions", &["--lang", "en"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    assert!(pdf_text(&computer.path("actions.pdf")).contains("Improvement plan"));
    for (document, more) in [
        ("log", ["--incident", incident.as_str()]),
        ("plan", ["--lang", "fr"]),
    ] {
        let answer = print(&computer, document, &[&more[..], &["--masked"]].concat());
        assert_eq!(answer.code, 2, "{answer:?}");
        assert!(answer.error.contains("--masked"), "{answer:?}");
    }
}

#[test]
fn a_number_nobody_gave_is_answered_with_those_that_were() {
    let (computer, [incident, _]) = computer();
    let answer = print(
        &computer,
        "log",
        &["--incident", "2025-009", "--lang", "en"],
    );
    assert_eq!(answer.code, 2, "{answer:?}");
    assert!(answer.error.contains("no incident 2025-009") && answer.error.contains(&incident));
}

#[test]
fn the_register_is_printed_whole_in_the_order_of_time_with_the_exercises_at_the_end() {
    let (computer, [incident, exercise]) = computer();
    let earlier = ["--noticed-at", "01/11/2026 08:00"];
    let first = declare(&computer, "Imprimantes muettes", &earlier);
    let answer = print(&computer, "register", &[]);
    assert_eq!(answer.code, 0, "{answer:?}");
    let text = pdf_text(&computer.path("register.pdf"));
    let places = [&first, &incident, &exercise].map(|number| text.find(number.as_str()).unwrap());
    assert!(places.is_sorted(), "{text}");
    assert!(
        text.contains("13 incidents, 2 exercices") && !text.contains("extrait d’un registre"),
        "{text}"
    );
    let answer = print(&computer, "register", &["--lang", "en"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    assert!(pdf_text(&computer.path("register.pdf")).contains("Register of incidents"));
}

#[test]
fn the_register_is_no_part_of_the_plan() {
    let (computer, [incident, _]) = computer();
    let all = computer.run(&["print", "all", "--dir", "demo", "--out", "all"]);
    assert_eq!(all.code, 0, "{all:?}");
    assert!(!all.said.contains("registre"), "{all:?}");
    let answer = print(&computer, "register", &["--incident", &incident]);
    assert_eq!(answer.code, 2, "{answer:?}");
    assert!(answer.error.contains("--incident"), "{answer:?}");
    let answer = print(&computer, "register", &["--copy", "7"]);
    assert_eq!(answer.code, 2, "{answer:?}");
    assert!(
        answer.error.contains("n’entre dans aucun registre"),
        "{answer:?}"
    );
}

#[test]
fn an_incident_is_no_part_of_the_binder() {
    let (computer, [incident, _]) = computer();
    for document in ["plan", "all"] {
        let answer = print(&computer, document, &["--incident", &incident]);
        assert_eq!(answer.code, 2, "{answer:?}");
        assert!(answer.error.contains("--incident"), "{answer:?}");
    }
    for more in [["--copy", "7"], ["--since", "3.1"], ["--bars", "3.1"]] {
        let answer = print(&computer, "run-sheet", &more);
        assert_eq!(answer.code, 2, "{answer:?}");
        assert!(
            answer.error.contains("n’entre dans aucun registre"),
            "{answer:?}"
        );
    }
}
