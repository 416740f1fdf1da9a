//! The register of paper copies, and binders that are checked and brought up to date.

use serde_json::Value;

use crate::computer::{Computer, pdf_text};

const NEW_NUMBER: &str = "BEGIN:VCARD\nVERSION:3.0\nFN:Zoé Quintard\nN:Quintard;Zoé;;;\nTEL;TYPE=cell:+33612345678\nEND:VCARD\n";

fn with_copy() -> Computer {
    let computer = Computer::with_demonstration();
    let answer = computer.run(&[
        "print",
        "contacts",
        "--dir",
        "demo",
        "--out",
        "copy.pdf",
        "--copy",
        "3",
        "--holder",
        "Nadia Ferrand",
        "--place",
        "Poste de garde",
    ]);
    assert_eq!(answer.code, 0, "{answer:?}");
    computer
}

fn change(computer: &Computer) {
    computer.write("new.vcf", NEW_NUMBER);
    let answer = computer.run(&["contacts", "import", "new.vcf", "--dir", "demo"]);
    assert_eq!(answer.code, 0, "{answer:?}");
}

/// The text of the QR code on the cover.
fn code(computer: &Computer, name: &str) -> String {
    let picture = computer.path("cover");
    let drawn = std::process::Command::new("pdftoppm")
        .args(["-f", "1", "-l", "1", "-r", "200", "-png", "-singlefile"])
        .arg(computer.path(name))
        .arg(&picture)
        .status();
    assert!(drawn.unwrap().success());
    let read = std::process::Command::new("zbarimg")
        .args(["--raw", "-q"])
        .arg(picture.with_extension("png"))
        .output();
    String::from_utf8(read.unwrap().stdout)
        .unwrap()
        .trim()
        .to_owned()
}

fn register(computer: &Computer) -> Vec<Value> {
    let answer = computer.run(&["copies", "list", "--json", "--dir", "demo"]);
    serde_json::from_str(&answer.said).unwrap()
}

#[test]
fn a_copy_is_printed_under_its_number_and_entered_into_the_register() {
    let computer = with_copy();
    let text = pdf_text(&computer.path("copy.pdf"));
    let pages = text.trim_end_matches('\u{c}').split('\u{c}');
    for page in pages {
        assert!(
            page.contains("Exemplaire 3 · Nadia Ferrand, Poste de garde")
                || page.contains("Détenteur"),
            "{page}"
        );
    }
    let answer = computer.run(&["copies", "list", "--dir", "demo"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    assert_eq!(
        answer.said.trim(),
        "3  contacts · Nadia Ferrand · Poste de garde · 3.2  à jour"
    );
    let copy = &register(&computer)[0]["copy"];
    assert!(
        copy["sheets"]
            .as_str()
            .unwrap()
            .lines()
            .any(|line| line.starts_with("II-1 "))
    );
    assert_eq!(copy["fingerprint"].as_str().unwrap().len(), 20);

    let answer = computer.run(&[
        "copies", "add", "contacts", "--dir", "demo", "--holder", "Standard",
    ]);
    assert_eq!(answer.said.trim(), "Exemplaire 4 inscrit au registre.");
    let answer = computer.run(&["copies", "hand-over", "4", "--dir", "demo"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    assert!(register(&computer)[1]["copy"]["handed_over_on"].is_string());
}

#[test]
fn after_a_change_the_copy_is_stale_until_its_sheets_are_replaced() {
    let computer = with_copy();
    let code_then = code(&computer, "copy.pdf");
    let current = computer.run(&["verify", "--dir", "demo", "--code", &code_then]);
    assert_eq!(current.code, 0, "{current:?}");
    assert!(
        current.said.starts_with("À jour (version 3.2)"),
        "{current:?}"
    );

    change(&computer);
    let stale = computer.run(&["verify", "--dir", "demo", "--code", &code_then]);
    assert_eq!(stale.code, 1, "{stale:?}");
    assert!(stale.said.starts_with("Périmé depuis le 20"), "{stale:?}");
    assert!(stale.said.contains("à remplacer"), "{stale:?}");
    let listed = computer.run(&["copies", "list", "--dir", "demo"]);
    assert_eq!(listed.code, 1, "{listed:?}");
    assert!(listed.said.contains("périmé depuis le"), "{listed:?}");

    let update = [
        "print",
        "contacts",
        "--dir",
        "demo",
        "--out",
        "update.pdf",
        "--copy",
        "3",
        "--since",
        "copy",
    ];
    let updated = computer.run(&update);
    assert_eq!(updated.code, 0, "{updated:?}");
    let slip = pdf_text(&computer.path("update.pdf"));
    assert!(slip.contains("Bordereau de remplacement") && slip.contains("Zoé Quintard"));
    assert_eq!(computer.run(&["copies", "list", "--dir", "demo"]).code, 0);
    let again = computer.run(&update);
    assert!(again.said.contains("Rien à remplacer"), "{again:?}");
    let fingerprint = register(&computer)[0]["copy"]["fingerprint"]
        .as_str()
        .unwrap()
        .to_owned();
    let typed = computer.run(&[
        "verify",
        "--dir",
        "demo",
        "--code",
        &fingerprint[..12].to_uppercase(),
    ]);
    assert_eq!(typed.code, 0, "{typed:?}");
}

#[test]
fn an_unregistered_binder_is_recognised_by_its_code() {
    let computer = Computer::with_demonstration();
    let print = [
        "print", "contacts", "--dir", "demo", "--out", "one.pdf", "--duplex", "--paper", "letter",
    ];
    assert_eq!(computer.run(&print).code, 0);
    let code = code(&computer, "one.pdf");
    assert_eq!(
        computer
            .run(&["verify", "--dir", "demo", "--code", &code])
            .code,
        0
    );
    change(&computer);
    let stale = computer.run(&["verify", "--dir", "demo", "--code", &code, "--lang", "en"]);
    assert_eq!(stale.code, 1, "{stale:?}");
    assert!(stale.said.starts_with("Stale since 20"), "{stale:?}");
}

#[test]
fn a_code_of_another_mallette_or_no_code_at_all_is_unknown() {
    let computer = with_copy();
    let other = Computer::with_demonstration();
    let code = code(&computer, "copy.pdf");
    for text in [code.as_str(), "bonjour", "0123456789abcdef"] {
        let answer = other.run(&["verify", "--dir", "demo", "--code", text]);
        assert_eq!(answer.code, 1, "{answer:?}");
        assert!(answer.said.starts_with("Inconnu"), "{answer:?}");
    }
}

#[test]
fn sheets_bars_and_list_since_a_version_are_printed() {
    let computer = Computer::with_demonstration();
    change(&computer);
    for (option, file) in [
        ("--since", "since.pdf"),
        ("--bars", "bars.pdf"),
        ("--changes", "changes.pdf"),
    ] {
        let answer = computer.run(&[
            "print", "plan", "--dir", "demo", "--out", file, option, "3.2",
        ]);
        assert_eq!(answer.code, 0, "{answer:?}");
        assert!(
            pdf_text(&computer.path(file)).contains("Quintard"),
            "{file}"
        );
    }
    let between = computer.run(&[
        "print",
        "plan",
        "--dir",
        "demo",
        "--out",
        "between.pdf",
        "--changes",
        "3.1",
        "--until",
        "3.2",
    ]);
    assert_eq!(between.code, 0, "{between:?}");
    let text = pdf_text(&computer.path("between.pdf"));
    assert!(!text.contains("Quintard"), "{text}");
    assert!(text.contains("3.2"), "{text}");
    let pages = |name: &str| pdf_text(&computer.path(name)).matches('\u{c}').count();
    assert!(pages("since.pdf") < pages("bars.pdf") / 3);
    let unknown = computer.run(&[
        "print", "plan", "--dir", "demo", "--out", "x.pdf", "--since", "9.9",
    ]);
    assert_eq!(unknown.code, 2, "{unknown:?}");
    assert!(
        unknown.error.contains("n’a pas de version 9.9") && unknown.error.contains("3.2"),
        "{unknown:?}"
    );
    assert!(!computer.path("x.pdf").exists());
}

#[test]
fn a_destroyed_copy_stays_in_the_register_and_its_number_is_not_given_again() {
    let computer = with_copy();
    let retired = computer.run(&["copies", "retire", "3", "--dir", "demo"]);
    assert_eq!(retired.code, 0, "{retired:?}");
    let listed = computer.run(&["copies", "list", "--dir", "demo"]);
    assert!(listed.said.contains("détruit le 20"), "{listed:?}");
    let again = computer.run(&["copies", "retire", "3", "--dir", "demo"]);
    assert_eq!(again.code, 2, "{again:?}");
    assert!(again.error.contains("pas d’exemplaire 3"), "{again:?}");
    let taken = computer.run(&[
        "print", "contacts", "--dir", "demo", "--out", "x.pdf", "--copy", "3", "--holder", "Autre",
    ]);
    assert_eq!(taken.code, 2, "{taken:?}");
    assert!(!computer.path("x.pdf").exists());
    let secret = computer.run(&[
        "print",
        "recovery-sheet",
        "--dir",
        "demo",
        "--out",
        "x.pdf",
        "--copy",
        "5",
        "--holder",
        "Autre",
    ]);
    assert_eq!(secret.code, 2, "{secret:?}");
    assert!(!computer.path("x.pdf").exists());
}
