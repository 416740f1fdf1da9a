//! `mallette init`

use super::arguments::Init;
use super::{Outcome, Setting, key, say};
use crate::error::CommandError;
use crate::mallette::{self, NewMallette};

pub(super) fn run(setting: &Setting, arguments: &Init) -> Result<Outcome, CommandError> {
    let request = NewMallette {
        folder: None,
        organisation: arguments.organisation.clone(),
        language: setting.language(),
        country: arguments.country.clone(),
        time_zone: arguments.time_zone.clone(),
        passphrase: key::new_passphrase(setting)?,
        first_name: String::new(),
        last_name: String::new(),
    };
    mallette::create(
        &arguments.dir,
        &request,
        &setting.places,
        setting.clock.as_ref(),
    )?;
    say(setting.words.made(&arguments.dir));
    say(setting.words.recovery_sheet_untried());
    Ok(Outcome::Done)
}
