//! The course an incident took, and which milestones it reached.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::{Reached, minutes};
use crate::model::crisis::Milestone;
use crate::model::incident::Dossier;
use crate::model::incident::cascade::is_answer;
use crate::model::plan::Plan;

/// When the DRP must be decided for the service to be back in time, where the plan has no milestone for it (ES7).
const LATEST_DRP_MINUTES: u32 = 90;
/// A milestone that repeats each hour does so for a week at most, so that a forgotten incident stays readable.
const MOST_REPEATS: u32 = 7 * 24;
/// Repetitions further apart than a year are a slip of the pen.
const FURTHEST_APART: u32 = 366 * 24 * 60;

/// The course an incident took, as far as milestones follow from it.
pub(super) struct Course<'a> {
    plan: &'a Plan,
    dossier: &'a Dossier,
    t0: DateTime<Utc>,
    now: DateTime<Utc>,
    opened_at: Option<DateTime<Utc>>,
    resolved_at: Option<DateTime<Utc>>,
    closed_at: Option<DateTime<Utc>>,
}

impl<'a> Course<'a> {
    pub(super) fn of(
        plan: &'a Plan,
        dossier: &'a Dossier,
        now: DateTime<Utc>,
    ) -> Option<Course<'a>> {
        let crisis = dossier.crises.last();
        let closing = dossier
            .messages
            .iter()
            .filter(|sent| sent.category == "closing");
        Some(Course {
            plan,
            dossier,
            t0: dossier.began_at()?,
            now,
            opened_at: crisis.and_then(|crisis| crisis.opened_at),
            resolved_at: dossier.life().resolved_at,
            closed_at: crisis
                .and_then(|crisis| crisis.closed_at)
                .or_else(|| closing.filter_map(|sent| sent.at).min()),
        })
    }

    pub(super) fn planned(&self, milestone: &Milestone) -> Option<DateTime<Utc>> {
        let offset = TimeDelta::minutes(milestone.offset_minutes?.into());
        self.t0.checked_add_signed(offset)
    }

    fn planned_by_code(&self, code: &str) -> Option<DateTime<Utc>> {
        let coded = self
            .plan
            .milestones
            .iter()
            .find(|milestone| milestone.code == code);
        coded.and_then(|milestone| self.planned(milestone))
    }

    /// A milestone once, or as often as it repeats until the closing.
    pub(super) fn each(&self, milestone: &'a Milestone, first: DateTime<Utc>) -> Vec<Reached> {
        let repeats = milestone.repeat_minutes;
        let Some(every) = repeats.filter(|every| (1..=FURTHEST_APART).contains(every)) else {
            return vec![self.reached(milestone, first, 0)];
        };
        // The closing stands for the report nearest to it.
        let last = |over: DateTime<Utc>| over - TimeDelta::minutes(every.into()) / 2;
        let planned_end = self.planned_by_code("closed").unwrap_or(self.now);
        let end = self.over_at().map_or(planned_end.max(self.now), last);
        (0..MOST_REPEATS)
            .map(|repeat| {
                (
                    repeat,
                    first + TimeDelta::minutes(i64::from(every) * i64::from(repeat)),
                )
            })
            .take_while(|(repeat, planned)| *repeat == 0 || *planned < end)
            .map(|(repeat, planned)| self.reached(milestone, planned, repeat))
            .collect()
    }

    /// From when on nothing is waited for: the closing, or the resolution of what never became a crisis.
    fn over_at(&self) -> Option<DateTime<Utc>> {
        let resolved = self.resolved_at.filter(|_| self.opened_at.is_none());
        self.closed_at.or(resolved)
    }

    fn reached(&self, milestone: &Milestone, planned_at: DateTime<Utc>, repeat: u32) -> Reached {
        let item = match repeat {
            0 => milestone.id.to_string(),
            _ => format!("{}:{repeat}", milestone.id),
        };
        let is_t0 = milestone.code.is_empty() && milestone.offset_minutes == Some(0);
        let code = if is_t0 { "t0" } else { &milestone.code };
        let every = milestone.repeat_minutes;
        let ticked_at = self.dossier.ticked_at("milestone", &item);
        let actual_at = ticked_at.or_else(|| self.actual(code, planned_at, every));
        let conditional = !self.holds(code, planned_at, actual_at);
        let waited_until = self.over_at().map_or(self.now, |over| over.min(self.now));
        let overdue = Some(waited_until).filter(|until| *until > planned_at && !conditional);
        Reached {
            milestone: milestone.id,
            code: code.to_owned(),
            title: milestone.title.clone(),
            condition: milestone.condition.clone(),
            planned_at,
            actual_at,
            repeat,
            late_minutes: actual_at.or(overdue).map(|at| minutes(at - planned_at)),
            conditional,
        }
    }

    fn actual(
        &self,
        code: &str,
        planned_at: DateTime<Utc>,
        every: Option<u32>,
    ) -> Option<DateTime<Utc>> {
        let dossier = self.dossier;
        match code {
            "t0" => Some(self.t0),
            "ticket" => dossier.incident.declared_at,
            "acknowledged" => dossier
                .states
                .iter()
                .filter(|state| matches!(state.state.as_str(), "acknowledged" | "in_progress"))
                .filter_map(|state| state.at)
                .min(),
            "told" => self.told(),
            "cell_requested" => dossier.crises.last()?.requested_at,
            "cell_open" => self.opened_at,
            "plan_told" => self.plan_told(),
            "status" => self.status(planned_at, every),
            "service_back" => self.resolved_at,
            "closed" => self.closed_at,
            _ => None,
        }
    }

    fn told(&self) -> Option<DateTime<Utc>> {
        let is_client = |step: &str| {
            let rotation = step.strip_prefix("on_call:");
            let of_client = |id: &str| {
                let rotations = self.plan.rotations.iter();
                rotations
                    .filter(|rotation| rotation.category == "client")
                    .any(|rotation| rotation.id.to_string() == id)
            };
            step.ends_with(":client") || rotation.is_some_and(of_client)
        };
        let messages = self.dossier.messages.iter();
        let calls = self.dossier.calls.iter();
        messages
            .filter(|sent| sent.audience == "external" && sent.category == "opening")
            .filter_map(|sent| sent.at)
            .chain(
                calls
                    .filter(|call| is_answer(&call.outcome) && is_client(&call.step))
                    .filter_map(|call| call.at),
            )
            .min()
    }

    fn plan_told(&self) -> Option<DateTime<Utc>> {
        let opened = self.opened_at?;
        let told = |template: Option<Uuid>| {
            let templates = self.plan.templates.iter();
            templates
                .filter(|text| text.code == "action_plan")
                .any(|text| template == Some(text.id))
        };
        let messages = self.dossier.messages.iter();
        messages
            .filter(|sent| told(sent.template))
            .filter_map(|sent| sent.at)
            .chain(self.dossier.reports.iter().filter_map(|report| report.at))
            .filter(|at| *at >= opened)
            .min()
    }

    /// The first report that is nearer to this repetition than to the one before or after it.
    fn status(&self, planned_at: DateTime<Utc>, every: Option<u32>) -> Option<DateTime<Utc>> {
        let half = TimeDelta::minutes(every.unwrap_or(60).min(FURTHEST_APART).into()) / 2;
        let messages = self.dossier.messages.iter();
        messages
            .filter(|sent| sent.category == "status")
            .filter_map(|sent| sent.at)
            .chain(self.dossier.reports.iter().filter_map(|report| report.at))
            .filter(|at| *at > planned_at - half && *at <= planned_at + half)
            .min()
    }

    /// Whether the condition of a milestone holds, or still can.
    fn holds(
        &self,
        code: &str,
        planned_at: DateTime<Utc>,
        actual_at: Option<DateTime<Utc>>,
    ) -> bool {
        let over = |over: Option<DateTime<Utc>>| over.is_some_and(|over| over < planned_at);
        match code {
            "service_back" => self.is_drp_in_time(),
            "told" | "cell_requested" | "cell_open" | "plan_told" => {
                actual_at.is_some() || !over(self.resolved_at)
            }
            "status" => actual_at.is_some() || !over(self.over_at()),
            _ => true,
        }
    }

    /// The DRP was decided by the time of the action plan at the latest, or still can be.
    fn is_drp_in_time(&self) -> bool {
        let latest = self
            .planned_by_code("plan_told")
            .unwrap_or_else(|| self.t0 + TimeDelta::minutes(LATEST_DRP_MINUTES.into()));
        let crisis = self.dossier.crises.last();
        match crisis.map(|crisis| (crisis.drp_decision.as_str(), crisis.drp_decided_at)) {
            Some(("yes", at)) => at.is_some_and(|at| at <= latest),
            Some(("no", _)) => false,
            _ => self.now <= latest,
        }
    }
}
