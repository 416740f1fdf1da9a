//! Words, priorities, delays and the mapping between the scales (CL5-CL10, IN2, IN4, CO2).

use std::collections::BTreeSet;

use mallette_core::model::Plan;

use super::plans;

const TERMS: [(&str, &[&str]); 11] = [
    ("impact", &["high", "medium", "low"]),
    ("urgency", &["high", "medium", "low"]),
    ("priority", &["p1", "p2", "p3"]),
    ("service_level", &["gold", "silver", "bronze"]),
    ("gravity", &["critical", "major", "minor", "cosmetic"]),
    ("report_impact", &["low", "medium", "high", "critical"]),
    ("report_type", &["attack", "outage", "incident"]),
    ("report_status", &["to_complete", "in_progress", "done"]),
    (
        "incident_type",
        &[
            "authentication",
            "database",
            "performance",
            "interface",
            "security",
        ],
    ),
    (
        "state",
        &[
            "open",
            "acknowledged",
            "in_progress",
            "waiting",
            "resolved",
            "closed",
        ],
    ),
    (
        "source",
        &[
            "employee",
            "user_ticket",
            "client",
            "supplier",
            "monitoring",
        ],
    ),
];

const MATRIX: [(&str, [&str; 3]); 3] = [
    ("high", ["p1", "p2", "p2"]),
    ("medium", ["p2", "p2", "p3"]),
    ("low", ["p3", "p3", "p3"]),
];

/// Clock, scale, level, amount, unit, calendar.
type Promise<'a> = (&'a str, &'a str, &'a str, Option<u32>, &'a str, &'a str);

const PROMISES: [Promise<'static>; 20] = [
    ("acknowledge", "", "gold", Some(15), "minute", "elapsed"),
    ("acknowledge", "", "silver", Some(30), "minute", "elapsed"),
    ("acknowledge", "", "bronze", Some(60), "minute", "elapsed"),
    ("resolve", "p1", "gold", Some(2), "hour", "elapsed"),
    ("resolve", "p1", "silver", Some(4), "hour", "elapsed"),
    ("resolve", "p1", "bronze", Some(8), "hour", "elapsed"),
    ("resolve", "p2", "gold", Some(4), "hour", "elapsed"),
    ("resolve", "p2", "silver", Some(8), "hour", "elapsed"),
    ("resolve", "p2", "bronze", Some(2), "day", "business"),
    ("resolve", "p3", "gold", Some(8), "hour", "elapsed"),
    ("resolve", "p3", "silver", Some(2), "day", "business"),
    ("resolve", "p3", "bronze", Some(5), "day", "business"),
    ("respond", "critical", "", Some(1), "hour", "elapsed"),
    ("respond", "major", "", Some(4), "hour", "elapsed"),
    ("respond", "minor", "", Some(24), "hour", "elapsed"),
    ("respond", "cosmetic", "", Some(72), "hour", "elapsed"),
    ("update", "critical", "", Some(1), "hour", "elapsed"),
    ("update", "major", "", Some(4), "hour", "elapsed"),
    ("update", "minor", "", Some(1), "day", "business"),
    ("update", "cosmetic", "", None, "progress", "elapsed"),
];

/// Priority, gravity, impact of the report, class.
const MAPPINGS: [(&str, &str, &str, &str); 7] = [
    ("p1", "critical", "critical", "crisis"),
    ("p1", "critical", "critical", "major"),
    ("p2", "major", "high", "major"),
    ("p2", "major", "high", "minor"),
    ("p3", "cosmetic", "low", "minor"),
    ("p3", "minor", "medium", "minor"),
    ("", "", "", "low"),
];

fn codes<'a>(plan: &'a Plan, list: &str) -> Vec<&'a str> {
    let terms = plan.terms.iter().filter(|term| term.list == list);
    terms.map(|term| term.code.as_str()).collect()
}

#[test]
fn each_list_holds_the_words_of_the_sources_in_their_order() {
    for plan in plans() {
        for (list, expected) in TERMS {
            assert_eq!(codes(&plan, list), expected, "{list}");
        }
        let channels = codes(&plan, "channel");
        assert!(
            channels.starts_with(&["email", "ticket", "status_page", "social"]),
            "{channels:?}"
        );
        assert_eq!(codes(&plan, "audience"), ["internal", "external"]);
        for term in &plan.terms {
            assert!(!term.name.is_empty(), "{} {}", term.list, term.code);
            assert!(!term.description.is_empty(), "{} {}", term.list, term.code);
        }
    }
}

#[test]
fn impact_and_urgency_give_the_priority_in_nine_cells() {
    const URGENCIES: [&str; 3] = ["high", "medium", "low"];
    for plan in plans() {
        assert_eq!(plan.priority_rules.len(), 9);
        for (impact, priorities) in MATRIX {
            for (urgency, priority) in URGENCIES.into_iter().zip(priorities) {
                let cell = plan
                    .priority_rules
                    .iter()
                    .find(|rule| rule.impact == impact && rule.urgency == urgency);
                assert_eq!(cell.unwrap().priority, priority, "{impact} x {urgency}");
            }
        }
    }
}

#[test]
fn every_promised_delay_is_there_with_its_calendar() {
    for plan in plans() {
        assert_eq!(plan.delays.len(), PROMISES.len());
        let promises: BTreeSet<Promise<'_>> = plan
            .delays
            .iter()
            .map(|delay| {
                (
                    delay.clock.as_str(),
                    delay.scale.as_str(),
                    delay.level.as_str(),
                    delay.amount,
                    delay.unit.as_str(),
                    delay.calendar.as_str(),
                )
            })
            .collect();
        assert_eq!(promises, BTreeSet::from(PROMISES));
    }
}

#[test]
fn an_incident_is_qualified_once_for_all_scales() {
    for plan in plans() {
        let mappings: Vec<(&str, &str, &str, &str)> = plan
            .scale_mappings
            .iter()
            .inspect(|mapping| assert!(!mapping.condition.is_empty()))
            .map(|mapping| {
                (
                    mapping.priority.as_str(),
                    mapping.gravity.as_str(),
                    mapping.report_impact.as_str(),
                    mapping.class.as_str(),
                )
            })
            .collect();
        assert_eq!(mappings, MAPPINGS);
    }
}
