//! What comes after an incident, as the window does it: reviews to hand in, actions on the board.

use serde_json::{Value, json};

use crate::incidents::{act, declare, id_of, qualified};
use crate::seam::Seam;

const DAY: i64 = 24 * 60;

fn closed(seam: &Seam, title: &str) -> String {
    let id = id_of(&declare(seam, title));
    qualified(seam, &id);
    for state in ["acknowledged", "in_progress", "resolved", "closed"] {
        let change =
            json!({ "do": "change_state", "state": state, "waiting_for": "", "note": "fait" });
        act(seam, &id, change).unwrap();
    }
    id
}

const DEMONSTRATED: &str = "Messagerie lente à Roubaix, courriels en retard";

fn due(seam: &Seam) -> Vec<(Value, Value)> {
    let reviews = seam.call("due_reviews", json!({})).unwrap();
    let reviews = reviews.as_array().unwrap().iter();
    // The demonstration has one of its own.
    reviews
        .filter(|review| review["line"]["title"] != DEMONSTRATED)
        .map(|review| {
            (
                review["line"]["title"].clone(),
                review["business_days"].clone(),
            )
        })
        .collect()
}

#[test]
fn a_review_is_due_five_business_days_after_the_closing_until_it_is_handed_in() {
    let seam = Seam::demonstration();
    declare(&seam, "Encore ouvert");
    assert_eq!(due(&seam), []);
    let id = closed(&seam, "Fichiers chiffrés");
    // Closed on a Friday: the weekend does not count.
    assert_eq!(due(&seam), [(json!("Fichiers chiffrés"), json!(5))]);
    seam.pass(3 * DAY);
    closed(&seam, "Messagerie en panne");
    let both = [
        (json!("Fichiers chiffrés"), json!(4)),
        (json!("Messagerie en panne"), json!(5)),
    ];
    assert_eq!(due(&seam), both);
    // A review that was forgotten for months is still to be handed in.
    seam.pass(100 * DAY);
    assert_eq!(due(&seam).len(), 2);
    assert!(due(&seam)[0].1.as_i64().unwrap() < -50);
    let named = json!({ "id": id, "language": "fr" });
    seam.call("begin_review", named).unwrap();
    let sign = json!({ "id": id, "by": "Claire Vasseur", "note": "", "language": "fr" });
    seam.call("sign_review", sign).unwrap();
    let left: Vec<Value> = due(&seam).into_iter().map(|(title, _)| title).collect();
    assert_eq!(left, [json!("Messagerie en panne")]);
}

#[test]
fn a_card_moves_to_another_column_and_its_place_there_in_one_step() {
    let seam = Seam::demonstration();
    let action = json!({
        "title": "Signer l’avenant", "detail": "", "nature": "", "theme": "", "owner": "", "due_on": null, "origin": "", "incident": null,
        "problem": null, "finding": "", "about_kind": "", "about_row": "", "about_field": ""
    });
    let id = seam
        .call("add_action", json!({ "action": action }))
        .unwrap();
    let place = |seam: &Seam| {
        let known = seam.call("improvements", json!({})).unwrap();
        let found = known["actions"]
            .as_array()
            .unwrap()
            .iter()
            .find(|each| each["id"] == id);
        let found = found.unwrap();
        (found["step"].clone(), found["position"].clone())
    };
    let before = place(&seam);
    let to = |step: &str| json!({ "id": id, "step": step, "position": 0.5 });
    let refused = seam.call("move_action", to("somewhere")).unwrap_err();
    assert_eq!(refused["code"], "value_wrong");
    assert_eq!(place(&seam), before);
    seam.call("move_action", to("check")).unwrap();
    assert_eq!(place(&seam), (json!("check"), json!(0.5)));
    seam.call("undo", json!({})).unwrap();
    assert_eq!(place(&seam), before);
}
