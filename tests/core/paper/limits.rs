//! What no plan should hold, but some day one will.

use super::{sample, tool};
use mallette_core::paper::{Block, Cell, Column, Document, Fonts, Row, Table, Text, pages};

fn print(name: &str, blocks: Vec<Block>) -> String {
    let pages = pages(&sample::manuscript(blocks), sample::setup()).unwrap();
    let file = tool::keep(name, &pages.pdf().unwrap());
    tool::run("qpdf", &["--check"], &file, &[]);
    tool::text(&file)
}

fn table(rows: Vec<Row>) -> Block {
    Block::Table(Table {
        caption: Some("Journal".into()),
        columns: vec![
            Column::new("Heure", 1.0).naming(),
            Column::new("Ce qui s'est passé", 4.0),
        ],
        rows,
    })
}

#[test]
fn an_empty_document_is_one_page() {
    let text = print("empty.pdf", vec![]);
    assert!(text.contains("Page 1 / 1"), "{text}");
}

#[test]
fn a_word_of_ten_thousand_letters_is_printed_whole() {
    let word: String = ('a'..='z').cycle().take(10_000).collect();
    let text = print("long-word.pdf", vec![Block::paragraph(word.as_str())]);
    let body: String = text
        .lines()
        .map(str::trim)
        .filter(|line| line.len() > 20 && line.chars().all(|c| c.is_ascii_lowercase()))
        .collect();
    assert!(
        body.len() >= 9_980 && word.starts_with(&body),
        "{} letters",
        body.len()
    );
}

#[test]
fn a_cell_of_three_pages_goes_on_below_the_repeated_head() {
    let lines: Vec<Block> = (1..=180)
        .map(|i| Block::paragraph(format!("Ligne {i} de la cellule.")))
        .collect();
    let row = Row::new([Cell::from("10:52"), Cell::of(lines)]);
    let text = print("tall-cell.pdf", vec![table(vec![row])]);
    for i in 1..=180 {
        assert!(
            text.contains(&format!("Ligne {i} de la cellule.")),
            "line {i} is lost"
        );
    }
    let sheets = text.matches('\u{c}').count();
    assert!(sheets >= 3, "{sheets} pages");
    assert_eq!(text.matches("10:52 (suite)").count(), sheets - 1);
    assert_eq!(text.matches("Ce qui s'est passé").count(), sheets);
}

#[test]
fn five_thousand_rows_keep_their_head_on_every_page_and_are_not_torn() {
    let row = |i: usize| {
        Row::new([
            Cell::from(format!("T+{i}")),
            Cell::from(format!("Action {i}\nsuite {i}")),
        ])
    };
    let text = print("rows.pdf", vec![table((1..=5000).map(row).collect())]);
    let sheets: Vec<&str> = text
        .split('\u{c}')
        .filter(|sheet| !sheet.trim().is_empty())
        .collect();
    assert!(sheets.len() > 100);
    for sheet in &sheets {
        assert_eq!(sheet.matches("Ce qui s'est passé").count(), 1);
        assert_eq!(
            sheet.matches("Action").count(),
            sheet.matches("suite").count()
        );
    }
    assert_eq!(text.matches("Action").count(), 5000);
}

#[test]
fn a_character_the_typeface_lacks_is_replaced_and_reported_with_its_place() {
    let blocks = vec![
        Block::heading(1, "Contacts"),
        Block::paragraph("Appeler 山田 🚒 vite"),
    ];
    let document = sample::manuscript(blocks);
    let pages = pages(&document, sample::setup()).unwrap();
    let [warning] = pages.warnings() else {
        panic!("{:?}", pages.warnings())
    };
    assert_eq!(warning.place, "Contacts");
    assert_eq!(warning.missing, ['山', '田', '🚒']);
    let text = tool::text(&tool::keep("missing.pdf", &pages.pdf().unwrap()));
    let replaced = Fonts::REPLACEMENT.to_string();
    assert!(
        text.contains(&format!("Appeler {} {replaced} vite", replaced.repeat(2))),
        "{text}"
    );
}

#[test]
fn accents_of_every_kind_are_printed_composed() {
    let text = print(
        "accents.pdf",
        vec![Block::paragraph(Text::from(
            "e\u{301}te\u{301} Ελλάδα Київ Việt Nam ½ €",
        ))],
    );
    assert!(text.contains("été Ελλάδα Київ Việt Nam ½ €"), "{text}");
}

#[test]
fn deep_lists_and_narrow_columns_end() {
    let mut block = Block::paragraph("au fond");
    for _ in 0..60 {
        block = Block::List {
            marker: mallette_core::paper::Marker::Bullet,
            items: vec![vec![block]],
        };
    }
    let columns = (0..40)
        .map(|i| Column::new(format!("Colonne {i}"), 1.0))
        .collect();
    let row = Row::new((0..40).map(|i| Cell::from(format!("valeur {i}"))));
    let wide = Block::Table(Table {
        caption: None,
        columns,
        rows: vec![row],
    });
    let text = print("narrow.pdf", vec![block, wide]);
    assert!(text.contains("Page 1 /"), "{text}");
}

#[test]
fn scripts_the_typeface_lacks_and_texts_of_signs_alone_do_no_harm() {
    let odd = "ᚠᚢᚦ 𐌰𐌱 שלום مرحبا 한국어 🚒\u{200D}🔥 ;:!? »« \u{301}\u{302} 😀";
    let mut plan = super::plan::demonstration(mallette_core::model::Language::Fr);
    plan.milestones[0].title = odd.into();
    plan.recovery_phases[0].name = odd.into();
    plan.people[0].last_name = odd.into();
    let options = super::plan::options(mallette_core::model::Language::Fr);
    let printed = mallette_core::paper::print(Document::Plan, &plan, &options).unwrap();
    assert!(
        printed
            .warnings
            .iter()
            .any(|warning| warning.missing.contains(&'ᚠ'))
    );
    tool::must_conform(&tool::keep("odd.pdf", &printed.bytes));
}

#[test]
fn five_thousand_people_and_a_role_of_ten_thousand_letters_are_printed() {
    let mut plan = super::plan::demonstration(mallette_core::model::Language::Fr);
    let someone = plan.people[0].clone();
    plan.people.extend((0..5_000).map(|number| {
        let mut person = someone.clone();
        person.id = uuid::Uuid::from_u128(1_000 + number);
        person.last_name = format!("Numéro{number}");
        person
    }));
    plan.roles[0].name = "Responsable ".repeat(834);
    let options = super::plan::options(mallette_core::model::Language::Fr);
    for document in [Document::Contacts, Document::ActionCards, Document::Cards] {
        let printed = mallette_core::paper::print(document, &plan, &options).unwrap();
        let name = format!("crowd-{}.pdf", document.code());
        let file = tool::keep(&name, &printed.bytes);
        tool::run("qpdf", &["--check"], &file, &[]);
        if matches!(document, Document::Contacts) {
            let text = tool::text(&file);
            assert!(text.contains("Numéro0") && text.contains("Numéro4999"));
            assert!(text.matches("Responsable").count() >= 834);
        }
    }
}
