//! The tree of causes of a review, as the window changes it.

use serde_json::{Value, json};

use crate::seam::Seam;

fn incident(seam: &Seam) -> String {
    let declaration = json!({
        "title": "Fichiers chiffrés", "noticed_at": null, "exercise": false, "scenario": null, "speed": null, "category": "",
        "source": "employee", "reported_by": "", "application": "", "symptoms": "", "description": ""
    });
    let view = seam
        .call("declare", json!({ "declaration": declaration }))
        .unwrap();
    view["dossier"]["incident"]["id"]
        .as_str()
        .unwrap()
        .to_owned()
}

fn cause(seam: &Seam, incident: &str, parent: &Value, text: &str) -> Value {
    let fields = json!({ "incident": incident, "parent": parent, "text": text });
    seam.call("add_record", json!({ "kind": "why", "fields": fields }))
        .unwrap()
}

fn texts(seam: &Seam, incident: &str) -> Vec<String> {
    let view = seam
        .call("review", json!({ "id": incident, "language": "fr" }))
        .unwrap();
    let whys = view["whys"].as_array().unwrap().iter();
    let mut texts: Vec<String> = whys
        .map(|why| why["text"].as_str().unwrap().to_owned())
        .collect();
    texts.sort();
    texts
}

#[test]
fn a_cause_is_taken_out_with_all_below_it_and_comes_back_with_them_in_one_undo() {
    let seam = Seam::demonstration();
    let id = incident(&seam);
    seam.call("begin_review", json!({ "id": id, "language": "fr" }))
        .unwrap();
    let first = cause(&seam, &id, &Value::Null, "a");
    let below = cause(&seam, &id, &first, "b");
    cause(&seam, &id, &below, "c");
    cause(&seam, &id, &Value::Null, "d");
    seam.call("retire_record", json!({ "kind": "why", "row": first }))
        .unwrap();
    assert_eq!(texts(&seam, &id), ["d"]);
    seam.call("undo", json!({})).unwrap();
    assert_eq!(texts(&seam, &id), ["a", "b", "c", "d"]);
}

#[test]
fn the_recovery_of_an_activity_is_still_noted_once_the_incident_is_closed() {
    let seam = Seam::demonstration();
    let id = incident(&seam);
    let act = |act: Value| {
        seam.call(
            "act",
            json!({ "id": id, "deed": { "at": null, "act": act } }),
        )
    };
    for state in ["acknowledged", "in_progress", "resolved", "closed"] {
        act(json!({ "do": "change_state", "state": state, "waiting_for": "", "note": "Restauré" }))
            .unwrap();
    }
    let plan = seam.call("plan", json!({})).unwrap();
    let activity = &plan["activities"][0]["id"];
    act(json!({
        "do": "set_activity", "activity": activity, "standing": "affected", "since": null, "expected_at": null, "recovered_at": null
    }))
    .unwrap();
    let view = seam
        .call("review", json!({ "id": id, "language": "fr" }))
        .unwrap();
    let recovered = view["recovered"].as_array().unwrap();
    let shown = recovered.iter().find(|each| &each["activity"] == activity);
    assert_eq!(shown.unwrap()["standing"], "affected");
}
