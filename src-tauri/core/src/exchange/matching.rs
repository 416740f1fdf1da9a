//! A contact beside a known person: what it would change.

use uuid::Uuid;

use super::contact::{Contact, Rank};
use super::directory::{Directory, Employer, Held, Known};
use crate::model::contact::Person;
use crate::model::phone;

/// What a contact says that a known person does not have yet.
pub(crate) struct Difference {
    /// The person with the contact's fields filled in.
    pub person: Person,
    /// A field that holds something would hold something else.
    pub contradicts: bool,
    /// Channels to add, as label and value.
    pub channels: Vec<(String, String)>,
    /// Roles to give, or whose rank to change.
    pub roles: Vec<(String, Rank)>,
    changes: bool,
}

impl Difference {
    /// Whether the person has all the contact says.
    pub fn is_nothing(&self) -> bool {
        !self.changes && self.channels.is_empty() && self.roles.is_empty()
    }

    /// Compares a contact with a known person. A field the contact leaves empty stays as it is.
    pub fn between(
        known: &Known,
        contact: &Contact,
        directory: &Directory,
        country: &str,
    ) -> Difference {
        let mut filling = Filling {
            person: known.person.clone(),
            changes: false,
            contradicts: false,
        };
        filling.names(contact);
        filling.text(|person| &mut person.job, &contact.job);
        filling.text(|person| &mut person.hours, &contact.hours);
        filling.text(|person| &mut person.site, &contact.site);
        filling.text(|person| &mut person.notes, &contact.notes);
        if known.person.email.to_lowercase() != contact.email.to_lowercase() {
            filling.text(|person| &mut person.email, &contact.email);
        }
        filling.numbers(known, contact, country);
        filling.employer(directory.employer(contact));
        // An older trial of the numbers says nothing new.
        if contact.verified_on > known.person.verified_on {
            filling.person.verified_on = contact.verified_on;
            filling.changes = true;
        }
        let has = |(label, value): &&(String, String)| {
            known
                .channels
                .iter()
                .any(|channel| channel.label == *label && channel.value == *value)
        };
        let lacks_role = |(name, rank): &&(String, Rank)| match directory.role(name) {
            Some(role) => !known
                .held
                .iter()
                .any(|held| held.role == role && rank.is_met_by(held)),
            None => true,
        };
        Difference {
            person: filling.person,
            contradicts: filling.contradicts,
            changes: filling.changes,
            channels: contact
                .channels
                .iter()
                .filter(|channel| !has(channel))
                .cloned()
                .collect(),
            roles: contact.roles.iter().filter(lacks_role).cloned().collect(),
        }
    }
}

impl Rank {
    fn is_met_by(self, held: &Held) -> bool {
        match self {
            Rank::Any => true,
            Rank::Backup => held.rank.is_none_or(|rank| rank > 1),
            Rank::Exactly(rank) => held.rank == Some(rank),
        }
    }
}

/// Fills a copy of a person and notes what that did.
struct Filling {
    person: Person,
    changes: bool,
    contradicts: bool,
}

impl Filling {
    fn text(&mut self, field: impl Fn(&mut Person) -> &mut String, text: &str) {
        let held = field(&mut self.person);
        if text.is_empty() || held == text {
            return;
        }
        let filled = !held.is_empty();
        text.clone_into(held);
        self.changes = true;
        self.contradicts |= filled;
    }

    /// Names that differ in case only are the same; so are those in one cell in another order.
    fn names(&mut self, contact: &Contact) {
        let lower = |name: &str| name.to_lowercase();
        let words = |name: String| {
            let mut words: Vec<String> = name
                .to_lowercase()
                .split_whitespace()
                .map(str::to_owned)
                .collect();
            words.sort();
            words
        };
        let same = if contact.guessed_names {
            words(contact.full_name()) == words(self.person.full_name())
        } else {
            lower(&contact.first_name) == lower(&self.person.first_name)
                && lower(&contact.last_name) == lower(&self.person.last_name)
        };
        if !same {
            self.text(|person| &mut person.first_name, &contact.first_name);
            self.text(|person| &mut person.last_name, &contact.last_name);
        }
    }

    /// A number the person has anywhere is not written a second time.
    fn numbers(&mut self, known: &Known, contact: &Contact, country: &str) {
        let key = |number: &str| match phone::dial_key(number, country) {
            // Text such as "liste rouge" is compared as it is.
            key if key.is_empty() => number.to_owned(),
            key => key,
        };
        let person = &known.person;
        let has: Vec<String> = [&person.phone, &person.mobile]
            .into_iter()
            .map(|number| key(number))
            .collect();
        if !has.contains(&key(&contact.phone)) {
            self.text(|person| &mut person.phone, &contact.phone);
        }
        if !has.contains(&key(&contact.mobile)) {
            self.text(|person| &mut person.mobile, &contact.mobile);
        }
    }

    fn employer(&mut self, employer: Employer) {
        let company = match employer {
            Employer::Unsaid => return,
            Employer::Own => None,
            Employer::Known(id) => Some(id),
            // Stands for the company that is made when the contact is taken in.
            Employer::Unknown => Some(Uuid::max()),
        };
        if self.person.company != company {
            self.changes = true;
            self.contradicts |= self.person.company.is_some();
            self.person.company = company;
        }
    }
}
