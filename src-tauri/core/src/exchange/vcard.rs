//! vCard 3.0 and 4.0 as telephones and mail programs write it, with the leftovers of 2.1 they still emit.
//!
//! Cards are cut out here, so that a fault has a line; calcard parses each one.

use std::borrow::Cow;

use calcard::common::IanaType;
use calcard::vcard::{
    VCard, VCardEntry, VCardKind, VCardParameterName, VCardProperty, VCardType, VCardValue,
};
use encoding_rs::Encoding;

use super::channel;
use super::column::ContactColumn;
use super::encoding::decode;
use super::error::ExchangeError;
use super::table::{ROW_LIMIT, SourceRow, Table};

/// Properties of our own, for what vCard has no word for.
pub(crate) const HOURS: &str = "X-MALLETTE-HOURS";
pub(crate) const SITE: &str = "X-MALLETTE-SITE";
pub(crate) const VERIFIED_ON: &str = "X-MALLETTE-VERIFIED-ON";
pub(crate) const CHANNEL: &str = "X-MALLETTE-CHANNEL";
/// The label of a grouped property, as address books write it.
pub(crate) const LABEL: &str = "X-ABLABEL";

/// The columns a card is spread over, with the names they have in a vCard.
const COLUMNS: [(ContactColumn, &str); 14] = [
    (ContactColumn::FirstName, "N given"),
    (ContactColumn::LastName, "N family"),
    (ContactColumn::Job, "TITLE"),
    (ContactColumn::Company, "ORG"),
    (ContactColumn::Role, "ROLE"),
    (ContactColumn::Rank, "ROLE PREF"),
    (ContactColumn::Email, "EMAIL"),
    (ContactColumn::Phone, "TEL work"),
    (ContactColumn::Mobile, "TEL cell"),
    (ContactColumn::Other, "TEL other"),
    (ContactColumn::Hours, HOURS),
    (ContactColumn::Site, SITE),
    (ContactColumn::Notes, "NOTE"),
    (ContactColumn::VerifiedOn, VERIFIED_ON),
];

/// The columns of every vCard file.
pub(crate) fn columns() -> Vec<ContactColumn> {
    COLUMNS.iter().map(|(column, _)| *column).collect()
}

/// Whether a file of these bytes holds cards.
pub(crate) fn is_vcard(bytes: &[u8]) -> bool {
    let start = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => {
            let start = &bytes[mark..bytes.len().min(mark + 200)];
            encoding.decode_without_bom_handling(start).0.into_owned()
        }
        None => String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).into_owned(),
    };
    is_line(
        start
            .trim_start()
            .lines()
            .next()
            .unwrap_or_default()
            .as_bytes(),
        "BEGIN:VCARD",
    )
}

/// Reads the cards of a file, one row each.
pub(crate) fn read(bytes: &[u8]) -> Result<Table, ExchangeError> {
    let rows = cards(&as_bytes_of_lines(bytes)?)?;
    if rows.is_empty() {
        return Err(ExchangeError::Nothing);
    }
    Ok(Table {
        headings: COLUMNS.iter().map(|(_, name)| (*name).to_owned()).collect(),
        rows,
    })
}

/// UTF-16 is decoded whole; the rest stays bytes, because old programs fold lines in the middle of a character.
fn as_bytes_of_lines(bytes: &[u8]) -> Result<Cow<'_, [u8]>, ExchangeError> {
    match Encoding::for_bom(bytes) {
        Some((encoding, mark)) if encoding == encoding_rs::UTF_8 => {
            Ok(Cow::Borrowed(&bytes[mark..]))
        }
        Some(_) => Ok(Cow::Owned(decode(bytes, 1)?.into_bytes())),
        None => Ok(Cow::Borrowed(bytes)),
    }
}

fn cards(bytes: &[u8]) -> Result<Vec<SourceRow>, ExchangeError> {
    let mut rows = Vec::new();
    let mut begun: Option<(u32, Vec<u8>)> = None;
    for (raw, line) in bytes.split(|b| *b == b'\n').zip(1..) {
        let text = raw.strip_suffix(b"\r").unwrap_or(raw);
        match &mut begun {
            None if text.trim_ascii().is_empty() => {}
            None if is_line(text, "BEGIN:VCARD") => begun = Some((line, b"BEGIN:VCARD".to_vec())),
            None => return Err(ExchangeError::OutsideCard { line }),
            // The card before was cut off.
            Some((first, _)) if is_line(text, "BEGIN:VCARD") => {
                return Err(ExchangeError::Half { line: *first });
            }
            Some((first, card)) if is_line(text, "END:VCARD") => {
                card.extend(b"\nEND:VCARD\n");
                rows.extend(row(*first, card)?);
                if rows.len() > ROW_LIMIT as usize {
                    return Err(ExchangeError::TooManyRows { limit: ROW_LIMIT });
                }
                begun = None;
            }
            Some((_, card)) => match text {
                // A quoted-printable line that goes on is not a folded one.
                [b' ' | b'\t', rest @ ..] if !card.ends_with(b"=") => card.extend(rest),
                _ => {
                    card.push(b'\n');
                    card.extend(text);
                }
            },
        }
    }
    begun.map_or(Ok(rows), |(line, _)| Err(ExchangeError::Half { line }))
}

fn is_line(text: &[u8], expected: &str) -> bool {
    text.trim_ascii().eq_ignore_ascii_case(expected.as_bytes())
}

/// One card as a row; nothing for a card that is a group of others.
fn row(line: u32, card: &[u8]) -> Result<Option<SourceRow>, ExchangeError> {
    let text = decode(card, line)?;
    let Ok(card) = VCard::parse(with_charset(&text)) else {
        return Err(ExchangeError::OutsideCard { line });
    };
    let is_group = card.property(&VCardProperty::Kind).is_some_and(|kind| {
        matches!(
            kind.values.first(),
            Some(VCardValue::Kind(VCardKind::Group))
        )
    });
    let cells = Cells::of(&card);
    Ok((!is_group).then(|| SourceRow {
        line,
        cells: cells.in_order(),
    }))
}

/// Quoted-printable text without a charset is UTF-8 wherever it can be: telephones leave the parameter out.
fn with_charset(text: &str) -> Cow<'_, str> {
    if !text.to_ascii_uppercase().contains("QUOTED-PRINTABLE") || !unquotes_to_utf8(text) {
        return Cow::Borrowed(text);
    }
    let named = |line: &str| match line.split_once(':') {
        Some((name, value)) => {
            let upper = name.to_ascii_uppercase();
            let silent = upper.contains("QUOTED-PRINTABLE") && !upper.contains("CHARSET=");
            if silent {
                format!("{name};CHARSET=UTF-8:{value}")
            } else {
                line.to_owned()
            }
        }
        None => line.to_owned(),
    };
    Cow::Owned(text.lines().map(named).collect::<Vec<_>>().join("\n"))
}

fn unquotes_to_utf8(text: &str) -> bool {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = match (first, after) {
            (b'=', [b'\n', after @ ..]) => after,
            (b'=', [high, low, after @ ..])
                if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() =>
            {
                let digit = |b: &u8| char::from(*b).to_digit(16).unwrap_or(0) as u8;
                bytes.push(digit(high) * 16 + digit(low));
                after
            }
            _ => {
                bytes.push(*first);
                after
            }
        };
    }
    std::str::from_utf8(&bytes).is_ok()
}

/// The cells of one card while it is read.
#[derive(Default)]
struct Cells {
    first_name: String,
    last_name: String,
    formatted_name: String,
    job: String,
    company: String,
    department: String,
    roles: Vec<(String, String)>,
    emails: Vec<String>,
    phones: Vec<String>,
    mobiles: Vec<String>,
    others: Vec<(String, String)>,
    homes: Vec<String>,
    hours: String,
    site: String,
    notes: Vec<String>,
    verified_on: String,
}

impl Cells {
    fn of(card: &VCard) -> Cells {
        let mut cells = Cells::default();
        for entry in &card.entries {
            let parts = texts(entry);
            let text = parts
                .first()
                .map(|part| part.trim().to_owned())
                .unwrap_or_default();
            let all = parts.join(", ").trim().to_owned();
            if parts.iter().all(|part| part.trim().is_empty()) {
                continue;
            }
            match &entry.name {
                VCardProperty::N => {
                    cells.last_name = text;
                    let given = parts
                        .iter()
                        .skip(1)
                        .take(2)
                        .map(|part| part.trim())
                        .filter(|part| !part.is_empty());
                    cells.first_name = given.collect::<Vec<_>>().join(" ");
                }
                VCardProperty::Fn if cells.formatted_name.is_empty() => cells.formatted_name = all,
                VCardProperty::Title if cells.job.is_empty() => cells.job = all,
                VCardProperty::Org if cells.company.is_empty() => {
                    cells.department = parts
                        .iter()
                        .skip(1)
                        .map(|part| part.trim())
                        .collect::<Vec<_>>()
                        .join(" ");
                    cells.company = text;
                }
                VCardProperty::Role => cells.roles.push((one_line(&all), preference(entry))),
                VCardProperty::Email => cells.emails.push(text),
                VCardProperty::Tel => cells.put_number(card, entry, &text),
                VCardProperty::Note => cells.notes.push(all),
                VCardProperty::Other(name) => match name.to_ascii_uppercase().as_str() {
                    HOURS => cells.hours = all,
                    SITE => cells.site = all,
                    VERIFIED_ON => cells.verified_on = all,
                    CHANNEL => cells
                        .others
                        .push((label(card, entry).unwrap_or_default(), all)),
                    _ => {}
                },
                _ => {}
            }
        }
        cells
    }

    fn put_number(&mut self, card: &VCard, entry: &VCardEntry, text: &str) {
        let number = text
            .get(..4)
            .filter(|s| s.eq_ignore_ascii_case("tel:"))
            .map_or(text, |_| &text[4..])
            .to_owned();
        let types = types(entry);
        let is = |wanted: &str| types.iter().any(|found| found == wanted);
        let named = label(card, entry).map(|label| (ContactColumn::of_heading(&label), label));
        match named {
            Some((ContactColumn::Mobile, _)) => self.mobiles.push(number),
            Some((ContactColumn::Phone, _)) => self.phones.push(number),
            Some((_, label)) => self.others.push((label, number)),
            None if is("fax") => self.others.push(("fax".to_owned(), number)),
            None if is("pager") => self.others.push(("pager".to_owned(), number)),
            None if is("cell") || is("iphone") => self.mobiles.push(number),
            None if is("home") => self.homes.push(number),
            None => self.phones.push(number),
        }
    }

    /// One cell a column; what is too many for a column becomes a further channel.
    fn in_order(mut self) -> Vec<String> {
        if self.first_name.is_empty() && self.last_name.is_empty() {
            (self.first_name, self.last_name) = super::contact::split_name(&self.formatted_name);
        }
        if self.job.is_empty() {
            self.job = self.department;
        }
        if self.phones.is_empty() && self.mobiles.is_empty() {
            self.phones.append(&mut self.homes);
        }
        let surplus = [
            ("email", &mut self.emails),
            ("work", &mut self.phones),
            ("cell", &mut self.mobiles),
        ];
        for (label, values) in surplus {
            self.others.extend(
                values
                    .drain(1.min(values.len())..)
                    .map(|value| (label.to_owned(), value)),
            );
        }
        self.others.extend(
            self.homes
                .into_iter()
                .map(|number| ("home".to_owned(), number)),
        );
        let first = |values: Vec<String>| values.into_iter().next().unwrap_or_default();
        let (roles, ranks): (Vec<String>, Vec<String>) = self.roles.into_iter().unzip();
        vec![
            self.first_name,
            self.last_name,
            self.job,
            self.company,
            roles.join("\n"),
            ranks.join("\n"),
            first(self.emails),
            first(self.phones),
            first(self.mobiles),
            channel::join(&self.others),
            self.hours,
            self.site,
            self.notes.join("\n"),
            self.verified_on,
        ]
    }
}

/// The values of a property as text, in their order.
fn texts(entry: &VCardEntry) -> Vec<String> {
    let text = |value: &VCardValue| match value {
        VCardValue::Text(text) => text.clone(),
        VCardValue::Component(parts) => parts.join(" "),
        _ => String::new(),
    };
    entry.values.iter().map(text).collect()
}

fn one_line(text: &str) -> String {
    text.split(['\r', '\n'])
        .map(str::trim)
        .collect::<Vec<_>>()
        .join(" ")
}

fn types(entry: &VCardEntry) -> Vec<String> {
    let kinds = entry
        .parameters(&VCardParameterName::Type)
        .filter_map(|value| value.as_type());
    kinds
        .map(|kind| match kind {
            IanaType::Iana(VCardType::Cell) => "cell".to_owned(),
            IanaType::Iana(VCardType::Home) => "home".to_owned(),
            IanaType::Iana(VCardType::Fax) => "fax".to_owned(),
            IanaType::Iana(VCardType::Pager) => "pager".to_owned(),
            IanaType::Iana(_) => String::new(),
            IanaType::Other(other) => other.to_ascii_lowercase(),
        })
        .collect()
}

/// The rank a role is held with: PREF in vCard 4.
fn preference(entry: &VCardEntry) -> String {
    let preferred = entry
        .parameters(&VCardParameterName::Pref)
        .next()
        .and_then(|value| value.as_integer());
    match preferred {
        Some(IanaType::Iana(rank)) => rank.to_string(),
        _ => String::new(),
    }
}

/// The label that address books put on a property through its group.
fn label(card: &VCard, entry: &VCardEntry) -> Option<String> {
    let group = entry.group.as_ref()?;
    let labels = card.entries.iter().filter(|other| matches!(&other.name, VCardProperty::Other(name) if name.eq_ignore_ascii_case(LABEL)));
    let text = labels
        .filter(|other| other.group.as_ref() == Some(group))
        .find_map(|other| texts(other).into_iter().next())?;
    // Apple wraps its own words: _$!<Mobile>!$_
    Some(
        text.trim()
            .trim_start_matches("_$!<")
            .trim_end_matches(">!$_")
            .to_owned(),
    )
}
