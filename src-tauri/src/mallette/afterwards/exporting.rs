//! Files for other tools: actions, and what falls due as a calendar (PI5).

use std::path::Path;

use chrono::{DateTime, Utc};
use mallette_core::exchange::{
    ActionFormat, ActionSource, CalendarSource, ReviewDue, write_actions, write_calendar,
};
use mallette_core::model::Language;
use mallette_core::model::improvement::Action;
use uuid::Uuid;

use super::super::Mallette;
use super::super::outgoing::write_whole;
use super::DueReview;
use crate::error::CommandError;

impl Mallette {
    /// Writes these actions to a file, in this order; `language` is that of the words around them.
    ///
    /// # Errors
    /// `FileIsFolder`, `DiskFull`.
    pub fn export_actions(
        &self,
        ids: &[Uuid],
        format: ActionFormat,
        language: Language,
        target: &Path,
    ) -> Result<(), CommandError> {
        let improvements = self.improvements()?;
        let found = |id: &Uuid| improvements.actions.iter().find(|action| action.id == *id);
        let actions: Vec<&Action> = ids.iter().filter_map(found).collect();
        let source = ActionSource {
            plan: &self.known()?.plan,
            problems: &improvements.problems,
            incidents: &self.register()?,
            language,
        };
        write_whole(target, &write_actions(&actions, &source, format)?)
    }

    /// Writes what falls due, and who is on call, to a file that calendars read; how many entries.
    ///
    /// # Errors
    /// `FileIsFolder`, `DiskFull`.
    pub fn export_calendar(
        &self,
        target: &Path,
        now: DateTime<Utc>,
    ) -> Result<usize, CommandError> {
        let known = self.known()?;
        let reviews = self.due_reviews(now)?.into_iter();
        let reviews: Vec<ReviewDue> = reviews
            .filter_map(|DueReview { line, clock, .. }| {
                Some(ReviewDue {
                    incident: line.id,
                    number: line.number,
                    title: line.title,
                    due_at: clock.due_at?,
                })
            })
            .collect();
        let calendar = write_calendar(&CalendarSource {
            plan: &known.plan,
            improvements: &self.improvements()?,
            reviews: &reviews,
            now,
        });
        write_whole(target, &calendar.bytes)?;
        Ok(calendar.entries)
    }

    /// The language of the plan, which whoever receives a file of it reads.
    pub fn plan_language(&self) -> Result<Language, CommandError> {
        let code = self.known()?.plan.organisation().language;
        Ok(Language::of_code(&code).unwrap_or_default())
    }
}
