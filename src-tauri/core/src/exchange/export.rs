//! Contacts out: vCard for telephones, CSV for spreadsheets. What is written can be read back by [`super::parse_contacts`].

use std::fs::File;
use std::io::Write;
use std::path::Path;

use super::encoding::count;
use super::error::ExchangeError;
use super::{export_csv, export_vcard};
use crate::model::Plan;
use crate::model::contact::{ContactChannel, Person, Role};

/// Formats that are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFormat {
    /// vCard 4.0.
    Vcard,
    /// CSV as French spreadsheets open it.
    Csv,
}

/// Writes everybody of a plan to a file, in the format of its ending (.vcf or .csv); how many they are.
/// A file that is there is replaced only once the new one is whole and on the disk.
pub fn export_contacts(path: &Path, plan: &Plan, language: &str) -> Result<u32, ExchangeError> {
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    let format = match ending.as_deref() {
        Some("vcf") => ExportFormat::Vcard,
        Some("csv") => ExportFormat::Csv,
        _ => return Err(ExchangeError::Ending),
    };
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let mut whole = tempfile::NamedTempFile::new_in(folder)?;
    whole.write_all(&contacts_bytes(plan, format, language)?)?;
    whole.as_file().sync_all()?;
    whole.persist(path).map_err(|error| error.error)?;
    sync_folder(folder)?;
    Ok(count(plan.people.len()))
}

/// Everybody of a plan as the bytes of a file; `language` (`fr` or `en`) is that of the headings.
pub fn contacts_bytes(
    plan: &Plan,
    format: ExportFormat,
    language: &str,
) -> Result<Vec<u8>, ExchangeError> {
    match format {
        ExportFormat::Vcard => Ok(export_vcard::write(plan).into_bytes()),
        ExportFormat::Csv => export_csv::write(plan, language),
    }
}

/// The channels of a person in their order.
pub(crate) fn channels(plan: &Plan, person: &Person) -> Vec<ContactChannel> {
    let mut channels: Vec<ContactChannel> = plan
        .channels
        .iter()
        .filter(|channel| channel.person == person.id)
        .cloned()
        .collect();
    channels.sort_by(|a, b| a.position.total_cmp(&b.position));
    channels
}

/// The roles a person holds with their rank, in the order of the plan.
pub(crate) fn roles<'a>(plan: &'a Plan, person: &Person) -> Vec<(&'a Role, u32)> {
    let held = plan
        .assignments
        .iter()
        .filter(|held| held.person == person.id);
    held.filter_map(|held| Some((plan.role(held.role)?, held.rank.unwrap_or(1))))
        .collect()
}

/// The name of the company a person works for; empty for the organisation's own people.
pub(crate) fn company<'a>(plan: &'a Plan, person: &Person) -> &'a str {
    person
        .company
        .and_then(|id| plan.company(id))
        .map_or("", |company| &company.name)
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> std::io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Windows has no way to sync a folder, and needs none.
#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> std::io::Result<()> {
    Ok(())
}
