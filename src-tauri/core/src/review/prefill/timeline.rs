//! Which lines of the log the report tells, before a person chooses: what was decided, escalated and told, and how the
//! state changed (PI2).

use crate::model::change::Edit;
use crate::model::incident::LogLine;
use crate::model::plan::Kind;
use crate::model::review::derived_id;
use crate::review::Facts;

/// Kinds of line that are turning points by themselves; of too many, those named first stay.
const TELLING: [&str; 4] = ["state", "decision", "escalation", "communication"];
/// More than this is no summary.
const MOST: usize = 60;

/// The lines to begin with, in the order of the facts.
pub(in crate::review) fn timeline(facts: &Facts<'_>) -> Vec<Edit> {
    let incident = facts.dossier.incident.id;
    let rank = |line: &LogLine| TELLING.iter().position(|kind| *kind == line.kind);
    let lines = facts.log.iter().enumerate();
    let mut telling: Vec<(usize, usize, &LogLine)> = lines
        .filter_map(|(place, line)| Some((rank(line)?, place, line)))
        .collect();
    telling.sort_by_key(|(rank, place, _)| (*rank, *place));
    telling.truncate(MOST);
    telling.sort_by_key(|(_, place, _)| *place);
    let told = telling.into_iter().map(|(.., line)| {
        Edit::new(
            Kind::TimelineLine,
            derived_id(&["timeline_line", &incident.to_string(), &line.id.to_string()]),
            &[("incident", incident.into()), ("line", line.id.into())],
        )
    });
    told.collect()
}
