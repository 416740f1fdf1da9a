//! The sheet that opens the mallette.

use super::{plan, tool};
use mallette_core::model::Language;
use mallette_core::paper::{Document, Options, Paper, RecoverySheet, print};
use std::path::PathBuf;

fn sheet() -> RecoverySheet {
    RecoverySheet {
        code: "ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345-6789-ABCD-EFGH-JKLM-NPQR-STUV-WXYZ".into(),
        qr: "MALLETTE:ABCDEFGHJKLMNPQRSTUVWXYZ23456789".into(),
        mallette: "0192f0c1-7d5e-7000-8000-000000000001".into(),
    }
}

fn bytes(language: Language, paper: Paper) -> Vec<u8> {
    let plan = plan::demonstration(language);
    let options = Options {
        paper,
        ..plan::options(language)
    };
    let printed = print(Document::RecoverySheet(&sheet()), &plan, &options).unwrap();
    assert_eq!((printed.pages, printed.warnings), (1, vec![]));
    printed.bytes
}

fn printed(language: Language) -> PathBuf {
    let name = format!("recovery-{}.pdf", language.code());
    tool::keep(&name, &bytes(language, Paper::A4))
}

#[test]
fn it_is_one_page_that_conforms_in_both_languages_on_both_papers() {
    for language in Language::ALL {
        for paper in [Paper::A4, Paper::Letter] {
            let file = tool::keep("recovery-conform.pdf", &bytes(language, paper));
            tool::must_conform(&file);
        }
    }
}

#[test]
fn it_reads_as_before() {
    for language in Language::ALL {
        let name = format!("recovery-sheet-{}", language.code());
        tool::must_read_as_before(&name, &bytes(language, Paper::A4));
    }
}

#[test]
fn it_shows_the_code_and_says_that_it_opens_everything() {
    let text = tool::text(&printed(Language::Fr));
    assert!(text.contains("ABCD-EFGH-JKLM"), "{text}");
    assert!(text.contains("Cette feuille ouvre tout"), "{text}");
    assert!(text.contains(&sheet().mallette), "{text}");
}

#[test]
fn its_qr_code_holds_the_payload() {
    let file = printed(Language::En);
    let picture = file.with_extension("");
    tool::run(
        "pdftoppm",
        &["-r", "150", "-png", "-singlefile"],
        &file,
        &[picture.to_str().unwrap()],
    );
    assert_eq!(
        tool::run(
            "zbarimg",
            &["-q", "--raw"],
            &file.with_extension("png"),
            &[]
        )
        .trim(),
        sheet().qr
    );
}

#[test]
fn it_is_never_printed_with_the_rest() {
    assert!(
        !Document::ALL
            .iter()
            .any(|document| matches!(document, Document::RecoverySheet(_)))
    );
}
