//! The demonstration plan: large enough, fictional through and through, with the gaps it is meant to show.

mod fiction;
mod gaps;
mod languages;
mod story;

use std::collections::{HashMap, HashSet};

use chrono::Duration;
use mallette_core::model::contact::Role;
use mallette_core::model::rotation::Rotation;
use mallette_core::model::{Language, Plan};
use mallette_core::starter::{Demonstration, Happened, demonstration_plan, plan_of, starter_plan};
use mallette_core::vault::blob::Blob;
use sha2::{Digest, Sha256};

use super::made_at;

fn plan() -> Plan {
    demonstration_plan(Language::Fr, made_at()).unwrap()
}

/// What happened, with the evidence kept under the names of its hashes.
fn happened(demonstration: &Demonstration) -> Happened {
    let evidence = demonstration.evidence().iter();
    let kept: HashMap<&str, Blob> = evidence
        .map(|piece| {
            let sha256: [u8; 32] = Sha256::digest(piece.bytes).into();
            let name = data_encoding::HEXLOWER.encode(&sha256).parse().unwrap();
            let size = piece.bytes.len() as u64;
            (piece.name, Blob { name, size, sha256 })
        })
        .collect();
    let plan = plan_of(&demonstration.rows).unwrap();
    demonstration.happened(&plan, &kept).unwrap()
}

fn role<'a>(plan: &'a Plan, name: &str) -> &'a Role {
    plan.roles.iter().find(|role| role.name == name).unwrap()
}

#[test]
fn it_is_large_enough_to_look_like_a_real_plan() {
    let plan = plan();
    assert!(plan.roles.len() >= 46);
    assert_eq!(plan.people.len(), 84);
    assert_eq!(plan.companies.len(), 12);
    assert_eq!(plan.activities.len(), 12);
    assert_eq!(plan.rotations.len(), 3);
    assert_eq!(plan.versions.len(), 2);
    assert!(
        plan.companies
            .iter()
            .all(|company| !company.contract_reference.is_empty())
    );
}

#[test]
fn every_level_seat_and_duty_has_somebody_to_call() {
    let plan = plan();
    let levels = plan.escalation_steps.iter().map(|step| {
        let on_call = |rotation: &Rotation| rotation.category == step.rotation;
        (step.provider_role, plan.rotations.iter().any(on_call))
    });
    let seats = plan.seats.iter().map(|seat| (seat.provider_role, false));
    let duties = plan.duties.iter().map(|duty| (duty.role, false));
    for (role, on_call) in levels.chain(seats).chain(duties) {
        let held = role.is_some_and(|role| plan.reachable_holders(role) == 2);
        assert!(held || on_call, "{:?}", role.and_then(|id| plan.role(id)));
    }
}

#[test]
fn nothing_of_the_starter_plan_is_lost_or_left_as_an_example() {
    let (starter, plan) = (starter_plan(Language::Fr, made_at()).unwrap(), plan());
    assert_eq!(plan.chapters.len(), starter.chapters.len());
    assert_eq!(plan.sections.len(), starter.sections.len() + 1);
    assert_eq!(plan.raci_cells.len(), starter.raci_cells.len());
    let names = plan
        .roles
        .iter()
        .map(|role| &role.name)
        .chain(plan.activities.iter().map(|a| &a.name));
    for name in names.chain(plan.companies.iter().map(|company| &company.name)) {
        assert!(
            !name.contains("exemple") && !name.ends_with('1') && !name.ends_with('2'),
            "{name}"
        );
    }
    for text in plan
        .roles
        .iter()
        .flat_map(|role| [&role.mission, &role.duties, &role.decides])
    {
        assert!(
            !text.contains("reportez-le") && !text.contains("renseigner"),
            "{text}"
        );
    }
}

#[test]
fn the_people_of_the_four_plans_are_who_they_are_said_to_be() {
    let plan = plan();
    let holders = |name: &str| -> Vec<String> {
        plan.holders(role(&plan, name).id)
            .iter()
            .map(|person| person.full_name())
            .collect()
    };
    assert_eq!(
        holders("Gestionnaire du PGC"),
        ["Claire Vasseur", "Paul Girard"]
    );
    assert_eq!(
        holders("Gestionnaire du PCA"),
        ["Marc Delaunay", "Sofia Hendrickx"]
    );
    assert_eq!(
        holders("Gestionnaire du PRA"),
        ["Yann Kerbrat", "Inès Moulin"]
    );
    assert_eq!(holders("Porte-parole"), ["Hugo Lambert", "Anaïs Petit"]);
}

#[test]
fn the_day_it_is_made_moves_the_dates_and_nothing_else() {
    let later = demonstration_plan(Language::Fr, made_at() + Duration::weeks(30)).unwrap();
    let plan = plan();
    assert_eq!(later.people.len(), plan.people.len());
    let ends = |plan: &Plan| {
        plan.shifts
            .iter()
            .filter_map(|shift| shift.ends_at)
            .max()
            .unwrap()
    };
    assert!(ends(&later) > made_at() + Duration::weeks(31));
    assert_eq!(later.versions[1].number, "3.2");
    assert!(later.versions[1].published_at > later.versions[0].published_at);
}

#[test]
fn every_reference_leads_to_a_record_of_the_kind_it_is_meant_for() {
    let plan = plan();
    let people: HashSet<_> = plan.people.iter().map(|person| person.id).collect();
    let roles: HashSet<_> = plan.roles.iter().map(|role| role.id).collect();
    let companies: HashSet<_> = plan.companies.iter().map(|company| company.id).collect();
    let teams: HashSet<_> = plan.teams.iter().map(|team| team.id).collect();
    for held in &plan.assignments {
        assert!(roles.contains(&held.role) && people.contains(&held.person));
    }
    for role in &plan.roles {
        assert!(
            role.team.is_some_and(|team| teams.contains(&team)),
            "{}",
            role.name
        );
        assert!(
            role.company
                .is_none_or(|company| companies.contains(&company)),
            "{}",
            role.name
        );
    }
    assert!(
        plan.people
            .iter()
            .all(|p| p.company.is_none_or(|company| companies.contains(&company)))
    );
    assert!(
        plan.activities
            .iter()
            .all(|a| a.owner.is_none_or(|owner| roles.contains(&owner)))
    );
    assert!(
        plan.channels
            .iter()
            .all(|channel| people.contains(&channel.person))
    );
    for shift in &plan.shifts {
        assert!(
            [shift.person, shift.backup]
                .iter()
                .flatten()
                .all(|person| people.contains(person))
        );
    }
}

#[test]
fn an_external_role_is_held_by_people_of_its_company() {
    let plan = plan();
    for role in &plan.roles {
        for person in plan.holders(role.id) {
            assert_eq!(
                person.company,
                role.company,
                "{} as {}",
                person.full_name(),
                role.name
            );
        }
    }
}
