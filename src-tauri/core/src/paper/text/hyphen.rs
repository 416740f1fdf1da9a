//! Where a word may be broken.

use crate::model::Language;

/// The shortest piece of a word on either line, in characters.
const PIECE: usize = 3;
/// Words shorter than this are never broken.
const SHORTEST: usize = 7;
/// What is longer is no word.
const LONGEST: usize = 40;

/// The places, as byte offsets, where the word may be broken with a hyphen, ascending. Names in
/// capitals, numbers and addresses have none.
pub(super) fn places(word: &str, language: Language) -> Vec<usize> {
    // « l'organisation » is broken as « organisation », and punctuation around a word is no part of it.
    let start = word.rfind(['\'', '’', '(', '«', '"', '“']).map_or(0, |at| {
        at + word[at..].chars().next().map_or(0, char::len_utf8)
    });
    let core = word[start..].trim_end_matches(|c: char| !c.is_alphabetic());
    let breakable = (SHORTEST..=LONGEST).contains(&core.chars().count())
        && core.chars().all(char::is_alphabetic)
        && core.chars().skip(1).all(char::is_lowercase);
    if !breakable {
        return Vec::new();
    }
    let language = match language {
        Language::Fr => hypher::Lang::French,
        Language::En => hypher::Lang::English,
    };
    let mut at = start;
    let mut places: Vec<usize> = hypher::hyphenate_bounded(core, language, PIECE, PIECE)
        .map(|syllable| {
            at += syllable.len();
            at
        })
        .collect();
    places.pop();
    places
}
