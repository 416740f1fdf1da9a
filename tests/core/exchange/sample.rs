//! Files and plans the tests of this area share.

use std::path::PathBuf;

use chrono::NaiveDate;
use mallette_core::exchange::{
    Choice, ContactFile, ExchangeError, Import, import_rows, parse_contacts,
};
use mallette_core::model::change::Edit;
use mallette_core::model::contact::{Assignment, Company, ContactChannel, Person, Role};
use mallette_core::model::organisation::Organisation;
use mallette_core::model::{Kind, Plan, Record, Value};
use uuid::Uuid;

pub fn fixture_path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/fixtures/contacts")
        .join(name)
}

pub fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(fixture_path(name)).unwrap()
}

pub fn parse(name: &str) -> Result<ContactFile, ExchangeError> {
    parse_contacts(name, &fixture(name))
}

pub fn csv(text: &str) -> ContactFile {
    parse_contacts("contacts.csv", text.as_bytes()).unwrap()
}

/// The day of the tests: Friday 20 November 2026.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 20).unwrap()
}

/// A French organisation without contacts.
pub fn empty_plan() -> Plan {
    let organisation = Organisation {
        id: id(1),
        name: "Mairie d'Exemple".to_owned(),
        country: "fr".to_owned(),
        language: "fr".to_owned(),
        ..Organisation::default()
    };
    Plan {
        organisations: vec![organisation],
        ..Plan::default()
    }
}

/// A plan in which Marie Dupont is the IRP manager.
pub fn plan_with_marie() -> Plan {
    let mut plan = empty_plan();
    plan.people.push(Person {
        id: id(10),
        first_name: "Marie".to_owned(),
        last_name: "Dupont".to_owned(),
        email: "marie.dupont@exemple.fr".to_owned(),
        phone: "01 99 00 12 03".to_owned(),
        mobile: "06 39 98 12 42".to_owned(),
        ..Person::default()
    });
    plan.roles.push(Role {
        id: id(20),
        name: "Responsable PGI".to_owned(),
        aliases: "IRP manager".to_owned(),
        ..Role::default()
    });
    plan.assignments.push(Assignment {
        id: id(30),
        role: id(20),
        person: id(10),
        rank: Some(1),
        retired: false,
    });
    plan
}

pub fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

/// Takes a file in with the mapping its headings announce.
pub fn import(file: &ContactFile, plan: &Plan, choice: &Choice) -> Import {
    let mut next = 1000;
    let mut new_id = || {
        next += 1;
        id(next)
    };
    import_rows(file, &file.mapping(), plan, choice, today(), &mut new_id).unwrap()
}

/// The plan once the edits are written.
pub fn written(plan: &Plan, edits: &[Edit]) -> Plan {
    let mut plan = plan.clone();
    for edit in edits {
        match edit.kind {
            Kind::Company => put(&mut plan.companies, edit),
            Kind::Person => put(&mut plan.people, edit),
            Kind::ContactChannel => put(&mut plan.channels, edit),
            Kind::Role => put(&mut plan.roles, edit),
            Kind::Assignment => put(&mut plan.assignments, edit),
            kind => panic!("an import writes no {kind:?}"),
        }
    }
    plan
}

fn put<R: Record>(records: &mut Vec<R>, edit: &Edit) {
    for (name, value) in &edit.fields {
        value.check(&edit.kind.field(name).unwrap()).unwrap();
    }
    let place = records.iter().position(|record| record.id() == edit.row);
    let mut object = match place {
        Some(place) => serde_json::to_value(&records[place]).unwrap(),
        None => {
            let mut fresh = serde_json::to_value(R::default()).unwrap();
            fresh["id"] = serde_json::json!(edit.row);
            fresh
        }
    };
    for (name, value) in &edit.fields {
        object[name] = match value {
            // Whole numbers of the plan are integers in its records.
            Value::Number(number) if name == "rank" => serde_json::json!(*number as u32),
            value => serde_json::to_value(value).unwrap(),
        };
    }
    let record: R = serde_json::from_value(object).unwrap();
    match place {
        Some(place) => records[place] = record,
        None => records.push(record),
    }
}

/// Imports a file into a plan and returns the plan.
pub fn after_import(file: &ContactFile, plan: &Plan) -> Plan {
    written(plan, &import(file, plan, &Choice::default()).writes)
}

/// A plan of eighty people with everything that makes an exchange difficult.
pub fn plan_of_eighty() -> Plan {
    const FIRST: [&str; 8] = [
        "Hélène",
        "Jean-Pierre",
        "Íñigo",
        "Zoë",
        "=SOMME(A1)",
        "Marie",
        "Thị Hà",
        "Anne, dite \"Nanou\"",
    ];
    const LAST: [&str; 10] = [
        "Lebœuf",
        "'t Hooft",
        "O'Brien; fils",
        "D’Aoust",
        "+Plus",
        "<b>Gras</b>",
        "Łukasz",
        "de La Tour\\Pin",
        "@arobase",
        "Müller",
    ];
    let long = "Longue consigne accentuée, à plier ; "
        .repeat(30)
        .trim()
        .to_owned();
    let mut plan = empty_plan();
    for n in 0..6 {
        plan.companies.push(Company {
            id: id(100 + n),
            name: format!("Société n° {n}, SARL"),
            category: "supplier".to_owned(),
            ..Company::default()
        });
    }
    for n in 0..12 {
        plan.roles.push(Role {
            id: id(200 + n),
            name: format!("Rôle {n} : écoute; alerte"),
            position: n as f64,
            ..Role::default()
        });
    }
    for n in 0..80_usize {
        let wide = n as u128;
        let number = match n % 5 {
            0 => format!("01 99 00 {:02} {:02}", n / 10, n),
            1 => format!("01990011{n:02}"),
            2 => format!("+32 2 123 45 {n:02}"),
            3 => format!("+331990022{n:02}"),
            _ => format!("01 99 00 33 {n:02} poste 12"),
        };
        plan.people.push(Person {
            id: id(1_000_000 + wide),
            first_name: FIRST[n % 8].to_owned(),
            last_name: format!("{} {}", LAST[n % 10], n),
            job: [
                "",
                "Chargée d'étude",
                "-Adjoint",
                "Responsable \"sûreté\"; site nord",
            ][n % 4]
                .to_owned(),
            company: (n % 3 == 0).then(|| id(100 + wide % 6)),
            email: if n % 7 == 0 {
                String::new()
            } else {
                format!("personne{n}@exemple.fr")
            },
            phone: number,
            mobile: if n % 4 == 0 {
                String::new()
            } else {
                format!("06399830{n:02}")
            },
            hours: ["24/7", "8 h – 18 h", ""][n % 3].to_owned(),
            notes: [
                "",
                "- badge 12\n- parle allemand; \"lentement\"\n\nAppeler\tavant 20 h",
                "=2+2",
                &long,
            ][n % 4]
                .to_owned(),
            site: ["Siège", "", "Site \\ nord, bât. B"][n % 3].to_owned(),
            verified_on: (n % 2 == 0).then(|| today() - chrono::Duration::days(n as i64)),
            ..Person::default()
        });
        if n % 6 == 0 {
            for (label, value, position) in [
                ("Satellite", "+881 6 1234 5678", 2.0),
                ("Radio", "canal 7", 1.0),
            ] {
                let channel = id(2_000_000 + 2 * wide + position as u128);
                plan.channels.push(ContactChannel {
                    id: channel,
                    person: id(1_000_000 + wide),
                    label: label.to_owned(),
                    value: value.to_owned(),
                    position,
                    retired: false,
                });
            }
        }
        if n < 36 {
            let rank = Some(n as u32 / 12 + 1);
            plan.assignments.push(Assignment {
                id: id(3_000_000 + wide),
                role: id(200 + wide % 12),
                person: id(1_000_000 + wide),
                rank,
                retired: false,
            });
        }
    }
    // One person with two roles.
    plan.assignments.push(Assignment {
        id: id(3_100_000),
        role: id(201),
        person: id(1_000_000),
        rank: Some(4),
        retired: false,
    });
    plan
}

/// A xorshift generator: the same bytes in every run.
pub struct Bytes(pub u64);

impl Bytes {
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    pub fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }
}
