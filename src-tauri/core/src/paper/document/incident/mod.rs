//! The documents of an incident: what was done, for those who come after; what is to be done, for those who have no
//! screen. They belong to no binder: each says of which moment it tells and how the log stood then.

mod afterwards;
mod calls;
mod checklists;
mod crisis;
mod delays;
mod dossier;
mod evidence;
mod handover;
mod log;
mod message;
mod recovery;
mod reported;
mod status;
mod told;

pub use afterwards::Afterwards;
pub(super) use afterwards::{fact_sheet, report, review};
pub(super) use calls::calls;
pub(super) use dossier::dossier;
pub(super) use handover::handover;
pub(super) use log::whole_log;
pub(super) use message::message;
pub(super) use recovery::run_sheet;
pub(super) use status::status;

use super::source::Source;
use crate::model::{
    business_time::BusinessTime,
    incident::{Dossier, LogLine, Qualification},
};
use crate::paper::{
    Block, Cell, Field, Manuscript, Numbering, Text,
    words::{IncidentWords, Words, minutes},
};
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

/// An incident as it is printed.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// All that is known of it.
    pub dossier: &'a Dossier,
    /// Its log in the order of the facts.
    pub log: &'a [SealedLine],
}

/// A line of a log, and what seals it.
#[derive(Clone, Debug, PartialEq)]
pub struct SealedLine {
    /// The line.
    pub line: LogLine,
    /// Hash of its entry of the journal, in hexadecimal: it covers all entries before.
    pub hash: String,
}

/// How much of a hash tells two apart.
const SHORT: usize = 8;

/// The beginning of a hash.
fn short(hash: &str) -> &str {
    hash.get(..SHORT).unwrap_or(hash)
}

/// An incident, the plan it is conducted by, and the words around them.
struct Account<'a> {
    source: &'a Source<'a>,
    plan: &'a crate::model::Plan,
    dossier: &'a Dossier,
    log: &'a [SealedLine],
    time: BusinessTime,
    /// The moment of printing, in the time of the incident.
    now: DateTime<Utc>,
    all_words: &'static Words,
    words: &'static IncidentWords,
}

impl<'a> Account<'a> {
    fn new(source: &'a Source<'a>, case: &Case<'a>) -> Self {
        Self {
            source,
            plan: source.plan,
            dossier: case.dossier,
            log: case.log,
            time: BusinessTime::of(source.plan),
            now: case.dossier.incident.time_at(source.at),
            all_words: source.words,
            words: &source.words.incident,
        }
    }

    /// A document of this incident: its pages are counted from the first to the last, say of which moment they tell,
    /// and carry the seal of the log.
    fn manuscript(&self, title: &str, blocks: Vec<Block>) -> Manuscript {
        let incident = &self.dossier.incident;
        let (day, time) = (self.source.day(self.now), self.source.time(self.now));
        let watermark = if incident.exercise {
            self.words.exercise
        } else {
            ""
        };
        let seal = self.last_written().map_or_else(String::new, |last| {
            (self.words.sealed)(self.log.len(), short(&last.hash))
        });
        Manuscript {
            title: format!("{title}\u{A0}· {}", incident.number),
            moment: (self.words.moment)(&day, &time),
            watermark: watermark.to_owned(),
            edition: seal,
            copy: String::new(),
            numbering: Numbering::None,
            ..self.source.manuscript(title, blocks)
        }
    }

    /// The first lines of a document: what it is, of which incident, and that it is an exercise where it is one.
    fn opening(&self, title: &str) -> Vec<Block> {
        let mut blocks = vec![
            self.title(title),
            Block::paragraph(Text::bold(&self.dossier.incident.title)),
        ];
        blocks.extend(self.warning());
        blocks
    }

    /// A title with the number of the incident.
    fn title(&self, title: &str) -> Block {
        let number = &self.dossier.incident.number;
        Block::heading(1, format!("{title}\u{A0}· {number}"))
    }

    /// That nothing of it happened, where it is an exercise.
    fn warning(&self) -> Option<Block> {
        self.dossier.incident.exercise.then(|| Block::Note {
            title: self.words.exercise.to_owned(),
            blocks: vec![Block::paragraph(self.words.only_exercise)],
        })
    }

    /// Where the incident stands, in few fields.
    fn standing(&self) -> Vec<Field> {
        let words = self.words;
        let life = self.dossier.life();
        let mut state = self.source.plan.term("state", &life.state);
        if let Some(since) = life.since {
            state = format!(
                "{state} ({} {})",
                words.since.to_lowercase(),
                self.moment(since)
            );
        }
        vec![
            Field {
                wide: true,
                ..Field::new(words.scales, self.scales())
            },
            Field::new(words.state, state),
            Field::new(words.noticed, self.instant(self.dossier.began_at())),
            Field::new(
                words.declared,
                self.done(
                    self.dossier.incident.declared_at,
                    &self.dossier.incident.declared_by,
                ),
            ),
        ]
    }

    /// Priority, class and gravity; or that nobody has judged it.
    fn scales(&self) -> String {
        match self.dossier.qualification() {
            Some(judged) => self.scales_of(judged).join("\u{A0}· "),
            None => self.words.not_judged.to_owned(),
        }
    }

    fn scales_of(&self, judged: &Qualification) -> Vec<String> {
        let words = self.all_words;
        let named = |name: &str, list: &str, code: &str| {
            (!code.is_empty()).then(|| {
                let term = self.source.plan.term(list, code);
                format!("{name}{}{term}", words.colon)
            })
        };
        let class = self.source.plan.class_name(&judged.class);
        let class = (!class.is_empty()).then(|| format!("{}{}{class}", words.class, words.colon));
        let parts = [
            named(words.priority, "priority", &judged.priority),
            class,
            named(words.gravity, "gravity", &judged.gravity),
        ];
        parts.into_iter().flatten().collect()
    }

    /// The line of the log that was written last.
    fn last_written(&self) -> Option<&'a SealedLine> {
        self.log.iter().max_by_key(|sealed| sealed.line.number)
    }

    /// The number of a line of the log.
    fn number_of(&self, line: Uuid) -> Option<u32> {
        let found = self.log.iter().find(|sealed| sealed.line.id == line);
        found.and_then(|sealed| sealed.line.number)
    }

    /// An instant with its day; empty where there is none.
    fn instant(&self, at: Option<DateTime<Utc>>) -> String {
        at.map_or_else(String::new, |at| self.source.instant(at))
    }

    /// An instant in few letters: `20/11 14:32`, as columns of times need it.
    fn moment(&self, at: DateTime<Utc>) -> String {
        self.source.moment(at)
    }

    fn maybe_moment(&self, at: Option<DateTime<Utc>>) -> String {
        at.map_or_else(String::new, |at| self.moment(at))
    }

    /// When something was done, and by whom.
    fn done(&self, at: Option<DateTime<Utc>>, by: &str) -> String {
        let at = self.instant(at);
        match (at.is_empty(), by.is_empty()) {
            (true, _) => by.to_owned(),
            (false, true) => at,
            (false, false) => format!("{at}, {} {by}", self.words.by),
        }
    }

    /// A length of time in minutes, hours or days.
    fn span(&self, span: TimeDelta) -> String {
        let whole = u32::try_from(span.num_minutes().abs()).unwrap_or(u32::MAX);
        minutes(whole, self.all_words)
    }

    /// A name and what it stands for, in a paragraph; nothing without a text.
    fn named(&self, name: &str, text: &str) -> Option<Block> {
        let name = Text::bold(format!("{name}{}", self.all_words.colon));
        (!text.is_empty()).then(|| Block::paragraph(name.then(text)))
    }
}

/// The same with a capital at its beginning.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// Text as it was typed: its lines stay lines, and nothing in it is a sign of ours.
fn typed(text: &str) -> Vec<Block> {
    let paragraphs = text.split("\n\n").map(str::trim);
    paragraphs
        .filter(|paragraph| !paragraph.is_empty())
        .map(Block::paragraph)
        .collect()
}

/// A cell of text as it was typed.
pub(super) fn cell(text: &str) -> Cell {
    Cell::of(typed(text))
}

/// Fields that are filled, in two columns.
fn filled(fields: Vec<Field>) -> Option<Block> {
    let fields: Vec<Field> = fields
        .into_iter()
        .filter(|field| !field.value.is_blank())
        .collect();
    (!fields.is_empty()).then_some(Block::Form { columns: 2, fields })
}

/// A heading with what stands under it; nothing where that is nothing.
fn section(title: &str, blocks: Vec<Block>) -> Vec<Block> {
    if blocks.is_empty() {
        return Vec::new();
    }
    let mut section = vec![Block::heading(2, title)];
    section.extend(blocks);
    section
}
