//! `mallette demo`

use std::path::Path;

use super::{Outcome, Setting, say};
use crate::error::CommandError;
use crate::mallette;

pub(super) fn run(setting: &Setting, folder: &Path) -> Result<Outcome, CommandError> {
    mallette::create_demonstration(
        folder,
        setting.language(),
        &setting.places,
        setting.clock.as_ref(),
    )?;
    say(setting.words.made(folder));
    Ok(Outcome::Done)
}
