//! What was promised and what was kept: clocks, essential activities, statutory duties (CL4-CL7, CO3, ES7, AC1).

use super::{Account, capital, section};
use crate::conduct::words::Words as Conduct;
use crate::model::{
    incident::clock::{ClockName, IncidentClock, Standing, clocks, duty_code},
    service_level::Delay,
};
use crate::paper::{
    Block, Cell, Text,
    document::tables::table,
    words::{coded, delay, minutes},
};

pub(super) fn delays(account: &Account<'_>) -> Vec<Block> {
    let words = account.words;
    let clocks = clocks(account.plan, &account.time, account.dossier, account.now);
    let (duties, promises): (Vec<_>, Vec<_>) = clocks
        .iter()
        .partition(|clock| clock.name == ClockName::Duty);
    let mut blocks = vec![Block::heading(1, words.delays)];
    if promises.is_empty() {
        blocks.push(Block::paragraph(words.nothing));
    } else {
        blocks.push(promised(&promises, account));
    }
    blocks.extend(section(words.activities, activities(account)));
    blocks.extend(section(words.duties, self::duties(&duties, account)));
    blocks
}

fn promised(clocks: &[&IncidentClock], account: &Account<'_>) -> Block {
    let words = account.words;
    let rows = clocks.iter().map(|clock| {
        let mut standing = standing(clock, account);
        if let Some(at) = clock.escalation.as_ref().and_then(|plan| plan.done_at) {
            let escalated = (words.escalated)(&account.moment(at));
            standing.push(Block::Small(escalated.into()));
        }
        [
            Cell::from(name(clock, account)),
            Cell::from(figure(clock, account)),
            Cell::from(account.maybe_moment(clock.started_at)),
            Cell::from(account.maybe_moment(clock.due_at)),
            Cell::from(account.maybe_moment(clock.met_at)),
            Cell::of(standing),
        ]
    });
    table(
        [
            (words.clock, 1.8),
            (words.promised, 1.0),
            (words.since, 1.0),
            (words.due, 1.0),
            (words.met, 1.0),
            (words.state, 1.4),
        ],
        rows,
    )
}

/// What a clock counts towards, in the words of the log.
fn name(clock: &IncidentClock, account: &Account<'_>) -> String {
    capital(&Conduct::of(account.all_words.language).clock(clock))
}

fn figure(clock: &IncidentClock, account: &Account<'_>) -> String {
    let promised = Delay {
        amount: clock.amount,
        unit: clock.unit.clone(),
        calendar: clock.calendar.clone(),
        ..Delay::default()
    };
    delay(&promised, account.all_words).unwrap_or_default()
}

/// How a clock stands; what is late in bold, with how much.
fn standing(clock: &IncidentClock, account: &Account<'_>) -> Vec<Block> {
    let words = account.words;
    let said = words.standings[clock.standing as usize];
    let end = clock.met_at.unwrap_or(account.now);
    let late = clock.due_at.map(|due| end - due);
    match (clock.standing, late) {
        (Standing::Late | Standing::MetLate, Some(late)) if late.num_minutes() > 0 => {
            let late = (words.late)(&account.span(late));
            vec![Block::paragraph(Text::bold(late))]
        }
        (Standing::Late, _) => vec![Block::paragraph(Text::bold(said))],
        (Standing::Paused, _) => vec![
            Block::paragraph(said),
            Block::Small(coded(words.waits_for, &clock.waiting_for).into()),
        ],
        _ => vec![Block::paragraph(said)],
    }
}

/// Activities hit and spared, with how long each stood still (AC1).
fn activities(account: &Account<'_>) -> Vec<Block> {
    let words = account.words;
    let known = &account.plan.activities;
    let rows: Vec<[Cell; 6]> = account
        .dossier
        .activities
        .iter()
        .map(|hit| {
            let activity = known.iter().find(|activity| activity.id == hit.activity);
            let since = hit.since.or(account.dossier.began_at());
            let back = hit.recovered_at.map(|back| {
                let after = since.map_or_else(String::new, |since| {
                    format!("\n{} {}", words.after, account.span(back - since))
                });
                format!("{}{after}", account.moment(back))
            });
            let rto = activity.and_then(|activity| activity.rto_minutes);
            [
                Cell::from(activity.map_or("", |activity| activity.name.as_str())),
                Cell::from(coded(words.affected, &hit.standing)),
                Cell::from(rto.map_or_else(String::new, |rto| minutes(rto, account.all_words))),
                Cell::from(account.maybe_moment(since.filter(|_| hit.standing == "affected"))),
                Cell::from(account.maybe_moment(hit.expected_at)),
                Cell::from(back.unwrap_or_default()),
            ]
        })
        .collect();
    if rows.is_empty() {
        return vec![Block::paragraph(words.nothing)];
    }
    vec![table(
        [
            (account.all_words.activity, 2.0),
            (words.effect_on, 1.0),
            (account.all_words.rto, 0.8),
            (words.since, 0.9),
            (words.expected, 1.0),
            (words.recovered, 1.1),
        ],
        rows,
    )]
}

fn duties(clocks: &[&IncidentClock], account: &Account<'_>) -> Vec<Block> {
    let words = account.words;
    if clocks.is_empty() {
        return Vec::new();
    }
    let rows = clocks.iter().map(|clock| {
        let duties = &account.plan.duties;
        let duty = duties.iter().find(|duty| duty_code(duty.id) == clock.code);
        let marks = account.dossier.marks.iter();
        let note = marks
            .filter(|mark| mark.clock == clock.code && !mark.note.is_empty())
            .map(|mark| Block::Small(mark.note.as_str().into()));
        let mut state = standing(clock, account);
        state.extend(note);
        [
            Cell::from(clock.label.as_str()),
            Cell::from(duty.map_or("", |duty| duty.authority.as_str())),
            Cell::from(clock.who.as_str()),
            Cell::from(figure(clock, account)),
            Cell::from(account.maybe_moment(clock.due_at)),
            Cell::from(account.maybe_moment(clock.met_at)),
            Cell::of(state),
        ]
    });
    vec![
        Block::Small(words.duties_note.into()),
        table(
            [
                (words.clock, 1.7),
                (words.authority, 1.2),
                (words.files, 1.2),
                (words.promised, 0.8),
                (words.due, 0.9),
                (words.met, 0.9),
                (words.state, 1.1),
            ],
            rows,
        ),
    ]
}
