//! Telephone numbers in a text: they stay on one line, and a masked edition hides them.

use super::NO_BREAK;
use std::ops::{Range, RangeInclusive};

/// Figures a telephone number has.
const FIGURES: RangeInclusive<usize> = 8..=15;

/// Puts no-break spaces between the groups of the telephone numbers that somebody typed.
pub(super) fn keep_numbers(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut done = 0;
    for range in numbers(text).filter(|range| looks_dialled(&text[range.clone()])) {
        out.push_str(&text[done..range.start]);
        out.extend(text[range.clone()].chars().map(|c| match c {
            ' ' => NO_BREAK,
            c => c,
        }));
        done = range.end;
    }
    out.push_str(&text[done..]);
    out
}

/// Where figures stand apart from words, with what parts them in a telephone number.
pub(crate) fn numbers(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut rest = 0;
    std::iter::from_fn(move || {
        loop {
            let begins = |c: char| c.is_ascii_digit() || c == '+' || c == '(';
            let start = rest + text[rest..].find(begins)?;
            let run = run(&text[start..]);
            rest = start + run.len();
            let end = start + run.trim_end_matches(|c: char| !c.is_ascii_digit()).len();
            let before = text[..start].chars().next_back();
            let after = text[end..].chars().next();
            let apart = before.is_none_or(|c| !c.is_alphanumeric())
                && after.is_none_or(|c| !c.is_alphanumeric() && c != ':');
            if apart && end > start {
                return Some(start..end);
            }
        }
    })
}

/// A number of this country or of any other; no date, no amount.
pub(crate) fn looks_dialled(run: &str) -> bool {
    let figures = run.chars().filter(char::is_ascii_digit).count();
    let begins = run.trim_start_matches('(').starts_with(['+', '0']);
    FIGURES.contains(&figures) && begins && !is_date(run)
}

/// The beginning of the text that can belong to a number; a second one behind a spaced stroke is one of its own.
fn run(text: &str) -> &str {
    let (mut figures, mut last) = (0, None);
    for (at, c) in text.char_indices() {
        let spaced = last.is_some_and(char::is_whitespace);
        let another = *FIGURES.start() <= figures && (c == '+' || spaced && "/-".contains(c));
        let of_number =
            c.is_ascii_digit() || c.is_whitespace() && c != '\n' || "+().-/".contains(c);
        if another || !of_number {
            return &text[..at];
        }
        figures += usize::from(c.is_ascii_digit());
        last = Some(c);
    }
    text
}

/// `05/11/2026`, alone or before a time.
fn is_date(run: &str) -> bool {
    let mut parts = run.split(['/', '.', '-', ' ', NO_BREAK, '\u{202F}']);
    let length = |part: Option<&str>| part.map_or(0, str::len);
    let (day, month, year) = (parts.next(), parts.next(), parts.next());
    length(day) == 2
        && length(month) == 2
        && length(year) == 4
        && year.is_some_and(|year| year.starts_with("20") || year.starts_with("19"))
}

#[cfg(test)]
mod tests {
    use super::keep_numbers;

    #[track_caller]
    fn becomes(text: &str, expected: &str) {
        assert_eq!(keep_numbers(text).replace('\u{A0}', "_"), expected);
    }

    #[test]
    fn the_groups_of_a_number_are_held_together() {
        becomes(
            "au +33 6 39 98 55 10, ou 01 99 00 14 03.",
            "au +33_6_39_98_55_10, ou 01_99_00_14_03.",
        );
        becomes("(+44) 20 7946 0018 ext", "(+44)_20_7946_0018 ext");
    }

    #[test]
    fn two_numbers_on_a_line_are_two() {
        becomes(
            "01 99 00 14 03 / 06 39 98 55 10 - +33 1 99 00 12 34",
            "01_99_00_14_03 / 06_39_98_55_10 - +33_1_99_00_12_34",
        );
    }

    #[test]
    fn dates_amounts_and_times_are_left_alone() {
        for text in [
            "le 05/11/2026 09 h",
            "le 05 11 2026",
            "12 000 000 €",
            "0 800 1",
            "de 08:30 à 09:30",
            "2026 1105 0930",
        ] {
            becomes(text, text);
        }
    }
}
