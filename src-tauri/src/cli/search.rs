//! `mallette search`

use super::{Outcome, Setting, say, say_json};
use crate::error::CommandError;

pub(super) fn run(setting: &Setting, words: &str, json: bool) -> Result<Outcome, CommandError> {
    let hits = setting.reading()?.search(words)?;
    if json {
        say_json(&hits)?;
    } else {
        for hit in &hits {
            say(setting.words.hit(hit));
        }
    }
    Ok(if hits.is_empty() {
        Outcome::Found
    } else {
        Outcome::Done
    })
}
