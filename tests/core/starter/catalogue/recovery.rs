//! The recovery run sheet (RC1).

use std::collections::BTreeMap;

use super::plans;

/// Category, shortest and longest duration in minutes, in the order of the source.
const PHASES: [(&str, u32, u32); 20] = [
    ("work", 45, 90),
    ("work", 60, 60),
    ("work", 45, 45),
    ("work", 60, 60),
    ("pause", 60, 60),
    ("work", 120, 120),
    ("work", 120, 120),
    ("work", 60, 180),
    ("night", 780, 780),
    ("work", 60, 120),
    ("work", 180, 180),
    ("pause", 60, 60),
    ("work", 60, 60),
    ("night", 840, 840),
    ("work", 60, 120),
    ("work", 60, 60),
    ("work", 60, 120),
    ("pause", 60, 60),
    ("work", 60, 60),
    ("work", 60, 120),
];

/// Phase and actor, both counted from 0, of the cells in which the actor only waits.
const WAITING: [(usize, usize); 7] = [(1, 0), (2, 0), (2, 2), (3, 0), (3, 2), (5, 0), (5, 2)];

/// The cells that hold two tasks.
const DOUBLE: [(usize, usize); 2] = [(0, 0), (0, 1)];

#[test]
fn fifteen_phases_three_pauses_and_two_nights_keep_their_order_and_durations() {
    for plan in plans() {
        let phases: Vec<(&str, u32, u32)> = plan
            .recovery_phases
            .iter()
            .map(|phase| {
                (
                    phase.category.as_str(),
                    phase.shortest_minutes.unwrap(),
                    phase.longest_minutes.unwrap(),
                )
            })
            .collect();
        assert_eq!(phases, PHASES);
    }
}

#[test]
fn two_names_of_phases_occur_twice() {
    for plan in plans() {
        let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, phase) in plan.recovery_phases.iter().enumerate() {
            if phase.category == "work" {
                places.entry(&phase.name).or_default().push(index);
            }
        }
        let mut repeated: Vec<Vec<usize>> = places.into_values().filter(|p| p.len() > 1).collect();
        repeated.sort();
        assert_eq!(repeated, [[1, 12], [7, 9]]);
    }
}

#[test]
fn each_of_the_five_actors_has_a_task_in_each_of_the_fifteen_phases() {
    for plan in plans() {
        assert_eq!(plan.recovery_actors.len(), 5);
        let mut cells = 0;
        for (p, phase) in plan.recovery_phases.iter().enumerate() {
            for (a, actor) in plan.recovery_actors.iter().enumerate() {
                let tasks: Vec<_> = plan
                    .recovery_tasks
                    .iter()
                    .filter(|task| task.phase == phase.id && task.actor == actor.id)
                    .collect();
                let expected = match phase.category.as_str() {
                    "work" if DOUBLE.contains(&(p, a)) => 2,
                    "work" => 1,
                    _ => 0,
                };
                assert_eq!(tasks.len(), expected, "{}: {}", phase.name, actor.name);
                cells += usize::from(!tasks.is_empty());
                for task in tasks {
                    assert!(!task.text.is_empty());
                    assert_eq!(
                        task.waits,
                        WAITING.contains(&(p, a)),
                        "{}: {}",
                        phase.name,
                        actor.name
                    );
                }
            }
        }
        assert_eq!(cells, 75);
    }
}
