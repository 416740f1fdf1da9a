//! How well the chronogram was kept, for exercises (PL4).

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{chronogram, minutes};
use crate::model::incident::Dossier;
use crate::model::plan::Plan;

/// How well the chronogram was kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct Score {
    /// Lines that were reached.
    pub reached: u32,
    /// Lines that were reached in time.
    pub in_time: u32,
    /// Lines that were due by now, or reached before.
    pub total: u32,
    /// Lines in time among all, in percent; 0 while there is none.
    pub percent: u32,
    /// What was counted, in the order of the plan's time.
    pub lines: Vec<ScoreLine>,
}

/// Something that counts in a score.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct ScoreLine {
    /// The milestone or the inject.
    pub item: Uuid,
    /// An inject of the scenario, rather than a milestone.
    pub inject: bool,
    /// Its title.
    pub title: String,
    /// Which repetition, 0 first.
    pub repeat: u32,
    /// When it was due; an inject, when it was brought in.
    pub planned_at: DateTime<Utc>,
    /// When it was reached, or answered.
    pub actual_at: Option<DateTime<Utc>>,
    /// Whole minutes after the plan.
    pub late_minutes: Option<i32>,
    /// Not after the plan's minute; an inject has no delay and only needs an answer.
    pub in_time: bool,
}

/// The score of an exercise: the milestones but T0, and the injects of its scenario, that were due by now.
pub fn score(plan: &Plan, dossier: &Dossier, now: DateTime<Utc>) -> Score {
    let milestones = chronogram(plan, dossier, now)
        .into_iter()
        .filter(|reached| reached.code != "t0" && !reached.conditional)
        .map(|reached| ScoreLine {
            item: reached.milestone,
            inject: false,
            title: reached.title,
            repeat: reached.repeat,
            planned_at: reached.planned_at,
            actual_at: reached.actual_at,
            late_minutes: reached.late_minutes,
            in_time: reached.actual_at.is_some() && reached.late_minutes <= Some(0),
        });
    let mut lines: Vec<ScoreLine> = milestones
        .chain(injects(plan, dossier))
        .filter(|line| line.planned_at <= now || line.actual_at.is_some())
        .collect();
    lines.sort_by_key(|line| line.planned_at);
    let count = |counts: fn(&ScoreLine) -> bool| -> u32 {
        lines.iter().map(|line| u32::from(counts(line))).sum()
    };
    let (total, in_time) = (count(|_| true), count(|line| line.in_time));
    Score {
        reached: count(|line| line.actual_at.is_some()),
        in_time,
        total,
        percent: (in_time * 100).checked_div(total).unwrap_or(0),
        lines,
    }
}

fn injects(plan: &Plan, dossier: &Dossier) -> impl Iterator<Item = ScoreLine> {
    let incident = &dossier.incident;
    let scenario = incident.scenario;
    plan.injects.iter().filter_map(move |inject| {
        let minute = inject
            .minute
            .filter(|_| scenario == Some(inject.scenario))?;
        let planned_at = dossier
            .began_at()?
            .checked_add_signed(TimeDelta::minutes(minute.into()))?;
        let actual_at = dossier.ticked_at("inject", &inject.id.to_string());
        Some(ScoreLine {
            item: inject.id,
            inject: true,
            title: inject.title.clone(),
            repeat: 0,
            planned_at,
            actual_at,
            late_minutes: actual_at.map(|at| minutes(at - planned_at)),
            in_time: actual_at.is_some(),
        })
    })
}
