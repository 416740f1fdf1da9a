use crate::computer::{Answer, Computer};

/// One sentence for a person, no words of a program.
fn refuses(answer: &Answer, word: &str) {
    assert_eq!(answer.code, 2, "{answer:?}");
    assert_eq!(answer.error.lines().count(), 1, "{answer:?}");
    assert!(answer.error.contains(word), "{answer:?}");
    for foreign in ["Error", "panicked", "os error", "Os {", "unwrap"] {
        assert!(!answer.error.contains(foreign), "{answer:?}");
    }
}

#[test]
fn a_wrong_passphrase_is_told_and_opens_nothing() {
    let computer = Computer::new();
    computer.write("secret", "girafe escabeau lundi turquoise");
    let init = [
        "init",
        "plan",
        "--organisation",
        "X",
        "--lang",
        "fr",
        "--passphrase-file",
        "secret",
    ];
    assert_eq!(computer.run(&init).code, 0);
    computer.write("wrong", "girafe escabeau mardi turquoise");
    refuses(
        &computer.run(&["check", "--dir", "plan", "--passphrase-file", "wrong"]),
        "n’ouvre pas",
    );
    refuses(
        &computer.run(&["check", "--dir", "plan"]),
        "MALLETTE_PASSPHRASE",
    );
}

#[test]
fn what_is_no_mallette_is_told() {
    let computer = Computer::new();
    refuses(
        &computer.run(&["check", "--dir", "nowhere"]),
        "pas de mallette",
    );
    computer.write("file", "x");
    refuses(&computer.run(&["demo", "."]), "pas vide");
}

#[test]
fn a_damaged_plan_is_told_and_left_as_it_is() {
    let computer = Computer::with_demonstration();
    let plan = computer.path("demo/plan.db");
    for leftover in ["demo/plan.db-wal", "demo/plan.db-shm"] {
        let _ = std::fs::remove_file(computer.path(leftover));
    }
    let mut bytes = std::fs::read(&plan).unwrap();
    bytes[..4096].fill(7);
    std::fs::write(&plan, &bytes).unwrap();
    refuses(&computer.run(&["check", "--dir", "demo"]), "abîmée");
    assert!(std::fs::read(&plan).unwrap() == bytes);
}

#[test]
fn imports_that_do_not_read_change_nothing_and_say_where() {
    let computer = Computer::with_demonstration();
    let long = format!("Prénom;Nom\nZoé;{}\n", "x".repeat(10_000));
    computer.write("long.csv", &long);
    let answer = computer.run(&["contacts", "import", "long.csv", "--dir", "demo"]);
    assert_eq!(answer.code, 1, "{answer:?}");
    assert!(
        answer.said.contains("Ligne 2") && answer.said.contains("500"),
        "{answer:?}"
    );

    computer.write(
        "binary.csv",
        [0_u8, 159, 146, 150, 0, 255, 254, 1].repeat(500),
    );
    refuses(
        &computer.run(&["contacts", "import", "binary.csv", "--dir", "demo"]),
        "binary.csv",
    );
    computer.write("half.vcf", "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Zoé");
    refuses(
        &computer.run(&["contacts", "import", "half.vcf", "--dir", "demo"]),
        "ligne 1",
    );
    let huge = std::fs::File::create(computer.path("huge.csv")).unwrap();
    huge.set_len(200_000_000).unwrap();
    refuses(
        &computer.run(&["contacts", "import", "huge.csv", "--dir", "demo"]),
        "trop gros",
    );
    refuses(
        &computer.run(&["contacts", "import", "missing.csv", "--dir", "demo"]),
        "missing.csv",
    );
    assert_eq!(
        computer
            .run(&["search", "Zoé", "xxxx", "--dir", "demo"])
            .code,
        1
    );
}

#[test]
fn a_target_that_cannot_be_written_is_told_and_no_half_file_is_left() {
    let computer = Computer::with_demonstration();
    refuses(
        &computer.run(&[
            "print",
            "contacts",
            "--dir",
            "demo",
            "--out",
            "no/such/folder/x.pdf",
        ]),
        "no/such/folder",
    );
    std::fs::create_dir(computer.path("folder.pdf")).unwrap();
    refuses(
        &computer.run(&["print", "contacts", "--dir", "demo", "--out", "folder.pdf"]),
        "dossier",
    );
}

#[test]
fn arguments_that_do_not_fit_are_told_in_one_sentence() {
    let computer = Computer::new();
    refuses(&computer.run(&["imprimer"]), "imprimer");
    refuses(&computer.run(&["print", "poster", "--out", "x"]), "poster");
    refuses(&computer.run(&["print", "plan"]), "--out");
    refuses(
        &computer.run(&["check", "--fast", "--lang", "en"]),
        "not expected",
    );
}
