//! Action cards: a page for each role of the organisation that its holder can work from without the booklet.
//! What to do first, whom to call in which order, what may be decided, and lines to write on
//! (RO1-RO6, IN7, IN9, CL4, ES7, ES8).

use super::{cover::cover, prose::prose, source::Source};
use crate::model::{
    call_list::{Call, Callee, Why, call_list},
    contact::{Person, Role},
    fold::fold,
    naming::roles_named,
    phone,
};
use crate::paper::{
    Block, Cell, Column, Manuscript, Marker, Numbering, Row, Table, Text, words::after_start,
};

/// Lines to write on, at least.
const LINES: u16 = 5;

/// The cards of all roles of the organisation, in the order of their teams.
pub(super) fn action_cards(source: &Source<'_>) -> Manuscript {
    let words = &source.words.cards;
    let roles = source.plan.internal_roles();
    let mut blocks: Vec<Block> = roles.iter().flat_map(|role| card(role, source)).collect();
    if blocks.is_empty() {
        blocks = vec![
            Block::heading(1, words.action_title),
            Block::paragraph(words.no_roles),
        ];
    }
    if !roles.is_empty() {
        let contents = Block::Contents {
            title: source.words.contents.to_owned(),
            depth: 1,
        };
        blocks.splice(0..0, [cover(words.action_title, source), contents]);
    }
    let mut manuscript = source.manuscript(words.action_title, blocks);
    manuscript.numbering = if roles.is_empty() {
        Numbering::None
    } else {
        Numbering::Figures("R")
    };
    manuscript
}

fn card(role: &Role, source: &Source<'_>) -> Vec<Block> {
    let words = &source.words.cards;
    let mut blocks = vec![Block::heading(1, &role.name)];
    blocks.extend(prose(&role.mission));
    blocks.push(holders(role, source));
    let mut left = first(role, source);
    let mut right = calls(role, source);
    left.extend(decisions(role, source));
    // The milestones go where there is less: a call takes as much room as two things to do.
    let shorter = if entries(&left) > entries(&right) * 2 {
        &mut right
    } else {
        &mut left
    };
    shorter.extend(milestones(role, source));
    blocks.push(Block::Columns(left, right));
    blocks.extend([
        Block::heading(3, words.log),
        Block::Log {
            columns: vec![
                (source.words.time.to_owned(), 0.5),
                (words.what.to_owned(), 2.6),
                (words.result.to_owned(), 1.6),
            ],
            least: LINES,
        },
    ]);
    blocks
}

/// How many entries the lists of the blocks have.
fn entries(blocks: &[Block]) -> usize {
    let count = |block: &Block| match block {
        Block::List { items, .. } => items.len(),
        _ => 0,
    };
    blocks.iter().map(count).sum()
}

/// Who holds the role, with numbers; a gap where nobody can be reached (CT3).
fn holders(role: &Role, source: &Source<'_>) -> Block {
    let words = source.words;
    let mut holders: Vec<&Person> = Vec::new();
    for person in source.plan.holders(role.id) {
        if holders.iter().all(|held| held.id != person.id) {
            holders.push(person);
        }
    }
    let (first, more) = holders.split_at(holders.len().min(1));
    Block::Table(Table {
        caption: None,
        columns: vec![
            Column::new(words.principal, 1.0),
            Column::new(words.backup, 1.0),
        ],
        rows: vec![Row::new([first, more].map(|people| cell(people, source)))],
    })
}

fn cell(people: &[&Person], source: &Source<'_>) -> Cell {
    let words = source.words;
    if people.is_empty() {
        return Cell::gap(words.two_contacts);
    }
    let mut blocks = Vec::new();
    for person in people {
        let country = &source.organisation.country;
        let numbers = [&person.mobile, &person.phone].map(|number| phone::show(number, country));
        let numbers: Vec<&str> = numbers
            .iter()
            .map(String::as_str)
            .filter(|number| !number.is_empty())
            .collect();
        blocks.push(Block::paragraph(Text::bold(person.full_name())));
        if !numbers.is_empty() {
            blocks.push(Block::Number(numbers.join(" · ")));
        }
    }
    if people.iter().any(|person| person.has_number()) {
        return Cell::of(blocks);
    }
    blocks.push(Block::paragraph(Text::bold(words.no_number)));
    Cell {
        blocks,
        ..Cell::gap("")
    }
}

/// The role's duties, and the actions of the procedures that name it.
fn first(role: &Role, source: &Source<'_>) -> Vec<Block> {
    let words = &source.words.cards;
    let plan = source.plan;
    let mut blocks = vec![Block::heading(3, words.first)];
    blocks.extend(prose(&role.duties).into_iter().map(to_tick));
    let actions: Vec<&str> = plan
        .procedure_actions
        .iter()
        .filter(|action| roles_named(plan, &action.function).contains(&role.id))
        .map(|action| action.action.as_str())
        .collect();
    let duties = fold(&role.duties);
    let mut said: Vec<String> = Vec::new();
    let actions: Vec<&str> = actions
        .into_iter()
        .filter(|action| {
            let words = fold(action.trim_end_matches('.'));
            let new = !duties.contains(&words) && !said.contains(&words);
            said.push(words);
            new
        })
        .collect();
    if !actions.is_empty() {
        blocks.push(Block::list(Marker::Box, actions));
    }
    if blocks.len() == 1 {
        blocks.push(Block::paragraph(Text::bold(words.no_duties)));
    }
    blocks
}

/// A list as one to tick.
fn to_tick(block: Block) -> Block {
    match block {
        Block::List { items, .. } => Block::List {
            marker: Marker::Box,
            items,
        },
        other => other,
    }
}

/// The milestones of a crisis, for those who call its cell together or sit in it (ES7, RO6).
fn milestones(role: &Role, source: &Source<'_>) -> Vec<Block> {
    let plan = source.plan;
    let team = plan.teams.iter().find(|team| role.team == Some(team.id));
    let member = role.code == "cmp_manager"
        || team.is_some_and(|team| team.code == "crisis_cell")
        || plan
            .seats
            .iter()
            .any(|seat| roles_named(plan, &seat.provider).contains(&role.id));
    if !member || plan.milestones.is_empty() {
        return Vec::new();
    }
    let mut milestones: Vec<_> = plan.milestones.iter().collect();
    milestones.sort_by_key(|milestone| milestone.offset_minutes);
    let mut lines = Text::default();
    for (i, milestone) in milestones.into_iter().enumerate() {
        let time = after_start(milestone.offset_minutes.unwrap_or(0), source.words);
        let line = if i > 0 { "\n" } else { "" };
        lines = lines
            .then(Text::bold(format!("{line}{time}")))
            .then(format!(" {}", milestone.title));
    }
    vec![
        Block::heading(3, source.words.cards.milestones),
        Block::Paragraph(lines),
    ]
}

/// Whom to call, the first at the top.
fn calls(role: &Role, source: &Source<'_>) -> Vec<Block> {
    let words = &source.words.cards;
    let heading = Block::heading(3, words.call);
    let calls = call_list(source.plan, role, None);
    if calls.is_empty() {
        return vec![heading, Block::paragraph(Text::bold(words.no_calls))];
    }
    let items = calls.iter().map(|call| {
        let role = Text::bold(call.role.short_name()).then(format!(", {}", why(call, source)));
        let mut item = vec![Block::paragraph(role), dial(&call.first, None, source)];
        item.extend(
            call.next
                .iter()
                .map(|next| dial(next, Some(words.or_else), source)),
        );
        item
    });
    vec![
        heading,
        Block::List {
            marker: Marker::Number,
            items: items.collect(),
        },
    ]
}

fn dial(callee: &Callee<'_>, before: Option<&str>, source: &Source<'_>) -> Block {
    let who = match before {
        Some(word) => format!("{word} {}", callee.name),
        None => callee.name.clone(),
    };
    Block::Dial {
        who: who.into(),
        number: phone::show(callee.number, &source.organisation.country),
    }
}

/// Why a role is called.
fn why(call: &Call<'_>, source: &Source<'_>) -> String {
    let words = &source.words.cards;
    match call.why {
        Why::Flow(Some(number)) => format!("{} {number}", words.why_flow),
        Why::Flow(None) => words.why_flow.to_owned(),
        Why::Lead => words.why_lead.to_owned(),
        Why::Helpdesk => words.why_helpdesk.to_owned(),
        Why::Incident => words.why_incident.to_owned(),
        Why::Crisis => words.why_crisis.to_owned(),
        Why::Emergency => words.why_emergency.to_owned(),
        Why::Backup => source.words.backup.to_owned(),
        Why::Principal => source.words.principal.to_owned(),
    }
}

/// What the role may decide alone, and its part in the RACI grid (ES8).
fn decisions(role: &Role, source: &Source<'_>) -> Vec<Block> {
    let words = &source.words.cards;
    let plan = source.plan;
    let mut blocks = vec![Block::heading(3, words.decide)];
    blocks.extend(prose(&role.decides));
    let columns: Vec<_> = plan
        .raci_columns
        .iter()
        .filter(|column| roles_named(plan, &column.name).contains(&role.id))
        .map(|column| column.id)
        .collect();
    for (letter, meaning) in words.raci {
        let rows: Vec<&str> = plan
            .raci_cells
            .iter()
            .filter(|cell| columns.contains(&cell.column) && cell.letters.contains(letter))
            .filter_map(|cell| plan.raci_rows.iter().find(|row| row.id == cell.row))
            .map(|row| row.name.as_str())
            .collect();
        if !rows.is_empty() {
            let name = format!("{meaning} ({letter}){}", source.words.colon);
            let rows = rows.join(source.words.semicolon);
            blocks.push(Block::paragraph(Text::bold(name).then(rows)));
        }
    }
    if blocks.len() == 1 {
        blocks.push(Block::paragraph(words.no_decision));
    }
    blocks
}
