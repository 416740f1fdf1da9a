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

#[test]
fn what_is_to_be_signed_stands_on_the_page_of_the_signature() {
    let lines = |names: &[&str]| Block::Form {
        columns: 3,
        fields: names.iter().map(|name| Field::new(*name, "")).collect(),
    };
    for before in 18..34 {
        let mut blocks = vec![Block::Ruled { lines: before }];
        blocks.push(Block::heading(2, "Signatures"));
        blocks.push(Block::paragraph("Pas encore commencée"));
        blocks.push(Block::paragraph("À signer."));
        blocks.push(lines(&["Prénom, nom", "Date, heure", "Signature"]));
        for sheet in sheets("to-sign.pdf", blocks, sample::setup()) {
            let parts = ["Signatures", "Pas encore", "À signer.", "Date, heure"];
            let here = parts.iter().filter(|part| sheet.contains(**part)).count();
            assert!(here == 0 || here == parts.len(), "{before} lines: {sheet}");
        }
    }
}

/// The pieces of a word in a column this many times narrower than the one beside it.
fn broken(word: &str, beside: f32) -> Vec<String> {
    let table = Block::Table(Table {
        caption: None,
        columns: vec![Column::new("Adresse", 1.0), Column::new("Autre", beside)],
        rows: vec![Row::new([Cell::from(word), Cell::default()])],
    });
    let text = sheets("marks.pdf", vec![table], sample::setup()).concat();
    let below = text.lines().skip_while(|line| !line.contains("Adresse"));
    let pieces = below.skip(1).map(|line| line.trim().to_owned());
    let pieces: Vec<String> = pieces.filter(|piece| !piece.is_empty()).collect();
    // Below the table is the foot of the page.
    let foot = pieces.iter().position(|piece| piece.starts_with("Version"));
    pieces[..foot.unwrap()].to_vec()
}

#[test]
fn a_word_too_long_for_its_column_is_broken_at_its_marks() {
    for word in [
        "isabelle.fauconnier@orme.example.org",
        "sauvegardes_internes_nord-2026.csv",
        "01.99/00_14-03.01.99.00.14.03.01.99",
    ] {
        for beside in [3.5, 4.0, 4.5, 5.0] {
            let pieces = broken(word, beside);
            assert_eq!(pieces.concat(), word);
            assert!(pieces.len() > 1, "{pieces:?}");
            for pair in pieces.windows(2) {
                let marked = pair[0].ends_with(['.', '-', '_', '/', '@']);
                assert!(marked || pair[1].starts_with('@'), "{pieces:?}");
            }
        }
    }
    // Where there is no mark, anywhere.
    let letters = "5e884898da28047151d0e56f8dc6292773603d0d";
    let pieces = broken(letters, 5.0);
    assert_eq!(pieces.concat(), letters);
    assert!(pieces.len() > 1, "{pieces:?}");
}

#[test]
fn a_telephone_number_in_a_sentence_is_not_torn() {
    for before in 1..60 {
        let sentence = format!("{} appel au +33 6 39 98 55 10 : joint.", "x".repeat(before));
        let table = Block::Table(Table {
            caption: None,
            columns: vec![Column::new("Texte", 1.0), Column::new("Autre", 1.0)],
            rows: vec![Row::new([Cell::from(sentence), Cell::from("x")])],
        });
        let text = sheets("sentence.pdf", vec![table], sample::setup()).concat();
        assert!(text.contains("+33 6 39 98 55 10"), "{before}: {text}");
    }
}

#[test]
fn a_number_wider_than_its_column_is_broken_between_its_groups() {
    let table = Block::Table(Table {
        caption: None,
        columns: vec![Column::new("N°", 1.0), Column::new("Autre", 9.0)],
        rows: vec![Row::new([Cell::from("+33 6 39 98 55 10"), Cell::from("x")])],
    });
    let text = sheets("narrow-number.pdf", vec![table], sample::setup()).concat();
    let groups: Vec<&str> = text.split_whitespace().collect();
    for group in ["+33", "39", "98", "55", "10"] {
        assert!(groups.contains(&group), "{group}: {text}");
    }
}

#[test]
fn the_names_of_fields_side_by_side_stand_level() {
    let form = Block::Form {
        columns: 2,
        fields: vec![
            Field::new("Canal", "Courriel"),
            Field::new("Destinataires", "un service des eaux, ".repeat(6)),
        ],
    };
    let text = sheets("level.pdf", vec![form], sample::setup()).concat();
    let line = |word: &str| text.lines().position(|line| line.contains(word)).unwrap();
    assert_eq!(line("Canal"), line("Destinataires"), "{text}");
    assert_eq!(line("Courriel"), line("un service"), "{text}");
}

#[test]
fn rows_of_one_line_to_write_on_look_the_same_however_long_their_names_are() {
    let row = |name: &str, lines: u16| Row {
        lines,
        ..Row::new([Cell::from(name), Cell::default()])
    };
    let long = "Sécurité des personnes et des bâtiments ".repeat(4);
    let dotted = |lines: u16| {
        let table = Block::Table(Table {
            caption: None,
            columns: vec![Column::new("Activité", 1.0), Column::new("Reprise", 1.0)],
            rows: vec![row("Paie", lines), row(&long, lines)],
        });
        let pages = pages(&sample::manuscript(vec![table]), sample::setup()).unwrap();
        let file = tool::keep("dotted.pdf", &pages.pdf().unwrap());
        let svg = tool::run("pdftocairo", &["-svg"], &file, &["-"]);
        svg.matches("stroke-dasharray").count()
    };
    assert_eq!(dotted(1), 0);
    assert_eq!(dotted(2), 2);
}
