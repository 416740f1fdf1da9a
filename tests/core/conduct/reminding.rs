//! Reminders: once each, again when the clock moves, and on time.

use mallette_core::conduct::{Act, Declaration};
use mallette_core::model::incident::clock::ClockName;
use mallette_core::model::incident::reminder::{Due, Occasion, due};

use super::scene::{Scene, at, change_state};

const NOON: &str = "2026-11-20T11:00:00Z";

fn now(scene: &Scene) -> Due {
    use mallette_core::model::clock::Clock;
    due(
        &scene.plan,
        &scene.dossier,
        &scene.clocks(),
        scene.clock.now(),
    )
}

fn shown(scene: &Scene) -> Vec<(Option<ClockName>, Occasion)> {
    now(scene)
        .reminders
        .iter()
        .map(|reminder| (reminder.clock, reminder.occasion))
        .collect()
}

#[test]
fn nothing_is_due_at_first_and_the_next_instant_is_known() {
    let scene = Scene::p1(NOON);
    let due = now(&scene);
    assert!(due.reminders.is_empty());
    // A quarter of fifteen minutes before they are over.
    assert_eq!(due.next, Some(at("2026-11-20T11:11:15Z")));
}

#[test]
fn little_is_left_then_it_is_late_under_another_key() {
    let scene = Scene::p1(NOON);
    scene.pass(12);
    let soon = now(&scene).reminders;
    assert_eq!(
        (soon[0].clock, soon[0].occasion),
        (Some(ClockName::Acknowledge), Occasion::Soon)
    );
    scene.pass(1);
    assert_eq!(now(&scene).reminders[0].key, soon[0].key, "the same one");
    scene.pass(2);
    let late = now(&scene).reminders;
    assert_eq!((late[0].occasion, late.len()), (Occasion::Late, 1));
    assert_ne!(late[0].key, soon[0].key);
}

#[test]
fn what_was_missed_while_nobody_looked_is_said_at_the_next_look() {
    let scene = Scene::p1(NOON);
    scene.pass(300);
    let shown = shown(&scene);
    assert!(shown.contains(&(Some(ClockName::Acknowledge), Occasion::Late)));
    assert!(shown.contains(&(Some(ClockName::Resolve), Occasion::Late)));
}

#[test]
fn a_clock_that_stands_still_reminds_nobody_and_one_that_moved_reminds_again() {
    let mut scene = Scene::p1(NOON);
    scene.state("in_progress");
    scene.pass(100);
    let of_resolve = |scene: &Scene| {
        let reminders = now(scene).reminders.into_iter();
        reminders
            .filter(|reminder| reminder.clock == Some(ClockName::Resolve))
            .map(|reminder| reminder.key)
            .next()
    };
    let first = of_resolve(&scene).unwrap();
    scene.act(change_state("waiting", "client", "")).unwrap();
    assert_eq!(of_resolve(&scene), None);
    scene.pass(60);
    scene.state("in_progress");
    let second = of_resolve(&scene).unwrap();
    assert_ne!(first, second);
}

#[test]
fn the_events_of_an_exercise_come_at_their_minutes_until_they_are_played() {
    let mut scene = Scene::new(NOON);
    let scenario = mallette_core::model::scenario::Scenario {
        id: uuid::Uuid::now_v7(),
        ..Default::default()
    };
    let inject = mallette_core::model::scenario::Inject {
        id: uuid::Uuid::now_v7(),
        scenario: scenario.id,
        minute: Some(20),
        title: "La presse appelle".to_owned(),
        ..Default::default()
    };
    scene.plan.injects = vec![inject.clone()];
    let exercise = Declaration {
        title: "Exercice".to_owned(),
        exercise: true,
        scenario: Some(scenario.id),
        ..Declaration::default()
    };
    scene.declare_as(&exercise).unwrap();
    let injects = |scene: &Scene| {
        shown(scene)
            .iter()
            .filter(|(_, occasion)| *occasion == Occasion::Inject)
            .count()
    };
    scene.pass(19);
    assert_eq!(injects(&scene), 0);
    scene.pass(1);
    assert_eq!(injects(&scene), 1);
    scene
        .act(Act::Tick {
            list: "inject".to_owned(),
            item: inject.id.to_string(),
            done: true,
            note: String::new(),
        })
        .unwrap();
    assert_eq!(injects(&scene), 0);
}
