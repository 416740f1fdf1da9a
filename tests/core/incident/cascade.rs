use mallette_core::model::business_time::BusinessTime;
use mallette_core::model::incident::cascade::{
    Cascade, CascadeStep, CascadeWhy, StepOrigin, cascade,
};
use mallette_core::model::incident::{Crisis, Dossier};
use mallette_core::model::{Plan, on_call};
use uuid::Uuid;

use super::{SUNDAY, TUESDAY, at, call, demonstration, holders, judged, put_in_force, role};

/// The demonstration with three levels in business hours, the client named in the first only, and two out of hours.
fn plan() -> Plan {
    let mut plan = demonstration();
    let roles = ["irp_manager", "cmp_manager", "bcp_manager"].map(|code| role(&plan, code));
    let client = role(&plan, "client_1");
    for step in &mut plan.escalation_steps {
        let level = step.level.unwrap();
        let business = step.hours == "business";
        step.provider_role = business.then(|| roles[level as usize - 1]);
        step.client_role = (business && level == 1).then_some(client);
        step.rotation = if business { "" } else { "managerial" }.to_owned();
    }
    plan
}

fn now(plan: &Plan, dossier: &Dossier, instant: &str) -> Cascade {
    cascade(plan, dossier, &BusinessTime::of(plan), at(instant))
}

fn names(step: &CascadeStep) -> Vec<&str> {
    step.targets
        .iter()
        .map(|target| target.name.as_str())
        .collect()
}

fn of(cascade: &Cascade, origin: StepOrigin) -> Vec<&CascadeStep> {
    let steps = cascade.steps.iter();
    steps.filter(|step| step.origin == origin).collect()
}

/// Numbers of the flows in a cascade.
fn flows(cascade: &Cascade) -> Vec<u32> {
    let flows = of(cascade, StepOrigin::Flow);
    flows.iter().map(|flow| flow.level).collect()
}

fn next(cascade: &Cascade) -> &str {
    &cascade.next.as_ref().unwrap().name
}

#[test]
fn on_a_tuesday_at_ten_a_p1_goes_up_three_levels_on_both_sides() {
    let mut plan = plan();
    // Their level orders them, not their place on the screen.
    for step in &mut plan.escalation_steps {
        step.position = -step.position;
    }
    let cascade = now(&plan, &judged("p1", "major"), TUESDAY);
    assert!(cascade.business_hours);
    assert_eq!(cascade.why, CascadeWhy::EscalationHo);
    let levels = of(&cascade, StepOrigin::Escalation);
    let order: Vec<_> = levels
        .iter()
        .map(|step| (step.level, step.key.rsplit(':').next().unwrap()))
        .collect();
    assert_eq!(
        order,
        [
            (1, "provider"),
            (1, "client"),
            (2, "provider"),
            (2, "client"),
            (3, "provider"),
            (3, "client")
        ]
    );
    assert_eq!(names(levels[0]), holders(&plan, "irp_manager"));
    assert_eq!(names(levels[2]), holders(&plan, "cmp_manager"));
    assert!(levels[0].title.contains("Incident Manager"));
    assert!(levels[2].text.contains("niveau 1"));
    assert!(of(&cascade, StepOrigin::OnCall).is_empty());
    assert_eq!(cascade.steps[0].key, levels[0].key);
    assert_eq!(next(&cascade), holders(&plan, "irp_manager")[0]);
}

#[test]
fn a_side_without_a_role_shows_its_line_and_nobody_to_call() {
    let plan = plan();
    let cascade = now(&plan, &judged("p1", "major"), TUESDAY);
    let gap = of(&cascade, StepOrigin::Escalation)[3];
    assert_eq!(gap.title, "Management du client, niveau 2");
    assert!(gap.targets.is_empty() && !gap.exhausted && !gap.answered);
}

#[test]
fn a_side_the_plan_does_not_name_is_no_step() {
    let mut plan = plan();
    for step in &mut plan.escalation_steps {
        step.client = String::new();
        step.client_role = None;
    }
    let cascade = now(&plan, &judged("p1", "major"), TUESDAY);
    assert_eq!(of(&cascade, StepOrigin::Escalation).len(), 3);
}

#[test]
fn at_ten_past_three_on_a_sunday_a_p1_calls_the_on_calls_in_their_order() {
    let plan = plan();
    let cascade = now(&plan, &judged("p1", "major"), SUNDAY);
    assert!(!cascade.business_hours);
    assert_eq!(cascade.why, CascadeWhy::OnCallHno);
    let steps: Vec<_> = cascade
        .steps
        .iter()
        .filter(|step| step.origin != StepOrigin::Flow)
        .map(|step| (step.title.as_str(), names(step)))
        .collect();
    assert_eq!(
        steps,
        [
            ("Astreinte système", vec!["Yann Kerbrat", "Inès Moulin"]),
            (
                "Astreinte managériale, premier niveau interne",
                vec!["Claire Vasseur"]
            ),
            (
                "Astreinte managériale, deuxième niveau interne",
                vec!["Paul Girard"]
            ),
            (
                "Astreinte de l’infogérant",
                vec!["Ewa Nowicka", "Laurent Cordier"]
            ),
        ]
    );
    let technical = &cascade.steps[0];
    assert_eq!(technical.key, format!("on_call:{}", plan.rotations[0].id));
    assert_eq!(technical.text, plan.rotations[0].notes);
    let ranks: Vec<_> = technical
        .targets
        .iter()
        .map(|t| (t.rank, t.until))
        .collect();
    let until = on_call::on_call(&plan, at(SUNDAY))[0].until;
    assert_eq!(until, Some(at("2026-11-23T07:00:00Z")));
    assert_eq!(ranks, [(1, until), (2, until)]);
    assert_eq!(next(&cascade), "Yann Kerbrat");
}

#[test]
fn each_attempt_moves_on_to_the_backup_and_then_to_the_next_level() {
    let plan = plan();
    let mut dossier = judged("p1", "major");
    let first = now(&plan, &dossier, SUNDAY).next.unwrap();
    call(&mut dossier, &first.step, first.person, "no_answer");
    let second = now(&plan, &dossier, SUNDAY).next.unwrap();
    assert_eq!((second.name.as_str(), second.rank), ("Inès Moulin", 2));
    call(&mut dossier, &second.step, second.person, "message_left");
    let cascade = now(&plan, &dossier, SUNDAY);
    let technical = &cascade.steps[0];
    assert!(technical.exhausted && !technical.answered);
    let attempt = &technical.targets[1].attempts[0];
    assert_eq!(
        (attempt.outcome.as_str(), attempt.by.as_str(), attempt.at),
        ("message_left", "Nadia Haddad", at(SUNDAY))
    );
    assert_eq!(next(&cascade), "Claire Vasseur");
}

#[test]
fn an_answer_ends_a_step_whoever_gave_it_and_a_missed_call_after_it_changes_nothing() {
    let plan = plan();
    for outcome in ["reached", "acknowledged"] {
        let mut dossier = judged("p1", "major");
        let first = now(&plan, &dossier, SUNDAY).next.unwrap();
        call(&mut dossier, &first.step, first.person, outcome);
        call(&mut dossier, &first.step, first.person, "no_answer");
        let cascade = now(&plan, &dossier, SUNDAY);
        assert!(cascade.steps[0].answered && !cascade.steps[0].exhausted);
        assert!(cascade.steps[0].targets[1].attempts.is_empty());
        assert_eq!(next(&cascade), "Claire Vasseur", "{outcome}");
    }
}

#[test]
fn an_answer_stays_when_the_shift_has_changed_since() {
    let plan = plan();
    let mut dossier = judged("p1", "major");
    let step = now(&plan, &dossier, SUNDAY).steps[0].key.clone();
    call(&mut dossier, &step, Some(Uuid::now_v7()), "reached");
    assert!(now(&plan, &dossier, SUNDAY).steps[0].answered);
}

#[test]
fn a_call_besides_the_cascade_belongs_to_no_step() {
    let plan = plan();
    let mut dossier = judged("p1", "major");
    let first = now(&plan, &dossier, SUNDAY).next.unwrap();
    call(&mut dossier, "", first.person, "reached");
    let cascade = now(&plan, &dossier, SUNDAY);
    assert_eq!(cascade.next, Some(first));
}

#[test]
fn when_nobody_answers_anywhere_nobody_is_next() {
    let plan = plan();
    let mut dossier = judged("p1", "major");
    let mut called = 0;
    while let Some(next) = now(&plan, &dossier, SUNDAY).next {
        call(&mut dossier, &next.step, next.person, "no_answer");
        called += 1;
        assert!(called < 50, "always somebody next");
    }
    let cascade = now(&plan, &dossier, SUNDAY);
    assert!(cascade.steps.iter().all(|step| step.exhausted));
    assert_eq!(
        called,
        cascade.steps.iter().flat_map(|step| &step.targets).count()
    );
}

#[test]
fn a_level_whose_rotation_is_empty_falls_back_on_its_role() {
    let mut plan = plan();
    plan.shifts.clear();
    let manager = role(&plan, "cmp_manager");
    let level = plan
        .escalation_steps
        .iter_mut()
        .find(|step| step.hours == "out_of_hours")
        .unwrap();
    level.provider_role = Some(manager);
    let cascade = now(&plan, &judged("p1", "major"), SUNDAY);
    assert!(
        cascade.steps[0].targets.is_empty(),
        "an empty on-call is a gap"
    );
    assert_eq!(names(&cascade.steps[1]), holders(&plan, "cmp_manager"));
}

#[test]
fn without_an_on_call_of_the_client_its_line_shows_the_gap_once() {
    let mut plan = plan();
    plan.rotations
        .retain(|rotation| rotation.category != "client");
    let cascade = now(&plan, &judged("p1", "major"), SUNDAY);
    let clients: Vec<_> = cascade
        .steps
        .iter()
        .filter(|step| step.key.ends_with(":client"))
        .collect();
    assert_eq!(clients.len(), 1);
    assert!(clients[0].targets.is_empty());
}

#[test]
fn a_crisis_wakes_the_on_call_whatever_its_priority() {
    let plan = plan();
    assert_eq!(
        now(&plan, &judged("p2", "crisis"), SUNDAY).why,
        CascadeWhy::OnCallHno
    );
    let mut dossier = judged("p2", "major");
    dossier.crises.push(Crisis::default());
    assert_eq!(now(&plan, &dossier, SUNDAY).why, CascadeWhy::OnCallHno);
    dossier.crises[0].closed_at = Some(at(SUNDAY));
    assert_eq!(now(&plan, &dossier, SUNDAY).why, CascadeWhy::Minor);
}

#[test]
fn the_last_judgement_counts() {
    let plan = plan();
    let mut dossier = judged("p1", "major");
    let lesser = judged("p3", "minor").qualifications;
    dossier.qualifications.extend(lesser);
    assert_eq!(now(&plan, &dossier, SUNDAY).why, CascadeWhy::Minor);
}

#[test]
fn less_than_a_p1_begins_at_the_helpdesk_and_wakes_nobody() {
    let plan = plan();
    let dossier = judged("p2", "minor");
    let night = now(&plan, &dossier, SUNDAY);
    assert_eq!(night.why, CascadeWhy::Minor);
    let desk: Vec<_> = of(&night, StepOrigin::Desk)
        .iter()
        .filter_map(|step| step.role)
        .collect();
    let expected = [
        "helpdesk_operator",
        "helpdesk_manager",
        "irp_manager",
        "irt_member",
    ];
    assert_eq!(desk, expected.map(|code| role(&plan, code)));
    assert!(of(&night, StepOrigin::OnCall).is_empty());
    assert!(of(&night, StepOrigin::Escalation).is_empty());
    let day = now(&plan, &dossier, TUESDAY);
    assert_eq!(of(&day, StepOrigin::Escalation).len(), 6);
    assert_eq!(next(&day), holders(&plan, "helpdesk_operator")[0]);
}

#[test]
fn the_flows_start_at_the_plans_in_force() {
    let plan = plan();
    let mut dossier = judged("p1", "major");
    assert_eq!(flows(&now(&plan, &dossier, TUESDAY)), [1, 7]);
    put_in_force(&mut dossier, "cmp", true);
    assert_eq!(flows(&now(&plan, &dossier, TUESDAY)), [1, 2, 4, 7]);
    put_in_force(&mut dossier, "cmp", false);
    assert_eq!(flows(&now(&plan, &dossier, TUESDAY)), [1, 7]);
    assert_eq!(
        flows(&now(&plan, &judged("p1", "crisis"), TUESDAY)),
        [1, 2, 4, 7]
    );
}

#[test]
fn a_flow_calls_the_manager_at_its_other_end() {
    let plan = plan();
    let mut dossier = judged("p1", "major");
    put_in_force(&mut dossier, "drp", true);
    let cascade = now(&plan, &dossier, TUESDAY);
    assert_eq!(flows(&cascade), [1, 5, 6, 7]);
    let steps = of(&cascade, StepOrigin::Flow);
    // Flow 6 goes both ways: the DRP manager keeps the BCP manager informed.
    for (step, code) in steps
        .iter()
        .zip(["cmp_manager", "cmp_manager", "bcp_manager"])
    {
        assert_eq!(step.role, Some(role(&plan, code)));
        assert_eq!(names(step), holders(&plan, code));
    }
    assert!(steps[0].text.contains("en cours ou suspecté"));
    put_in_force(&mut dossier, "bcp", true);
    let cascade = now(&plan, &dossier, TUESDAY);
    let sixth = of(&cascade, StepOrigin::Flow)
        .into_iter()
        .find(|flow| flow.level == 6);
    assert_eq!(sixth.unwrap().role, Some(role(&plan, "drp_manager")));
}

#[test]
fn of_flows_one_and_seven_one_is_enough_and_the_person_chooses() {
    let mut plan = plan();
    plan.escalation_steps.clear();
    let mut dossier = judged("p1", "major");
    let seventh = now(&plan, &dossier, TUESDAY).steps[1].clone();
    assert_eq!(
        next(&now(&plan, &dossier, TUESDAY)),
        holders(&plan, "cmp_manager")[0]
    );
    call(
        &mut dossier,
        &seventh.key,
        seventh.targets[0].person,
        "no_answer",
    );
    // Whoever began with flow 7 goes on with it.
    assert_eq!(
        next(&now(&plan, &dossier, TUESDAY)),
        holders(&plan, "bcp_manager")[1]
    );
    call(
        &mut dossier,
        &seventh.key,
        seventh.targets[1].person,
        "reached",
    );
    assert_eq!(now(&plan, &dossier, TUESDAY).next, None);
}

#[test]
fn a_role_that_names_nobody_is_called_at_its_company() {
    let mut plan = plan();
    let client = role(&plan, "client_1");
    plan.assignments.retain(|held| held.role != client);
    let company = plan.role(client).unwrap().company.unwrap();
    let company = plan.company(company).unwrap().clone();
    let mut dossier = judged("p1", "major");
    let step = of(&now(&plan, &dossier, TUESDAY), StepOrigin::Escalation)[1].clone();
    let target = &step.targets[0];
    assert_eq!(
        (target.person, &target.name, &target.number),
        (None, &company.name, &company.phone)
    );
    call(&mut dossier, &step.key, None, "no_answer");
    dossier.calls[0].name = company.name;
    let after = now(&plan, &dossier, TUESDAY);
    assert!(of(&after, StepOrigin::Escalation)[1].exhausted);
}
