//! Links A-J (PL6) and notification flows 1-7 (PL7).

use std::collections::BTreeSet;

use super::plans;

const ARROWS: [(&str, &str, &str); 15] = [
    ("A", "risk", "incident"),
    ("A", "risk", "bcp"),
    ("B", "incident", "risk"),
    ("B", "bcp", "risk"),
    ("C", "suppliers", "risk"),
    ("D", "bcp", "incident"),
    ("E", "clients", "incident"),
    ("E", "suppliers", "incident"),
    ("F", "incident", "bcp"),
    ("G", "incident", "clients"),
    ("G", "incident", "suppliers"),
    ("H", "bcp", "clients"),
    ("H", "bcp", "suppliers"),
    ("I", "incident", "risk"),
    ("J", "incident", "suppliers"),
];

const FLOWS: [(u32, &str, &str, bool); 7] = [
    (1, "irp", "cmp", false),
    (2, "cmp", "bcp", false),
    (3, "bcp", "cmp", false),
    (4, "cmp", "drp", false),
    (5, "drp", "cmp", false),
    (6, "bcp", "drp", true),
    (7, "irp", "bcp", false),
];

#[test]
fn ten_texts_are_carried_by_fifteen_arrows() {
    for plan in plans() {
        let letters: String = plan.links.iter().map(|link| link.letter.as_str()).collect();
        assert_eq!(letters, "ABCDEFGHIJ");
        assert!(plan.links.iter().all(|link| !link.text.is_empty()));

        assert_eq!(plan.arrows.len(), ARROWS.len());
        let arrows: BTreeSet<(&str, &str, &str)> = plan
            .arrows
            .iter()
            .map(|arrow| {
                let link = plan.links.iter().find(|link| link.id == arrow.link);
                (
                    link.unwrap().letter.as_str(),
                    arrow.from_end.as_str(),
                    arrow.to_end.as_str(),
                )
            })
            .collect();
        assert_eq!(arrows, BTreeSet::from(ARROWS));
    }
}

#[test]
fn seven_flows_run_between_the_managers_of_four_plans() {
    for plan in plans() {
        let flows: Vec<(u32, &str, &str, bool)> = plan
            .flows
            .iter()
            .map(|flow| {
                (
                    flow.number.unwrap(),
                    flow.from_plan.as_str(),
                    flow.to_plan.as_str(),
                    flow.both_ways,
                )
            })
            .collect();
        assert_eq!(flows, FLOWS);
        assert!(plan.flows.iter().all(|flow| !flow.text.is_empty()));
    }
}
