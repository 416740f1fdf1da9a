//! The pure rules of the model.

mod business_time;
mod call_list;
mod holidays;
mod naming;
mod on_call;
mod readiness;
mod search;

use chrono::{DateTime, NaiveDate, Utc};
use mallette_core::model::Plan;
use mallette_core::model::contact::{Assignment, Person, Role};
use mallette_core::model::organisation::Organisation;
use mallette_core::model::rotation::{Rotation, Shift};
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// A French organisation that works Monday to Friday, 8:00 to 18:00.
fn plan() -> Plan {
    Plan {
        organisations: vec![Organisation {
            id: Uuid::now_v7(),
            name: "Ville de Valombre".to_owned(),
            country: "fr".to_owned(),
            language: "fr".to_owned(),
            time_zone: "Europe/Paris".to_owned(),
            business_opens: Some(8 * 60),
            business_closes: Some(18 * 60),
            business_days: "12345".to_owned(),
            ..Organisation::default()
        }],
        ..Plan::default()
    }
}

fn person(first_name: &str, last_name: &str, mobile: &str) -> Person {
    Person {
        id: Uuid::now_v7(),
        first_name: first_name.to_owned(),
        last_name: last_name.to_owned(),
        mobile: mobile.to_owned(),
        ..Person::default()
    }
}

fn role(name: &str) -> Role {
    Role {
        id: Uuid::now_v7(),
        name: name.to_owned(),
        ..Role::default()
    }
}

fn assign(plan: &mut Plan, role: Uuid, person: Uuid, rank: u32) {
    plan.assignments.push(Assignment {
        id: Uuid::now_v7(),
        role,
        person,
        rank: Some(rank),
        ..Assignment::default()
    });
}

fn rotation(plan: &mut Plan, name: &str) -> Uuid {
    let rotation = Rotation {
        id: Uuid::now_v7(),
        name: name.to_owned(),
        position: plan.rotations.len() as f64,
        ..Rotation::default()
    };
    plan.rotations.push(rotation.clone());
    rotation.id
}

fn shift(plan: &mut Plan, rotation: Uuid, person: Option<Uuid>, from: &str, until: &str) -> Uuid {
    let shift = Shift {
        id: Uuid::now_v7(),
        rotation,
        starts_at: Some(at(from)),
        ends_at: Some(at(until)),
        person,
        ..Shift::default()
    };
    plan.shifts.push(shift.clone());
    shift.id
}
