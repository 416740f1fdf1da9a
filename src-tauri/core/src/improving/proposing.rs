//! Incidents that come back: groups of the same kind that no problem holds together yet (IN10).

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::model::improvement::Improvements;
use crate::model::incident::Incident;
use crate::model::incident::similar::{Kinds, Similar};

/// Incidents behind which there may be one problem.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct ProposedProblem {
    /// The incidents, the latest first.
    pub incidents: Vec<Uuid>,
    /// Words all of them share, folded.
    pub shared: Vec<String>,
    /// The application, where it is the same in all of them; else empty.
    pub application: String,
    /// Code of the type, where it is the same in all of them; else empty.
    pub category: String,
    /// The problem that some of them are under already.
    pub problem: Option<Uuid>,
}

/// What is proposed over the whole register; each incident is in one group at most, that of the latest of its kind.
pub fn proposed_problems(
    register: &[Incident],
    improvements: &Improvements,
) -> Vec<ProposedProblem> {
    let kinds = Kinds::of(register);
    let mut latest: Vec<&Incident> = register.iter().filter(|known| !known.exercise).collect();
    latest.sort_by(|one, other| {
        let by_time = other.declared_at.cmp(&one.declared_at);
        by_time.then_with(|| other.number.cmp(&one.number))
    });
    let mut grouped: HashSet<Uuid> = HashSet::new();
    let mut proposed = Vec::new();
    for first in &latest {
        if grouped.contains(&first.id) {
            continue;
        }
        let mut like = kinds.alike(first, usize::MAX);
        like.retain(|found| !grouped.contains(&found.incident));
        if like.is_empty() {
            continue;
        }
        let of_group = |known: &&&Incident| {
            known.id == first.id || like.iter().any(|found| found.incident == known.id)
        };
        let incidents: Vec<Uuid> = latest
            .iter()
            .filter(of_group)
            .map(|known| known.id)
            .collect();
        grouped.extend(&incidents);
        proposed.extend(propose(first, &like, incidents, improvements));
    }
    proposed
}

/// What is proposed of a group; nothing where one problem holds it together.
fn propose(
    first: &Incident,
    like: &[Similar],
    incidents: Vec<Uuid>,
    improvements: &Improvements,
) -> Option<ProposedProblem> {
    let under = |id: &Uuid| improvements.problem_of(*id).map(|problem| problem.id);
    let problem = incidents.iter().find_map(under);
    let held = |id: &Uuid| problem.is_some_and(|problem| improvements.is_linked(problem, *id));
    if incidents.iter().all(held) {
        return None;
    }
    let in_all = |word: &&String| like.iter().all(|found| found.shared.contains(word));
    let shared = like.first().map(|found| &found.shared);
    let of_first = |same: fn(&Similar) -> bool, what: &String| match like.iter().all(same) {
        true => what.clone(),
        false => String::new(),
    };
    Some(ProposedProblem {
        shared: shared
            .into_iter()
            .flatten()
            .filter(in_all)
            .cloned()
            .collect(),
        application: of_first(|found| found.same_application, &first.application),
        category: of_first(|found| found.same_category, &first.category),
        incidents,
        problem,
    })
}
