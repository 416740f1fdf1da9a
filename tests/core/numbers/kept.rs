use mallette_core::model::incident::ClockMark;
use mallette_core::model::numbers::{Kept, KeptOf, SpreadCode};
use uuid::Uuid;

use super::{Ledger, P1_GOLD, P3_BRONZE, Past, ordinary};

fn of(rows: &[KeptOf], code: &str) -> Kept {
    rows.iter().find(|row| row.code == code).unwrap().kept
}

/// P1 at gold: charge within 15 minutes of declaring, work within an hour, resolved within two.
fn p1(acknowledged: i64, resolved: i64) -> Past {
    Past::noticed("2026-001", "2026-11-09T09:00:00Z")
        .judged(P1_GOLD)
        .state("acknowledged", acknowledged)
        .state("in_progress", acknowledged + 1)
        .state("resolved", resolved)
}

#[test]
fn a_promise_is_kept_kept_late_or_missed_by_clock_priority_and_level() {
    let in_time = p1(20, 125);
    let late = p1(21, 126);
    let missed = Past::noticed("2026-003", "2026-11-09T09:00:00Z").judged(P1_GOLD);
    let promises = Ledger::of([in_time, late, missed])
        .numbers()
        .incidents
        .promises;
    let acknowledge = of(&promises.clocks, "acknowledge");
    assert_eq!(
        (acknowledge.met, acknowledge.met_late, acknowledge.late),
        (1, 1, 1)
    );
    assert_eq!(acknowledge.share, Some(33));
    let resolve = of(&promises.clocks, "resolve");
    assert_eq!((resolve.met, resolve.met_late, resolve.late), (1, 1, 1));
    let respond = of(&promises.clocks, "respond");
    assert_eq!((respond.met, respond.late), (2, 1));
    assert_eq!(of(&promises.priorities, "p1").decided(), 9);
    assert_eq!(of(&promises.service_levels, "gold"), promises.all);
    assert_eq!(of(&promises.service_levels, "silver"), Kept::default());
}

#[test]
fn what_still_runs_or_has_no_figure_is_in_no_share() {
    // Noticed half an hour before counting: five business days are left to resolve a P3 at bronze.
    let running = Past::noticed("2026-001", "2026-11-20T08:30:00Z").judged(P3_BRONZE);
    let promises = Ledger::of([running]).numbers().incidents.promises;
    assert_eq!(promises.all.running, 3);
    assert_eq!((promises.all.decided(), promises.all.share), (0, None));
    let mut without = Ledger::of([p1(10, 60)]);
    for delay in &mut without.plan.delays {
        "progress".clone_into(&mut delay.unit);
        delay.amount = None;
    }
    let kept = without.numbers().incidents.promises.all;
    assert_eq!((kept.left_out, kept.decided()), (3, 0));
}

#[test]
fn the_next_message_is_no_promise_of_these_figures() {
    let open = Past::noticed("2026-001", "2026-11-09T09:00:00Z").judged(P1_GOLD);
    let promises = Ledger::of([open]).numbers().incidents.promises;
    assert_eq!(promises.all.all(), 3);
    assert!(promises.clocks.iter().all(|row| row.code != "update"));
}

#[test]
fn an_incident_nobody_judged_promises_what_its_clocks_count() {
    let unjudged = Past::noticed("2026-001", "2026-11-09T09:00:00Z").state("acknowledged", 10);
    let promises = Ledger::of([unjudged]).numbers().incidents.promises;
    assert_eq!(of(&promises.priorities, "").met, 1);
    assert_eq!(promises.all.all(), 1);
}

#[test]
fn an_activity_is_back_within_its_rto_late_missed_or_on_its_way() {
    let mut ledger = Ledger::of([]);
    let activity = ledger
        .plan
        .activities
        .iter()
        .find(|one| one.rto_minutes == Some(240));
    let activity = activity.unwrap().id;
    let without_rto = ledger
        .plan
        .activities
        .iter()
        .find(|one| one.rto_minutes.is_none());
    let without_rto = without_rto.unwrap().id;
    let hit = |noticed: &str, back| Past::noticed("2026-001", noticed).hits(activity, back);
    ledger.dossiers = [
        hit("2026-11-09T09:00:00Z", Some(240)),
        hit("2026-11-09T09:00:00Z", Some(241)),
        hit("2026-11-09T09:00:00Z", None),
        hit("2026-11-20T08:30:00Z", None),
        hit("2026-11-09T09:00:00Z", Some(-5)),
        Past::noticed("2026-002", "2026-11-09T09:00:00Z").hits(without_rto, Some(5)),
    ]
    .map(|past| past.0)
    .into();
    let rto = ledger.numbers().incidents.rto;
    let kept = of(&rto.activities, &activity.to_string());
    assert_eq!((kept.met, kept.met_late, kept.late), (1, 1, 1));
    assert_eq!((kept.running, kept.left_out), (1, 1));
    assert_eq!(rto.all.left_out, 2);
    assert_eq!(
        rto.activities.len(),
        2,
        "activities that were never hit are not listed"
    );
}

#[test]
fn a_review_is_handed_in_within_five_business_days_and_an_exercise_promises_none() {
    let mark = |incident: &Past, mark: &str, at: &str| ClockMark {
        id: Uuid::now_v7(),
        incident: incident.id(),
        clock: "review".to_owned(),
        mark: mark.to_owned(),
        at: Some(at.parse().unwrap()),
        ..ClockMark::default()
    };
    let reviewed = |number: &str, how: Option<(&str, &str)>| {
        let mut past = ordinary(number);
        past.0.marks = how
            .map(|(how, at)| mark(&past, how, at))
            .into_iter()
            .collect();
        past
    };
    let signed = ordinary("2026-005");
    let mut ledger = Ledger::of([
        signed.clone(),
        // Closed on Monday 9 November at 12:35; the 11th is a holiday: due on Tuesday 17.
        reviewed("2026-001", Some(("meet", "2026-11-17T11:35:00Z"))),
        reviewed("2026-002", Some(("meet", "2026-11-17T11:36:00Z"))),
        reviewed("2026-003", None),
        reviewed("2026-004", Some(("drop", "2026-11-12T09:00:00Z"))),
        reviewed("EX-2026-001", None),
    ]);
    ledger.marks = vec![signed.signed(1, "2026-11-16T09:00:00Z")];
    let numbers = ledger.numbers();
    let kept = numbers.incidents.reviews;
    assert_eq!(
        (kept.met, kept.met_late, kept.late, kept.dropped),
        (2, 1, 1, 1)
    );
    assert_eq!(numbers.exercises.reviews, Kept::default());
    // What was handed in on paper is a lesson too: after 5, 5 and 4 business days.
    let spreads = numbers.incidents.spreads.iter();
    let mut lesson = spreads.filter(|spread| spread.code == SpreadCode::Lesson);
    let lesson = lesson.next().unwrap().middle;
    assert_eq!((lesson.counted, lesson.median), (3, Some(5)));
}
