//! Which lines of the log the report tells, before a person chooses: what was decided, escalated and told, and how the
//! state changed (PI2).

use crate::model::change::Edit;
use crate::model::plan::Kind;
use crate::model::review::derived_id;
use crate::review::Facts;

/// Kinds of line that are turning points by themselves.
const TELLING: [&str; 4] = ["state", "decision", "escalation", "communication"];
/// More than this is no summary.
const MOST: usize = 60;

/// The lines to begin with.
pub(in crate::review) fn timeline(facts: &Facts<'_>) -> Vec<Edit> {
    let incident = facts.dossier.incident.id;
    let lines = facts.log.iter();
    let telling = lines.filter(|line| TELLING.contains(&line.kind.as_str()));
    telling
        .take(MOST)
        .map(|line| {
            Edit::new(
                Kind::TimelineLine,
                derived_id(&["timeline_line", &incident.to_string(), &line.id.to_string()]),
                &[("incident", incident.into()), ("line", line.id.into())],
            )
        })
        .collect()
}
