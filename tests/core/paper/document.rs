//! A document with every kind of block.

use super::{sample, tool};
use mallette_core::paper::{Block, Paper, Setup, pages};
use std::path::PathBuf;

fn print(name: &str, setup: Setup) -> PathBuf {
    let pages = pages(&sample::everything(), setup).unwrap();
    assert_eq!(pages.warnings(), []);
    tool::keep(name, &pages.pdf().unwrap())
}

#[test]
fn every_block_conforms_to_the_standards_for_archives_and_accessibility() {
    tool::must_conform(&print("everything.pdf", sample::setup()));
}

#[test]
fn the_large_duplex_letter_edition_conforms_too() {
    let setup = Setup {
        paper: Paper::Letter,
        large: true,
        duplex: true,
        ..sample::setup()
    };
    let file = print("everything-large.pdf", setup);
    tool::must_conform(&file);
    assert!(tool::run("pdfinfo", &[], &file, &[]).contains("612 x 792"));
}

#[test]
fn the_same_document_twice_gives_the_same_bytes() {
    let once = || {
        pages(&sample::everything(), sample::setup())
            .unwrap()
            .pdf()
            .unwrap()
    };
    assert_eq!(once(), once());
}

#[test]
fn the_text_reads_as_it_was_written() {
    let pages = pages(&sample::everything(), sample::setup()).unwrap();
    tool::must_read_as_before("everything", &pages.pdf().unwrap());
}

#[test]
fn bookmarks_are_nested_like_the_headings() {
    let file = print("everything-outline.pdf", sample::setup());
    let outline = tool::run("mutool", &["show"], &file, &["outline"]);
    let titles: Vec<String> = outline
        .lines()
        .map(|line| {
            let depth = line
                .chars()
                .filter(|c| *c == '\t')
                .count()
                .saturating_sub(2);
            let title = line.split('"').nth(1).unwrap_or_default();
            format!("{depth} {}", title.replace("\u{A0} ", " "))
        })
        .collect();
    assert_eq!(
        titles,
        [
            "0 I Que faire maintenant ?",
            "1 I.1 Étapes",
            "2 Premiers gestes",
            "0 II Contacts",
            "1 II.1 Internes",
            "1 II.2 Définitions",
            "0 III Fiche d'incident",
            "1 Identification",
            "0 IV Matrice",
            "0 V Historique",
        ]
    );
}

#[test]
fn the_structure_names_headings_lists_tables_and_figures() {
    let file = print("everything-tags.pdf", sample::setup());
    let tags = tool::run("pdfinfo", &["-struct-text"], &file, &[]);
    for role in [
        "H1", "H2", "H3", "P ", "LBody", "Caption", "THead", "TBody", "TH ", "TD ", "TOCI",
        "Figure", "Note", "Link",
    ] {
        assert!(
            tags.lines()
                .any(|line| line.trim_start().starts_with(role.trim())),
            "no {role} in\n{tags}"
        );
    }
}

#[test]
fn the_fonts_are_embedded_as_subsets_with_their_characters() {
    let file = print("everything-fonts.pdf", sample::setup());
    let fonts = tool::run("pdffonts", &[], &file, &[]);
    let embedded: Vec<&str> = fonts
        .lines()
        .filter(|line| line.contains("+SourceSans3-"))
        .collect();
    assert_eq!(embedded.len(), 3, "{fonts}");
    assert!(
        embedded.iter().all(|line| line.contains("yes yes yes")),
        "{fonts}"
    );
}

#[test]
fn a_printed_qr_code_can_be_read() {
    let code = mallette_core::paper::qr_code(b"MALLETTE-TEST-0123456789", 110.0, "Code").unwrap();
    let document = sample::manuscript(vec![Block::Figure {
        drawing: code,
        caption: None,
    }]);
    let file = tool::keep(
        "qr.pdf",
        &pages(&document, sample::setup()).unwrap().pdf().unwrap(),
    );
    let picture = file.with_extension("");
    tool::run(
        "pdftoppm",
        &["-r", "150", "-png", "-singlefile"],
        &file,
        &[picture.to_str().unwrap()],
    );
    let said = tool::run(
        "zbarimg",
        &["-q", "--raw"],
        &file.with_extension("png"),
        &[],
    );
    assert_eq!(said.trim(), "MALLETTE-TEST-0123456789");
}

#[test]
fn the_preview_shows_the_words_of_the_printed_page() {
    let pages = pages(&sample::everything(), sample::setup()).unwrap();
    let drawings = pages.drawings();
    assert_eq!(drawings.len(), pages.count());
    let landscape: Vec<bool> = drawings
        .iter()
        .map(|page| page.width > page.height)
        .collect();
    assert_eq!(landscape.iter().filter(|lies| **lies).count(), 1);
    let svg = drawings[2].to_svg("Page 3");
    assert!(svg.contains("À savoir") && svg.contains("I-1 / 1"), "{svg}");
}
