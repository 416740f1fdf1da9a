//! An action as tools that follow work have it: a card, an issue, a task.
//!
//! What a person typed never begins a cell: the number of the action stands before its title and its description, what
//! is no address is no assignee, and labels are our own words. So the file is harmless in a spreadsheet without the
//! apostrophe of [`super::super::guard`], which an importer would keep as part of the text.

use chrono::NaiveDate;
use csv::{Terminator, WriterBuilder};

use super::super::register::ExportError;
use super::ActionSource;
use super::words::ActionWords;
use crate::model::Plan;
use crate::model::fold::fold;
use crate::model::improvement::Action;

/// An action, told in the words of a language.
pub(super) struct Ticket {
    /// Number and title.
    pub title: String,
    /// The rest of what is known, in lines.
    pub description: String,
    /// Its column of the board, in a word.
    pub column: &'static str,
    /// Code of its column.
    pub step: String,
    /// `done`, `dropped`, or empty while it is open.
    pub outcome: String,
    /// Electronic address of who answers for it, as far as the plan knows one.
    pub assignee: String,
    /// When it is due.
    pub due: String,
    /// Words to find it by, without spaces and commas.
    pub labels: Vec<String>,
    /// Code of the priority of the incident it comes from; an exercise has none.
    pub priority: String,
}

impl Ticket {
    pub fn of(action: &Action, source: &ActionSource<'_>) -> Ticket {
        let words = ActionWords::of(source.language);
        let incident = source.incident(action);
        let labels = [
            words.nature(&action.nature),
            words.theme(&action.theme),
            words.origin(&action.origin),
        ];
        let labels = labels.into_iter().filter(|word| !word.is_empty());
        Ticket {
            title: format!("{} {}", action.number, one_line(&action.title)),
            description: description(action, source, words),
            column: words.step(&action.step),
            step: action.step.clone(),
            outcome: action.outcome.clone(),
            assignee: address(source.plan, &action.owner).unwrap_or_default(),
            due: day(action.due_on),
            labels: labels
                .map(label)
                .chain(incident.map(|line| line.number.clone()))
                .collect(),
            priority: incident
                .filter(|line| !line.exercise)
                .map(|line| line.priority.clone())
                .unwrap_or_default(),
        }
    }
}

fn description(action: &Action, source: &ActionSource<'_>, words: &ActionWords) -> String {
    let named = |name: &str, value: &str| {
        let value = value.trim();
        (!value.is_empty()).then(|| format!("{name}{}{value}", words.colon))
    };
    let incident = source.incident(action).map(|line| {
        let title = one_line(&line.title);
        named(words.incident, &format!("{} {title}", line.number))
    });
    let problem = source.problem(action).map(|problem| {
        let title = one_line(&problem.title);
        named(words.problem, &format!("{} {title}", problem.number))
    });
    let facts = [
        named(words.owner, &action.owner),
        incident.flatten(),
        problem.flatten(),
        named(words.proof, &action.proof),
        named(words.outcome, words.outcome_of(&action.outcome)),
    ];
    let head = named(words.number, &action.number);
    let detail = Some(action.detail.trim().to_owned()).filter(|detail| !detail.is_empty());
    let facts = facts.into_iter().flatten().collect::<Vec<_>>().join("\n");
    let parts = [head, detail, Some(facts).filter(|facts| !facts.is_empty())];
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n\n")
}

/// The address of the one person of the plan who has that name. A name that several have is nobody's.
pub(super) fn address(plan: &Plan, name: &str) -> Option<String> {
    let name = fold(name);
    if name.is_empty() {
        return None;
    }
    let mut named = plan.people.iter().filter(|person| {
        let turned = format!("{} {}", person.last_name, person.first_name);
        fold(&person.full_name()) == name || fold(&turned) == name
    });
    let email = named.next()?.email.trim().to_owned();
    let harmless = email.starts_with(|c: char| c.is_alphanumeric())
        && email.contains('@')
        && !email.contains([' ', ',', ';']);
    (harmless && named.next().is_none()).then_some(email)
}

/// A day as ISO 8601 writes it.
pub(super) fn day(day: Option<NaiveDate>) -> String {
    day.map_or_else(String::new, |day| day.to_string())
}

/// No tool has a label with a space, a comma or an apostrophe in it.
fn label(word: &str) -> String {
    word.to_lowercase().replace([' ', ',', '’'], "-")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text that a field of a tool takes; of one that is longer the end is left out, visibly.
pub(super) fn fitting(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let kept: String = text.chars().take(limit - 1).collect();
    format!("{}…", kept.trim_end())
}

/// CSV as RFC 4180 has it, in UTF-8 without a mark: importers take one for a part of the first heading.
pub(super) fn write(rows: &[Vec<String>]) -> Result<Vec<u8>, ExportError> {
    let to_io = |error: csv::Error| ExportError::Io(error.into());
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).map_err(to_io)?;
    }
    writer
        .into_inner()
        .map_err(|error| ExportError::Io(error.into_error()))
}

/// The headings of a file.
pub(super) fn headings(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}
