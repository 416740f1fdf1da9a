//! Whom the report names: the crisis cell, and those who were called from outside (PI2).

use uuid::Uuid;

use crate::model::change::Edit;
use crate::model::contact::Person;
use crate::model::plan::Kind;
use crate::model::review::derived_id;
use crate::review::Facts;

/// Those the incident names, in the order in which it names them.
pub(in crate::review) fn involved(facts: &Facts<'_>) -> Vec<Edit> {
    let mut found = cell(facts);
    found.extend(outside(facts));
    found
}

fn cell(facts: &Facts<'_>) -> Vec<Edit> {
    let seated = facts.dossier.seats.iter();
    let seated = seated.filter(|seated| !seated.name.is_empty());
    seated
        .map(|seated| {
            let mut seats = facts.plan.seats.iter();
            let seat = seats.find(|seat| Some(seat.id) == seated.seat);
            let place = seat.map_or(seated.function.as_str(), |seat| seat.name.as_str());
            let role = seated.role.and_then(|role| facts.plan.role(role));
            let mission = seat.map(|seat| seat.mission.as_str());
            let mission = mission.filter(|mission| !mission.is_empty());
            let mission = mission.or(role.map(|role| role.mission.as_str()));
            let person = seated.person.and_then(|id| facts.plan.person(id));
            named(
                facts,
                "cell",
                seated.position,
                (seated.person, &seated.name, person),
                place,
                mission.unwrap_or_default(),
            )
        })
        .collect()
}

/// People of other organisations with whom a call was tried, each once.
fn outside(facts: &Facts<'_>) -> Vec<Edit> {
    let mut seen: Vec<Uuid> = Vec::new();
    let mut edits = Vec::new();
    let calls = facts.dossier.calls.iter();
    for person in calls.filter_map(|call| facts.plan.person(call.person?)) {
        let Some(company) = person.company.and_then(|id| facts.plan.company(id)) else {
            continue;
        };
        if seen.contains(&person.id) {
            continue;
        }
        seen.push(person.id);
        let name = format!("{} {}", person.first_name, person.last_name);
        let position = f64::from(u32::try_from(seen.len()).unwrap_or(u32::MAX));
        edits.push(named(
            facts,
            "outside",
            position,
            (Some(person.id), name.trim(), Some(person)),
            &company.name,
            "",
        ));
    }
    edits
}

fn named(
    facts: &Facts<'_>,
    list: &str,
    position: f64,
    (id, name, person): (Option<Uuid>, &str, Option<&Person>),
    place: &str,
    notes: &str,
) -> Edit {
    let incident = facts.dossier.incident.id;
    let who = id.map_or_else(|| name.to_owned(), |id| id.to_string());
    let phone = person.map_or("", |person| {
        if person.mobile.is_empty() {
            &person.phone
        } else {
            &person.mobile
        }
    });
    Edit::new(
        Kind::Involved,
        derived_id(&["involved", &incident.to_string(), list, place, &who]),
        &[
            ("incident", incident.into()),
            ("list", list.into()),
            ("person", id.into()),
            ("place", place.into()),
            ("name", name.into()),
            (
                "email",
                person.map_or("", |person| person.email.as_str()).into(),
            ),
            ("phone", phone.into()),
            (
                "job",
                person.map_or("", |person| person.job.as_str()).into(),
            ),
            ("notes", notes.into()),
            ("position", position.into()),
        ],
    )
}
