//! What the plan knows of a form before anybody writes: only the rest is left to the hand.

use super::written::Known as Row;
use crate::form::Known;
use crate::paper::{
    document::source::Source,
    words::{after_start, minutes},
};

/// The roles of the report's crisis cell (RO5).
const CRISIS_ROLES: [&str; 3] = ["cell_lead", "incident_lead", "communication_lead"];

pub(super) fn rows_of(known: Known, source: &Source<'_>) -> Vec<Row> {
    match known {
        Known::Nothing => Vec::new(),
        Known::Activities => activities(source),
        Known::CrisisRoles => crisis_roles(source),
        Known::Milestones => milestones(source),
    }
}

fn activities(source: &Source<'_>) -> Vec<Row> {
    let activities = source.plan.activities.iter().map(|activity| {
        let rto = activity.rto_minutes;
        let rto = rto.map_or_else(String::new, |rto| minutes(rto, source.words));
        Row::from([("activity", activity.name.clone()), ("rto", rto)])
    });
    activities.collect()
}

fn crisis_roles(source: &Source<'_>) -> Vec<Row> {
    let roles = &source.plan.roles;
    let found = CRISIS_ROLES
        .iter()
        .filter_map(|code| roles.iter().find(|role| role.code == *code));
    found
        .map(|role| {
            Row::from([
                ("role", role.name.clone()),
                ("mission", role.mission.clone()),
            ])
        })
        .collect()
}

fn milestones(source: &Source<'_>) -> Vec<Row> {
    let milestones = source.plan.milestones.iter().map(|milestone| {
        let offset = milestone.offset_minutes;
        let offset = offset.map_or_else(String::new, |offset| after_start(offset, source.words));
        // Some hold only under a condition, such as an activation of the DRP in time.
        let named = [&milestone.title, &milestone.condition];
        let named: Vec<&str> = named
            .into_iter()
            .map(String::as_str)
            .filter(|words| !words.is_empty())
            .collect();
        Row::from([("offset", offset), ("milestone", named.join(" · "))])
    });
    milestones.collect()
}
