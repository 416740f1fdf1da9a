//! `mallette incidents`

use super::arguments::Incidents;
use super::{Outcome, Setting, say, say_json};
use crate::error::CommandError;

pub(super) fn run(setting: &Setting, arguments: &Incidents) -> Result<Outcome, CommandError> {
    let mallette = setting.reading()?;
    let mut lines = mallette.register()?;
    if arguments.open {
        lines.retain(|line| line.closed_at.is_none());
    }
    // Those that are open first; each part stays in the order of the register.
    lines.sort_by_key(|line| line.closed_at.is_some());
    if arguments.json {
        say_json(&lines)?;
    } else if lines.is_empty() {
        say(setting.words.no_incidents(arguments.open));
    } else {
        for row in setting
            .words
            .register(&lines, &mallette.plan()?, mallette.zone()?)
        {
            say(row);
        }
    }
    Ok(Outcome::Done)
}
