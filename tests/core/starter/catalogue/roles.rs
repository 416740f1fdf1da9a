//! Teams and roles (RO0-RO5, CT4).

use super::{bullets, plans};

/// Code of the role, code of its team.
const ROLES: [(&str, &str); 14] = [
    ("irp_manager", "plan_managers"),
    ("cmp_manager", "plan_managers"),
    ("bcp_manager", "plan_managers"),
    ("drp_manager", "plan_managers"),
    ("helpdesk_manager", "helpdesk"),
    ("helpdesk_operator", "helpdesk"),
    ("irt_member", "irt"),
    ("bct_member", "bct"),
    ("cmt_member", "cmt"),
    ("cell_lead", "crisis_cell"),
    ("incident_lead", "crisis_cell"),
    ("communication_lead", "crisis_cell"),
    ("technical_support", "emergency"),
    ("crisis_team", "emergency"),
];

#[test]
fn every_role_of_the_sources_stands_in_its_team() {
    for plan in plans() {
        for (code, team) in ROLES {
            let role = plan.roles.iter().find(|role| role.code == code);
            let role = role.unwrap_or_else(|| panic!("no role {code}"));
            let found = plan.teams.iter().find(|team| Some(team.id) == role.team);
            assert_eq!(found.unwrap().code, team, "{code}");
        }
    }
}

#[test]
fn every_role_says_what_it_is_there_for_and_what_it_does() {
    for plan in plans() {
        for role in &plan.roles {
            assert!(!role.name.is_empty(), "{}", role.code);
            assert!(!role.mission.is_empty(), "{}", role.code);
            assert!(bullets(&role.duties) >= 2, "{}", role.code);
        }
        assert!(plan.teams.iter().all(|team| !team.mission.is_empty()));
    }
}

#[test]
fn functional_services_suppliers_and_clients_have_a_place_for_their_contacts() {
    for plan in plans() {
        for team in ["functional_services", "suppliers", "clients"] {
            let team = plan.teams.iter().find(|t| t.code == team).unwrap();
            assert!(
                plan.roles.iter().any(|role| role.team == Some(team.id)),
                "{}",
                team.code
            );
        }
    }
}
