//! The calendar, read back by a library that has no part in writing it.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use mallette_core::exchange::{CalendarSource, ReviewDue, write_calendar};
use mallette_core::model::Plan;
use mallette_core::model::document::Document;
use mallette_core::model::improvement::{Action, Improvements, Walk};
use mallette_core::model::prevention::Measure;
use mallette_core::model::rotation::{Rotation, Shift};
use serde_json::Value;

use super::sample::{id, plan_with_marie};
use crate::support::read_back::read_back;

fn now() -> DateTime<Utc> {
    "2026-11-20T09:00:00Z".parse().unwrap()
}

fn at(text: &str) -> Option<DateTime<Utc>> {
    Some(text.parse().unwrap())
}

struct Scene {
    plan: Plan,
    improvements: Improvements,
    reviews: Vec<ReviewDue>,
}

fn shift(number: u128, starts: &str, ends: &str) -> Shift {
    Shift {
        id: id(number),
        rotation: id(30),
        starts_at: at(starts),
        ends_at: at(ends),
        person: Some(id(10)),
        ..Shift::default()
    }
}

fn scene() -> Scene {
    let mut plan = plan_with_marie();
    let organisation = &mut plan.organisations[0];
    organisation.reviewed_on = "2026-03-31".parse().ok();
    organisation.tested_on = "2026-01-31".parse().ok();
    organisation.review_months = Some(6);
    plan.people[0].verified_on = "2026-08-31".parse().ok();
    plan.documents.push(Document {
        id: id(40),
        title: "PRA".to_owned(),
        owner: "Paul".to_owned(),
        review_on: "2027-01-15".parse().ok(),
        ..Document::default()
    });
    let measure = |number, due: &str, done: Option<&str>| Measure {
        id: id(number),
        text: format!("Mesure {number}"),
        due_on: due.parse().ok(),
        done_on: done.and_then(|day| day.parse().ok()),
        ..Measure::default()
    };
    plan.measures = vec![
        measure(50, "2026-12-01", None),
        measure(51, "2026-10-01", Some("2026-10-01")),
    ];
    plan.rotations.push(Rotation {
        id: id(30),
        name: "Astreinte système".to_owned(),
        ..Rotation::default()
    });
    plan.shifts = vec![
        shift(31, "2026-11-16T07:00:00Z", "2026-11-23T07:00:00Z"),
        shift(32, "2026-09-01T07:00:00Z", "2026-09-08T07:00:00Z"),
        shift(33, "2026-11-24T07:00:00Z", "2026-11-24T06:00:00Z"),
    ];
    let action = |number, closed: Option<&str>| Action {
        id: id(number),
        number: format!("A-2026-{number:03}"),
        title: "Tester l’onduleur".to_owned(),
        owner: "Marie Dupont".to_owned(),
        due_on: "2026-12-15".parse().ok(),
        closed_at: closed.and_then(at),
        ..Action::default()
    };
    let walk = |number, finished: Option<&str>| Walk {
        id: id(number),
        finished_at: finished.and_then(at),
        ..Walk::default()
    };
    Scene {
        plan,
        improvements: Improvements {
            actions: vec![action(60, None), action(61, Some("2026-11-01T00:00:00Z"))],
            walks: vec![
                walk(20, Some("2026-06-30T23:30:00Z")),
                walk(21, Some("2026-05-01T12:00:00Z")),
                walk(22, None),
            ],
            ..Improvements::default()
        },
        reviews: vec![ReviewDue {
            incident: id(70),
            number: "2026-001".to_owned(),
            title: "Panne de la paie".to_owned(),
            due_at: at("2026-11-26T23:30:00Z").unwrap(),
        }],
    }
}

impl Scene {
    fn write(&self, now: DateTime<Utc>) -> String {
        let calendar = write_calendar(&CalendarSource {
            plan: &self.plan,
            improvements: &self.improvements,
            reviews: &self.reviews,
            now,
        });
        let text = String::from_utf8(calendar.bytes).unwrap();
        assert_eq!(text.matches("BEGIN:VEVENT").count(), calendar.entries);
        text
    }

    fn read(&self) -> Value {
        let read = read_back("ics", self.write(now()).as_bytes());
        assert_eq!(read["errors"], serde_json::json!([]));
        read
    }
}

/// `DTSTART CATEGORIES SUMMARY` of each entry.
fn told(read: &Value) -> BTreeSet<String> {
    let events = read["events"].as_array().unwrap().iter();
    let said = |event: &Value, name: &str| event[name].as_str().unwrap_or_default().to_owned();
    events
        .map(|event| {
            ["DTSTART", "CATEGORIES", "SUMMARY"]
                .map(|name| said(event, name))
                .join(" | ")
        })
        .collect()
}

#[test]
fn what_falls_due_and_who_is_on_call_stands_in_the_calendar() {
    let read = scene().read();
    let expected = [
        "2026-07-31 | Plan | Tester le plan de gestion des incidents",
        "2026-09-30 | Plan | Revoir le plan de gestion des incidents",
        "2026-11-16 07:00:00+00:00 | Astreinte | Astreinte système\u{a0}: Marie Dupont",
        "2026-11-27 | Revues post-incident | Remettre la revue post-incident\u{a0}: 2026-001",
        "2026-12-01 | Prévention | Mesure 50",
        "2026-12-15 | Actions | A-2026-060 Tester l’onduleur",
        "2027-01-01 | Plan | Revue annuelle : parcourir chaque chapitre et chaque contact du plan",
        "2027-01-15 | Documents | Revoir le document\u{a0}: PRA",
        "2027-02-28 | Contacts | Vérifier les contacts (1)",
    ];
    assert_eq!(told(&read), expected.map(str::to_owned).into());
    let shift = read["events"].as_array().unwrap().last().unwrap();
    assert_eq!(shift["DTEND"], "2026-11-23 07:00:00+00:00");
    assert_eq!(
        read["head"]["X-WR-CALNAME"],
        "Plan de gestion des incidents Mairie d'Exemple"
    );
    assert_eq!(read["head"]["METHOD"], "PUBLISH");
}

#[test]
fn days_are_days_and_instants_are_utc() {
    let text = scene().write(now());
    assert!(text.contains("DTSTART;VALUE=DATE:20261215\r\n"), "{text}");
    assert!(text.contains("DTSTART:20261116T070000Z\r\n"), "{text}");
    assert!(text.contains("DTSTAMP:20261120T090000Z\r\n"), "{text}");
    assert!(!text.contains("VTIMEZONE") && !text.contains("VALARM"));
}

#[test]
fn the_same_plan_gives_the_same_file_but_for_its_stamp() {
    let scene = scene();
    let (one, other) = (
        scene.write(now()),
        scene.write(now() + chrono::TimeDelta::hours(1)),
    );
    assert_eq!(one, scene.write(now()));
    assert_ne!(one, other);
    let without = |text: &str| {
        text.replace("20261120T090000Z", "")
            .replace("20261120T100000Z", "")
    };
    assert_eq!(without(&one), without(&other));
}

#[test]
fn an_entry_keeps_its_identity_when_its_day_moves() {
    let mut scene = scene();
    let uids = |scene: &Scene| -> Vec<Value> {
        let read = scene.read();
        let events = read["events"].as_array().unwrap();
        events.iter().map(|event| event["UID"].clone()).collect()
    };
    let before = uids(&scene);
    scene.improvements.actions[0].due_on = "2027-06-01".parse().ok();
    scene.plan.organisations[0].reviewed_on = "2026-11-01".parse().ok();
    scene.plan.documents[0].review_on = "2028-01-01".parse().ok();
    assert_eq!(uids(&scene), before);
    let different: BTreeSet<String> = before.iter().map(Value::to_string).collect();
    assert_eq!(different.len(), before.len(), "no two entries share one");
}

#[test]
fn long_and_hostile_text_is_folded_between_characters_and_comes_back_whole() {
    let mut scene = scene();
    let title = "🚒é; \"a\", \\b\nمرحبا ".repeat(5_000);
    scene.improvements.actions[0].title = title.clone();
    scene.plan.measures[0].text = "a\u{7}b\r\nc\rd".to_owned();
    let text = scene.write(now());
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(['\r', '\n']), "{line:?}");
    }
    let told = told(&scene.read());
    assert!(told.contains(&format!("2026-12-15 | Actions | A-2026-060 {title}")));
    assert!(
        told.contains("2026-12-01 | Prévention | a\u{fffd}b\nc\nd"),
        "{told:?}"
    );
}

#[test]
fn a_walk_that_ends_on_the_day_of_the_review_is_told_once() {
    let mut scene = scene();
    scene.plan.organisations[0].reviewed_on = "2026-07-01".parse().ok();
    let told = told(&scene.read());
    assert!(
        !told.iter().any(|entry| entry.contains("parcourir")),
        "{told:?}"
    );
}

#[test]
fn an_empty_plan_is_a_calendar_without_entries() {
    let empty = Scene {
        plan: Plan::default(),
        improvements: Improvements::default(),
        reviews: Vec::new(),
    };
    let read = empty.read();
    assert_eq!(read["events"], serde_json::json!([]));
}
