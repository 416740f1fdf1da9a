//! A year of incidents of an organisation, and two exercises: enough of each kind to draw.

use chrono::{DateTime, Duration, TimeZone, Utc};
use mallette_core::model::Plan;
use mallette_core::model::business_time::BusinessTime;
use mallette_core::model::improvement::Action;
use mallette_core::model::incident::Dossier;
use mallette_core::model::numbers::{Facts, Numbers, NumbersQuery, numbers};
use mallette_core::model::review::ReviewMark;

use super::past_incident::Past;

const JUDGED: [[&str; 4]; 5] = [
    ["low", "p3", "bronze", "cosmetic"],
    ["minor", "p3", "silver", "minor"],
    ["minor", "p2", "silver", "minor"],
    ["major", "p1", "gold", "critical"],
    ["crisis", "p1", "gold", "critical"],
];

/// When it is counted.
pub fn counted_at() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 20, 12, 0, 0).unwrap()
}

/// The figures of the last twelve months.
pub fn year(plan: &Plan, query: &NumbersQuery) -> Numbers {
    let types: Vec<&str> = plan
        .terms
        .iter()
        .filter(|term| term.list == "incident_type")
        .map(|term| term.code.as_str())
        .collect();
    let start = Utc.with_ymd_and_hms(2025, 12, 1, 7, 30, 0).unwrap();
    let mut dossiers: Vec<Dossier> = Vec::new();
    let mut marks: Vec<ReviewMark> = Vec::new();
    for nth in 0..47_i64 {
        // Spread over the year without two days alike; none in the month of February.
        let noticed = start + Duration::hours(nth * 181 + nth % 7);
        if noticed.format("%m").to_string() == "02" {
            continue;
        }
        let judged = JUDGED[[0, 1, 1, 2, 1, 2, 3, 0, 1, 4][nth as usize % 10]];
        let hour = 30 + nth % 11 * 25;
        let mut past = Past::noticed(&format!("2026-{nth:03}"), &noticed.to_rfc3339())
            .of_type(types[(nth * nth) as usize % 6 % types.len()])
            .judged(judged)
            .state("acknowledged", 8 + nth % 5 * 9)
            .state("in_progress", 20 + nth % 5 * 9)
            .told(25 + nth % 4 * 20);
        if nth % 6 == 0 {
            past = past.state("waiting", 60).state("in_progress", 60 + hour);
        }
        if nth < 45 {
            past = past.state("resolved", 70 + hour * 2);
        }
        if judged[0] == "crisis" || judged[0] == "major" {
            past = past.hits(plan.activities[0].id, Some(90 + hour * 2));
        }
        if nth < 43 {
            past = past.state("closed", 200 + hour * 2);
        }
        if nth % 3 == 0 && nth < 40 {
            let signed = noticed + Duration::days(3 + nth % 9);
            marks.push(past.signed(1, &signed.to_rfc3339()));
        }
        dossiers.push(past.0);
    }
    for (number, at) in [
        ("EX-2026-001", "2026-03-12T09:00:00Z"),
        ("EX-2026-002", "2026-09-17T09:00:00Z"),
    ] {
        let played = Past::noticed(number, at)
            .of_type(types[0])
            .judged(JUDGED[4])
            .state("acknowledged", 12)
            .state("in_progress", 20)
            .told(40)
            .state("resolved", 140)
            .state("closed", 150);
        dossiers.push(played.0);
    }
    let action = |due: i64, outcome: &str| Action {
        created_at: Some(counted_at() - Duration::days(60)),
        due_on: Some((counted_at() + Duration::days(due)).date_naive()),
        closed_at: (!outcome.is_empty()).then(|| counted_at() - Duration::days(9)),
        outcome: outcome.to_owned(),
        ..Action::default()
    };
    let facts = Facts {
        plan,
        time: &BusinessTime::of(plan),
        dossiers: &dossiers,
        marks: &marks,
        actions: &[
            action(-3, ""),
            action(9, ""),
            action(-9, "done"),
            action(1, "dropped"),
        ],
        now: counted_at(),
    };
    numbers(&facts, query).unwrap()
}
