//! Qualified once, in every scale (CL5, CL10), and again both ways (IN4).

use mallette_core::conduct::{Act, ActError, Qualify};
use mallette_core::model::incident::qualify::{Judged, Scales, scales};

use super::scene::{Scene, judged};

const NOON: &str = "2026-11-20T11:00:00Z";

fn of(judged: Judged) -> [String; 4] {
    let plan = Scene::new(NOON).plan;
    let Scales {
        priority,
        class,
        gravity,
        report_impact,
    } = scales(&plan, &judged);
    [priority, class, gravity, report_impact]
}

fn impact(impact: &str, urgency: &str) -> Judged {
    Judged {
        impact: impact.to_owned(),
        urgency: urgency.to_owned(),
        ..Judged::default()
    }
}

#[test]
fn every_scale_follows_from_impact_and_urgency() {
    assert_eq!(
        of(impact("high", "high")),
        ["p1", "major", "critical", "critical"]
    );
    assert_eq!(of(impact("high", "low")), ["p2", "minor", "major", "high"]);
    assert_eq!(of(impact("low", "low")), ["p3", "minor", "minor", "medium"]);
}

#[test]
fn an_essential_activity_makes_a_p2_major_and_an_interface_makes_a_p3_cosmetic() {
    let essential = Judged {
        essential: true,
        ..impact("high", "low")
    };
    assert_eq!(of(essential), ["p2", "major", "major", "high"]);
    let interface = Judged {
        interface_only: true,
        ..impact("low", "low")
    };
    assert_eq!(of(interface), ["p3", "minor", "cosmetic", "low"]);
}

#[test]
fn a_criterion_met_is_a_crisis_whatever_was_judged_and_an_event_is_no_incident() {
    let crisis = Judged {
        crisis: true,
        ..impact("low", "low")
    };
    assert_eq!(of(crisis), ["p1", "crisis", "critical", "critical"]);
    let event = Judged {
        event_only: true,
        ..Judged::default()
    };
    assert_eq!(of(event), ["", "low", "", ""]);
    assert_eq!(
        of(Judged::default()),
        ["", "", "", ""],
        "nothing was judged"
    );
}

#[test]
fn the_mapping_of_the_plan_decides_and_can_be_edited() {
    let mut plan = Scene::new(NOON).plan;
    for row in plan
        .scale_mappings
        .iter_mut()
        .filter(|row| row.priority == "p1")
    {
        row.gravity = "major".to_owned();
    }
    assert_eq!(scales(&plan, &impact("high", "high")).gravity, "major");
    let rule = plan
        .priority_rules
        .iter_mut()
        .find(|rule| rule.impact == "high" && rule.urgency == "high");
    rule.unwrap().priority = "p3".to_owned();
    assert_eq!(scales(&plan, &impact("high", "high")).priority, "p3");
}

#[test]
fn another_scale_than_the_mapping_gives_needs_a_reason() {
    let mut scene = Scene::new(NOON);
    scene.declare("Site lent", None);
    let mut qualify = Qualify {
        gravity: "minor".to_owned(),
        ..judged("high", "high", "gold")
    };
    assert_eq!(
        scene.act(Act::Qualify(qualify.clone())),
        Err(ActError::Missing("reason"))
    );
    assert!(
        scene.dossier.qualifications.is_empty(),
        "nothing was written"
    );
    qualify.reason = "Un seul poste.".to_owned();
    scene.act(Act::Qualify(qualify)).unwrap();
    let found = scene.dossier.qualification().unwrap();
    assert_eq!(
        (found.gravity.as_str(), found.priority.as_str()),
        ("minor", "p1")
    );
    assert_eq!(scene.last_line().result, "Un seul poste.");
}

#[test]
fn a_p1_that_is_not_one_is_reclassified_with_a_reason_and_up_again() {
    let mut scene = Scene::p1(NOON);
    let down = judged("low", "low", "gold");
    assert_eq!(
        scene.act(Act::Qualify(down.clone())),
        Err(ActError::Missing("reason"))
    );
    let reasoned = Qualify {
        reason: "P1 non avéré.".to_owned(),
        ..down
    };
    scene.act(Act::Qualify(reasoned)).unwrap();
    assert_eq!(scene.dossier.qualification().unwrap().priority, "p3");
    assert!(
        scene.last_line().text.contains("Requalifié"),
        "{}",
        scene.last_line().text
    );
    let up = Qualify {
        reason: "L’impact s’étend.".to_owned(),
        ..judged("high", "high", "gold")
    };
    scene.act(Act::Qualify(up)).unwrap();
    assert_eq!(scene.dossier.qualification().unwrap().priority, "p1");
    assert_eq!(
        scene.dossier.qualifications.len(),
        3,
        "the judgements before are kept"
    );
}

#[test]
fn a_word_the_plan_does_not_know_is_refused() {
    let mut scene = Scene::new(NOON);
    scene.declare("Site lent", None);
    let refused = scene.act(Act::Qualify(judged("enormous", "high", "gold")));
    assert_eq!(
        refused,
        Err(ActError::Unknown {
            field: "impact",
            value: "enormous".to_owned()
        })
    );
    let refused = scene.act(Act::Qualify(judged("high", "high", "platinum")));
    assert!(matches!(
        refused,
        Err(ActError::Unknown {
            field: "service_level",
            ..
        })
    ));
}
