//! Which roles a text means that says who does something: the function of an action (CL4, IN7, IN9), a seat of
//! the crisis cell (RO6), a column of the RACI grid (ES8).

use uuid::Uuid;

use super::contact::Role;
use super::fold::fold;
use super::plan::Plan;

/// The roles that a text begins with, by their name, one of their other names, or the name of their team. The
/// longest name counts: "Helpdesk operator" means the operator, not everybody of the helpdesk.
pub fn roles_named(plan: &Plan, text: &str) -> Vec<Uuid> {
    let text = fold(text);
    let longest = |role: &Role| {
        names(plan, role)
            .into_iter()
            .map(fold)
            .filter(|name| begins(&text, name))
            .map(|name| name.len())
            .max()
    };
    let found: Vec<(usize, Uuid)> = plan
        .roles
        .iter()
        .filter_map(|role| Some((longest(role)?, role.id)))
        .collect();
    let most = found.iter().map(|(length, _)| *length).max();
    found
        .into_iter()
        .filter(|(length, _)| Some(*length) == most)
        .map(|(_, role)| role)
        .collect()
}

/// All names of a role; what stands in brackets is an explanation.
fn names<'a>(plan: &'a Plan, role: &'a Role) -> Vec<&'a str> {
    let team = plan.teams.iter().find(|team| role.team == Some(team.id));
    let team = team.map(|team| without_brackets(&team.name));
    let mut names = vec![role.short_name()];
    names.extend(role.aliases.split(',').map(str::trim));
    names.extend(team);
    names
}

/// A name without the explanation in brackets behind it.
pub(super) fn without_brackets(name: &str) -> &str {
    name.split_once(" (").map_or(name, |(name, _)| name).trim()
}

/// Whether a folded text begins with a folded name, as whole words.
fn begins(text: &str, name: &str) -> bool {
    !name.is_empty()
        && text
            .strip_prefix(name)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}
