//! Jira: the CSV of *Import work items from CSV* (Atlassian, "Prepare a CSV file for import").
//!
//! - A heading row; `Summary` is required and takes 255 characters. Headings without punctuation.
//! - People by electronic address.
//! - A field with several values has as many columns of the same name: `Labels` here. A label has no space.
//! - The importer asks for the format of dates; ours is `yyyy-MM-dd`.
//! - `Status`, `Resolution` and `Priority` name the values of Jira's own default scheme, so that nothing has to be mapped
//!   by hand; the column of the board is kept as a label.
//! - The encoding is asked for too: UTF-8.

use super::ticket::{Ticket, fitting, headings};

/// What Jira's summary and description take, in characters.
const SUMMARY_LIMIT: usize = 255;
const DESCRIPTION_LIMIT: usize = 32_767;

pub(super) fn rows(tickets: &[Ticket]) -> Vec<Vec<String>> {
    let labels = |ticket: &Ticket| {
        let mut labels = ticket.labels.clone();
        if !ticket.step.is_empty() {
            labels.push(format!("pdca-{}", ticket.step));
        }
        labels
    };
    let most = tickets.iter().map(|ticket| labels(ticket).len()).max();
    let columns = most.unwrap_or_default().max(1);
    let mut heads = headings(&[
        "Summary",
        "Description",
        "Issue Type",
        "Status",
        "Resolution",
        "Priority",
        "Assignee",
        "Due date",
    ]);
    heads.extend(std::iter::repeat_n("Labels".to_owned(), columns));
    let row = |ticket: &Ticket| {
        let mut row = vec![
            fitting(&ticket.title, SUMMARY_LIMIT),
            description(ticket),
            "Task".to_owned(),
            status(ticket).to_owned(),
            resolution(ticket).to_owned(),
            priority(ticket).to_owned(),
            ticket.assignee.clone(),
            ticket.due.clone(),
        ];
        row.extend(labels(ticket));
        row.resize(heads.len(), String::new());
        row
    };
    let rows: Vec<Vec<String>> = tickets.iter().map(row).collect();
    std::iter::once(heads).chain(rows).collect()
}

/// A title that was cut stands whole before the rest.
fn description(ticket: &Ticket) -> String {
    let whole = if ticket.title.chars().count() > SUMMARY_LIMIT {
        format!("{}\n\n{}", ticket.title, ticket.description)
    } else {
        ticket.description.clone()
    };
    fitting(&whole, DESCRIPTION_LIMIT)
}

fn status(ticket: &Ticket) -> &'static str {
    match (ticket.outcome.as_str(), ticket.step.as_str()) {
        ("", "do" | "check" | "act") => "In Progress",
        ("", _) => "To Do",
        _ => "Done",
    }
}

fn resolution(ticket: &Ticket) -> &'static str {
    match ticket.outcome.as_str() {
        "" => "",
        "dropped" => "Won't Do",
        _ => "Done",
    }
}

/// That of the incident behind it: an action has none of its own.
fn priority(ticket: &Ticket) -> &'static str {
    match ticket.priority.as_str() {
        "p1" => "Highest",
        "p2" => "High",
        "p4" | "p5" => "Low",
        _ => "Medium",
    }
}
