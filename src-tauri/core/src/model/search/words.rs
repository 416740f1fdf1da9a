//! Which words a text is found by, and which words of a question or a title count.

use unicode_normalization::char::is_combining_mark;

use super::super::fold::fold;

/// Words that French shortens before a vowel: `l'incident` is asked for as `incident` too.
const ELIDED: [&str; 12] = [
    "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu",
];
const APOSTROPHES: [char; 3] = ['\'', '’', 'ʼ'];

/// Gives each folded word under which a text is found: `Jean-Pierre` as `jean`, `pierre` and `jeanpierre`.
pub(super) fn each_word(text: &str, mut found: impl FnMut(&str)) {
    for compound in compounds(text) {
        let folded = fold(compound);
        folded.split_whitespace().for_each(&mut found);
        if folded.contains(' ') {
            found(&folded.replace(' ', ""));
        }
    }
}

/// A title, or a question, in the form in which they are compared: its folded words with one space between, without
/// those that only precede an apostrophe.
pub(super) fn title_form(text: &str) -> String {
    let words = compounds(text).map(|compound| fold(without_elision(compound)));
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<String>>()
        .join(" ")
}

/// The words of a text, those that hyphens and apostrophes join in one piece.
fn compounds(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && !joins(c) && !is_combining_mark(c))
        .map(|compound| compound.trim_matches(joins))
}

fn joins(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}') || APOSTROPHES.contains(&c)
}

fn without_elision(compound: &str) -> &str {
    let is_elided = |word: &str| {
        ELIDED
            .iter()
            .any(|elided| elided.eq_ignore_ascii_case(word))
    };
    match compound.split_once(APOSTROPHES) {
        Some((word, rest)) if is_elided(word) => rest,
        _ => compound,
    }
}

/// The digits of a number, in their order.
pub(super) fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}
