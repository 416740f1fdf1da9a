//! The index in memory, built anew from a changed plan in a few milliseconds.

use std::collections::HashMap;

use super::super::phone::dial_key;
use super::super::plan::Plan;
use super::contacts::Contacts;
use super::draft::Draft;
use super::question::{FEWEST_DIGITS, Question, Term};
use super::words::{digits, each_word, title_form};
use super::{HIT_LIMIT, Hit, texts};

/// Everything in a plan that can be found, with the words and numbers that lead to it.
#[derive(Debug, Clone, Default)]
pub struct SearchIndex {
    /// In the order in which equals are shown.
    entries: Vec<Entry>,
    /// Every word in the order of its letters, with the entries it leads to.
    words: Vec<(String, Vec<u32>)>,
    country: String,
}

#[derive(Debug, Clone)]
struct Entry {
    hit: Hit,
    titles: Vec<String>,
    /// Each form of each number in digits, with spaces between.
    numbers: String,
}

/// How well a hit answers, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Title,
    TitleBegins,
    TitleWords,
    Elsewhere,
}

impl SearchIndex {
    /// Indexes a plan.
    pub fn of(plan: &Plan) -> SearchIndex {
        let country = plan.organisation().country;
        let mut words = Words::default();
        let mut entries = Vec::new();
        for draft in Contacts::of(plan).drafts().chain(texts::drafts(plan)) {
            let Ok(number) = u32::try_from(entries.len()) else {
                break;
            };
            words.add_all(number, &draft);
            entries.push(Entry::of(draft, &country));
        }
        SearchIndex {
            entries,
            words: words.sorted(),
            country,
        }
    }

    /// The hits for what somebody typed, at most [`HIT_LIMIT`]: a title that is exactly that, then a title that
    /// begins so, then the rest; among equals people, roles, companies, then texts, each in the order of the plan.
    pub fn search(&self, typed: &str) -> Vec<Hit> {
        let question = Question::read(typed, &self.country);
        let Some((first, others)) = question.terms.split_first() else {
            return Vec::new();
        };
        let mut met = self.meeting(first);
        for term in others {
            both(&mut met, &self.meeting(term));
        }
        let mut ranked: Vec<(Rank, usize)> = self
            .entries
            .iter()
            .enumerate()
            .filter(|(index, _)| met.get(*index).copied().unwrap_or(false))
            .map(|(index, entry)| (entry.rank(&question), index))
            .collect();
        ranked.sort_unstable();
        let best = ranked.into_iter().take(HIT_LIMIT);
        best.filter_map(|(_, index)| self.entries.get(index))
            .map(|entry| entry.hit.clone())
            .collect()
    }

    /// For each entry, whether it meets a term.
    fn meeting(&self, term: &Term) -> Vec<bool> {
        match term {
            Term::Word(word) => self.with_word(word),
            Term::Number { words, digits } => {
                let mut met = vec![true; self.entries.len()];
                for word in words {
                    both(&mut met, &self.with_word(word));
                }
                for (met, entry) in met.iter_mut().zip(&self.entries) {
                    *met |= digits.iter().any(|digits| entry.numbers.contains(digits));
                }
                met
            }
        }
    }

    fn with_word(&self, beginning: &str) -> Vec<bool> {
        let mut met = vec![false; self.entries.len()];
        let start = self
            .words
            .partition_point(|(word, _)| word.as_str() < beginning);
        let found = self
            .words
            .iter()
            .skip(start)
            .take_while(|(word, _)| word.starts_with(beginning));
        for index in found.flat_map(|(_, entries)| entries) {
            if let Some(met) = met.get_mut(*index as usize) {
                *met = true;
            }
        }
        met
    }
}

impl Entry {
    fn of(draft: Draft, country: &str) -> Entry {
        let titles = std::iter::once(&draft.hit.title)
            .chain(&draft.names)
            .map(|title| title_form(title))
            .collect();
        let forms: Vec<String> = draft
            .numbers
            .iter()
            .flat_map(|number| number_forms(number, country))
            .collect();
        Entry {
            titles,
            numbers: forms.join(" "),
            hit: draft.hit,
        }
    }

    fn rank(&self, question: &Question) -> Rank {
        if let [Term::Number { digits, .. }] = question.terms.as_slice() {
            let numbers = || {
                digits
                    .iter()
                    .flat_map(|digits| self.numbers.split(' ').map(move |number| (number, digits)))
            };
            if numbers().any(|(number, digits)| number == digits) {
                return Rank::Title;
            }
            if numbers().any(|(number, digits)| number.starts_with(digits)) {
                return Rank::TitleBegins;
            }
        }
        let asked = question.folded.as_str();
        if self.titles.iter().any(|title| title == asked) {
            return Rank::Title;
        }
        if self.titles.iter().any(|title| title.starts_with(asked)) {
            return Rank::TitleBegins;
        }
        let begins =
            |title: &str, asked: &str| title.split(' ').any(|word| word.starts_with(asked));
        if self
            .titles
            .iter()
            .any(|title| question.words().all(|asked| begins(title, asked)))
        {
            return Rank::TitleWords;
        }
        Rank::Elsewhere
    }
}

/// A number as it is dialled from anywhere, as it is dialled in its country, and as it was typed.
fn number_forms(number: &str, country: &str) -> Vec<String> {
    let key = dial_key(number, country);
    // France and Belgium both put a 0 before the national number.
    let national = ["33", "32"]
        .iter()
        .find_map(|code| key.strip_prefix(code))
        .map(|rest| format!("0{rest}"));
    let mut forms: Vec<String> = std::iter::once(key)
        .chain(national)
        .chain([digits(number)])
        .collect();
    forms.dedup();
    forms.retain(|form| form.len() >= FEWEST_DIGITS);
    forms
}

fn both(met: &mut [bool], other: &[bool]) {
    for (met, other) in met.iter_mut().zip(other) {
        *met &= other;
    }
}

/// The words of an index while it is built.
#[derive(Default)]
struct Words(HashMap<String, Vec<u32>>);

impl Words {
    fn add_all(&mut self, entry: u32, draft: &Draft) {
        let titles = std::iter::once(&draft.hit.title)
            .chain(&draft.names)
            .map(String::as_str);
        for text in titles.chain(draft.texts.iter().copied()) {
            each_word(text, |word| self.add(word, entry));
        }
    }

    fn add(&mut self, word: &str, entry: u32) {
        match self.0.get_mut(word) {
            Some(entries) if entries.last() == Some(&entry) => {}
            Some(entries) => entries.push(entry),
            None => {
                self.0.insert(word.to_owned(), vec![entry]);
            }
        }
    }

    fn sorted(self) -> Vec<(String, Vec<u32>)> {
        let mut words: Vec<(String, Vec<u32>)> = self.0.into_iter().collect();
        words.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        words
    }
}
