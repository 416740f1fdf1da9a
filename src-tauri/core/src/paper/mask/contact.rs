//! Mail addresses and telephone numbers in a text.

use super::People;
use std::ops::Range;

/// Figures a telephone number has.
const FIGURES: std::ops::RangeInclusive<usize> = 8..=15;

/// Figures the code of a call has at least.
const CODE: usize = 3;

/// Mail addresses.
pub(super) fn addresses(text: &str) -> Vec<Range<usize>> {
    let of_name = |c: char| c.is_alphanumeric() || "._%+-'’".contains(c);
    let of_host = |c: char| c.is_alphanumeric() || ".-".contains(c);
    let signs = text.match_indices('@');
    signs
        .filter_map(|(at, _)| {
            let before = text[..at].rfind(|c: char| !of_name(c));
            let start = before.map_or(0, |before| {
                before + text[before..].chars().next().map_or(1, char::len_utf8)
            });
            let after = text[at + 1..].find(|c: char| !of_host(c));
            let end = after.map_or(text.len(), |after| at + 1 + after);
            // The point that ends a sentence is no part of it.
            let end = start + text[start..end].trim_end_matches(['.', '-']).len();
            (start < at && at + 1 < end).then_some(start..end)
        })
        .collect()
}

/// Telephone numbers: those that look like one, and those the records know.
pub(super) fn numbers(text: &str, people: &People) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(at) = text[rest..].find(|c: char| c.is_ascii_digit() || c == '+' || c == '(') {
        let start = rest + at;
        let run = run(&text[start..]);
        let end = start + run.len();
        let before = text[..start].chars().next_back();
        let after = text[end..].chars().next();
        let apart = before.is_none_or(|c| !c.is_alphanumeric())
            && after.is_none_or(|c| !c.is_alphanumeric() && c != ':');
        if apart && (looks_dialled(run) || people.has_number(run)) {
            found.push(start..end);
        }
        rest = end.max(start + 1);
    }
    found
}

/// What lets one into a call: figures behind the word "code" or "PIN".
pub(super) fn codes(text: &str) -> Vec<Range<usize>> {
    let lower = text.to_ascii_lowercase();
    let mut found = Vec::new();
    for word in ["code", "pin"] {
        for (at, _) in lower.match_indices(word) {
            let apart = lower[..at]
                .chars()
                .next_back()
                .is_none_or(|c| !c.is_alphanumeric());
            let behind = &lower[at + word.len()..];
            let figures =
                behind.trim_start_matches(|c: char| c.is_whitespace() || ":#".contains(c));
            let start = text.len() - figures.len();
            let length = figures
                .find(|c: char| !c.is_ascii_digit())
                .unwrap_or(figures.len());
            let parted = figures.len() < behind.len();
            if apart && parted && length >= CODE {
                found.push(start..start + length);
            }
        }
    }
    found
}

/// Figures with what parts them in a number, up to the last of them.
fn run(text: &str) -> &str {
    let of_number =
        |c: char| c.is_ascii_digit() || c.is_whitespace() && c != '\n' || "+().-/".contains(c);
    let end = text.find(|c: char| !of_number(c)).unwrap_or(text.len());
    let run = &text[..end];
    run.trim_end_matches(|c: char| !c.is_ascii_digit())
        .get(..)
        .filter(|run| !run.is_empty())
        .unwrap_or(&text[..text.chars().next().map_or(0, char::len_utf8)])
}

/// A number of this country or of any other; no date, no amount.
fn looks_dialled(run: &str) -> bool {
    let figures = run.chars().filter(char::is_ascii_digit).count();
    let begins = run.trim_start_matches('(').starts_with(['+', '0']);
    FIGURES.contains(&figures) && begins && !is_date(run)
}

/// `05/11/2026`, alone or before a time.
fn is_date(run: &str) -> bool {
    let mut parts = run.split(['/', '.', '-', ' ', '\u{A0}', '\u{202F}']);
    let length = |part: Option<&str>| part.map_or(0, str::len);
    let (day, month, year) = (parts.next(), parts.next(), parts.next());
    length(day) == 2
        && length(month) == 2
        && length(year) == 4
        && year.is_some_and(|year| year.starts_with("20") || year.starts_with("19"))
}
