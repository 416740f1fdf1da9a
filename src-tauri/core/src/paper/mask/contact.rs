//! Mail addresses and telephone numbers in a text.

use super::People;
use crate::paper::text::{self, looks_dialled};
use std::ops::Range;

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
    let dialled = |run: &str| looks_dialled(run) || people.has_number(run);
    text::numbers(text)
        .filter(|range| dialled(&text[range.clone()]))
        .collect()
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
