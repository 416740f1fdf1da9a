//! Every promise is a clock, in business hours and out of them, over weekends, holidays and changes of the hour.

use chrono::{DateTime, TimeDelta, Utc};
use mallette_core::conduct::{Act, ActError};
use mallette_core::model::incident::clock::{ClockName, Standing, duty_code};

use super::scene::{Scene, at, change_state, judged, open_cell};

/// Friday, 16:30 in Paris, the day before a weekend.
const FRIDAY: &str = "2026-11-20T15:30:00Z";

fn due(scene: &Scene, name: ClockName) -> DateTime<Utc> {
    scene.counts(name).due_at.unwrap()
}

/// A P2 at the level silver: minutes and hours elapse; P3 silver resolves in two business days.
fn judged_as(now: &str, impact: &str, urgency: &str, level: &str) -> Scene {
    let mut scene = Scene::new(now);
    scene.declare("Messagerie lente", None);
    scene
        .act(Act::Qualify(judged(impact, urgency, level)))
        .unwrap();
    scene
}

#[test]
fn the_promises_of_a_p1_at_gold_are_those_of_the_source() {
    let scene = Scene::p1(FRIDAY);
    let minutes = |name| (due(&scene, name) - at(FRIDAY)).num_minutes();
    assert_eq!(minutes(ClockName::Acknowledge), 15, "CL6");
    assert_eq!(minutes(ClockName::Respond), 60, "CL7");
    assert_eq!(minutes(ClockName::Resolve), 120, "CL5");
    assert_eq!(minutes(ClockName::Update), 60, "CO3");
    assert_eq!(minutes(ClockName::Cell), 60, "ES7");
}

#[test]
fn before_anything_is_judged_the_strictest_acknowledgement_counts() {
    let mut scene = Scene::new(FRIDAY);
    scene.declare("Rien ne marche", None);
    let clock = scene.counts(ClockName::Acknowledge);
    assert_eq!(clock.due_at, Some(at("2026-11-20T15:45:00Z")));
    assert!(
        scene
            .clocks()
            .iter()
            .all(|clock| clock.name != ClockName::Resolve)
    );
}

#[test]
fn a_clock_runs_then_little_is_left_then_it_is_late_then_it_is_met_late() {
    let mut scene = Scene::p1(FRIDAY);
    let standing = |scene: &Scene| scene.counts(ClockName::Acknowledge).standing;
    assert_eq!(standing(&scene), Standing::Running);
    scene.pass(12);
    assert_eq!(standing(&scene), Standing::Soon);
    scene.pass(3);
    assert_eq!(standing(&scene), Standing::Late);
    scene.pass(5);
    scene.state("acknowledged");
    assert_eq!(standing(&scene), Standing::MetLate);
    assert_eq!(
        scene.counts(ClockName::Acknowledge).met_at,
        Some(at("2026-11-20T15:50:00Z"))
    );
}

#[test]
fn a_fact_said_afterwards_counts_from_when_it_happened() {
    let mut scene = Scene::p1(FRIDAY);
    scene.pass(40);
    scene
        .act_at(
            change_state("acknowledged", "", ""),
            Some("2026-11-20T15:40:00Z"),
        )
        .unwrap();
    assert_eq!(scene.counts(ClockName::Acknowledge).standing, Standing::Met);
}

#[test]
fn hours_go_on_over_a_weekend_and_days_wait_for_monday() {
    // P2 at bronze is two days, P3 at silver too: business days unless the plan says otherwise.
    let scene = judged_as(FRIDAY, "low", "high", "silver");
    assert_eq!(scene.dossier.qualification().unwrap().priority, "p3");
    assert_eq!(
        due(&scene, ClockName::Resolve),
        at("2026-11-24T15:30:00Z"),
        "Tuesday, same hour"
    );
    assert_eq!(
        due(&scene, ClockName::Acknowledge),
        at("2026-11-20T16:00:00Z"),
        "half an hour"
    );
}

#[test]
fn a_public_holiday_is_no_business_day() {
    // Wednesday 23 December 2026: Friday is Christmas.
    let scene = judged_as("2026-12-23T09:00:00Z", "low", "high", "silver");
    assert_eq!(
        due(&scene, ClockName::Resolve),
        at("2026-12-28T09:00:00Z"),
        "Monday"
    );
}

#[test]
fn a_delay_that_began_on_a_sunday_counts_from_the_opening_of_monday() {
    let scene = judged_as("2026-11-22T02:10:00Z", "low", "high", "silver");
    let time = mallette_core::model::business_time::BusinessTime::of(&scene.plan);
    let opening = time.opening(at("2026-11-22T02:10:00Z")).unwrap();
    assert_eq!(
        due(&scene, ClockName::Resolve),
        opening + TimeDelta::days(2)
    );
}

#[test]
fn both_changes_of_the_hour_move_no_elapsed_delay_and_keep_the_local_time_of_days() {
    // 02:30 in Paris on 25 October 2026 comes twice; on 28 March 2027 it does not come at all.
    let autumn = Scene::p1("2026-10-24T23:30:00Z");
    assert_eq!(
        due(&autumn, ClockName::Resolve),
        at("2026-10-25T01:30:00Z"),
        "two real hours"
    );
    let spring = Scene::p1("2027-03-28T00:30:00Z");
    assert_eq!(
        due(&spring, ClockName::Resolve),
        at("2027-03-28T02:30:00Z"),
        "two real hours"
    );

    // Friday 16:00 in Paris, two business days: Tuesday 16:00 in Paris, an hour earlier or later in UTC.
    let autumn = judged_as("2026-10-23T14:00:00Z", "low", "high", "silver");
    assert_eq!(due(&autumn, ClockName::Resolve), at("2026-10-27T15:00:00Z"));
    let spring = judged_as("2027-03-26T15:00:00Z", "low", "high", "silver");
    // Monday 29 March 2027 is Easter Monday: Wednesday.
    assert_eq!(due(&spring, ClockName::Resolve), at("2027-03-31T14:00:00Z"));
}

#[test]
fn waiting_for_somebody_stops_the_resolution_and_nothing_else() {
    let mut scene = Scene::p1(FRIDAY);
    scene.pass(30);
    scene
        .act(change_state("waiting", "client", "retour du site"))
        .unwrap();
    let paused = scene.counts(ClockName::Resolve);
    assert_eq!(
        (paused.standing, paused.waiting_for.as_str()),
        (Standing::Paused, "client")
    );
    scene.pass(90);
    assert_eq!(
        scene.counts(ClockName::Resolve).standing,
        Standing::Paused,
        "it waits past its hour"
    );
    assert_eq!(
        scene.counts(ClockName::Update).standing,
        Standing::Late,
        "people wait for news"
    );
    scene.state("in_progress");
    let resolve = scene.counts(ClockName::Resolve);
    assert_eq!(
        resolve.due_at,
        Some(at("2026-11-20T19:00:00Z")),
        "ninety minutes later"
    );
    assert_eq!(resolve.standing, Standing::Running);
    // A second wait adds to the first.
    scene
        .act(change_state("waiting", "third_party", ""))
        .unwrap();
    scene.pass(10);
    scene.state("in_progress");
    assert_eq!(due(&scene, ClockName::Resolve), at("2026-11-20T19:10:00Z"));
}

#[test]
fn a_wait_over_a_weekend_moves_a_delay_in_business_days_by_business_hours_alone() {
    let mut scene = judged_as(FRIDAY, "low", "high", "silver");
    let before = due(&scene, ClockName::Resolve);
    scene.act(change_state("waiting", "client", "")).unwrap();
    let time = mallette_core::model::business_time::BusinessTime::of(&scene.plan);
    let opening = time.opening(at("2026-11-22T12:00:00Z")).unwrap();
    // From Friday 16:30 to an hour after Monday's opening.
    let back = opening + TimeDelta::hours(1);
    scene.set(&back.to_rfc3339());
    scene.state("in_progress");
    let waited = time.business_minutes_between(at(FRIDAY), back);
    assert!(waited < 4 * 60, "{waited}");
    assert_eq!(
        Some(due(&scene, ClockName::Resolve)),
        time.add_business_minutes(before, waited)
    );
}

#[test]
fn an_incident_opened_again_counts_again() {
    let mut scene = Scene::p1(FRIDAY);
    scene.pass(60);
    scene.state("resolved");
    assert_eq!(scene.counts(ClockName::Resolve).standing, Standing::Met);
    scene.pass(70);
    scene.state("in_progress");
    assert_eq!(scene.counts(ClockName::Resolve).standing, Standing::Late);
}

#[test]
fn what_was_told_starts_the_next_communication_and_a_report_says_when() {
    let mut scene = Scene::p1(FRIDAY);
    scene.pass(50);
    let report = |next: Option<&str>| Act::Report {
        progress: "Trois partages touchés.".to_owned(),
        done: String::new(),
        left: String::new(),
        next_at: next.map(at),
    };
    scene.act(report(None)).unwrap();
    assert_eq!(
        due(&scene, ClockName::Update),
        at("2026-11-20T17:20:00Z"),
        "an hour later"
    );
    scene.act(report(Some("2026-11-20T16:50:00Z"))).unwrap();
    assert_eq!(
        due(&scene, ClockName::Update),
        at("2026-11-20T16:50:00Z"),
        "as announced"
    );
    scene.state("resolved");
    assert!(
        scene
            .clocks()
            .iter()
            .all(|clock| clock.name != ClockName::Update)
    );
}

#[test]
fn cell_decision_and_closing_follow_the_chronogram() {
    let mut scene = Scene::p1(FRIDAY);
    assert_eq!(due(&scene, ClockName::Cell), at("2026-11-20T16:30:00Z"));
    scene.pass(45);
    scene.act(Act::RequestCell).unwrap();
    assert_eq!(
        due(&scene, ClockName::DrpDecision),
        at("2026-11-20T17:00:00Z"),
        "T0 + 1 h 30"
    );
    assert_eq!(
        due(&scene, ClockName::Closing),
        at("2026-11-20T21:00:00Z"),
        "T0 + 5 h 30"
    );
    scene.pass(20);
    scene.act(open_cell()).unwrap();
    assert_eq!(scene.counts(ClockName::Cell).standing, Standing::MetLate);
    scene
        .act(Act::DecideDrp {
            decision: "yes".to_owned(),
            note: String::new(),
        })
        .unwrap();
    assert_eq!(scene.counts(ClockName::DrpDecision).standing, Standing::Met);
    assert!(scene.dossier.is_in_force("drp"));
}

#[test]
fn an_activity_is_late_when_it_is_expected_back_beyond_its_rto() {
    let mut scene = Scene::p1(FRIDAY);
    let activity = scene.plan.activities[0].clone();
    let rto = activity.rto_minutes.unwrap();
    let hit = |expected: i64, recovered: Option<DateTime<Utc>>| Act::SetActivity {
        activity: activity.id,
        standing: "affected".to_owned(),
        since: None,
        expected_at: Some(at(FRIDAY) + TimeDelta::minutes(expected)),
        recovered_at: recovered,
    };
    scene.act(hit(i64::from(rto), None)).unwrap();
    let clock = scene.counts(ClockName::Rto);
    assert_eq!(
        clock.due_at,
        Some(at(FRIDAY) + TimeDelta::minutes(i64::from(rto)))
    );
    assert_eq!(
        (clock.label.as_str(), clock.standing),
        (activity.name.as_str(), Standing::Running)
    );
    scene.act(hit(i64::from(rto) + 1, None)).unwrap();
    assert_eq!(scene.counts(ClockName::Rto).standing, Standing::Late, "CL4");
    scene.act(hit(i64::from(rto), Some(at(FRIDAY)))).unwrap();
    assert_eq!(scene.counts(ClockName::Rto).standing, Standing::Met);
}

#[test]
fn the_review_is_due_five_business_days_after_the_closing() {
    let mut scene = Scene::p1(FRIDAY);
    scene.pass(60);
    scene.state("resolved");
    scene.state("closed");
    assert_eq!(
        due(&scene, ClockName::Review),
        at("2026-11-27T16:30:00Z"),
        "PI3"
    );
}

#[test]
fn a_review_that_does_not_apply_is_waited_for_no_more() {
    let mut scene = Scene::p1(FRIDAY);
    scene.state("resolved");
    scene.state("closed");
    scene
        .act(Act::DropClock {
            clock: "review".to_owned(),
            note: "Doublon de 2026-002".to_owned(),
        })
        .unwrap();
    assert_eq!(scene.counts(ClockName::Review).standing, Standing::Dropped);
}

#[test]
fn a_duty_filed_before_anybody_started_its_clock_is_filed() {
    let mut scene = Scene::p1(FRIDAY);
    scene.plan.duties.truncate(1);
    let clock = duty_code(scene.plan.duties[0].id);
    scene
        .act(Act::MeetClock {
            clock,
            note: "D-1".to_owned(),
        })
        .unwrap();
    assert_eq!(scene.counts(ClockName::Duty).standing, Standing::Met);
}

#[test]
fn a_statutory_duty_is_offered_started_filed_and_starts_the_next() {
    let mut scene = Scene::p1(FRIDAY);
    let duty = |scene: &Scene, name: &str, amount: u32, unit: &str| {
        let mut duty = mallette_core::model::duty::Duty {
            id: uuid::Uuid::now_v7(),
            name: name.to_owned(),
            amount: Some(amount),
            unit: unit.to_owned(),
            calendar: "elapsed".to_owned(),
            ..Default::default()
        };
        duty.role = scene.plan.roles.first().map(|role| role.id);
        duty
    };
    let authority = duty(&scene, "CNIL", 72, "hour");
    let mut last = duty(&scene, "Rapport final", 1, "month");
    last.after = Some(authority.id);
    scene.plan.duties = vec![authority.clone(), last.clone()];
    let clock = |scene: &Scene, id| {
        let code = duty_code(id);
        scene
            .clocks()
            .into_iter()
            .find(|clock| clock.code == code)
            .unwrap()
    };
    assert_eq!(clock(&scene, authority.id).standing, Standing::Offered);
    assert!(
        !clock(&scene, authority.id).who.is_empty(),
        "names who files it"
    );

    let code = duty_code(authority.id);
    let start = Act::StartClock {
        clock: code.clone(),
        who: String::new(),
    };
    scene.act(start).unwrap();
    assert_eq!(
        clock(&scene, authority.id).due_at,
        Some(at("2026-11-23T15:30:00Z")),
        "72 h over a weekend"
    );
    assert_eq!(clock(&scene, last.id).standing, Standing::Offered);
    let again = Act::StartClock {
        clock: code.clone(),
        who: String::new(),
    };
    assert_eq!(
        scene.act(again),
        Err(ActError::Already("start_clock")),
        "72 h stay 72 h"
    );
    scene.pass(60);
    scene
        .act(Act::MeetClock {
            clock: code.clone(),
            note: "n° 4071".to_owned(),
        })
        .unwrap();
    assert_eq!(clock(&scene, authority.id).standing, Standing::Met);
    assert_eq!(
        clock(&scene, last.id).due_at,
        Some(at("2026-12-20T16:30:00Z")),
        "a month later"
    );
    let dropped = Act::DropClock {
        clock: duty_code(last.id),
        note: String::new(),
    };
    assert!(scene.act(dropped).is_err(), "a reason is needed");
    let dropped = Act::DropClock {
        clock: duty_code(last.id),
        note: "hors du champ".to_owned(),
    };
    scene.act(dropped).unwrap();
    assert_eq!(clock(&scene, last.id).standing, Standing::Dropped);
    // Started again, it counts again.
    scene
        .act(Act::StartClock {
            clock: code.clone(),
            who: "DPO".to_owned(),
        })
        .unwrap();
    assert_eq!(clock(&scene, authority.id).standing, Standing::Running);
}

#[test]
fn an_exercise_may_run_faster_than_the_clock() {
    let mut scene = Scene::new(FRIDAY);
    scene
        .declare_as(&mallette_core::conduct::Declaration {
            title: "Exercice".to_owned(),
            exercise: true,
            speed: Some(10),
            ..Default::default()
        })
        .unwrap();
    let incident = &scene.dossier.incident;
    assert_eq!(
        incident.time_at(at("2026-11-20T15:36:00Z")),
        at("2026-11-20T16:30:00Z")
    );
    let mut real = incident.clone();
    real.exercise = false;
    assert_eq!(
        real.time_at(at("2026-11-20T15:36:00Z")),
        at("2026-11-20T15:36:00Z")
    );
}
