//! `mallette actions export`

use super::arguments::{ActionsAction, ExportActions};
use super::{Outcome, Setting, naming, say};
use crate::error::CommandError;

pub(super) fn run(setting: &Setting, action: &ActionsAction) -> Result<Outcome, CommandError> {
    match action {
        ActionsAction::Export(arguments) => export(setting, arguments),
    }
}

fn export(setting: &Setting, arguments: &ExportActions) -> Result<Outcome, CommandError> {
    let mallette = setting.reading()?;
    let ExportActions { file, format, open } = arguments;
    let mut actions = mallette.improvements()?.actions;
    actions.retain(|action| !open || action.is_open());
    let ids: Vec<_> = actions.iter().map(|action| action.id).collect();
    mallette
        .export_actions(&ids, *format, setting.language(), file)
        .map_err(naming(file))?;
    say(setting.words.actions_exported(ids.len(), file));
    Ok(Outcome::Done)
}
