//! `mallette report`

use super::arguments::Report;
use super::{Outcome, Setting, naming, say};
use crate::error::CommandError;
use crate::mallette::PrintOptions;

pub(super) fn run(setting: &Setting, arguments: &Report) -> Result<Outcome, CommandError> {
    let mallette = setting.reading()?;
    let incident = mallette.incident_numbered(&arguments.incident)?;
    let options = PrintOptions {
        language: setting.language_of(&mallette)?,
        incident: Some(incident.id),
        masked: arguments.masked,
        ..PrintOptions::default()
    };
    let (out, clock) = (&arguments.out, setting.clock.as_ref());
    let warnings = mallette
        .export_report(&options, arguments.format, out, clock)
        .map_err(naming(out))?;
    say(setting.words.report_written(&incident.number, out));
    for warning in &warnings {
        eprintln!("mallette: {}", setting.words.missing_characters(warning));
    }
    Ok(Outcome::Done)
}
