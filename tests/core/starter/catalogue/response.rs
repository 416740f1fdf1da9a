//! Objectives, preparation, stages, classes and action tables (PL1, PL8, IN6, CL1-CL4, IN7, IN9).

use super::{bullets, numbered, plans};

#[test]
fn the_purpose_states_six_objectives() {
    for plan in plans() {
        let purpose = plan.chapters.iter().find(|c| c.code == "purpose").unwrap();
        let first = plan.sections.iter().find(|s| s.chapter == purpose.id);
        assert_eq!(numbered(&first.unwrap().body), 6);
    }
}

#[test]
fn the_response_has_six_stages_in_their_order() {
    for plan in plans() {
        let response = plan.chapters.iter().find(|c| c.code == "response").unwrap();
        let stages: Vec<&str> = plan
            .sections
            .iter()
            .filter(|s| s.code.starts_with("stage_"))
            .inspect(|s| assert_eq!(s.chapter, response.id))
            .map(|s| s.code.as_str())
            .collect();
        assert_eq!(
            stages,
            [
                "stage_1", "stage_2", "stage_3", "stage_4", "stage_5", "stage_6"
            ]
        );
    }
}

#[test]
fn preparation_asks_eight_questions() {
    for plan in plans() {
        let stage = plan.sections.iter().find(|s| s.code == "stage_1").unwrap();
        assert_eq!(bullets(&stage.body).max(numbered(&stage.body)), 8);
    }
}

#[test]
fn the_review_has_twelve_blocks() {
    for plan in plans() {
        let stage = plan.sections.iter().find(|s| s.code == "stage_6").unwrap();
        assert_eq!(numbered(&stage.body), 12);
    }
}

#[test]
fn each_class_has_its_criteria_and_its_steps() {
    for plan in plans() {
        let classes: Vec<(&str, usize)> = plan
            .classes
            .iter()
            .inspect(|class| assert!(!class.criteria.is_empty() && !class.escalation.is_empty()))
            .map(|class| {
                let steps = plan.class_steps.iter().filter(|s| s.class == class.id);
                (class.code.as_str(), steps.count())
            })
            .collect();
        assert_eq!(
            classes,
            [("low", 3), ("minor", 5), ("major", 9), ("crisis", 1)]
        );
    }
}

#[test]
fn the_action_tables_name_who_acts_and_the_document() {
    const ACTIONS: [(&str, &str); 9] = [
        ("major_follow_up", "cmp"),
        ("major_follow_up", "bcp"),
        ("treatment", ""),
        ("treatment", ""),
        ("treatment", ""),
        ("treatment", "bcp"),
        ("deactivation", ""),
        ("deactivation", ""),
        ("deactivation", "pir"),
    ];
    for plan in plans() {
        let actions: Vec<(&str, &str)> = plan
            .procedure_actions
            .iter()
            .inspect(|action| assert!(!action.action.is_empty() && !action.function.is_empty()))
            .map(|action| {
                let document = plan
                    .documents
                    .iter()
                    .find(|document| Some(document.id) == action.document);
                (
                    action.procedure.as_str(),
                    document.map_or("", |document| document.code.as_str()),
                )
            })
            .collect();
        assert_eq!(actions, ACTIONS);
    }
}
