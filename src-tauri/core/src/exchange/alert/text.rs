//! Texts of a file nobody vouches for, made fit for the fields of the plan.

use crate::model::value::{LINE_LIMIT, TEXT_LIMIT};

/// One line: breaks and tabs become spaces.
pub(super) fn line(text: &str) -> String {
    let clean = printable(text).replace(['\n', '\t'], " ");
    cut(clean.trim(), LINE_LIMIT)
}

/// Running text.
pub(super) fn running(text: &str) -> String {
    cut(printable(text).trim(), TEXT_LIMIT)
}

/// Control characters show as `�`, what nobody would see goes. Markup stays what it is: text.
fn printable(text: &str) -> String {
    let unix = text.replace("\r\n", "\n");
    let shown = unix.chars().filter(|c| !is_hidden(*c)).map(|c| match c {
        '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        '\t' => '\t',
        c if c.is_control() => char::REPLACEMENT_CHARACTER,
        c => c,
    });
    shown.collect()
}

/// What turns the direction of writing round, or takes no room: a text that is read otherwise than it is written.
/// The joiners of emoji and of Indic and Persian writing stay.
fn is_hidden(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}')
}

fn cut(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let kept: String = text.chars().take(limit - 1).collect();
    format!("{}…", kept.trim_end())
}
