//! The masked edition of a document: whoever is named in it becomes "Person 1", "Person 2", and nobody can be called or
//! written to from it (PI3). It works on the finished manuscript, so that no text of it is left out.
//!
//! In doubt it masks: an adjective that is also somebody's first name becomes a person rather than a name a word.

mod contact;
mod name;
mod people;
mod walk;

pub(super) use people::People;

use super::{Block, Manuscript, Words, words::AfterwardsWords};
use name::{Names, Who};
use std::ops::Range;

/// What stands in place of a stretch of text.
type Change = (Range<usize>, String);

/// The manuscript without names, numbers and addresses; its first page and the head and foot of each say so.
pub(super) fn mask(mut manuscript: Manuscript, people: &People, words: &Words) -> Manuscript {
    let mut mask = Mask {
        people,
        names: people.names(),
        given: Vec::new(),
        words: &words.afterwards,
    };
    walk::texts(&mut manuscript, &mut |text| mask.changes(text));
    let words = &words.afterwards;
    announce(&mut manuscript.blocks, words);
    manuscript.title = format!("{}\u{A0}· {}", manuscript.title, words.masked);
    // It is made for those who may not read the whole one: who may is not said of it.
    manuscript.confidentiality = words.masked_foot.to_owned();
    manuscript
}

/// Says below the first heading, and the line that goes with it, what was masked.
fn announce(blocks: &mut Vec<Block>, words: &AfterwardsWords) {
    if let Some(Block::Landscape(inner)) = blocks.first_mut() {
        return announce(inner, words);
    }
    let heading = |block: &Block| matches!(block, Block::Heading { .. } | Block::Title(_));
    let mut at = blocks.iter().position(heading).map_or(0, |at| at + 1);
    at += usize::from(matches!(blocks.get(at), Some(Block::Paragraph(_))));
    let note = Block::Note {
        title: words.masked.to_owned(),
        blocks: vec![Block::paragraph(words.masked_what)],
    };
    blocks.insert(at, note);
}

struct Mask<'a> {
    people: &'a People,
    names: Names,
    /// People in the order in which they are met: their place is their number.
    given: Vec<usize>,
    words: &'a AfterwardsWords,
}

impl Mask<'_> {
    /// What is to be changed in a text, from its beginning to its end.
    fn changes(&mut self, text: &str) -> Vec<Change> {
        let hidden = || self.words.hidden.to_owned();
        let mut changes: Vec<Change> = contact::addresses(text)
            .into_iter()
            .map(|range| (range, hidden()))
            .collect();
        let free = |range: &Range<usize>, taken: &[Change]| {
            let apart = |(other, _): &Change| other.end <= range.start || range.end <= other.start;
            taken.iter().all(apart)
        };
        let codes = contact::codes(text).into_iter();
        for range in codes.chain(contact::numbers(text, self.people)) {
            if free(&range, &changes) {
                changes.push((range, hidden()));
            }
        }
        for (range, who) in self.names.found(text) {
            if free(&range, &changes) {
                let said = self.said(who);
                changes.push((range, said));
            }
        }
        changes.sort_by_key(|(range, _)| range.start);
        changes
    }

    fn said(&mut self, who: Who) -> String {
        let Who::One(person) = who else {
            return self.words.hidden.to_owned();
        };
        let known = self.given.iter().position(|given| *given == person);
        let number = known.unwrap_or_else(|| {
            self.given.push(person);
            self.given.len() - 1
        });
        format!("{}\u{A0}{}", self.words.person, number + 1)
    }
}
