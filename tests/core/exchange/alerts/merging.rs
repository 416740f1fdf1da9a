use mallette_core::exchange::alert::{AlertStatus, read_alerts};

use super::{at, only, read};

#[test]
fn messages_about_the_same_alert_become_one_in_its_latest_state() {
    let file = read("opsgenie-lines.jsonl");
    let [mail, vpn] = &file.alerts[..] else {
        panic!("{file:#?}")
    };
    assert_eq!(mail.status, AlertStatus::Resolved, "a note reopens nothing");
    assert_eq!(mail.ends_at, at("2026-11-20T04:38:00Z"));
    assert_eq!(mail.description, "File pleine.", "kept from the first");
    assert_eq!(mail.application, "Messagerie");
    assert_eq!(mail.priority, "p1");
    assert_eq!(vpn.status, AlertStatus::Acknowledged);
}

#[test]
fn the_latest_state_counts_wherever_it_stands() {
    let close = r#"{"action":"Close","alert":{"alias":"a","message":"m","createdAt":1795147680000,"updatedAt":1795149480000}}"#;
    let create = r#"{"action":"Create","alert":{"alias":"a","message":"m","createdAt":1795147680000,"updatedAt":1795147680000}}"#;
    for text in [format!("[{close},{create}]"), format!("{create}\n{close}")] {
        assert_eq!(only(&text).status, AlertStatus::Resolved, "{text}");
    }
}

#[test]
fn a_new_outbreak_counts_more_than_the_end_of_the_last() {
    let firing = r#"{"status":"firing","fingerprint":"f","labels":{"a":"b"},"startsAt":"2026-11-20T06:00:00Z"}"#;
    let resolved = r#"{"status":"resolved","fingerprint":"f","labels":{"a":"b"},"startsAt":"2026-11-20T04:00:00Z","endsAt":"2026-11-20T05:00:00Z"}"#;
    let alert = only(&format!("[{firing},{resolved}]"));
    assert_eq!(
        (alert.status, alert.starts_at, alert.ends_at),
        (AlertStatus::Firing, at("2026-11-20T06:00:00Z"), None)
    );
}

#[test]
fn what_no_time_tells_apart_comes_in_the_order_of_the_file() {
    let message = |state: &str| format!(r#"{{"PID":"1","ProblemTitle":"x","State":"{state}"}}"#);
    let there = [message("OPEN"), message("RESOLVED")].join("\r\n");
    let back = [message("RESOLVED"), message("OPEN")].join("\n\n");
    assert_eq!(only(&there).status, AlertStatus::Resolved);
    assert_eq!(only(&back).status, AlertStatus::Firing);
}

#[test]
fn long_identities_that_differ_at_their_end_stay_two() {
    let alias = "a".repeat(508);
    let message = |end: &str| format!(r#"{{"alias":"{alias}{end}","message":"m"}}"#);
    let file = read_alerts(format!("[{},{}]", message("1"), message("2")).as_bytes()).unwrap();
    assert_eq!(file.alerts.len(), 2);
}
