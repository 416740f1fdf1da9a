//! CSV that a French Excel opens with a double click: UTF-8 with its mark, `;`, a row a person.

use csv::{Terminator, WriterBuilder};

use super::channel;
use super::error::ExchangeError;
use super::export;
use super::guard::{guard, is_spaced_number};
use crate::model::contact::Person;
use crate::model::{Plan, phone};

const HEADINGS_FR: [&str; 14] = [
    "Prénom",
    "Nom",
    "Fonction",
    "Société",
    "Rôle",
    "Titulaire/Suppléant",
    "Courriel",
    "Téléphone",
    "Mobile",
    "Autres moyens",
    "Horaires",
    "Site",
    "Notes",
    "Vérifié le",
];
const HEADINGS_EN: [&str; 14] = [
    "First name",
    "Last name",
    "Job",
    "Company",
    "Role",
    "Principal/Backup",
    "E-mail",
    "Phone",
    "Mobile",
    "Other channels",
    "Hours",
    "Site",
    "Notes",
    "Verified on",
];

/// The mark that tells a spreadsheet that the file is UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// Writes everybody of a plan.
pub(crate) fn write(plan: &Plan, language: &str) -> Result<Vec<u8>, ExchangeError> {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .from_writer(MARK.to_vec());
    let english = language == "en";
    let to_io = |error: csv::Error| ExchangeError::Io(error.into());
    writer
        .write_record(if english { HEADINGS_EN } else { HEADINGS_FR })
        .map_err(to_io)?;
    for person in &plan.people {
        writer
            .write_record(row(plan, person, english))
            .map_err(to_io)?;
    }
    writer
        .into_inner()
        .map_err(|error| ExchangeError::Io(error.into_error()))
}

fn row(plan: &Plan, person: &Person, english: bool) -> [String; 14] {
    let roles = export::roles(plan, person);
    let names: Vec<&str> = roles.iter().map(|(role, _)| role.name.as_str()).collect();
    let ranks: Vec<String> = roles
        .iter()
        .map(|(_, rank)| rank_word(*rank, english))
        .collect();
    let channels = export::channels(plan, person)
        .into_iter()
        .map(|channel| (channel.label, channel.value));
    [
        guard(&person.first_name),
        guard(&person.last_name),
        guard(&person.job),
        guard(export::company(plan, person)),
        guard(&names.join("\n")),
        ranks.join("\n"),
        guard(&person.email),
        number(plan, &person.phone),
        number(plan, &person.mobile),
        guard(&channel::join(&channels.collect::<Vec<_>>())),
        guard(&person.hours),
        guard(&person.site),
        guard(&person.notes),
        person
            .verified_on
            .map(|day| day.to_string())
            .unwrap_or_default(),
    ]
}

/// A spreadsheet takes `0639981240` and `+33639981240` for quantities and drops the zero and the plus.
/// In groups they stay text; what cannot be grouped is guarded.
fn number(plan: &Plan, number: &str) -> String {
    let typed_abroad = number.trim().starts_with('+') || number.trim().starts_with("00");
    let country = if typed_abroad {
        String::new()
    } else {
        plan.organisation().country
    };
    let shown = phone::show(number, &country);
    if is_spaced_number(&shown) {
        shown
    } else {
        guard(&shown)
    }
}

fn rank_word(rank: u32, english: bool) -> String {
    match (rank, english) {
        (1, false) => "titulaire".to_owned(),
        (1, true) => "principal".to_owned(),
        (rank, false) => format!("suppléant {}", rank.saturating_sub(1)),
        (rank, true) => format!("backup {}", rank.saturating_sub(1)),
    }
}
