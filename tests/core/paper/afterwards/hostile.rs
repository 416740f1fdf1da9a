//! What is typed into a review, how long it may become, and what may be missing.

use super::scene::{Scene, later};
use crate::paper::tool;
use mallette_core::model::Language;
use mallette_core::paper::{Document, Fonts, Options, print};

const ODD: &str =
    "<b>gras</b> & [lien](x) %PDF \\n {0} « » שלום مرحبا 🚒 \u{202E}inverse\u{200B}\tfin";

#[test]
fn hostile_text_is_printed_or_visibly_replaced_in_every_document() {
    let mut scene = Scene::answered(Language::Fr, false);
    scene.told.dossier.incident.title = ODD.to_owned();
    scene.answer("description", ODD, "nowhere");
    scene.answer("detected_how", ODD, "");
    scene.review.whys[1].text = ODD.to_owned();
    scene.review.involved[0].name = ODD.to_owned();
    scene.improvements.actions[0].title = ODD.to_owned();
    for masked in [false, true] {
        for document in scene.documents() {
            let options = Options {
                masked,
                ..later(Language::Fr)
            };
            let printed = print(document, &scene.told.plan, &options).unwrap();
            let missing = |c| printed.warnings.iter().any(|w| w.missing.contains(&c));
            assert!(missing('🚒'), "{}", document.code());
            let name = format!("odd-{}.pdf", document.code());
            let file = tool::keep(&name, &printed.bytes);
            tool::must_conform(&file);
            let text = tool::text(&file);
            // Masked, the name of somebody called so is gone with the rest.
            let whole = masked || text.contains("<b>gras</b>");
            assert!(whole && text.contains(Fonts::REPLACEMENT), "{text}");
        }
    }
}

#[test]
fn an_answer_of_a_hundred_thousand_characters_is_printed_whole() {
    let mut scene = Scene::begun(Language::Fr, false);
    let long: String = (0..20_000).map(|word| format!("{word:04} ")).collect();
    for question in ["description", "detected_how", "owner"] {
        scene.answer(question, &long, "");
    }
    for document in [
        Document::Review(scene.after()),
        Document::Report(scene.after()),
    ] {
        let printed = scene.printed(document);
        let file = tool::keep("endless-answer.pdf", &printed.bytes);
        tool::run("qpdf", &["--check"], &file, &[]);
        let text = tool::text(&file);
        let mut words: Vec<&str> = text.split_whitespace().collect();
        words.sort_unstable();
        for word in ["0000", "4711", "13579", "19999"] {
            let found = words.iter().filter(|found| **found == word).count();
            assert!(found >= 2, "{word} in {}: {found}", document.code());
        }
    }
}

#[test]
fn a_review_without_a_log_of_an_incident_that_was_never_closed_is_printed() {
    let mut scene = Scene::blank(Language::En);
    scene.told.log.clear();
    scene.forget_log();
    for document in scene.documents() {
        let printed = scene.printed(document);
        tool::must_conform(&tool::keep("no-log.pdf", &printed.bytes));
    }
}

#[test]
fn a_tree_of_causes_too_deep_too_wide_or_turned_on_itself_is_told_in_a_table() {
    let mut deep = Scene::begun(Language::Fr, false);
    let mut parent = None;
    for nth in 0..600 {
        parent = Some(deep.why(parent, &format!("Cause {nth} derrière."), false));
    }
    let mut wide = Scene::begun(Language::Fr, false);
    for nth in 0..150 {
        wide.why(None, &format!("Cause {nth} derrière."), nth == 149);
    }
    let mut turned = Scene::begun(Language::Fr, false);
    let first = turned.why(None, "Cause 0 derrière.", false);
    let second = turned.why(Some(first), "Cause 1 derrière.", true);
    turned.review.whys[0].parent = Some(second);
    let mut endless = Scene::begun(Language::Fr, false);
    endless.why(None, &"Cause".repeat(400), false);
    for (scene, count) in [(deep, 600), (wide, 150), (turned, 2), (endless, 0)] {
        let printed = scene.printed(Document::Report(scene.after()));
        let file = tool::keep("causes.pdf", &printed.bytes);
        tool::run("qpdf", &["--check"], &file, &[]);
        let text = tool::text(&file);
        for nth in 0..count {
            assert!(text.contains(&format!("Cause {nth} derrière.")), "{nth}");
        }
    }
}
