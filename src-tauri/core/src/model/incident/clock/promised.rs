//! What is promised to those who reported: acknowledge, respond, resolve, tell (CL5-CL7, CO3).

use chrono::{DateTime, Utc};

use super::making::Making;
use super::{ClockName, IncidentClock, Standing, code_of};
use crate::model::service_level::Delay;

impl Making<'_> {
    /// Acknowledge, respond, resolve and the next communication.
    pub(super) fn promised(&self) -> Vec<IncidentClock> {
        let Some(judged) = self.dossier.qualification() else {
            // Nothing was judged: the first promise is counted at the strictest level.
            let acknowledge = self.delay("acknowledge", "", "gold");
            return self
                .promise(ClockName::Acknowledge, acknowledge)
                .into_iter()
                .collect();
        };
        if judged.event_only {
            return Vec::new();
        }
        let level = judged.service_level.as_str();
        let mut found = vec![
            (ClockName::Acknowledge, self.delay("acknowledge", "", level)),
            (
                ClockName::Respond,
                self.delay("respond", &judged.gravity, level),
            ),
            (
                ClockName::Resolve,
                self.delay("resolve", &judged.priority, level),
            ),
        ];
        if self.life.resolved_at.is_none() {
            found.push((
                ClockName::Update,
                self.delay("update", &judged.gravity, level),
            ));
        }
        found
            .into_iter()
            .filter_map(|(name, delay)| self.promise(name, delay))
            .collect()
    }

    /// When those who reported it were promised to hear of it first (CL7).
    pub(super) fn first_told_due(&self) -> Option<DateTime<Utc>> {
        let judged = self
            .dossier
            .qualification()
            .filter(|judged| !judged.event_only)?;
        let delay = self.delay("update", &judged.gravity, &judged.service_level)?;
        self.time.due(self.dossier.incident.declared_at?, delay)
    }

    pub(super) fn delay(&self, clock: &str, scale: &str, level: &str) -> Option<&Delay> {
        self.plan.delays.iter().find(|delay| {
            delay.clock == clock
                && (delay.scale.is_empty() || delay.scale == scale)
                && (delay.level.is_empty() || delay.level == level)
        })
    }

    fn promise(&self, name: ClockName, delay: Option<&Delay>) -> Option<IncidentClock> {
        let delay = delay?;
        let declared = self.dossier.incident.declared_at?;
        let (from, met_at) = match name {
            ClockName::Acknowledge => (declared, self.life.acknowledged_at),
            ClockName::Respond => (declared, self.life.started_at),
            ClockName::Resolve => (declared, self.life.resolved_at),
            _ => (self.last_told().unwrap_or(declared), None),
        };
        let (amount, unit, calendar) = match (name, self.report_minutes()) {
            (ClockName::Update, Some(minutes)) => {
                (Some(minutes), "minute".to_owned(), "elapsed".to_owned())
            }
            _ => (delay.amount, delay.unit.clone(), delay.calendar.clone()),
        };
        let counted = Delay {
            amount,
            unit,
            calendar,
            ..delay.clone()
        };
        let mut due_at = self.time.due(from, &counted);
        if name == ClockName::Update
            && let Some(announced) = self.announced()
        {
            due_at = Some(announced);
        }
        if name == ClockName::Resolve {
            due_at = due_at.and_then(|due| self.with_pauses(from, due, &counted));
        }
        let mut clock = self.clock(code_of(name), name, Some(from), due_at, met_at);
        clock.amount = counted.amount;
        clock.unit = counted.unit;
        clock.calendar = counted.calendar;
        if name == ClockName::Resolve && met_at.is_none() {
            self.pause(&mut clock);
        }
        Some(clock)
    }

    /// The clock stands still while the incident waits.
    fn pause(&self, clock: &mut IncidentClock) {
        if let Some(pause) = self
            .life
            .pauses
            .last()
            .filter(|pause| pause.until.is_none())
        {
            clock.standing = Standing::Paused;
            clock.waiting_for.clone_from(&pause.waiting_for);
        }
    }

    /// A due time moved on by the pauses, in the calendar in which the delay counts.
    fn with_pauses(
        &self,
        from: DateTime<Utc>,
        due: DateTime<Utc>,
        delay: &Delay,
    ) -> Option<DateTime<Utc>> {
        let business = delay.calendar == "business";
        self.life.pauses.iter().try_fold(due, |due, pause| {
            let until = pause.until.unwrap_or(self.now);
            let begun = pause.from.max(from);
            if until <= begun || begun >= due {
                return Some(due);
            }
            if business {
                let minutes = self.time.business_minutes_between(begun, until);
                self.time.add_business_minutes(due, minutes)
            } else {
                due.checked_add_signed(until - begun)
            }
        })
    }

    /// Minutes between two reports that the cell has set.
    fn report_minutes(&self) -> Option<u32> {
        let crisis = self.dossier.crises.last()?;
        crisis
            .report_minutes
            .filter(|_| crisis.closed_at.is_none() && crisis.opened_at.is_some())
    }

    /// When something was last told to anybody.
    fn last_told(&self) -> Option<DateTime<Utc>> {
        let messages = self
            .dossier
            .messages
            .iter()
            .filter_map(|message| message.at);
        let reports = self.dossier.reports.iter().filter_map(|report| report.at);
        messages.chain(reports).max()
    }

    /// The time at which the last report announced the next one, if nothing was told since.
    fn announced(&self) -> Option<DateTime<Utc>> {
        let last = self.dossier.reports.last()?;
        last.next_at.filter(|_| last.at == self.last_told())
    }
}
