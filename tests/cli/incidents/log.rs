//! Lines of the log: written, refused, shown, checked, and kept through a kill.

use mallette_core::vault::KeyFile;
use serde_json::Value;

use super::{declare, log_of, refused, run, state};
use crate::computer::{Answer, Computer};

#[test]
fn a_line_of_the_log_is_numbered_kept_and_shown() {
    let computer = Computer::with_demonstration();
    let number = declare(&computer, "Paie arrêtée", &[]);
    let line = [
        "log",
        &number,
        "Bascule décidée",
        "--kind",
        "decision",
        "--who",
        "Nadia Ferrand",
        "--result",
        "accord du client",
        "--link",
        "T-4711",
        "--as",
        "Luc Petit",
    ];
    let answer = run(&computer, &line);
    assert_eq!(
        (answer.code, answer.said.as_str()),
        (0, "2\n"),
        "{answer:?}"
    );
    let answer = run(&computer, &["log", &number, "Fait sans genre"]);
    assert_eq!(answer.said.trim(), "3");

    let lines = log_of(&computer, &number);
    let facts: Vec<(&Value, &Value)> = lines
        .iter()
        .map(|logged| (&logged["line"]["number"], &logged["line"]["kind"]))
        .collect();
    let expected = [(1, "state"), (2, "decision"), (3, "fact")];
    assert_eq!(facts.len(), expected.len());
    for ((number, kind), (expected_number, expected_kind)) in facts.into_iter().zip(expected) {
        assert_eq!(
            (number, kind),
            (&expected_number.into(), &expected_kind.into())
        );
    }
    for (field, value) in [
        ("actor", "Nadia Ferrand"),
        ("text", "Bascule décidée"),
        ("result", "accord du client"),
        ("link", "T-4711"),
        ("source", "command"),
    ] {
        assert_eq!(lines[1]["line"][field], value, "{field}");
    }
    assert_eq!(lines[1]["author"], "Luc Petit");
    assert_eq!(lines[1]["hash"].as_str().unwrap().len(), 64);

    let french = run(&computer, &["log", &number]).said;
    for part in [
        "décision",
        "Nadia Ferrand : Bascule décidée",
        "→ accord du client",
        "T-4711",
    ] {
        assert!(french.contains(part), "{part} in {french}");
    }
    let last = french.lines().last().unwrap();
    assert!(
        last.contains("Fait sans genre"),
        "the latest is last: {french}"
    );
    let english = run(&computer, &["log", &number, "--lang", "en"]).said;
    assert!(
        english.contains("decision") && english.contains("Nadia Ferrand: "),
        "{english}"
    );
}

#[test]
fn a_line_that_cannot_be_written_is_refused() {
    let computer = Computer::with_demonstration();
    let empty = [
        "init",
        "empty",
        "--organisation",
        "Imprimerie des Deux Ponts",
    ];
    let mut init = computer.command();
    init.args(empty)
        .env("MALLETTE_PASSPHRASE", "cinq mots pour la mallette neuve");
    assert!(init.output().unwrap().status.success());
    let mut log = computer.command();
    log.args(["log", "2026-001", "x", "--dir", "empty"]);
    log.env("MALLETTE_PASSPHRASE", "cinq mots pour la mallette neuve");
    let answer = Answer::of(log.output().unwrap());
    assert!(answer.error.contains("mallette declare"), "{answer:?}");
    let number = declare(&computer, "Paie arrêtée", &[]);
    let before = state(&computer);
    for (arguments, word) in [
        (vec!["log", "1999-042", "x"], number.as_str()),
        (vec!["log", "1999-042"], "1999-042"),
        (vec!["log", "1999-042", "--verify"], "1999-042"),
        (vec!["log", &number, "x", "--kind", "rumour"], "rumour"),
        (vec!["log", &number, "x", "--at", "midi"], "« midi »"),
        (
            vec!["log", &number, "x", "--at", "2099-01-01T00:00:00Z"],
            "futur",
        ),
        (vec!["log", &number, "  "], "le texte"),
        (vec!["log", &number, "--at", "-5"], "TEXTE"),
        (vec!["log", &number, "x", "--verify"], "TEXTE"),
    ] {
        refused(&computer, &arguments, word);
    }
    assert_eq!(state(&computer), before);
}

#[test]
fn a_line_changed_behind_the_back_of_the_mallette_is_told() {
    let computer = Computer::with_demonstration();
    let number = declare(&computer, "Paie arrêtée", &[]);
    for text in ["un", "deux", "trois"] {
        assert_eq!(run(&computer, &["log", &number, text]).code, 0);
    }
    let sound = run(&computer, &["log", &number, "--verify"]);
    assert_eq!(sound.code, 0, "{sound:?}");
    assert!(
        sound.said.contains("intacte") && sound.said.contains('4'),
        "{sound:?}"
    );

    let keys = KeyFile::load(&computer.path("demo/keys.json")).unwrap();
    let (key, _) = keys.open_with_passphrase("demonstration").unwrap();
    let plan = rusqlite::Connection::open(computer.path("demo/plan.db")).unwrap();
    plan.pragma_update(None, "key", &*key.sqlcipher_key())
        .unwrap();
    plan.execute_batch(
        "DROP TRIGGER log_line_is_never_changed; UPDATE log_line SET text = 'autre' WHERE number = 3;",
    )
    .unwrap();
    drop(plan);

    let broken = run(&computer, &["log", &number, "--verify"]);
    assert_eq!(broken.code, 1, "{broken:?}");
    assert!(broken.said.contains("rompue à la ligne 3"), "{broken:?}");
    let broken = run(&computer, &["log", &number, "--verify", "--json"]);
    assert_eq!(broken.code, 1, "{broken:?}");
    let check: Value = serde_json::from_str(&broken.said).unwrap();
    assert_eq!(check["broken_at"], 3);
}

/// Each round kills the loop in the middle of whatever it does then.
#[test]
#[cfg(unix)]
fn every_number_that_was_printed_is_in_the_log_after_a_kill() {
    use std::io::{BufRead, BufReader};
    use std::os::unix::process::CommandExt;
    use std::process::{Command, Stdio};

    let computer = Computer::with_demonstration();
    let number = declare(&computer, "Paie arrêtée", &[]);
    let script = "i=0; while :; do i=$((i+1)); \"$MALLETTE\" log \"$NUMBER\" \"$ROUND ligne $i\" --dir demo || exit; done";
    let mut acknowledged: Vec<(u32, String)> = Vec::new();
    for round in 1..=3 {
        let mut shell = Command::new("sh");
        for (key, value) in computer.command().get_envs() {
            match value {
                Some(value) => shell.env(key, value),
                None => shell.env_remove(key),
            };
        }
        let mut running = shell
            .args(["-c", script])
            .current_dir(computer.path(""))
            .env("MALLETTE", env!("CARGO_BIN_EXE_mallette"))
            .env("NUMBER", &number)
            .env("ROUND", round.to_string())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .process_group(0)
            .spawn()
            .unwrap();
        let mut printed = BufReader::new(running.stdout.take().unwrap()).lines();
        let mut lines: Vec<String> = printed
            .by_ref()
            .take(2 * round)
            .map(Result::unwrap)
            .collect();
        let group = format!("-{}", running.id());
        let killed = Command::new("kill").args(["-KILL", "--", &group]).status();
        assert!(killed.unwrap().success());
        running.wait().unwrap();
        lines.extend(printed.map(Result::unwrap));
        for (place, line) in lines.iter().enumerate() {
            acknowledged.push((
                line.parse().unwrap(),
                format!("{round} ligne {}", place + 1),
            ));
        }
    }
    let lines = log_of(&computer, &number);
    assert!(acknowledged.len() >= 12);
    for (number, text) in &acknowledged {
        let written = lines
            .iter()
            .find(|logged| logged["line"]["number"] == *number);
        assert_eq!(written.unwrap()["line"]["text"], text.as_str());
    }
    assert!(
        lines.len() <= acknowledged.len() + 4,
        "at most one more a round"
    );
    assert_eq!(run(&computer, &["log", &number, "--verify"]).code, 0);
    let next = run(&computer, &["log", &number, "la suite"]);
    assert_eq!(next.said.trim(), (lines.len() + 1).to_string());
}
