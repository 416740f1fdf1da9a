//! The latest message by itself, to hand over or to pin up; where none was sent, a form to write it on (CO1-CO5).
//! Whoever is told need not know how the incident is called inside: its title stays away.

use super::{Account, Case, filled, told, typed};
use crate::paper::{Block, Field, Manuscript, Text, document::source::Source};

/// Lines to write on below an empty form.
const LINES: u16 = 16;

pub(in crate::paper::document) fn message(source: &Source<'_>, case: &Case<'_>) -> Manuscript {
    let account = &Account::new(source, case);
    let words = account.words;
    let sent = &account.dossier.messages;
    let number = match sent.len() {
        0 => String::new(),
        count => format!(" {}{count}", words.line_number),
    };
    let mut blocks = vec![account.title(&format!("{}{number}", words.message))];
    blocks.extend(account.warning());
    match sent.last() {
        Some(message) => {
            blocks.extend(filled(told::facts(message, account)));
            blocks.push(Block::heading(2, told::subject(message, account)));
            blocks.extend(typed(&message.body));
        }
        None => blocks.extend(form(account)),
    }
    let mut manuscript = account.manuscript(words.message, blocks);
    // Those outside who are given it are not those the plan is restricted to.
    if sent.last().is_some_and(|sent| sent.audience == "external") {
        manuscript.confidentiality.clear();
    }
    manuscript
}

fn form(account: &Account<'_>) -> Vec<Block> {
    let words = account.words;
    let wide = |label: &str| Field {
        wide: true,
        ..Field::new(label, "")
    };
    vec![
        Block::paragraph(Text::bold(words.no_message)),
        Block::Form {
            columns: 2,
            fields: vec![
                wide(words.recipients),
                Field::new(account.all_words.channel, ""),
                Field::new(words.given_by, ""),
                wide(words.subject),
            ],
        },
        Block::Ruled { lines: LINES },
    ]
}
