//! A review as the window fills it in: through the commands, on the demonstration.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::seam::Seam;

/// The incident of the register whose title begins so.
fn incident(seam: &Seam, title: &str) -> String {
    let register = seam.call("register", json!({})).unwrap();
    let lines = register.as_array().unwrap().iter();
    let mut found = lines.filter(|line| line["title"].as_str().unwrap().starts_with(title));
    found.next().unwrap()["id"].as_str().unwrap().to_owned()
}

const ARRAY: &str = "Baie de stockage B";
const MAIL: &str = "Messagerie lente à Roubaix,";

fn review(seam: &Seam, id: &str) -> Value {
    seam.call("review", json!({ "id": id, "language": "fr" }))
        .unwrap()
}

fn question<'a>(review: &'a Value, code: &str) -> &'a Value {
    let forms = review["forms"].as_array().unwrap().iter();
    let blocks = forms.flat_map(|form| form["blocks"].as_array().unwrap());
    let mut questions = blocks.flat_map(|block| block["questions"].as_array().unwrap());
    questions
        .find(|asked| asked["answer"]["question"] == code)
        .unwrap()
}

fn set(seam: &Seam, answer: &Value, text: &str) -> Result<Value, Value> {
    let field =
        json!({ "kind": "review_answer", "row": answer["id"], "field": "text", "value": text });
    seam.call("set_field", field)
}

#[test]
fn the_past_of_the_demonstration_bears_its_authors_its_moments_and_its_evidence() {
    let seam = Seam::demonstration();
    let id = incident(&seam, ARRAY);
    let signed = review(&seam, &id);
    let at = |value: &Value| value.as_str().unwrap().parse::<DateTime<Utc>>().unwrap();
    let (begun, ended) = (
        &signed["standing"]["begun_at"],
        &signed["standing"]["signed_at"],
    );
    for (code, author) in [
        ("learned", "Yann Kerbrat"),
        ("problem_found", "Inès Moulin"),
        ("went_well", "Claire Vasseur"),
    ] {
        let answer = &question(&signed, code)["answer"];
        let asked = json!({ "kind": "review_answer", "row": answer["id"], "field": "text" });
        let told = seam.call("history", asked).unwrap();
        assert_eq!(told[0]["author"], author, "{code}");
        let given = at(&told[0]["at"]);
        assert!(at(begun) < given && given < at(ended), "{code}");
    }
    assert_eq!(seam.call("undo", json!({})).unwrap(), Value::Null);
    let view = seam.call("incident", json!({ "id": id })).unwrap();
    let evidence = view["dossier"]["evidence"].as_array().unwrap();
    assert_eq!(evidence.len(), 3);
    for kept in evidence {
        let named = json!({ "id": id, "evidence": kept["id"] });
        let shown = seam.call("read_evidence", named).unwrap();
        let base64 = shown["base64"].as_str().unwrap().as_bytes();
        let bytes = data_encoding::BASE64.decode(base64).unwrap();
        let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(bytes));
        assert_eq!(kept["sha256"], hash, "{}", kept["name"]);
    }
}

#[test]
fn a_signed_review_refuses_every_change_until_it_is_opened_for_its_next_revision() {
    let seam = Seam::demonstration();
    let id = incident(&seam, ARRAY);
    let signed = review(&seam, &id);
    assert_eq!(signed["standing"]["locked"], true);
    let learned = &question(&signed, "learned")["answer"];
    assert_eq!(
        set(&seam, learned, "Rien.").unwrap_err()["code"],
        "review_signed"
    );
    let why = json!({ "kind": "why", "fields": { "incident": id, "text": "Parce que." } });
    assert_eq!(
        seam.call("add_record", why.clone()).unwrap_err()["code"],
        "review_signed"
    );
    let line = json!({ "kind": "involved", "row": signed["involved"][0]["id"] });
    assert_eq!(
        seam.call("retire_record", line).unwrap_err()["code"],
        "review_signed"
    );
    assert_eq!(question(&review(&seam, &id), "learned")["answer"], *learned);
    let reason = json!({ "id": id, "reason": "Rapport d’expertise reçu.", "language": "fr" });
    let opened = seam.call("reopen_review", reason).unwrap();
    assert_eq!(
        (
            &opened["standing"]["revision"],
            &opened["standing"]["locked"]
        ),
        (&json!(2), &json!(false))
    );
    set(&seam, learned, "Essayer la réplique chaque trimestre.").unwrap();
    seam.call("add_record", why).unwrap();
    let sign = json!({ "id": id, "by": "Tomasz Zieliński", "note": "", "language": "fr" });
    let again = seam.call("sign_review", sign).unwrap();
    assert_eq!(
        (&again["standing"]["revision"], &again["standing"]["locked"]),
        (&json!(2), &json!(true))
    );
    // A signature is no step that is taken back, and nothing before it is.
    assert_eq!(seam.call("undo", json!({})).unwrap(), Value::Null);
    let kept = review(&seam, &id);
    assert_eq!(
        question(&kept, "learned")["answer"]["text"],
        "Essayer la réplique chaque trimestre."
    );
    assert_eq!(
        again["due"]["standing"], "met",
        "it was handed in with its first revision"
    );
}

#[test]
fn a_review_is_gone_on_with_filled_in_and_signed() {
    let seam = Seam::demonstration();
    let id = incident(&seam, MAIL);
    let begun = seam
        .call("begin_review", json!({ "id": id, "language": "fr" }))
        .unwrap();
    assert_eq!(begun["due"]["standing"], "running");
    let manager = question(&begun, "manager");
    assert_eq!(manager["answer"]["text"], "");
    assert_eq!(manager["suggestion"]["text"], "Tomasz Zieliński");
    set(&seam, &manager["answer"], "Karim Haddad").unwrap();
    let filled = review(&seam, &id);
    assert_eq!(
        question(&filled, "manager")["answer"]["text"],
        "Karim Haddad"
    );
    let before = begun["forms"][0]["progress"]["given"].as_u64();
    assert_eq!(
        filled["forms"][0]["progress"]["given"].as_u64(),
        before.map(|given| given + 1)
    );
    let sign = json!({ "id": id, "by": " ", "note": "", "language": "fr" });
    assert!(seam.call("sign_review", sign).is_err());
    let sign = json!({ "id": id, "by": "Karim Haddad", "note": "Relue.", "language": "fr" });
    let signed = seam.call("sign_review", sign).unwrap();
    assert_eq!(signed["due"]["standing"], "met");
}

#[test]
fn what_the_form_asks_stays_asked_and_what_was_asked_in_a_review_alone_goes() {
    let seam = Seam::demonstration();
    let id = incident(&seam, MAIL);
    let answer = question(&review(&seam, &id), "manager")["answer"]["id"].clone();
    let retire = |row: &Value| {
        seam.call(
            "retire_record",
            json!({ "kind": "review_answer", "row": row }),
        )
    };
    assert_eq!(retire(&answer).unwrap_err()["code"], "conflict");
    question(&review(&seam, &id), "manager");
    let fields = json!({ "incident": id, "block": "detection", "label": "Qui avait la clé ?" });
    let own = seam
        .call(
            "add_record",
            json!({ "kind": "review_answer", "fields": fields }),
        )
        .unwrap();
    retire(&own).unwrap();
    assert!(!review(&seam, &id).to_string().contains("Qui avait la clé"));
}

#[test]
fn a_review_begun_in_one_copy_of_the_mallette_goes_on_in_another_and_loses_nothing() {
    let seam = Seam::demonstration();
    let id = incident(&seam, MAIL);
    let before = review(&seam, &id);
    let learned = &question(&before, "learned")["answer"];
    set(&seam, learned, "Surveiller la file du relais.").unwrap();
    let why =
        json!({ "kind": "why", "fields": { "incident": id, "text": "Le relais était plein." } });
    seam.call("add_record", why).unwrap();
    let stick = seam.home.path().join("stick");
    seam.call("backup_to", json!({ "folder": stick })).unwrap();
    let here = review(&seam, &id);

    let other = Seam::new();
    other
        .call("open_mallette", json!({ "folder": stick }))
        .unwrap();
    assert_eq!(review(&other, &id), here);
    let begin = json!({ "id": id, "language": "fr" });
    assert_eq!(other.call("begin_review", begin).unwrap(), here);
    let useful = &question(&here, "useful")["answer"];
    set(&other, useful, "Le SMS.").unwrap();
    let sign = json!({ "id": id, "by": "Karim Haddad", "note": "", "language": "fr" });
    let signed = other.call("sign_review", sign).unwrap();
    assert_eq!(
        question(&signed, "learned")["answer"]["text"],
        "Surveiller la file du relais."
    );
    assert_eq!(question(&signed, "useful")["answer"]["text"], "Le SMS.");
    assert_eq!(signed["whys"], here["whys"]);
    let report = other.call("verify", json!({})).unwrap();
    assert_eq!(report["problems"], json!([]));
}

#[test]
fn a_review_that_was_not_begun_takes_no_answer() {
    let seam = Seam::demonstration();
    let id = incident(&seam, "Téléphonie");
    let blank = review(&seam, &id);
    assert_eq!(blank["standing"]["begun_at"], Value::Null);
    assert!(
        question(&blank, "number")["suggestion"]["text"]
            .as_str()
            .is_some()
    );
    let why = json!({ "kind": "why", "fields": { "incident": id, "text": "Parce que." } });
    assert_eq!(
        seam.call("add_record", why).unwrap_err()["code"],
        "review_not_begun"
    );
}

#[test]
fn problems_are_proposed_for_what_comes_back_and_likes_are_named_though_closed() {
    let seam = Seam::demonstration();
    let proposed = seam.call("proposed_problems", json!({})).unwrap();
    assert_eq!(proposed.as_array().unwrap().len(), 1);
    assert_eq!(proposed[0]["application"], "Messagerie");
    let alike = seam
        .call(
            "similar_incidents",
            json!({ "incident": incident(&seam, MAIL) }),
        )
        .unwrap();
    assert_eq!(alike.as_array().unwrap().len(), 2, "{alike}");
    let unknown = json!({ "incident": "019aa000-0000-7000-8000-000000000000" });
    assert_eq!(
        seam.call("similar_incidents", unknown).unwrap_err()["code"],
        "not_found"
    );
    let problem = json!({ "title": "Relais de Roubaix", "incidents": proposed[0]["incidents"] });
    seam.call("add_problem", problem).unwrap();
    assert_eq!(
        seam.call("proposed_problems", json!({})).unwrap(),
        json!([])
    );
}

#[test]
fn the_demonstration_opens_on_a_quiet_situation() {
    let seam = Seam::demonstration();
    let situation = seam.call("situation", json!({})).unwrap();
    assert_eq!(situation["incidents"], json!([]));
    assert_eq!(situation["changes_since_version"], 0);
}
