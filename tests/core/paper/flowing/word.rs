//! A document of Word.

use super::{of_a_moment, styled, word};
use crate::paper::sample;
use mallette_core::model::Language;
use mallette_core::paper::{
    Block, Flowing, Manuscript, Marker, Paper,
    drawing::{Drawing, Outline},
};

#[test]
fn headings_lists_tables_and_notes_are_those_of_word() {
    let read = word(&sample::everything(), "everything");
    assert_eq!(
        styled(&read, "Heading 1")[..2],
        [
            "Plan de gestion des incidents",
            "I\u{a0} Que faire maintenant\u{202f}?"
        ]
    );
    assert_eq!(styled(&read, "Heading 2")[0], "I.1\u{a0} Étapes");
    assert_eq!(styled(&read, "Heading 3")[0], "Premiers gestes");
    let parts = read["parts"].as_array().unwrap();
    let levels: Vec<_> = parts
        .iter()
        .filter(|part| part["level"].is_number())
        .map(|part| {
            (
                part["text"].as_str().unwrap(),
                part["level"].as_u64().unwrap(),
            )
        })
        .collect();
    assert!(levels.contains(&("Qualifier sa gravité", 0)), "{levels:?}");
    assert!(levels.contains(&("prévenir les clients", 1)), "{levels:?}");
    assert_eq!(styled(&read, "Note")[0], "Diffusion restreinte");
    let tables: Vec<_> = parts
        .iter()
        .filter(|part| part["rows"].is_array())
        .collect();
    assert!(
        tables.iter().all(|table| table["repeated"] == 1),
        "one head each"
    );
    let contacts = tables[0];
    assert_eq!(
        contacts["rows"][0],
        serde_json::json!(["Rôle", "Titulaire", "Suppléant"])
    );
    assert_eq!(contacts["rows"][1], serde_json::json!(["Cellule de crise"]));
    let widths: Vec<f64> = serde_json::from_value(contacts["widths"].clone()).unwrap();
    assert!((widths[1] / widths[0] - 1.4).abs() < 0.01, "{widths:?}");
    assert!(
        (widths.iter().sum::<f64>() - 481.9).abs() < 0.5,
        "{widths:?}"
    );
    assert!(styled(&read, "Normal").contains(&"Numéro\u{a0}: 2026-014".to_owned()));
}

#[test]
fn wide_parts_lie_on_their_side_with_head_foot_and_page_number() {
    let read = word(&sample::everything(), "sections");
    let sections = read["sections"].as_array().unwrap();
    let lie: Vec<bool> = sections
        .iter()
        .map(|section| section["landscape"].as_bool().unwrap())
        .collect();
    assert_eq!(lie, [false, true, false]);
    for section in sections {
        assert_eq!(
            section["head"],
            "Association Lumière & Cie\tPlan de gestion des incidents"
        );
        let foot = section["foot"].as_str().unwrap();
        assert!(
            foot.starts_with("Version 1.2 du 20 novembre 2026\u{a0}· Diffusion"),
            "{foot}"
        );
        assert_eq!(section["fields"], serde_json::json!(["PAGE", "NUMPAGES"]));
    }
}

#[test]
fn a_document_that_begins_on_its_side_has_no_empty_page_before() {
    let wide = of_a_moment(vec![Block::Landscape(vec![Block::paragraph("Large")])]);
    let read = word(&wide, "wide");
    assert_eq!(read["sections"].as_array().unwrap().len(), 1);
    assert_eq!(read["sections"][0]["landscape"], true);
}

#[test]
fn the_file_says_what_it_is_whose_and_in_which_language() {
    let read = word(&of_a_moment(vec![Block::paragraph("Rien.")]), "moment");
    assert_eq!(styled(&read, "Warning"), ["EXERCICE"]);
    assert_eq!(styled(&read, "Title"), ["Plan de gestion des incidents"]);
    assert_eq!(
        read["sections"][0]["head"],
        "EXERCICE\u{a0}· Association Lumière & Cie\tPlan de gestion des incidents\u{a0}· état du 20 novembre 2026 à 19:00"
    );
    assert_eq!(read["title"], "Plan de gestion des incidents");
    assert_eq!(read["author"], "Association Lumière & Cie");
    assert!(
        read["created"]
            .as_str()
            .unwrap()
            .starts_with("2026-11-20 12:00:00")
    );
    assert_eq!(read["language"], "fr-FR");
    let english = Manuscript {
        language: Language::En,
        ..of_a_moment(Vec::new())
    };
    assert_eq!(word(&english, "english")["language"], "en-GB");
}

#[test]
fn notes_that_follow_each_other_stay_apart() {
    let note = |title: &str| Block::Note {
        title: title.into(),
        blocks: Vec::new(),
    };
    let read = word(&of_a_moment(vec![note("Un"), note("Deux")]), "notes");
    let parts = read["parts"].as_array().unwrap().iter();
    let styles: Vec<_> = parts.map(|part| part["style"].as_str().unwrap()).collect();
    assert_eq!(styles, ["Warning", "Title", "Note", "End of Part", "Note"]);
}

#[test]
fn numbers_begin_anew_with_each_list() {
    let blocks = vec![
        Block::list(Marker::Number, ["un", "deux"]),
        Block::paragraph("Puis"),
        Block::list(Marker::Number, ["un"]),
    ];
    let setup = sample::setup();
    let bytes = of_a_moment(blocks).flowing(Flowing::Word, Paper::A4, setup.at);
    let mut archive = zip(&bytes.unwrap());
    let document = part(&mut archive, "word/document.xml");
    assert_eq!(document.matches("<w:numId w:val=\"3\"/>").count(), 2);
    assert_eq!(document.matches("<w:numId w:val=\"4\"/>").count(), 1);
    let numbering = part(&mut archive, "word/numbering.xml");
    assert_eq!(
        numbering.matches("<w:startOverride w:val=\"1\"/>").count(),
        2
    );
}

#[test]
fn a_tree_is_a_list_in_lists_and_another_picture_its_words() {
    let leaf = |text: &str| Outline {
        text: text.into(),
        below: Vec::new(),
    };
    let tree = Drawing {
        alt: "Arbre".into(),
        outline: vec![Outline {
            text: "Pourquoi ?".into(),
            below: vec![leaf("Parce que"), leaf("Et puis")],
        }],
        ..Drawing::default()
    };
    let flat = Drawing {
        alt: "Circuit d’alerte".into(),
        ..Drawing::default()
    };
    let figure = |drawing| Block::Figure {
        drawing,
        caption: Some("Légende".into()),
    };
    let manuscript = of_a_moment(vec![figure(tree), figure(flat)]);
    let read = word(&manuscript, "tree");
    let parts = read["parts"].as_array().unwrap();
    let of = |text: &str| parts.iter().find(|part| part["text"] == text).unwrap();
    assert_eq!(
        (&of("Pourquoi\u{202f}?")["level"], &of("Et puis")["level"]),
        (&0.into(), &1.into())
    );
    assert!(parts.iter().all(|part| part["text"] != "Arbre"));
    assert_eq!(of("Circuit d’alerte")["style"], "Normal");
    // The line below a drawing explains what is drawn: it goes with it.
    assert_eq!(styled(&read, "Small Text"), ["Légende"]);
    let markdown = super::markdown_text(&manuscript);
    assert!(
        markdown.contains("- Pourquoi\u{202f}?\n  - Parce que\n  - Et puis\n")
            || markdown.contains("* Pourquoi\u{202f}?\n  - Parce que\n  - Et puis\n"),
        "{markdown}"
    );
}

type Archive = zip::ZipArchive<std::io::Cursor<Vec<u8>>>;

fn zip(bytes: &[u8]) -> Archive {
    zip::ZipArchive::new(std::io::Cursor::new(bytes.to_vec())).unwrap()
}

fn part(archive: &mut Archive, name: &str) -> String {
    std::io::read_to_string(archive.by_name(name).unwrap()).unwrap()
}
