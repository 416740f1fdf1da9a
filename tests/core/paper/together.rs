//! What is read together stands together on the page.

use super::{sample, tool};
use mallette_core::paper::{Block, Cell, Column, Field, Marker, Row, Setup, Table, pages};

/// The text of each page.
fn sheets(name: &str, blocks: Vec<Block>, setup: Setup) -> Vec<String> {
    let pages = pages(&sample::manuscript(blocks), setup).unwrap();
    let text = tool::text(&tool::keep(name, &pages.pdf().unwrap()));
    let sheets = text.split('\u{c}').filter(|sheet| !sheet.trim().is_empty());
    sheets.map(|sheet| sheet.replace('\u{A0}', " ")).collect()
}

fn filling(lines: usize) -> Vec<Block> {
    (1..=lines)
        .map(|i| Block::paragraph(format!("Remplissage {i}.")))
        .collect()
}

#[test]
fn a_message_is_on_one_page_with_its_heading_and_fields() {
    for lines in 24..40 {
        let mut blocks = filling(lines);
        blocks.push(Block::heading(3, "Ouverture"));
        blocks.push(Block::Form {
            columns: 1,
            fields: vec![Field::new("Canal", "Courriel")],
        });
        blocks.push(Block::Note {
            title: "Objet".into(),
            blocks: (1..=5)
                .map(|i| Block::paragraph(format!("Message {i}.")))
                .collect(),
        });
        for sheet in sheets("message.pdf", blocks, sample::setup()) {
            let parts = ["Ouverture", "Courriel", "Objet", "Message 1.", "Message 5."];
            let here = parts.iter().filter(|part| sheet.contains(**part)).count();
            assert!(here == 0 || here == parts.len(), "{lines} lines: {sheet}");
        }
    }
}

#[test]
fn no_item_of_a_list_stands_alone_on_a_page() {
    for lines in 24..40 {
        let mut blocks = filling(lines);
        blocks.push(Block::list(
            Marker::Number,
            (1..=8).map(|i| format!("Geste {i}.")),
        ));
        for sheet in sheets("list.pdf", blocks, sample::setup()) {
            assert_ne!(sheet.matches("Geste").count(), 1, "{lines} lines: {sheet}");
        }
    }
}

#[test]
fn no_page_is_begun_for_a_line_or_two_of_a_chapter() {
    for lines in 30..46 {
        let mut blocks = vec![Block::heading(1, "Chapitre")];
        blocks.extend(filling(lines));
        let sheets = sheets("few-lines.pdf", blocks, sample::setup());
        let last = sheets.last().unwrap().matches("Remplissage").count();
        assert!(last > 2, "{lines} lines leave {last} for the last page");
    }
}

#[test]
fn a_time_is_not_cut_in_a_narrow_column_of_the_large_edition() {
    let table = Block::Table(Table {
        caption: None,
        columns: vec![Column::new("H", 0.2), Column::new("Jalon", 4.0)],
        rows: vec![Row::new([
            Cell::from("+\u{A0}1\u{A0}h\u{A0}30"),
            Cell::from("Décidé à T0 + 3 h 30 au plus tard."),
        ])],
    });
    let setup = Setup {
        large: true,
        ..sample::setup()
    };
    let text = sheets("time.pdf", vec![table], setup).concat();
    assert!(text.contains("+ 1 h 30"), "{text}");
    assert!(text.contains("T0 + 3 h 30"), "{text}");
}

#[test]
fn of_two_numbers_on_a_line_neither_is_cut() {
    let numbers = Block::Number("06 39 98 16 10 · 01 99 00 14 03".into());
    let table = Block::Table(Table {
        caption: None,
        columns: vec![Column::new("Numéros", 1.0), Column::new("Autre", 2.6)],
        rows: vec![Row::new([Cell::of(vec![numbers]), Cell::from("x")])],
    });
    let text = sheets("numbers.pdf", vec![table], sample::setup()).concat();
    assert!(text.contains("06 39 98 16 10"), "{text}");
    assert!(text.contains("01 99 00 14 03"), "{text}");
    assert!(!text.contains("10 · 01"), "{text}");
}

#[test]
fn a_bold_name_is_not_hyphenated_when_its_words_fit() {
    let row = || Row::new([Cell::from("Responsable communication"), Cell::from("x")]);
    let table = Block::Table(Table {
        caption: None,
        columns: vec![Column::new("Rôle", 1.0).naming(), Column::new("Nom", 3.4)],
        rows: vec![row(), row()],
    });
    let text = sheets("name.pdf", vec![table], sample::setup()).concat();
    assert_eq!(text.matches("communication").count(), 2, "{text}");
}
