//! Actions out: for the tool in which a team follows its work, or as a table (PI5).

mod asana;
mod jira;
mod table;
mod ticket;
mod trello;
mod words;

use crate::model::improvement::{Action, Problem};
use crate::model::incident::register::RegisterLine;
use crate::model::{Language, Plan};

use super::register::{ExportError, TableFormat, write_table};
use ticket::Ticket;

/// Formats actions are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ActionFormat {
    /// CSV as the importer of Jira reads it.
    Jira,
    /// CSV with the columns of Trello's own export.
    Trello,
    /// CSV as the importer of Asana reads it.
    Asana,
    /// CSV for spreadsheets.
    Csv,
    /// Excel workbook.
    Xlsx,
}

impl ActionFormat {
    /// Every format.
    pub const ALL: [ActionFormat; 5] = [
        ActionFormat::Jira,
        ActionFormat::Trello,
        ActionFormat::Asana,
        ActionFormat::Csv,
        ActionFormat::Xlsx,
    ];

    /// Its code on the command line.
    pub fn code(self) -> &'static str {
        match self {
            ActionFormat::Jira => "jira",
            ActionFormat::Trello => "trello",
            ActionFormat::Asana => "asana",
            ActionFormat::Csv => "csv",
            ActionFormat::Xlsx => "xlsx",
        }
    }
}

/// What actions are told with.
#[derive(Debug, Clone, Copy)]
pub struct ActionSource<'a> {
    /// The plan: whose address it is, what is changed.
    pub plan: &'a Plan,
    /// Problems they may come from.
    pub problems: &'a [Problem],
    /// Incidents they may come from.
    pub incidents: &'a [RegisterLine],
    /// The language of the words around them.
    pub language: Language,
}

impl ActionSource<'_> {
    /// The incident an action comes from.
    fn incident(&self, action: &Action) -> Option<&RegisterLine> {
        let id = action.incident?;
        self.incidents.iter().find(|line| line.id == id)
    }

    /// The problem an action comes from.
    fn problem(&self, action: &Action) -> Option<&Problem> {
        let id = action.problem?;
        self.problems.iter().find(|problem| problem.id == id)
    }
}

/// The bytes of a file of these actions, in their order. The same actions give the same bytes.
///
/// # Errors
/// More rows than a sheet holds; those of writing to memory, which do not happen.
pub fn write_actions(
    actions: &[&Action],
    source: &ActionSource<'_>,
    format: ActionFormat,
) -> Result<Vec<u8>, ExportError> {
    let tickets = || actions.iter().map(|action| Ticket::of(action, source));
    match format {
        ActionFormat::Jira => ticket::write(&jira::rows(&tickets().collect::<Vec<_>>())),
        ActionFormat::Trello => ticket::write(&trello::rows(tickets())),
        ActionFormat::Asana => ticket::write(&asana::rows(tickets())),
        ActionFormat::Csv => write_table(&table::sheet(actions, source), TableFormat::Csv),
        ActionFormat::Xlsx => write_table(&table::sheet(actions, source), TableFormat::Xlsx),
    }
}
