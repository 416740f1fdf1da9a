//! Where the key of a mallette comes from on the command line: the keyring, else a passphrase from the environment or a
//! file, else a prompt.

use std::io::IsTerminal;
use std::path::Path;

use super::Setting;
use crate::error::{CommandError, ErrorCode};
use crate::mallette::{self, Mallette, Way};

/// Opens the mallette in a folder.
pub(super) fn open(
    setting: &Setting,
    folder: &Path,
    writing: bool,
) -> Result<Mallette, CommandError> {
    let open = |way: &Way<'_>| {
        mallette::open(
            folder,
            way,
            writing,
            &setting.places,
            setting.clock.as_ref(),
        )
        .map(|opened| opened.mallette)
        .map_err(CommandError::from)
    };
    let given = given(setting)?;
    let way = given.as_deref().map_or(Way::Keyring, Way::KeyringOr);
    match open(&way) {
        Err(error) if error.code == ErrorCode::PassphraseNeeded && given.is_none() => {
            let typed = prompt(&setting.words.passphrase_prompt()).ok_or(error)?;
            open(&Way::Passphrase(&typed))
        }
        outcome => outcome,
    }
}

/// The passphrase for a new mallette: given, or typed twice.
pub(super) fn new_passphrase(setting: &Setting) -> Result<String, CommandError> {
    if let Some(given) = given(setting)? {
        return Ok(given);
    }
    let missing = || CommandError::from(ErrorCode::PassphraseNeeded);
    let typed = prompt(&setting.words.new_passphrase_prompt()).ok_or_else(missing)?;
    let again = prompt(&setting.words.passphrase_again_prompt()).ok_or_else(missing)?;
    if typed == again {
        Ok(typed)
    } else {
        Err(ErrorCode::PassphraseWrong.into())
    }
}

fn given(setting: &Setting) -> Result<Option<String>, CommandError> {
    if let Ok(passphrase) = std::env::var("MALLETTE_PASSPHRASE") {
        return Ok(Some(passphrase));
    }
    let Some(path) = &setting.common.passphrase_file else {
        return Ok(None);
    };
    let text = std::fs::read_to_string(path).map_err(|error| super::naming(path)(error.into()))?;
    Ok(Some(text.lines().next().unwrap_or_default().to_owned()))
}

/// Nothing where there is nobody to ask.
fn prompt(question: &str) -> Option<String> {
    if !std::io::stdin().is_terminal() {
        return None;
    }
    rpassword::prompt_password(question).ok()
}
