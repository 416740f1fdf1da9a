//! The commands of the print screen.

use std::fs;

use serde_json::{Value, json};

use crate::seam::Seam;

fn options() -> Value {
    json!({ "language": "fr", "paper": "a4", "large": false, "duplex": false })
}

fn names(folder: &std::path::Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .map(|files| {
            files
                .map(|file| file.unwrap().file_name().into_string().unwrap())
                .collect()
        })
        .unwrap_or_default();
    names.sort();
    names
}

#[test]
fn a_preview_shows_the_marks_and_the_words_of_the_pages() {
    let seam = Seam::demonstration();
    assert_eq!(
        seam.call("preview_page", json!({ "index": 0 }))
            .unwrap_err()["code"],
        "not_found"
    );
    let shown = seam
        .call(
            "preview",
            json!({ "document": "contacts", "options": options() }),
        )
        .unwrap();
    let pages = shown["pages"].as_array().unwrap();
    assert_eq!(pages[0]["mark"], "0-1");
    let first = pages.iter().position(|page| page["mark"] == "I-1").unwrap();
    let page = seam
        .call("preview_page", json!({ "index": first }))
        .unwrap();
    let said: Vec<&str> = page["shapes"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|shape| shape["text"].as_str())
        .collect();
    assert!(said.concat().contains("Contacts internes"), "{said:?}");
    assert_eq!(seam.call("printing", json!({})).unwrap(), Value::Null);
    // What was laid out goes when the mallette is left.
    seam.call("close_mallette", json!({})).unwrap();
    seam.call("open_demonstration", json!({ "language": "fr" }))
        .unwrap();
    assert!(
        seam.call("preview_page", json!({ "index": first }))
            .is_err()
    );
}

#[test]
fn a_registered_copy_is_listed_checked_handed_over_and_destroyed() {
    let seam = Seam::demonstration();
    let path = seam.home.path().join("copie.pdf");
    let copy = json!({ "number": null, "holder": "Nadia Ferrand", "place": "Poste de garde" });
    let asked = json!({ "document": "plan", "options": options(), "copy": copy, "path": path });
    let printed = seam.call("print_copy", asked).unwrap();
    assert!(printed["pages"].as_u64().unwrap() > 40 && path.is_file());

    let copies = || seam.call("paper_copies", json!({})).unwrap();
    let first = copies()[0].clone();
    assert_eq!(
        (&first["copy"]["number"], &first["changes"]),
        (&json!(1), &json!([]))
    );
    let text = first["copy"]["fingerprint"].clone();
    let check = seam.call("check_code", json!({ "text": text })).unwrap();
    assert_eq!(
        (&check["standing"], &check["copies"]),
        (&json!("current"), &json!([1]))
    );
    seam.call("hand_over_copy", json!({ "number": 1 })).unwrap();
    assert_eq!(copies()[0]["copy"]["handed_over_on"], "2026-11-20");
    seam.call("retire_copy", json!({ "number": 1 })).unwrap();
    assert_eq!(copies()[0]["copy"]["destroyed_on"], "2026-11-20");
    let again = seam
        .call("retire_copy", json!({ "number": 1 }))
        .unwrap_err();
    assert_eq!(again["code"], "copy_unknown");
    // What is printed changes no plan.
    let situation = seam.call("situation", json!({})).unwrap();
    assert_eq!(situation["changes_since_version"], 0);
}

#[test]
fn the_last_prints_are_kept_only_once_that_is_wanted_and_never_the_recovery_sheet() {
    let seam = Seam::demonstration();
    let folder = seam.call("session", json!({})).unwrap()["folder"]
        .as_str()
        .map(std::path::PathBuf::from)
        .unwrap()
        .join("paper");
    let print = |document: &str| {
        let path = seam.home.path().join("x.pdf");
        let asked = json!({ "document": document, "options": options(), "path": path });
        seam.call("print_document", asked).unwrap();
    };
    print("contacts");
    assert!(names(&folder).is_empty());
    seam.call("set_keeps_paper", json!({ "keeps": true }))
        .unwrap();
    print("contacts");
    print("recovery-sheet");
    assert_eq!(names(&folder), ["annuaire.pdf"]);
    seam.call("set_keeps_paper", json!({ "keeps": false }))
        .unwrap();
    assert!(!folder.exists());
}

#[test]
fn what_changed_since_a_version_is_printed_and_an_unknown_version_is_refused_with_those_there_are()
{
    let seam = Seam::demonstration();
    let path = seam.home.path().join("changes.pdf");
    let asked = |version: &str| json!({ "document": "plan", "options": options(), "version": version, "path": path });
    let refused = seam.call("print_changes", asked("0.1")).unwrap_err();
    assert_eq!(refused["code"], "version_unknown");
    assert!(refused["detail"]["known"].as_str().unwrap().contains("3.2"));
    assert!(!path.exists());
    assert_eq!(
        seam.call("print_changes", asked("3.2")).unwrap()["pages"],
        1
    );
    let nothing = seam.call("print_replacement", asked("3.2")).unwrap();
    assert_eq!(
        (&nothing["file"], &nothing["changes"]),
        (&Value::Null, &json!([]))
    );
}
