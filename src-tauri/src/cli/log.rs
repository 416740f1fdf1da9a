//! `mallette log`

use mallette_core::conduct::{Act, Deed, NewLine};
use uuid::Uuid;

use super::arguments::Log;
use super::{Outcome, Setting, instant, say, say_json};
use crate::error::CommandError;

pub(super) fn run(setting: &Setting, arguments: &Log) -> Result<Outcome, CommandError> {
    if arguments.verify {
        verify(setting, arguments)
    } else if arguments.text.is_empty() {
        show(setting, arguments)
    } else {
        write(setting, arguments)
    }
}

fn write(setting: &Setting, arguments: &Log) -> Result<Outcome, CommandError> {
    let mallette = setting.writing()?;
    let (clock, stamp) = (setting.clock.as_ref(), setting.stamp());
    let id = mallette.incident_numbered(&arguments.number)?.id;
    let now = mallette.incident(id, clock)?.now;
    let at = arguments
        .at
        .as_deref()
        .map(|typed| instant(typed, now, mallette.zone()?))
        .transpose()?;
    let text = |typed: &Option<String>| typed.clone().unwrap_or_default();
    let line = NewLine {
        kind: arguments.kind.clone(),
        actor: text(&arguments.who),
        text: arguments.text.join(" "),
        result: text(&arguments.result),
        link: text(&arguments.link),
        source: "command".to_owned(),
        ..NewLine::default()
    };
    let deed = Deed {
        at,
        act: Act::Write(line),
    };
    // Nobody else writes to it: the last line of the log is the one that was written.
    say(mallette.act(&stamp, id, &deed, clock)?.log.lines);
    Ok(Outcome::Done)
}

fn show(setting: &Setting, arguments: &Log) -> Result<Outcome, CommandError> {
    let mallette = setting.reading()?;
    let incident = mallette.incident_numbered(&arguments.number)?;
    let lines = mallette.whole_log(incident.id)?;
    if arguments.json {
        say_json(&lines)?;
        return Ok(Outcome::Done);
    }
    let number_of = |id: Uuid| {
        let about = lines.iter().find(|logged| logged.line.id == id);
        about.map(|logged| logged.line.number)
    };
    say(setting.words.log_heading(&incident));
    for logged in &lines {
        let about = logged.line.about.and_then(number_of).flatten();
        say(setting
            .words
            .log_line(&logged.line, about, mallette.zone()?));
    }
    Ok(Outcome::Done)
}

fn verify(setting: &Setting, arguments: &Log) -> Result<Outcome, CommandError> {
    let mallette = setting.reading()?;
    let incident = mallette.incident_numbered(&arguments.number)?;
    let check = mallette.check_log(incident.id)?;
    if arguments.json {
        say_json(&check)?;
    } else {
        say(setting.words.log_check(&check));
    }
    Ok(match check.broken_at {
        Some(_) => Outcome::Found,
        None => Outcome::Done,
    })
}
