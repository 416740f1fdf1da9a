//! What a review is made from.

use chrono::{DateTime, Utc};

use crate::model::Plan;
use crate::model::business_time::BusinessTime;
use crate::model::improvement::Improvements;
use crate::model::incident::{Dossier, Incident, LogLine};
use crate::model::review::ReviewRecords;

/// An incident, what is known around it, and what was written of it afterwards.
#[derive(Clone, Copy)]
pub struct Facts<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Its calendar.
    pub time: &'a BusinessTime,
    /// All that is known of the incident.
    pub dossier: &'a Dossier,
    /// Its log in the order of the facts, as it is known by now.
    pub log: &'a [LogLine],
    /// Its review, as far as it was written.
    pub review: &'a ReviewRecords,
    /// Actions, problems and walks.
    pub improvements: &'a Improvements,
    /// Every incident and exercise.
    pub register: &'a [Incident],
    /// The present instant, in the time of the incident.
    pub now: DateTime<Utc>,
}
