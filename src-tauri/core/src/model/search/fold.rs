//! Text and numbers as the search compares them: without accents, case, punctuation or ligatures.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Words that French shortens before a vowel: `l'incident` is asked for as `incident` too.
const ELIDED: [&str; 12] =
    ["c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu"];

/// Text in small letters, without accents and ligatures.
pub(super) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    let letters = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    for letter in letters {
        match letter {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ł' => folded.push('l'),
            'ı' => folded.push('i'),
            '’' | 'ʼ' => folded.push('\''),
            // What a capital leaves when it is made small (İ).
            mark if is_combining_mark(mark) => {}
            other => folded.push(other),
        }
    }
    folded
}

/// Whether a character joins the parts of one word, as in `Jean-Pierre` or `O'Brien`.
fn joins(c: char) -> bool {
    matches!(c, '\'' | '-' | '\u{2010}' | '\u{2011}')
}

/// The words of folded text, each part of a compound one on its own.
pub(super) fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The compound words of folded text written in one: `jeanpierre`, `obrien`.
pub(super) fn compounds(folded: &str) -> impl Iterator<Item = String> + '_ {
    folded
        .split(|c: char| !c.is_alphanumeric() && !joins(c))
        .map(|compound| compound.trim_matches(joins))
        .filter(|compound| compound.contains(joins))
        .map(|compound| compound.split(joins).collect())
}

/// The words that count in a question or a title: those that only precede an apostrophe do not.
pub(super) fn full_words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric() && !joins(c)).flat_map(|compound| {
        words(match compound.split_once('\'') {
            Some((elided, rest)) if ELIDED.contains(&elided) && !rest.is_empty() => rest,
            _ => compound,
        })
    })
}

/// The digits of a number, in their order.
pub(super) fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}
