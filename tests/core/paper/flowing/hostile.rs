//! What people type comes out as they typed it.

use super::{markdown, of_a_moment, texts, word};
use mallette_core::model::Language;
use mallette_core::paper::{Block, Cell, Column, Manuscript, Marker, Row, Table, Text};

/// Each would be a sign of Markdown, of HTML or of XML.
const HOSTILE: [&str; 40] = [
    "# pas un titre",
    "   ### ni celui-ci ###",
    "- tiret",
    "+ plus",
    "* étoile",
    "1. un",
    "12) douze",
    "> cité",
    "=====",
    "-----",
    "***",
    "___",
    "```rust",
    "~~~",
    "~~barré~~",
    "`code`",
    "``deux``",
    "**gras** et *penché* et __souligné__ et _bas_",
    "a|b|c",
    "| a | b |",
    "| --- | --- |",
    "<script>alert(1)</script>",
    "<!-- rien -->",
    "<https://exemple.fr>",
    "[lien](https://exemple.fr)",
    "![image](https://exemple.fr/x.png)",
    "[x]: https://exemple.fr",
    "[^1]",
    "&amp; &lt; &#35; & seul",
    "\\* \\| \\\\ fin\\",
    "C:\\dossier\\*.txt",
    "$x$ et $$y$$",
    "    quatre espaces",
    "fin de ligne\\",
    "שלום مرحبا",
    "🚒👩‍🚒 é e\u{301}",
    "\u{202E}inverse\u{202C}",
    "a\nb\n# c\n\n\n- d\ne",
    "_x0041_ %s {0} \"guillemets\" 'simples'",
    "|",
];

/// As the paper composes it too: accents put together, spaces that say nothing left out.
fn composed(text: &str) -> String {
    let lines = text.replace("e\u{301}", "é");
    let lines = lines.split('\n').map(str::trim);
    lines
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

fn english(blocks: Vec<Block>) -> Manuscript {
    Manuscript {
        language: Language::En,
        ..of_a_moment(blocks)
    }
}

/// Every text wherever a text can stand.
fn everywhere() -> Manuscript {
    english(HOSTILE.into_iter().flat_map(standing).collect())
}

fn standing(text: &str) -> Vec<Block> {
    let cell = Cell::of(vec![Block::paragraph(text)]);
    let row = Row::new([cell, Cell::from(Text::bold(text))]);
    vec![
        Block::heading(1, text),
        Block::paragraph(text),
        Block::Paragraph(Text::bold(text)),
        Block::list(Marker::Bullet, [text, text]),
        Block::Note {
            title: text.into(),
            blocks: vec![Block::list(Marker::Number, [text])],
        },
        Block::Table(Table {
            caption: Some(text.into()),
            columns: vec![Column::new(text, 1.0), Column::new("b", 1.0)],
            rows: vec![row],
        }),
    ]
}

#[test]
fn markdown_shows_what_was_typed_wherever_it_stands() {
    let read = markdown(&everywhere());
    let spaced = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let blocks = read["blocks"].as_array().unwrap();
    let kinds: Vec<&str> = blocks
        .iter()
        .filter_map(|block| block["kind"].as_str().filter(|kind| *kind != "text"))
        .collect();
    assert_eq!(
        kinds,
        ["hr"],
        "no code, no picture; the line above the foot is ours"
    );
    let texts_there = blocks
        .iter()
        .map(|block| spaced(block["text"].as_str().unwrap()));
    let all: Vec<String> = texts_there.collect();
    for typed in HOSTILE {
        let expected = spaced(&composed(typed));
        let found = all.iter().filter(|text| **text == expected).count();
        // Text with an empty line in it is two paragraphs, so it is not found as one.
        let wanted = if typed.contains("\n\n") { 5 } else { 10 };
        assert!(found >= wanted, "{typed:?}: {found}");
    }
    let html = read["html"].as_array().unwrap().iter();
    let ours = ["<br>", "<strong>", "</strong>"];
    let foreign: Vec<_> = html
        .filter(|tag| !ours.contains(&tag.as_str().unwrap()))
        .collect();
    assert!(foreign.is_empty(), "{foreign:?}");
    assert_eq!(texts(&read, &["h1"]).len(), HOSTILE.len());
    let cells = texts(&read, &["table", "tbody", "tr", "td"]);
    assert_eq!(cells.len(), 2 * HOSTILE.len());
}

#[test]
fn word_shows_what_was_typed_wherever_it_stands() {
    let read = word(&everywhere(), "hostile");
    let parts = read["parts"].as_array().unwrap();
    let cells: Vec<_> = parts
        .iter()
        .filter(|part| part["rows"].is_array())
        .map(|table| table["rows"][1][0].as_str().unwrap())
        .collect();
    for (nth, typed) in HOSTILE.into_iter().enumerate() {
        let expected = typed.replace("e\u{301}", "é");
        for style in ["Normal", "List Paragraph", "Note"] {
            let shown = super::styled(&read, style).contains(&expected);
            assert!(shown, "{typed:?} in {style}");
        }
        assert_eq!(cells[nth], expected);
    }
}

#[test]
fn characters_no_format_takes_are_seen_to_be_missing() {
    let manuscript = english(vec![Block::paragraph(
        "a\u{0}b\u{7}c\u{1b}d\u{7f}e\u{85}f\u{fffe}g\th\r\ni",
    )]);
    let expected = "a␀b␇c␛d␡e\u{fffd}f\u{fffd}g h\ni";
    let read = word(&manuscript, "controls");
    assert!(
        super::styled(&read, "Normal").contains(&expected.to_owned()),
        "{read:#}"
    );
    assert!(texts(&markdown(&manuscript), &["p"]).contains(&expected.to_owned()));
}

#[test]
fn a_hundred_thousand_characters_come_out_whole() {
    let long = "Mot<&|é🚒 ".repeat(12_500).trim().to_owned();
    assert!(long.chars().count() >= 100_000);
    let cell = Cell::of(vec![Block::paragraph(long.as_str())]);
    let manuscript = english(vec![
        Block::paragraph(long.as_str()),
        Block::Table(Table {
            caption: None,
            columns: vec![Column::new("a", 1.0)],
            rows: vec![Row::new([cell])],
        }),
    ]);
    let read = word(&manuscript, "long");
    assert!(super::styled(&read, "Normal").contains(&long));
    let read = markdown(&manuscript);
    assert!(texts(&read, &["p"]).contains(&long));
    assert_eq!(texts(&read, &["table", "tbody", "tr", "td"]), [long]);
}

#[test]
fn rows_that_do_not_fit_their_table_are_made_to() {
    let row = |cells: usize| Row::new((0..cells).map(|n| Cell::from(n.to_string())));
    let wide = Row::new([Cell {
        span: 9,
        ..Cell::from("large")
    }]);
    let manuscript = english(vec![
        Block::Table(Table {
            caption: None,
            columns: vec![Column::new("a", 0.0), Column::new("", 1.0)],
            rows: vec![row(0), row(1), row(3), wide],
        }),
        Block::Table(Table::default()),
        Block::Table(Table::default()),
    ]);
    let read = word(&manuscript, "crooked");
    let table = read["parts"]
        .as_array()
        .unwrap()
        .iter()
        .find(|part| part["rows"].is_array());
    let rows = &table.unwrap()["rows"];
    assert_eq!(
        *rows,
        serde_json::json!([["a", ""], ["", ""], ["0", ""], ["0", "1"], ["large"]])
    );
    let cells = texts(&markdown(&manuscript), &["table", "tbody", "tr", "td"]);
    assert_eq!(cells, ["", "", "0", "", "0", "1", "large", ""]);
}
