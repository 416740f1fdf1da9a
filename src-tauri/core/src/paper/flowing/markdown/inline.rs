//! Text in a line: escaped, with what is bold and what is in italics.

use crate::paper::text::{Span, Text};

/// The lines of a paragraph. A line break in it stays one; an empty line parts two paragraphs.
pub(super) fn lines(text: &Text) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for said in text.lines().iter().map(at_start) {
        match (said.is_empty(), out.last_mut()) {
            (true, Some(last)) if !last.is_empty() => out.push(String::new()),
            (true, _) => {}
            (false, Some(last)) if !last.is_empty() => {
                last.push('\\');
                out.push(said);
            }
            (false, _) => out.push(said),
        }
    }
    if out.last().is_some_and(String::is_empty) {
        out.pop();
    }
    out
}

/// A text within a line: ends of lines in it are spaces.
pub(super) fn line(text: &Text) -> String {
    inline(text, false).replace('\n', " ")
}

/// A line that begins one of the file.
fn at_start(text: &Text) -> String {
    inline(text, true)
}

fn inline(text: &Text, start: bool) -> String {
    let mut out = String::new();
    let mut spans = merged(&text.0);
    // Spaces at its beginning would hide a sign from us and not from whoever reads the file.
    if let Some(first) = spans.first_mut().filter(|_| start) {
        first.text = first.text.trim_start_matches(' ').to_owned();
    }
    for (nth, span) in spans.iter().enumerate() {
        let begins = start && out.is_empty();
        if !span.bold && !span.italic {
            out.push_str(&escaped(&span.text, begins));
            continue;
        }
        let inner = span.text.trim();
        let (before, after) = match span.text.split_once(inner) {
            Some(around) if !inner.is_empty() => around,
            _ => (span.text.as_str(), ""),
        };
        out.push_str(before);
        let follows = after
            .chars()
            .next()
            .or_else(|| spans.get(nth + 1)?.text.chars().next());
        emphasise(&mut out, &escaped(inner, false), span.bold, follows);
        out.push_str(after);
    }
    out.trim_matches(' ').to_owned()
}

/// Neighbours that are set alike, as one.
fn merged(spans: &[Span]) -> Vec<Span> {
    let mut merged: Vec<Span> = Vec::new();
    for span in spans.iter().filter(|span| !span.text.is_empty()) {
        match merged.last_mut() {
            Some(last) if (last.bold, last.italic) == (span.bold, span.italic) => {
                last.text.push_str(&span.text);
            }
            _ => merged.push(span.clone()),
        }
    }
    merged
}

/// Puts the signs of emphasis around a text; tags, where the signs would not be taken for that. They open before a letter,
/// or behind a space or a sign, and close likewise; two of them in a row would be read in another way.
fn emphasise(out: &mut String, text: &str, bold: bool, follows: Option<char>) {
    if text.is_empty() {
        return;
    }
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let apart = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || c.is_ascii_punctuation());
    let before = out.chars().last();
    let opens = before != Some('*') && (letter(text.chars().next()) || apart(before));
    let closes = letter(text.chars().last()) || apart(follows);
    let (sign, tag) = if bold { ("**", "strong") } else { ("*", "em") };
    if opens && closes {
        out.push_str(&format!("{sign}{text}{sign}"));
    } else {
        out.push_str(&format!("<{tag}>{text}</{tag}>"));
    }
}

/// Text in which no character is a sign of the format; `start` says that it begins a line.
pub(super) fn escaped(text: &str, start: bool) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut characters = text.chars().peekable();
    // What may be the number of a list: digits since the beginning of the line.
    let mut counting = start;
    while let Some(c) = characters.next() {
        let first = start && out.is_empty();
        let next = characters.peek().copied();
        let sign = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '~' | '$' => true,
            '&' => next.is_some_and(|c| c.is_ascii_alphanumeric() || c == '#'),
            '#' | '+' | '-' | '=' | '>' => first,
            '.' | ')' => counting && !first && next.is_none_or(char::is_whitespace),
            _ => false,
        };
        counting &= c.is_ascii_digit();
        if sign {
            out.push('\\');
        }
        out.push(if c == '\n' { ' ' } else { c });
    }
    out
}
