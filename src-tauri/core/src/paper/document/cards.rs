//! Pocket cards: one for each person who holds a role of the organisation, with the numbers that matter to it
//! (CT1, CT4, PL7).

use super::source::Source;
use crate::model::{
    call_list::{Call, Why, call_list},
    contact::{Person, Role},
    phone,
};
use crate::paper::{Block, Card, Manuscript, Numbering, Text};

/// The cards in the order of the directory: whoever holds its first role comes first.
pub(super) fn cards(source: &Source<'_>) -> Manuscript {
    let words = &source.words.cards;
    let cards: Vec<Card> = bearers(source)
        .into_iter()
        .map(|(person, roles)| card(person, &roles, source))
        .collect();
    let blocks = if cards.is_empty() {
        vec![
            Block::heading(1, words.pocket_title),
            Block::paragraph(words.no_bearers),
        ]
    } else {
        vec![Block::Cards(cards)]
    };
    Manuscript {
        numbering: Numbering::None,
        ..source.manuscript(words.pocket_title, blocks)
    }
}

/// Who holds a role of the organisation, as principal or backup, with all the roles they hold.
fn bearers<'a>(source: &Source<'a>) -> Vec<(&'a Person, Vec<&'a Role>)> {
    let mut bearers: Vec<(&Person, Vec<&Role>)> = Vec::new();
    for role in source.plan.internal_roles() {
        for person in source.plan.holders(role.id) {
            match bearers.iter_mut().find(|(one, _)| one.id == person.id) {
                Some((_, roles)) if roles.iter().all(|held| held.id != role.id) => roles.push(role),
                Some(_) => {}
                None => bearers.push((person, vec![role])),
            }
        }
    }
    bearers
}

/// The card of a person; the calls are those of the first of their roles.
fn card(person: &Person, roles: &[&Role], source: &Source<'_>) -> Card {
    let words = source.words;
    let country = &source.organisation.country;
    let (title, calls) = match roles.split_first() {
        Some((role, more)) => {
            let first = source.plan.holders(role.id).first().map(|first| first.id);
            let rank = if first == Some(person.id) {
                words.principal
            } else {
                words.backup
            };
            let more = match more.len() {
                0 => String::new(),
                count => format!(" (+{count})"),
            };
            let title = format!("{} · {rank}{more}", role.short_name());
            (
                title,
                emergency_first(call_list(source.plan, role, Some(person.id))),
            )
        }
        None => (String::new(), Vec::new()),
    };
    let call = |call: Call<'_>| {
        let who = Text::bold(label(&call, source)).then(format!(" {}", call.first.name));
        (who, phone::show(call.first.number, country))
    };
    Card {
        name: person.full_name(),
        title,
        calls: calls.into_iter().map(call).collect(),
        foot: foot(source),
    }
}

/// The calls of a card: what does not fit is left out from the end, and that is never an emergency contact (CT4).
fn emergency_first(calls: Vec<Call<'_>>) -> Vec<Call<'_>> {
    let own = |call: &Call<'_>| matches!(call.why, Why::Backup | Why::Principal | Why::Flow(_));
    let (mut first, others): (Vec<_>, Vec<_>) = calls.into_iter().partition(own);
    let (emergency, rest): (Vec<_>, Vec<_>) = others
        .into_iter()
        .partition(|call| call.why == Why::Emergency);
    first.extend(emergency);
    first.extend(rest);
    first
}

/// What somebody who is called is to the bearer, in few words.
fn label(call: &Call<'_>, source: &Source<'_>) -> String {
    match call.why {
        Why::Backup => source.words.backup.to_owned(),
        Why::Principal => source.words.principal.to_owned(),
        Why::Helpdesk => source.words.cards.helpdesk.to_owned(),
        _ => manager(call.role, source).unwrap_or_else(|| call.role.short_name().to_owned()),
    }
}

/// The manager of one of the four plans, in few letters: a card is narrow.
fn manager(role: &Role, source: &Source<'_>) -> Option<String> {
    let codes = ["irp_manager", "cmp_manager", "bcp_manager", "drp_manager"];
    let nth = codes.iter().position(|code| *code == role.code)?;
    Some(source.words.cards.managers[nth].to_owned())
}

/// Whose card it is, from which version of the plan, and who may read it.
fn foot(source: &Source<'_>) -> Text {
    let organisation = &source.organisation;
    let mut foot = Text::bold(&organisation.name);
    for part in [source.edition(), source.copy_short()] {
        if !part.is_empty() {
            foot = foot.then(format!(" · {part}"));
        }
    }
    if !organisation.confidentiality.is_empty() {
        foot = foot
            .then(" · ")
            .then(Text::bold(&organisation.confidentiality));
    }
    foot
}
