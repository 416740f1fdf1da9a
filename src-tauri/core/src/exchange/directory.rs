//! Everybody who is known so far: the people of the plan, then those the file has added.

use std::collections::{BTreeSet, HashMap};

use uuid::Uuid;

use super::contact::{Contact, Rank};
use crate::model::contact::{ContactChannel, Person};
use crate::model::fold::fold;
use crate::model::{Plan, phone};

/// A known person with what hangs on them.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    pub person: Person,
    /// The line of the file that made this person; nothing for a person of the plan.
    pub line: Option<u32>,
    pub channels: Vec<ContactChannel>,
    pub held: Vec<Held>,
}

/// A role a person holds.
#[derive(Debug, Clone)]
pub(crate) struct Held {
    pub assignment: Uuid,
    pub role: Uuid,
    pub rank: Option<u32>,
}

/// What a company column says about a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Employer {
    /// Nothing.
    Unsaid,
    /// The organisation itself.
    Own,
    /// This company.
    Known(Uuid),
    /// A company the plan does not have.
    Unknown,
}

/// People, companies and roles, found by what files call them.
pub(crate) struct Directory {
    pub people: Vec<Known>,
    country: String,
    own_name: String,
    by_name: HashMap<String, Vec<usize>>,
    by_email: HashMap<String, Vec<usize>>,
    by_number: HashMap<String, Vec<usize>>,
    companies: HashMap<String, Uuid>,
    roles: HashMap<String, Uuid>,
    ranks: HashMap<Uuid, BTreeSet<u32>>,
    last_role_position: f64,
}

impl Directory {
    /// The directory of a plan.
    pub fn of(plan: &Plan) -> Directory {
        let organisation = plan.organisation();
        let mut directory = Directory {
            people: Vec::new(),
            country: organisation.country,
            own_name: fold(&organisation.name),
            by_name: HashMap::new(),
            by_email: HashMap::new(),
            by_number: HashMap::new(),
            companies: HashMap::new(),
            roles: HashMap::new(),
            ranks: HashMap::new(),
            last_role_position: 0.0,
        };
        for company in &plan.companies {
            directory.add_company(&company.name, company.id);
        }
        for role in &plan.roles {
            directory.add_role(&role.name, role.id, role.position);
        }
        // A role's own name comes before another role's alias.
        for role in &plan.roles {
            for alias in role
                .aliases
                .split([',', ';', '/'])
                .map(fold)
                .filter(|alias| !alias.is_empty())
            {
                directory.roles.entry(alias).or_insert(role.id);
            }
        }
        for person in &plan.people {
            let channels = plan
                .channels
                .iter()
                .filter(|channel| channel.person == person.id)
                .cloned()
                .collect();
            directory.add_person(Known {
                person: person.clone(),
                line: None,
                channels,
                held: Vec::new(),
            });
        }
        let places: HashMap<Uuid, usize> = directory
            .people
            .iter()
            .enumerate()
            .map(|(at, known)| (known.person.id, at))
            .collect();
        for held in &plan.assignments {
            directory.take_rank(held.role, held.rank);
            if let Some(at) = places.get(&held.person) {
                let held = Held {
                    assignment: held.id,
                    role: held.role,
                    rank: held.rank,
                };
                directory.people[*at].held.push(held);
            }
        }
        directory
    }

    /// Adds a person, who is found from now on.
    pub fn add_person(&mut self, known: Known) -> usize {
        let at = self.people.len();
        let person = known.person.clone();
        self.people.push(known);
        self.index(at, &person);
        at
    }

    /// Makes a person found by what is new about them.
    pub fn index(&mut self, at: usize, person: &Person) {
        let names = name_words(&person.full_name());
        let put = |index: &mut HashMap<String, Vec<usize>>, key: String| {
            let found = index.entry(key).or_default();
            if !found.contains(&at) {
                found.push(at);
            }
        };
        if !names.is_empty() {
            put(&mut self.by_name, names.join(" "));
        }
        if !person.email.is_empty() {
            put(&mut self.by_email, person.email.to_lowercase());
        }
        for (number, carried) in [(&person.mobile, true), (&person.phone, false)] {
            let key = phone::dial_key(number, &self.country);
            if key.is_empty() {
                continue;
            }
            // A fixed line is shared by a desk or a switchboard: it points at somebody only together with a name.
            if carried || phone::is_mobile(&key) {
                put(&mut self.by_number, key.clone());
            }
            for word in &names {
                put(&mut self.by_number, format!("{key} {word}"));
            }
        }
    }

    /// Who a contact may be, the likeliest first: same name, e-mail or number, folded.
    pub fn candidates(&self, contact: &Contact) -> Vec<usize> {
        let mut scores: HashMap<usize, u32> = HashMap::new();
        let mut count = |found: Option<&Vec<usize>>, weight: u32| {
            for at in found.into_iter().flatten() {
                *scores.entry(*at).or_default() += weight;
            }
        };
        let names = name_words(&contact.full_name());
        count(self.by_name.get(&names.join(" ")), 4);
        count(self.by_email.get(&contact.email.to_lowercase()), 3);
        for number in contact.numbers() {
            let key = phone::dial_key(number, &self.country);
            count(self.by_number.get(&key), 2);
            for word in &names {
                count(self.by_number.get(&format!("{key} {word}")), 1);
            }
        }
        let mut found: Vec<(usize, u32)> = scores.into_iter().collect();
        found.sort_by_key(|(at, score)| (std::cmp::Reverse(*score), *at));
        found.into_iter().map(|(at, _)| at).collect()
    }

    /// The employer a contact names.
    pub fn employer(&self, contact: &Contact) -> Employer {
        let name = fold(&contact.company);
        match self.companies.get(&name) {
            _ if name.is_empty() => Employer::Unsaid,
            Some(id) => Employer::Known(*id),
            None if name == self.own_name => Employer::Own,
            None => Employer::Unknown,
        }
    }

    /// Makes a company found by its name; the first of a name counts.
    pub fn add_company(&mut self, name: &str, id: Uuid) {
        self.companies.entry(fold(name)).or_insert(id);
    }

    /// The role of that name or alias.
    pub fn role(&self, name: &str) -> Option<Uuid> {
        self.roles.get(&fold(name)).copied()
    }

    /// Makes a role found by its name; the first of a name counts.
    pub fn add_role(&mut self, name: &str, id: Uuid, position: f64) {
        self.roles.entry(fold(name)).or_insert(id);
        self.last_role_position = self.last_role_position.max(position);
    }

    /// The position after the last role.
    pub fn next_role_position(&self) -> f64 {
        self.last_role_position + 1.0
    }

    /// Takes the first free rank of a role that is what the file asks for, or comes after it.
    pub fn claim_rank(&mut self, role: Uuid, wanted: Rank) -> u32 {
        let first = match wanted {
            Rank::Any => 1,
            Rank::Backup => 2,
            Rank::Exactly(rank) => rank,
        };
        let taken = self.ranks.entry(role).or_default();
        let free = (first..)
            .find(|rank| !taken.contains(rank))
            .unwrap_or(first);
        taken.insert(free);
        free
    }

    /// Gives a rank back.
    pub fn free_rank(&mut self, role: Uuid, rank: Option<u32>) {
        if let (Some(taken), Some(rank)) = (self.ranks.get_mut(&role), rank) {
            taken.remove(&rank);
        }
    }

    fn take_rank(&mut self, role: Uuid, rank: Option<u32>) {
        self.ranks.entry(role).or_default().extend(rank);
    }
}

/// The words of a name in one order, whichever comes first on paper.
pub(crate) fn name_words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = fold(name).split_whitespace().map(str::to_owned).collect();
    words.sort();
    words
}
