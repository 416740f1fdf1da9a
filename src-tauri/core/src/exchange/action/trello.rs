//! Trello has no import of CSV of its own: the Power-Ups that have one let columns be matched by name. These are the
//! columns of Trello's own CSV export, so that a board that came out of Trello and one that came out of here are read by
//! the same tool. Lists are made by name, labels stand in one cell with commas between, a date is ISO 8601, a member is
//! matched by address or left out. A name and a description take 16,384 characters.

use super::ticket::{Ticket, fitting, headings};

const TEXT_LIMIT: usize = 16_384;

pub(super) fn rows(tickets: impl Iterator<Item = Ticket>) -> Vec<Vec<String>> {
    let heads = headings(&[
        "Card Name",
        "Card Description",
        "List Name",
        "Due Date",
        "Labels",
        "Members",
    ]);
    let row = |ticket: Ticket| {
        vec![
            ticket.title,
            fitting(&ticket.description, TEXT_LIMIT),
            ticket.column.to_owned(),
            ticket.due,
            ticket.labels.join(","),
            ticket.assignee,
        ]
    };
    std::iter::once(heads).chain(tickets.map(row)).collect()
}
