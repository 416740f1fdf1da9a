//! `mallette contacts import` and `export`

use std::path::Path;

use mallette_core::exchange::{Choice, ImportRow, Verdict};

use super::arguments::ContactsAction;
use super::{Outcome, Setting, naming, say};
use crate::error::CommandError;
use crate::mallette::describe_row;

pub(super) fn run(setting: &Setting, action: &ContactsAction) -> Result<Outcome, CommandError> {
    match action {
        ContactsAction::Import { file } => import(setting, file),
        ContactsAction::Export { file } => {
            let mallette = setting.reading()?;
            let people = mallette
                .export_contacts(file, setting.language().code())
                .map_err(naming(file))?;
            say(setting.words.exported(people, file));
            Ok(Outcome::Done)
        }
    }
}

fn import(setting: &Setting, file: &Path) -> Result<Outcome, CommandError> {
    let mallette = setting.writing()?;
    let clock = setting.clock.as_ref();
    let preview = mallette.preview_contacts(file, None, clock)?;
    let done = mallette.import_contacts(&setting.stamp(), file, None, &Choice::default(), clock)?;
    let left_out: Vec<&ImportRow> = preview
        .rows
        .iter()
        .filter(|row| matches!(row.verdict, Verdict::Near | Verdict::Problem))
        .collect();
    for row in &left_out {
        match &row.problem {
            Some(problem) => say(setting.words.error(&describe_row(problem))),
            None => say(setting.words.near(row.line, &row.person)),
        }
    }
    say(setting.words.imported(&done));
    Ok(if left_out.is_empty() {
        Outcome::Done
    } else {
        Outcome::Found
    })
}
