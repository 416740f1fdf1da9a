//! `mallette check`

use super::{Outcome, Setting, say, say_json};
use crate::error::CommandError;

pub(super) fn run(setting: &Setting, json: bool) -> Result<Outcome, CommandError> {
    let readiness = setting.reading()?.readiness(setting.clock.as_ref())?;
    if json {
        say_json(&readiness)?;
    } else {
        for finding in &readiness.findings {
            say(setting.words.finding(finding));
        }
        say(setting.words.readiness(&readiness));
    }
    Ok(if readiness.findings.is_empty() {
        Outcome::Done
    } else {
        Outcome::Found
    })
}
