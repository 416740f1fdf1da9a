//! The review on the form it is asked on: blank, partly filled or complete (PI1).

use super::{Afterwards, Told, said::Said};
use crate::form::Form;
use crate::model::review::ReviewMark;
use crate::paper::{
    Block, Cell, Column, Field, Manuscript, PaperError, Row, Text,
    document::{
        forms::{self, Answered, Known, Written},
        incident::{cell, short},
        source::Source,
        tables::unless_empty,
    },
    words::{coded, minutes},
};
use crate::review::{FormView, Origin, QuestionView, REVIEW, Recovered};
use std::collections::BTreeMap;

pub(in crate::paper::document) fn review(
    source: &Source<'_>,
    after: &Afterwards<'_>,
) -> Result<Manuscript, PaperError> {
    let told = &Told::new(source, after)?;
    let form = told.forms.form(REVIEW);
    let mut blocks = form.map_or_else(Vec::new, |form| sheet(form, told));
    blocks.push(Block::heading(2, told.words.signatures));
    blocks.extend(signatures(told));
    Ok(told.account.manuscript(told.words.review, blocks))
}

/// The form, with what is answered on it.
fn sheet(form: &Form, told: &Told<'_>) -> Vec<Block> {
    let mut views = told.view.forms.iter();
    let Some(view) = views.find(|view| view.code == form.code) else {
        return Vec::new();
    };
    let mut blocks = forms::sheet(form, &told.forms, told.account.source, &written(view, told));
    // Below the title: which incident, and that it is an exercise where it is one.
    let title = Text::bold(&told.account.dossier.incident.title);
    let below = [Some(Block::Paragraph(title)), told.account.warning()];
    let at = blocks.len().min(1);
    blocks.splice(at..at, below.into_iter().flatten());
    blocks
}

fn written(view: &FormView, told: &Told<'_>) -> Written {
    let mut answers = BTreeMap::new();
    let mut added: BTreeMap<String, Vec<(String, Answered)>> = BTreeMap::new();
    for block in &view.blocks {
        for question in &block.questions {
            let answered = answered(question, told);
            if question.origin == Origin::Form {
                answers.insert(question.answer.question.clone(), answered);
            } else {
                let besides = added.entry(block.code.clone()).or_default();
                besides.push((question.label.clone(), answered));
            }
        }
    }
    let recovered = told.view.recovered.iter();
    let recovered = recovered.map(|activity| row(activity, told)).collect();
    Written {
        head: head(told),
        answers,
        rows: BTreeMap::from([("real_recovery".to_owned(), recovered)]),
        added,
        closed: told.view.standing.locked,
    }
}

fn answered(question: &QuestionView, told: &Told<'_>) -> Answered {
    let said = Said::of(question);
    // A signed review has no line left that a hand could fill in.
    let nothing = match (said.not_applicable, said.is_empty()) {
        (true, _) => told.words.not_applicable,
        (_, true) if told.view.standing.locked => told.words.unanswered,
        _ => "",
    };
    let text = [nothing, said.text.as_str()];
    let text: Vec<&str> = text.into_iter().filter(|text| !text.is_empty()).collect();
    Answered {
        text: text.join("\n"),
        ticked: said.ticked,
        mark: if said.suggested {
            told.words.suggested
        } else {
            ""
        },
    }
}

/// Which incident, who filled it in last, and when.
fn head(told: &Told<'_>) -> Known {
    let (account, standing) = (&told.account, &told.view.standing);
    let mut head = Known::from([("incident", account.dossier.incident.number.clone())]);
    let last = told.facts.review.marks.iter().max_by_key(|mark| mark.at);
    let by = match last {
        Some(_) if standing.locked => standing.signed_by.clone(),
        Some(last) => last.by.clone(),
        None => String::new(),
    };
    head.insert("filled_by", by);
    if let Some(at) = last.and_then(|mark| mark.at) {
        head.insert("date", account.source.day(at));
        head.insert("time", account.source.time(at));
    }
    head
}

/// An essential activity in the table of real recovery; what is not known stays to be filled in.
fn row(activity: &Recovered, told: &Told<'_>) -> Known {
    let all = told.account.all_words;
    let span = |span: u32| minutes(span, all);
    let mut row = Known::from([("activity", activity.name.clone())]);
    let rto = activity.rto_minutes.map(span).unwrap_or_default();
    row.insert("rto", rto);
    if activity.standing != "unknown" || told.view.standing.locked {
        let affected = coded(told.account.words.affected, &activity.standing);
        row.insert("affected", affected.to_owned());
    }
    let at = |at| told.account.maybe_moment(at);
    if activity.standing == "affected" {
        row.insert("expected", at(activity.expected_at));
        let kept = match activity.kept {
            Some(true) => format!(" ({})", told.words.kept),
            Some(false) => format!(" ({})", told.words.exceeded),
            None => String::new(),
        };
        let real = match activity.lasted_minutes {
            Some(lasted) => format!("{}{kept}", span(lasted)),
            None if activity.recovered_at.is_none() => told.words.not_back.to_owned(),
            None => String::new(),
        };
        row.insert("real", real);
    }
    row.retain(|_, known| !known.is_empty());
    row
}

/// Who signed which revision, and what it says in one figure; room to sign by hand while nobody did.
fn signatures(told: &Told<'_>) -> Vec<Block> {
    let (words, standing) = (told.words, &told.view.standing);
    let mut marks: Vec<&ReviewMark> = told.facts.review.marks.iter().collect();
    marks.sort_by_key(|mark| (mark.at, mark.id));
    let rows = marks.into_iter().map(|mark| {
        let revision = mark.revision.unwrap_or_default();
        let at = mark.at.map(|at| told.account.source.instant(at));
        let row = Row::new([
            Cell::from(revision.to_string()),
            Cell::from(coded(words.review_steps, &mark.step)),
            Cell::from(at.unwrap_or_default()),
            Cell::from(mark.by.as_str()),
            cell(&mark.note),
            Cell::from(short(&mark.digest)),
        ]);
        Row {
            // What is signed stands on the page of the signature.
            keep_with_next: !standing.locked,
            ..row
        }
    });
    let columns = vec![
        Column::new(words.revision, 0.9).naming(),
        Column::new(words.step, 1.3),
        Column::new(told.account.all_words.time, 1.6),
        Column::new(told.account.words.who, 1.5),
        Column::new(words.remark, 2.0),
        Column::new(words.digest, 1.0),
    ];
    let mut blocks = vec![Block::Paragraph(Text::bold(told.standing()))];
    blocks.extend(unless_empty(columns, rows.collect()));
    if !standing.locked {
        blocks.push(Block::paragraph(words.to_sign));
        blocks.push(Block::Form {
            columns: 3,
            fields: vec![
                Field::new(words.name, ""),
                Field::new(words.day_and_time, ""),
                Field::new(words.signature, ""),
            ],
        });
    }
    blocks
}
