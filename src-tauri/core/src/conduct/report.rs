//! A status report, pre-filled from the log since the last one (ES6, ES7).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::carrying::language;
use super::words::Words;
use crate::model::business_time::BusinessTime;
use crate::model::incident::clock::{ClockName, clocks};
use crate::model::incident::{Dossier, LogLine};
use crate::model::plan::Plan;

/// How many lines of the log are proposed for each part.
const PROPOSED: usize = 12;

/// A report as it is proposed: a person changes it before it is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Prefilled {
    /// Where we are.
    pub progress: String,
    /// What was done since the last report.
    pub done: String,
    /// What is left to do.
    pub left: String,
    /// When the next one comes.
    pub next_at: Option<DateTime<Utc>>,
}

/// The report that is due: `lines` are those of the log since the last one, in their order.
pub fn prefilled_report(
    plan: &Plan,
    dossier: &Dossier,
    lines: &[LogLine],
    now: DateTime<Utc>,
) -> Prefilled {
    let words = Words::of(language(plan));
    let time = BusinessTime::of(plan);
    let of_kinds = |kinds: &[&str]| {
        let found: Vec<String> = lines
            .iter()
            .filter(|line| kinds.contains(&line.kind.as_str()))
            .map(|line| bullet(line, words, &time))
            .collect();
        let from = found.len().saturating_sub(PROPOSED);
        found.get(from..).unwrap_or_default().join("\n")
    };
    let clocks = clocks(plan, &time, dossier, now);
    let update = clocks.iter().find(|clock| clock.name == ClockName::Update);
    let every = update.and_then(|clock| Some(clock.due_at? - clock.started_at?));
    Prefilled {
        progress: of_kinds(&["fact", "state"]),
        done: of_kinds(&["action", "decision"]),
        left: left_to_do(plan, dossier),
        next_at: every.and_then(|every| now.checked_add_signed(every)),
    }
}

fn bullet(line: &LogLine, words: &Words, time: &BusinessTime) -> String {
    let at = line
        .happened_at
        .map_or(String::new(), |at| words.time(at, time.zone()));
    let text = line.text.lines().next().unwrap_or_default();
    format!("- {at} {text}")
}

/// The steps of the class that nobody has ticked (CL2).
pub(super) fn left_to_do(plan: &Plan, dossier: &Dossier) -> String {
    let code = dossier
        .qualification()
        .map_or("", |judged| judged.class.as_str());
    let class = plan.class(code);
    let steps = plan.class_steps.iter().filter(|step| {
        class.is_some_and(|class| class.id == step.class)
            && !dossier.is_ticked("class_step", &step.id.to_string())
    });
    let left: Vec<String> = steps.map(|step| format!("- {}", step.text)).collect();
    left.join("\n")
}
