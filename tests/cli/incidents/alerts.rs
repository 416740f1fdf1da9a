//! Files of alerts: shown, taken in once, refused.

use super::{declare, entries, fixture, json, log_of, numbers, refused, register, run, state};
use crate::computer::Computer;

#[test]
fn the_same_alerts_read_twice_stay_the_same_incidents() {
    let computer = Computer::with_demonstration();
    fixture(&computer, "opsgenie-webhook.json");
    let import = ["alerts", "import", "opsgenie-webhook.json"];
    let preview = [&import[..], &["--preview"]].concat();

    let before = entries(&computer);
    let seen = run(&computer, &preview);
    assert_eq!(seen.code, 0, "{seen:?}");
    assert!(seen.said.starts_with("à déclarer"), "{seen:?}");
    assert_eq!(json(&computer, &preview)["rows"][0]["news"], true);
    assert_eq!((entries(&computer), register(&computer)), (before, vec![]));

    let done = json(&computer, &import);
    let numbers = numbers(&computer);
    assert_eq!(numbers.len(), 1);
    assert_eq!(done["declared"][0], numbers[0].as_str());
    assert_eq!(register(&computer)[0]["source"], "monitoring");
    let said = run(&computer, &preview).said;
    assert!(
        said.starts_with(&format!("déjà dans {}", numbers[0])),
        "{said}"
    );

    let before = (entries(&computer), register(&computer));
    let again = run(&computer, &import);
    assert_eq!(again.code, 0, "{again:?}");
    assert!(again.said.contains("déclarés : aucun"), "{again:?}");
    assert!(again.said.contains("sans nouveauté : 1"), "{again:?}");
    assert_eq!((entries(&computer), register(&computer)), before);

    let text = std::fs::read_to_string(computer.path("opsgenie-webhook.json")).unwrap();
    computer.write(
        "opsgenie-webhook.json",
        text.replace("\"Create\"", "\"Close\""),
    );
    let said = run(&computer, &preview).said;
    assert!(
        said.starts_with(&format!("à noter dans {}", numbers[0])),
        "{said}"
    );
    let ended = run(&computer, &[&import[..], &["--lang", "en"]].concat());
    assert!(
        ended.said.contains(&format!("Added to: {}.", numbers[0])),
        "{ended:?}"
    );
    assert_eq!(register(&computer).len(), 1);
    let lines = log_of(&computer, &numbers[0]);
    let last = &lines.last().unwrap()["line"];
    assert_eq!(
        (&last["source"], &last["actor"]),
        (&"file".into(), &"opsgenie".into())
    );
}

#[test]
fn alerts_that_the_sender_left_out_make_the_exit_code_one() {
    let computer = Computer::with_demonstration();
    fixture(&computer, "alertmanager-webhook.json");
    let import = ["alerts", "import", "alertmanager-webhook.json"];
    let seen = run(&computer, &[&import[..], &["--preview"]].concat());
    assert_eq!(seen.code, 1, "{seen:?}");
    assert!(seen.said.contains("finie, laissée de côté"), "{seen:?}");
    let done = run(&computer, &import);
    assert_eq!(done.code, 1, "{done:?}");
    assert!(done.error.contains("hors du fichier (2)"), "{done:?}");
    assert_eq!(
        register(&computer).len(),
        1,
        "the one that is over is left alone"
    );
}

#[test]
fn hostile_files_of_alerts_change_nothing_and_say_where() {
    let computer = Computer::with_demonstration();
    declare(&computer, "Paie arrêtée", &[]);
    let nested = format!("{}{}", "[".repeat(5_000), "]".repeat(5_000));
    computer.write("nested.json", nested);
    computer.write("half.json", "{\n  \"alerts\": [");
    computer.write("twice.json", "{\"version\": \"4\", \"version\": \"4\"}");
    computer.write(
        "binary.json",
        [0_u8, 159, 146, 150, 0, 255, 254, 1].repeat(500),
    );
    computer.write("empty.json", "");
    computer.write("other.json", "{\"hello\": \"world\"}");
    computer.write(
        "type.json",
        "{\"version\": \"4\", \"alerts\": [{\"status\": \"firing\", \"labels\": 7}]}",
    );
    fixture(&computer, "dynatrace-template.json");
    let huge = std::fs::File::create(computer.path("huge.json")).unwrap();
    huge.set_len(200_000_000).unwrap();
    std::fs::create_dir(computer.path("folder.json")).unwrap();
    let before = state(&computer);
    for (file, word) in [
        ("nested.json", "imbriqué"),
        ("half.json", "ligne 2"),
        ("twice.json", "deux fois"),
        ("binary.json", "texte"),
        ("empty.json", "empty.json"),
        ("other.json", "Alertmanager"),
        ("type.json", "alerts"),
        ("dynatrace-template.json", "modèle"),
        ("huge.json", "trop gros"),
        ("folder.json", "dossier"),
        ("missing.json", "missing.json"),
    ] {
        refused(&computer, &["alerts", "import", file], word);
        refused(&computer, &["alerts", "import", file, "--preview"], word);
    }
    refused(
        &computer,
        &["alerts", "import", "half.json", "--lang", "en"],
        "line 2, it stops in the middle. Nothing was written",
    );
    assert_eq!(state(&computer), before);
}
