//! Who tells: the facts, in the words of the plan and the time of the organisation.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::Suggestion;
use super::words::Words;
use crate::conduct;
use crate::model::Language;
use crate::model::incident::clock::{IncidentClock, clocks};
use crate::review::Facts;

/// The facts of an incident, and how they are told.
pub(super) struct Teller<'a> {
    pub facts: &'a Facts<'a>,
    pub words: &'static Words,
    conduct: &'static conduct::words::Words,
    zone: Tz,
}

impl<'a> Teller<'a> {
    pub(super) fn new(facts: &'a Facts<'a>) -> Teller<'a> {
        let organisation = facts.plan.organisations.first();
        let language = organisation.and_then(|known| Language::of_code(&known.language));
        let language = language.unwrap_or_default();
        Teller {
            facts,
            words: Words::of(language),
            conduct: conduct::words::Words::of(language),
            zone: facts.time.zone(),
        }
    }

    /// What a person answered to another question, in words.
    pub(super) fn told_under(&self, question: &str) -> Option<Suggestion> {
        let answer = self.facts.review.answer(question)?;
        text(answer.text.trim())
    }

    /// Every promise as it stands now.
    pub(super) fn clocks(&self) -> Vec<IncidentClock> {
        let facts = self.facts;
        clocks(facts.plan, facts.time, facts.dossier, facts.now)
    }

    /// What a promise is called in a sentence.
    pub(super) fn clock(&self, clock: &IncidentClock) -> String {
        self.conduct.clock(clock)
    }

    /// A day and a time: `21/11/2026 à 14:32`.
    pub(super) fn instant(&self, at: DateTime<Utc>) -> String {
        self.written(at, self.words.instant_format)
    }

    /// The same without the year, which a report does not repeat.
    pub(super) fn moment(&self, at: DateTime<Utc>) -> String {
        self.written(at, self.words.moment_format)
    }

    pub(super) fn day(&self, at: DateTime<Utc>) -> String {
        self.written(at, self.words.day_format)
    }

    fn written(&self, at: DateTime<Utc>, format: &str) -> String {
        at.with_timezone(&self.zone).format(format).to_string()
    }

    /// A duration as it is said; what would be negative is none.
    pub(super) fn span(&self, span: TimeDelta) -> String {
        (self.words.span)(u32::try_from(span.num_minutes()).unwrap_or_default())
    }

    /// `name : said`.
    pub(super) fn named(&self, name: &str, said: &str) -> String {
        format!("{name}{}{said}", self.words.colon)
    }
}

/// An answer in words; none where there are none.
pub(super) fn text(text: impl Into<String>) -> Option<Suggestion> {
    let text = text.into();
    (!text.is_empty()).then(|| Suggestion {
        text,
        choice: String::new(),
    })
}

/// An answer that is ticked, with its remark.
pub(super) fn ticked(choice: impl Into<String>, text: impl Into<String>) -> Option<Suggestion> {
    Some(Suggestion {
        text: text.into(),
        choice: choice.into(),
    })
}

/// `yes` if all of them hold, `no` if none does, else `partly`; nothing of nothing.
pub(super) fn shared(hold: &[bool]) -> Option<&'static str> {
    match (hold.iter().all(|holds| *holds), hold.contains(&true)) {
        _ if hold.is_empty() => None,
        (true, _) => Some("yes"),
        (_, true) => Some("partly"),
        _ => Some("no"),
    }
}

/// Sentences one after the other.
pub(super) fn sentences(said: Vec<String>) -> String {
    let said: Vec<String> = said.into_iter().filter(|said| !said.is_empty()).collect();
    said.join(" ")
}

/// One a line, as a list.
pub(super) fn bullets(lines: &[String]) -> String {
    let lines: Vec<String> = lines.iter().map(|line| format!("- {line}")).collect();
    lines.join("\n")
}
