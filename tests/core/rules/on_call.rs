use mallette_core::model::Plan;
use mallette_core::model::business_time::BusinessTime;
use mallette_core::model::on_call::{self, OnCall, OnCallGap};
use uuid::Uuid;

use super::{at, person, plan, rotation, shift};

/// Two people and one rotation without shifts.
struct Team {
    plan: Plan,
    rotation: Uuid,
    claire: Uuid,
    marc: Uuid,
}

impl Team {
    fn new() -> Team {
        let mut plan = plan();
        plan.people = vec![
            person("Claire", "Vasseur", "06 39 98 12 40"),
            person("Marc", "Diop", "06 39 98 12 41"),
        ];
        let rotation = rotation(&mut plan, "Astreinte système");
        Team {
            claire: plan.people[0].id,
            marc: plan.people[1].id,
            rotation,
            plan,
        }
    }

    fn shift(&mut self, person: Option<Uuid>, from: &str, until: &str) -> Uuid {
        shift(&mut self.plan, self.rotation, person, from, until)
    }

    fn now(&self, now: &str) -> OnCall {
        on_call::on_call(&self.plan, at(now)).remove(0)
    }

    fn gap(&self, now: &str) -> Option<OnCallGap> {
        on_call::gaps(&self.plan, &BusinessTime::of(&self.plan), at(now)).pop()
    }
}

const MONDAY: &str = "2026-11-16T07:00:00Z";
const NEXT_MONDAY: &str = "2026-11-23T07:00:00Z";
const THIRD_MONDAY: &str = "2026-11-30T07:00:00Z";
const FOURTH_MONDAY: &str = "2026-12-07T07:00:00Z";

#[test]
fn the_person_of_the_shift_is_on_call_until_the_next_one_takes_over() {
    let mut team = Team::new();
    team.shift(Some(team.marc), NEXT_MONDAY, THIRD_MONDAY);
    team.shift(Some(team.claire), MONDAY, NEXT_MONDAY);
    let now = team.now("2026-11-20T02:10:00Z");
    assert_eq!(now.rotation_name, "Astreinte système");
    assert_eq!(
        (now.person, now.next_person),
        (Some(team.claire), Some(team.marc))
    );
    assert_eq!(now.until, Some(at(NEXT_MONDAY)));
}

#[test]
fn a_shift_starts_with_its_first_instant_and_ends_before_its_last() {
    let mut team = Team::new();
    team.shift(Some(team.claire), MONDAY, NEXT_MONDAY);
    team.shift(Some(team.marc), NEXT_MONDAY, THIRD_MONDAY);
    assert_eq!(team.now(MONDAY).person, Some(team.claire));
    assert_eq!(team.now(NEXT_MONDAY).person, Some(team.marc));
}

#[test]
fn two_shifts_in_a_row_of_one_person_are_one_turn() {
    let mut team = Team::new();
    team.shift(Some(team.claire), MONDAY, NEXT_MONDAY);
    team.shift(Some(team.claire), NEXT_MONDAY, THIRD_MONDAY);
    team.shift(Some(team.marc), THIRD_MONDAY, FOURTH_MONDAY);
    let now = team.now(MONDAY);
    assert_eq!(now.until, Some(at(THIRD_MONDAY)));
    assert_eq!(now.next_person, Some(team.marc));
}

#[test]
fn in_a_gap_nobody_is_on_call_until_the_next_shift() {
    let mut team = Team::new();
    team.shift(Some(team.marc), NEXT_MONDAY, THIRD_MONDAY);
    let now = team.now(MONDAY);
    assert_eq!((now.person, now.until), (None, Some(at(NEXT_MONDAY))));
    assert_eq!(now.next_person, Some(team.marc));
}

#[test]
fn a_gap_that_comes_ends_the_turn_and_the_one_after_it_is_next() {
    let mut team = Team::new();
    team.shift(Some(team.claire), MONDAY, NEXT_MONDAY);
    team.shift(Some(team.marc), THIRD_MONDAY, FOURTH_MONDAY);
    let now = team.now(MONDAY);
    assert_eq!(
        (now.until, now.next_person),
        (Some(at(NEXT_MONDAY)), Some(team.marc))
    );
}

#[test]
fn a_replacement_entered_over_a_longer_shift_counts_while_it_lasts() {
    let mut team = Team::new();
    team.shift(Some(team.claire), MONDAY, NEXT_MONDAY);
    team.shift(
        Some(team.marc),
        "2026-11-18T07:00:00Z",
        "2026-11-19T07:00:00Z",
    );
    assert_eq!(team.now("2026-11-18T10:00:00Z").person, Some(team.marc));
    let after = team.now("2026-11-19T07:00:00Z");
    assert_eq!(
        (after.person, after.until),
        (Some(team.claire), Some(at(NEXT_MONDAY)))
    );
}

#[test]
fn the_backup_is_shown_even_where_nobody_is_first() {
    let mut team = Team::new();
    team.shift(None, MONDAY, NEXT_MONDAY);
    team.plan.shifts[0].backup = Some(team.marc);
    let now = team.now(MONDAY);
    assert_eq!((now.person, now.backup), (None, Some(team.marc)));
}

#[test]
fn somebody_who_left_the_plan_is_not_on_call() {
    let mut team = Team::new();
    team.shift(Some(team.claire), MONDAY, NEXT_MONDAY);
    let claire = team.claire;
    team.plan.people.retain(|person| person.id != claire);
    assert_eq!(team.now(MONDAY).person, None);
    assert!(team.gap(MONDAY).is_some());
}

#[test]
fn rotations_come_in_their_order_and_do_not_mix() {
    let mut team = Team::new();
    let network = rotation(&mut team.plan, "Astreinte réseau");
    team.plan.rotations[0].position = 5.0;
    team.shift(Some(team.claire), MONDAY, NEXT_MONDAY);
    let all = on_call::on_call(&team.plan, at(MONDAY));
    assert_eq!(all[0].rotation, network);
    assert_eq!((all[0].person, all[1].person), (None, Some(team.claire)));
}

#[test]
fn an_empty_week_is_a_gap_from_a_day_before_it_starts() {
    let mut team = Team::new();
    team.shift(Some(team.claire), MONDAY, NEXT_MONDAY);
    assert_eq!(team.gap("2026-11-22T07:00:00Z"), None);
    let gap = team.gap("2026-11-22T07:00:01Z").unwrap();
    assert_eq!((gap.from, gap.until), (at(NEXT_MONDAY), None));
}

#[test]
fn a_week_whose_shift_names_nobody_is_empty() {
    let mut team = Team::new();
    team.shift(Some(team.claire), MONDAY, NEXT_MONDAY);
    team.shift(None, NEXT_MONDAY, THIRD_MONDAY);
    team.shift(Some(team.marc), THIRD_MONDAY, FOURTH_MONDAY);
    let gap = team.gap("2026-11-22T20:00:00Z").unwrap();
    assert_eq!(
        (gap.from, gap.until),
        (at(NEXT_MONDAY), Some(at(THIRD_MONDAY)))
    );
}

#[test]
fn a_gap_that_has_begun_starts_now() {
    let team = Team::new();
    let gap = team.gap(MONDAY).unwrap();
    assert_eq!((gap.from, gap.until), (at(MONDAY), None));
}

#[test]
fn working_days_between_night_shifts_are_no_gap_but_a_holiday_is() {
    let mut team = Team::new();
    // Nights of the week of Armistice Day, 18:00 to 8:00 local.
    for date in 9..=13 {
        let (from, until) = (
            format!("2026-11-{date:02}T17:00:00Z"),
            format!("2026-11-{:02}T07:00:00Z", date + 1),
        );
        team.shift(Some(team.claire), &from, &until);
    }
    assert_eq!(team.gap("2026-11-09T10:00:00Z"), None);
    let gap = team.gap("2026-11-10T10:00:00Z").unwrap();
    assert_eq!(
        (gap.from, gap.until),
        (at("2026-11-11T07:00:00Z"), Some(at("2026-11-11T17:00:00Z")))
    );
}

#[test]
fn shifts_of_two_people_at_once_are_an_overlap() {
    let mut team = Team::new();
    let first = team.shift(Some(team.claire), MONDAY, NEXT_MONDAY);
    let second = team.shift(Some(team.marc), "2026-11-22T07:00:00Z", THIRD_MONDAY);
    let found = on_call::overlaps(&team.plan, at(MONDAY));
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].earlier, found[0].later), (first, second));
    assert_eq!(
        (found[0].from, found[0].until),
        (at("2026-11-22T07:00:00Z"), at(NEXT_MONDAY))
    );
}

#[test]
fn shifts_that_meet_or_name_one_person_or_are_past_do_not_overlap() {
    let mut team = Team::new();
    team.shift(Some(team.claire), MONDAY, NEXT_MONDAY);
    team.shift(Some(team.claire), "2026-11-20T07:00:00Z", NEXT_MONDAY);
    team.shift(Some(team.marc), NEXT_MONDAY, THIRD_MONDAY);
    assert_eq!(on_call::overlaps(&team.plan, at(MONDAY)), []);
    team.shift(Some(team.marc), MONDAY, "2026-11-17T07:00:00Z");
    assert_eq!(
        on_call::overlaps(&team.plan, at("2026-11-17T07:00:00Z")),
        []
    );
}
