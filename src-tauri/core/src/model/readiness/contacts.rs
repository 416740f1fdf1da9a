//! Roles with too few contacts (CT3), contacts that nobody tried for long.

use chrono::NaiveDate;

use super::super::plan::{Kind, Plan};
use super::{Check, Finding, FindingCode};

pub(super) fn checks(plan: &Plan, today: NaiveDate) -> Vec<Check> {
    let mut checks = roles(plan);
    checks.extend(people(plan, today));
    checks
}

fn roles(plan: &Plan) -> Vec<Check> {
    plan.roles
        .iter()
        .map(|role| {
            let code = match plan.reachable_holders(role.id) {
                0 => Some(FindingCode::RoleNoContact),
                1 => Some(FindingCode::RoleOneContact),
                _ => None,
            };
            let found = code.map(|code| {
                let holders = plan.holders(role.id).len();
                Finding::new(code, Kind::Role, role.id, &role.name).with("holders", holders)
            });
            Check::new(FindingCode::RoleNoContact, found)
        })
        .collect()
}

fn people(plan: &Plan, today: NaiveDate) -> Vec<Check> {
    let months = plan.organisation().months_between_checks();
    plan.people
        .iter()
        .map(|person| {
            let name = person.full_name();
            let finding = Finding::new(
                FindingCode::ContactUnverified,
                Kind::Person,
                person.id,
                &name,
            );
            Check::periodic(finding, person.verified_on, months, today)
        })
        .collect()
}
