use mallette_core::vault::recovery;
use serde_json::json;

use crate::seam::Seam;

#[test]
fn without_a_mallette_the_session_welcomes_and_the_rest_refuses_by_code() {
    let seam = Seam::new();
    assert_eq!(seam.call("session", json!({})).unwrap()["phase"], "welcome");
    assert_eq!(
        seam.call("plan", json!({})).unwrap_err()["code"],
        "not_open"
    );
}

#[test]
fn a_field_is_set_found_and_taken_back() {
    let seam = Seam::demonstration();
    let plan = seam.call("plan", json!({})).unwrap();
    let person = plan["people"]
        .as_array()
        .unwrap()
        .iter()
        .find(|person| person["last_name"] == "Delaunay")
        .unwrap();
    let set = json!({ "kind": "person", "row": person["id"], "field": "mobile", "value": "+33 6 39 98 77 66" });
    assert_eq!(
        seam.call("set_field", set).unwrap()["at"],
        "2026-11-20T09:00:00Z"
    );
    let hits = seam
        .call("search", json!({ "words": "0639987766" }))
        .unwrap();
    assert_eq!(hits[0]["id"], person["id"]);
    let undone = seam.call("undo", json!({})).unwrap();
    assert_eq!(undone[0]["to"], person["mobile"]);
    let history = json!({ "kind": "person", "row": person["id"], "field": "mobile" });
    assert_eq!(
        seam.call("history", history)
            .unwrap()
            .as_array()
            .unwrap()
            .len(),
        3
    );
}

#[test]
fn a_value_that_does_not_fit_is_refused_with_field_and_limit() {
    let seam = Seam::demonstration();
    let long = json!({ "kind": "person", "fields": { "last_name": "x".repeat(10_000) } });
    let refused = seam.call("add_record", long).unwrap_err();
    assert_eq!(refused["code"], "value_too_long");
    assert_eq!(
        (&refused["detail"]["field"], &refused["detail"]["limit"]),
        (&json!("last_name"), &json!("500"))
    );
}

#[test]
fn the_situation_knows_who_is_on_call_and_how_ready_the_plan_is() {
    let seam = Seam::demonstration();
    let situation = seam.call("situation", json!({})).unwrap();
    assert!(
        situation["on_call"]
            .as_array()
            .unwrap()
            .iter()
            .any(|on_call| on_call["person"].is_string())
    );
    assert!(situation["readiness"]["score"].as_u64().unwrap() > 50);
    assert_eq!(situation["changes_since_version"], 0);
}

#[test]
fn the_demonstration_is_not_what_opens_at_the_next_launch() {
    let seam = Seam::demonstration();
    let again = Seam::in_home(seam.home);
    assert_eq!(
        again.call("session", json!({})).unwrap()["phase"],
        "welcome"
    );
}

#[test]
fn leaving_the_demonstration_leads_back_to_the_choice() {
    let seam = Seam::demonstration();
    assert_eq!(
        seam.call("close_mallette", json!({})).unwrap()["phase"],
        "welcome"
    );
}

#[test]
fn a_damaged_plan_goes_on_from_its_backup_and_loses_nothing() {
    let seam = Seam::demonstration();
    seam.call("settled", json!({})).unwrap();
    let person = seam
        .call(
            "add_record",
            json!({ "kind": "person", "fields": { "last_name": "Après-sauvegarde" } }),
        )
        .unwrap();
    seam.call("close_mallette", json!({})).unwrap();
    let folder = seam.home.path().join("demonstration-fr");
    for leftover in ["plan.db-wal", "plan.db-shm"] {
        let _ = std::fs::remove_file(folder.join(leftover));
    }
    let mut bytes = std::fs::read(folder.join("plan.db")).unwrap();
    bytes[..4096].fill(7);
    std::fs::write(folder.join("plan.db"), bytes).unwrap();

    let locked = seam
        .call("open_mallette", json!({ "folder": folder }))
        .unwrap();
    assert_eq!(
        (&locked["phase"], &locked["trouble"]["code"]),
        (&json!("locked"), &json!("damaged"))
    );
    assert!(locked["trouble"]["detail"]["backup"].is_string());

    assert_eq!(
        seam.call("restore_backup", json!({ "passphrase": "" }))
            .unwrap()["phase"],
        "open"
    );
    let hits = seam
        .call("search", json!({ "words": "apres sauvegarde" }))
        .unwrap();
    assert_eq!(hits[0]["id"], person);
    let aside = std::fs::read_dir(&folder).unwrap().filter(|file| {
        file.as_ref()
            .unwrap()
            .file_name()
            .to_string_lossy()
            .starts_with("plan-damaged-")
    });
    assert_eq!(aside.count(), 1, "the damaged file is kept");
}

#[test]
fn a_plan_of_an_earlier_schema_is_backed_up_as_it_is_before_it_is_taken_to_the_newest() {
    let seam = Seam::demonstration();
    let code = seam.call("recovery_code", json!({})).unwrap();
    let key = recovery::parse(code.as_str().unwrap()).unwrap().key;
    seam.call("close_mallette", json!({})).unwrap();
    let folder = seam.home.path().join("demonstration-fr");
    let opened = |file: &std::path::Path| {
        let connection = rusqlite::Connection::open(file).unwrap();
        let key = key.sqlcipher_key();
        connection.pragma_update(None, "key", &*key).unwrap();
        connection
    };
    let version = |file: &std::path::Path| -> u32 {
        opened(file)
            .pragma_query_value(None, "user_version", |row| row.get(0))
            .unwrap()
    };
    let plan = folder.join("plan.db");
    let newest = version(&plan);
    opened(&plan)
        .execute_batch(include_str!("../fixtures/first_schema.sql"))
        .unwrap();
    let backups = || -> Vec<std::path::PathBuf> {
        std::fs::read_dir(folder.join("backups"))
            .map(|files| files.map(|file| file.unwrap().path()).collect())
            .unwrap_or_default()
    };
    let before = backups();

    let session = seam
        .call("open_mallette", json!({ "folder": folder }))
        .unwrap();
    assert_eq!(session["phase"], "open", "{session}");
    let made: Vec<_> = backups()
        .into_iter()
        .filter(|file| !before.contains(file) && file.is_file())
        .collect();
    assert_eq!(made.len(), 1, "{made:?}");
    assert_eq!(version(&made[0]), 1);
    seam.call("close_mallette", json!({})).unwrap();
    assert_eq!(version(&plan), newest);
}
