use std::fs;

use serde_json::{Value, json};

use crate::seam::Seam;

/// The document of that code in the demonstration.
fn document(seam: &Seam, code: &str) -> Value {
    let plan = seam.call("plan", json!({})).unwrap();
    plan["documents"]
        .as_array()
        .unwrap()
        .iter()
        .find(|document| document["code"] == code)
        .unwrap()
        .clone()
}

fn state(seam: &Seam, id: &Value) -> Value {
    let states = seam.call("copy_states", json!({})).unwrap();
    states
        .as_array()
        .unwrap()
        .iter()
        .find(|state| state["document"] == *id)
        .unwrap()["state"]
        .clone()
}

#[test]
fn a_copy_is_taken_in_read_again_and_compared_with_its_original() {
    let seam = Seam::demonstration();
    let id = document(&seam, "bcp")["id"].clone();
    let original = seam.home.path().join("Plan de continuité.txt");
    fs::write(&original, "Étape 1").unwrap();
    seam.call("attach_copy", json!({ "document": id, "path": original }))
        .unwrap();
    seam.call(
        "set_field",
        json!({ "kind": "document", "row": id, "field": "link", "value": original }),
    )
    .unwrap();

    let copy = seam.call("read_copy", json!({ "document": id })).unwrap();
    assert_eq!(
        (&copy["name"], &copy["media"]),
        (&json!("Plan de continuité.txt"), &json!("text/plain"))
    );
    assert_eq!(
        copy["base64"],
        data_encoding::BASE64.encode("Étape 1".as_bytes())
    );
    assert_eq!(state(&seam, &id), "same");
    fs::write(&original, "Étape 2").unwrap();
    assert_eq!(state(&seam, &id), "changed");
    fs::remove_file(&original).unwrap();
    assert_eq!(state(&seam, &id), "unreachable");

    let out = seam.home.path().join("out.txt");
    seam.call("export_copy", json!({ "document": id, "path": out }))
        .unwrap();
    assert_eq!(fs::read_to_string(out).unwrap(), "Étape 1");
}

#[test]
fn the_copies_of_the_demonstration_are_pdf_files_and_one_is_missing() {
    let seam = Seam::demonstration();
    let id = document(&seam, "drp")["id"].clone();
    let copy = seam.call("read_copy", json!({ "document": id })).unwrap();
    let bytes = data_encoding::BASE64
        .decode(copy["base64"].as_str().unwrap().as_bytes())
        .unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    let states = seam.call("copy_states", json!({})).unwrap();
    let missing = states
        .as_array()
        .unwrap()
        .iter()
        .filter(|state| state["state"] == "missing")
        .count();
    assert_eq!(missing, 1);
}

#[test]
fn what_cannot_be_taken_in_is_told_and_the_copy_that_was_there_stays() {
    let seam = Seam::demonstration();
    let before = document(&seam, "bcp");
    let refused = |path: &std::path::Path| {
        seam.call(
            "attach_copy",
            json!({ "document": before["id"], "path": path }),
        )
        .unwrap_err()["code"]
            .clone()
    };
    let folder = seam.home.path().join("folder");
    fs::create_dir(&folder).unwrap();
    assert_eq!(refused(&folder), "file_is_folder");
    assert_eq!(refused(&folder.join("missing.pdf")), "file_vanished");
    let large = seam.home.path().join("large.pdf");
    fs::File::create(&large)
        .unwrap()
        .set_len(100_000_001)
        .unwrap();
    assert_eq!(refused(&large), "file_too_large");
    assert_eq!(document(&seam, "bcp"), before);
}
