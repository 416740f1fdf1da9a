//! An incident run from the command line: declared, logged, listed, and alerts read from a file.

mod alerts;
mod log;
mod paper;

use std::path::Path;

use chrono::{DateTime, TimeDelta, Timelike, Utc};
use chrono_tz::Europe::Paris;
use mallette_core::conduct::{Act, Deed};
use serde_json::Value;

use crate::computer::{Answer, Computer};

/// Runs a command on the demonstration.
fn run(computer: &Computer, arguments: &[&str]) -> Answer {
    computer.run(&[arguments, &["--dir", "demo"]].concat())
}

/// Declares an incident that must be taken, and answers its number.
pub fn declare(computer: &Computer, title: &str, more: &[&str]) -> String {
    let answer = run(computer, &[&["declare", "--title", title], more].concat());
    assert_eq!(answer.code, 0, "{answer:?}");
    assert_eq!(answer.said.lines().count(), 1, "{answer:?}");
    answer.said.trim().to_owned()
}

fn json(computer: &Computer, arguments: &[&str]) -> Value {
    let answer = run(computer, &[arguments, &["--json"]].concat());
    assert_eq!(answer.error, "", "{answer:?}");
    serde_json::from_str(&answer.said).unwrap()
}

/// The register without what happened in the demonstration before it was made.
fn register(computer: &Computer) -> Vec<Value> {
    let mut lines: Vec<Value> = serde_json::from_value(json(computer, &["incidents"])).unwrap();
    lines.retain(|line| instant(&line["declared_at"]) > Utc::now() - TimeDelta::hours(1));
    lines
}

fn numbers(computer: &Computer) -> Vec<String> {
    let number = |line: &Value| line["number"].as_str().unwrap().to_owned();
    register(computer).iter().map(number).collect()
}

/// The lines of a log, the latest fact last.
fn log_of(computer: &Computer, number: &str) -> Vec<Value> {
    serde_json::from_value(json(computer, &["log", number])).unwrap()
}

/// How many entries the journal has, as `verify` says it.
fn entries(computer: &Computer) -> String {
    let said = run(computer, &["verify"]).said;
    let count = said.lines().last().unwrap().split('.').next();
    count.unwrap().to_owned()
}

fn instant(value: &Value) -> DateTime<Utc> {
    value.as_str().unwrap().parse().unwrap()
}

/// What must be the same after whatever changes nothing.
fn state(computer: &Computer) -> (String, Vec<Value>) {
    (entries(computer), register(computer))
}

/// One sentence, exit code 2, nothing on standard output.
fn refused(computer: &Computer, arguments: &[&str], word: &str) {
    let answer = run(computer, arguments);
    assert_eq!(answer.code, 2, "{arguments:?}: {answer:?}");
    assert_eq!(answer.said, "", "{arguments:?}: {answer:?}");
    assert_eq!(answer.error.lines().count(), 1, "{answer:?}");
    assert!(answer.error.contains(word), "{word}: {answer:?}");
}

fn fixture(computer: &Computer, name: &str) {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/alerts");
    computer.write(name, std::fs::read(from.join(name)).unwrap());
}

#[test]
fn a_declared_incident_is_in_the_register_as_json_and_as_a_table() {
    let computer = Computer::with_demonstration();
    assert_eq!(register(&computer), [] as [Value; 0]);
    let number = declare(
        &computer,
        "Paie arrêtée",
        &[
            "--impact",
            "high",
            "--urgency",
            "high",
            "--service-level",
            "gold",
            "--source",
            "monitoring",
            "--application",
            "Paie",
            "--description",
            "Plus de connexion",
            "--noticed-at",
            "2026-03-02T07:15:00Z",
        ],
    );
    let line = &register(&computer)[0];
    for (field, value) in [
        ("number", number.as_str()),
        ("title", "Paie arrêtée"),
        ("state", "open"),
        ("priority", "p1"),
        ("class", "major"),
        ("gravity", "critical"),
        ("source", "monitoring"),
        ("application", "Paie"),
        ("description", "Plus de connexion"),
        ("noticed_at", "2026-03-02T07:15:00Z"),
    ] {
        assert_eq!(line[field], value, "{field} in {line}");
    }
    assert_eq!(line["exercise"], false);
    assert!(line["closed_at"].is_null() && line["declared_at"].is_string());

    let french = run(&computer, &["incidents"]).said;
    let row = french.lines().nth(1).unwrap();
    let cells: Vec<&str> = row
        .split("  ")
        .map(str::trim)
        .filter(|cell| !cell.is_empty())
        .collect();
    assert_eq!(
        cells,
        [
            number.as_str(),
            "Ouvert",
            "P1",
            "Majeur",
            "2026-03-02 08:15",
            "Paie arrêtée"
        ]
    );
    assert!(french.starts_with("Numéro"), "{french}");
    let english = run(&computer, &["incidents", "--open", "--lang", "en"]).said;
    assert!(
        english.starts_with("Number") && english.contains("Noticed"),
        "{english}"
    );
}

#[test]
fn numbers_follow_each_other_and_exercises_are_numbered_apart_and_marked() {
    let computer = Computer::with_demonstration();
    let first = declare(&computer, "Un", &[]);
    let exercise = declare(&computer, "Essai", &["--exercise", "--speed", "4"]);
    let second = declare(&computer, "Deux", &[]);
    let again = declare(&computer, "Essai encore", &["--exercise"]);
    let (year, nth) = first.split_once('-').unwrap();
    assert_eq!(year.len(), 4, "{first}");
    let nth: u32 = nth.parse().unwrap();
    assert_eq!(second, format!("{year}-{:03}", nth + 1));
    let nth: u32 = exercise
        .strip_prefix(&format!("EX-{year}-"))
        .unwrap()
        .parse()
        .unwrap();
    assert_eq!(again, format!("EX-{year}-{:03}", nth + 1));
    let said = run(&computer, &["incidents", "--open"]).said;
    assert_eq!(said.matches("EXERCICE").count(), 2, "{said}");
    let said = run(&computer, &["incidents", "--lang", "en"]).said;
    assert!(said.contains("EXERCISE · Essai encore"), "{said}");
    let said = run(&computer, &["log", &exercise.to_lowercase()]).said;
    assert!(
        said.starts_with(&format!("{exercise}  EXERCICE · Essai")),
        "{said}"
    );
    let flags = register(&computer);
    let exercises = flags.iter().filter(|line| line["exercise"] == true);
    assert_eq!(exercises.count(), 2);
}

#[test]
fn an_incident_that_looks_like_an_open_one_is_declared_with_a_remark() {
    let computer = Computer::with_demonstration();
    let first = declare(&computer, "Messagerie en panne", &[]);
    let same = ["declare", "--title", "La messagerie ne répond plus"];
    let answer = run(&computer, &same);
    assert_eq!(answer.code, 0, "{answer:?}");
    assert!(answer.error.contains(&first), "{answer:?}");
    assert!(answer.error.contains("Messagerie en panne"), "{answer:?}");
    let english = run(&computer, &[&same[..], &["--lang", "en"]].concat());
    assert!(english.error.contains("looks the same"), "{english:?}");
    let exercise = run(&computer, &[&same[..], &["--exercise"]].concat());
    assert_eq!(exercise.error, "", "an exercise is no report");
    let other = run(&computer, &["declare", "--title", "Inondation du sous-sol"]);
    assert_eq!(other.error, "", "{other:?}");
}

/// Closes an incident as the window does.
pub fn close(computer: &Computer, number: &str) {
    let (mallette, stamp) = computer.window();
    let clock = mallette_shell::clock::clock(None);
    let incident = mallette.incident_numbered(number).unwrap().id;
    let closed = Act::ChangeState {
        state: "closed".to_owned(),
        waiting_for: String::new(),
        note: "Service revenu".to_owned(),
    };
    let deed = Deed {
        at: None,
        act: closed,
    };
    mallette
        .act(&stamp, incident, &deed, clock.as_ref())
        .unwrap();
}

#[test]
fn what_is_closed_comes_last_and_is_not_among_the_open_ones() {
    let computer = Computer::with_demonstration();
    let first = declare(&computer, "Un", &[]);
    let second = declare(&computer, "Deux", &[]);
    close(&computer, &second);
    assert_eq!(numbers(&computer), [first.clone(), second.clone()]);
    let open = run(&computer, &["incidents", "--open"]).said;
    assert!(open.contains(&first) && !open.contains(&second), "{open}");
    close(&computer, &first);
    let none = run(&computer, &["incidents", "--open"]);
    assert_eq!(none.code, 0, "{none:?}");
    assert!(
        none.said.contains("Aucun incident n’est ouvert"),
        "{none:?}"
    );
    let third = declare(&computer, "Trois", &[]);
    assert!(
        ![first, second].contains(&third),
        "no number is given again"
    );
}

#[test]
fn an_exercise_takes_from_its_scenario_what_is_not_said() {
    let computer = Computer::with_demonstration();
    let played = ["--exercise", "--scenario", "ransomware"];
    declare(&computer, "Essai", &played);
    let own = [&played[..], &["--application", "Paie"]].concat();
    declare(&computer, "Essai encore", &own);
    let lines = register(&computer);
    let titled = |title: &str| lines.iter().find(|line| line["title"] == title).unwrap();
    let (whole, own) = (titled("Essai"), titled("Essai encore"));
    for field in ["description", "category", "source", "application"] {
        assert_ne!(whole[field], "", "{field}");
    }
    assert_eq!(own["application"], "Paie");
    assert_eq!(own["description"], whole["description"]);
}

#[test]
fn what_cannot_be_declared_is_refused_before_anything_is_written() {
    let computer = Computer::with_demonstration();
    let before = state(&computer);
    let titled = |more: &[&'static str]| [&["declare", "--title", "X"], more].concat();
    for (arguments, word) in [
        (titled(&["--impact", "high"]), "--urgency"),
        (titled(&["--urgency", "high"]), "--impact"),
        (
            titled(&["--impact", "huge", "--urgency", "high"]),
            "high, medium, low",
        ),
        (
            titled(&["--impact", "high", "--urgency", "soon"]),
            "« soon »",
        ),
        (
            titled(&[
                "--impact",
                "low",
                "--urgency",
                "low",
                "--service-level",
                "tin",
            ]),
            "gold",
        ),
        (titled(&["--source", "rumeur"]), "monitoring"),
        (titled(&["--scenario", "ransomware"]), "--exercise"),
        (
            titled(&["--exercise", "--scenario", "météore"]),
            "ransomware",
        ),
        (titled(&["--exercise", "--speed", "61"]), "--speed"),
        (
            titled(&["--noticed-at", "25:99"]),
            "« 25:99 » n’est pas une heure",
        ),
        (
            titled(&["--noticed-at", "demain", "--lang", "en"]),
            "\"demain\" is not a time",
        ),
        (
            titled(&["--noticed-at", "31/02 10:00"]),
            "n’est pas une heure",
        ),
        (titled(&["--noticed-at", "2099-01-01T00:00:00Z"]), "futur"),
        (vec!["declare", "--title", " "], "le titre"),
        (vec!["declare"], "--title"),
    ] {
        refused(&computer, &arguments, word);
    }
    let long = "x".repeat(600);
    refused(&computer, &["declare", "--title", &long], "500");
    assert_eq!(state(&computer), before);
}

#[test]
fn times_are_read_as_people_type_them_in_the_zone_of_the_organisation() {
    let computer = Computer::with_demonstration();
    let noticed = |typed: &str| {
        let title = format!("Constat {typed}");
        declare(&computer, &title, &["--noticed-at", typed]);
        let lines = register(&computer);
        let line = lines
            .iter()
            .find(|line| line["title"] == title.as_str())
            .unwrap();
        (instant(&line["noticed_at"]), instant(&line["declared_at"]))
    };
    let (noticed_at, declared_at) = noticed("-5");
    assert_eq!(declared_at - noticed_at, TimeDelta::minutes(5));
    let (noticed_at, declared_at) = noticed("14:32");
    let local = noticed_at.with_timezone(&Paris);
    assert_eq!((local.hour(), local.minute()), (14, 32));
    assert!(
        declared_at - noticed_at < TimeDelta::hours(26),
        "the latest 14:32"
    );
    let utc = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    assert_eq!(noticed("20/11/2025 14:32").0, utc("2025-11-20T13:32:00Z"));
    assert_eq!(
        noticed("2025-07-01T12:00:00+02:00").0,
        utc("2025-07-01T10:00:00Z")
    );

    let number = numbers(&computer)[0].clone();
    let line = ["log", &number, "Appel", "du", "client", "--at", "-7"];
    assert_eq!(run(&computer, &line).said.trim(), "2");
    let lines = log_of(&computer, &number);
    let line = &lines
        .iter()
        .find(|line| line["line"]["number"] == 2)
        .unwrap()["line"];
    let between = instant(&line["written_at"]) - instant(&line["happened_at"]);
    assert_eq!(between, TimeDelta::minutes(7));
}

#[test]
fn while_the_window_is_open_nothing_is_written_and_all_can_be_read() {
    let computer = Computer::with_demonstration();
    let number = declare(&computer, "Paie arrêtée", &[]);
    fixture(&computer, "opsgenie-webhook.json");
    let window = std::fs::File::create(computer.path("demo/lock")).unwrap();
    window.lock().unwrap();
    let before = state(&computer);
    for arguments in [
        vec!["declare", "--title", "X"],
        vec!["log", &number, "x"],
        vec!["alerts", "import", "opsgenie-webhook.json"],
    ] {
        refused(&computer, &arguments, "ouverte ailleurs");
    }
    assert_eq!(state(&computer), before);
    for arguments in [
        vec!["incidents"],
        vec!["log", &number],
        vec!["log", &number, "--verify"],
        vec!["alerts", "import", "opsgenie-webhook.json", "--preview"],
    ] {
        let answer = run(&computer, &arguments);
        assert_eq!(answer.code, 0, "{arguments:?}: {answer:?}");
    }
}

#[test]
fn the_help_of_each_command_is_whole_in_both_languages() {
    let computer = Computer::new();
    let help = |command: &[&str], language: &str| {
        let answer = computer.run(&[command, &["--help", "--lang", language]].concat());
        assert_eq!(answer.code, 0, "{answer:?}");
        answer.said
    };
    let options = |help: &str| -> Vec<String> {
        let words = help.split_whitespace();
        let mut options: Vec<String> = words
            .filter(|word| word.starts_with("--"))
            .map(str::to_owned)
            .collect();
        options.sort();
        options.dedup();
        options
    };
    for command in [
        &["incidents"][..],
        &["declare"],
        &["log"],
        &["alerts"],
        &["alerts", "import"],
        &["contacts"],
        &["contacts", "import"],
        &["copies"],
        &["copies", "list"],
        &["copies", "add"],
        &["print"],
        &["report"],
        &["actions"],
        &["actions", "export"],
        &["calendar"],
        &["calendar", "export"],
    ] {
        let (french, english) = (help(command, "fr"), help(command, "en"));
        for line in english.lines() {
            let said = line.rsplit("  ").next().unwrap();
            let said = said.split(" [").next().unwrap().trim();
            let is_sentence = said.split(' ').count() > 2;
            assert!(!is_sentence || !french.contains(said), "{said} in {french}");
        }
        for foreign in [
            "Usage",
            "possible values",
            "default",
            "FILE",
            "<TEXT>",
            "TIME",
        ] {
            assert!(!french.contains(foreign), "{foreign} in {french}");
        }
        if command.len() > 1 || !["alerts", "contacts", "copies", "print"].contains(&command[0]) {
            assert_eq!(options(&french), options(&english), "{command:?}");
        }
    }
}
