//! The technical fact sheet: what the one who looks for the cause needs, without the story (PI3, the FFT).

use super::{Afterwards, Told, or_says};
use crate::model::incident::LogLine;
use crate::paper::{
    Block, Cell, Column, Field, Manuscript, PaperError, Row, Text,
    document::{
        improving,
        incident::{capital, cell, filled},
        source::Source,
        tables::{listing, unless_empty},
    },
    words::coded,
};
use chrono::{DateTime, Utc};

/// Kinds of line that are technical facts.
const TECHNICAL: [&str; 3] = ["fact", "action", "state"];
/// More lines than this are no sheet any more.
const MOST: usize = 60;

pub(in crate::paper::document) fn fact_sheet(
    source: &Source<'_>,
    after: &Afterwards<'_>,
) -> Result<Manuscript, PaperError> {
    let told = &Told::new(source, after)?;
    let words = told.words;
    let incident = &told.account.dossier.incident;
    let mut blocks = told.account.opening(words.fact_sheet);
    blocks.extend(told.restricted());
    let mut part = |title: &str, said: Vec<Block>| {
        blocks.push(Block::heading(2, title));
        blocks.extend(said);
    };
    let fields = |fields| filled(fields).into_iter().collect();
    part(words.identification, fields(identification(told)));
    part(words.times, fields(times(told)));
    part(words.symptoms, told.typed(&incident.symptoms));
    part(words.touched, told.recovered());
    part(words.technical, technical(told));
    part(words.decisions, decisions(told));
    part(words.root_causes, told.roots());
    part(words.evidence, evidence(told));
    part(words.open_actions, open_actions(told));
    Ok(told.account.manuscript(words.fact_sheet, blocks))
}

fn identification(told: &Told<'_>) -> Vec<Field> {
    let account = &told.account;
    let (words, incident) = (account.words, &account.dossier.incident);
    let mut fields = account.standing();
    fields.extend([
        told.term(
            account.all_words.incident_type,
            "incident_type",
            &incident.category,
        ),
        told.term(words.source, "source", &incident.source),
        Field::new(words.application, incident.application.as_str()),
        Field::new(words.team, account.source.team(incident.team)),
        Field::new(words.environment, incident.environment.as_str()),
        Field::new(words.address, incident.address.as_str()),
    ]);
    fields
}

/// When each step was reached, and how long after T0.
fn times(told: &Told<'_>) -> Vec<Field> {
    let account = &told.account;
    let words = account.words;
    let (life, began) = (account.dossier.life(), account.dossier.began_at());
    let reached = |at: Option<DateTime<Utc>>| {
        let Some(at) = at else {
            return words.not_yet.to_owned();
        };
        let after = began.map(|began| (told.words.after_t0)(&account.span(at - began)));
        match after {
            Some(after) => format!("{} ({after})", account.source.instant(at)),
            None => account.source.instant(at),
        }
    };
    vec![
        Field::new(words.noticed, account.instant(began)),
        Field::new(told.words.acknowledged, reached(life.acknowledged_at)),
        Field::new(words.resolved, reached(life.resolved_at)),
        Field::new(words.closed, reached(life.closed_at)),
    ]
}

/// Facts, actions and states. Of a long log those that people wrote, those the report tells and the states; of one that
/// is longer still, only the last two.
fn technical(told: &Told<'_>) -> Vec<Block> {
    let all: Vec<&LogLine> = told
        .facts
        .log
        .iter()
        .filter(|line| TECHNICAL.contains(&line.kind.as_str()))
        .collect();
    let count = all.len();
    let matters = |line: &&LogLine| {
        let mut told = told.view.timeline.iter();
        line.kind == "state" || told.any(|told| told.id == line.id)
    };
    let mut shown = all;
    if shown.len() > MOST {
        shown.retain(|line| line.source != "act" || matters(line));
    }
    if shown.len() > MOST {
        shown.retain(matters);
    }
    let mut blocks = lines(&shown, told);
    if shown.len() < count {
        let left_out = (told.words.shortened)(count - shown.len());
        blocks.push(Block::Small(left_out.into()));
    }
    or_says(blocks, told.words.no_technical)
}

fn decisions(told: &Told<'_>) -> Vec<Block> {
    let decided = told.facts.log.iter();
    let decided: Vec<&LogLine> = decided.filter(|line| line.kind == "decision").collect();
    or_says(lines(&decided, told), told.words.no_decisions)
}

fn lines(lines: &[&LogLine], told: &Told<'_>) -> Vec<Block> {
    let words = told.account.words;
    let rows = lines.iter().map(|line| {
        let mut said = cell(&line.text);
        said.blocks
            .extend(told.account.named(words.result, &line.result));
        said.blocks
            .extend(told.account.named(words.link, &line.link));
        let kind = capital(coded(words.kinds, &line.kind));
        Row::new([
            Cell::from(told.account.maybe_moment(line.happened_at)),
            Cell::from(kind),
            Cell::from(line.actor.as_str()),
            said,
        ])
    });
    let columns = vec![
        Column::new(told.account.all_words.time, 1.15).naming(),
        Column::new(words.kind, 0.9),
        Column::new(words.who, 1.3),
        Column::new(words.what, 4.4),
    ];
    unless_empty(columns, rows.collect())
}

/// What was kept, with what proves that it is unchanged.
fn evidence(told: &Told<'_>) -> Vec<Block> {
    let words = told.account.words;
    let kept = &told.account.dossier.evidence;
    if kept.is_empty() {
        return or_says(Vec::new(), told.words.no_evidence);
    }
    let rows = kept.iter().map(|kept| {
        let mut name = vec![Block::Paragraph(Text::bold(&kept.name))];
        name.extend(cell(&kept.note).blocks);
        let captured = told.account.maybe_moment(kept.captured_at);
        [
            Cell::of(name),
            Cell::from(format!("{captured}\n{}", kept.captured_by)),
            Cell::from(kept.sha256.as_str()),
        ]
    });
    vec![listing(
        [(words.file, 1.8), (words.captured, 1.0), ("SHA-256", 2.6)],
        rows,
    )]
}

fn open_actions(told: &Told<'_>) -> Vec<Block> {
    let source = told.account.source;
    let open = told.view.actions.iter().filter(|action| action.is_open());
    let rows = open.map(|action| improving::row(action, None, source));
    let table = improving::table(improving::columns(source, false), rows.collect());
    or_says(table.into_iter().collect(), told.words.none_open)
}
