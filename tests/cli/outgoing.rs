//! Files for other tools: actions, the calendar.

use chrono::{NaiveDate, Utc};
use mallette_core::improving::NewAction;

use crate::computer::{Answer, Computer, pdf_text};
use crate::incidents::{close, declare};

fn run(computer: &Computer, arguments: &[&str]) -> Answer {
    computer.run(&[arguments, &["--dir", "demo"]].concat())
}

fn read(computer: &Computer, name: &str) -> String {
    String::from_utf8(std::fs::read(computer.path(name)).unwrap()).unwrap()
}

/// Opens an action as the window does, one closed and one open.
fn with_actions(computer: &Computer) {
    let (mallette, stamp) = computer.window();
    for title in ["Réviser l’onduleur", "=Instruire, les équipes"] {
        let action = NewAction {
            title: title.to_owned(),
            due_on: NaiveDate::from_ymd_opt(2031, 12, 15),
            ..NewAction::default()
        };
        let id = mallette.add_action(&stamp, &action).unwrap();
        if title.starts_with('=') {
            mallette.close_action(&stamp, id, "done").unwrap();
        }
    }
}

/// How many actions an export says it wrote.
fn exported(computer: &Computer, more: &[&str]) -> u32 {
    let export = [
        "actions", "export", "out", "--format", "csv", "--lang", "en",
    ];
    let said = run(computer, &[&export, more].concat()).said;
    let count = said.trim_end_matches(".\n").rsplit(' ').next().unwrap();
    count.parse().unwrap()
}

#[test]
fn actions_are_written_for_each_tool() {
    let computer = Computer::with_demonstration();
    let (known, open) = (exported(&computer, &[]), exported(&computer, &["--open"]));
    assert!(open < known, "the demonstration has both");
    with_actions(&computer);
    for (format, heading) in [
        ("jira", "Summary,Description,Issue Type,"),
        ("trello", "Card Name,"),
        ("asana", "Name,Description,Section,"),
        ("csv", "\u{feff}Numéro;Action;"),
    ] {
        let answer = run(&computer, &["actions", "export", "out", "--format", format]);
        assert_eq!(answer.code, 0, "{answer:?}");
        assert_eq!(
            answer.said,
            format!("Actions exportées dans out : {}.\n", known + 2)
        );
        let text = read(&computer, "out");
        assert!(text.starts_with(heading), "{text}");
        assert!(text.contains("Réviser l’onduleur") && text.contains("2031-12-15"));
        assert!(text.contains("=Instruire, les équipes"), "{text}");
    }
    let export = [
        "actions", "export", "out", "--format", "jira", "--open", "--lang", "en",
    ];
    let answer = run(&computer, &export);
    assert_eq!(
        answer.said,
        format!("Actions exported to out: {}.\n", open + 1)
    );
    assert!(!read(&computer, "out").contains("Instruire"));
    let answer = run(
        &computer,
        &["actions", "export", "out.xlsx", "--format", "xlsx"],
    );
    assert_eq!(answer.code, 0, "{answer:?}");
    assert!(
        std::fs::read(computer.path("out.xlsx"))
            .unwrap()
            .starts_with(b"PK")
    );
}

#[test]
fn the_calendar_has_what_falls_due_and_nothing_of_an_exercise() {
    let computer = Computer::with_demonstration();
    with_actions(&computer);
    let number = declare(&computer, "Panne de la paie", &[]);
    let open = declare(&computer, "Encore ouvert", &[]);
    let exercise = declare(&computer, "Feu d’essai", &["--exercise"]);
    close(&computer, &number);
    close(&computer, &exercise);
    let answer = run(&computer, &["calendar", "export", "out.ics"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    let text = read(&computer, "out.ics").replace("\r\n ", "");
    let entries = text.matches("BEGIN:VEVENT").count();
    assert!(
        answer
            .said
            .ends_with(&format!("dans out.ics : {entries}.\n")),
        "{answer:?}"
    );
    assert!(text.contains("Réviser l’onduleur") && text.contains("DTSTART;VALUE=DATE:20311215"));
    assert!(!text.contains("Instruire"), "what is closed is not due");
    assert!(text.contains(&format!(
        "SUMMARY:Remettre la revue post-incident\u{a0}: {number}"
    )));
    assert!(!text.contains(&open) && !text.contains("EX-") && !text.contains("Feu"));
    let day = Utc::now().format("DTSTAMP:%Y").to_string();
    assert!(text.contains(&day));
}

#[test]
fn a_file_that_cannot_be_written_is_told_in_a_sentence_and_nothing_is_left() {
    let computer = Computer::with_demonstration();
    std::fs::create_dir(computer.path("folder")).unwrap();
    computer.write("file", "x");
    let commands: [&[&str]; 2] = [
        &["actions", "export", "TARGET", "--format", "jira"],
        &["calendar", "export", "TARGET"],
    ];
    for command in commands {
        let to = |target: &str| {
            let named = |part: &&str| {
                if *part == "TARGET" {
                    target.to_owned()
                } else {
                    (*part).to_owned()
                }
            };
            let arguments: Vec<String> = command.iter().map(named).collect();
            let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
            let answer = run(&computer, &arguments);
            assert_eq!(answer.code, 2, "{answer:?}");
            assert_eq!(answer.said, "", "{answer:?}");
            assert_eq!(answer.error.lines().count(), 1, "{answer:?}");
            answer.error
        };
        assert!(to("folder").contains("c’est un dossier (folder)"));
        assert!(to("nowhere/out").contains("n’existe pas (nowhere)"));
        assert!(to("file/out").contains("(file)"));
    }
    assert_eq!(
        std::fs::read_dir(computer.path("folder")).unwrap().count(),
        0
    );
    let unknown = ["actions", "export", "out", "--format", "excel"];
    let answer = run(&computer, &unknown);
    assert_eq!(answer.code, 2, "{answer:?}");
    assert!(
        answer.error.contains("« excel » ne convient pas"),
        "{answer:?}"
    );
    assert!(!computer.path("out").exists());
}

#[test]
fn a_report_is_written_in_each_format_masked_where_asked() {
    let computer = Computer::with_demonstration();
    let number = declare(&computer, "Panne de la *paie*", &[]);
    let line = ["--kind", "decision", "--who", "Marc Delaunay"];
    let log = ["log", &number, "Marc Delaunay appelle le 06 39 98 12 42"];
    assert_eq!(run(&computer, &[&log[..], &line].concat()).code, 0);
    let report = |format: &str, more: &[&str]| {
        let arguments = [
            "report",
            "--incident",
            &number,
            "--format",
            format,
            "--out",
            "out",
        ];
        let answer = run(&computer, &[&arguments[..], more].concat());
        assert_eq!(answer.code, 0, "{answer:?}");
        assert_eq!(answer.error, "", "{answer:?}");
        answer.said
    };
    assert_eq!(
        report("md", &[]),
        format!("Rapport de {number} écrit dans out.\n")
    );
    let text = read(&computer, "out");
    let title = format!("# Rapport d’incident\u{a0}· {number}\n");
    assert!(text.contains(&title), "{text}");
    assert!(
        text.contains("**Panne de la \\*paie\\***") && text.contains("Marc Delaunay"),
        "{text}"
    );
    report("md", &["--masked", "--lang", "en"]);
    let masked = read(&computer, "out");
    assert!(
        !masked.contains("Delaunay") && !masked.contains("39 98"),
        "{masked}"
    );
    report("docx", &[]);
    assert!(
        std::fs::read(computer.path("out"))
            .unwrap()
            .starts_with(b"PK")
    );
    report("pdf", &[]);
    assert!(pdf_text(&computer.path("out")).contains("Panne de la *paie*"));

    let exercise = declare(&computer, "Feu", &["--exercise"]);
    let of = [
        "report",
        "--incident",
        &exercise,
        "--format",
        "md",
        "--out",
        "out",
    ];
    assert_eq!(run(&computer, &of).code, 0);
    assert!(read(&computer, "out").starts_with("> **EXERCICE**\n"));
}

#[test]
fn a_report_of_no_incident_or_in_no_format_is_refused_and_writes_nothing() {
    let computer = Computer::with_demonstration();
    let number = declare(&computer, "Panne", &[]);
    let refused = |incident: &str, format: &str, out: &str, word: &str| {
        let arguments = [
            "report",
            "--incident",
            incident,
            "--format",
            format,
            "--out",
            out,
        ];
        let answer = run(&computer, &arguments);
        assert_eq!((answer.code, answer.said.as_str()), (2, ""), "{answer:?}");
        assert_eq!(answer.error.lines().count(), 1, "{answer:?}");
        assert!(answer.error.contains(word), "{answer:?}");
    };
    refused("2025-009", "md", "out", "pas d’incident 2025-009");
    refused(&number, "odt", "out", "« odt » ne convient pas");
    refused(&number, "docx", "demo", "c’est un dossier (demo)");
    refused(&number, "md", "nowhere/out", "n’existe pas (nowhere)");
    assert!(!computer.path("out").exists());
}
