//! Actions, problems and walks, all of them.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Action, Problem, ProblemIncident, Walk, WalkAnswer};
use crate::model::Kind;
use crate::model::change::Edit;
use crate::model::plan::RecordReader;

/// Everything that is improved, closed or not.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, specta::Type)]
pub struct Improvements {
    /// Actions in the order of the board.
    pub actions: Vec<Action>,
    /// Problems.
    pub problems: Vec<Problem>,
    /// Which incidents come from which problem.
    pub problem_incidents: Vec<ProblemIncident>,
    /// Walks through the plan, the first one first.
    pub walks: Vec<Walk>,
    /// What was said on them.
    pub walk_answers: Vec<WalkAnswer>,
}

impl Improvements {
    /// Builds it by asking for the records of each kind in turn.
    ///
    /// # Errors
    /// Those of the reader.
    pub fn gather<E>(reader: &impl RecordReader<E>) -> Result<Improvements, E> {
        Ok(Improvements {
            actions: reader.records()?,
            problems: reader.records()?,
            problem_incidents: reader.records()?,
            walks: reader.records()?,
            walk_answers: reader.records()?,
        })
    }

    /// Takes in what was written.
    ///
    /// # Errors
    /// Values that do not fit their fields.
    pub fn take(&mut self, edit: &Edit) -> Result<(), serde_json::Error> {
        match edit.kind {
            Kind::Action => edit.write_into(&mut self.actions),
            Kind::Problem => edit.write_into(&mut self.problems),
            Kind::ProblemIncident => edit.write_into(&mut self.problem_incidents),
            Kind::Walk => edit.write_into(&mut self.walks),
            Kind::WalkAnswer => edit.write_into(&mut self.walk_answers),
            _ => Ok(()),
        }
    }

    /// The actions that come from an incident or exercise.
    pub fn of_incident(&self, incident: Uuid) -> impl Iterator<Item = &Action> {
        let actions = self.actions.iter();
        actions.filter(move |action| action.incident == Some(incident))
    }

    /// Whether an incident comes from a problem.
    pub fn is_linked(&self, problem: Uuid, incident: Uuid) -> bool {
        let mut links = self.problem_incidents.iter();
        links.any(|link| link.problem == problem && link.incident == incident)
    }

    /// The problem an incident comes from; of several, the first one that was opened.
    pub fn problem_of(&self, incident: Uuid) -> Option<&Problem> {
        let mut problems = self.problems.iter();
        problems.find(|problem| self.is_linked(problem.id, incident))
    }
}
