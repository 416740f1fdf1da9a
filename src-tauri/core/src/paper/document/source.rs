//! What a document is made from: the plan, the words around it, the time.

use super::{CopyMark, Options, edition::Edition};
use crate::model::{
    Language, Plan, business_time::BusinessTime, organisation::Organisation, version::PlanVersion,
};
use crate::paper::{
    Block, Image, Manuscript, Numbering,
    words::{Words, date, instant},
};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use chrono_tz::Tz;
use uuid::Uuid;

pub(super) struct Source<'a> {
    pub plan: &'a Plan,
    pub words: &'static Words,
    pub organisation: Organisation,
    pub logo: Option<&'a Image>,
    /// When it is printed.
    pub at: DateTime<Utc>,
    /// When the plan was last changed.
    pub as_of: DateTime<Utc>,
    revised: bool,
    copy: Option<CopyMark>,
    zone: Tz,
}

impl<'a> Source<'a> {
    pub fn new(edition: Edition<'a>, options: &Options) -> Self {
        let plan = edition.plan;
        Self {
            plan,
            words: Words::of(options.language),
            organisation: plan.organisation(),
            logo: edition.logo,
            at: options.at,
            as_of: edition.as_of.unwrap_or(options.at),
            revised: edition.revised,
            copy: options.copy.clone(),
            zone: BusinessTime::of(plan).zone(),
        }
    }

    /// The version published last.
    pub fn version(&self) -> Option<&'a PlanVersion> {
        self.plan
            .versions
            .iter()
            .max_by_key(|version| version.published_at)
    }

    /// The state of the plan: its version and date, or the time of what was changed since.
    pub fn edition(&self) -> String {
        let words = self.words;
        match self.version() {
            Some(version) if self.revised => format!(
                "{} {}, {} {}",
                words.binder.after_version,
                version.number,
                words.binder.state_of,
                self.instant(self.as_of)
            ),
            Some(version) => {
                let of = version.published_at.map_or_else(String::new, |at| {
                    format!(" {} {}", words.of_date, self.day(at))
                });
                format!("{} {}{of}", words.version, version.number)
            }
            None => format!(
                "{}, {} {}",
                words.draft,
                words.binder.state_of,
                self.instant(self.as_of)
            ),
        }
    }

    /// Whether the plan was changed since its latest version.
    pub fn is_revised(&self) -> bool {
        self.revised
    }

    /// The number of the copy, and who holds it.
    pub fn copy(&self) -> String {
        match &self.copy {
            Some(copy) => copy.line(self.words),
            None => self.words.binder.unnumbered_copy.to_owned(),
        }
    }

    /// The number of the copy alone; empty where it has none.
    pub fn copy_short(&self) -> String {
        let copy = self.copy.as_ref();
        copy.map_or_else(String::new, |copy| {
            format!("{} {}", self.words.binder.copy_number, copy.number)
        })
    }

    /// What a cover says of this copy alone.
    pub fn copy_facts(&self) -> Vec<(String, String)> {
        let words = self.words;
        let mut facts = Vec::new();
        match &self.copy {
            Some(copy) => {
                facts.push((words.binder.copy_number, copy.number.to_string()));
                facts.push((words.binder.holder, copy.holder.clone()));
                facts.push((words.binder.place, copy.place.clone()));
            }
            None => facts.push((words.binder.copy_number, words.binder.unnumbered.to_owned())),
        }
        facts.push((words.printed_on, self.instant(self.at)));
        facts
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| (name.to_owned(), value))
            .collect()
    }

    /// Who may read it.
    fn confidentiality(&self) -> String {
        let organisation = &self.organisation;
        let parts = [&organisation.confidentiality, &organisation.confidential_to];
        let parts: Vec<&str> = parts
            .into_iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        parts.join("\u{A0}· ")
    }

    /// A document with the names of this plan on its pages.
    pub fn manuscript(&self, title: &str, blocks: Vec<Block>) -> Manuscript {
        let organisation = &self.organisation;
        Manuscript {
            title: title.to_owned(),
            organisation: organisation.name.clone(),
            edition: self.edition(),
            copy: self.copy(),
            to_fill_in: String::new(),
            watermark: String::new(),
            moment: String::new(),
            confidentiality: self.confidentiality(),
            blank_page: self.words.binder.blank_page.to_owned(),
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

    /// The day of printing, in the organisation's time.
    pub fn today(&self) -> NaiveDate {
        self.at.with_timezone(&self.zone).date_naive()
    }

    /// The day of an instant, in the organisation's time.
    pub fn day(&self, at: DateTime<Utc>) -> String {
        date(at.with_timezone(&self.zone).date_naive(), self.words)
    }

    pub fn instant(&self, at: DateTime<Utc>) -> String {
        instant(at, self.zone, self.words)
    }

    /// A time of day.
    pub fn time(&self, at: DateTime<Utc>) -> String {
        at.with_timezone(&self.zone).format("%H:%M").to_string()
    }

    /// Day and time in few letters, as columns of times need them: `20/11 14:32`.
    pub fn moment(&self, at: DateTime<Utc>) -> String {
        let local = at.with_timezone(&self.zone);
        local.format(self.words.moment_format).to_string()
    }

    /// The day of an instant with its name.
    pub fn weekday(&self, at: DateTime<Utc>) -> String {
        let day = at.with_timezone(&self.zone).date_naive();
        let name = day.weekday().num_days_from_monday() as usize;
        format!("{} {}", self.words.weekdays[name], self.date(day))
    }

    /// The name of a team; empty where there is none.
    pub fn team(&self, id: Option<Uuid>) -> &'a str {
        let found = self.plan.teams.iter().find(|team| Some(team.id) == id);
        found.map_or("", |team| team.name.as_str())
    }
}
