//! People, roles and companies as they are found.

use std::collections::HashMap;

use uuid::Uuid;

use super::super::contact::{Company, ContactChannel, Person, Role};
use super::super::plan::{Kind, Plan};
use super::draft::{Draft, joined};
use super::words::digits;

/// The contacts of a plan, joined once.
pub(super) struct Contacts<'a> {
    plan: &'a Plan,
    companies: HashMap<Uuid, &'a Company>,
    teams: HashMap<Uuid, &'a str>,
    channels: HashMap<Uuid, Vec<&'a ContactChannel>>,
    /// The holders of each role, the principal first.
    holders: HashMap<Uuid, Vec<&'a Person>>,
    /// The names of the roles each person holds.
    held: HashMap<Uuid, Vec<&'a str>>,
}

impl<'a> Contacts<'a> {
    pub(super) fn of(plan: &'a Plan) -> Contacts<'a> {
        let people: HashMap<Uuid, &Person> = plan
            .people
            .iter()
            .map(|person| (person.id, person))
            .collect();
        let mut channels: HashMap<Uuid, Vec<&ContactChannel>> = HashMap::new();
        for channel in &plan.channels {
            channels.entry(channel.person).or_default().push(channel);
        }

        let roles: HashMap<Uuid, &Role> = plan.roles.iter().map(|role| (role.id, role)).collect();
        let mut assignments: Vec<_> = plan.assignments.iter().collect();
        assignments.sort_by_key(|assignment| assignment.rank);
        let mut holders: HashMap<Uuid, Vec<&Person>> = HashMap::new();
        let mut held: HashMap<Uuid, Vec<&str>> = HashMap::new();
        for assignment in assignments {
            let known = (people.get(&assignment.person), roles.get(&assignment.role));
            if let (Some(person), Some(role)) = known {
                holders.entry(role.id).or_default().push(person);
                held.entry(person.id).or_default().push(&role.name);
            }
        }

        Contacts {
            plan,
            companies: plan
                .companies
                .iter()
                .map(|company| (company.id, company))
                .collect(),
            teams: plan
                .teams
                .iter()
                .map(|team| (team.id, team.name.as_str()))
                .collect(),
            channels,
            holders,
            held,
        }
    }

    /// People, then roles, then companies, each in the order of the plan.
    pub(super) fn drafts(&self) -> impl Iterator<Item = Draft<'a>> + '_ {
        let people = self.plan.people.iter().map(|person| self.person(person));
        let roles = self.plan.roles.iter().map(|role| self.role(role));
        let companies = self.plan.companies.iter().map(company);
        people.chain(roles).chain(companies)
    }

    fn person(&self, person: &'a Person) -> Draft<'a> {
        let roles = self
            .held
            .get(&person.id)
            .map(|roles| roles.join(", "))
            .unwrap_or_default();
        let company = self.company_name(person.company);
        let channels = self.channels_of(person.id);
        Draft::new(Kind::Person, person.id, person.full_name())
            .names([format!("{} {}", person.last_name, person.first_name)])
            .detail(joined(&[&roles, &person.job, company]))
            .number(self.number_of(person))
            .texts([
                &*person.job,
                company,
                &person.email,
                &person.site,
                &person.notes,
            ])
            .texts(
                channels
                    .iter()
                    .flat_map(|channel| [&*channel.label, &*channel.value]),
            )
            .numbers([&*person.mobile, &*person.phone])
            .numbers(channels.iter().map(|channel| &*channel.value))
    }

    fn role(&self, role: &'a Role) -> Draft<'a> {
        let holders = self
            .holders
            .get(&role.id)
            .map(Vec::as_slice)
            .unwrap_or_default();
        let company = self.company_name(role.company);
        let team = role
            .team
            .and_then(|team| self.teams.get(&team))
            .copied()
            .unwrap_or_default();
        let first = holders
            .iter()
            .position(|holder| self.number_of(holder).is_some());
        let number = first
            .and_then(|first| holders.get(first))
            .and_then(|holder| self.number_of(holder));

        // The number is that of the name beside it.
        let mut names: Vec<String> = holders.iter().map(|holder| holder.full_name()).collect();
        if let Some(callable) = names.get_mut(..=first.unwrap_or_default()) {
            callable.rotate_right(1);
        }
        Draft::new(Kind::Role, role.id, &role.name)
            .names(role.aliases.split([',', ';']).map(str::to_owned))
            .detail(joined(&[&names.join(", "), company]))
            .number(number)
            .texts([company, team, &role.contract_reference])
            .texts(
                holders
                    .iter()
                    .flat_map(|holder| [&*holder.first_name, &*holder.last_name]),
            )
    }

    fn company_name(&self, company: Option<Uuid>) -> &'a str {
        company
            .and_then(|id| self.companies.get(&id))
            .map(|company| &*company.name)
            .unwrap_or_default()
    }

    fn channels_of(&self, person: Uuid) -> &[&'a ContactChannel] {
        self.channels
            .get(&person)
            .map(Vec::as_slice)
            .unwrap_or_default()
    }

    /// The number to dial: mobile, else fixed.
    fn number_of(&self, person: &'a Person) -> Option<&'a str> {
        [&*person.mobile, &*person.phone]
            .into_iter()
            .find(|number| !digits(number).is_empty())
    }
}

fn company(company: &Company) -> Draft<'_> {
    let number = Some(&*company.phone).filter(|number| !digits(number).is_empty());
    Draft::new(Kind::Company, company.id, &company.name)
        .detail(joined(&[&company.contract_reference, &company.hours]))
        .number(number)
        .texts([
            &*company.contract_reference,
            &company.email,
            &company.address,
            &company.notes,
        ])
        .numbers([&*company.phone])
}
