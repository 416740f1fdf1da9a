//! What to remind people of, across all open incidents.

use std::time::Duration;

use chrono::TimeDelta;
use mallette_core::model::business_time::BusinessTime;
use mallette_core::model::clock::Clock;
use mallette_core::model::incident::clock::clocks;
use mallette_core::model::incident::reminder::{Reminder, due};

use super::super::Mallette;
use crate::error::CommandError;

/// How long a closed incident may still have to be reminded of.
const AFTERMATH: TimeDelta = TimeDelta::days(62);

impl Mallette {
    /// Reminders that are due and were never shown, noted as shown; and how long until the next, if there is one.
    pub fn reminders(
        &self,
        clock: &dyn Clock,
    ) -> Result<(Vec<Reminder>, Option<Duration>), CommandError> {
        if self.read_only.is_some() {
            return Ok((Vec::new(), None));
        }
        let known = self.known()?;
        let time = BusinessTime::of(&known.plan);
        let mut found = Vec::new();
        let mut next: Option<Duration> = None;
        for line in self.register()? {
            // A closed incident still has its review, and what the law asks for: a month, and what is left of it.
            let over = line
                .closed_at
                .is_some_and(|closed| clock.now() - closed > AFTERMATH);
            if over {
                continue;
            }
            let dossier = self.store.dossier(line.id)?;
            let now = dossier.incident.time_at(clock.now());
            let clocks = clocks(&known.plan, &time, &dossier, now);
            let due = due(&known.plan, &dossier, &clocks, now);
            found.extend(due.reminders);
            let wait = due.next.and_then(|at| (at - now).to_std().ok());
            let wait = wait.map(|wait| wait / dossier.incident.speed());
            next = [next, wait].into_iter().flatten().min();
        }
        let keys: Vec<String> = found.iter().map(|reminder| reminder.key.clone()).collect();
        let fresh = self.store.not_yet_reminded(&keys, clock.now())?;
        found.retain(|reminder| fresh.contains(&reminder.key));
        Ok((found, next))
    }

    /// Numbers of the incidents that are not closed: while there is one, reminders go on.
    pub fn numbers_reminded_of(&self) -> Result<Vec<String>, CommandError> {
        if self.read_only.is_some() {
            return Ok(Vec::new());
        }
        let open = self
            .register()?
            .into_iter()
            .filter(|line| line.closed_at.is_none());
        Ok(open.map(|line| line.number).collect())
    }
}
