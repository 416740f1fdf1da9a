//! Whom to call now, to be taken to a telephone: the cascade with every number, what was tried, boxes for what comes
//! next (ES1-ES3, PL7); and the calls that were made.

use super::{Account, Case, capital, cell, filled, section};
use crate::model::{
    incident::cascade::{
        Cascade, CascadeStep, CascadeTarget, CascadeWhy, StepOrigin, cascade, reroute,
    },
    phone,
};
use crate::paper::{
    Block, Cell, CellKind, Column, Manuscript, Marker, Row, Table, Text,
    document::{source::Source, tables::table},
    words::coded,
};

/// Attempts that have room, at least.
const ATTEMPTS: usize = 2;

/// The sheet to call from.
pub(in crate::paper::document) fn calls(source: &Source<'_>, case: &Case<'_>) -> Manuscript {
    let account = &Account::new(source, case);
    let words = account.words;
    let found = cascade(account.plan, account.dossier, &account.time, account.now);
    let mut blocks = account.opening(words.calls);
    blocks.extend(filled(account.standing()));
    blocks.extend(down(account));
    blocks.push(Block::paragraph(Text::bold(match found.why {
        CascadeWhy::EscalationHo => words.cascade_business,
        CascadeWhy::OnCallHno => words.cascade_on_call,
        CascadeWhy::Minor => words.cascade_minor,
    })));
    blocks.push(now(&found, account));
    blocks.push(Block::paragraph(words.cascade_use));
    for step in &found.steps {
        blocks.extend(self::step(step, &found.steps, account));
    }
    blocks.extend(section(words.attempts, attempts(account)));
    account.manuscript(words.calls, blocks)
}

/// Channels that are down, and who is reached by none of those left.
fn down(account: &Account<'_>) -> Option<Block> {
    let words = account.words;
    let channels = account.dossier.channels_down();
    if channels.is_empty() {
        return None;
    }
    let names: Vec<String> = channels
        .iter()
        .map(|channel| account.source.plan.term("channel", channel))
        .collect();
    let mut blocks = vec![Block::paragraph(names.join(", "))];
    let mail_only = reroute(account.plan, account.dossier, &account.time, account.now);
    if !mail_only.is_empty() {
        blocks.push(Block::paragraph(Text::bold(words.mail_only)));
        let names = mail_only.iter().map(|one| {
            let parts = [&one.name, &one.role_name, &one.email].map(String::as_str);
            let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            parts.join(", ")
        });
        blocks.push(Block::list(Marker::Bullet, names));
    }
    Some(Block::Note {
        title: words.channels_down.to_owned(),
        blocks,
    })
}

/// Whom to call first.
fn now(found: &Cascade, account: &Account<'_>) -> Block {
    let words = account.words;
    let blocks = match &found.next {
        Some(target) => vec![Block::Dial {
            who: Text::bold(&target.name)
                .then(role(target, account).map_or_else(String::new, |role| format!(", {role}"))),
            number: shown(&target.number, account),
        }],
        None => vec![Block::paragraph(words.nobody_left)],
    };
    Block::Note {
        title: words.call_now.to_owned(),
        blocks,
    }
}

fn step(step: &CascadeStep, all_steps: &[CascadeStep], account: &Account<'_>) -> Vec<Block> {
    let (words, all) = (account.words, account.all_words);
    let mut blocks = vec![Block::heading(3, title(step, account))];
    let choice: Vec<String> = all_steps
        .iter()
        .filter(|other| !step.choice.is_empty() && other.choice == step.choice)
        .filter(|other| other.key != step.key)
        .map(|other| title(other, account))
        .collect();
    let said = if step.answered {
        words.answered.to_owned()
    } else if step.exhausted {
        words.exhausted.to_owned()
    } else if !choice.is_empty() {
        format!(
            "{}{}{}",
            words.choice,
            all.colon,
            choice.join(all.semicolon)
        )
    } else {
        String::new()
    };
    if !said.is_empty() {
        blocks.push(Block::paragraph(Text::bold(said)));
    }
    if !step.text.is_empty() && step.text != step.title {
        blocks.push(Block::Small(step.text.as_str().into()));
    }
    let columns = vec![
        Column::new(words.who, 1.5).naming(),
        Column::new(all.numbers, 1.3),
        Column::new(words.tried, 1.2),
        Column::new(words.next_attempts, 2.8),
    ];
    let mut rows: Vec<Row> = step
        .targets
        .iter()
        .map(|target| Row::new(self::target(target, account)))
        .collect();
    if rows.is_empty() {
        let mut gap = Cell::gap(words.nobody);
        gap.span = columns.len();
        rows.push(Row::new([gap]));
    }
    blocks.push(Block::Table(Table {
        caption: None,
        columns,
        rows,
    }));
    blocks
}

/// Where a step comes from and what the plan calls it.
fn title(step: &CascadeStep, account: &Account<'_>) -> String {
    let all = account.all_words;
    let origin = match step.origin {
        StepOrigin::Escalation => format!("{} {}", all.level, step.level),
        StepOrigin::OnCall => all.on_call.to_owned(),
        StepOrigin::Flow => format!("{} {}", all.cards.why_flow, step.level),
        StepOrigin::Desk => String::new(),
    };
    let parts = [origin.as_str(), step.title.as_str()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    capital(&parts.join("\u{A0}· "))
}

fn target(target: &CascadeTarget, account: &Account<'_>) -> [Cell; 4] {
    let (words, all) = (account.words, account.all_words);
    let rank = if target.rank == 1 {
        all.principal
    } else {
        all.backup
    };
    let mut who = vec![
        Block::paragraph(Text::bold(&target.name)),
        Block::Small(
            match role(target, account) {
                Some(role) => format!("{role}, {}", rank.to_lowercase()),
                None => rank.to_owned(),
            }
            .into(),
        ),
    ];
    if let Some(until) = target.until {
        let until = format!("{} {}", words.on_call_until, account.moment(until));
        who.push(Block::Small(until.into()));
    }
    let numbers = std::iter::once(&target.number).chain(&target.other_numbers);
    let numbers: Vec<Block> = numbers
        .filter(|number| !number.is_empty())
        .map(|number| Block::Number(shown(number, account)))
        .collect();
    let numbers = if numbers.is_empty() {
        Cell {
            kind: CellKind::Gap,
            ..cell(words.unreachable)
        }
    } else {
        Cell::of(numbers)
    };
    let tried = target.attempts.iter().map(|attempt| {
        let outcome = coded(words.outcomes, &attempt.outcome);
        let text = Text::bold(format!("{} ", account.moment(attempt.at))).then(outcome);
        Block::Paragraph(text.then(format!(" ({})", attempt.by)))
    });
    let outcomes = words.boxes.map(str::to_owned).to_vec();
    let next = (0..ATTEMPTS).flat_map(|_| {
        [
            Block::paragraph(words.blank_time),
            Block::Choices(outcomes.clone()),
        ]
    });
    [
        Cell::of(who),
        numbers,
        Cell::of(tried.collect()),
        Cell::of(next.collect()),
    ]
}

fn role(target: &CascadeTarget, account: &Account<'_>) -> Option<String> {
    let role = account.plan.role(target.role?)?;
    Some(role.short_name().to_owned())
}

fn shown(number: &str, account: &Account<'_>) -> String {
    phone::show(number, &account.source.organisation.country)
}

/// The calls that were made, in their order.
pub(super) fn attempts(account: &Account<'_>) -> Vec<Block> {
    let words = account.words;
    let rows: Vec<[Cell; 6]> = account
        .dossier
        .calls
        .iter()
        .map(|call| {
            let role = call.role.and_then(|id| account.plan.role(id));
            let role = role.map_or("", |role| role.short_name());
            [
                Cell::from(account.maybe_moment(call.at)),
                Cell::from(Text::bold(&call.name).then(match role {
                    "" => String::new(),
                    role => format!("\n{role}"),
                })),
                Cell::from(shown(&call.number, account)),
                Cell::from(coded(words.outcomes, &call.outcome)),
                Cell::from(call.by.as_str()),
                cell(&call.note),
            ]
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    vec![table(
        [
            (account.all_words.time, 0.8),
            (words.who, 1.5),
            (account.all_words.numbers, 1.1),
            (words.outcome, 1.0),
            (words.caller, 1.0),
            (account.all_words.notes, 1.2),
        ],
        rows,
    )]
}

/// Calls and channels of the dossier.
pub(super) fn chapter(account: &Account<'_>) -> Vec<Block> {
    let words = account.words;
    let channels: Vec<[Cell; 4]> = account
        .dossier
        .channels
        .iter()
        .map(|change| {
            let state = if change.down {
                words.channel_down
            } else {
                words.channel_up
            };
            [
                Cell::from(account.maybe_moment(change.at)),
                Cell::from(account.source.plan.term("channel", &change.channel)),
                Cell::from(state),
                Cell::from(change.by.as_str()),
            ]
        })
        .collect();
    let attempts = attempts(account);
    let mut blocks = vec![Block::heading(1, words.attempts)];
    if attempts.is_empty() {
        blocks.push(Block::paragraph(words.nothing));
    }
    blocks.extend(attempts);
    if !channels.is_empty() {
        let columns = [
            (account.all_words.time, 0.8),
            (account.all_words.channel, 1.4),
            (words.state, 1.4),
            (words.who, 1.4),
        ];
        blocks.extend(section(words.channels, vec![table(columns, channels)]));
    }
    blocks
}
