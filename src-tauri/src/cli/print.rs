//! `mallette print`

use super::arguments::Print;
use super::{Outcome, Setting, naming, say};
use crate::error::CommandError;
use crate::mallette::PrintOptions;

pub(super) fn run(setting: &Setting, arguments: &Print) -> Result<Outcome, CommandError> {
    let mallette = setting.reading()?;
    let options = PrintOptions {
        language: setting.language(),
        paper: arguments.paper,
        large: arguments.large,
        duplex: arguments.duplex,
    };
    let clock = setting.clock.as_ref();
    let printed = match arguments.document.document() {
        Some(_) if arguments.svg => mallette
            .draw(options.language, &arguments.out)
            .map_err(naming(&arguments.out))?,
        Some(document) => vec![
            mallette
                .print(document, &options, &arguments.out, clock)
                .map_err(naming(&arguments.out))?,
        ],
        None => mallette
            .print_set(&options, &arguments.out, clock)
            .map_err(naming(&arguments.out))?,
    };
    for file in &printed {
        say(setting.words.printed(&file.path, file.pages));
        for warning in &file.warnings {
            eprintln!("mallette: {}", setting.words.missing_characters(warning));
        }
    }
    Ok(Outcome::Done)
}
