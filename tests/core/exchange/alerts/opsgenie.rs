use mallette_core::exchange::alert::{AlertSource, AlertStatus};

use super::{at, label, only, read};

#[test]
fn a_webhook_message_gives_its_alert() {
    let file = read("opsgenie-webhook.json");
    assert_eq!(file.source, AlertSource::Opsgenie);
    let [alert] = &file.alerts[..] else {
        panic!("{file:#?}")
    };
    assert_eq!(alert.fingerprint, "opsgenie:mail-queue-stuck");
    assert_eq!(alert.title, "Messagerie : file d'attente bloquée");
    assert_eq!(
        alert.description,
        "Plus de 5 000 messages en attente.\nAucun envoi depuis 04:05.\n\n\
         queue: 5012\nserver: srv-mail-01"
    );
    assert_eq!(alert.application, "Messagerie");
    assert_eq!(alert.status, AlertStatus::Firing);
    assert_eq!(alert.priority, "p1");
    assert_eq!(alert.starts_at, at("2026-11-20T04:08:00Z"));
    assert_eq!(alert.ends_at, None);
    assert_eq!(label(alert, "tag"), "messagerie");
    assert_eq!(label(alert, "team"), "exploitation");
}

#[test]
fn the_list_of_the_api_says_when_an_alert_was_closed() {
    let file = read("opsgenie-api.json");
    let [closed, open] = &file.alerts[..] else {
        panic!("{file:#?}")
    };
    assert_eq!(closed.fingerprint, "opsgenie:event_573");
    assert_eq!(closed.status, AlertStatus::Resolved);
    assert_eq!(closed.priority, "p2");
    assert_eq!(closed.ends_at, at("2026-11-20T10:38:39.503Z"));
    assert_eq!(open.status, AlertStatus::Acknowledged);
    assert_eq!(open.priority, "p3");
    assert_eq!(
        label(open, "priority"),
        "P5",
        "what was said stays to be seen"
    );
}

#[test]
fn the_answer_about_one_alert_is_read_too() {
    let alert = only(
        r#"{"data":{"id":"70413a06","message":"Panne","status":"open","details":{"host":"srv-1"},"createdAt":"2026-11-20T10:37:39Z"},"took":0.1}"#,
    );
    assert_eq!(alert.fingerprint, "opsgenie:70413a06");
    assert_eq!(alert.application, "srv-1");
}

#[test]
fn each_action_leaves_the_state_it_makes() {
    for (action, status) in [
        ("Create", AlertStatus::Firing),
        ("Acknowledge", AlertStatus::Acknowledged),
        ("UnAcknowledge", AlertStatus::Firing),
        ("Close", AlertStatus::Resolved),
        ("Delete", AlertStatus::Resolved),
        ("AddNote", AlertStatus::Firing),
    ] {
        let message = format!(
            r#"{{"action":"{action}","alert":{{"alias":"a","message":"m","createdAt":1795147680000}}}}"#
        );
        assert_eq!(only(&message).status, status, "{action}");
    }
}
