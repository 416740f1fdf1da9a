//! Asana: the CSV importer (help.asana.com, "Preparing data for CSV import").
//!
//! Columns are known by name and expected in this order: `Name`, `Description`, `Section`, `Assignee` (one address of the
//! workspace), `Due Date` (ISO 8601, as Asana's own export writes it), then `Tags` with commas between. Each row becomes a
//! task; the importer has no way to say that a task is done, so one that is closed says so in its description.

use super::ticket::{Ticket, headings};

pub(super) fn rows(tickets: impl Iterator<Item = Ticket>) -> Vec<Vec<String>> {
    let heads = headings(&[
        "Name",
        "Description",
        "Section",
        "Assignee",
        "Due Date",
        "Tags",
    ]);
    let row = |ticket: Ticket| {
        vec![
            ticket.title,
            ticket.description,
            ticket.column.to_owned(),
            ticket.assignee,
            ticket.due,
            ticket.labels.join(","),
        ]
    };
    std::iter::once(heads).chain(tickets.map(row)).collect()
}
