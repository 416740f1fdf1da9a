//! `mallette calendar export`

use super::arguments::CalendarAction;
use super::{Outcome, Setting, naming, say};
use crate::error::CommandError;

pub(super) fn run(setting: &Setting, action: &CalendarAction) -> Result<Outcome, CommandError> {
    let CalendarAction::Export { file } = action;
    let mallette = setting.reading()?;
    let entries = mallette
        .export_calendar(file, setting.now())
        .map_err(naming(file))?;
    say(setting.words.calendar_exported(entries, file));
    Ok(Outcome::Done)
}
