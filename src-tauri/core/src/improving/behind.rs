//! What stands behind a version of the plan: actions whose field was changed since they were decided (PL2, PI5).

use crate::model::change::HistoryLine;
use crate::model::improvement::{Action, Improvements};

/// The open actions on records of the plan that were changed since, in the order of the board. `changes` is what changed
/// since the version before.
pub fn behind<'a>(improvements: &'a Improvements, changes: &[HistoryLine]) -> Vec<&'a Action> {
    let actions = improvements.actions.iter();
    actions
        .filter(|action| action.is_open() && changes.iter().any(|change| carries(change, action)))
        .collect()
}

fn carries(change: &HistoryLine, action: &Action) -> bool {
    if action.about_row.is_empty() || action.created_at.is_some_and(|made| change.at < made) {
        return false;
    }
    let same_record =
        change.kind.table() == action.about_kind && change.row.to_string() == action.about_row;
    let same_field = action.about_field.is_empty() || change.field == action.about_field;
    // Somebody who is given a role changes the role, though none of its fields.
    let belongs = change.to.as_text() == Some(&action.about_row) && action.about_field.is_empty();
    belongs || (same_record && same_field)
}
