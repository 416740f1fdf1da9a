//! The crisis: the cell and who sits in it, decisions, plans in force, the chronogram (ES4-ES8, RO5, RO6, IN9).

use super::{Account, cell, filled, section};
use crate::model::incident::{
    Crisis,
    chronogram::{Reached, chronogram},
};
use crate::paper::{
    Block, Cell, Field, PaperError, Text,
    document::tables::table,
    picture,
    words::{coded, minutes},
};
use chrono::TimeDelta;

pub(super) fn crisis(account: &Account<'_>) -> Result<Vec<Block>, PaperError> {
    let words = account.words;
    let mut blocks = vec![Block::heading(1, words.cell)];
    match account.dossier.crises.last() {
        Some(crisis) => blocks.extend(filled(facts(crisis, account))),
        None => blocks.push(Block::paragraph(words.no_cell)),
    }
    blocks.extend(section(words.seats, seats(account)));
    blocks.extend(section(words.decisions, decisions(account)));
    blocks.extend(section(words.plans, plans(account)));
    blocks.extend(section(words.chronogram, self::milestones(account)?));
    Ok(blocks)
}

fn facts(crisis: &Crisis, account: &Account<'_>) -> Vec<Field> {
    let (words, all) = (account.words, account.all_words);
    let owner = match crisis.owner.as_str() {
        "client" => all.client,
        "provider" => all.provider,
        _ => "",
    };
    let mut closed = account.instant(crisis.closed_at);
    if !closed.is_empty() && !crisis.closing_agreed_by.is_empty() {
        closed = format!("{closed}, {} {}", words.agreed_by, crisis.closing_agreed_by);
    }
    let decided = coded(words.drp, &crisis.drp_decision);
    let drp = match crisis.drp_decided_at {
        Some(at) => format!("{decided}, {}", account.source.instant(at)),
        None => decided.to_owned(),
    };
    let frequency = crisis.report_minutes.filter(|_| crisis.opened_at.is_some());
    vec![
        Field::new(words.requested, account.instant(crisis.requested_at)),
        Field::new(
            words.opened,
            account.done(crisis.opened_at, &crisis.opened_by),
        ),
        Field::new(words.cell_closed, closed),
        Field::new(words.crisis_owner, owner),
        Field::new(words.drp_decision, drp),
        Field::new(
            words.frequency,
            frequency.map_or_else(String::new, |every| minutes(every, all)),
        ),
        Field {
            wide: true,
            ..Field::new(words.bridge, crisis.bridge.as_str())
        },
    ]
}

fn seats(account: &Account<'_>) -> Vec<Block> {
    let (words, all) = (account.words, account.all_words);
    if account.dossier.seats.is_empty() {
        return Vec::new();
    }
    let rows = account.dossier.seats.iter().map(|taken| {
        let seat = account
            .plan
            .seats
            .iter()
            .find(|seat| Some(seat.id) == taken.seat);
        let mut function = vec![Block::paragraph(taken.function.as_str())];
        if let Some(seat) = seat {
            function.insert(0, Block::paragraph(Text::bold(&seat.name)));
        }
        let side = match taken.side.as_str() {
            "client" => all.client,
            _ => all.provider,
        };
        let present = match (taken.arrived_at, taken.left_at) {
            (None, _) => words.awaited.to_owned(),
            (Some(from), None) => format!("{} {}", words.from, account.moment(from)),
            (Some(from), Some(to)) => format!(
                "{} {} {} {}",
                words.from,
                account.moment(from),
                words.to,
                account.moment(to)
            ),
        };
        let name = match taken.name.as_str() {
            "" => Cell::gap(words.nobody),
            name => Cell::from(name),
        };
        [
            Cell::of(function),
            Cell::from(side),
            name,
            Cell::from(present),
        ]
    });
    vec![table(
        [
            (words.function, 2.2),
            (words.side, 1.0),
            (words.who, 1.6),
            (words.present, 1.6),
        ],
        rows,
    )]
}

/// The decisions of the log, that of the DRP and those on plans among them.
fn decisions(account: &Account<'_>) -> Vec<Block> {
    let words = account.words;
    let rows: Vec<[Cell; 4]> = account
        .log
        .iter()
        .filter(|sealed| sealed.line.kind == "decision")
        .map(|sealed| {
            let line = &sealed.line;
            let mut said = cell(&line.text);
            said.blocks
                .extend(account.named(words.result, &line.result));
            [
                Cell::from(line.number.map_or_else(String::new, |n| n.to_string())),
                Cell::from(account.maybe_moment(line.happened_at)),
                Cell::from(line.actor.as_str()),
                said,
            ]
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    vec![table(
        [
            (account.all_words.number, 0.5),
            (account.all_words.time, 1.0),
            (words.who, 1.3),
            (words.what, 4.0),
        ],
        rows,
    )]
}

fn plans(account: &Account<'_>) -> Vec<Block> {
    let words = account.words;
    if account.dossier.plans.is_empty() {
        return Vec::new();
    }
    let rows = account.dossier.plans.iter().map(|change| {
        let state = if change.active {
            words.activated
        } else {
            words.deactivated
        };
        [
            Cell::from(coded(words.plan_names, &change.plan)),
            Cell::from(state),
            Cell::from(account.maybe_moment(change.at)),
            Cell::from(change.by.as_str()),
            cell(&change.note),
        ]
    });
    vec![table(
        [
            (words.plan, 1.7),
            (words.state, 0.9),
            (account.all_words.time, 0.9),
            (words.who, 1.2),
            (words.reason, 1.6),
        ],
        rows,
    )]
}

/// The chronogram as a picture and as a table (ES7).
fn milestones(account: &Account<'_>) -> Result<Vec<Block>, PaperError> {
    let words = account.words;
    let reached = chronogram(account.plan, account.dossier, account.now);
    let Some(t0) = account.dossier.began_at().filter(|_| !reached.is_empty()) else {
        return Ok(Vec::new());
    };
    let rows = reached.iter().map(|one| {
        let mut title = vec![Block::paragraph(one.title.as_str())];
        if one.repeat > 0 {
            let nth = format!("{}{}", words.nth, one.repeat + 1);
            title.push(Block::Small(nth.into()));
        }
        [
            Cell::of(title),
            Cell::from(account.moment(one.planned_at)),
            Cell::from(account.maybe_moment(one.actual_at)),
            Cell::from(gap(one, account)),
        ]
    });
    Ok(vec![
        Block::Figure {
            drawing: picture::course(&reached, t0, account.plan, account.all_words)?,
            caption: Some(words.chronogram_key.to_owned()),
        },
        table(
            [
                (account.all_words.milestone, 3.2),
                (words.planned, 1.0),
                (words.actual, 1.0),
                (words.gap, 1.3),
            ],
            rows,
        ),
    ])
}

/// How far a milestone is from its plan.
fn gap(one: &Reached, account: &Account<'_>) -> Text {
    let words = account.words;
    let late = one.late_minutes.unwrap_or_default();
    let span = account.span(TimeDelta::minutes(late.into()));
    match (one.actual_at, late) {
        (None, _) if one.conditional => words.conditional.into(),
        (None, 1..) => Text::bold(words.missed),
        (None, _) => words.to_come.into(),
        (Some(_), 1..) => Text::bold(format!("+\u{A0}{span}")),
        (Some(_), 0) => span.into(),
        (Some(_), _) => format!("−\u{A0}{span}").into(),
    }
}
