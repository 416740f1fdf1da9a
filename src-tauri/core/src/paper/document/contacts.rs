//! The directory: every role with its principal and its backup side by side, the numbers large enough to
//! dial from (CT1-CT6). A role with fewer than two reachable people is shown as a gap (CT3).

use super::{cover::cover, source::Source, tables::table};
use crate::model::{
    contact::{Company, Person, Role},
    phone,
};
use crate::paper::{Block, Cell, CellKind, Column, Manuscript, Row, Table, Text};

/// The directory as a document of its own.
pub(super) fn contacts(source: &Source<'_>) -> Manuscript {
    let words = source.words;
    let mut blocks = vec![
        cover(words.directory_title, source),
        Block::heading(1, words.internal_contacts),
        Block::paragraph(words.directory_use),
    ];
    blocks.extend(internal(source));
    blocks.push(Block::heading(1, words.external_contacts));
    blocks.extend(external(source));
    source.manuscript(words.directory_title, blocks)
}

/// The tables of the organisation's own people.
pub(super) fn internal(source: &Source<'_>) -> Vec<Block> {
    let words = source.words;
    let own: Vec<&Role> = source
        .plan
        .roles
        .iter()
        .filter(|role| role.company.is_none())
        .collect();
    let mut rows = Vec::new();
    for team in &source.plan.teams {
        let roles: Vec<&Role> = own
            .iter()
            .copied()
            .filter(|role| role.team == Some(team.id))
            .collect();
        band(&mut rows, &team.name, &roles, source);
    }
    let known = |role: &Role| {
        source
            .plan
            .teams
            .iter()
            .any(|team| role.team == Some(team.id))
    };
    let rest: Vec<&Role> = own.into_iter().filter(|role| !known(role)).collect();
    band(&mut rows, words.no_team, &rest, source);
    let mut blocks = roles(rows, source);
    let people = others(source, |person| person.company.is_none());
    if !people.is_empty() {
        blocks.extend([
            Block::heading(3, words.other_people),
            listed(&people, source),
        ]);
    }
    blocks
}

/// The tables of suppliers, clients, authorities and the like.
pub(super) fn external(source: &Source<'_>) -> Vec<Block> {
    let words = source.words;
    let mut rows = Vec::new();
    let mut without = Vec::new();
    for company in &source.plan.companies {
        let roles: Vec<&Role> = source
            .plan
            .roles
            .iter()
            .filter(|role| role.company == Some(company.id))
            .collect();
        if roles.is_empty() {
            without.push(company);
        } else {
            rows.push(Row {
                keep_with_next: true,
                ..Row::new([company_band(company, source)])
            });
            rows.extend(roles.into_iter().map(|role| self::role(role, source)));
        }
    }
    let mut blocks = roles(rows, source);
    if !without.is_empty() {
        blocks.extend([
            Block::heading(3, words.other_companies),
            companies(&without, source),
        ]);
    }
    let people = others(source, |person| person.company.is_some());
    if !people.is_empty() {
        blocks.extend([
            Block::heading(3, words.other_people),
            listed(&people, source),
        ]);
    }
    blocks
}

fn band(rows: &mut Vec<Row>, title: &str, roles: &[&Role], source: &Source<'_>) {
    if !roles.is_empty() {
        rows.push(Row::band(title, 3));
        rows.extend(roles.iter().map(|role| self::role(role, source)));
    }
}

fn roles(rows: Vec<Row>, source: &Source<'_>) -> Vec<Block> {
    if rows.is_empty() {
        return Vec::new();
    }
    let words = source.words;
    let columns = vec![
        Column::new(words.role, 1.1).naming(),
        Column::new(words.principal, 1.6),
        Column::new(words.backup, 1.6),
    ];
    vec![Block::Table(Table {
        caption: None,
        columns,
        rows,
    })]
}

/// A role and who holds it.
fn role(role: &Role, source: &Source<'_>) -> Row {
    let mut name = vec![Block::paragraph(Text::bold(&role.name))];
    if !role.contract_reference.is_empty() {
        name.push(Block::Small(
            format!("{} {}", source.words.contract, role.contract_reference).into(),
        ));
    }
    let holders = source.plan.holders(role.id);
    let (first, more) = match holders.split_first() {
        Some((first, more)) => (
            vec![*first],
            more.iter()
                .copied()
                .filter(|one| one.id != first.id)
                .collect(),
        ),
        None => (Vec::new(), Vec::new()),
    };
    Row::new([
        Cell::of(name),
        people(&first, source),
        people(&more, source),
    ])
}

/// The people of a cell, one below the other; a gap when nobody can be reached.
fn people(people: &[&Person], source: &Source<'_>) -> Cell {
    if people.is_empty() {
        return Cell::gap(source.words.two_contacts);
    }
    let mut blocks: Vec<Block> = people.iter().flat_map(|one| person(one, source)).collect();
    if people.iter().any(|person| person.has_number()) {
        return Cell::of(blocks);
    }
    blocks.push(Block::paragraph(Text::bold(source.words.no_number)));
    Cell {
        blocks,
        ..Cell::gap("")
    }
}

/// Name, numbers and the rest of a person.
fn person(person: &Person, source: &Source<'_>) -> Vec<Block> {
    let words = source.words;
    let mut name = Text::bold(person.full_name());
    if !person.job.is_empty() {
        name = name.then(format!(", {}", person.job));
    }
    let mut blocks = vec![Block::paragraph(name)];
    for number in [&person.mobile, &person.phone] {
        if !number.is_empty() {
            blocks.push(Block::Number(phone::show(
                number,
                &source.organisation.country,
            )));
        }
    }
    for channel in source
        .plan
        .channels
        .iter()
        .filter(|channel| channel.person == person.id)
    {
        blocks.extend(self::channel(&channel.label, &channel.value, words.colon));
    }
    let mut rest = vec![person.email.clone()];
    if !person.hours.is_empty() {
        rest.push(format!(
            "{}{}{}",
            words.reachable, words.colon, person.hours
        ));
    }
    rest.extend([person.site.clone(), person.notes.clone()]);
    blocks.extend(
        rest.into_iter()
            .filter(|line| !line.is_empty())
            .map(|line| Block::Small(line.into())),
    );
    blocks
}

/// A further way to reach somebody; a number is as large as the others.
fn channel(label: &str, value: &str, colon: &str) -> Vec<Block> {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    if digits * 2 > value.chars().count() {
        vec![
            Block::Small(format!("{label}{colon}").into()),
            Block::Number(value.to_owned()),
        ]
    } else {
        vec![Block::Small(
            Text::from(format!("{label}{colon}")).then(Text::bold(value)),
        )]
    }
}

/// The row above the roles of a company.
fn company_band(company: &Company, source: &Source<'_>) -> Cell {
    let mut blocks = vec![Block::paragraph(
        Text::bold(&company.name).then(details(company, source)),
    )];
    if !company.phone.is_empty() {
        blocks.push(Block::Number(phone::show(
            &company.phone,
            &source.organisation.country,
        )));
    }
    Cell {
        blocks,
        kind: CellKind::Band,
        span: 3,
    }
}

/// Kind, contract and hours of a company.
fn details(company: &Company, source: &Source<'_>) -> String {
    let words = source.words;
    let mut parts = vec![category(&company.category, source).to_owned()];
    if !company.contract_reference.is_empty() {
        parts.push(format!("{} {}", words.contract, company.contract_reference));
    }
    parts.extend([
        company.hours.clone(),
        company.email.clone(),
        company.notes.replace('\n', " "),
    ]);
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("\u{A0}· {}", parts.join("\u{A0}· "))
}

fn category(code: &str, source: &Source<'_>) -> &'static str {
    let words = source.words;
    match code {
        "supplier" => words.supplier,
        "client" => words.client_category,
        "partner" => words.partner,
        "authority" => words.authority,
        "insurer" => words.insurer,
        _ => words.other,
    }
}

/// Companies nobody holds a role for.
fn companies(companies: &[&Company], source: &Source<'_>) -> Block {
    let words = source.words;
    let rows = companies.iter().map(|company| {
        let number = if company.phone.is_empty() {
            Cell::gap(words.no_number)
        } else {
            Cell::of(vec![Block::Number(phone::show(
                &company.phone,
                &source.organisation.country,
            ))])
        };
        let lines = [
            &company.hours,
            &company.email,
            &company.contract_reference,
            &company.address,
            &company.notes,
        ];
        let lines = lines
            .iter()
            .filter(|line| !line.is_empty())
            .map(|line| Block::Small(line.as_str().into()));
        [
            Cell::from(company.name.as_str()),
            Cell::from(category(&company.category, source)),
            number,
            Cell::of(lines.collect()),
        ]
    });
    table(
        [
            (words.company, 1.3),
            (words.category, 0.8),
            (words.numbers, 1.3),
            (words.notes, 1.6),
        ],
        rows,
    )
}

/// People who hold no role.
fn others<'a>(source: &Source<'a>, wanted: impl Fn(&Person) -> bool) -> Vec<&'a Person> {
    let plan = source.plan;
    let held = |person: &Person| {
        plan.assignments
            .iter()
            .any(|held| held.person == person.id && plan.role(held.role).is_some())
    };
    plan.people
        .iter()
        .filter(|person| wanted(person) && !held(person))
        .collect()
}

fn listed(people: &[&Person], source: &Source<'_>) -> Block {
    let words = source.words;
    let rows = people.iter().map(|one| {
        let company = one
            .company
            .and_then(|id| source.plan.company(id))
            .map_or("", |company| company.name.as_str());
        let place = if company.is_empty() {
            one.site.as_str()
        } else {
            company
        };
        [Cell::from(place), self::people(&[one], source)]
    });
    table([(words.company, 1.0), (words.person, 2.6)], rows)
}
