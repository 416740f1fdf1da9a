//! Links, flows, stages, action tables, the register.

use crate::paper::{
    Block, Cell, PaperError,
    document::{
        source::Source,
        tables::{listing, table, text},
    },
    picture,
};

/// The links A-J (PL6): diagram, then texts.
pub(super) fn links(source: &Source<'_>) -> Result<Vec<Block>, PaperError> {
    let words = source.words;
    if source.plan.links.is_empty() {
        return Ok(Vec::new());
    }
    let end = |code: &str| match code {
        "risk" => words.end_risk,
        "bcp" => words.end_bcp,
        "incident" => words.end_incident,
        "suppliers" => words.end_suppliers,
        "clients" => words.end_clients,
        _ => words.missing,
    };
    let rows = source.plan.links.iter().map(|link| {
        let arrows = source
            .plan
            .arrows
            .iter()
            .filter(|arrow| arrow.link == link.id);
        let ends: Vec<Block> = arrows
            .map(|arrow| {
                Block::paragraph(format!("{} → {}", end(&arrow.from_end), end(&arrow.to_end)))
            })
            .collect();
        [
            Cell::from(link.letter.as_str()),
            Cell::of(ends),
            text(&link.text),
        ]
    });
    Ok(vec![
        Block::Figure {
            drawing: picture::links(source.plan, words)?,
            caption: None,
        },
        table(
            [(words.letter, 0.4), (words.between, 1.8), (words.text, 2.6)],
            rows,
        ),
    ])
}

/// The notification flows 1-7 (PL7): diagram, then texts.
pub(super) fn flows(source: &Source<'_>) -> Result<Vec<Block>, PaperError> {
    let words = source.words;
    if source.plan.flows.is_empty() {
        return Ok(Vec::new());
    }
    let manager = |code: &str| match code {
        "irp" => words.plan_irp,
        "cmp" => words.plan_cmp,
        "bcp" => words.plan_bcp,
        "drp" => words.plan_drp,
        _ => words.missing,
    };
    let rows = source.plan.flows.iter().map(|flow| {
        let number = flow
            .number
            .map_or(String::new(), |number| number.to_string());
        let sign = if flow.both_ways { "\u{A0}↔" } else { "" };
        [
            Cell::from(number),
            Cell::from(format!("{}{sign}", manager(&flow.from_plan))),
            Cell::from(manager(&flow.to_plan)),
            text(&flow.text),
        ]
    });
    Ok(vec![
        Block::Figure {
            drawing: picture::flows(source.plan, words)?,
            caption: None,
        },
        table(
            [
                (words.number, 0.3),
                (words.from_end, 1.0),
                (words.to_end, 1.0),
                (words.when_what, 2.6),
            ],
            rows,
        ),
    ])
}

/// The six stages (IN6).
pub(super) fn stages(source: &Source<'_>) -> Result<Vec<Block>, PaperError> {
    Ok(vec![Block::Figure {
        drawing: picture::stages(source.plan, source.words)?,
        caption: None,
    }])
}

/// One of the flowcharts (ES9).
pub(super) fn flowchart(
    chart: picture::Flowchart,
    source: &Source<'_>,
) -> Result<Vec<Block>, PaperError> {
    Ok(vec![Block::Figure {
        drawing: picture::flowchart(chart, source.words)?,
        caption: None,
    }])
}

/// An action table (CL4, IN7, IN9) with the documents each action needs (DO3).
pub(super) fn actions(procedure: &str, source: &Source<'_>) -> Vec<Block> {
    let words = source.words;
    let mut actions = source
        .plan
        .procedure_actions
        .iter()
        .filter(|row| row.procedure == procedure)
        .peekable();
    if actions.peek().is_none() {
        return Vec::new();
    }
    let rows = actions.map(|row| {
        let document = source
            .plan
            .documents
            .iter()
            .find(|document| Some(document.id) == row.document);
        let linked = document.map(|document| {
            format!("{} {}", document.reference, document.title)
                .trim()
                .to_owned()
        });
        let documents: Vec<Block> = linked
            .into_iter()
            .chain(Some(row.documents.clone()))
            .filter(|name| !name.is_empty())
            .map(|name| Block::paragraph(name.as_str()))
            .collect();
        [
            text(&row.action),
            Cell::from(row.function.as_str()),
            Cell::of(documents),
        ]
    });
    vec![listing(
        [
            (words.action, 2.6),
            (words.function, 1.3),
            (words.documents, 1.3),
        ],
        rows,
    )]
}

/// The columns of the incident register (IN1).
pub(super) fn register(source: &Source<'_>) -> Vec<Block> {
    let words = source.words;
    let rows = words
        .register
        .iter()
        .map(|(column, holds)| [Cell::from(*column), Cell::from(*holds)]);
    vec![table([(words.column, 1.0), (words.holds, 2.6)], rows)]
}
