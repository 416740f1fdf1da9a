//! Pocket cards and action cards, printed from the demonstration and from plans with nobody in them.

use super::plan::{demonstration, options};
use super::tool;
use mallette_core::model::{Language, Plan};
use mallette_core::paper::{Block, Card, Document, Options, Paper, Printed, Text, pages, print};
use mallette_core::starter::starter_plan;
use std::path::PathBuf;

/// Points in a millimetre.
const MM: f32 = 72.0 / 25.4;

fn printed(document: Document<'_>, plan: &Plan, language: Language, paper: Paper) -> Printed {
    let options = Options {
        paper,
        ..options(language)
    };
    print(document, plan, options).unwrap()
}

fn kept(name: &str, document: Document<'_>, plan: &Plan, language: Language) -> PathBuf {
    tool::keep(name, &printed(document, plan, language, Paper::A4).bytes)
}

/// The text of each page.
fn sheets(text: &str) -> Vec<&str> {
    text.split('\u{c}')
        .filter(|sheet| !sheet.trim().is_empty())
        .collect()
}

#[test]
fn the_cards_read_as_before() {
    for language in Language::ALL {
        let plan = demonstration(language);
        for (name, document) in [
            ("cards", Document::Cards),
            ("action-cards", Document::ActionCards),
        ] {
            let printed = printed(document, &plan, language, Paper::A4);
            assert_eq!(printed.warnings, []);
            tool::must_read_as_before(&format!("{name}-{}", language.code()), &printed.bytes);
        }
    }
}

#[test]
fn the_cards_conform_on_both_papers_in_both_languages() {
    for language in Language::ALL {
        let plan = demonstration(language);
        for paper in [Paper::A4, Paper::Letter] {
            for (name, document) in [
                ("cards", Document::Cards),
                ("action-cards", Document::ActionCards),
            ] {
                let name = format!("{name}-{}-{paper:?}.pdf", language.code());
                let printed = printed(document, &plan, language, paper);
                tool::must_conform(&tool::keep(&name, &printed.bytes));
            }
        }
    }
}

#[test]
fn an_action_card_of_the_demonstration_is_one_page_on_both_papers() {
    for language in Language::ALL {
        let plan = demonstration(language);
        for paper in [Paper::A4, Paper::Letter] {
            let printed = printed(Document::ActionCards, &plan, language, paper);
            assert_eq!(printed.pages, plan.internal_roles().len(), "{paper:?}");
        }
    }
}
