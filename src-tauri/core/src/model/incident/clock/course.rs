//! What the course of the incident sets: the chronogram of a crisis, the RTO of activities, the review (ES7, CL4, PI3).

use chrono::{DateTime, TimeDelta, Utc};

use super::making::Making;
use super::{ClockName, IncidentClock, REVIEW_DAYS, Standing, code_of};

impl Making<'_> {
    /// The cell, the decision on the DRP and the closing, at the times of the chronogram.
    pub(super) fn of_crisis(&self) -> Vec<IncidentClock> {
        let judged = self.dossier.qualification();
        let crisis = self.dossier.crises.last();
        let concerned = crisis.is_some()
            || judged.is_some_and(|judged| judged.class == "crisis" || judged.priority == "p1");
        let over = crisis.is_none() && self.life.resolved_at.is_some();
        if !concerned || over {
            return Vec::new();
        }
        let mut found = vec![self.milestone(
            ClockName::Cell,
            "cell_open",
            crisis.and_then(|crisis| crisis.opened_at),
        )];
        if let Some(crisis) = crisis {
            found.push(self.milestone(ClockName::DrpDecision, "plan_told", crisis.drp_decided_at));
            found.push(self.milestone(ClockName::Closing, "closed", crisis.closed_at));
        }
        found.into_iter().flatten().collect()
    }

    fn milestone(
        &self,
        name: ClockName,
        code: &str,
        met_at: Option<DateTime<Utc>>,
    ) -> Option<IncidentClock> {
        let milestone = self
            .plan
            .milestones
            .iter()
            .find(|milestone| milestone.code == code)?;
        let from = self.dossier.began_at()?;
        let offset = milestone.offset_minutes?;
        let due_at = from.checked_add_signed(TimeDelta::minutes(i64::from(offset)));
        let mut clock = self.clock(code_of(name), name, Some(from), due_at, met_at);
        clock.amount = Some(offset);
        clock.unit = "minute".to_owned();
        clock.calendar = "elapsed".to_owned();
        Some(clock)
    }

    /// The RTO of each essential activity that is hit.
    pub(super) fn of_activities(&self) -> Vec<IncidentClock> {
        let hit = self
            .dossier
            .activities
            .iter()
            .filter(|hit| hit.standing == "affected");
        hit.filter_map(|hit| {
            let activity = self
                .plan
                .activities
                .iter()
                .find(|known| known.id == hit.activity)?;
            let minutes = activity.rto_minutes?;
            let from = hit.since.or(self.dossier.began_at())?;
            let due_at = from.checked_add_signed(TimeDelta::minutes(i64::from(minutes)));
            let code = format!("rto:{}", activity.id);
            let mut clock = self.clock(code, ClockName::Rto, Some(from), due_at, hit.recovered_at);
            clock.label.clone_from(&activity.name);
            clock.amount = Some(minutes);
            clock.unit = "minute".to_owned();
            clock.calendar = "elapsed".to_owned();
            // CL4: what is expected beyond the RTO is late before it is.
            let beyond = hit
                .expected_at
                .zip(due_at)
                .is_some_and(|(back, due)| back > due);
            if beyond && matches!(clock.standing, Standing::Running | Standing::Soon) {
                clock.standing = Standing::Late;
            }
            Some(clock)
        })
        .collect()
    }

    /// The final review, after the closing (PI3).
    pub(super) fn review(&self) -> Option<IncidentClock> {
        let closed = self
            .life
            .closed_at
            .filter(|_| !self.dossier.incident.exercise)?;
        let due_at = self.time.add_business_days(closed, REVIEW_DAYS);
        let mark = self.last_mark("review", "meet").and_then(|mark| mark.at);
        let mut clock = self.clock(
            "review".to_owned(),
            ClockName::Review,
            Some(closed),
            due_at,
            mark,
        );
        clock.amount = Some(REVIEW_DAYS);
        clock.unit = "day".to_owned();
        clock.calendar = "business".to_owned();
        if self.last_mark("review", "drop").is_some() {
            clock.standing = Standing::Dropped;
        }
        Some(clock)
    }
}
