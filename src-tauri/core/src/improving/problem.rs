//! Problems behind incidents (IN10).

use uuid::Uuid;

use super::{Doing, ImprovingError};
use crate::model::change::Edit;
use crate::model::numbering::next_number;
use crate::model::review::derived_id;
use crate::model::{Kind, Value};

/// What opening a problem writes, with the incidents that come from it.
///
/// # Errors
/// [`ImprovingError::Missing`], or a value that does not fit.
pub fn new_problem(
    title: &str,
    incidents: &[Uuid],
    doing: &Doing<'_>,
) -> Result<(Uuid, Vec<Edit>), ImprovingError> {
    let title = title.trim();
    if title.is_empty() {
        return Err(ImprovingError::Missing("title"));
    }
    let given = doing.given.iter().map(String::as_str);
    let number = next_number(&format!("P-{}-", doing.year), given);
    let id = Uuid::now_v7();
    let fields: [(&str, Value); 5] = [
        ("number", number.into()),
        ("title", title.into()),
        ("state", "open".into()),
        ("opened_at", doing.at.into()),
        ("opened_by", doing.by.into()),
    ];
    let problem = Edit::new(Kind::Problem, id, &fields);
    problem.must_fit()?;
    let mut edits = vec![problem];
    edits.extend(incidents.iter().map(|incident| link(id, *incident, true)));
    Ok((id, edits))
}

/// What saying that an incident comes from a problem, or does not, writes.
pub fn link(problem: Uuid, incident: Uuid, linked: bool) -> Edit {
    let id = derived_id(&[
        "problem_incident",
        &problem.to_string(),
        &incident.to_string(),
    ]);
    let fields: [(&str, Value); 3] = [
        ("problem", problem.into()),
        ("incident", incident.into()),
        ("retired", (!linked).into()),
    ];
    Edit::new(Kind::ProblemIncident, id, &fields)
}

/// What taking a problem into a state writes: `open`, `known` or `closed`.
///
/// # Errors
/// [`ImprovingError::Unknown`].
pub fn set_state(problem: Uuid, state: &str, doing: &Doing<'_>) -> Result<Edit, ImprovingError> {
    if !matches!(state, "open" | "known" | "closed") {
        return Err(ImprovingError::Unknown("state"));
    }
    let closed_at = (state == "closed").then_some(doing.at);
    let fields: [(&str, Value); 2] = [("state", state.into()), ("closed_at", closed_at.into())];
    Ok(Edit::new(Kind::Problem, problem, &fields))
}
