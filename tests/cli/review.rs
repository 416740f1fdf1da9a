//! `mallette review`

use serde_json::Value;

use crate::computer::{Answer, Computer};

fn review(computer: &Computer, number: &str, more: &[&str]) -> Answer {
    computer.run(&[&["review", number, "--dir", "demo"], more].concat())
}

/// The number of the incident of the demonstration whose title begins so.
fn number(computer: &Computer, title: &str) -> String {
    let said = computer.run(&["incidents", "--json", "--dir", "demo"]).said;
    let lines: Vec<Value> = serde_json::from_str(&said).unwrap();
    let mut found = lines
        .iter()
        .filter(|line| line["title"].as_str().unwrap().starts_with(title));
    found.next().unwrap()["number"].as_str().unwrap().to_owned()
}

#[test]
fn a_signed_review_is_shown_whole_in_both_languages() {
    let computer = Computer::with_demonstration();
    let number = number(&computer, "Baie de stockage B");
    let answer = review(&computer, &number, &[]);
    assert_eq!((answer.code, answer.error.as_str()), (0, ""), "{answer:?}");
    let said = answer.said;
    assert!(
        said.starts_with(&format!("{number}  Baie de stockage B")),
        "{said}"
    );
    for words in [
        "Révision 1 signée par Tomasz Zieliński le ",
        "Rendue à temps, le ",
        "Revue post-incident (PIR)  39/39\n  Administration  8/8\n    1. Numéro de l’incident",
        "\n        Pour quelques activités seulement\n",
        "Rapport d’incident  ",
        "Atelier A rendu 48 minutes après sa DMIA.",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let english = review(&computer, &number, &["--lang", "en"]).said;
    assert!(
        english.contains("Revision 1 signed by Tomasz Zieliński on "),
        "{english}"
    );
    assert!(english.contains("Handed in on time, on "), "{english}");
}

#[test]
fn a_review_under_way_says_when_it_is_due_and_marks_what_only_the_incident_tells() {
    let computer = Computer::with_demonstration();
    let number = number(&computer, "Messagerie lente à Roubaix,");
    let said = review(&computer, &number, &[]).said;
    assert!(
        said.contains("Revue commencée le ") && said.contains("\nÀ rendre pour le "),
        "{said}"
    );
    assert!(said.contains(&format!("\n        [{number}]\n")), "{said}");
    assert!(
        said.contains("Huit minutes entre le premier retard et l’appel"),
        "{said}"
    );
    assert!(said.contains("que l’incident propose)"), "{said}");
    assert!(said.contains("\n        –\n"), "what nobody knows: {said}");
}

#[test]
fn a_review_is_json_for_another_program() {
    let computer = Computer::with_demonstration();
    let number = number(&computer, "Baie de stockage B");
    let answer = review(&computer, &number, &["--json"]);
    let json: Value = serde_json::from_str(&answer.said).unwrap();
    assert_eq!(json["standing"]["locked"], true);
    assert_eq!(json["due"]["standing"], "met");
    assert_eq!(json["forms"][0]["code"], "post_incident_review");
    let first = &json["forms"][0]["blocks"][0];
    assert_eq!(
        (&first["code"], &first["progress"]["given"]),
        (&"administration".into(), &8.into())
    );
    assert_eq!(first["questions"][0]["answer"]["text"], number);
}

#[test]
fn a_review_of_an_unknown_incident_is_refused() {
    let computer = Computer::with_demonstration();
    let answer = review(&computer, "1999-042", &[]);
    assert_eq!((answer.code, answer.said.as_str()), (2, ""), "{answer:?}");
    assert!(answer.error.contains("1999-042"), "{answer:?}");
    let help = computer.run(&["review", "--help"]).said;
    assert!(
        help.contains("Montrer la revue") && help.contains("NUMÉRO"),
        "{help}"
    );
}
