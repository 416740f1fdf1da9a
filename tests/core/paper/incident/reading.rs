//! What the documents of an incident say, in both languages, and that they are sound files.

use super::story::{Told, at_five_hours, crisis, declared, hash};
use crate::paper::tool;
use crate::support::conducted::minute;
use mallette_core::model::Language;
use mallette_core::paper::{Document, Options, Paper, print};

fn told(language: Language) -> Told {
    Told::of(&crisis(language, false))
}

/// Every document reads as before; those that say something else while nothing was done have a name of their own.
fn read_as_before(told: &Told, language: Language, name: &str, documents: &[&str]) {
    for document in told.documents() {
        if !documents.contains(&document.code()) {
            continue;
        }
        let printed = told.printed(document, language);
        assert_eq!(printed.warnings, []);
        let name = format!("{name}-{}-{}", document.code(), language.code());
        tool::must_read_as_before(&name, &printed.bytes);
    }
}

const ALL: [&str; 7] = [
    "incident",
    "log",
    "calls",
    "status",
    "message",
    "handover",
    "run-sheet",
];

#[test]
fn every_document_of_a_crisis_reads_as_before_in_french() {
    read_as_before(&told(Language::Fr), Language::Fr, "crisis", &ALL);
}

#[test]
fn every_document_of_a_crisis_reads_as_before_in_english() {
    read_as_before(&told(Language::En), Language::En, "crisis", &ALL);
}

#[test]
fn what_was_just_declared_has_forms_to_fill_in_and_a_proposal_to_hand_over() {
    for language in [Language::Fr, Language::En] {
        let told = Told::of(&declared(language, false));
        let unlike = ["calls", "status", "message", "handover"];
        read_as_before(&told, language, "declared", &unlike);
    }
}

#[test]
fn the_run_sheet_is_printed_without_an_incident_too() {
    for language in [Language::Fr, Language::En] {
        let plan = crate::paper::plan::demonstration(language);
        let options = at_five_hours(language);
        let printed = print(Document::RunSheet(None), &plan, &options).unwrap();
        assert_eq!(printed.warnings, []);
        let name = format!("run-sheet-{}", language.code());
        tool::must_read_as_before(&name, &printed.bytes);
        tool::must_conform(&tool::keep(&format!("{name}.pdf"), &printed.bytes));
    }
}

#[test]
fn every_document_conforms_and_is_the_same_twice() {
    for (language, exercise) in [(Language::Fr, true), (Language::En, false)] {
        let told = Told::of(&crisis(language, exercise));
        for document in told.documents() {
            let printed = told.printed(document, language);
            let name = format!("incident-{}-{}.pdf", document.code(), language.code());
            tool::must_conform(&tool::keep(&name, &printed.bytes));
            assert!(printed.bytes == told.printed(document, language).bytes);
        }
    }
}

#[test]
fn the_large_duplex_letter_edition_conforms_too() {
    let told = Told::of(&crisis(Language::En, true));
    let options = Options {
        paper: Paper::Letter,
        large: true,
        duplex: true,
        ..at_five_hours(Language::En)
    };
    for document in told.documents() {
        let printed = print(document, &told.plan, &options).unwrap();
        let name = format!("incident-{}-large.pdf", document.code());
        tool::must_conform(&tool::keep(&name, &printed.bytes));
    }
}

/// The text of each page of a document.
fn pages(told: &Told, document: Document<'_>, language: Language) -> Vec<String> {
    let name = format!("pages-{}-{}.pdf", document.code(), language.code());
    let text = tool::text(&tool::keep(&name, &told.printed(document, language).bytes));
    let mut pages: Vec<String> = text.split('\u{c}').map(str::to_owned).collect();
    assert_eq!(pages.pop().as_deref(), Some(""));
    pages
}

#[test]
fn every_page_says_which_incident_which_moment_and_how_the_log_stood() {
    let told = told(Language::Fr);
    let last = told
        .log
        .iter()
        .filter_map(|sealed| sealed.line.number)
        .max();
    let seal = hash(last)[..8].to_owned();
    for document in told.documents() {
        let pages = pages(&told, document, Language::Fr);
        for (page, nth) in pages.iter().zip(1..) {
            let place = format!("{} {nth}\n{page}", document.code());
            for words in ["2026-001", "état du", "20 novembre 2026 à 19:12", &seal] {
                assert!(page.contains(words), "{words} is missing: {place}");
            }
            let number = format!("Page {nth} / {}", pages.len());
            assert!(page.contains(&number), "{number} is missing: {place}");
        }
    }
}

#[test]
fn a_recovery_that_has_ended_expects_nothing_more() {
    let mut told = told(Language::Fr);
    told.dossier.runs[0].ended_at = Some(minute(200));
    let sheet = pages(&told, Document::RunSheet(Some(told.case())), Language::Fr);
    let chart = sheet.last().unwrap();
    for words in ["Terminé", "7 faites, 63 non faites", "Fin en gras"] {
        assert!(chart.contains(words), "{words} is missing: {chart}");
    }
    assert!(chart.matches("Non faite").count() >= 19, "{chart}");
    for words in [
        "Fin prévue",
        "Fin attendue",
        "Barre tiretée",
        "Trait vertical",
        "À faire",
        "21/11",
    ] {
        assert!(!chart.contains(words), "{words}: {chart}");
    }
}

#[test]
fn only_an_exercise_has_its_word_across_every_page() {
    let real = told(Language::Fr);
    for document in real.documents() {
        for page in pages(&real, document, Language::Fr) {
            assert!(!page.contains("EXERCICE"), "{page}");
        }
    }
    for (language, word) in [(Language::Fr, "EXERCICE"), (Language::En, "EXERCISE")] {
        let exercise = Told::of(&crisis(language, true));
        for document in exercise.documents() {
            let laid =
                mallette_core::paper::lay_out(document, &exercise.plan, &at_five_hours(language));
            let letters = |shape: &mallette_core::paper::drawing::Shape| {
                matches!(shape, mallette_core::paper::drawing::Shape::Polygon { .. })
            };
            for drawing in laid.unwrap().drawings() {
                let ground: Vec<_> = drawing.shapes.iter().take_while(|s| letters(s)).collect();
                assert!(ground.len() >= word.len(), "{} contours", ground.len());
            }
            for page in pages(&exercise, document, language) {
                assert!(
                    page.contains(word) && page.contains("EX-2026-001"),
                    "{page}"
                );
            }
        }
    }
}

#[test]
fn a_corrected_line_stays_and_says_by_which_it_was_corrected() {
    let told = told(Language::Fr);
    let log = pages(&told, Document::Log(told.case()), Language::Fr).concat();
    let flat: String = log.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        "Douze postes touchés",
        "Vingt postes touchés",
        "Corrigée par le n° 5",
        "Corrige le n° 4",
        "Vérifiée (n° 9)",
        "recopié du papier (F3-1, ligne 2)",
        "Écrit le 20/11 14:38",
    ] {
        assert!(flat.contains(words), "{words}\n{log}");
    }
    let last = told
        .log
        .iter()
        .filter_map(|sealed| sealed.line.number)
        .max();
    assert!(log.contains(&hash(last)), "{log}");
    for sealed in &told.log {
        assert!(log.contains(&sealed.hash[..8]));
    }
}
