//! `mallette print`

use super::arguments::Print;
use super::{Outcome, Setting, naming, say};
use crate::error::{CommandError, ErrorCode};
use crate::mallette::{
    Between, Mallette, NewPaperCopy, PaperDocument, PrintOptions, PrintedFile, Since,
};

pub(super) fn run(setting: &Setting, arguments: &Print) -> Result<Outcome, CommandError> {
    // Only a copy of the register changes the mallette.
    let mallette = if arguments.copy.is_some() {
        setting.writing()?
    } else {
        setting.reading()?
    };
    let incident = arguments.incident.as_deref();
    let incident = incident
        .map(|number| mallette.incident_numbered(number))
        .transpose()?;
    let query = arguments.days.query();
    let period = match arguments.days.is_given() {
        true => Some(mallette.period(&query, setting.clock.as_ref())?),
        false => None,
    };
    let options = PrintOptions {
        language: setting.language_of(&mallette)?,
        paper: arguments.paper,
        large: arguments.large,
        duplex: arguments.duplex,
        incident: incident.map(|line| line.id),
        period,
        masked: arguments.masked,
    };
    let printed = match arguments.document.document() {
        Some(_) if arguments.svg => mallette.draw(options.language, &arguments.out),
        Some(document) => one(setting, &mallette, document, &options, arguments),
        None if arguments.is_plain() => {
            let clock = setting.clock.as_ref();
            mallette.print_set(&options, &arguments.out, clock, None)
        }
        None => Err(ErrorCode::OneDocument.into()),
    };
    let printed = printed.map_err(naming(&arguments.out))?;
    if printed.is_empty() {
        say(setting.words.nothing_to_replace());
    }
    for file in &printed {
        say(setting.words.printed(&file.path, file.pages));
        for warning in &file.warnings {
            eprintln!("mallette: {}", setting.words.missing_characters(warning));
        }
    }
    Ok(Outcome::Done)
}

/// Prints one document, or what changed in it; nothing when there is nothing to replace.
fn one(
    setting: &Setting,
    mallette: &Mallette,
    document: PaperDocument,
    options: &PrintOptions,
    arguments: &Print,
) -> Result<Vec<PrintedFile>, CommandError> {
    let (out, stamp) = (&arguments.out, setting.stamp());
    let between = |version: &String| Between {
        since: version.clone(),
        until: arguments.until.clone(),
    };
    if let Some(version) = &arguments.changes {
        let between = between(version);
        let file = mallette.print_changes(document, options, &between, out, &stamp, None)?;
        return Ok(vec![file]);
    }
    if let Some(version) = &arguments.bars {
        let between = between(version);
        let file = mallette.print_with_bars(document, options, &between, out, &stamp, None)?;
        return Ok(vec![file]);
    }
    if let Some(since) = &arguments.since {
        let since = match (since.as_str(), arguments.copy) {
            ("copy", Some(number)) => Since::Copy(number),
            (version, _) => Since::Version(version.to_owned()),
        };
        let done = mallette.print_replacement(document, options, &since, out, &stamp, None)?;
        for change in &done.changes {
            say(setting.words.sheet_change(change));
        }
        return Ok(done.file.into_iter().collect());
    }
    let Some(number) = arguments.copy else {
        let clock = setting.clock.as_ref();
        let file = mallette.print(document, options, out, clock, None)?;
        return Ok(vec![file]);
    };
    let copy = NewPaperCopy {
        number: Some(number),
        holder: arguments.holder.clone().unwrap_or_default(),
        place: arguments.place.clone().unwrap_or_default(),
    };
    let (file, _) = mallette.print_copy(document, options, copy, out, &stamp, None)?;
    Ok(vec![file])
}

impl Print {
    /// Nothing is asked for that only one document can have.
    fn is_plain(&self) -> bool {
        self.copy.is_none() && self.since.is_none() && self.bars.is_none() && self.changes.is_none()
    }
}
