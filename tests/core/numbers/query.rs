use chrono::NaiveDate;
use mallette_core::model::numbers::NumbersQuery;

use super::{Ledger, P1_GOLD, P3_BRONZE, Past, ordinary};

fn day(text: &str) -> Option<NaiveDate> {
    Some(text.parse().unwrap())
}

fn from_to(from: &str, to: &str) -> NumbersQuery {
    NumbersQuery {
        from: day(from),
        to: day(to),
        ..NumbersQuery::default()
    }
}

#[test]
fn without_dates_the_last_twelve_months_are_counted() {
    let numbers = Ledger::of([]).numbers();
    assert_eq!(Some(numbers.period.from), day("2025-12-01"));
    assert_eq!(Some(numbers.period.to), day("2026-11-20"));
}

#[test]
fn both_ends_of_a_period_are_counted_and_what_lies_outside_is_not() {
    let ledger = Ledger::of([
        Past::noticed("2026-001", "2026-03-01T00:30:00+01:00"),
        Past::noticed("2026-002", "2026-03-31T23:30:00+02:00"),
        Past::noticed("2026-003", "2026-02-28T23:30:00+01:00"),
        Past::noticed("2026-004", "2026-04-01T00:30:00+02:00"),
    ]);
    let numbers = ledger
        .counted(&from_to("2026-03-01", "2026-03-31"))
        .unwrap();
    assert_eq!(numbers.incidents.counted, 2);
    assert_eq!(numbers.incidents.months.len(), 1);
}

#[test]
fn a_period_that_ends_before_it_begins_or_lasts_more_than_ten_years_is_none() {
    let ledger = Ledger::of([]);
    assert_eq!(ledger.counted(&from_to("2026-03-02", "2026-03-01")), None);
    assert_eq!(ledger.counted(&from_to("2016-03-01", "2026-03-01")), None);
    let longest = ledger.counted(&from_to("2016-03-02", "2026-03-01"));
    assert_eq!(longest.unwrap().incidents.months.len(), 121);
    let only_start = NumbersQuery {
        from: day("2027-01-01"),
        ..NumbersQuery::default()
    };
    assert_eq!(ledger.counted(&only_start), None);
}

#[test]
fn filters_leave_out_and_say_how_many() {
    let ledger = Ledger::of([
        ordinary("2026-001"),
        ordinary("2026-002").judged(P3_BRONZE),
        ordinary("2026-003").of_type("performance"),
        Past::noticed("2026-004", "2026-11-10T09:00:00Z"),
    ]);
    let passing = |change: &dyn Fn(&mut NumbersQuery)| {
        let mut query = NumbersQuery::default();
        change(&mut query);
        let incidents = ledger.counted(&query).unwrap().incidents;
        (incidents.counted, incidents.filtered_out)
    };
    assert_eq!(passing(&|_| ()), (4, 0));
    // The latest judgement counts.
    assert_eq!(passing(&|query| query.class = "minor".to_owned()), (1, 3));
    assert_eq!(
        passing(&|query| query.priority = P1_GOLD[1].to_owned()),
        (2, 2)
    );
    assert_eq!(
        passing(&|query| query.service_level = "bronze".to_owned()),
        (1, 3)
    );
    assert_eq!(
        passing(&|query| query.category = "performance".to_owned()),
        (1, 3)
    );
}
