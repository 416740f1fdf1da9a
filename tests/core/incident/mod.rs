//! The rules of an incident under way: whom to call, where the chronogram and the recovery stand, what resembles what.

mod cascade;
mod chronogram;
mod mail_down;
mod recovery;
mod similar;

use chrono::{DateTime, Utc};
use mallette_core::model::incident::{
    CallAttempt, ChannelState, Dossier, Incident, PlanActivation, Qualification,
};
use mallette_core::model::{Language, Plan};
use mallette_core::starter::demonstration_plan;
use uuid::Uuid;

/// 10:00 in Paris.
const TUESDAY: &str = "2026-11-17T09:00:00Z";
/// 03:10 in Paris.
const SUNDAY: &str = "2026-11-22T02:10:00Z";

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// The demonstration, made on a Friday: shifts run from the Monday before.
fn demonstration() -> Plan {
    demonstration_plan(Language::Fr, at("2026-11-20T09:00:00Z")).unwrap()
}

fn role(plan: &Plan, code: &str) -> Uuid {
    let found = plan.roles.iter().find(|role| role.code == code);
    found.unwrap_or_else(|| panic!("no role {code}")).id
}

/// The names of those who hold a role, the principal first.
fn holders(plan: &Plan, code: &str) -> Vec<String> {
    let held = plan.holders(role(plan, code));
    held.iter().map(|person| person.full_name()).collect()
}

/// An incident that was judged to be of a priority and a class.
fn judged(priority: &str, class: &str) -> Dossier {
    Dossier {
        incident: Incident {
            id: Uuid::now_v7(),
            title: "ERP injoignable".to_owned(),
            ..Incident::default()
        },
        qualifications: vec![Qualification {
            id: Uuid::now_v7(),
            priority: priority.to_owned(),
            class: class.to_owned(),
            ..Qualification::default()
        }],
        ..Dossier::default()
    }
}

fn call(dossier: &mut Dossier, step: &str, person: Option<Uuid>, outcome: &str) {
    dossier.calls.push(CallAttempt {
        id: Uuid::now_v7(),
        step: step.to_owned(),
        person,
        outcome: outcome.to_owned(),
        at: Some(at(SUNDAY)),
        by: "Nadia Haddad".to_owned(),
        ..CallAttempt::default()
    });
}

fn channel(dossier: &mut Dossier, code: &str, down: bool) {
    dossier.channels.push(ChannelState {
        id: Uuid::now_v7(),
        channel: code.to_owned(),
        down,
        at: Some(at(SUNDAY)),
        ..ChannelState::default()
    });
}

fn put_in_force(dossier: &mut Dossier, plan: &str, active: bool) {
    dossier.plans.push(PlanActivation {
        id: Uuid::now_v7(),
        plan: plan.to_owned(),
        active,
        at: Some(at(SUNDAY)),
        ..PlanActivation::default()
    });
}
