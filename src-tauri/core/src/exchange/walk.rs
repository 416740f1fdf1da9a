//! The walk through the rows of a file: each is judged, and taken in where that is decided.

use chrono::NaiveDate;
use uuid::Uuid;

use super::column::ContactColumn;
use super::contact::{Contact, Rank, Reading};
use super::directory::{Directory, Employer, Held, Known, name_words};
use super::encoding::count;
use super::error::{ExchangeError, RowProblem};
use super::file::ContactFile;
use super::import::{Choice, Import, ImportRow, Verdict};
use super::matching::Difference;
use super::write;
use crate::model::contact::{Assignment, Company, ContactChannel, Person, Role};
use crate::model::organisation::Organisation;
use crate::model::{Plan, phone};

/// What a walk through the rows leaves behind.
pub(crate) struct Walked {
    pub rows: Vec<ImportRow>,
    pub import: Import,
}

/// A walk under way.
pub(crate) struct Walk<'a> {
    organisation: Organisation,
    directory: Directory,
    choice: &'a Choice,
    new_id: &'a mut dyn FnMut() -> Uuid,
    import: Import,
}

impl<'a> Walk<'a> {
    /// Starts with what the plan knows.
    pub fn new(plan: &Plan, choice: &'a Choice, new_id: &'a mut dyn FnMut() -> Uuid) -> Walk<'a> {
        let (organisation, directory) = (plan.organisation(), Directory::of(plan));
        Walk {
            organisation,
            directory,
            choice,
            new_id,
            import: Import::default(),
        }
    }

    /// Goes through all rows.
    pub fn run(
        mut self,
        file: &ContactFile,
        mapping: &[ContactColumn],
        today: NaiveDate,
    ) -> Result<Walked, ExchangeError> {
        let headings = file.headings();
        if mapping.len() != headings.len() {
            return Err(ExchangeError::Mapping {
                expected: count(headings.len()),
                found: count(mapping.len()),
            });
        }
        let organisation = self.organisation.clone();
        let reading = Reading {
            headings,
            mapping,
            organisation: &organisation,
            today,
        };
        let mut rows = Vec::new();
        for row in file.rows() {
            rows.push(match reading.contact(row) {
                Ok(contact) => self.take(row.line, &contact)?,
                Err(problem) => {
                    self.import.done.skipped += 1;
                    rejected(
                        row.line,
                        row.cells.first().map_or("", String::as_str),
                        problem,
                    )
                }
            });
        }
        Ok(Walked {
            rows,
            import: self.import,
        })
    }

    /// Judges a contact and, where that is decided, takes it in.
    fn take(&mut self, line: u32, contact: &Contact) -> Result<ImportRow, ExchangeError> {
        let candidates = self.directory.candidates(contact);
        let compare = |at: &usize| (*at, self.compare(*at, contact));
        let compared: Vec<(usize, Difference)> = candidates.iter().map(compare).collect();
        let same = compared
            .iter()
            .find(|(_, difference)| difference.is_nothing())
            .map(|(at, _)| *at);
        if let Some(at) = same {
            self.import.done.skipped += 1;
            return Ok(self.row(line, contact, Verdict::Same, Some(at)));
        }
        let Some((at, difference)) = compared.into_iter().next() else {
            self.add(line, contact)?;
            return Ok(self.row(line, contact, Verdict::New, None));
        };
        let known = &self.directory.people[at];
        let same_name = name_words(&known.person.full_name()) == name_words(&contact.full_name());
        // A table of roles names the same person on several lines.
        let continues = known.line.is_some() && same_name && !difference.contradicts;
        let verdict = if continues {
            Verdict::New
        } else {
            Verdict::Near
        };
        let row = self.row(line, contact, verdict, Some(at));
        if continues || self.choice.update.contains(&line) {
            self.complete(at, contact)?;
        } else if self.choice.add.contains(&line) {
            self.add(line, contact)?;
        } else {
            self.import.done.skipped += 1;
        }
        Ok(row)
    }

    fn compare(&self, at: usize, contact: &Contact) -> Difference {
        Difference::between(
            &self.directory.people[at],
            contact,
            &self.directory,
            &self.organisation.country,
        )
    }

    fn add(&mut self, line: u32, contact: &Contact) -> Result<(), ExchangeError> {
        let company = self.company(contact)?;
        let person = Person {
            id: (self.new_id)(),
            first_name: contact.first_name.clone(),
            last_name: contact.last_name.clone(),
            job: contact.job.clone(),
            company,
            email: contact.email.clone(),
            phone: contact.phone.clone(),
            mobile: contact.mobile.clone(),
            hours: contact.hours.clone(),
            notes: contact.notes.clone(),
            site: contact.site.clone(),
            verified_on: contact.verified_on,
            ..Person::default()
        };
        self.import.writes.push(write::make(&person)?);
        let known = Known {
            person,
            line: Some(line),
            channels: Vec::new(),
            held: Vec::new(),
        };
        let at = self.directory.add_person(known);
        self.add_channels(at, &contact.channels)?;
        self.assign(at, &contact.roles)?;
        self.import.done.added += 1;
        Ok(())
    }

    /// Writes what a contact adds to, or changes about, a known person.
    fn complete(&mut self, at: usize, contact: &Contact) -> Result<(), ExchangeError> {
        self.company(contact)?;
        let difference = self.compare(at, contact);
        let change = write::change(&self.directory.people[at].person, &difference.person)?;
        self.import.writes.extend(change);
        self.directory.index(at, &difference.person);
        self.directory.people[at].person = difference.person;
        self.add_channels(at, &difference.channels)?;
        self.assign(at, &difference.roles)?;
        self.import.done.updated += 1;
        Ok(())
    }

    /// The company of a contact, made if the plan does not have it.
    fn company(&mut self, contact: &Contact) -> Result<Option<Uuid>, ExchangeError> {
        match self.directory.employer(contact) {
            Employer::Unsaid | Employer::Own => Ok(None),
            Employer::Known(id) => Ok(Some(id)),
            Employer::Unknown => {
                let (id, name) = ((self.new_id)(), contact.company.clone());
                self.directory.add_company(&name, id);
                let company = Company {
                    id,
                    name,
                    category: "other".to_owned(),
                    ..Company::default()
                };
                self.import.writes.push(write::make(&company)?);
                Ok(Some(id))
            }
        }
    }

    fn add_channels(
        &mut self,
        at: usize,
        channels: &[(String, String)],
    ) -> Result<(), ExchangeError> {
        for (label, value) in channels {
            let known = &mut self.directory.people[at];
            let last = known
                .channels
                .iter()
                .map(|channel| channel.position)
                .fold(0.0, f64::max);
            let channel = ContactChannel {
                id: (self.new_id)(),
                person: known.person.id,
                label: label.clone(),
                value: value.clone(),
                position: last + 1.0,
                retired: false,
            };
            self.import.writes.push(write::make(&channel)?);
            known.channels.push(channel);
        }
        Ok(())
    }

    fn assign(&mut self, at: usize, roles: &[(String, Rank)]) -> Result<(), ExchangeError> {
        for (name, wanted) in roles {
            let role = self.role(name)?;
            let place = self.directory.people[at]
                .held
                .iter()
                .position(|held| held.role == role);
            let before = place.map(|place| self.directory.people[at].held[place].clone());
            if let Some(held) = &before {
                self.directory.free_rank(role, held.rank);
            }
            let rank = Some(self.directory.claim_rank(role, *wanted));
            let person = self.directory.people[at].person.id;
            let id = before
                .as_ref()
                .map_or_else(|| (self.new_id)(), |held| held.assignment);
            let assignment = Assignment {
                id,
                role,
                person,
                rank,
                retired: false,
            };
            let held = Held {
                assignment: id,
                role,
                rank,
            };
            let known = &mut self.directory.people[at];
            match (before, place) {
                (Some(before), Some(place)) => {
                    let before = Assignment {
                        rank: before.rank,
                        ..assignment.clone()
                    };
                    self.import
                        .writes
                        .extend(write::change(&before, &assignment)?);
                    known.held[place] = held;
                }
                _ => {
                    self.import.writes.push(write::make(&assignment)?);
                    known.held.push(held);
                }
            }
        }
        Ok(())
    }

    /// The role of a name, made if the plan does not have it.
    fn role(&mut self, name: &str) -> Result<Uuid, ExchangeError> {
        if let Some(role) = self.directory.role(name) {
            return Ok(role);
        }
        let (id, position) = ((self.new_id)(), self.directory.next_role_position());
        let role = Role {
            id,
            name: name.to_owned(),
            position,
            ..Role::default()
        };
        self.import.writes.push(write::make(&role)?);
        self.directory.add_role(name, id, position);
        Ok(id)
    }

    fn row(
        &self,
        line: u32,
        contact: &Contact,
        verdict: Verdict,
        beside: Option<usize>,
    ) -> ImportRow {
        let beside = beside.map(|at| &self.directory.people[at]);
        let shown = |number: &str| phone::show(number, &self.organisation.country);
        ImportRow {
            line,
            person: contact.full_name(),
            company: contact.company.clone(),
            role: contact
                .roles
                .iter()
                .map(|(name, _)| name.as_str())
                .collect::<Vec<_>>()
                .join(", "),
            numbers: contact
                .numbers()
                .into_iter()
                .map(shown)
                .collect::<Vec<_>>()
                .join(", "),
            verdict,
            near: beside
                .filter(|known| known.line.is_none())
                .map(|known| known.person.id),
            near_line: beside.and_then(|known| known.line),
            problem: None,
        }
    }
}

/// The row of a contact that cannot be read; the start of its first cell tells the user which one it is.
fn rejected(line: u32, first_cell: &str, problem: RowProblem) -> ImportRow {
    ImportRow {
        line,
        person: first_cell
            .chars()
            .filter(|c| !c.is_control())
            .take(60)
            .collect(),
        company: String::new(),
        role: String::new(),
        numbers: String::new(),
        verdict: Verdict::Problem,
        near: None,
        near_line: None,
        problem: Some(problem),
    }
}
