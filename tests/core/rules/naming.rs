//! Which roles a text means.

use super::{plan, role};
use mallette_core::model::Plan;
use mallette_core::model::contact::{Role, Team};
use mallette_core::model::naming::roles_named;
use uuid::Uuid;

fn named() -> Plan {
    let mut plan = plan();
    let team = Team {
        id: Uuid::now_v7(),
        name: "Helpdesk (premier niveau)".to_owned(),
        ..Team::default()
    };
    for (name, aliases) in [
        (
            "Gestionnaire de l’IRP (Incident Response Manager)",
            "Incident Manager, gestionnaire de l’IRT",
        ),
        ("Gestionnaire du PGC", "gestionnaire de crise"),
        ("Opérateur Helpdesk", "technicien support"),
        ("Helpdesk operator", ""),
    ] {
        plan.roles.push(Role {
            aliases: aliases.to_owned(),
            team: name.contains("elpdesk").then_some(team.id),
            ..role(name)
        });
    }
    plan.teams.push(team);
    plan
}

#[track_caller]
fn means(text: &str, wanted: &[usize]) {
    let plan = named();
    let wanted: Vec<Uuid> = wanted.iter().map(|i| plan.roles[*i].id).collect();
    assert_eq!(roles_named(&plan, text), wanted, "{text}");
}

#[test]
fn the_role_a_function_begins_with_is_meant_and_not_the_one_it_speaks_to() {
    means("Gestionnaire de l’IRP vers gestionnaire du PGC", &[0]);
    means("GESTIONNAIRE DE CRISE", &[1]);
    means("Incident Manager ou Delivery Manager", &[0]);
}

#[test]
fn the_longest_name_counts_and_a_team_means_all_its_roles() {
    means("Helpdesk operator", &[3]);
    means("Helpdesk", &[2, 3]);
}

#[test]
fn half_a_word_or_an_unknown_name_means_nobody() {
    means("Gestionnaires de crise", &[]);
    means("Delivery Manager", &[]);
    means("", &[]);
}
