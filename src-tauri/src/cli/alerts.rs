//! `mallette alerts import`

use super::arguments::{AlertsAction, ImportAlerts};
use super::{Outcome, Setting, say, say_json};
use crate::error::CommandError;

pub(super) fn run(setting: &Setting, action: &AlertsAction) -> Result<Outcome, CommandError> {
    let AlertsAction::Import(arguments) = action;
    let left_out = if arguments.preview {
        preview(setting, arguments)?
    } else {
        import(setting, arguments)?
    };
    if left_out == 0 {
        return Ok(Outcome::Done);
    }
    eprintln!("mallette: {}", setting.words.alerts_left_out(left_out));
    Ok(Outcome::Found)
}

/// Says what would happen; answers how many alerts the sender left out.
fn preview(setting: &Setting, arguments: &ImportAlerts) -> Result<u32, CommandError> {
    let mallette = setting.reading()?;
    let preview = mallette.preview_alerts(&arguments.file)?;
    if arguments.json {
        say_json(&preview)?;
    } else {
        for row in &preview.rows {
            say(setting.words.alert(row, mallette.zone()?));
        }
    }
    Ok(preview.left_out)
}

/// Takes the alerts in; answers how many the sender left out.
fn import(setting: &Setting, arguments: &ImportAlerts) -> Result<u32, CommandError> {
    let mallette = setting.writing()?;
    let left_out = mallette.preview_alerts(&arguments.file)?.left_out;
    let stamp = setting.stamp();
    let done = mallette.import_alerts(&stamp, &arguments.file, None)?;
    if arguments.json {
        say_json(&done)?;
    } else {
        say(setting.words.alerts_imported(&done));
    }
    Ok(left_out)
}
