//! The figures of incidents and the sheet of the yearly review, from the command line.

use serde_json::Value;

use crate::computer::{Answer, Computer, pdf_text};

fn run(computer: &Computer, arguments: &[&str]) -> Answer {
    computer.run(&[arguments, &["--dir", "demo"]].concat())
}

/// The demonstration, with two incidents and an exercise more.
fn computer() -> Computer {
    let computer = Computer::with_demonstration();
    for more in [
        &["--impact", "high", "--urgency", "high"][..],
        &[],
        &["--exercise"],
    ] {
        let declared = run(
            &computer,
            &[&["declare", "--title", "Salle A"], more].concat(),
        );
        assert_eq!(declared.code, 0, "{declared:?}");
    }
    computer
}

#[test]
fn the_figures_are_said_in_words_and_as_json_with_exercises_apart() {
    let computer = computer();
    let said = run(&computer, &["numbers"]);
    assert_eq!((said.code, said.error.as_str()), (0, ""), "{said:?}");
    assert!(
        said.said.contains("INCIDENTS") && said.said.contains("EXERCICES"),
        "{said:?}"
    );
    assert!(said.said.contains("Prise en compte (MTTA)"), "{said:?}");
    let english = run(&computer, &["numbers", "--lang", "en"]).said;
    assert!(
        english.contains("EXERCISES") && english.contains("Acknowledging (MTTA)"),
        "{english}"
    );
    let json = run(&computer, &["numbers", "--json"]).said;
    let json: Value = serde_json::from_str(&json).unwrap();
    // The demonstration tells of eleven incidents and one exercise.
    assert_eq!(json["incidents"]["counted"], 11 + 2);
    assert_eq!(json["exercises"]["counted"], 1 + 1);
    assert_eq!(
        json["incidents"]["promises"]["priorities"][0]["kept"]["running"],
        1
    );
}

#[test]
fn days_choose_what_is_counted_and_a_period_backwards_is_refused() {
    let computer = computer();
    let of = |days: &[&str]| -> Value {
        let answer = run(&computer, &[&["numbers", "--json"], days].concat());
        serde_json::from_str(&answer.said).unwrap()
    };
    let before = of(&["--from", "2020-01-01", "--to", "2020-12-31"]);
    assert_eq!(before["incidents"]["counted"], 0);
    assert_eq!(before["incidents"]["months"].as_array().unwrap().len(), 12);
    let refused = run(
        &computer,
        &["numbers", "--from", "2020-02-01", "--to", "2020-01-01"],
    );
    assert_eq!((refused.code, refused.said.as_str()), (2, ""));
    assert!(refused.error.contains("10 ans au plus"), "{refused:?}");
    let unread = run(&computer, &["numbers", "--from", "hier"]);
    assert_eq!(unread.code, 2);
    assert!(unread.error.contains("hier"), "{unread:?}");
}

#[test]
fn the_figures_of_some_days_are_printed_and_no_other_document_takes_days() {
    let computer = computer();
    let print = |document: &str, more: &[&str]| {
        run(
            &computer,
            &[&["print", document, "--out", "out.pdf"], more].concat(),
        )
    };
    let days = ["--from", "2020-01-01", "--to", "2020-12-31"];
    let printed = print("numbers", &days);
    assert_eq!(printed.code, 0, "{printed:?}");
    let text = pdf_text(&computer.path("out.pdf"));
    assert!(
        text.contains("Aucun incident ne compte dans cette période."),
        "{text}"
    );
    assert_eq!(print("numbers", &[]).code, 0);
    assert!(pdf_text(&computer.path("out.pdf")).contains("Par mois"));
    let refused = print("plan", &days);
    assert_eq!(refused.code, 2);
    assert!(refused.error.contains("--from"), "{refused:?}");
}

#[test]
fn the_sheet_of_the_yearly_review_is_printed_blank_before_one_is_begun() {
    let computer = Computer::with_demonstration();
    let arguments = ["print", "annual-review", "--out", "out.pdf", "--lang", "en"];
    let printed = run(&computer, &arguments);
    assert_eq!(printed.code, 0, "{printed:?}");
    let text = pdf_text(&computer.path("out.pdf"));
    assert!(text.contains("no review is under way"), "{text}");
    let copies = run(
        &computer,
        &["copies", "add", "annual-review", "--holder", "Marc"],
    );
    assert_eq!(copies.code, 2, "{copies:?}");
}
