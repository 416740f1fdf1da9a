//! Incidents as the window conducts them: through the commands, on a real mallette.

use serde_json::{Value, json};

use crate::seam::Seam;

pub(crate) fn declare(seam: &Seam, title: &str) -> Value {
    seam.call("declare", json!({ "declaration": declaration(title) }))
        .unwrap()
}

fn declaration(title: &str) -> Value {
    json!({
        "title": title, "noticed_at": null, "exercise": false, "scenario": null, "speed": null, "category": "", "source": "employee",
        "reported_by": "", "application": "Serveur de fichiers", "symptoms": "", "description": ""
    })
}

pub(crate) fn id_of(view: &Value) -> String {
    view["dossier"]["incident"]["id"]
        .as_str()
        .unwrap()
        .to_owned()
}

pub(crate) fn act(seam: &Seam, id: &str, act: Value) -> Result<Value, Value> {
    seam.call(
        "act",
        json!({ "id": id, "deed": { "at": null, "act": act } }),
    )
}

pub(crate) fn qualified(seam: &Seam, id: &str) -> Value {
    let judged = json!({
        "event_only": false, "interface_only": false, "essential": true, "crisis": false, "impact": "high", "urgency": "high"
    });
    let qualify = json!({
        "do": "qualify", "judged": judged, "service_level": "gold", "report_type": "attack", "priority": "", "class": "", "gravity": "",
        "report_impact": "", "reason": ""
    });
    act(seam, id, qualify).unwrap()
}

fn log(seam: &Seam, id: &str, words: &str) -> Vec<Value> {
    let query = json!({ "words": words, "kinds": [], "before": null, "limit": 100 });
    let page = seam
        .call("log", json!({ "id": id, "query": query }))
        .unwrap();
    page["lines"].as_array().unwrap().clone()
}

fn standing<'a>(view: &'a Value, name: &str) -> &'a str {
    let clocks = view["clocks"].as_array().unwrap();
    let found = clocks.iter().find(|clock| clock["name"] == name);
    found.unwrap_or_else(|| panic!("no clock {name}"))["standing"]
        .as_str()
        .unwrap()
}

#[test]
fn an_incident_is_declared_qualified_and_shown_with_its_clocks() {
    let seam = Seam::demonstration();
    let view = declare(&seam, "Fichiers chiffrés");
    assert_eq!(view["dossier"]["incident"]["number"], "2026-011");
    assert_eq!(view["stage"], "identification");
    let id = id_of(&view);
    let view = qualified(&seam, &id);
    assert_eq!(view["dossier"]["qualifications"][0]["priority"], "p1");
    assert_eq!(standing(&view, "acknowledge"), "running");
    assert!(
        view["cascade"]["next"]["number"]
            .as_str()
            .is_some_and(|number| !number.is_empty())
    );
    seam.pass(20);
    let view = seam.call("incident", json!({ "id": id })).unwrap();
    assert_eq!(standing(&view, "acknowledge"), "late");
    let situation = seam.call("situation", json!({})).unwrap();
    assert_eq!(situation["incidents"][0]["line"]["number"], "2026-011");
    assert_eq!(situation["incidents"][0]["clocks"][0]["standing"], "late");
    let register = seam.call("register", json!({})).unwrap();
    assert_eq!(register[0]["priority"], "p1");
}

#[test]
fn what_was_reported_already_is_found_and_numbers_go_on() {
    let seam = Seam::demonstration();
    declare(&seam, "Messagerie en panne");
    let alike = seam
        .call(
            "similar",
            json!({ "title": "panne de messagerie", "application": "", "category": "" }),
        )
        .unwrap();
    assert_eq!(alike[0]["number"], "2026-011");
    assert_eq!(
        declare(&seam, "Autre chose")["dossier"]["incident"]["number"],
        "2026-012"
    );
    let refused = seam
        .call("declare", json!({ "declaration": declaration("  ") }))
        .unwrap_err();
    assert_eq!(
        (&refused["code"], &refused["detail"]["field"]),
        (&json!("act_missing"), &json!("title"))
    );
}

#[test]
fn undo_never_takes_back_what_happened_and_the_plan_is_not_read_again() {
    let seam = Seam::demonstration();
    let view = declare(&seam, "Panne");
    let id = id_of(&view);
    assert_eq!(seam.call("undo", json!({})).unwrap(), Value::Null);
    let set = |field: &str, value: &str| {
        seam.call(
            "set_field",
            json!({ "kind": "incident", "row": id, "field": field, "value": value }),
        )
    };
    set("symptoms", "Plus rien ne répond").unwrap();
    assert_eq!(seam.call("undo", json!({})).unwrap(), Value::Null);
    assert_eq!(
        set("number", "2026-999").unwrap_err()["code"],
        "value_wrong"
    );
    let line = log(&seam, &id, "")[0]["line"]["id"].clone();
    let changed = json!({ "kind": "log_line", "row": line, "field": "text", "value": "faux" });
    assert_eq!(
        seam.call("set_field", changed).unwrap_err()["code"],
        "conflict"
    );
}

#[test]
fn evidence_is_kept_shown_and_given_out_with_its_custody() {
    let seam = Seam::demonstration();
    let id = id_of(&declare(&seam, "Panne"));
    let file = seam.home.path().join("journal.txt");
    std::fs::write(&file, "03:10 plus rien").unwrap();
    let view = seam
        .call(
            "keep_evidence",
            json!({ "id": id, "path": file, "line": null, "note": "serveur 12" }),
        )
        .unwrap();
    let evidence = &view["dossier"]["evidence"][0];
    assert_eq!(
        (&evidence["name"], &evidence["bytes"]),
        (&json!("journal.txt"), &json!(15))
    );
    assert!(
        log(&seam, &id, "journal")[0]["line"]["result"]
            .as_str()
            .unwrap()
            .contains(evidence["sha256"].as_str().unwrap())
    );

    let named = json!({ "id": id, "evidence": evidence["id"] });
    let shown = seam.call("read_evidence", named).unwrap();
    let bytes = data_encoding::BASE64
        .decode(shown["base64"].as_str().unwrap().as_bytes())
        .unwrap();
    assert_eq!(bytes, b"03:10 plus rien");
    let target = seam.home.path().join("copie.txt");
    let export = json!({ "id": id, "evidence": evidence["id"], "path": target });
    seam.call("export_evidence", export).unwrap();
    assert_eq!(std::fs::read(&target).unwrap(), b"03:10 plus rien");
    let onto_folder = json!({ "id": id, "evidence": evidence["id"], "path": seam.home.path() });
    let refused = seam.call("export_evidence", onto_folder).unwrap_err();
    assert_eq!(refused["code"], "file_is_folder");
    let view = seam.call("incident", json!({ "id": id })).unwrap();
    let acts: Vec<&str> = view["dossier"]["custody"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|link| link["act"].as_str())
        .collect();
    assert_eq!(acts, ["captured", "viewed", "exported"]);

    let pasted = |base64: &str| {
        seam.call(
            "paste_evidence",
            json!({ "id": id, "base64": base64, "line": null, "note": "" }),
        )
    };
    assert_eq!(pasted("bm9uZQ==").unwrap_err()["code"], "value_wrong");
    let png = data_encoding::BASE64.encode(b"\x89PNG\r\n\x1a\n1234");
    let view = pasted(&png).unwrap();
    assert_eq!(view["dossier"]["evidence"][1]["media"], "image/png");
    let nowhere = json!({ "id": id, "path": "/nowhere/at.all", "line": null, "note": "" });
    assert_eq!(
        seam.call("keep_evidence", nowhere).unwrap_err()["code"],
        "file_vanished"
    );
}

#[test]
fn the_log_is_paged_searched_and_checked() {
    let seam = Seam::demonstration();
    let id = id_of(&declare(&seam, "Panne"));
    for text in ["Réseau coupé", "Appelé l’hébergeur"] {
        seam.pass(1);
        let line = json!({
            "do": "write", "kind": "action", "actor": "", "text": text, "result": "", "link": "", "mentions": "", "verification": "",
            "source": "typed", "sheet": ""
        });
        act(&seam, &id, line).unwrap();
    }
    assert_eq!(log(&seam, &id, "").len(), 3);
    assert_eq!(log(&seam, &id, "hebergeur").len(), 1);
    let wrong = log(&seam, &id, "reseau")[0]["line"]["id"].clone();
    act(
        &seam,
        &id,
        json!({ "do": "correct", "line": wrong, "text": "Réseau isolé", "result": "" }),
    )
    .unwrap();
    let query = json!({ "words": "", "kinds": [], "before": null, "limit": 10 });
    let page = seam
        .call("log", json!({ "id": id, "query": query }))
        .unwrap();
    assert_eq!(page["remarks"][0]["text"], "Réseau isolé");
    let check = seam.call("check_log", json!({ "id": id })).unwrap();
    assert_eq!(
        (&check["broken_at"], &check["head"]["lines"]),
        (&Value::Null, &json!(4))
    );
    let other = id_of(&declare(&seam, "Autre"));
    let stranger = json!({ "do": "verify", "line": wrong, "verification": "verified", "note": "" });
    assert_eq!(
        act(&seam, &other, stranger).unwrap_err()["code"],
        "not_found",
        "a line of another incident"
    );
}

#[test]
fn a_message_is_filled_in_and_saved_as_a_mail() {
    let seam = Seam::demonstration();
    let id = id_of(&declare(&seam, "Panne"));
    let plan = seam.call("plan", json!({})).unwrap();
    let templates = plan["templates"].as_array().unwrap();
    let template = templates
        .iter()
        .find(|template| template["code"] == "p1_opening")
        .unwrap();
    let filled = seam
        .call(
            "fill_template",
            json!({ "id": id, "template": template["id"] }),
        )
        .unwrap();
    assert!(
        filled["body"]
            .as_str()
            .unwrap()
            .contains("Serveur de fichiers"),
        "{filled}"
    );
    let target = seam.home.path().join("avis.eml");
    let mail = json!({ "recipients": "", "subject": filled["subject"], "body": filled["body"], "path": target });
    seam.call("save_mail", mail).unwrap();
    assert!(
        std::fs::read_to_string(&target)
            .unwrap()
            .contains("X-Unsent: 1")
    );
    let report = seam.call("prefilled_report", json!({ "id": id })).unwrap();
    assert!(report["progress"].as_str().unwrap().contains("2026-011"));
    let sheet = seam.call("handover_sheet", json!({ "id": id })).unwrap();
    assert!(sheet.as_str().unwrap().contains("2026-011"));
}

#[test]
fn alerts_become_incidents_once() {
    let seam = Seam::demonstration();
    let file = format!(
        "{}/tests/fixtures/alerts/alertmanager-webhook.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let listed = || {
        let register = seam.call("register", json!({})).unwrap();
        register.as_array().unwrap().len()
    };
    let before = listed();
    let preview = seam
        .call("preview_alerts", json!({ "path": file }))
        .unwrap();
    let rows = preview["rows"].as_array().unwrap();
    assert!(
        !rows.is_empty() && rows.iter().all(|row| row["known"].is_null()),
        "{preview}"
    );
    assert_eq!(listed(), before, "nothing is written by looking");
    let prints: Vec<Value> = rows
        .iter()
        .map(|row| row["alert"]["fingerprint"].clone())
        .collect();
    let import = json!({ "path": file, "fingerprints": prints });
    let done = seam.call("import_alerts", import.clone()).unwrap();
    let declared = done["declared"].as_array().unwrap().len();
    assert!(declared > 0, "{done}");
    let again = seam.call("import_alerts", import).unwrap();
    assert_eq!(
        (again["declared"].as_array().unwrap().len(), &again["noted"]),
        (0, &json!([])),
        "{again}"
    );
    assert_eq!(listed(), before + declared);

    let broken = seam.home.path().join("broken.json");
    std::fs::write(&broken, "{\"alerts\": [").unwrap();
    let refused = seam
        .call("preview_alerts", json!({ "path": broken }))
        .unwrap_err();
    assert_eq!(
        (&refused["code"], &refused["detail"]["file"]),
        (&json!("alerts_unreadable"), &json!("broken.json"))
    );
}

#[test]
fn the_register_is_written_to_a_file() {
    let seam = Seam::demonstration();
    let first = id_of(&declare(&seam, "=1+1"));
    let second = id_of(&declare(&seam, "Panne"));
    let headers: Vec<String> = (1..=16).map(|column| format!("Colonne {column}")).collect();
    let target = seam.home.path().join("registre.csv");
    let export = json!({ "incidents": [second, first], "headers": headers, "format": "csv", "path": target });
    seam.call("export_register", export).unwrap();
    let text = std::fs::read_to_string(&target).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 3);
    assert!(
        lines[1].starts_with("2026-012;2026-11-20 10:00:00;"),
        "{}",
        lines[1]
    );
    assert!(lines[2].contains("'=1+1"), "no formula: {}", lines[2]);
}

#[test]
fn an_incident_is_changed_by_acts_alone_and_what_happened_outlives_the_plan() {
    let seam = Seam::demonstration();
    let view = declare(&seam, "Panne");
    let id = id_of(&view);
    let plan = seam.call("plan", json!({})).unwrap();
    let activity = plan["activities"][0]["id"].clone();
    let hit = json!({
        "do": "set_activity", "activity": activity, "standing": "affected",
        "since": null, "expected_at": null, "recovered_at": null
    });
    act(&seam, &id, hit).unwrap();
    seam.call(
        "retire_record",
        json!({ "kind": "activity", "row": activity }),
    )
    .unwrap();
    let dossier = seam.call("incident", json!({ "id": id })).unwrap()["dossier"].clone();
    assert_eq!(dossier["activities"][0]["activity"], activity);

    let line = json!({ "incident": id, "number": 1, "text": "Inventé" });
    let row = dossier["activities"][0]["id"].clone();
    for (command, asked) in [
        ("retire_record", json!({ "kind": "incident", "row": id })),
        ("restore_record", json!({ "kind": "incident", "row": id })),
        ("add_record", json!({ "kind": "log_line", "fields": line })),
        (
            "set_field",
            json!({ "kind": "affected_activity", "row": row, "field": "standing", "value": "unknown" }),
        ),
    ] {
        let refused = seam.call(command, asked).unwrap_err();
        assert_eq!(refused["code"], "conflict", "{command}: {refused}");
    }
    let next = declare(&seam, "Autre panne");
    assert_eq!(next["dossier"]["incident"]["number"], "2026-012");
}

#[test]
fn actions_and_the_calendar_are_written_to_files() {
    let seam = Seam::demonstration();
    let add = |title: &str| {
        let action = json!({
            "title": title, "detail": "", "nature": "", "theme": "", "owner": "", "due_on": "2026-12-15", "origin": "",
            "incident": null, "problem": null, "finding": "", "about_kind": "", "about_row": "", "about_field": ""
        });
        seam.call("add_action", json!({ "action": action }))
            .unwrap()
    };
    let (first, second) = (add("Un"), add("Deux"));
    let target = seam.home.path().join("actions.csv");
    let export = json!({ "ids": [second, first], "format": "asana", "path": target });
    seam.call("export_actions", export).unwrap();
    let text = std::fs::read_to_string(&target).unwrap();
    let names: Vec<&str> = text.lines().filter(|line| line.starts_with("A-")).collect();
    let said = |line: &str, title: &str| line.contains(&format!(" {title},"));
    assert!(said(names[0], "Deux") && said(names[1], "Un"), "{names:?}");

    let target = seam.home.path().join("plan.ics");
    seam.call("export_calendar", json!({ "path": target }))
        .unwrap();
    let text = std::fs::read_to_string(&target).unwrap();
    let summary = |line: &str| line.starts_with("SUMMARY:A-2026-") && line.ends_with(" Un");
    assert!(text.split("\r\n").any(summary), "{text}");
    assert!(text.contains("DTSTAMP:20261120T090000Z"));

    let refused = seam.call("export_calendar", json!({ "path": seam.home.path() }));
    assert_eq!(refused.unwrap_err()["code"], "file_is_folder");
}

#[test]
fn a_report_is_written_to_a_file() {
    let seam = Seam::demonstration();
    let id = id_of(&declare(&seam, "Panne"));
    let target = seam.home.path().join("rapport.md");
    let export = |path: &std::path::Path| {
        let of = json!({ "incident": id, "format": "md", "masked": false, "language": "en", "path": path });
        seam.call("export_report", of)
    };
    assert_eq!(export(&target).unwrap(), json!([]));
    let text = std::fs::read_to_string(&target).unwrap();
    assert!(text.contains("**Panne**"), "{text}");
    assert_eq!(
        export(seam.home.path()).unwrap_err()["code"],
        "file_is_folder"
    );
}
