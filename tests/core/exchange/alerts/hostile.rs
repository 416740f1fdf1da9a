use mallette_core::exchange::alert::{Alert, read_alerts};
use mallette_core::model::{Kind, Value};

use super::{FILES, fixture, only};
use crate::exchange::sample::Bytes;

/// Whether the texts and times of an alert fit fields of the plan.
fn fits(alert: &Alert) {
    let fit = |kind: Kind, field: &str, value: Value| {
        let checked = value.check(&kind.field(field).unwrap());
        checked.unwrap_or_else(|error| panic!("{error}: {alert:#?}"));
    };
    let lines = [
        &alert.fingerprint,
        &alert.title,
        &alert.application,
        &alert.link,
    ];
    let labels = alert.labels.iter().flat_map(|(name, value)| [name, value]);
    for line in lines.into_iter().chain(labels) {
        fit(Kind::Person, "first_name", line.as_str().into());
        assert!(!line.contains(['\u{202E}', '\u{2066}', '\u{200B}']));
    }
    assert!(!alert.title.is_empty());
    fit(Kind::Person, "notes", alert.description.as_str().into());
    fit(Kind::Shift, "starts_at", alert.starts_at.into());
    fit(Kind::Shift, "starts_at", alert.ends_at.into());
    assert!(matches!(alert.priority.as_str(), "" | "p1" | "p2" | "p3"));
}

/// Reads; an error will do, or alerts that fit.
fn survive(bytes: &[u8]) {
    if let Ok(file) = read_alerts(bytes) {
        assert!(!file.alerts.is_empty());
        file.alerts.iter().for_each(fits);
    }
}

#[test]
fn the_samples_fit() {
    for name in FILES {
        let file = read_alerts(&fixture(name)).unwrap();
        file.alerts.iter().for_each(fits);
    }
}

#[test]
fn a_file_cut_anywhere_is_answered() {
    for name in FILES {
        let bytes = fixture(name);
        for end in 0..bytes.len() {
            survive(&bytes[..end]);
        }
    }
}

#[test]
fn a_file_with_bytes_changed_anywhere_is_answered() {
    let mut random = Bytes(0x9E37_79B9_7F4A_7C15);
    for name in FILES {
        let bytes = fixture(name);
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] = random.next() as u8;
            survive(&changed);
        }
    }
}

/// Exchanges one value of a file for another, so that the JSON stays whole and only what it says is wrong.
#[test]
fn a_file_with_any_value_exchanged_is_answered() {
    let strange = [
        "null",
        "0",
        "-1",
        "9223372036854775807",
        "18446744073709551615",
        "1e300",
        "true",
        "\"\"",
        "\"\\u0000\"",
        "\"\\u202E\"",
        "\"{}\"",
        "\"{State}\"",
        "\"9223372036854775807\"",
        "\"9999-12-31T23:59:60Z\"",
        "[]",
        "{}",
        "[[]]",
        "[null]",
        "[{}]",
        "{\"\":{}}",
        "{\"id\":[],\"type\":[]}",
    ];
    for name in FILES.into_iter().filter(|name| name.ends_with(".json")) {
        let whole: serde_json::Value = serde_json::from_slice(&fixture(name)).unwrap();
        for pointer in pointers(&whole, String::new()) {
            for other in strange {
                let mut changed = whole.clone();
                *changed.pointer_mut(&pointer).unwrap() = serde_json::from_str(other).unwrap();
                survive(changed.to_string().as_bytes());
            }
        }
    }
}

fn pointers(value: &serde_json::Value, here: String) -> Vec<String> {
    let below: Vec<(String, &serde_json::Value)> = match value {
        serde_json::Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(at, item)| (at.to_string(), item))
            .collect(),
        serde_json::Value::Object(fields) => fields
            .iter()
            .map(|(name, field)| (name.replace('~', "~0").replace('/', "~1"), field))
            .collect(),
        _ => Vec::new(),
    };
    let deeper = below
        .into_iter()
        .flat_map(|(name, value)| pointers(value, format!("{here}/{name}")));
    let deeper: Vec<String> = deeper.collect();
    [vec![here], deeper].concat()
}

#[test]
fn control_characters_show_and_turned_writing_is_straight_again() {
    let alert = only(
        r#"{"alias":"a","message":"\u001b[31mALERTE\u0000 a\tb\r\nc \u202Ednecs\u2069 \u200B!","description":"<b>x</b>\u0007\r\ny\u2028z\tt"}"#,
    );
    assert_eq!(alert.title, "�[31mALERTE� a b c dnecs !");
    assert_eq!(alert.description, "<b>x</b>�\ny\nz\tt");
}

#[test]
fn text_too_long_is_cut_where_one_sees_it() {
    let message = "é".repeat(600);
    let description = "mot ".repeat(30_000);
    let alert = only(&format!(
        r#"{{"alias":"a","message":"{message}","description":"{description}"}}"#
    ));
    assert_eq!(alert.title.chars().count(), 500);
    assert!(alert.title.ends_with("é…"));
    assert!(alert.description.chars().count() <= 100_000);
    assert!(alert.description.ends_with("mot…"));
    fits(&alert);
}

#[test]
fn an_identity_that_would_not_print_is_still_one() {
    let one = only(r#"{"alias":"a\u202Eb","message":"\u202E"}"#);
    let other = only(r#"{"alias":"a\u202Dc","message":"\u202E"}"#);
    assert_ne!(one.fingerprint, other.fingerprint);
    assert_eq!(
        one.title, one.fingerprint,
        "nothing else is left to call it"
    );
    fits(&one);
}
