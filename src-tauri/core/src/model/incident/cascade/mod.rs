//! Whom to call now: the cascade of the plan for the moment and the gravity (ES1-ES3, PL7, RO0).
//!
//! In business hours the levels of the managerial escalation follow each other (ES1). Out of hours a P1 or a crisis
//! calls the technical on-call, then the levels that are on call, then the client's on-call (ES2). Anything less
//! begins at the helpdesk and wakes nobody (IN7). What the managers of the plans tell each other follows (PL7).
//!
//! An incident that nobody has qualified yet counts as less than a P1 in business hours; out of hours it calls who is
//! on call.

mod channels;
mod mail_only;
mod steps;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Dossier;
use crate::model::business_time::BusinessTime;
use crate::model::plan::Plan;

pub use mail_only::{MailOnly, reroute};

/// Whom to call, in which order, and what came of it so far.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct Cascade {
    /// It is business hours (HO) rather than out of hours (HNO).
    pub business_hours: bool,
    /// Which rule gave the steps.
    pub why: CascadeWhy,
    /// The steps, in the order of calling.
    pub steps: Vec<CascadeStep>,
    /// Whom to call next: the first who was not tried and can be reached, in the first step without an answer.
    pub next: Option<CascadeTarget>,
}

/// Which rule a cascade follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum CascadeWhy {
    /// A P1 or a crisis in business hours: the managerial escalation (ES1).
    EscalationHo,
    /// Out of hours a P1, a crisis, or what nobody has judged yet: the on-calls (ES2).
    OnCallHno,
    /// Less than a P1: helpdesk and incident response team, then in business hours the escalation that any party may
    /// trigger; no on-call.
    Minor,
}

/// Those who answer for one another in one place of the cascade.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, specta::Type)]
pub struct CascadeStep {
    /// Stable key, written into each call: `on_call:ROTATION`, `level:ESCALATION_STEP:provider` or `:client`,
    /// `role:ROLE`, `flow:FLOW`.
    pub key: String,
    /// Where it comes from.
    pub origin: StepOrigin,
    /// Level of the escalation, number of the flow, place of a desk; 0 for an on-call.
    pub level: u32,
    /// What the plan calls it: the rotation, the line of the escalation, the role.
    pub title: String,
    /// When it is called.
    pub text: String,
    /// The role that is called, if the plan names one.
    pub role: Option<Uuid>,
    /// Steps with the same word here are a choice, of which one is enough (flows 1 and 7); else empty.
    pub choice: String,
    /// Whom to call, the principal first. Nobody is a gap in the plan.
    pub targets: Vec<CascadeTarget>,
    /// Somebody was reached or acknowledged.
    pub answered: bool,
    /// Everybody who can be reached was tried and nobody answered: go on to the next step.
    pub exhausted: bool,
}

/// Where a step comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum StepOrigin {
    /// Helpdesk and incident response team (IN7).
    #[default]
    Desk,
    /// The shift of a rotation (ES3).
    OnCall,
    /// A level of the managerial escalation (ES1, ES2).
    Escalation,
    /// A notification flow (PL7).
    Flow,
}

/// Somebody to call.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, specta::Type)]
pub struct CascadeTarget {
    /// Key of the step.
    pub step: String,
    /// Who; nothing for a company where the role names nobody.
    pub person: Option<Uuid>,
    /// Name of the person or the company.
    pub name: String,
    /// The role in which.
    pub role: Option<Uuid>,
    /// 1 for the principal, 2 for the first backup, and so on.
    pub rank: u32,
    /// The number to dial first, as it was typed; empty if none works.
    pub number: String,
    /// Further numbers that work.
    pub other_numbers: Vec<String>,
    /// E-mail address, whether or not e-mail works.
    pub email: String,
    /// What was tried in this step, in the order in which it was written down.
    pub attempts: Vec<Attempt>,
    /// When somebody else takes over the on-call.
    pub until: Option<DateTime<Utc>>,
    /// Neither a number nor an address is left with the channels that work.
    pub unreachable: bool,
}

/// An attempt to reach somebody.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct Attempt {
    /// `reached`, `no_answer`, `message_left` or `acknowledged`.
    pub outcome: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Who called.
    pub by: String,
}

/// The cascade of an incident at an instant.
pub fn cascade(plan: &Plan, dossier: &Dossier, time: &BusinessTime, now: DateTime<Utc>) -> Cascade {
    let business_hours = time.is_open(now);
    // At night nobody waits for a judgement: whoever is on call helps to make it.
    let unjudged = dossier.qualifications.is_empty();
    let why = match (is_urgent(dossier), business_hours) {
        (true, true) => CascadeWhy::EscalationHo,
        (true, false) => CascadeWhy::OnCallHno,
        (false, false) if unjudged => CascadeWhy::OnCallHno,
        (false, _) => CascadeWhy::Minor,
    };
    let caller = steps::Caller::new(plan, dossier, now);
    let mut steps = match why {
        CascadeWhy::EscalationHo => caller.business_levels(),
        CascadeWhy::OnCallHno => caller.out_of_hours(),
        CascadeWhy::Minor => caller.desk(),
    };
    if why == CascadeWhy::Minor && business_hours {
        steps.extend(caller.business_levels());
    }
    steps.extend(caller.flows());
    let next = steps
        .iter()
        .filter(|step| !step.answered && !is_chosen_otherwise(step, &steps))
        .flat_map(|step| &step.targets)
        .find(|target| target.attempts.is_empty() && !target.unreachable)
        .cloned();
    Cascade {
        business_hours,
        why,
        steps,
        next,
    }
}

/// Whether an outcome of a call answers its step.
pub(super) fn is_answer(outcome: &str) -> bool {
    matches!(outcome, "reached" | "acknowledged")
}

/// A P1, or a crisis: judged to be one, or with a cell that was asked for and has not closed.
fn is_urgent(dossier: &Dossier) -> bool {
    is_crisis(dossier)
        || dossier
            .qualifications
            .last()
            .is_some_and(|judged| judged.priority == "p1")
}

fn is_crisis(dossier: &Dossier) -> bool {
    let judged = dossier.qualifications.last();
    judged.is_some_and(|judged| judged.crisis || judged.class == "crisis")
        || dossier
            .crises
            .iter()
            .any(|crisis| crisis.closed_at.is_none())
}

/// Whether another step of the same choice was taken: it answered, or is being tried while this one is not.
fn is_chosen_otherwise(step: &CascadeStep, steps: &[CascadeStep]) -> bool {
    let tried = |step: &CascadeStep| step.targets.iter().any(|t| !t.attempts.is_empty());
    !step.choice.is_empty()
        && steps
            .iter()
            .filter(|other| other.choice == step.choice && other.key != step.key)
            .any(|other| other.answered || (tried(other) && !other.exhausted && !tried(step)))
}
