//! `mallette copies`

use super::arguments::{AddCopy, CopiesAction};
use super::{Outcome, Setting, say, say_json};
use crate::error::CommandError;
use crate::mallette::{NewPaperCopy, PrintOptions};

pub(super) fn run(setting: &Setting, action: &CopiesAction) -> Result<Outcome, CommandError> {
    match action {
        CopiesAction::List { json } => list(setting, *json),
        CopiesAction::Add(copy) => add(setting, copy),
        CopiesAction::HandOver { number } => {
            let mallette = setting.writing()?;
            let today = mallette.today(setting.clock.as_ref())?;
            mallette.hand_over_copy(*number, today, &setting.stamp())?;
            say(setting.words.copy_handed_over(*number));
            Ok(Outcome::Done)
        }
        CopiesAction::Retire { number } => {
            let mallette = setting.writing()?;
            let today = mallette.today(setting.clock.as_ref())?;
            mallette.retire_copy(*number, today, &setting.stamp())?;
            say(setting.words.copy_retired(*number));
            Ok(Outcome::Done)
        }
    }
}

fn list(setting: &Setting, json: bool) -> Result<Outcome, CommandError> {
    let mallette = setting.reading()?;
    let copies = mallette.paper_copies(setting.clock.as_ref())?;
    if json {
        say_json(&copies)?;
    } else if copies.is_empty() {
        say(setting.words.no_copies());
    } else {
        for check in &copies {
            say(setting.words.copy(check, mallette.zone()?));
        }
    }
    Ok(if copies.iter().any(|check| check.is_stale()) {
        Outcome::Found
    } else {
        Outcome::Done
    })
}

fn add(setting: &Setting, arguments: &AddCopy) -> Result<Outcome, CommandError> {
    let options = PrintOptions {
        language: setting.language(),
        paper: arguments.paper,
        large: arguments.large,
        duplex: arguments.duplex,
        incident: None,
        masked: false,
    };
    let copy = NewPaperCopy {
        number: arguments.copy,
        holder: arguments.holder.clone(),
        place: arguments.place.clone(),
    };
    let mallette = setting.writing()?;
    let added = mallette.add_copy(arguments.document, &options, copy, &setting.stamp())?;
    say(setting.words.copy_added(added.number.unwrap_or_default()));
    Ok(Outcome::Done)
}
