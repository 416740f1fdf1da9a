//! The sheet that opens the mallette.

use super::{plan, tool};
use mallette_core::model::Language;
use mallette_core::paper::{Document, RecoverySheet, print};
use std::path::PathBuf;

fn sheet() -> RecoverySheet {
    RecoverySheet {
        code: "ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345-6789-ABCD-EFGH-JKLM-NPQR-STUV-WXYZ".into(),
        qr: "MALLETTE:ABCDEFGHJKLMNPQRSTUVWXYZ23456789".into(),
        mallette: "0192f0c1-7d5e-7000-8000-000000000001".into(),
    }
}

fn printed(language: Language) -> PathBuf {
    let plan = plan::demonstration(language);
    let printed = print(
        Document::RecoverySheet(&sheet()),
        &plan,
        &plan::options(language),
    )
    .unwrap();
    assert_eq!((printed.pages, printed.warnings), (1, vec![]));
    tool::keep(&format!("recovery-{}.pdf", language.code()), &printed.bytes)
}

#[test]
fn it_is_one_page_that_conforms_in_both_languages() {
    for language in Language::ALL {
        tool::must_conform(&printed(language));
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
