//! Whom a role calls, in which order.

use super::{assign, person, plan, role};
use mallette_core::model::Plan;
use mallette_core::model::call_list::{Call, Why, call_list};
use mallette_core::model::contact::{Company, Role, Team};
use mallette_core::model::links::Flow;
use uuid::Uuid;

/// The four managers, the helpdesk and an emergency number, each with a principal and a backup; the seven flows.
fn staffed() -> Plan {
    let mut plan = plan();
    for (position, code) in ["plan_managers", "helpdesk", "irt", "emergency"]
        .into_iter()
        .enumerate()
    {
        plan.teams.push(Team {
            id: Uuid::now_v7(),
            code: code.to_owned(),
            name: code.to_owned(),
            position: position as f64,
            ..Team::default()
        });
    }
    let roles = [
        ("irp_manager", 0),
        ("cmp_manager", 0),
        ("bcp_manager", 0),
        ("drp_manager", 0),
        ("helpdesk_manager", 1),
        ("helpdesk_operator", 1),
        ("irt_member", 2),
        ("technical_support", 3),
    ];
    for (i, (code, team)) in roles.into_iter().enumerate() {
        let role = Role {
            code: code.to_owned(),
            team: Some(plan.teams[team].id),
            ..role(code)
        };
        for rank in 1..=2 {
            let person = person(code, &rank.to_string(), &format!("06 39 98 {i:02} 0{rank}"));
            assign(&mut plan, role.id, person.id, rank);
            plan.people.push(person);
        }
        plan.roles.push(role);
    }
    let flows = [
        (1, "irp", "cmp"),
        (2, "cmp", "bcp"),
        (3, "bcp", "cmp"),
        (4, "cmp", "drp"),
        (5, "drp", "cmp"),
        (6, "bcp", "drp"),
        (7, "irp", "bcp"),
    ];
    for (number, from, to) in flows {
        plan.flows.push(Flow {
            id: Uuid::now_v7(),
            number: Some(number),
            from_plan: from.to_owned(),
            to_plan: to.to_owned(),
            both_ways: number == 6,
            ..Flow::default()
        });
    }
    plan
}

fn coded<'a>(plan: &'a Plan, code: &str) -> &'a Role {
    plan.roles.iter().find(|role| role.code == code).unwrap()
}

/// The holder of a role with that rank.
fn holder(plan: &Plan, code: &str, rank: usize) -> Uuid {
    plan.holders(coded(plan, code).id)[rank - 1].id
}

/// `why first / next` of each call.
fn told(calls: &[Call<'_>]) -> Vec<String> {
    calls
        .iter()
        .map(|call| {
            let next = call.next.as_ref().map_or("-", |next| next.name.as_str());
            format!("{:?} {} / {next}", call.why, call.first.name)
        })
        .collect()
}

#[test]
fn a_principal_calls_the_backup_then_whom_the_flows_of_the_plan_name() {
    let plan = staffed();
    let role = coded(&plan, "irp_manager");
    let calls = call_list(&plan, role, Some(holder(&plan, "irp_manager", 1)));
    assert_eq!(
        told(&calls),
        [
            "Backup irp_manager 2 / -",
            "Flow(Some(1)) cmp_manager 1 / cmp_manager 2",
            "Flow(Some(7)) bcp_manager 1 / bcp_manager 2",
            "Helpdesk helpdesk_operator 1 / helpdesk_operator 2",
            "Emergency technical_support 1 / technical_support 2",
        ]
    );
}

#[test]
fn a_flow_both_ways_is_followed_from_either_end() {
    let plan = staffed();
    for (code, flows) in [("bcp_manager", [3, 6]), ("drp_manager", [5, 6])] {
        let calls = call_list(&plan, coded(&plan, code), None);
        let numbers: Vec<Why> = calls.iter().map(|call| call.why).take(2).collect();
        assert_eq!(numbers, flows.map(|number| Why::Flow(Some(number))));
    }
}

#[test]
fn a_backup_calls_the_principal_first() {
    let plan = staffed();
    let role = coded(&plan, "cmp_manager");
    let calls = call_list(&plan, role, Some(holder(&plan, "cmp_manager", 2)));
    assert_eq!(told(&calls)[0], "Principal cmp_manager 1 / -");
}

#[test]
fn a_role_without_a_plan_calls_the_manager_its_team_works_under() {
    let plan = staffed();
    let calls = call_list(&plan, coded(&plan, "irt_member"), None);
    assert_eq!(
        told(&calls),
        [
            "Lead irp_manager 1 / irp_manager 2",
            "Helpdesk helpdesk_operator 1 / helpdesk_operator 2",
            "Crisis cmp_manager 1 / cmp_manager 2",
            "Emergency technical_support 1 / technical_support 2",
        ]
    );
}

#[test]
fn nobody_calls_themselves_and_nobody_stands_twice() {
    let mut plan = staffed();
    // One person answers for the crisis, at the helpdesk and in an emergency.
    let busy = holder(&plan, "cmp_manager", 1);
    for code in ["helpdesk_operator", "technical_support"] {
        let role = coded(&plan, code).id;
        plan.assignments
            .retain(|held| held.role != role || held.rank != Some(1));
        assign(&mut plan, role, busy, 1);
    }
    let numbers = |calls: &[Call<'_>]| {
        let all = calls.iter().flat_map(|call| {
            let next = call.next.iter().map(|next| next.number.to_owned());
            std::iter::once(call.first.number.to_owned()).chain(next)
        });
        all.collect::<Vec<_>>()
    };
    for role in &plan.roles {
        let bearers = plan
            .holders(role.id)
            .into_iter()
            .map(|person| Some(person.id));
        for bearer in bearers.chain([None]) {
            let numbers = numbers(&call_list(&plan, role, bearer));
            let mut once = numbers.clone();
            once.sort();
            once.dedup();
            assert_eq!(once.len(), numbers.len(), "{}: {numbers:?}", role.code);
            let own = bearer.and_then(|bearer| plan.person(bearer));
            let own: Vec<_> = match own {
                Some(own) => vec![own],
                None => plan.holders(role.id),
            };
            assert!(own.iter().all(|own| !numbers.contains(&own.mobile)));
        }
    }
}

#[test]
fn a_number_the_bearer_shares_is_no_number_to_call() {
    let mut plan = staffed();
    let bearer = holder(&plan, "irp_manager", 1);
    let counterpart = holder(&plan, "irp_manager", 2);
    for person in &mut plan.people {
        if person.id == bearer {
            person.phone = "01 99 00 14 03".to_owned();
        }
        if person.id == counterpart {
            // The same line, written otherwise.
            person.mobile = "+33 1 99 00 14 03".to_owned();
        }
    }
    let calls = call_list(&plan, coded(&plan, "irp_manager"), Some(bearer));
    assert_eq!(calls[0].why, Why::Flow(Some(1)));
}

#[test]
fn who_has_no_number_is_passed_over_and_a_company_answers_for_its_role() {
    let mut plan = staffed();
    let silent = holder(&plan, "cmp_manager", 1);
    for person in &mut plan.people {
        if person.id == silent {
            person.mobile.clear();
        }
    }
    let company = Company {
        id: Uuid::now_v7(),
        name: "Vigie".to_owned(),
        phone: "01 99 00 55 55".to_owned(),
        ..Company::default()
    };
    let support = coded(&plan, "technical_support").id;
    plan.assignments.retain(|held| held.role != support);
    for role in &mut plan.roles {
        if role.id == support {
            role.company = Some(company.id);
        }
    }
    plan.companies.push(company);
    let calls = told(&call_list(&plan, coded(&plan, "irp_manager"), None));
    assert_eq!(calls[0], "Flow(Some(1)) cmp_manager 2 / -");
    assert_eq!(calls.last().unwrap(), "Emergency Vigie / -");
}

#[test]
fn a_plan_with_nobody_in_it_gives_nobody_to_call() {
    assert_eq!(call_list(&Plan::default(), &role("Seul"), None), []);
}
