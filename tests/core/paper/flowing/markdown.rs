//! Markdown.

use super::{markdown, markdown_text, of_a_moment, texts};
use crate::paper::sample;
use mallette_core::paper::{Block, Marker, Span, Text};

#[test]
fn a_document_with_every_kind_of_block_is_headings_lists_notes_and_tables() {
    let read = markdown(&sample::everything());
    assert_eq!(
        texts(&read, &["h1"]),
        [
            "Plan de gestion des incidents",
            "I\u{a0} Que faire maintenant\u{202f}?",
            "II\u{a0} Contacts",
            "III\u{a0} Fiche d'incident",
            "IV\u{a0} Matrice",
            "V\u{a0} Historique"
        ]
    );
    assert_eq!(texts(&read, &["h2"])[0], "I.1\u{a0} Étapes");
    let numbered = texts(&read, &["ol", "li", "p"]);
    assert_eq!(numbered[1], "Qualifier sa gravité");
    let nested = texts(&read, &["ul", "li", "ul", "li", "p"]);
    assert_eq!(
        nested,
        ["prévenir la cellule de crise", "prévenir les clients"]
    );
    let note = texts(&read, &["blockquote", "p"]);
    assert!(note.contains(&"À savoir".to_owned()), "{note:?}");
    let titles = texts(&read, &["table", "thead", "tr", "th"]);
    assert_eq!(titles[..3], ["Rôle", "Titulaire", "Suppléant"]);
    let cells = texts(&read, &["table", "tbody", "tr", "td"]);
    assert_eq!(
        cells[..3],
        ["Cellule de crise", "", ""],
        "a band fills its row"
    );
    assert_eq!(cells[4], "Zoé Lefèvre 0\n+33 6 12 34 56 78", "{cells:?}");
    let paragraphs = texts(&read, &["p"]);
    for said in [
        "Numéro\u{a0}: 2026-014",
        "Déclaré par\u{a0}:",
        "Code QR de secours",
        "Version\u{a0}: 1.2",
    ] {
        assert!(
            paragraphs.contains(&said.to_owned()),
            "{said}: {paragraphs:?}"
        );
    }
    assert!(!paragraphs.iter().any(|text| text.contains("Sommaire")));
}

#[test]
fn an_exercise_says_so_before_all_else_and_the_moment_and_the_seal_are_there() {
    let text = markdown_text(&of_a_moment(vec![Block::paragraph("Rien.")]));
    assert_eq!(
        text,
        "> **EXERCICE**\n\nAssociation Lumière & Cie\u{a0}· état du 20 novembre 2026 à 19:00\n\n\
         # Plan de gestion des incidents\n\nRien.\n\n---\n\n\
         Version 1.2 du 20 novembre 2026\u{a0}· Diffusion restreinte\u{202f}: ne pas laisser sans surveillance\n"
    );
    let titled = of_a_moment(vec![Block::heading(1, "Rapport")]);
    assert_eq!(texts(&markdown(&titled), &["h1"]), ["Rapport"]);
}

fn bold(text: &str) -> Span {
    Text::bold(text).0.remove(0)
}

fn plain(text: &str) -> Span {
    Text::from(text).0.remove(0)
}

#[test]
fn what_is_bold_is_bold_whatever_stands_around_it() {
    let english = |spans: Vec<Span>| {
        let mut manuscript = of_a_moment(vec![Block::Paragraph(Text(spans))]);
        manuscript.language = mallette_core::model::Language::En;
        manuscript.watermark = String::new();
        let read = markdown(&manuscript);
        let blocks = read["blocks"].as_array().unwrap();
        (
            blocks[2]["text"].clone(),
            blocks[2]["bold"].clone(),
            read["html"].clone(),
        )
    };
    let (text, strong, html) = english(vec![plain("a "), bold(" b "), plain("c")]);
    assert_eq!(
        (text, strong, html),
        (
            "a  b c".into(),
            serde_json::json!(["b"]),
            serde_json::json!([])
        )
    );
    // Here the signs would stand for themselves.
    for spans in [
        vec![bold("«x»"), plain("y")],
        vec![plain("y"), bold("(x)")],
        vec![bold("a*"), Text::italic("b").0.remove(0), bold("c")],
    ] {
        let whole: String = spans.iter().map(|span| span.text.clone()).collect();
        let (text, strong, html) = english(spans);
        assert_eq!(text, whole.as_str());
        let tags = html.as_array().unwrap();
        let marked = !strong.as_array().unwrap().is_empty();
        assert!(marked || tags.contains(&"<strong>".into()), "{html}");
    }
}

#[test]
fn lists_that_follow_each_other_stay_apart_and_numbers_begin_anew() {
    let text = markdown_text(&of_a_moment(vec![
        Block::list(Marker::Number, ["un", "deux"]),
        Block::list(Marker::Number, ["trois"]),
        Block::list(Marker::Bullet, ["quatre"]),
        Block::list(Marker::Bullet, ["cinq"]),
    ]));
    let lists = "1) un\n2) deux\n\n1. trois\n\n* quatre\n\n- cinq\n";
    assert!(text.contains(lists), "{text}");
}
