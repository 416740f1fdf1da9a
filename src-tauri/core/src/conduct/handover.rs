//! The sheet one shift gives to the next: where we are, what runs, what was decided, what is left (ES6).

use chrono::{DateTime, Utc};

use super::carrying::language;
use super::report::left_to_do;
use super::words::Words;
use crate::model::business_time::BusinessTime;
use crate::model::incident::clock::{IncidentClock, Standing, clocks};
use crate::model::incident::{Dossier, LogLine};
use crate::model::plan::Plan;

/// How many decisions the sheet repeats.
const DECISIONS: usize = 10;

/// The body of a handover sheet, as paragraphs and bullets. `lines` are the lines of the log that matter: decisions, and
/// what is to be verified, in their order.
pub fn handover(plan: &Plan, dossier: &Dossier, lines: &[LogLine], now: DateTime<Utc>) -> String {
    let words = Words::of(language(plan));
    let time = BusinessTime::of(plan);
    let heads = &words.handover;
    let clocks = clocks(plan, &time, dossier, now);
    let of = |standings: &[Standing]| {
        let found = clocks
            .iter()
            .filter(|clock| standings.contains(&clock.standing));
        let shown: Vec<String> = found.map(|clock| due(clock, words, &time)).collect();
        shown.join("\n")
    };
    let parts = [
        (heads.where_we_are, where_we_are(plan, dossier, words)),
        (heads.late, of(&[Standing::Late])),
        (
            heads.running,
            of(&[Standing::Soon, Standing::Running, Standing::Paused]),
        ),
        (
            heads.decisions,
            last(lines, |line| line.kind == "decision", words, &time),
        ),
        (
            heads.to_verify,
            last(lines, |line| line.verification == "to_verify", words, &time),
        ),
        (heads.last_message, last_message(dossier, words, &time)),
        (heads.open_actions, left_to_do(plan, dossier)),
        (heads.unanswered, unanswered(dossier, words, &time)),
        (heads.channels_down, channels_down(plan, dossier)),
        (heads.in_force, in_force(dossier, words)),
    ];
    let told: Vec<String> = parts
        .into_iter()
        .map(|(head, body)| {
            let body = if body.is_empty() {
                heads.nothing
            } else {
                &body
            };
            format!("{head}\n\n{body}")
        })
        .collect();
    told.join("\n\n")
}

fn where_we_are(plan: &Plan, dossier: &Dossier, words: &Words) -> String {
    let incident = &dossier.incident;
    let judged = dossier.qualification();
    let class = judged.and_then(|judged| plan.class(&judged.class));
    let known: Vec<String> = [
        Some((words.named)(&incident.number, &incident.title)),
        judged
            .map(|judged| plan.term("priority", &judged.priority))
            .filter(|priority| !priority.is_empty()),
        class.map(|class| (words.of_class)(&class.name)),
        Some(plan.term("state", &dossier.life().state)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let progress = dossier
        .reports
        .last()
        .map(|report| report.progress.as_str());
    [known.join(", ").as_str(), progress.unwrap_or_default()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("\n\n")
}

fn due(clock: &IncidentClock, words: &Words, time: &BusinessTime) -> String {
    let name = (words.clock_name)(clock.name, &clock.label);
    match clock.due_at {
        Some(at) => format!(
            "- {}",
            (words.named)(&name, &words.instant(at, time.zone()))
        ),
        None => format!("- {name}"),
    }
}

fn last(
    lines: &[LogLine],
    wanted: impl Fn(&&LogLine) -> bool,
    words: &Words,
    time: &BusinessTime,
) -> String {
    let found: Vec<&LogLine> = lines.iter().filter(wanted).collect();
    let from = found.len().saturating_sub(DECISIONS);
    let shown: Vec<String> = found
        .get(from..)
        .unwrap_or_default()
        .iter()
        .map(|line| {
            let at = line
                .happened_at
                .map_or(String::new(), |at| words.instant(at, time.zone()));
            let said = (words.named)(&line.actor, &line.text.replace('\n', " "));
            format!("- {at}, {said}")
        })
        .collect();
    shown.join("\n")
}

fn last_message(dossier: &Dossier, words: &Words, time: &BusinessTime) -> String {
    let message = dossier.messages.iter().max_by_key(|message| message.at);
    message.map_or(String::new(), |message| {
        let at = message
            .at
            .map_or(String::new(), |at| words.instant(at, time.zone()));
        let subject = if message.subject.is_empty() {
            message.body.lines().next().unwrap_or_default()
        } else {
            &message.subject
        };
        format!("- {at}, {}", (words.named)(&message.by, subject))
    })
}

/// Those who were called and never answered.
fn unanswered(dossier: &Dossier, words: &Words, time: &BusinessTime) -> String {
    let answered = |name: &str| {
        dossier.calls.iter().any(|call| {
            call.name == name && matches!(call.outcome.as_str(), "reached" | "acknowledged")
        })
    };
    let mut names: Vec<&str> = Vec::new();
    let mut shown = Vec::new();
    for call in dossier.calls.iter().rev() {
        if answered(&call.name) || names.contains(&call.name.as_str()) {
            continue;
        }
        names.push(&call.name);
        let at = call
            .at
            .map_or(String::new(), |at| words.instant(at, time.zone()));
        shown.push(format!("- {}, {} ({at})", call.name, call.number));
    }
    shown.join("\n")
}

fn channels_down(plan: &Plan, dossier: &Dossier) -> String {
    let name = |code: &String| format!("- {}", plan.term("channel", code));
    let shown: Vec<String> = dossier.channels_down().iter().map(name).collect();
    shown.join("\n")
}

fn in_force(dossier: &Dossier, words: &Words) -> String {
    let shown: Vec<String> = ["irp", "bcp", "cmp", "drp"]
        .into_iter()
        .filter(|plan| dossier.is_in_force(plan))
        .map(|plan| format!("- {}", (words.plan_in_force)(plan, true)))
        .collect();
    shown.join("\n")
}
