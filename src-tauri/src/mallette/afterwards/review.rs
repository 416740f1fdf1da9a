//! The review of an incident: shown, begun, signed, opened again (PI1-PI3).

use chrono::{DateTime, Utc};
use mallette_core::conduct::Actor;
use mallette_core::form::Forms;
use mallette_core::model::business_time::BusinessTime;
use mallette_core::model::change::Edit;
use mallette_core::model::clock::Clock;
use mallette_core::model::improvement::Improvements;
use mallette_core::model::incident::{Dossier, Incident, LogLine, as_known};
use mallette_core::model::review::ReviewRecords;
use mallette_core::model::{Kind, Language};
use mallette_core::review::{Facts, ReviewView, begin, may_edit, reopen, review_view, sign};
use mallette_core::store::Stamp;
use uuid::Uuid;

use super::super::{Known, Mallette};
use crate::error::CommandError;

/// Everything a review is made from, read at one time.
pub(in crate::mallette) struct ReviewSource {
    known: std::sync::Arc<Known>,
    time: BusinessTime,
    dossier: Dossier,
    log: Vec<LogLine>,
    review: ReviewRecords,
    improvements: Improvements,
    register: Vec<Incident>,
    now: DateTime<Utc>,
}

impl ReviewSource {
    pub(in crate::mallette) fn facts(&self) -> Facts<'_> {
        Facts {
            plan: &self.known.plan,
            time: &self.time,
            dossier: &self.dossier,
            log: &self.log,
            review: &self.review,
            improvements: &self.improvements,
            register: &self.register,
            now: self.now,
        }
    }
}

impl Mallette {
    /// The review of an incident as it stands, in the language of the reader.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn review(
        &self,
        incident: Uuid,
        language: Language,
        clock: &dyn Clock,
    ) -> Result<ReviewView, CommandError> {
        let source = self.review_source(incident, clock.now())?;
        Ok(review_view(&source.facts(), &Forms::of(language)?))
    }

    /// Begins a review, or adds what it lacks: new questions, people the incident names.
    pub fn begin_review(
        &self,
        stamp: &Stamp,
        incident: Uuid,
        language: Language,
        clock: &dyn Clock,
    ) -> Result<ReviewView, CommandError> {
        self.take_review_on(stamp, incident, (language, clock), |facts, forms| {
            let written = self.store.written_of_review(incident)?;
            Ok(begin(facts, forms, &stamp.author, &written)?)
        })
    }

    /// Signs a review by name: it is handed in, and nothing of it changes until it is opened again, not by undo either.
    pub fn sign_review(
        &self,
        stamp: &Stamp,
        incident: Uuid,
        (by, note): (&str, &str),
        language: Language,
        clock: &dyn Clock,
    ) -> Result<ReviewView, CommandError> {
        let signed = self.take_review_on(stamp, incident, (language, clock), |facts, forms| {
            let actor = Actor {
                name: &stamp.author,
                now: facts.now,
                next_line: self.store.log_head(incident)?.lines + 1,
            };
            Ok(sign(facts, &review_view(facts, forms), by, note, &actor)?)
        })?;
        self.store.forget_steps();
        Ok(signed)
    }

    /// Opens a signed review for its next revision.
    pub fn reopen_review(
        &self,
        stamp: &Stamp,
        incident: Uuid,
        reason: &str,
        language: Language,
        clock: &dyn Clock,
    ) -> Result<ReviewView, CommandError> {
        self.take_review_on(stamp, incident, (language, clock), |facts, _| {
            Ok(reopen(facts, &stamp.author, reason)?)
        })
    }

    /// Takes a review to its next step, and shows how it stands then.
    fn take_review_on(
        &self,
        stamp: &Stamp,
        incident: Uuid,
        (language, clock): (Language, &dyn Clock),
        step: impl FnOnce(&Facts<'_>, &Forms) -> Result<Vec<Edit>, CommandError>,
    ) -> Result<ReviewView, CommandError> {
        {
            let _one_at_a_time = self.conduct();
            let source = self.review_source(incident, stamp.at)?;
            let edits = step(&source.facts(), &Forms::of(language)?)?;
            self.fill(stamp, &edits)?;
        }
        self.review(incident, language, clock)
    }

    /// Refuses to change a record of a review that is signed, or was not begun.
    pub(in crate::mallette) fn may_edit_review(
        &self,
        kind: Kind,
        incident: Option<Uuid>,
    ) -> Result<(), CommandError> {
        let of_review = [
            Kind::ReviewAnswer,
            Kind::Involved,
            Kind::TimelineLine,
            Kind::Why,
        ];
        if let Some(incident) = incident.filter(|_| of_review.contains(&kind)) {
            may_edit(&self.store.review(incident)?)?;
        }
        Ok(())
    }

    /// Reads everything a review is made from. `real` is the present instant.
    pub(in crate::mallette) fn review_source(
        &self,
        incident: Uuid,
        real: DateTime<Utc>,
    ) -> Result<ReviewSource, CommandError> {
        let known = self.known()?;
        let dossier = self.store.dossier(incident)?;
        let lines = self.store.log_lines(incident)?;
        let (remarks, facts): (Vec<LogLine>, Vec<LogLine>) =
            lines.into_iter().partition(|line| line.about.is_some());
        Ok(ReviewSource {
            time: BusinessTime::of(&known.plan),
            now: dossier.incident.time_at(real),
            log: as_known(facts, &remarks),
            review: self.store.review(incident)?,
            improvements: self.store.improvements()?,
            register: self.store.register()?.incidents,
            known,
            dossier,
        })
    }
}
