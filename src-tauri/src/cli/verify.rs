//! `mallette verify`

use super::{Outcome, Setting, say};
use crate::error::CommandError;
use crate::mallette::CodeStanding;

pub(super) fn run(setting: &Setting, code: Option<&str>) -> Result<Outcome, CommandError> {
    match code {
        Some(code) => binder(setting, code),
        None => mallette(setting),
    }
}

fn mallette(setting: &Setting) -> Result<Outcome, CommandError> {
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

/// Whether a binder says what the plan says.
fn binder(setting: &Setting, code: &str) -> Result<Outcome, CommandError> {
    let mallette = setting.reading()?;
    let check = mallette.check_code(code, setting.clock.as_ref())?;
    say(setting.words.code(&check, mallette.zone()?));
    for change in &check.changes {
        say(setting.words.sheet_change(change));
    }
    Ok(if check.standing == CodeStanding::Current {
        Outcome::Done
    } else {
        Outcome::Found
    })
}
