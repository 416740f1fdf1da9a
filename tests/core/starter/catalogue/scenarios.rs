//! The exercises that ship: each can be led from its first minute to its last.

use mallette_core::model::Plan;
use mallette_core::model::scenario::{Inject, Scenario};

use super::{bullets, plans};

fn injects<'a>(plan: &'a Plan, scenario: &Scenario) -> Vec<&'a Inject> {
    plan.injects
        .iter()
        .filter(|inject| inject.scenario == scenario.id)
        .collect()
}

#[test]
fn three_scenarios_ship() {
    for plan in plans() {
        let codes: Vec<(&str, &str)> = plan
            .scenarios
            .iter()
            .map(|scenario| (scenario.code.as_str(), scenario.channels_down.as_str()))
            .collect();
        assert_eq!(
            codes,
            [
                ("ransomware", ""),
                ("data_centre", ""),
                ("mail_phone", "email phone")
            ]
        );
    }
}

#[test]
fn a_scenario_speaks_of_the_words_of_the_plan_and_says_how_it_is_led() {
    for plan in plans() {
        let known = |list: &str, code: &str| {
            code.is_empty()
                || plan
                    .terms
                    .iter()
                    .any(|term| term.list == list && term.code == code)
        };
        for scenario in &plan.scenarios {
            assert!(known("incident_type", &scenario.category));
            assert!(!scenario.source.is_empty() && known("source", &scenario.source));
            let mut down = scenario.channels_down.split_whitespace();
            assert!(down.all(|channel| known("channel", channel)));
            assert!(bullets(&scenario.goals) >= 3 && bullets(&scenario.preparation) >= 4);
            assert!(!scenario.title.is_empty() && !scenario.description.is_empty());
            let hours = scenario.duration_minutes.unwrap() / 60;
            assert!((3..=6).contains(&hours), "{}", scenario.name);
        }
    }
}

#[test]
fn injects_come_in_the_order_of_their_minutes_within_the_duration() {
    for plan in plans() {
        for scenario in &plan.scenarios {
            let injects = injects(&plan, scenario);
            assert!((8..=14).contains(&injects.len()), "{}", scenario.name);
            let minutes: Vec<u32> = injects.iter().map(|one| one.minute.unwrap()).collect();
            assert!(
                minutes.windows(2).all(|pair| pair[0] < pair[1]),
                "{minutes:?}"
            );
            assert!(minutes.last() < scenario.duration_minutes.as_ref());
        }
        let owned = plan.scenarios.iter().map(|one| injects(&plan, one).len());
        assert_eq!(owned.sum::<usize>(), plan.injects.len());
    }
}

#[test]
fn an_inject_says_who_tells_whom_what_and_what_a_good_team_does() {
    for plan in plans() {
        for inject in &plan.injects {
            let said = [
                &inject.title,
                &inject.sender,
                &inject.recipient,
                &inject.text,
            ];
            assert!(said.iter().all(|text| !text.is_empty()), "{}", inject.title);
            assert!(bullets(&inject.expected) >= 3, "{}", inject.title);
        }
    }
}

/// ES7: taken in charge, client told, cell requested, plan and DRP decided, status every hour.
#[test]
fn every_scenario_trains_the_chronogram() {
    for plan in plans() {
        for scenario in &plan.scenarios {
            let expected: String = injects(&plan, scenario)
                .iter()
                .map(|inject| inject.expected.as_str())
                .collect::<Vec<_>>()
                .join("\n");
            for milestone in [
                "T0 + 15 min",
                "T0 + 30 min",
                "T0 + 45 min",
                "T0 + 1 h 30",
                "T0 + 2 h 30",
            ] {
                assert!(
                    expected.contains(milestone),
                    "{}: {milestone}",
                    scenario.name
                );
            }
        }
    }
}
