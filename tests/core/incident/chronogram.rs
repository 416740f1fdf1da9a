use chrono::{DateTime, TimeDelta, Utc};
use mallette_core::model::Plan;
use mallette_core::model::incident::chronogram::{Reached, Score, chronogram, score};
use mallette_core::model::incident::{
    Crisis, Dossier, Incident, Message, StateChange, StatusReport, Tick,
};
use mallette_core::model::scenario::{Inject, Scenario};
use uuid::Uuid;

use super::{at, call, demonstration};

const CODES: [(u32, &str); 10] = [
    (0, "t0"),
    (5, "ticket"),
    (15, "acknowledged"),
    (30, "told"),
    (45, "cell_requested"),
    (60, "cell_open"),
    (90, "plan_told"),
    (150, "status"),
    (210, "service_back"),
    (330, "closed"),
];

/// The demonstration, its milestones coded by their minutes.
fn plan() -> Plan {
    let mut plan = demonstration();
    for milestone in &mut plan.milestones {
        let code = CODES
            .iter()
            .find(|(minute, _)| milestone.offset_minutes == Some(*minute));
        milestone.code = code.unwrap().1.to_owned();
    }
    plan
}

/// So many minutes after T0.
fn t(minutes: i64) -> DateTime<Utc> {
    at("2026-11-17T09:00:00Z") + TimeDelta::minutes(minutes)
}

fn state(dossier: &mut Dossier, state: &str, minute: i64) {
    dossier.states.push(StateChange {
        id: Uuid::now_v7(),
        state: state.to_owned(),
        at: Some(t(minute)),
        ..StateChange::default()
    });
}

fn message(category: &str, audience: &str, minute: i64) -> Message {
    Message {
        id: Uuid::now_v7(),
        category: category.to_owned(),
        audience: audience.to_owned(),
        at: Some(t(minute)),
        ..Message::default()
    }
}

fn report(dossier: &mut Dossier, minute: i64) {
    dossier.reports.push(StatusReport {
        id: Uuid::now_v7(),
        at: Some(t(minute)),
        ..StatusReport::default()
    });
}

fn tick(dossier: &mut Dossier, list: &str, item: &str, done: bool, minute: i64) {
    dossier.ticks.push(Tick {
        id: Uuid::now_v7(),
        list: list.to_owned(),
        item: item.to_owned(),
        done,
        at: Some(t(minute)),
        ..Tick::default()
    });
}

/// Noticed and declared, nothing more.
fn declared() -> Dossier {
    Dossier {
        incident: Incident {
            id: Uuid::now_v7(),
            noticed_at: Some(t(0)),
            declared_at: Some(t(4)),
            ..Incident::default()
        },
        ..Dossier::default()
    }
}

/// A P1 driven through the chronogram to its closing, each step so many minutes late.
fn driven(late: i64) -> Dossier {
    let mut dossier = declared();
    dossier.incident.declared_at = Some(t(5 + late));
    state(&mut dossier, "acknowledged", 15 + late);
    dossier
        .messages
        .push(message("opening", "external", 30 + late));
    dossier.crises.push(Crisis {
        id: Uuid::now_v7(),
        requested_at: Some(t(45 + late)),
        opened_at: Some(t(60 + late)),
        drp_decision: "yes".to_owned(),
        drp_decided_at: Some(t(80)),
        closed_at: Some(t(330 + late)),
        ..Crisis::default()
    });
    for minute in [90, 150, 210, 270] {
        report(&mut dossier, minute + late);
    }
    state(&mut dossier, "resolved", 210 + late);
    dossier
}

fn shown(plan: &Plan, dossier: &Dossier, now: i64) -> Vec<(String, u32, Option<i32>)> {
    let milestones = chronogram(plan, dossier, t(now));
    let show = |reached: Reached| (reached.code, reached.repeat, reached.late_minutes);
    milestones.into_iter().map(show).collect()
}

fn one(plan: &Plan, dossier: &Dossier, code: &str, now: i64) -> Reached {
    let mut milestones = chronogram(plan, dossier, t(now)).into_iter();
    milestones.find(|reached| reached.code == code).unwrap()
}

fn sums(score: &Score) -> (u32, u32, u32, u32) {
    (score.reached, score.in_time, score.total, score.percent)
}

#[test]
fn a_p1_driven_in_time_reaches_each_milestone_at_its_minute() {
    let (plan, dossier) = (plan(), driven(0));
    let expected = [
        ("t0", 0),
        ("ticket", 0),
        ("acknowledged", 0),
        ("told", 0),
        ("cell_requested", 0),
        ("cell_open", 0),
        ("plan_told", 0),
        ("status", 0),
        ("status", 1),
        ("service_back", 0),
        ("status", 2),
        ("closed", 0),
    ];
    let expected = expected.map(|(code, repeat)| (code.to_owned(), repeat, Some(0)));
    assert_eq!(shown(&plan, &dossier, 340), expected);
    let planned: Vec<_> = chronogram(&plan, &dossier, t(340))
        .iter()
        .filter(|reached| reached.code == "status")
        .map(|reached| reached.planned_at)
        .collect();
    assert_eq!(planned, [t(150), t(210), t(270)]);
    // All but T0, which is nobody's merit.
    assert_eq!(sums(&score(&plan, &dossier, t(340))), (11, 11, 11, 100));
}

#[test]
fn late_is_counted_in_minutes_and_early_is_negative() {
    let plan = plan();
    let late = driven(7);
    for (code, _, minutes) in shown(&plan, &late, 340) {
        assert_eq!(minutes, Some(if code == "t0" { 0 } else { 7 }), "{code}");
    }
    assert_eq!(sums(&score(&plan, &late, t(340))), (11, 0, 11, 0));
    assert_eq!(one(&plan, &declared(), "ticket", 60).late_minutes, Some(-1));
    assert_eq!(sums(&score(&plan, &declared(), t(10))), (1, 1, 1, 100));
}

#[test]
fn what_is_overdue_is_late_by_now_and_what_is_not_due_is_not_late() {
    let (plan, dossier) = (plan(), declared());
    let told = one(&plan, &dossier, "told", 42);
    assert_eq!((told.actual_at, told.late_minutes), (None, Some(12)));
    assert_eq!(one(&plan, &dossier, "told", 30).late_minutes, None);
    assert_eq!(
        one(&plan, &dossier, "cell_requested", 42).late_minutes,
        None
    );
    // Ticket reached; acknowledgement and message due and missing.
    assert_eq!(sums(&score(&plan, &dossier, t(42))), (1, 1, 3, 33));
}

#[test]
fn taking_it_up_acknowledges_it() {
    let plan = plan();
    let mut dossier = declared();
    state(&mut dossier, "in_progress", 12);
    state(&mut dossier, "acknowledged", 14);
    assert_eq!(
        one(&plan, &dossier, "acknowledged", 20).actual_at,
        Some(t(12))
    );
}

#[test]
fn the_client_is_told_by_message_or_by_a_call_that_was_answered() {
    let plan = plan();
    let mut dossier = declared();
    dossier.messages.push(message("opening", "internal", 20));
    dossier.messages.push(message("status", "external", 21));
    let client = plan
        .rotations
        .iter()
        .find(|r| r.category == "client")
        .unwrap();
    let technical = plan
        .rotations
        .iter()
        .find(|r| r.category == "technical")
        .unwrap();
    call(
        &mut dossier,
        &format!("on_call:{}", technical.id),
        None,
        "reached",
    );
    call(&mut dossier, "level:1:provider", None, "reached");
    call(&mut dossier, "level:1:client", None, "no_answer");
    assert_eq!(one(&plan, &dossier, "told", 29).actual_at, None);
    for step in [
        "level:1:client".to_owned(),
        format!("on_call:{}", client.id),
    ] {
        let mut dossier = dossier.clone();
        call(&mut dossier, &step, None, "acknowledged");
        dossier.calls.last_mut().unwrap().at = Some(t(27));
        assert_eq!(
            one(&plan, &dossier, "told", 29).actual_at,
            Some(t(27)),
            "{step}"
        );
    }
    dossier.messages.push(message("opening", "external", 28));
    assert_eq!(one(&plan, &dossier, "told", 29).actual_at, Some(t(28)));
}

#[test]
fn the_plan_of_action_is_told_by_its_template_or_the_first_report_after_the_opening() {
    let plan = plan();
    let mut dossier = driven(0);
    dossier.reports.clear();
    report(&mut dossier, 50);
    assert_eq!(one(&plan, &dossier, "plan_told", 340).actual_at, None);
    report(&mut dossier, 88);
    assert_eq!(
        one(&plan, &dossier, "plan_told", 340).actual_at,
        Some(t(88))
    );
    let template = plan
        .templates
        .iter()
        .find(|text| text.code == "action_plan");
    let mut sent = message("other", "external", 75);
    sent.template = template.map(|text| text.id);
    dossier.messages.push(sent);
    assert_eq!(
        one(&plan, &dossier, "plan_told", 340).actual_at,
        Some(t(75))
    );
}

#[test]
fn each_hour_has_the_report_nearest_to_it_and_a_missed_one_stays_missed() {
    let plan = plan();
    let mut dossier = driven(0);
    dossier.reports.clear();
    report(&mut dossier, 165);
    dossier.messages.push(message("status", "external", 262));
    let statuses: Vec<_> = shown(&plan, &dossier, 340)
        .into_iter()
        .filter(|(code, ..)| code == "status")
        .map(|(_, repeat, late)| (repeat, late))
        .collect();
    // The second hour is 120 minutes late when the crisis closes.
    assert_eq!(statuses, [(0, Some(15)), (1, Some(120)), (2, Some(-8))]);
}

#[test]
fn reports_go_on_hourly_while_the_crisis_lasts_longer_than_planned() {
    let plan = plan();
    let mut dossier = driven(0);
    dossier.crises[0].closed_at = None;
    let statuses = |dossier: &Dossier, now| {
        let milestones = chronogram(&plan, dossier, t(now));
        milestones
            .iter()
            .filter(|reached| reached.code == "status")
            .count()
    };
    assert_eq!(statuses(&dossier, 100), 3);
    assert_eq!(statuses(&dossier, 400), 5);
    // The closing stands for the report nearest to it.
    dossier.messages.push(message("closing", "external", 335));
    assert_eq!(statuses(&dossier, 400), 3);
    assert_eq!(one(&plan, &dossier, "closed", 400).actual_at, Some(t(335)));
    assert_eq!(statuses(&declared(), 10_000_000), 168);
}

#[test]
fn service_is_promised_only_for_a_drp_decided_in_time() {
    let plan = plan();
    let promised = |decision: &str, minute: i64, now| {
        let mut dossier = driven(0);
        dossier.states.clear();
        dossier.crises[0].drp_decision = decision.to_owned();
        dossier.crises[0].drp_decided_at = Some(t(minute));
        let back = one(&plan, &dossier, "service_back", now);
        (!back.conditional, back.late_minutes)
    };
    assert_eq!(promised("yes", 90, 220), (true, Some(10)));
    assert_eq!(promised("yes", 91, 220), (false, None));
    assert_eq!(promised("no", 80, 85), (false, None));
    // It can still be decided.
    assert_eq!(promised("", 0, 90), (true, None));
    assert_eq!(promised("", 0, 91), (false, None));
    let mut dossier = driven(0);
    dossier.crises[0].drp_decision = "no".to_owned();
    let score = score(&plan, &dossier, t(340));
    assert_eq!(sums(&score), (10, 10, 10, 100));
}

#[test]
fn an_incident_resolved_at_once_needs_no_cell() {
    let plan = plan();
    let mut dossier = declared();
    state(&mut dossier, "acknowledged", 10);
    dossier.messages.push(message("opening", "external", 25));
    state(&mut dossier, "resolved", 40);
    let conditional: Vec<_> = chronogram(&plan, &dossier, t(400))
        .into_iter()
        .filter(|reached| reached.conditional)
        .map(|reached| reached.code)
        .collect();
    let spared = [
        "cell_requested",
        "cell_open",
        "plan_told",
        "status",
        "service_back",
    ];
    assert_eq!(conditional, spared);
    // Taken up again, it needs one.
    state(&mut dossier, "in_progress", 50);
    assert!(!one(&plan, &dossier, "cell_open", 400).conditional);
    assert_eq!(one(&plan, &dossier, "service_back", 80).actual_at, None);
}

#[test]
fn a_tick_stands_before_what_the_records_say_until_it_is_taken_back() {
    let plan = plan();
    let mut dossier = declared();
    let milestone = plan
        .milestones
        .iter()
        .find(|m| m.code == "ticket")
        .unwrap()
        .id;
    tick(&mut dossier, "milestone", &milestone.to_string(), true, 3);
    tick(&mut dossier, "milestone", &milestone.to_string(), true, 2);
    tick(&mut dossier, "criterion", &milestone.to_string(), true, 1);
    assert_eq!(one(&plan, &dossier, "ticket", 60).actual_at, Some(t(2)));
    tick(&mut dossier, "milestone", &milestone.to_string(), false, 9);
    assert_eq!(one(&plan, &dossier, "ticket", 60).actual_at, Some(t(4)));
}

#[test]
fn a_tick_reaches_the_repetition_it_names() {
    let plan = plan();
    let mut dossier = driven(0);
    dossier.reports.clear();
    let status = plan
        .milestones
        .iter()
        .find(|m| m.code == "status")
        .unwrap()
        .id;
    tick(&mut dossier, "milestone", &format!("{status}:1"), true, 214);
    let statuses: Vec<_> = shown(&plan, &dossier, 250)
        .into_iter()
        .filter(|(code, ..)| code == "status")
        .map(|(_, repeat, late)| (repeat, late))
        .collect();
    assert_eq!(statuses, [(0, Some(100)), (1, Some(4)), (2, None)]);
}

#[test]
fn without_t0_there_is_no_chronogram_and_the_declaration_stands_for_it() {
    let plan = plan();
    let mut dossier = declared();
    dossier.incident.noticed_at = None;
    assert_eq!(one(&plan, &dossier, "told", 10).planned_at, t(34));
    dossier.incident.declared_at = None;
    assert!(chronogram(&plan, &dossier, t(10)).is_empty());
    assert_eq!(sums(&score(&plan, &dossier, t(10))), (0, 0, 0, 0));
}

#[test]
fn a_milestone_without_code_is_reached_by_hand_alone() {
    let mut plan = plan();
    for milestone in &mut plan.milestones {
        milestone.code.clear();
    }
    let reached = chronogram(&plan, &driven(0), t(340));
    let actual: Vec<_> = reached
        .iter()
        .filter(|reached| reached.actual_at.is_some())
        .collect();
    // The one at minute 0 is T0 all the same.
    assert_eq!(actual.len(), 1);
    assert_eq!(actual[0].planned_at, t(0));
}

#[test]
fn an_exercise_counts_the_injects_of_its_scenario_that_were_answered() {
    let mut plan = plan();
    plan.milestones.clear();
    plan.injects.clear();
    let scenario = |plan: &mut Plan| {
        let scenario = Scenario {
            id: Uuid::now_v7(),
            ..Scenario::default()
        };
        plan.scenarios.push(scenario.clone());
        scenario.id
    };
    let (played, other) = (scenario(&mut plan), scenario(&mut plan));
    for (scenario, minute) in [(played, 20), (played, 40), (played, 60), (other, 10)] {
        plan.injects.push(Inject {
            id: Uuid::now_v7(),
            scenario,
            minute: Some(minute),
            title: format!("à {minute} min"),
            ..Inject::default()
        });
    }
    let mut dossier = declared();
    dossier.incident.scenario = Some(played);
    tick(
        &mut dossier,
        "inject",
        &plan.injects[0].id.to_string(),
        true,
        33,
    );
    let score = score(&plan, &dossier, t(45));
    assert_eq!(sums(&score), (1, 1, 2, 50));
    let lines: Vec<_> = score
        .lines
        .iter()
        .map(|line| {
            (
                line.title.as_str(),
                line.inject,
                line.in_time,
                line.late_minutes,
            )
        })
        .collect();
    assert_eq!(
        lines,
        [
            ("à 20 min", true, true, Some(13)),
            ("à 40 min", true, false, None)
        ]
    );
}
