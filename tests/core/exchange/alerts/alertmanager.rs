use mallette_core::exchange::alert::{AlertSource, AlertStatus, read_alerts};

use super::{at, fixture, label, only, read};

#[test]
fn a_webhook_message_gives_each_of_its_alerts() {
    let file = read("alertmanager-webhook.json");
    assert_eq!(file.source, AlertSource::Alertmanager);
    assert_eq!(file.left_out, 2, "truncatedAlerts");
    let [paie, host] = &file.alerts[..] else {
        panic!("{file:#?}")
    };
    assert_eq!(paie.fingerprint, "alertmanager:1a30ba71cca2921f");
    assert_eq!(paie.title, "Sonde en échec : Paie");
    assert_eq!(
        paie.description,
        "https://paie.exemple.test ne répond plus depuis 5 min.\n\
         runbook_url: https://wiki.exemple.test/runbooks/probe"
    );
    assert_eq!(paie.application, "Paie");
    assert_eq!(paie.status, AlertStatus::Firing);
    assert_eq!(paie.priority, "p1");
    assert_eq!(paie.starts_at, at("2026-11-20T04:08:45.828Z"));
    assert_eq!(paie.ends_at, None, "the year 1 is no end");
    assert!(paie.link.ends_with("&g0.tab=1"), "{}", paie.link);
    assert_eq!(label(paie, "alertname"), "ProbeFailure");

    assert_eq!(host.title, "HostHighLoad");
    assert_eq!(host.application, "srv-db-01:9100");
    assert_eq!(host.status, AlertStatus::Resolved);
    assert_eq!(host.priority, "p2");
    assert_eq!(host.starts_at, at("2026-11-20T04:00:00Z"));
    assert_eq!(host.ends_at, at("2026-11-20T04:12:30Z"));
    assert_eq!(host.link, "http://alertmanager.exemple.test:9093");
}

#[test]
fn the_list_of_the_api_says_who_is_silenced_and_when_nothing_ended() {
    let file = read("alertmanager-api.json");
    let [cert, disk, inodes] = &file.alerts[..] else {
        panic!("{file:#?}")
    };
    assert_eq!(
        (cert.status, cert.priority.as_str(), cert.ends_at),
        (AlertStatus::Firing, "p3", None)
    );
    assert_eq!(cert.application, "Portail");
    assert_eq!(disk.status, AlertStatus::Acknowledged);
    assert_eq!(disk.priority, "p2");
    assert_eq!(inodes.status, AlertStatus::Firing, "inhibited is not seen");
    assert_eq!(inodes.priority, "");
}

#[test]
fn an_alert_without_fingerprint_is_known_by_its_labels_in_any_order() {
    let one = only(r#"{"alerts":[{"labels":{"alertname":"Up","host":"a"}}]}"#);
    let same = only(r#"{"alerts":[{"status":"resolved","labels":{"host":"a","alertname":"Up"}}]}"#);
    let other = only(r#"{"alerts":[{"labels":{"alertname":"Up","host":"b"}}]}"#);
    assert_eq!(one.fingerprint, same.fingerprint);
    assert_ne!(one.fingerprint, other.fingerprint);
    assert!(one.fingerprint.starts_with("alertmanager:"));
}

#[test]
fn utf_16_with_its_mark_and_utf_8_with_its_mark_read_the_same() {
    let plain = fixture("alertmanager-webhook.json");
    let text = String::from_utf8(plain.clone()).unwrap();
    let marked = [b"\xEF\xBB\xBF".as_slice(), &plain].concat();
    let wide: Vec<u8> = std::iter::once(0xFEFF)
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let expected = read_alerts(&plain).unwrap();
    assert_eq!(read_alerts(&marked).unwrap(), expected);
    assert_eq!(read_alerts(&wide).unwrap(), expected);
}

#[test]
fn labels_that_are_numbers_and_fields_nobody_knows_are_no_trouble() {
    let alert = only(
        r#"{"alerts":[{"labels":{"alertname":"Up","port":9100,"on":true,"none":null,"list":[1]},"values":{"B":4.2},"orgId":1}],"orgId":1}"#,
    );
    assert_eq!(label(&alert, "port"), "9100");
    assert_eq!(label(&alert, "on"), "true");
    assert_eq!(label(&alert, "none"), "");
    assert_eq!(label(&alert, "list"), "[1]");
}
