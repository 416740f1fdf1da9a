//! Criteria, escalation, crisis cell, chronogram and RACI (ES1-ES8, RO6).

use super::{bullets, plans};

/// Minutes after T0, how many points the milestone comprises, repeated every so many minutes, conditional.
const CHRONOGRAM: [(u32, usize, Option<u32>, bool); 10] = [
    (0, 2, None, false),
    (5, 1, None, false),
    (15, 3, None, false),
    (30, 2, None, true),
    (45, 1, None, true),
    (60, 6, None, false),
    (90, 2, None, false),
    (150, 3, Some(60), true),
    (210, 2, None, true),
    (330, 2, None, false),
];

/// What is done elsewhere reaches them by these codes.
const MILESTONES: [&str; 10] = [
    "t0",
    "ticket",
    "acknowledged",
    "told",
    "cell_requested",
    "cell_open",
    "plan_told",
    "status",
    "service_back",
    "closed",
];

/// Provider's manager, provider's administrator, client. The gap in the first row is in the source.
const RACI: [[&str; 3]; 11] = [
    ["AR", "", "C"],
    ["AR", "R", "R"],
    ["AR", "I", "I"],
    ["C", "I", "AR"],
    ["AR", "I", "I"],
    ["IC", "I", "AR"],
    ["AR", "R", "I"],
    ["I", "I", "AR"],
    ["R", "I", "AR"],
    ["AR", "I", "I"],
    ["I", "I", "AR"],
];

#[test]
fn the_cell_is_called_for_a_major_incident_an_outage_or_another_event() {
    for plan in plans() {
        let categories: Vec<&str> = plan
            .activation_criteria
            .iter()
            .inspect(|criterion| assert!(!criterion.text.is_empty()))
            .map(|criterion| criterion.category.as_str())
            .collect();
        assert_eq!(
            categories,
            [
                "major", "major", "major", "outage", "other", "other", "other"
            ]
        );
    }
}

#[test]
fn escalation_has_three_levels_in_business_hours_and_two_out_of_hours() {
    for plan in plans() {
        let steps: Vec<(&str, u32)> = plan
            .escalation_steps
            .iter()
            .inspect(|step| assert!(!step.provider.is_empty() && !step.client.is_empty()))
            .map(|step| (step.hours.as_str(), step.level.unwrap()))
            .collect();
        assert_eq!(
            steps,
            [
                ("business", 1),
                ("business", 2),
                ("business", 3),
                ("out_of_hours", 1),
                ("out_of_hours", 2)
            ]
        );
    }
}

#[test]
fn the_first_level_is_a_role_of_the_plan_and_on_call_answers_out_of_hours() {
    for plan in plans() {
        let code = |role: Option<uuid::Uuid>| {
            role.and_then(|id| plan.role(id))
                .map(|role| role.code.as_str())
        };
        let answering: Vec<(Option<&str>, Option<&str>, &str)> = plan
            .escalation_steps
            .iter()
            .map(|step| {
                (
                    code(step.provider_role),
                    code(step.client_role),
                    step.rotation.as_str(),
                )
            })
            .collect();
        assert_eq!(
            answering,
            [
                (Some("irp_manager"), Some("client_1"), ""),
                (None, None, ""),
                (None, None, ""),
                (None, None, "managerial"),
                (None, None, "managerial")
            ]
        );
        let pilot = plan
            .seats
            .iter()
            .find(|seat| seat.provider_role.is_some() && seat.client_role.is_some());
        assert_eq!(code(pilot.unwrap().provider_role), Some("irp_manager"));
    }
}

#[test]
fn the_cell_has_four_permanent_seats_and_two_optional_ones() {
    // Permanent, taken only if its level is activated, somebody sits there for the client.
    const SEATS: [(bool, bool, bool); 6] = [
        (true, false, false),
        (true, false, true),
        (true, true, true),
        (true, true, true),
        (false, false, true),
        (false, false, true),
    ];
    for plan in plans() {
        let seats: Vec<(bool, bool, bool)> = plan
            .seats
            .iter()
            .inspect(|seat| assert!(!seat.provider.is_empty() && !seat.mission.is_empty()))
            .map(|seat| {
                (
                    seat.permanent,
                    !seat.condition.is_empty(),
                    !seat.client.is_empty(),
                )
            })
            .collect();
        assert_eq!(seats, SEATS);
    }
}

#[test]
fn the_chronogram_runs_from_the_cut_to_the_closing() {
    for plan in plans() {
        let milestones: Vec<(u32, usize, Option<u32>, bool)> = plan
            .milestones
            .iter()
            .inspect(|milestone| assert!(!milestone.title.is_empty()))
            .map(|milestone| {
                (
                    milestone.offset_minutes.unwrap(),
                    bullets(&milestone.detail),
                    milestone.repeat_minutes,
                    !milestone.condition.is_empty(),
                )
            })
            .collect();
        assert_eq!(milestones, CHRONOGRAM);
        let codes = plan.milestones.iter().map(|one| one.code.as_str());
        assert!(codes.eq(MILESTONES));
    }
}

#[test]
fn the_raci_grid_holds_the_letters_of_the_source_and_its_one_gap() {
    for plan in plans() {
        assert_eq!(plan.raci_columns.len(), 3);
        assert_eq!(plan.raci_rows.len(), 11);
        assert_eq!(plan.raci_cells.len(), 33);
        let grid: Vec<Vec<&str>> = plan
            .raci_rows
            .iter()
            .map(|row| {
                let letters = |column| {
                    plan.raci_cells
                        .iter()
                        .find(|cell| cell.row == row.id && cell.column == column)
                        .unwrap()
                        .letters
                        .as_str()
                };
                plan.raci_columns.iter().map(|c| letters(c.id)).collect()
            })
            .collect();
        assert_eq!(grid, RACI);
    }
}
