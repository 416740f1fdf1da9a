//! One row of a file as a contact: cells to fields, each checked.

use chrono::NaiveDate;

use super::channel;
use super::column::ContactColumn;
use super::encoding::count;
use super::error::RowProblem;
use super::table::SourceRow;
use crate::model::fold::fold;
use crate::model::organisation::Organisation;
use crate::model::{Kind, Value, ValueError, phone};

/// A contact as a file tells it; empty where the file says nothing.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Contact {
    pub first_name: String,
    pub last_name: String,
    /// The names came in one cell and were parted by guessing.
    pub guessed_names: bool,
    pub job: String,
    pub company: String,
    pub email: String,
    pub phone: String,
    pub mobile: String,
    pub channels: Vec<(String, String)>,
    pub hours: String,
    pub site: String,
    pub notes: String,
    pub verified_on: Option<NaiveDate>,
    pub roles: Vec<(String, Rank)>,
}

/// The rank a file asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rank {
    /// Nothing said: the first that is free.
    Any,
    /// A backup, whichever.
    Backup,
    /// This one.
    Exactly(u32),
}

/// What reading a row depends on besides the row.
pub(crate) struct Reading<'a> {
    pub headings: &'a [String],
    pub mapping: &'a [ContactColumn],
    pub organisation: &'a Organisation,
    pub today: NaiveDate,
}

impl Contact {
    /// Both names as they are read aloud.
    pub fn full_name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
            .trim()
            .to_owned()
    }

    /// The telephone numbers, mobile first.
    pub fn numbers(&self) -> Vec<&str> {
        [&self.mobile, &self.phone]
            .into_iter()
            .filter(|number| !number.is_empty())
            .map(String::as_str)
            .collect()
    }
}

impl Reading<'_> {
    /// Reads a row.
    pub fn contact(&self, row: &SourceRow) -> Result<Contact, RowProblem> {
        let line = row.line;
        if row.cells.len() > self.headings.len() {
            let (expected, found) = (count(self.headings.len()), count(row.cells.len()));
            return Err(RowProblem::TooManyCells {
                line,
                expected,
                found,
            });
        }
        let mut contact = Contact::default();
        let (mut roles, mut ranks) = (Vec::new(), Vec::new());
        for ((cell, column), heading) in row.cells.iter().zip(self.mapping).zip(self.headings) {
            // A dash stands for nothing.
            if !cell.chars().any(|c| c.is_alphanumeric() || c.is_control()) {
                continue;
            }
            check(line, *column, cell)?;
            let text = one_line(cell);
            match column {
                ContactColumn::FirstName => contact.first_name = text,
                ContactColumn::LastName => contact.last_name = text,
                ContactColumn::FullName => {
                    (contact.first_name, contact.last_name) = split_name(&text);
                    contact.guessed_names = true;
                }
                ContactColumn::Job => contact.job = text,
                ContactColumn::Company => contact.company = text,
                ContactColumn::Role => {
                    roles.extend(cell.split('\n').map(|name| name.trim().to_owned()))
                }
                ContactColumn::Rank => {
                    ranks.extend(cell.split('\n').map(|word| word.trim().to_owned()))
                }
                ContactColumn::Email => self.put_emails(&mut contact, cell, heading),
                ContactColumn::Phone | ContactColumn::Mobile => {
                    self.put_numbers(&mut contact, *column, cell, heading, line)?;
                }
                ContactColumn::Other => contact.channels.extend(self.channels(cell, heading)),
                ContactColumn::Hours => contact.hours = text,
                ContactColumn::Site => contact.site = text,
                ContactColumn::Notes => add_line(
                    &mut contact.notes,
                    &cell.replace("\r\n", "\n").replace('\r', "\n"),
                ),
                ContactColumn::VerifiedOn => contact.verified_on = Some(self.date(cell, line)?),
                ContactColumn::Ignore => {}
            }
        }
        if contact.full_name().is_empty() {
            return Err(RowProblem::NoName { line });
        }
        for (at, name) in roles
            .into_iter()
            .enumerate()
            .filter(|(_, name)| !name.is_empty())
        {
            // One word for several roles holds for all of them.
            let word = if ranks.len() == 1 {
                ranks.first()
            } else {
                ranks.get(at)
            };
            contact
                .roles
                .push((name, rank(word.map_or("", String::as_str), line)?));
        }
        Ok(contact)
    }

    /// The first address is the person's; further ones become channels.
    fn put_emails(&self, contact: &mut Contact, cell: &str, heading: &str) {
        let parts: Vec<&str> = cell
            .split([';', ',', '\n', ' '])
            .filter(|part| part.contains('@'))
            .collect();
        let addresses = if parts.len() > 1 { parts } else { vec![cell] };
        for address in addresses {
            let address = one_line(address);
            let address = address
                .trim_start_matches("mailto:")
                .trim_matches(['<', '>'])
                .to_owned();
            if contact.email.is_empty() {
                contact.email = address;
            } else {
                contact.channels.push((heading.to_owned(), address));
            }
        }
    }

    /// The first number of a column is the person's; further ones become channels.
    fn put_numbers(
        &self,
        contact: &mut Contact,
        column: ContactColumn,
        cell: &str,
        heading: &str,
        line: u32,
    ) -> Result<(), RowProblem> {
        let parts: Vec<&str> = cell
            .split(['\n', ';'])
            .flat_map(|part| part.split(" / "))
            .collect();
        for part in parts
            .iter()
            .map(|part| one_line(part))
            .filter(|part| !part.is_empty())
        {
            if is_rounded(&part) {
                return Err(RowProblem::WrongValue {
                    line,
                    field: column,
                });
            }
            let number = phone::mend(&part, &self.organisation.country);
            let place = if column == ContactColumn::Mobile {
                &mut contact.mobile
            } else {
                &mut contact.phone
            };
            if place.is_empty() {
                *place = number;
            } else {
                contact.channels.push((heading.to_owned(), number));
            }
        }
        Ok(())
    }

    fn channels(&self, cell: &str, heading: &str) -> Vec<(String, String)> {
        let language = &self.organisation.language;
        let channels = channel::split(cell, heading).into_iter();
        channels
            .map(|(label, value)| (channel::label(&label, language), value))
            .collect()
    }

    /// A day as French files write it, or as ISO 8601 does; no day that is still to come.
    fn date(&self, cell: &str, line: u32) -> Result<NaiveDate, RowProblem> {
        let day = cell.split([' ', 'T']).next().unwrap_or_default();
        // Two digits of a year are tried first: with four, %y leaves two over and fails.
        let formats = [
            "%Y-%m-%d", "%d/%m/%y", "%d/%m/%Y", "%d.%m.%y", "%d.%m.%Y", "%d-%m-%y", "%d-%m-%Y",
        ];
        let read = formats
            .iter()
            .find_map(|format| NaiveDate::parse_from_str(day, format).ok());
        let past = read.filter(|day| *day <= self.today);
        past.ok_or(RowProblem::WrongValue {
            line,
            field: ContactColumn::VerifiedOn,
        })
    }
}

/// A name in one cell, parted into first and family name: a comma, capitals, else the first word tells.
pub(crate) fn split_name(name: &str) -> (String, String) {
    if let Some((last, first)) = name.split_once(',') {
        return (first.trim().to_owned(), last.trim().to_owned());
    }
    let words: Vec<&str> = name
        .split_whitespace()
        .filter(|word| !is_title(word))
        .collect();
    let (capitals, others): (Vec<&str>, Vec<&str>) =
        words.iter().partition(|word| is_capitals(word));
    if !capitals.is_empty() && !others.is_empty() {
        return (others.join(" "), capitals.join(" "));
    }
    match words.split_first() {
        Some((first, rest)) if !rest.is_empty() => ((*first).to_owned(), rest.join(" ")),
        _ => (String::new(), words.concat()),
    }
}

fn is_title(word: &str) -> bool {
    matches!(
        word.trim_end_matches('.'),
        "M" | "Mme" | "Mlle" | "MM" | "Mr" | "Mrs" | "Ms" | "Dr"
    )
}

fn is_capitals(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic());
    letters.clone().count() > 1 && letters.into_iter().all(char::is_uppercase)
}

/// Checks a cell against the field it goes to (limits of [`Value::check`]); a line break in a single line becomes a space.
fn check(line: u32, column: ContactColumn, cell: &str) -> Result<(), RowProblem> {
    let field = |kind: Kind, name: &str| kind.field(name);
    let spec = match column {
        ContactColumn::FirstName => field(Kind::Person, "first_name"),
        ContactColumn::LastName | ContactColumn::FullName => field(Kind::Person, "last_name"),
        ContactColumn::Job => field(Kind::Person, "job"),
        ContactColumn::Company => field(Kind::Company, "name"),
        ContactColumn::Email => field(Kind::Person, "email"),
        ContactColumn::Phone => field(Kind::Person, "phone"),
        ContactColumn::Mobile => field(Kind::Person, "mobile"),
        ContactColumn::Hours => field(Kind::Person, "hours"),
        ContactColumn::Site => field(Kind::Person, "site"),
        ContactColumn::Notes => field(Kind::Person, "notes"),
        ContactColumn::Role => field(Kind::Role, "name"),
        ContactColumn::Other => field(Kind::ContactChannel, "value"),
        ContactColumn::Rank | ContactColumn::VerifiedOn | ContactColumn::Ignore => None,
    };
    let Some(spec) = spec else { return Ok(()) };
    let texts: Vec<String> = match column {
        ContactColumn::Notes => vec![cell.replace("\r\n", "\n").replace('\r', "\n")],
        ContactColumn::Role | ContactColumn::Other => {
            cell.lines().map(|part| part.trim().to_owned()).collect()
        }
        _ => vec![one_line(cell)],
    };
    let problem = |error: ValueError| match error {
        ValueError::TooLong { limit, length, .. } => RowProblem::TooLong {
            line,
            field: column,
            limit: count(limit),
            length: count(length),
        },
        ValueError::Unprintable { .. } => RowProblem::Unprintable {
            line,
            field: column,
        },
        ValueError::UnknownField(_) | ValueError::WrongType { .. } => RowProblem::WrongValue {
            line,
            field: column,
        },
    };
    texts
        .into_iter()
        .try_for_each(|text| Value::Text(text).check(&spec).map_err(problem))
}

/// Line breaks and tabs of a cell as single spaces.
fn one_line(cell: &str) -> String {
    let parts = cell
        .split(['\r', '\n', '\t'])
        .map(str::trim)
        .filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

fn add_line(notes: &mut String, line: &str) {
    if !notes.is_empty() {
        notes.push('\n');
    }
    notes.push_str(line.trim());
}

/// `3,36E+10`: the digits that made the number are gone.
fn is_rounded(number: &str) -> bool {
    let exponent = number.split_once(['E', 'e']);
    exponent.is_some_and(|(figures, power)| {
        let digits = |text: &str, allowed: &str| {
            !text.is_empty()
                && text
                    .chars()
                    .all(|c| c.is_ascii_digit() || allowed.contains(c))
        };
        digits(figures, ",.") && digits(power, "+")
    })
}

/// Reads a word of rank, in French or English: `titulaire`, `suppléant 2`, `backup`, `1`.
fn rank(word: &str, line: u32) -> Result<Rank, RowProblem> {
    const PRINCIPAL: [&str; 7] = [
        "titulaire",
        "principal",
        "principale",
        "primary",
        "main",
        "lead",
        "holder",
    ];
    const BACKUP: [&str; 10] = [
        "suppleant",
        "suppleante",
        "remplacant",
        "remplacante",
        "secondaire",
        "adjoint",
        "backup",
        "back up",
        "deputy",
        "secondary",
    ];
    let folded = fold(word);
    let number: String = folded.chars().filter(char::is_ascii_digit).collect();
    let letters = folded.trim_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let among = |words: &[&str]| words.contains(&letters);
    match (letters, number.parse::<u32>().ok()) {
        ("", None) if folded.is_empty() => Ok(Rank::Any),
        ("" | "er" | "e" | "eme" | "st" | "nd" | "n", Some(n @ 1..=99)) => Ok(Rank::Exactly(n)),
        (_, None) if among(&PRINCIPAL) => Ok(Rank::Exactly(1)),
        (_, None) if among(&BACKUP) => Ok(Rank::Backup),
        (_, Some(n @ 1..=99)) if among(&BACKUP) => Ok(Rank::Exactly(n + 1)),
        _ => Err(RowProblem::WrongValue {
            line,
            field: ContactColumn::Rank,
        }),
    }
}
