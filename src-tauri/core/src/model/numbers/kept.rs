//! Which promises were kept: of service, of recovery, of the review (CL4-CL7, AC1, PI3).

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Counted, Facts};
use crate::model::incident::Dossier;
use crate::model::incident::clock::{ClockName, IncidentClock, Standing, review_clock, served};
use crate::model::incident::recovered::{Recovered, recovered};
use crate::model::review::{ReviewMark, ReviewStanding};

/// How promises ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Kept {
    /// Kept in time.
    pub met: u32,
    /// Done, but late.
    pub met_late: u32,
    /// Not done, and the time is over.
    pub late: u32,
    /// Still running: not decided, in no share.
    pub running: u32,
    /// Somebody said that it does not apply: in no share.
    pub dropped: u32,
    /// Without a figure to compare with, or without the times to do so: in no share.
    pub left_out: u32,
    /// Of a hundred that are decided, how many were kept in time, rounded down; nothing where none is decided.
    pub share: Option<u32>,
}

/// The promises to do with one clock, priority, service level or activity.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct KeptOf {
    /// Its code, or the id of an activity; empty where the incident was not qualified.
    pub code: String,
    /// How they ended.
    pub kept: Kept,
}

/// Promises of service: to acknowledge, to respond, to resolve (CL5-CL7). The next communication is not among them: only
/// the one that is due now is known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Promises {
    /// All of them.
    pub all: Kept,
    /// By clock: `acknowledge`, `respond`, `resolve`.
    pub clocks: Vec<KeptOf>,
    /// By priority, in the order of the plan.
    pub priorities: Vec<KeptOf>,
    /// By service level, in the order of the plan.
    pub service_levels: Vec<KeptOf>,
}

/// Essential activities that were hit, compared with their RTO.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct RtoKept {
    /// All of them.
    pub all: Kept,
    /// By activity, in the order of the plan; those never hit are not listed.
    pub activities: Vec<KeptOf>,
}

impl Kept {
    /// How many are decided.
    pub fn decided(&self) -> u32 {
        self.met + self.met_late + self.late
    }

    /// How many there are.
    pub fn all(&self) -> u32 {
        self.decided() + self.running + self.dropped + self.left_out
    }

    fn count(&mut self, clock: &IncidentClock) {
        let place = match clock.standing {
            Standing::Dropped => &mut self.dropped,
            _ if clock.due_at.is_none() => &mut self.left_out,
            Standing::Met => &mut self.met,
            Standing::MetLate => &mut self.met_late,
            Standing::Late => &mut self.late,
            _ => &mut self.running,
        };
        *place += 1;
        self.share();
    }

    fn count_recovery(&mut self, activity: &Recovered, now: DateTime<Utc>) {
        let place = match (activity.kept, activity.recovered_at, activity.due_at()) {
            (Some(true), ..) => &mut self.met,
            (Some(false), ..) => &mut self.met_late,
            (None, Some(_), _) | (None, None, None) => &mut self.left_out,
            (None, None, Some(due)) if now - due >= TimeDelta::minutes(1) => &mut self.late,
            (None, None, Some(_)) => &mut self.running,
        };
        *place += 1;
        self.share();
    }

    fn share(&mut self) {
        let decided = u64::from(self.decided());
        // To the nearest whole.
        self.share = (u64::from(self.met) * 100 + decided / 2)
            .checked_div(decided)
            .and_then(|share| u32::try_from(share).ok());
    }
}

/// When the first revision of each review was signed.
pub(super) fn signed(marks: &[ReviewMark]) -> HashMap<Uuid, DateTime<Utc>> {
    let mut of_incident: HashMap<Uuid, Vec<ReviewMark>> = HashMap::new();
    for mark in marks {
        of_incident
            .entry(mark.incident)
            .or_default()
            .push(mark.clone());
    }
    let signed = of_incident.into_iter();
    let signed = signed.map(|(id, marks)| Some((id, ReviewStanding::of(&marks).handed_in_at?)));
    signed.flatten().collect()
}

/// When the review of an incident was handed in: signed, or noted as handed in on paper.
pub(super) fn handed_in_at(
    facts: &Facts<'_>,
    dossier: &Dossier,
    signed: &HashMap<Uuid, DateTime<Utc>>,
) -> Option<DateTime<Utc>> {
    let now = dossier.incident.time_at(facts.now);
    let promised = review_clock(facts.plan, facts.time, dossier, now);
    let met_at = promised.and_then(|clock| clock.met_at);
    let signed_at = signed.get(&dossier.incident.id).copied();
    met_at.into_iter().chain(signed_at).min()
}

pub(super) fn promises(facts: &Facts<'_>, counted: &[Counted<'_>]) -> Promises {
    let listed = |list: &str| -> Vec<KeptOf> {
        let terms = facts.plan.terms.iter().filter(|term| term.list == list);
        terms.map(|term| empty(&term.code)).collect()
    };
    let mut promises = Promises {
        clocks: ["acknowledge", "respond", "resolve"].map(empty).into(),
        priorities: listed("priority"),
        service_levels: listed("service_level"),
        ..Promises::default()
    };
    for one in counted {
        let judged = one.dossier.qualification();
        let priority = judged.map_or("", |judged| &judged.priority);
        let level = judged.map_or("", |judged| &judged.service_level);
        let now = one.dossier.incident.time_at(facts.now);
        for clock in served(facts.plan, facts.time, one.dossier, now) {
            if clock.name == ClockName::Update {
                continue;
            }
            promises.all.count(&clock);
            row(&mut promises.clocks, &clock.code).count(&clock);
            row(&mut promises.priorities, priority).count(&clock);
            row(&mut promises.service_levels, level).count(&clock);
        }
    }
    promises
}

pub(super) fn rto(facts: &Facts<'_>, counted: &[Counted<'_>]) -> RtoKept {
    let activities = facts.plan.activities.iter();
    let mut rto = RtoKept {
        activities: activities.map(|one| empty(&one.id.to_string())).collect(),
        ..RtoKept::default()
    };
    for one in counted {
        let now = one.dossier.incident.time_at(facts.now);
        let hit = recovered(facts.plan, one.dossier).into_iter();
        for activity in hit.filter(|activity| activity.standing == "affected") {
            rto.all.count_recovery(&activity, now);
            let code = activity.activity.to_string();
            row(&mut rto.activities, &code).count_recovery(&activity, now);
        }
    }
    rto.activities.retain(|activity| activity.kept.all() > 0);
    rto
}

pub(super) fn reviews(facts: &Facts<'_>, counted: &[Counted<'_>]) -> Kept {
    let mut kept = Kept::default();
    for one in counted {
        let now = one.dossier.incident.time_at(facts.now);
        let Some(mut clock) = review_clock(facts.plan, facts.time, one.dossier, now) else {
            continue;
        };
        if let Some(handed_in_at) = one.handed_in_at
            && clock.standing != Standing::Dropped
        {
            let late = clock.due_at.is_some_and(|due| handed_in_at > due);
            clock.standing = if late {
                Standing::MetLate
            } else {
                Standing::Met
            };
        }
        kept.count(&clock);
    }
    kept
}

fn empty(code: &str) -> KeptOf {
    KeptOf {
        code: code.to_owned(),
        kept: Kept::default(),
    }
}

/// The row of a code, at the end where the plan does not know it.
fn row<'a>(rows: &'a mut Vec<KeptOf>, code: &str) -> &'a mut Kept {
    let place = rows.iter().position(|row| row.code == code);
    let place = place.unwrap_or_else(|| {
        rows.push(empty(code));
        rows.len() - 1
    });
    &mut rows[place].kept
}
