//! Names of people in a text, however they are written: in capitals, without accents, the first or the last name alone.

use crate::model::fold::fold;
use std::collections::HashMap;
use std::ops::Range;

/// Whose name it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// A person, by their place among all.
    One(usize),
    /// One of several who share it.
    Several,
    /// An organisation or a role: it stays.
    Stays,
}

/// How people are named, by the first word.
#[derive(Debug, Default)]
pub(super) struct Names(HashMap<String, Vec<(Vec<String>, Who)>>);

/// Words before a name that go with it.
pub(super) const CIVIL: [&str; 12] = [
    "m",
    "mr",
    "mme",
    "mlle",
    "mrs",
    "ms",
    "monsieur",
    "madame",
    "mademoiselle",
    "dr",
    "me",
    "maitre",
];
/// Months that are first names too, folded.
const MONTHS: [&str; 6] = ["avril", "mai", "aout", "april", "may", "june"];
/// What parts the words of one name.
const WITHIN: &str = "-'’.,\u{2010}\u{2011}_";

impl Names {
    /// Takes these words for somebody; who shares them with another is one of several, and who shares them with an
    /// organisation is masked with it.
    pub fn add(&mut self, words: &[String], who: Who) {
        let Some(first) = words.first() else {
            return;
        };
        let begun = self.0.entry(first.clone()).or_default();
        match begun.iter_mut().find(|(known, _)| known == words) {
            Some((_, known)) if *known == Who::Stays => *known = who,
            Some((_, known)) if *known != who && who != Who::Stays => *known = Who::Several,
            Some(_) => {}
            None => begun.push((words.to_vec(), who)),
        }
    }

    /// Who is named by exactly these words.
    pub fn who(&self, words: &[String]) -> Option<Who> {
        let begun = self.0.get(words.first()?)?;
        let found = begun.iter().find(|(known, _)| known == words);
        found.map(|(_, who)| *who)
    }

    /// The people named in a text, from its beginning to its end; of two names in one place the longer.
    pub fn found(&self, text: &str) -> Vec<(Range<usize>, Who)> {
        let words = words(text);
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let Some((length, who)) = self.longest(&words[at..], text) else {
                at += 1;
                continue;
            };
            let mut start = words[at].0.start;
            if let Some((civil, word)) = at.checked_sub(1).map(|before| &words[before])
                && CIVIL.contains(&word.as_str())
                && near(&text[civil.end..start])
            {
                start = civil.start;
            }
            let month = length == 1 && is_month(&words, at, text);
            if who != Who::Stays && !month {
                found.push((start..words[at + length - 1].0.end, who));
            }
            at += length;
        }
        found
    }

    fn longest(&self, words: &[(Range<usize>, String)], text: &str) -> Option<(usize, Who)> {
        let begun = self.0.get(&words.first()?.1)?;
        let fits = begun.iter().filter(|(name, _)| {
            let heard = words.iter().map(|(_, word)| word);
            name.len() <= words.len()
                && name.iter().eq(heard.take(name.len()))
                && words[..name.len()]
                    .windows(2)
                    .all(|pair| near(&text[pair[0].0.end..pair[1].0.start]))
        });
        let longest = fits.max_by_key(|(name, _)| name.len());
        longest.map(|(name, who)| (name.len(), *who))
    }
}

/// Whether a word that is also a first name stands in a date: `6 mai 2026`, `May 2026`.
fn is_month(words: &[(Range<usize>, String)], at: usize, text: &str) -> bool {
    if !MONTHS.contains(&words[at].1.as_str()) {
        return false;
    }
    let beside = |other: usize, fits: &dyn Fn(&str) -> bool| {
        let (first, last) = (other.min(at), other.max(at));
        words.get(other).is_some_and(|(_, word)| {
            fits(word) && near(&text[words[first].0.end..words[last].0.start])
        })
    };
    let day = |word: &str| word == "1er" || word.parse().is_ok_and(|day: u32| day <= 31);
    let year = |word: &str| word.len() == 4 && word.parse::<u32>().is_ok();
    at.checked_sub(1).is_some_and(|before| beside(before, &day)) || beside(at + 1, &year)
}

/// Whether two words can belong to one name.
fn near(between: &str) -> bool {
    between.chars().count() <= 3
        && between
            .chars()
            .all(|c| c.is_whitespace() || WITHIN.contains(c))
}

/// The words of a text, folded, and where they stand. What has no shape on paper does not part them.
pub(super) fn words(text: &str) -> Vec<(Range<usize>, String)> {
    let mut words: Vec<(Range<usize>, String)> = Vec::new();
    let mut open: Option<usize> = None;
    let ends = text.char_indices().chain([(text.len(), ' ')]);
    for (at, c) in ends {
        match (c.is_alphanumeric() || is_unseen(c), open) {
            (true, None) if !is_unseen(c) => open = Some(at),
            (false, Some(start)) => {
                let seen: String = text[start..at].chars().filter(|c| !is_hidden(*c)).collect();
                words.push((start..at, fold(&seen)));
                open = None;
            }
            _ => {}
        }
    }
    words
}

/// Marks of a letter before them, and what has no shape.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}') || is_hidden(c)
}

fn is_hidden(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}
