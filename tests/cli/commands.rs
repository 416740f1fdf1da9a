use serde_json::Value;

use crate::computer::{Computer, pdf_text};

#[test]
fn the_set_is_printed_without_the_recovery_sheet() {
    let computer = Computer::with_demonstration();
    let answer = computer.run(&[
        "print",
        "all",
        "--dir",
        "demo",
        "--out",
        "paper",
        "--at",
        "2026-11-20T09:00:00Z",
    ]);
    assert_eq!(answer.code, 0, "{answer:?}");
    let mut names: Vec<String> = std::fs::read_dir(computer.path("paper"))
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(
        names,
        [
            "annuaire.pdf",
            "cartes-de-poche.pdf",
            "fiches-reflexes.pdf",
            "formulaires.pdf",
            "plan.pdf",
            "schemas.pdf"
        ]
    );
    assert!(pdf_text(&computer.path("paper/annuaire.pdf")).contains("Delaunay"));
}

#[test]
fn the_diagrams_are_drawn_into_a_folder_and_nothing_else_is() {
    let computer = Computer::with_demonstration();
    let draw = |document: &str| {
        computer.run(&[
            "print", document, "--svg", "--dir", "demo", "--out", "wall", "--lang", "en",
        ])
    };
    let answer = draw("diagrams");
    assert_eq!(answer.code, 0, "{answer:?}");
    let svg = std::fs::read_to_string(computer.path("wall/notification-flows.svg")).unwrap();
    assert!(svg.contains("<title id=\"title\">Notification flows</title>"));
    let answer = draw("contacts");
    assert_eq!(answer.code, 2, "{answer:?}");
}

#[test]
fn the_same_plan_printed_twice_gives_the_same_bytes() {
    let computer = Computer::with_demonstration();
    for name in ["one.pdf", "two.pdf"] {
        let answer = computer.run(&[
            "print",
            "contacts",
            "--dir",
            "demo",
            "--out",
            name,
            "--at",
            "2026-11-20T09:00:00Z",
        ]);
        assert_eq!(answer.code, 0, "{answer:?}");
    }
    let bytes = |name: &str| std::fs::read(computer.path(name)).unwrap();
    assert!(bytes("one.pdf") == bytes("two.pdf"));
}

#[test]
fn the_recovery_sheet_carries_the_fourteen_groups_of_the_code() {
    let computer = Computer::with_demonstration();
    let answer = computer.run(&[
        "print",
        "recovery-sheet",
        "--dir",
        "demo",
        "--out",
        "sheet.pdf",
    ]);
    assert_eq!(answer.code, 0, "{answer:?}");
    let groups = |text: &str| {
        text.split_whitespace()
            .filter(|word| {
                word.len() == 5
                    && word
                        .chars()
                        .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
            })
            .count()
    };
    assert!(groups(&pdf_text(&computer.path("sheet.pdf"))) >= 14);
}

#[test]
fn the_check_finds_the_gaps_of_the_demonstration() {
    let computer = Computer::with_demonstration();
    let answer = computer.run(&["check", "--dir", "demo", "--json"]);
    assert_eq!(answer.code, 1, "{answer:?}");
    let readiness: Value = serde_json::from_str(&answer.said).unwrap();
    let codes: Vec<&str> = readiness["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| finding["code"].as_str().unwrap())
        .collect();
    for code in [
        "role_one_contact",
        "document_no_copy",
        "rto_missing",
        "raci_empty_cell",
        "recovery_sheet_untried",
    ] {
        assert!(codes.contains(&code), "{code} is not in {codes:?}");
    }
    let said = computer
        .run(&["check", "--dir", "demo", "--lang", "en"])
        .said;
    assert!(said.contains("Readiness:"), "{said}");
}

#[test]
fn a_number_is_found_by_its_first_digits_and_a_name_without_its_accents() {
    let computer = Computer::with_demonstration();
    let answer = computer.run(&["search", "063998", "--dir", "demo", "--json"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    let hits: Value = serde_json::from_str(&answer.said).unwrap();
    assert!(hits.as_array().unwrap().len() > 10);
    assert!(
        computer
            .run(&["search", "ines", "moul", "--dir", "demo"])
            .said
            .contains("Inès Moulin")
    );
    assert_eq!(computer.run(&["search", "zzzz", "--dir", "demo"]).code, 1);
}

#[test]
fn a_new_mallette_verifies_and_its_backup_opens() {
    let computer = Computer::new();
    computer.write("secret", "girafe escabeau lundi turquoise\n");
    let with_key = ["--passphrase-file", "secret"];
    let run = |arguments: &[&str]| computer.run(&[arguments, &with_key].concat());
    let made = run(&[
        "init",
        "plan",
        "--organisation",
        "Imprimerie des Deux Ponts",
        "--lang",
        "fr",
    ]);
    assert_eq!(made.code, 0, "{made:?}");
    assert_eq!(run(&["verify", "--dir", "plan"]).code, 0);
    let copied = run(&["backup", "stick", "--dir", "plan"]);
    assert_eq!(copied.code, 0, "{copied:?}");
    let printed = run(&[
        "print",
        "contacts",
        "--dir",
        "stick",
        "--out",
        "contacts.pdf",
    ]);
    assert_eq!(printed.code, 0, "{printed:?}");
    assert!(pdf_text(&computer.path("contacts.pdf")).contains("Imprimerie des Deux Ponts"));
    assert_eq!(
        run(&["backup", "stick", "--dir", "plan"]).code,
        0,
        "a copy of the same mallette is replaced"
    );
}

#[test]
fn what_is_printed_is_in_the_language_of_its_plan_whoever_prints_it() {
    let computer = Computer::new();
    let made = computer.run(&["demo", "demo", "--lang", "en"]);
    assert_eq!(made.code, 0, "{made:?}");
    let printed = |more: &[&str]| {
        let print = [
            "print",
            "contacts",
            "--dir",
            "demo",
            "--out",
            "contacts.pdf",
        ];
        let printed = computer.run(&[&print[..], more].concat());
        assert_eq!(printed.code, 0, "{printed:?}");
        pdf_text(&computer.path("contacts.pdf"))
    };
    let (whole, french) = (printed(&[]), printed(&["--lang", "fr"]));
    assert!(!whole.contains("Annuaire") && french.contains("Annuaire"));
}

#[test]
fn contacts_go_out_and_come_back() {
    let computer = Computer::with_demonstration();
    for name in ["all.csv", "all.vcf"] {
        assert_eq!(
            computer
                .run(&["contacts", "export", name, "--dir", "demo"])
                .code,
            0
        );
        let again = computer.run(&["contacts", "import", name, "--dir", "demo"]);
        assert_eq!(again.code, 0, "everybody is known: {again:?}");
        assert!(again.said.contains("ajoutées : 0"), "{again:?}");
    }
    computer.write(
        "new.csv",
        "Prénom;Nom;Mobile\nÉlodie;Maçon;06 39 98 99 01\n",
    );
    let new = computer.run(&["contacts", "import", "new.csv", "--dir", "demo"]);
    assert_eq!(new.code, 0, "{new:?}");
    assert!(
        computer
            .run(&["search", "macon", "--dir", "demo"])
            .said
            .contains("Élodie Maçon")
    );
    computer.write(
        "near.csv",
        "Prénom;Nom;Mobile\nElodie;Macon;06 39 98 99 02\n",
    );
    let near = computer.run(&["contacts", "import", "near.csv", "--dir", "demo"]);
    assert_eq!(near.code, 1, "{near:?}");
}

#[test]
fn help_is_in_the_language_asked_for() {
    let computer = Computer::new();
    let french = computer.run(&["print", "--help", "--lang", "fr"]);
    assert_eq!(french.code, 0);
    assert!(
        french.said.contains("Utilisation") && french.said.contains("feuille de secours"),
        "{french:?}"
    );
    for foreign in ["Print help", "possible values", "default", "FILE"] {
        assert!(!french.said.contains(foreign), "{foreign} in {french:?}");
    }
    let english = computer.run(&["print", "--help", "--lang", "en"]);
    assert!(
        english.said.contains("Usage") && english.said.contains("recovery sheet"),
        "{english:?}"
    );
}
