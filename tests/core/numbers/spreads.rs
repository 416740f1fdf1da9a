use mallette_core::model::numbers::{CountedIn, LeftOutReason, Middle, Spread, SpreadCode};

use super::{Ledger, P1_GOLD, Past, ordinary};

fn spread(ledger: &Ledger, code: SpreadCode) -> Spread {
    let spreads = ledger.numbers().incidents.spreads;
    spreads
        .into_iter()
        .find(|spread| spread.code == code)
        .unwrap()
}

fn middle(ledger: &Ledger, code: SpreadCode) -> Middle {
    spread(ledger, code).middle
}

fn left_out(spread: &Spread) -> Vec<(LeftOutReason, u32)> {
    spread
        .left_out
        .iter()
        .map(|left| (left.reason, left.count))
        .collect()
}

/// Resolved so many minutes after T0.
fn resolved(minutes: i64) -> Past {
    Past::noticed("2026-001", "2026-11-09T09:00:00Z")
        .judged(P1_GOLD)
        .state("resolved", minutes)
}

#[test]
fn charge_is_taken_from_declaring_on_and_the_rest_is_counted_from_t0() {
    let ledger = Ledger::of([ordinary("2026-001")]);
    assert_eq!(middle(&ledger, SpreadCode::Acknowledge).median, Some(10));
    assert_eq!(middle(&ledger, SpreadCode::Resolve).median, Some(95));
    assert_eq!(middle(&ledger, SpreadCode::FirstMessage).median, Some(30));
}

#[test]
fn the_median_lies_in_the_middle_and_the_mean_is_drawn_by_the_longest() {
    let odd = Ledger::of([10, 1000, 20].map(resolved));
    let of_odd = middle(&odd, SpreadCode::Resolve);
    assert_eq!(
        (of_odd.counted, of_odd.median, of_odd.mean),
        (3, Some(20), Some(343))
    );
    let even = Ledger::of([10, 30, 20, 40].map(resolved));
    assert_eq!(middle(&even, SpreadCode::Resolve).median, Some(25));
    let none = middle(&Ledger::of([]), SpreadCode::Resolve);
    assert_eq!(
        none,
        Middle {
            counted: 0,
            median: None,
            mean: None
        }
    );
}

#[test]
fn waiting_for_somebody_else_is_in_one_measure_and_not_in_the_other() {
    let waited = Past::noticed("2026-001", "2026-11-09T09:00:00Z")
        .state("in_progress", 10)
        .state("waiting", 30)
        .state("in_progress", 90)
        .state("waiting", 100)
        .state("resolved", 120);
    let ledger = Ledger::of([waited]);
    assert_eq!(middle(&ledger, SpreadCode::Resolve).median, Some(120));
    assert_eq!(
        middle(&ledger, SpreadCode::ResolveWithoutWaiting).median,
        Some(40)
    );
}

#[test]
fn what_has_not_come_that_far_or_contradicts_itself_is_left_out_and_said() {
    let reopened = resolved(40).state("in_progress", 60);
    let backwards = resolved(-30);
    let ledger = Ledger::of([resolved(50), reopened, backwards]);
    let resolve = spread(&ledger, SpreadCode::Resolve);
    assert_eq!(resolve.middle.counted, 1);
    assert_eq!(
        left_out(&resolve),
        [(LeftOutReason::NotYet, 1), (LeftOutReason::Backwards, 1)]
    );
}

#[test]
fn the_first_of_messages_and_reports_counts_whatever_was_written_first() {
    let told = Past::noticed("2026-001", "2026-11-09T09:00:00Z")
        .told(80)
        .told(25);
    assert_eq!(
        middle(&Ledger::of([told]), SpreadCode::FirstMessage).median,
        Some(25)
    );
}

#[test]
fn a_lesson_is_published_at_the_first_signature_and_counted_in_business_days() {
    // Closed on Monday 9 November; Wednesday 11 is a holiday.
    let incident = ordinary("2026-001");
    let mut ledger = Ledger::of([incident.clone(), ordinary("2026-002")]);
    ledger.marks = vec![
        incident.signed(2, "2026-11-19T09:00:00Z"),
        incident.signed(1, "2026-11-13T09:00:00Z"),
    ];
    let lesson = spread(&ledger, SpreadCode::Lesson);
    assert_eq!(lesson.counted_in, CountedIn::BusinessDays);
    assert_eq!((lesson.middle.counted, lesson.middle.median), (1, Some(3)));
    assert_eq!(left_out(&lesson), [(LeftOutReason::NotYet, 1)]);
}

#[test]
fn each_month_has_the_time_of_those_noticed_in_it() {
    let october = Past::noticed("2026-001", "2026-10-05T09:00:00Z").state("resolved", 200);
    let ledger = Ledger::of([october, resolved(10), resolved(30)]);
    let months = ledger.numbers().incidents.months;
    let medians: Vec<_> = months[9..]
        .iter()
        .map(|month| month.resolve.median)
        .collect();
    assert_eq!(medians, [None, Some(200), Some(20)]);
}
