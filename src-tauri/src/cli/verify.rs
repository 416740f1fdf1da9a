//! `mallette verify`

use super::{Outcome, Setting, say};
use crate::error::CommandError;

pub(super) fn run(setting: &Setting) -> Result<Outcome, CommandError> {
    let report = setting.reading()?.verify(setting.clock.as_ref())?;
    for problem in &report.problems {
        say(setting.words.problem(problem));
    }
    say(setting.words.verified(&report));
    Ok(if report.problems.is_empty() {
        Outcome::Done
    } else {
        Outcome::Found
    })
}
