//! How a clock stands, and what the plan names when it is late (CL3, CL4, ES1).

use chrono::{DateTime, TimeDelta, Utc};

use super::{ClockName, Escalation, IncidentClock, Standing};
use crate::model::business_time::BusinessTime;
use crate::model::incident::Dossier;
use crate::model::incident::life::Life;
use crate::model::plan::Plan;

/// What the clocks of an incident are made from.
pub(super) struct Making<'a> {
    pub plan: &'a Plan,
    pub time: &'a BusinessTime,
    pub dossier: &'a Dossier,
    pub life: Life,
    pub now: DateTime<Utc>,
}

impl<'a> Making<'a> {
    pub(super) fn new(
        plan: &'a Plan,
        time: &'a BusinessTime,
        dossier: &'a Dossier,
        now: DateTime<Utc>,
    ) -> Making<'a> {
        Making {
            plan,
            time,
            dossier,
            life: dossier.life(),
            now,
        }
    }

    pub(super) fn clock(
        &self,
        code: String,
        name: ClockName,
        started_at: Option<DateTime<Utc>>,
        due_at: Option<DateTime<Utc>>,
        met_at: Option<DateTime<Utc>>,
    ) -> IncidentClock {
        let soon_at = started_at.zip(due_at).map(|(start, due)| soon(start, due));
        let standing = match (met_at, due_at) {
            (Some(met), Some(due)) if met > due => Standing::MetLate,
            (Some(_), _) => Standing::Met,
            (None, None) => Standing::Open,
            (None, Some(due)) if self.now >= due => Standing::Late,
            _ if soon_at.is_some_and(|soon| self.now >= soon) => Standing::Soon,
            _ => Standing::Running,
        };
        let escalation = self.escalation(name, &code);
        IncidentClock {
            code,
            name,
            label: String::new(),
            started_at,
            due_at,
            soon_at,
            met_at,
            standing,
            waiting_for: String::new(),
            amount: None,
            unit: String::new(),
            calendar: String::new(),
            who: String::new(),
            escalation,
        }
    }

    /// What the plan names for a missed delay: a minor incident passes to major, a major one is put before the teams of
    /// continuity and crisis (CL3); an RTO goes to the continuity team (CL4); the rest goes up the management (ES1).
    fn escalation(&self, name: ClockName, code: &str) -> Option<Escalation> {
        let class = self
            .dossier
            .qualification()
            .map_or("", |judged| judged.class.as_str());
        let (to_major, roles): (bool, &[&str]) = match name {
            ClockName::Acknowledge => (false, &["helpdesk_manager", "irp_manager"]),
            ClockName::Respond => (false, &["irp_manager"]),
            ClockName::Resolve if class == "minor" => (true, &["irp_manager"]),
            ClockName::Resolve | ClockName::Closing => (false, &["bcp_manager", "cmp_manager"]),
            ClockName::Cell => (false, &["cmp_manager"]),
            ClockName::DrpDecision => (false, &["cmp_manager", "drp_manager"]),
            ClockName::Rto => (false, &["bcp_manager"]),
            ClockName::Update | ClockName::Review | ClockName::Duty => return None,
        };
        Some(Escalation {
            to_major,
            roles: roles.iter().map(|code| (*code).to_owned()).collect(),
            done_at: self.last_mark(code, "escalate").and_then(|mark| mark.at),
        })
    }
}

/// Little is left in the last quarter of a delay, at most in its last twelve hours.
fn soon(start: DateTime<Utc>, due: DateTime<Utc>) -> DateTime<Utc> {
    due - ((due - start) / 4).min(TimeDelta::hours(12))
}
