//! Whom somebody who holds a role calls, in which order: what a pocket card and an action card say.
//!
//! The order is that of use, and where room is short it is cut from its end:
//!
//! 1. the counterpart: the backup of a principal, the principal of a backup (CT1);
//! 2. whom the role warns first: the ends of the notification flows that start at its plan, by their numbers
//!    (PL7), or, for a role without a plan, the manager its team works under (RO1-RO3, RO6);
//! 3. the helpdesk, the one place where incidents are reported;
//! 4. the manager of the incident (IRP), then the one of the crisis (CMP);
//! 5. the emergency contacts (CT4).
//!
//! Nobody stands in it twice, and nobody calls themselves. Who is on call changes each week and a rotation has no
//! number of its own: on paper the emergency contacts stand for it, who know who is on call.

use uuid::Uuid;

use super::contact::{Person, Role};
use super::phone::dial_key;
use super::plan::Plan;

/// Why somebody is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Takes over from the bearer, who is the principal.
    Backup,
    /// Comes before the bearer, who is a backup.
    Principal,
    /// Is warned by this role: the number of the notification flow.
    Flow(Option<u32>),
    /// Leads the team the role belongs to.
    Lead,
    /// Receives what is reported.
    Helpdesk,
    /// Answers for the incident.
    Incident,
    /// Answers for the crisis.
    Crisis,
    /// Answers at any hour.
    Emergency,
}

/// A role to call: who answers first, and who if the first does not.
#[derive(Debug, Clone, PartialEq)]
pub struct Call<'a> {
    /// Why.
    pub why: Why,
    /// The role that is called.
    pub role: &'a Role,
    /// Whom to call first.
    pub first: Callee<'a>,
    /// Whom to call next.
    pub next: Option<Callee<'a>>,
}

/// Somebody with a number to dial.
#[derive(Debug, Clone, PartialEq)]
pub struct Callee<'a> {
    /// Person, or company where nobody is named.
    pub name: String,
    /// The number as it was typed.
    pub number: &'a str,
}

/// Whom to call in a role, for one who bears it, or for all who do when nobody is named.
pub fn call_list<'a>(plan: &'a Plan, role: &Role, bearer: Option<Uuid>) -> Vec<Call<'a>> {
    let own: Vec<&Person> = match bearer {
        Some(bearer) => plan.person(bearer).into_iter().collect(),
        None => plan.holders(role.id),
    };
    let country = plan.organisation().country;
    let key = |number: &str| dial_key(number, &country);
    let own_numbers: Vec<String> = own
        .iter()
        .flat_map(|person| [&person.mobile, &person.phone])
        .map(|number| key(number))
        .collect();
    let mut known: Vec<String> = Vec::new();
    let mut calls: Vec<(Call<'a>, Vec<Callee<'a>>)> = Vec::new();
    for (why, called) in wanted(plan, role, bearer) {
        let mut callees = callees(plan, called, &own)
            .into_iter()
            .filter(|callee| !own_numbers.contains(&key(callee.number)));
        let Some(first) = callees.next() else {
            continue;
        };
        // Whoever is in the list already answers for this role too.
        if known.contains(&key(first.number)) {
            continue;
        }
        known.push(key(first.number));
        let call = Call {
            why,
            role: called,
            first,
            next: None,
        };
        calls.push((call, callees.collect()));
    }
    // All who come first are known by now: a number that stands as one of them is no second one.
    calls
        .into_iter()
        .map(|(mut call, rest)| {
            call.next = rest
                .into_iter()
                .find(|next| !known.contains(&key(next.number)));
            known.extend(call.next.iter().map(|next| key(next.number)));
            call
        })
        .collect()
}

/// The roles to call, the most urgent first; a role may come twice.
fn wanted<'a>(plan: &'a Plan, role: &Role, bearer: Option<Uuid>) -> Vec<(Why, &'a Role)> {
    let coded = |code: &str| plan.roles.iter().find(|role| role.code == code);
    let mut wanted = Vec::new();
    if let (Some(bearer), Some(own)) = (bearer, plan.role(role.id)) {
        let first = plan.holders(role.id).first().map(|person| person.id);
        let why = if first == Some(bearer) {
            Why::Backup
        } else {
            Why::Principal
        };
        wanted.push((why, own));
    }
    let warned = warned(plan, &role.code).into_iter();
    wanted.extend(warned.filter_map(|(number, code)| Some((Why::Flow(number), coded(&code)?))));
    let team = plan.teams.iter().find(|team| role.team == Some(team.id));
    wanted.extend(
        team.and_then(|team| lead(&team.code))
            .and_then(coded)
            .map(|lead| (Why::Lead, lead)),
    );
    let helpdesk = team_roles(plan, "helpdesk");
    let operator = helpdesk
        .iter()
        .find(|role| role.code == "helpdesk_operator");
    wanted.extend(
        operator
            .or(helpdesk.first())
            .map(|role| (Why::Helpdesk, *role)),
    );
    wanted.extend(coded("irp_manager").map(|role| (Why::Incident, role)));
    wanted.extend(coded("cmp_manager").map(|role| (Why::Crisis, role)));
    let emergency = team_roles(plan, "emergency").into_iter();
    wanted.extend(emergency.map(|role| (Why::Emergency, role)));
    // A role has no other way to call itself than the counterpart.
    wanted.retain(|(why, called)| {
        called.id != role.id || matches!(why, Why::Backup | Why::Principal)
    });
    wanted
}

/// The flows that start at the plan a role manages: their numbers, and the codes of the roles at their ends.
fn warned(plan: &Plan, code: &str) -> Vec<(Option<u32>, String)> {
    let Some(own) = code.strip_suffix("_manager") else {
        return Vec::new();
    };
    let mut flows: Vec<(Option<u32>, String)> = plan
        .flows
        .iter()
        .filter_map(|flow| {
            let end = if flow.from_plan == own {
                &flow.to_plan
            } else if flow.both_ways && flow.to_plan == own {
                &flow.from_plan
            } else {
                return None;
            };
            Some((flow.number, format!("{end}_manager")))
        })
        .collect();
    flows.sort();
    flows
}

/// The manager a team of the sources works under.
fn lead(team: &str) -> Option<&'static str> {
    match team {
        "helpdesk" | "irt" => Some("irp_manager"),
        "bct" | "functional_services" => Some("bcp_manager"),
        "cmt" | "crisis_cell" => Some("cmp_manager"),
        _ => None,
    }
}

fn team_roles<'a>(plan: &'a Plan, code: &str) -> Vec<&'a Role> {
    let team = plan.teams.iter().find(|team| team.code == code);
    plan.roles
        .iter()
        .filter(|role| team.is_some_and(|team| role.team == Some(team.id)))
        .collect()
}

/// Who answers in a role besides those who hold the list, the principal first; a company's own number where
/// nobody is named.
fn callees<'a>(plan: &'a Plan, role: &Role, own: &[&Person]) -> Vec<Callee<'a>> {
    let holders = plan.holders(role.id);
    let named = !holders.is_empty();
    let mut callees: Vec<Callee> = holders
        .into_iter()
        .filter(|person| own.iter().all(|own| own.id != person.id))
        .filter_map(|person| {
            Some(Callee {
                name: person.full_name(),
                number: person.first_number()?,
            })
        })
        .collect();
    let company = role.company.and_then(|id| plan.company(id));
    callees.extend(
        company
            .filter(|company| !named && !company.phone.is_empty())
            .map(|company| Callee {
                name: company.name.clone(),
                number: &company.phone,
            }),
    );
    callees
}
