//! Teams and their roles (RO1-RO5).

use crate::model::contact::Role;
use crate::paper::{
    Block, Cell, Text,
    document::{prose::prose, source::Source, tables::table},
};

pub(super) fn teams(source: &Source<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for team in &source.plan.teams {
        let roles: Vec<&Role> = source
            .plan
            .roles
            .iter()
            .filter(|role| role.team == Some(team.id))
            .collect();
        blocks.push(Block::heading(3, &team.name));
        blocks.extend(prose(&team.mission));
        if !roles.is_empty() {
            blocks.push(listed(&roles, source));
        }
    }
    let orphans: Vec<&Role> = source
        .plan
        .roles
        .iter()
        .filter(|role| role.team.is_none() && role.company.is_none())
        .collect();
    if !orphans.is_empty() {
        blocks.extend([
            Block::heading(3, source.words.no_team),
            listed(&orphans, source),
        ]);
    }
    blocks
}

fn listed(roles: &[&Role], source: &Source<'_>) -> Block {
    let words = source.words;
    let rows = roles.iter().map(|role| {
        let mut name = vec![Block::paragraph(Text::bold(&role.name))];
        if !role.aliases.is_empty() {
            name.push(Block::Small(
                format!("{}{}{}", words.aliases, words.colon, role.aliases).into(),
            ));
        }
        let mut does = prose(&role.mission);
        does.extend(prose(&role.duties));
        if !role.decides.trim().is_empty() {
            does.push(Block::paragraph(Text::bold(format!(
                "{}{}",
                words.decides, words.colon
            ))));
            does.extend(prose(&role.decides));
        }
        [Cell::of(name), Cell::of(does), holders(role, source)]
    });
    table(
        [
            (words.role, 1.2),
            (words.mission, 2.8),
            (words.holders, 1.1),
        ],
        rows,
    )
}

/// Who holds the role; a gap when fewer than two of them can be reached (CT3).
fn holders(role: &Role, source: &Source<'_>) -> Cell {
    let mut blocks: Vec<Block> = source
        .plan
        .holders(role.id)
        .iter()
        .map(|person| Block::paragraph(person.full_name()))
        .collect();
    if source.plan.reachable_holders(role.id) >= 2 {
        return Cell::of(blocks);
    }
    blocks.push(Block::paragraph(Text::bold(source.words.two_contacts)));
    Cell {
        blocks,
        ..Cell::gap("")
    }
}
