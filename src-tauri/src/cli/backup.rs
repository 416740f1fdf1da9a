//! `mallette backup`

use std::path::Path;

use super::{Outcome, Setting, naming, say};
use crate::error::CommandError;

pub(super) fn run(setting: &Setting, target: &Path) -> Result<Outcome, CommandError> {
    let copy = setting
        .reading()?
        .copy_to(target, setting.clock.as_ref())
        .map_err(naming(target))?;
    say(setting.words.copied(&copy));
    Ok(Outcome::Done)
}
