//! The figures of incidents: what is counted, what is left out, and that exercises stay apart.

mod counts;
mod kept;
mod many;
mod query;
mod spreads;

use chrono::{DateTime, Utc};
use mallette_core::model::business_time::BusinessTime;
use mallette_core::model::improvement::Action;
use mallette_core::model::incident::Dossier;
use mallette_core::model::numbers::{Facts, Numbers, NumbersQuery, numbers};
use mallette_core::model::review::ReviewMark;
use mallette_core::model::{Language, Plan};
use mallette_core::starter::demonstration_plan;

use crate::support::past_incident::Past;

/// Friday 20 November 2026, 10:00 in Paris: when everything is counted.
const NOW: &str = "2026-11-20T09:00:00Z";
const P1_GOLD: [&str; 4] = ["major", "p1", "gold", "critical"];
const P3_BRONZE: [&str; 4] = ["minor", "p3", "bronze", "minor"];

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

struct Ledger {
    plan: Plan,
    dossiers: Vec<Dossier>,
    marks: Vec<ReviewMark>,
    actions: Vec<Action>,
}

impl Ledger {
    fn of(past: impl IntoIterator<Item = Past>) -> Ledger {
        Ledger {
            plan: demonstration_plan(Language::Fr, at(NOW)).unwrap(),
            dossiers: past.into_iter().map(|past| past.0).collect(),
            marks: Vec::new(),
            actions: Vec::new(),
        }
    }

    fn counted(&self, query: &NumbersQuery) -> Option<Numbers> {
        let facts = Facts {
            plan: &self.plan,
            time: &BusinessTime::of(&self.plan),
            dossiers: &self.dossiers,
            marks: &self.marks,
            actions: &self.actions,
            now: at(NOW),
        };
        numbers(&facts, query)
    }

    /// Over the last twelve months.
    fn numbers(&self) -> Numbers {
        self.counted(&NumbersQuery::default()).unwrap()
    }
}

/// Noticed on a Monday morning, acknowledged after 15 minutes, resolved after 95, closed an hour later.
fn ordinary(number: &str) -> Past {
    Past::noticed(number, "2026-11-09T09:00:00Z")
        .judged(P1_GOLD)
        .of_type("outage")
        .state("acknowledged", 15)
        .state("in_progress", 20)
        .told(30)
        .state("resolved", 95)
        .state("closed", 155)
}
