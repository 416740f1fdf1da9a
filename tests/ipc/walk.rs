//! The yearly walk through the plan and the figures of incidents, through the commands.

use serde_json::{Value, json};

use crate::seam::Seam;

fn begun(seam: &Seam) -> Value {
    seam.call("begin_walk", json!({})).unwrap()
}

fn answer(seam: &Seam, walk: &Value, step: &Value, word: &str) -> Result<Value, Value> {
    let note = if word == "holds" {
        ""
    } else {
        "Nouveau numéro"
    };
    let answer = json!({
        "kind": step["kind"], "row": step["row"], "word": word, "note": note, "make_action": word != "holds"
    });
    seam.call("answer_walk", json!({ "id": walk, "answer": answer }))
}

fn first<'a>(view: &'a Value, kind: &str) -> &'a Value {
    let steps = view["steps"].as_array().unwrap();
    steps.iter().find(|step| step["kind"] == kind).unwrap()
}

fn person(seam: &Seam, id: &Value) -> Value {
    let plan = seam.call("plan", json!({})).unwrap();
    let people = plan["people"].as_array().unwrap().clone();
    people
        .into_iter()
        .find(|person| person["id"] == *id)
        .unwrap()
}

#[test]
fn a_walk_that_was_left_is_found_again_with_its_answers() {
    let seam = Seam::demonstration();
    assert_eq!(seam.call("walk_under_way", json!({})).unwrap(), Value::Null);
    let walk = begun(&seam);
    let view = seam.call("walk", json!({ "id": walk })).unwrap();
    let view = answer(&seam, &walk, first(&view, "chapter"), "holds").unwrap();
    assert_eq!(view["done"], 1);
    assert_eq!(seam.call("walk_under_way", json!({})).unwrap(), walk);
    assert_eq!(begun(&seam), walk, "one walk at a time");
    let again = seam.call("walk", json!({ "id": walk })).unwrap();
    assert_eq!(first(&again, "chapter")["answer"]["word"], "holds");
}

#[test]
fn a_walk_with_steps_left_is_not_finished_and_says_how_many() {
    let seam = Seam::demonstration();
    let walk = begun(&seam);
    let view = seam.call("walk", json!({ "id": walk })).unwrap();
    let finish = || seam.call("finish_walk", json!({ "id": walk, "note": "" }));
    let refused = finish().unwrap_err();
    assert_eq!(refused["code"], "walk_unanswered");
    assert_eq!(refused["detail"]["left"], view["left"].to_string());
    for step in view["steps"].as_array().unwrap() {
        answer(&seam, &walk, step, "holds").unwrap();
    }
    // A change after the answer asks again.
    let tool = first(&view, "tool");
    let set = |value: &str| {
        let row = &tool["row"];
        seam.call(
            "set_field",
            json!({ "kind": "tool", "row": row, "field": "cost", "value": value }),
        )
    };
    seam.pass(1);
    set("gratuit").unwrap();
    assert_eq!(finish().unwrap_err()["detail"]["left"], "1");
    seam.pass(1);
    answer(&seam, &walk, tool, "holds").unwrap();
    assert_eq!(finish().unwrap()["left"], 0);
    let plan = seam.call("plan", json!({})).unwrap();
    assert_eq!(plan["organisations"][0]["reviewed_on"], "2026-11-20");
    let refused = answer(&seam, &walk, tool, "holds").unwrap_err();
    assert_eq!(refused["code"], "walk_finished");
    let row = json!({ "kind": "walk", "row": walk });
    let retired = seam.call("retire_record", row).unwrap_err();
    assert_eq!(retired["code"], "walk_finished");
    seam.call("undo", json!({})).unwrap();
    let finished = seam.call("walk", json!({ "id": walk })).unwrap();
    assert!(
        finished["walk"]["finished_at"].is_string(),
        "undo does not reach it"
    );
}

#[test]
fn that_somebody_holds_verifies_and_what_is_to_be_changed_becomes_an_action() {
    let seam = Seam::demonstration();
    let walk = begun(&seam);
    let view = seam.call("walk", json!({ "id": walk })).unwrap();
    let people = view["steps"].as_array().unwrap().iter();
    let people: Vec<&Value> = people.filter(|step| step["kind"] == "person").collect();
    let (holds, changes) = (people[0], people[1]);
    let before = person(&seam, &changes["row"]);
    answer(&seam, &walk, holds, "holds").unwrap();
    answer(&seam, &walk, changes, "to_change").unwrap();
    assert_eq!(person(&seam, &holds["row"])["verified_on"], "2026-11-20");
    assert_eq!(person(&seam, &changes["row"]), before);
    let improvements = seam.call("improvements", json!({})).unwrap();
    let mut actions = improvements["actions"].as_array().unwrap().iter();
    let action = actions.find(|action| action["origin"] == "walk").unwrap();
    assert_eq!(action["title"], "Nouveau numéro");
    assert_eq!(
        (&action["about_kind"], &action["about_row"]),
        (&json!("person"), &changes["row"])
    );
    seam.call("confirm_contact", json!({ "person": changes["row"] }))
        .unwrap();
    assert_eq!(person(&seam, &changes["row"])["verified_on"], "2026-11-20");
}

#[test]
fn a_walk_that_is_given_up_is_taken_away_with_its_answers_kept_as_they_were() {
    let seam = Seam::demonstration();
    let walk = begun(&seam);
    let view = seam.call("walk", json!({ "id": walk })).unwrap();
    answer(&seam, &walk, first(&view, "role"), "holds").unwrap();
    seam.call("retire_record", json!({ "kind": "walk", "row": walk }))
        .unwrap();
    assert_eq!(seam.call("walk_under_way", json!({})).unwrap(), Value::Null);
    assert_ne!(begun(&seam), walk);
}

#[test]
fn figures_are_counted_drawn_and_written_to_a_file_in_the_words_of_the_reader() {
    let seam = Seam::demonstration();
    let declaration = json!({
        "title": "Panne", "noticed_at": null, "exercise": false, "scenario": null, "speed": null, "category": "", "source": "",
        "reported_by": "", "application": "", "symptoms": "", "description": ""
    });
    seam.call("declare", json!({ "declaration": declaration }))
        .unwrap();
    let mut query = json!({
        "from": null, "to": null, "class": "", "category": "", "priority": "", "service_level": ""
    });
    let view = seam
        .call("numbers", json!({ "query": query, "language": "en" }))
        .unwrap();
    let counted = view["numbers"]["incidents"]["counted"].as_u64().unwrap();
    assert!(counted > 0);
    let alt = view["incidents"]["months"]["alt"].as_str().unwrap();
    assert!(alt.starts_with("By month and class:"), "{alt}");
    let path = seam.home.path().join("figures.csv");
    let export = |query: &Value| {
        seam.call(
            "export_numbers",
            json!({ "query": query, "language": "fr", "format": "csv", "path": path }),
        )
    };
    export(&query).unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(
        text.starts_with("\u{feff}Ensemble;Rubrique;Poste;Mesure;Valeur;Unité"),
        "{text}"
    );
    let row = format!("Incidents;Vue d’ensemble;Constatés dans la période;Nombre;{counted};");
    assert!(text.contains(&row), "{text}");
    query["from"] = json!("2027-01-01");
    let refused = export(&query).unwrap_err();
    assert_eq!(
        (&refused["code"], &refused["detail"]["years"]),
        (&json!("period_wrong"), &json!("10"))
    );
    assert_eq!(
        std::fs::read_to_string(&path).unwrap(),
        text,
        "nothing was written"
    );
}
