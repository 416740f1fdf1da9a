//! Whom the report names: the crisis cell, and those who were called from outside (PI2).

use crate::model::change::Edit;
use crate::model::contact::Person;
use crate::model::incident::{CallAttempt, SeatTaking};
use crate::model::plan::Kind;
use crate::model::review::derived_id;
use crate::review::Facts;

/// Those the incident names, in the order in which it names them.
pub(in crate::review) fn involved(facts: &Facts<'_>) -> Vec<Edit> {
    let mut found = cell(facts);
    found.extend(outside(facts));
    found
}

/// Somebody the report names.
struct Named<'a> {
    list: &'static str,
    position: f64,
    person: Option<&'a Person>,
    name: &'a str,
    place: &'a str,
    notes: &'a str,
}

/// Those who came to the cell; all who were expected, where nobody noted who came.
fn cell(facts: &Facts<'_>) -> Vec<Edit> {
    let seats = &facts.dossier.seats;
    let noted = seats.iter().any(|seat| seat.arrived_at.is_some());
    let counts =
        |seat: &&SeatTaking| !seat.name.is_empty() && (seat.arrived_at.is_some() || !noted);
    let seated = seats.iter().filter(counts);
    seated.map(|seated| in_cell(facts, seated)).collect()
}

fn in_cell(facts: &Facts<'_>, seated: &SeatTaking) -> Edit {
    let mut seats = facts.plan.seats.iter();
    let seat = seats.find(|seat| Some(seat.id) == seated.seat);
    let role = seated.role.and_then(|role| facts.plan.role(role));
    let missions = [
        seat.map(|seat| seat.mission.as_str()),
        role.map(|role| role.mission.as_str()),
    ];
    let mut missions = missions.into_iter().flatten();
    // Both sides sit on some seats: what each is there says who is who.
    let place = [seat.map_or("", |seat| seat.name.as_str()), &seated.function];
    let place: Vec<&str> = place.into_iter().filter(|part| !part.is_empty()).collect();
    let place = place.join(", ");
    named(
        facts,
        &Named {
            list: "cell",
            position: seated.position,
            person: seated.person.and_then(|id| facts.plan.person(id)),
            name: &seated.name,
            place: &place,
            notes: missions
                .find(|mission| !mission.is_empty())
                .unwrap_or_default(),
        },
    )
}

/// Those of other organisations with whom a call was tried, each once.
fn outside(facts: &Facts<'_>) -> Vec<Edit> {
    let mut seen: Vec<String> = Vec::new();
    let mut edits = Vec::new();
    for call in &facts.dossier.calls {
        let person = call.person.and_then(|id| facts.plan.person(id));
        let Some(company) = company_of(facts, call, person) else {
            continue;
        };
        let who = who(person, &call.name);
        if seen.contains(&who) {
            continue;
        }
        seen.push(who);
        edits.push(named(
            facts,
            &Named {
                list: "outside",
                position: f64::from(u32::try_from(seen.len()).unwrap_or(u32::MAX)),
                person,
                name: &call.name,
                place: company,
                notes: "",
            },
        ));
    }
    edits
}

/// The organisation of somebody who was called: of the person, else of the role; none for one's own.
fn company_of<'a>(
    facts: &Facts<'a>,
    call: &CallAttempt,
    person: Option<&Person>,
) -> Option<&'a str> {
    let company = match person {
        Some(person) => person.company,
        None => call.role.and_then(|role| facts.plan.role(role)?.company),
    };
    Some(facts.plan.company(company?)?.name.as_str())
}

fn named(facts: &Facts<'_>, named: &Named<'_>) -> Edit {
    let incident = facts.dossier.incident.id;
    let who = who(named.person, named.name);
    let of_person = |field: fn(&Person) -> &str| named.person.map_or("", field);
    Edit::new(
        Kind::Involved,
        derived_id(&[
            "involved",
            &incident.to_string(),
            named.list,
            named.place,
            &who,
        ]),
        &[
            ("incident", incident.into()),
            ("list", named.list.into()),
            ("person", named.person.map(|person| person.id).into()),
            ("place", named.place.into()),
            ("name", named.name.into()),
            ("email", of_person(|person| &person.email).into()),
            (
                "phone",
                of_person(|person| person.first_number().unwrap_or_default()).into(),
            ),
            ("job", of_person(|person| &person.job).into()),
            ("notes", named.notes.into()),
            ("position", named.position.into()),
        ],
    )
}

/// What tells people apart: who they are in the plan, else their name.
fn who(person: Option<&Person>, name: &str) -> String {
    person.map_or_else(|| name.to_owned(), |person| person.id.to_string())
}
