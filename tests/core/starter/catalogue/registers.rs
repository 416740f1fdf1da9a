//! The shorter lists: documents, tools, measures, activities, rotations, messages (PL9, DO1, RC2, PV1, AC1, ES2, CO1).

use std::collections::BTreeSet;

use super::plans;

#[test]
fn the_plan_refers_to_the_documents_of_the_sources() {
    for plan in plans() {
        let codes: Vec<&str> = plan.documents.iter().map(|d| d.code.as_str()).collect();
        assert_eq!(
            codes,
            [
                "risk_assessment",
                "risk_treatment",
                "bcp",
                "cmp",
                "drp",
                "irp",
                "pir",
                "contracts"
            ]
        );
        assert!(plan.documents.iter().all(|d| !d.title.is_empty()));
    }
}

#[test]
fn six_tools_are_compared_and_each_has_a_replacement() {
    for plan in plans() {
        let names: Vec<&str> = plan.tools.iter().map(|tool| tool.name.as_str()).collect();
        assert_eq!(
            names,
            [
                "Microsoft Teams",
                "Slack",
                "Trello",
                "Asana",
                "Jira",
                "Lucidchart"
            ]
        );
        for tool in &plan.tools {
            let columns = [
                &tool.description,
                &tool.functions,
                &tool.flexibility,
                &tool.cost,
                &tool.replacement,
            ];
            assert!(columns.iter().all(|text| !text.is_empty()), "{}", tool.name);
        }
    }
}

#[test]
fn four_measures_and_four_practices_prevent_incidents() {
    for plan in plans() {
        for category in ["measure", "practice"] {
            let of_category = plan.measures.iter().filter(|m| m.category == category);
            assert_eq!(of_category.count(), 4, "{category}");
        }
        assert_eq!(plan.measures.len(), 8);
    }
}

#[test]
fn some_example_activities_have_an_objective_and_some_wait_for_one() {
    for plan in plans() {
        let with_objective = plan.activities.iter().filter(|a| a.rto_minutes.is_some());
        let count = with_objective.count();
        assert!(0 < count && count < plan.activities.len());
    }
}

#[test]
fn there_is_a_rotation_for_technicians_for_managers_and_for_the_client() {
    for plan in plans() {
        let categories: Vec<&str> = plan.rotations.iter().map(|r| r.category.as_str()).collect();
        assert_eq!(categories, ["technical", "managerial", "client"]);
    }
}

#[test]
fn a_message_is_ready_for_each_moment_inside_and_outside() {
    const CODES: [(&str, &str); 20] = [
        ("staff_opening", "internal"),
        ("staff_status", "internal"),
        ("staff_closing", "internal"),
        ("plan_alert", "internal"),
        ("cell_convocation", "internal"),
        ("crisis_opening", "internal"),
        ("crisis_status", "internal"),
        ("crisis_closing", "internal"),
        ("p1_opening", "external"),
        ("cell_request", "external"),
        ("action_plan", "external"),
        ("p1_status", "external"),
        ("p1_closing", "external"),
        ("ticket_update", "external"),
        ("no_impact_notice", "external"),
        ("impact_notice", "external"),
        ("degraded_mode", "external"),
        ("holding_statement", "external"),
        ("status_page_opening", "external"),
        ("status_page_closing", "external"),
    ];
    for plan in plans() {
        let templates: Vec<(&str, &str)> = plan
            .templates
            .iter()
            .map(|t| (t.code.as_str(), t.audience.as_str()))
            .collect();
        assert_eq!(templates, CODES);
    }
}

#[test]
fn every_message_has_fields_to_fill_in_and_a_channel_of_the_list() {
    for plan in plans() {
        let channels: BTreeSet<&str> = plan
            .terms
            .iter()
            .filter(|term| term.list == "channel")
            .map(|term| term.code.as_str())
            .collect();
        for template in &plan.templates {
            assert!(
                channels.contains(template.channel.as_str()),
                "{}",
                template.code
            );
            assert!(!template.moment.is_empty() && !template.subject.is_empty());
            let braces = |sign| template.body.matches(sign).count();
            assert!(braces('{') > 0, "{}", template.code);
            assert_eq!(braces('{'), braces('}'), "{}", template.code);
        }
    }
}
