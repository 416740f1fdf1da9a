//! What a document is made from: the plan, the words around it, the time.

use crate::model::{
    Language, Plan, business_time::BusinessTime, organisation::Organisation, version::PlanVersion,
};
use crate::paper::{
    Block, Manuscript, Numbering,
    words::{Words, date, instant},
};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

pub(super) struct Source<'a> {
    pub plan: &'a Plan,
    pub words: &'static Words,
    pub organisation: Organisation,
    pub at: DateTime<Utc>,
    zone: Tz,
}

impl<'a> Source<'a> {
    pub fn new(plan: &'a Plan, language: Language, at: DateTime<Utc>) -> Self {
        let zone = BusinessTime::of(plan).zone();
        Self {
            plan,
            words: Words::of(language),
            organisation: plan.organisation(),
            at,
            zone,
        }
    }

    /// The version published last.
    pub fn version(&self) -> Option<&'a PlanVersion> {
        self.plan
            .versions
            .iter()
            .max_by_key(|version| version.published_at)
    }

    /// Version and date for the foot of each page.
    pub fn edition(&self) -> String {
        let words = self.words;
        let printed = format!("{} {}", words.printed_on, self.instant(self.at));
        match self.version() {
            Some(version) => {
                let of = version.published_at.map_or_else(String::new, |at| {
                    format!(" {} {}", words.of_date, self.day(at))
                });
                format!("{} {}{of} · {printed}", words.version, version.number)
            }
            None => format!("{} · {printed}", words.draft),
        }
    }

    /// A document with the names of this plan on its pages.
    pub fn manuscript(&self, title: &str, blocks: Vec<Block>) -> Manuscript {
        let organisation = &self.organisation;
        Manuscript {
            title: title.to_owned(),
            organisation: organisation.name.clone(),
            edition: self.edition(),
            confidentiality: organisation.confidentiality.clone(),
            page_word: self.words.page.to_owned(),
            // Spacing and hyphens are those of the content, not of the labels.
            language: Language::of_code(&organisation.language).unwrap_or(self.words.language),
            numbering: Numbering::Roman,
            blocks,
        }
    }

    pub fn plan_title(&self) -> String {
        self.organisation.plan_title.clone()
    }

    pub fn date(&self, day: NaiveDate) -> String {
        date(day, self.words)
    }

    /// The day of an instant, in the organisation's time.
    pub fn day(&self, at: DateTime<Utc>) -> String {
        date(at.with_timezone(&self.zone).date_naive(), self.words)
    }

    pub fn instant(&self, at: DateTime<Utc>) -> String {
        instant(at, self.zone, self.words)
    }

    /// The word of a list an incident is qualified with, or the code when the list has lost it.
    pub fn term(&self, list: &str, code: &str) -> String {
        let found = self
            .plan
            .terms
            .iter()
            .find(|term| term.list == list && term.code == code);
        found.map_or_else(|| code.to_owned(), |term| term.name.clone())
    }
}
