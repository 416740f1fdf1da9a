//! Whom a message would not reach while e-mail is down (ES6: no opening notice by mail when mail is what is down).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::steps::Caller;
use super::{CascadeTarget, cascade, is_urgent};
use crate::model::business_time::BusinessTime;
use crate::model::incident::Dossier;
use crate::model::plan::Plan;

/// Somebody with nothing left but an e-mail address while e-mail is down.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct MailOnly {
    /// Who; nothing for a company.
    pub person: Option<Uuid>,
    /// Name of the person or the company.
    pub name: String,
    /// The role in which, if any.
    pub role: Option<Uuid>,
    /// Name of that role.
    pub role_name: String,
    /// The address that does not work now.
    pub email: String,
    /// Is to be called in the cascade.
    pub in_cascade: bool,
    /// Sits in the crisis cell, or is to: a permanent seat (RO6) of a P1 or a crisis.
    pub in_cell: bool,
}

/// Those of the cascade and the cell who must be reached in another way, each once.
pub fn reroute(
    plan: &Plan,
    dossier: &Dossier,
    time: &BusinessTime,
    now: DateTime<Utc>,
) -> Vec<MailOnly> {
    let steps = cascade(plan, dossier, time, now).steps;
    let called = steps.into_iter().flat_map(|step| step.targets);
    let mut found: Vec<MailOnly> = Vec::new();
    for (target, in_cell) in called
        .map(|target| (target, false))
        .chain(
            seated(plan, dossier, now)
                .into_iter()
                .map(|target| (target, true)),
        )
        .filter(|(target, _)| target.unreachable && !target.email.is_empty())
    {
        let same =
            |known: &&mut MailOnly| known.person == target.person && known.name == target.name;
        if let Some(known) = found.iter_mut().find(same) {
            known.in_cell |= in_cell;
            continue;
        }
        let role = target.role.and_then(|id| plan.role(id));
        found.push(MailOnly {
            person: target.person,
            name: target.name,
            role: target.role,
            role_name: role.map(|role| role.name.clone()).unwrap_or_default(),
            email: target.email,
            in_cascade: !in_cell,
            in_cell,
        });
    }
    found
}

/// Those who sit in the cell, and those of its permanent seats when it may be called.
fn seated(plan: &Plan, dossier: &Dossier, now: DateTime<Utc>) -> Vec<CascadeTarget> {
    let caller = Caller::new(plan, dossier, now);
    let permanent = plan
        .seats
        .iter()
        .filter(|seat| seat.permanent && is_urgent(dossier))
        .flat_map(|seat| [seat.provider_role, seat.client_role])
        .flatten()
        .flat_map(|role| caller.in_role(role));
    let taken = dossier.seats.iter().filter(|taken| taken.left_at.is_none());
    taken
        .flat_map(|taken| match taken.person.and_then(|id| plan.person(id)) {
            Some(person) => vec![caller.person(person, taken.role)],
            None => taken
                .role
                .map_or_else(Vec::new, |role| caller.in_role(role)),
        })
        .chain(permanent)
        .collect()
}
