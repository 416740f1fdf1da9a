//! What was reported, how it was judged, the states it went through (IN1-IN4, CL1-CL10).

use super::{Account, cell, filled, section};
use crate::model::incident::{Qualification, StateChange};
use crate::paper::{Block, Cell, Field, document::tables::table, words::coded};

pub(super) fn reported(account: &Account<'_>) -> Vec<Block> {
    let words = account.words;
    let mut blocks = vec![Block::heading(1, words.reported)];
    blocks.extend(section(words.report, report(account)));
    blocks.extend(section(words.qualifications, qualifications(account)));
    blocks.extend(section(words.states, states(account)));
    blocks
}

/// The answers of the report form (IN3).
fn report(account: &Account<'_>) -> Vec<Block> {
    let words = account.words;
    let incident = &account.dossier.incident;
    let term = |list: &str, code: &str| match code {
        "" => String::new(),
        code => account.source.plan.term(list, code),
    };
    let long = |label: &str, value: &str| Field {
        wide: true,
        ..Field::new(label, value)
    };
    let fields = vec![
        Field::new(words.reported_by, incident.reported_by.as_str()),
        Field::new(words.source, term("source", &incident.source)),
        Field::new(
            account.all_words.incident_type,
            term("incident_type", &incident.category),
        ),
        Field::new(words.application, incident.application.as_str()),
        Field::new(words.account, incident.account.as_str()),
        Field::new(words.environment, incident.environment.as_str()),
        long(words.address, &incident.address),
        long(words.symptoms, &incident.symptoms),
        long(words.description, &incident.description),
        long(words.effect, &incident.effect),
        long(words.actions_before, &incident.actions_before),
        long(words.reproduction, &incident.reproduction),
        long(words.resolution, &incident.resolution),
        long(words.instructions, &incident.instructions),
    ];
    let mut blocks: Vec<Block> = filled(fields).into_iter().collect();
    if incident.problem_proposed {
        blocks.push(Block::paragraph(words.problem));
    }
    if blocks.is_empty() {
        blocks.push(Block::paragraph(words.nothing));
    }
    blocks
}

fn qualifications(account: &Account<'_>) -> Vec<Block> {
    let words = account.words;
    let judged = &account.dossier.qualifications;
    if judged.is_empty() {
        return vec![Block::paragraph(words.not_judged)];
    }
    let rows = judged.iter().map(|judged| {
        [
            Cell::from(account.maybe_moment(judged.at)),
            Cell::from(judged.by.as_str()),
            Cell::from(account.scales_of(judged).join("\n")),
            Cell::from(grounds(judged, account)),
            cell(&judged.reason),
        ]
    });
    vec![table(
        [
            (account.all_words.time, 0.9),
            (words.who, 1.1),
            (words.scales, 2.0),
            (words.judged, 1.7),
            (words.reason, 1.5),
        ],
        rows,
    )]
}

/// What the person judged: impact, urgency, and what was ticked.
fn grounds(judged: &Qualification, account: &Account<'_>) -> String {
    let (words, all) = (account.words, account.all_words);
    let term = |name: &str, list: &str, code: &str| {
        (!code.is_empty()).then(|| {
            format!(
                "{name}{}{}",
                all.colon,
                account.source.plan.term(list, code)
            )
        })
    };
    let flag = |set: bool, name: &str| set.then(|| name.to_owned());
    let parts = [
        term(all.impact, "impact", &judged.impact),
        term(all.urgency, "urgency", &judged.urgency),
        term(all.service_level, "service_level", &judged.service_level),
        flag(judged.event_only, words.event_only),
        flag(judged.interface_only, words.interface_only),
        flag(judged.essential, words.essential),
        flag(judged.crisis, words.crisis),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join("\n")
}

/// An incident is open from when it was noticed; when it was declared is said beside, if that was later.
fn declared_later(change: &StateChange, account: &Account<'_>) -> String {
    let incident = &account.dossier.incident;
    let first = account.dossier.states.first();
    let opens = first.is_some_and(|first| first.id == change.id);
    if !opens || incident.declared_at <= change.at {
        return String::new();
    }
    let declared = account.maybe_moment(incident.declared_at);
    format!(
        "{}{}{declared}",
        account.words.declared, account.all_words.colon
    )
}

fn states(account: &Account<'_>) -> Vec<Block> {
    let words = account.words;
    let rows = account.dossier.states.iter().map(|change| {
        let waits = coded(words.waits_for, &change.waiting_for);
        let declared = declared_later(change, account);
        let note = [waits, change.note.as_str(), declared.as_str()];
        let note: Vec<&str> = note.into_iter().filter(|part| !part.is_empty()).collect();
        [
            Cell::from(account.maybe_moment(change.at)),
            Cell::from(account.source.plan.term("state", &change.state)),
            Cell::from(change.by.as_str()),
            cell(&note.join(", ")),
        ]
    });
    vec![table(
        [
            (account.all_words.time, 0.9),
            (words.state, 1.3),
            (words.who, 1.2),
            (account.all_words.notes, 2.6),
        ],
        rows,
    )]
}
