use mallette_core::model::improvement::Action;
use mallette_core::model::numbers::Tally;
use uuid::Uuid;

use super::{Ledger, P1_GOLD, P3_BRONZE, Past, at, ordinary};

fn of(tallies: &[Tally], code: &str) -> Option<u32> {
    let mut tallies = tallies.iter();
    tallies
        .find(|tally| tally.code == code)
        .map(|tally| tally.count)
}

#[test]
fn an_incident_belongs_to_the_month_it_was_noticed_in_as_the_organisation_reads_its_calendar() {
    // A quarter to midnight in UTC is the first of November in Paris.
    let ledger = Ledger::of([
        Past::noticed("2026-001", "2026-10-31T23:45:00Z").judged(P1_GOLD),
        Past::noticed("2026-002", "2026-10-31T22:15:00Z").judged(P3_BRONZE),
        Past::noticed("2026-003", "2026-11-03T09:00:00Z"),
    ]);
    let months = ledger.numbers().incidents.months;
    assert_eq!(months.len(), 12);
    assert_eq!(months[0].month.to_string(), "2025-12-01");
    let [october, november] = &months[10..] else {
        panic!("two months");
    };
    assert_eq!((october.count, november.count), (1, 2));
    assert_eq!(of(&october.classes, "minor"), Some(1));
    assert_eq!(of(&november.classes, "major"), Some(1));
    assert_eq!(of(&november.classes, ""), Some(1));
}

#[test]
fn exercises_are_counted_by_themselves_and_never_among_incidents() {
    let ledger = Ledger::of([
        ordinary("2026-001"),
        ordinary("EX-2026-001"),
        ordinary("EX-2026-002"),
    ]);
    let numbers = ledger.numbers();
    assert_eq!(
        (numbers.incidents.counted, numbers.exercises.counted),
        (1, 2)
    );
    assert_eq!(numbers.incidents.spreads[0].middle.counted, 1);
    assert_eq!(numbers.exercises.spreads[0].middle.counted, 2);
    assert_eq!(numbers.incidents.promises.all.all(), 3);
    assert_eq!(numbers.exercises.promises.all.all(), 6);
}

#[test]
fn classes_and_priorities_keep_the_order_of_the_plan_and_types_that_of_their_number() {
    let rare = ordinary("2026-003").of_type("performance");
    let unjudged = Past::noticed("2026-004", "2026-11-10T09:00:00Z");
    let ledger = Ledger::of([ordinary("2026-001"), ordinary("2026-002"), rare, unjudged]);
    let incidents = ledger.numbers().incidents;
    let codes = |tallies: &[Tally]| -> Vec<String> {
        tallies.iter().map(|tally| tally.code.clone()).collect()
    };
    assert_eq!(
        codes(&incidents.classes),
        ["low", "minor", "major", "crisis", ""]
    );
    assert_eq!(of(&incidents.classes, "crisis"), Some(0));
    assert_eq!(codes(&incidents.types), ["outage", "", "performance"]);
    assert_eq!(of(&incidents.priorities, "p1"), Some(3));
    assert_eq!(incidents.open, 1);
}

#[test]
fn a_class_the_plan_has_lost_still_counts() {
    let ledger = Ledger::of([ordinary("2026-001").judged(["disaster", "p1", "gold", "critical"])]);
    assert_eq!(of(&ledger.numbers().incidents.classes, "disaster"), Some(1));
}

#[test]
fn actions_are_opened_and_closed_in_the_period_and_open_or_overdue_today() {
    let exercise = ordinary("EX-2026-001");
    let action = |opened: &str, due: &str| Action {
        id: Uuid::now_v7(),
        created_at: Some(at(opened)),
        due_on: Some(due.parse().unwrap()),
        origin: "review".to_owned(),
        ..Action::default()
    };
    let closed = |outcome: &str, on: &str, action: Action| Action {
        closed_at: Some(at(on)),
        outcome: outcome.to_owned(),
        ..action
    };
    let mut ledger = Ledger::of([exercise.clone()]);
    ledger.actions = vec![
        action("2026-10-01T09:00:00Z", "2026-11-19"),
        action("2026-10-01T09:00:00Z", "2026-11-20"),
        action("2024-10-01T09:00:00Z", "2024-11-01"),
        closed(
            "done",
            "2026-11-01T09:00:00Z",
            action("2024-10-01T09:00:00Z", "2024-11-01"),
        ),
        closed(
            "dropped",
            "2026-11-01T09:00:00Z",
            action("2026-10-01T09:00:00Z", "2026-10-02"),
        ),
        closed(
            "done",
            "2025-01-01T09:00:00Z",
            action("2024-10-01T09:00:00Z", "2024-11-01"),
        ),
        Action {
            incident: Some(exercise.id()),
            ..action("2026-10-01T09:00:00Z", "2026-10-02")
        },
    ];
    let numbers = ledger.numbers();
    let counts = numbers.incidents.actions;
    assert_eq!((counts.opened, counts.done, counts.dropped), (3, 1, 1));
    assert_eq!((counts.open, counts.overdue), (3, 2));
    let of_exercises = numbers.exercises.actions;
    assert_eq!((of_exercises.opened, of_exercises.overdue), (1, 1));
}
