//! What is asked for, read once.

use super::super::phone::dial_key;
use super::words::{digits, title_form};

/// Fewer digits than these are no part of a telephone number.
pub(super) const FEWEST_DIGITS: usize = 3;

/// What somebody typed, as terms that must all be met.
pub(super) struct Question {
    /// Its words as the titles of the index are kept.
    pub(super) folded: String,
    pub(super) terms: Vec<Term>,
}

/// A part of a question.
pub(super) enum Term {
    /// The beginning of a word.
    Word(String),
    /// Digits, with the spaces and dots people put into numbers.
    Number {
        /// Each group of digits, for a text that holds them.
        words: Vec<String>,
        /// The digits in one, and as they are dialled; any of them may stand in a number.
        digits: Vec<String>,
    },
}

impl Question {
    /// Reads a question; numbers without a country are of the country given.
    pub(super) fn read(typed: &str, country: &str) -> Question {
        let mut terms = Vec::new();
        let mut number = Vec::new();
        for chunk in typed.split_whitespace() {
            if is_number(chunk) {
                number.push(chunk);
                continue;
            }
            terms.extend(number_term(&mut number, country));
            let asked = title_form(chunk);
            terms.extend(
                asked
                    .split_whitespace()
                    .map(|word| Term::Word(word.to_owned())),
            );
        }
        terms.extend(number_term(&mut number, country));
        Question {
            folded: title_form(typed),
            terms,
        }
    }

    /// The words that must begin words of a title.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.terms
            .iter()
            .flat_map(|term| match term {
                Term::Word(word) => std::slice::from_ref(word).iter(),
                Term::Number { words, .. } => words.iter(),
            })
            .map(String::as_str)
    }
}

fn is_number(chunk: &str) -> bool {
    chunk.contains(|c: char| c.is_ascii_digit())
        && chunk
            .chars()
            .all(|c| c.is_ascii_digit() || "+().-/".contains(c))
}

/// Takes the groups of digits read so far as one number.
fn number_term(chunks: &mut Vec<&str>, country: &str) -> Option<Term> {
    let typed = std::mem::take(chunks).join(" ");
    let words: Vec<String> = title_form(&typed)
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    if words.is_empty() {
        return None;
    }
    let mut forms = vec![digits(&typed), dial_key(&typed, country)];
    // Both must be long enough: `06` is dialled 336, `000` is dialled 0.
    if forms.iter().any(|form| form.len() < FEWEST_DIGITS) {
        forms.clear();
    }
    Some(Term::Number {
        words,
        digits: forms,
    })
}
