//! An incident run from the window, with the clock driven by hand and the process killed on the way.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::window::{Desk, Window};

/// A mallette with a clock that stands where the test sets it.
pub struct Watch {
    pub desk: Desk,
    pub folder: PathBuf,
}

impl Watch {
    /// The demonstration, made on the Friday before.
    pub fn new(now: &str) -> Watch {
        let desk = Desk::new();
        desk.set_clock("2026-11-13T09:00:00Z");
        let folder = desk.demonstration();
        desk.set_clock(now);
        Watch { desk, folder }
    }

    pub fn dir(&self) -> &str {
        self.folder.to_str().unwrap()
    }

    async fn open(&self) -> Window {
        Window::open(&self.desk, &["--dir", self.dir()]).await
    }

    /// Minutes after T0, 09:42 in Paris on a Tuesday.
    fn minute(&self, minutes: i64) {
        let start: chrono::DateTime<chrono::Utc> = "2026-11-17T08:42:00Z".parse().unwrap();
        self.desk
            .set_clock(&(start + chrono::TimeDelta::minutes(minutes)).to_rfc3339());
    }

    pub fn json(&self, arguments: &[&str]) -> Value {
        let mut all = arguments.to_vec();
        all.extend(["--dir", self.dir(), "--json"]);
        let said = self.desk.command(&all);
        serde_json::from_slice(&said.stdout).unwrap_or_else(|_| panic!("{all:?}: {said:?}"))
    }
}

impl Window {
    /// Opens a tab of the incident.
    async fn tab(&self, name: &str) {
        let tab = format!("//*[@role='tab'][starts-with(normalize-space(.), '{name}')]");
        let found = self
            .client
            .find(fantoccini::Locator::XPath(&tab))
            .await
            .unwrap();
        found.click().await.unwrap();
    }

    /// Ticks a choice of a group.
    async fn picks(&self, group: &str, choice: &str) {
        let script = "
            const plain = (element) => element.innerText.replace(/[\\u00a0\\u202f]/g, ' ').trim();
            const groups = [...document.querySelectorAll('fieldset, form')];
            const group = groups.find((one) => !arguments[0] || (one.querySelector('legend') && plain(one.querySelector('legend')).startsWith(arguments[0])));
            const label = [...group.querySelectorAll('label')].find((one) => plain(one).startsWith(arguments[1]));
            label.querySelector('input').click();";
        self.sees("fieldset").await;
        self.run(script, vec![json!(group), json!(choice)]).await;
    }

    /// Calls a command of the application, as the interface does.
    pub async fn invokes(&self, command: &str, arguments: Value) -> Value {
        let script = "const [command, given, done] = arguments;
            window.__TAURI_INTERNALS__.invoke(command, given).then((ok) => done({ ok }), (error) => done({ error }))";
        let answer = self
            .client
            .execute_async(script, vec![json!(command), arguments])
            .await
            .unwrap();
        assert!(answer["error"].is_null(), "{command}: {answer}");
        answer["ok"].clone()
    }

    pub async fn acts(&self, incident: &str, act: Value) -> Value {
        self.invokes(
            "act",
            json!({ "id": incident, "deed": { "at": null, "act": act } }),
        )
        .await
    }

    /// Declares an incident through the red button.
    pub async fn declares(&self, what: &str, noticed: &str) {
        self.clicks("Déclarer un incident").await;
        self.fills("Que se passe-t-il", what).await;
        self.fills("Constaté quand", noticed).await;
        self.presses("\u{e007}").await;
        self.reads("Qualifiez-le, puis appelez").await;
    }

    /// Judges it a P1 at the level gold.
    pub async fn qualifies(&self) {
        self.picks("Impact", "Élevé").await;
        self.picks("Urgence", "Élevée").await;
        self.picks("Niveau de service", "Gold").await;
        self.picks("", "Une activité essentielle").await;
        self.clicks("Qualifier").await;
        self.reads("Requalifier").await;
    }

    /// Opens the incident of that title from the register.
    async fn leads_to(&self, title: &str) {
        self.clicks("Incidents").await;
        self.clicks(title).await;
        self.sees("[role=tab]").await;
    }
}

fn report(progress: &str) -> Value {
    json!({ "do": "report", "progress": progress, "done": "", "left": "", "next_at": null })
}

fn told(category: &str, body: &str) -> Value {
    json!({
        "do": "send", "template": null, "category": category, "audience": "external", "channel": "phone", "recipients": "Le client",
        "subject": body, "body": body, "means": "spoken"
    })
}

#[tokio::test]
async fn a_p1_runs_through_the_chronogram_and_loses_nothing_when_the_process_dies_three_times() {
    let watch = Watch::new("2026-11-17T08:47:00Z");
    let window = watch.open().await;
    window
        .declares("Serveur de fichiers chiffré", "09:42")
        .await;
    window.qualifies().await;
    watch.minute(14);
    window.clicks("Prendre en compte").await;
    window.reads("Noté : Pris en compte").await;
    window.tab("Main courante").await;
    // Open, type, Enter: the cursor is in the entry line.
    window.sees("[role=tabpanel] textarea").await;
    window.presses("Extension .lck sur trois partages").await;
    window.presses("\u{e007}").await;
    window.reads("notée").await;
    window.kill();

    watch.minute(28);
    let window = watch.open().await;
    window.reads("Serveur de fichiers chiffré").await;
    let id = watch.json(&["incidents"])[0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    window.leads_to("Serveur de fichiers chiffré").await;
    window.acts(&id, told("opening", "Un P1 est ouvert")).await;
    watch.minute(44);
    window.tab("Cellule").await;
    window.clicks("Demander la cellule").await;
    window.reads("La cellule est demandée").await;
    watch.minute(58);
    window.fills("Pont téléphonique", "01 99 00 14 99").await;
    window.clicks("Ouvrir la cellule").await;
    window.reads("Ouverte à 10:40").await;
    window.kill();

    watch.minute(86);
    let window = watch.open().await;
    window.leads_to("Serveur de fichiers chiffré").await;
    window.tab("Cellule").await;
    window.reads("01 99 00 14 99").await;
    window.clicks("Oui, activer le PRA").await;
    window.reads("PRA activé").await;
    for (minute, progress) in [
        (88, "Plan d’action dit au client"),
        (148, "Restauration en cours"),
    ] {
        watch.minute(minute);
        window.acts(&id, report(progress)).await;
    }
    watch.minute(205);
    window.acts(&id, report("Deux partages rendus")).await;
    window.clicks("Commencer le traitement").await;
    window.reads("Noté : En cours").await;
    window.clicks("Résolu").await;
    window
        .fills(
            "Comment il a été résolu",
            "Partages restaurés de la sauvegarde de la nuit",
        )
        .await;
    window.clicks("Noter").await;
    window.reads("Noté : Résolu").await;
    window.kill();

    watch.minute(268);
    let window = watch.open().await;
    window.acts(&id, report("Surveillance")).await;
    watch.minute(325);
    window.leads_to("Serveur de fichiers chiffré").await;
    window.tab("Cellule").await;
    window
        .fills("Qui a donné son accord", "Marc Delaunay")
        .await;
    window.clicks("Clore la cellule").await;
    window.reads("La cellule est close").await;
    window.acts(&id, told("closing", "Incident clos")).await;
    window.clicks("Fermer").await;
    window.clicks("Noter").await;
    window.reads("Noté : Fermé").await;

    let view = window.invokes("incident", json!({ "id": id })).await;
    window.close().await;
    let line = &watch.json(&["incidents"])[0];
    assert_eq!(
        (&line["state"], &line["priority"]),
        (&json!("closed"), &json!("p1")),
        "{line}"
    );
    for reached in view["chronogram"].as_array().unwrap() {
        let in_time = reached["late_minutes"]
            .as_i64()
            .is_some_and(|late| late <= 0);
        assert!(in_time || reached["conditional"] == true, "{reached}");
    }
    let dossier = &view["dossier"];
    let count = |list: &str| dossier[list].as_array().unwrap().len();
    assert_eq!(
        (count("reports"), count("messages"), count("states")),
        (4, 2, 5),
        "{dossier}"
    );
    let lines = watch.json(&["log", "2026-011"]);
    let numbers: Vec<u64> = lines
        .as_array()
        .unwrap()
        .iter()
        .filter_map(number_of)
        .collect();
    let expected: Vec<u64> = (1..=numbers.len() as u64).collect();
    let mut sorted = numbers.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, expected, "no line is missing, none is there twice");
    assert_eq!(view["log"]["lines"], json!(numbers.len()));
    let sound = |arguments: &[&str]| watch.desk.command(arguments).status.success();
    assert!(sound(&[
        "log",
        "2026-011",
        "--verify",
        "--dir",
        watch.dir()
    ]));
    assert!(sound(&["verify", "--dir", watch.dir()]));
    printed(&watch);
}

fn number_of(line: &Value) -> Option<u64> {
    line["number"]
        .as_u64()
        .or_else(|| line["line"]["number"].as_u64())
}

/// The whole dossier goes onto paper.
fn printed(watch: &Watch) {
    let file = watch.desk.chosen().join("dossier.pdf");
    let out = file.to_str().unwrap();
    let printed = watch.desk.command(&[
        "print",
        "incident",
        "--incident",
        "2026-011",
        "--dir",
        watch.dir(),
        "--out",
        out,
        "--lang",
        "fr",
    ]);
    assert!(printed.status.success(), "{printed:?}");
    let text = crate::window::pdf_text(Path::new(out));
    for told in [
        "2026-011",
        "Extension .lck",
        "Marc Delaunay",
        "Partages restaurés",
    ] {
        assert!(text.contains(told), "{told}");
    }
}

#[tokio::test]
async fn whom_to_call_follows_the_hour_and_moves_on_with_each_attempt() {
    // Tuesday, 10:00 in Paris.
    let watch = Watch::new("2026-11-17T09:00:00Z");
    let window = watch.open().await;
    window.declares("Messagerie muette", "-1").await;
    window.qualifies().await;
    window.tab("Appels").await;
    window.reads("HO, heures ouvrées").await;
    let first = called(&watch, &window).await;
    window.clicks("Sans réponse").await;
    window.reads("sans réponse").await;
    let second = called(&watch, &window).await;
    assert_ne!(first, second, "the backup, or the next level");
    window.close().await;

    // Sunday, 03:10 in Paris: whoever is on call comes first.
    watch.desk.set_clock("2026-11-15T02:10:00Z");
    let window = watch.open().await;
    window.leads_to("Messagerie muette").await;
    window.tab("Appels").await;
    window.reads("HNO, hors heures ouvrées").await;
    window.reads("Astreinte système").await;
    let view = window
        .invokes(
            "incident",
            json!({ "id": watch.json(&["incidents"])[0]["id"] }),
        )
        .await;
    assert_eq!(view["cascade"]["why"], "on_call_hno");
    assert!(
        view["cascade"]["next"]["step"]
            .as_str()
            .unwrap()
            .starts_with("on_call:"),
        "{view}"
    );
    window.close().await;
}

/// Who is to be called next, as the rules say and as the window shows.
async fn called(watch: &Watch, window: &Window) -> String {
    let id = watch.json(&["incidents"])[0]["id"].clone();
    let view = window.invokes("incident", json!({ "id": id })).await;
    let name = view["cascade"]["next"]["name"].as_str().unwrap().to_owned();
    window.reads(&name).await;
    name
}

#[tokio::test]
async fn an_exercise_is_played_from_a_scenario_and_scored() {
    let watch = Watch::new("2026-11-17T09:00:00Z");
    let window = watch.open().await;
    window.clicks("Exercices").await;
    window.clicks("Démarrer").await;
    window.clicks("Démarrer l’exercice").await;
    window.reads("EX-2026-002").await;
    window.reads("EXERCICE").await;
    window.tab("Animation").await;
    window.clicks("Joué").await;
    window.reads("joué à").await;
    let id = watch.json(&["incidents"])[0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let state = |state: &str, note: &str| json!({ "do": "change_state", "state": state, "waiting_for": "", "note": note });
    watch.desk.set_clock("2026-11-17T09:10:00Z");
    window.acts(&id, state("acknowledged", "")).await;
    let view = window.acts(&id, state("closed", "Exercice terminé")).await;
    assert!(
        view["score"]["in_time"].as_u64().unwrap() >= 2,
        "{}",
        view["score"]
    );
    window.close().await;
    let tested = watch
        .desk
        .command(&["check", "--dir", watch.dir(), "--lang", "fr"]);
    let said = String::from_utf8_lossy(&tested.stdout).into_owned();
    assert!(!said.contains("testé"), "the plan is tested today: {said}");
    let file = watch.desk.chosen().join("log.pdf");
    let out = file.to_str().unwrap();
    let printed = watch.desk.command(&[
        "print",
        "log",
        "--incident",
        "EX-2026-002",
        "--dir",
        watch.dir(),
        "--out",
        out,
        "--lang",
        "fr",
    ]);
    assert!(printed.status.success(), "{printed:?}");
    assert!(crate::window::pdf_text(&file).contains("EXERCICE"));
}
