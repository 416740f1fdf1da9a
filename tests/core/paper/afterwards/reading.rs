//! What the documents say, in both languages, and that they are sound files.

use super::scene::{Scene, later};
use crate::paper::tool;
use mallette_core::model::Language;
use mallette_core::paper::{Document, Options, Paper, print};

fn read_as_before(scene: &Scene, language: Language, name: &str, documents: &[&str]) {
    for document in scene.documents() {
        if !documents.contains(&document.code()) {
            continue;
        }
        let printed = scene.printed(document);
        assert_eq!(printed.warnings, []);
        let name = format!("{name}-{}-{}", document.code(), language.code());
        tool::must_read_as_before(&name, &printed.bytes);
    }
}

const ALL: [&str; 4] = ["review", "report", "fact-sheet", "actions"];

#[test]
fn what_was_answered_reads_as_before_in_both_languages() {
    for language in [Language::Fr, Language::En] {
        read_as_before(
            &Scene::answered(language, false),
            language,
            "answered",
            &ALL,
        );
    }
}

#[test]
fn what_nobody_began_says_so_in_both_languages() {
    for language in [Language::Fr, Language::En] {
        read_as_before(&Scene::blank(language), language, "unwritten", &ALL);
    }
}

#[test]
fn a_signed_review_reads_as_before_and_leaves_no_room() {
    let mut scene = Scene::answered(Language::Fr, false);
    scene.sign(1, 2 * 24 * 60);
    read_as_before(&scene, Language::Fr, "signed", &["review"]);
}

#[test]
fn every_document_conforms_and_is_the_same_twice() {
    for (language, exercise) in [(Language::Fr, true), (Language::En, false)] {
        let scene = Scene::answered(language, exercise);
        for document in scene.documents() {
            let printed = scene.printed(document);
            let name = format!("after-{}-{}.pdf", document.code(), language.code());
            tool::must_conform(&tool::keep(&name, &printed.bytes));
            assert!(printed.bytes == scene.printed(document).bytes);
        }
    }
}

#[test]
fn the_large_duplex_letter_edition_conforms_too() {
    let scene = Scene::answered(Language::En, false);
    let options = Options {
        paper: Paper::Letter,
        large: true,
        duplex: true,
        ..later(Language::En)
    };
    for document in scene.documents() {
        let printed = print(document, &scene.told.plan, &options).unwrap();
        let name = format!("after-{}-large.pdf", document.code());
        tool::must_conform(&tool::keep(&name, &printed.bytes));
    }
}

#[test]
fn only_an_exercise_has_its_word_on_every_page() {
    for (exercise, count) in [(true, 1), (false, 0)] {
        let scene = Scene::answered(Language::Fr, exercise);
        for document in scene.documents() {
            if matches!(document, Document::Actions(_)) {
                continue;
            }
            let file = tool::keep("after-exercise.pdf", &scene.printed(document).bytes);
            for page in tool::text(&file)
                .split('\u{c}')
                .filter(|page| !page.is_empty())
            {
                assert!(page.matches("EXERCICE").count() >= count, "{page}");
                assert!(exercise || !page.contains("EXERCICE"), "{page}");
            }
        }
    }
}
