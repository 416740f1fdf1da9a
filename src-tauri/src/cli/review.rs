//! `mallette review`

use super::arguments::Review;
use super::{Outcome, Setting, say, say_json};
use crate::error::CommandError;

pub(super) fn run(setting: &Setting, arguments: &Review) -> Result<Outcome, CommandError> {
    let mallette = setting.reading()?;
    let incident = mallette.incident_numbered(&arguments.number)?;
    let view = mallette.review(incident.id, setting.language(), setting.clock.as_ref())?;
    if arguments.json {
        say_json(&view)?;
        return Ok(Outcome::Done);
    }
    say(setting.words.log_heading(&incident));
    for line in setting.words.review(&view, mallette.zone()?) {
        say(line);
    }
    Ok(Outcome::Done)
}
