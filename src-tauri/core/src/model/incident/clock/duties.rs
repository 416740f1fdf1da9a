//! Statutory duties: offered, started, filed.

use super::making::Making;
use super::{ClockName, IncidentClock, Standing, duty_code};
use crate::model::duty::Duty;
use crate::model::incident::ClockMark;
use crate::model::service_level::Delay;

impl Making<'_> {
    /// Statutory duties: offered until somebody starts them.
    pub(super) fn duties(&self) -> Vec<IncidentClock> {
        let mut duties: Vec<&Duty> = self.plan.duties.iter().collect();
        duties.sort_by(|one, other| one.position.total_cmp(&other.position));
        duties.into_iter().map(|duty| self.duty(duty)).collect()
    }

    fn duty(&self, duty: &Duty) -> IncidentClock {
        let code = duty_code(duty.id);
        let started = self.last_mark(&code, "start");
        let filed_before = duty
            .after
            .and_then(|before| self.last_mark(&duty_code(before), "meet"))
            .and_then(|mark| mark.at);
        let from = started.and_then(|mark| mark.at).or(filed_before);
        let counted = Delay {
            amount: duty.amount,
            unit: duty.unit.clone(),
            calendar: duty.calendar.clone(),
            ..Delay::default()
        };
        let due_at = from.and_then(|from| self.time.due(from, &counted));
        let met = self.last_mark(&code, "meet").and_then(|mark| mark.at);
        let mut clock = self.clock(code.clone(), ClockName::Duty, from, due_at, met);
        clock.label.clone_from(&duty.name);
        clock.amount = counted.amount;
        clock.unit = counted.unit;
        clock.calendar = counted.calendar;
        clock.who = self.who_files(duty, started);
        clock.escalation = None;
        if from.is_none() && met.is_none() {
            clock.standing = Standing::Offered;
        }
        if self.last_mark(&code, "drop").is_some() {
            clock.standing = Standing::Dropped;
        }
        clock
    }

    fn who_files(&self, duty: &Duty, started: Option<&ClockMark>) -> String {
        let named = started
            .map(|mark| mark.who.clone())
            .filter(|who| !who.is_empty());
        let holder = || {
            let role = self.plan.role(duty.role?)?;
            let first = self
                .plan
                .holders(role.id)
                .first()
                .map(|person| person.full_name());
            Some(match first {
                Some(name) => format!("{name} ({})", role.short_name()),
                None => role.short_name().to_owned(),
            })
        };
        named.or_else(holder).unwrap_or_default()
    }

    /// The last mark of that kind on a clock, unless a later one takes it back by starting the clock again.
    pub(super) fn last_mark(&self, code: &str, mark: &str) -> Option<&ClockMark> {
        let last_of = |wanted: &str| {
            let marks = &self.dossier.marks;
            marks
                .iter()
                .rposition(|one| one.clock == code && one.mark == wanted)
        };
        let found = last_of(mark)?;
        if mark != "start" && mark != "escalate" && last_of("start") > Some(found) {
            return None;
        }
        self.dossier.marks.get(found)
    }
}
