//! From a closed incident to a signed review, a report in three formats, an action that a version of the plan carries, and
//! the paper copies that this version makes stale.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::incident::Watch;
use crate::window::{PATIENCE, Window, pdf_text};

/// Wednesday after the incident was closed, 10:00 in Paris.
const MORNING: &str = "2026-11-18T09:00:00Z";

/// The first object of a list whose field has that value.
fn found<'a>(list: &'a Value, field: &str, value: &str) -> &'a Value {
    let mut all = list.as_array().unwrap().iter();
    all.find(|one| one[field] == value)
        .unwrap_or_else(|| panic!("no {field} {value} in {list}"))
}

impl Window {
    /// The answer to a question of the review, as the application has it.
    async fn answer(&self, incident: &str, question: &str) -> Value {
        let arguments = json!({ "id": incident, "language": "fr" });
        let review = self.invokes("review", arguments).await;
        let forms = review["forms"].as_array().unwrap();
        let blocks = forms
            .iter()
            .flat_map(|form| form["blocks"].as_array().unwrap());
        let mut questions = blocks.flat_map(|block| block["questions"].as_array().unwrap());
        let found = questions.find(|one| one["answer"]["question"] == question);
        found.unwrap()["answer"].clone()
    }

    /// Clicks a button of the dialog that is open.
    async fn clicks_in_dialog(&self, name: &str) {
        let script = "
            const buttons = [...document.querySelectorAll('dialog[open] button:not([disabled])')];
            buttons.find((button) => button.innerText.replace(/[\\u00a0\\u202f]/g, ' ').trim() === arguments[0]).click()";
        self.run(script, vec![json!(name)]).await;
    }

    /// Calls a command that is refused; gives why.
    async fn refuses(&self, command: &str, arguments: Value) -> Value {
        let script = "const [command, given, done] = arguments;
            window.__TAURI_INTERNALS__.invoke(command, given).then((ok) => done({ ok }), (error) => done({ error }))";
        let answer = self
            .client
            .execute_async(script, vec![json!(command), arguments])
            .await
            .unwrap();
        answer["error"].clone()
    }

    /// Waits until an answer is on the disk.
    async fn kept(&self, incident: &str, question: &str, text: &str) {
        let start = Instant::now();
        loop {
            let answer = self.answer(incident, question).await;
            if answer["text"] == text {
                return;
            }
            assert!(
                start.elapsed() < PATIENCE,
                "{question} is not {text}, but {answer}"
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

#[tokio::test]
async fn from_a_closed_incident_to_a_signed_review_and_a_plan_that_is_better_for_it() {
    let watch = Watch::new(MORNING);
    let dir = watch.dir().to_owned();
    let register = watch.json(&["incidents"]);
    let incident = found(
        &register,
        "title",
        "Messagerie lente à Roubaix, courriels en retard",
    );
    let number = incident["number"].as_str().unwrap().to_owned();
    let id = incident["id"].as_str().unwrap().to_owned();

    // A copy of the booklet is on paper before anything changes.
    let booklet = watch.desk.chosen().join("classeur.pdf");
    let copy = ["--copy", "41", "--holder", "Accueil", "--place", "Pantin"];
    let mut print = vec![
        "print",
        "plan",
        "--dir",
        &dir,
        "--out",
        booklet.to_str().unwrap(),
    ];
    print.extend(copy);
    let printed = watch.desk.command(&print);
    assert!(printed.status.success(), "{printed:?}");

    // The first screen says which review is due; it leads to it.
    let window = Window::open(&watch.desk, &["--dir", &dir]).await;
    window.reads("Revues à rendre").await;
    window.clicks(&number).await;
    window.reads("repris").await;
    window.clicks("Détection").await;
    let answer = "Une sonde sur la file d’attente du relais de Roubaix.";
    window.fills("11.", answer).await;
    window.presses("\u{e004}").await;
    window.kept(&id, "earlier_means", answer).await;
    window.kill();

    // Whoever goes on another day finds it again, and signs.
    watch.desk.set_clock("2026-11-19T09:00:00Z");
    let window = Window::open(&watch.desk, &["--dir", &dir]).await;
    window.kept(&id, "earlier_means", answer).await;
    window.reads("Revues à rendre").await;
    window.clicks(&number).await;
    window.reads("repris").await;
    window.clicks("Signer la revue").await;
    window.reads("sans confirmation").await;
    window.fills("Signée par", "Tomasz Zieliński").await;
    window.clicks_in_dialog("Signer").await;
    window.reads("Rien n’y change avant").await;
    let told = window.answer(&id, "description").await;
    assert!(
        !told["text"].as_str().unwrap().is_empty(),
        "what was signed stays: {told}"
    );
    let refused = window
        .refuses("set_field", json!({ "kind": "review_answer", "row": told["id"], "field": "text", "value": "Autre" }))
        .await;
    assert_eq!(refused["code"], "review_signed");

    // An action on a role of the plan; the role is changed, and the next version carries it.
    let plan = window.invokes("plan", json!({})).await;
    let role = found(&plan["roles"], "code", "irp_manager")["id"].clone();
    let action = json!({
        "title": "Dire qui surveille les files de messagerie", "detail": "", "nature": "preventive", "theme": "plan", "owner": "", "due_on": null,
        "origin": "review", "incident": id, "problem": null, "finding": "", "about_kind": "role", "about_row": role, "about_field": "duties",
    });
    let action = window
        .invokes("add_action", json!({ "action": action }))
        .await;
    let duties = "- Surveille les files de messagerie";
    window
        .invokes(
            "set_field",
            json!({ "kind": "role", "row": role, "field": "duties", "value": duties }),
        )
        .await;
    window.clicks("Plan").await;
    window.clicks("Versions").await;
    window.clicks("Publier une version").await;
    window
        .reads("Dire qui surveille les files de messagerie")
        .await;
    window.fills("Numéro", "9.0").await;
    window.fills("Approuvée par", "Odile Bœuf").await;
    window.clicks_in_dialog("Publier une version").await;
    window.reads("Version 9.0 publiée").await;
    let improvements = window.invokes("improvements", json!({})).await;
    let closed = found(&improvements["actions"], "id", action.as_str().unwrap());
    let plan = window.invokes("plan", json!({})).await;
    let version = found(&plan["versions"], "number", "9.0");
    assert_eq!(
        (&closed["outcome"], &closed["version"]),
        (&json!("done"), &version["id"])
    );
    window.close().await;

    // The report, in the three formats, says what was answered.
    for format in ["pdf", "md", "docx"] {
        let out = watch.desk.chosen().join(format!("rapport.{format}"));
        let out = out.to_str().unwrap();
        let written = watch.desk.command(&[
            "report",
            "--incident",
            &number,
            "--format",
            format,
            "--out",
            out,
            "--dir",
            &dir,
        ]);
        assert!(written.status.success(), "{written:?}");
    }
    let text = pdf_text(&watch.desk.chosen().join("rapport.pdf"));
    assert!(
        text.contains(&number) && text.contains("Dire qui surveille"),
        "{text}"
    );
    let markdown = std::fs::read_to_string(watch.desk.chosen().join("rapport.md")).unwrap();
    assert!(
        markdown.contains("Dire qui surveille les files de messagerie"),
        "{markdown}"
    );
    let word = std::fs::read(watch.desk.chosen().join("rapport.docx")).unwrap();
    assert!(word.starts_with(b"PK"));

    // The review on paper bears the signature; the copy of the booklet is stale.
    let sheet = watch.desk.chosen().join("revue.pdf");
    let printed = watch.desk.command(&[
        "print",
        "review",
        "--incident",
        &number,
        "--dir",
        &dir,
        "--out",
        sheet.to_str().unwrap(),
    ]);
    assert!(printed.status.success(), "{printed:?}");
    assert!(pdf_text(&sheet).contains("sonde sur la file d’attente"));
    let copies = watch.json(&["copies", "list"]);
    let mut copies = copies.as_array().unwrap().iter();
    let copy = copies.find(|copy| copy["copy"]["number"] == 41).unwrap();
    assert!(copy["stale_since"].is_string(), "{copy}");
    assert!(!copy["changes"].as_array().unwrap().is_empty(), "{copy}");
    let sound = watch.desk.command(&["verify", "--dir", &dir]);
    assert!(sound.status.success(), "{sound:?}");
}
