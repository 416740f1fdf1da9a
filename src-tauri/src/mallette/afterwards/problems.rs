//! Problems behind incidents (IN10).

use mallette_core::improving::{ProposedProblem, link, new_problem, proposed_problems, set_state};
use mallette_core::model::Kind;
use mallette_core::model::incident::similar::{Kinds, Similar};
use mallette_core::store::Stamp;
use uuid::Uuid;

use super::super::Mallette;
use crate::error::{CommandError, ErrorCode};

/// How many incidents are named as being of the same kind.
const ALIKE: usize = 20;

impl Mallette {
    /// Incidents of the same kind that no problem holds together yet.
    pub fn proposed_problems(&self) -> Result<Vec<ProposedProblem>, CommandError> {
        let register = self.store.register()?.incidents;
        Ok(proposed_problems(&register, &self.store.improvements()?))
    }

    /// The incidents of the same kind as one, closed or not, those that share most first.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn similar_incidents(&self, incident: Uuid) -> Result<Vec<Similar>, CommandError> {
        let register = self.store.register()?.incidents;
        let own = register.iter().find(|known| known.id == incident);
        let own = own.ok_or(ErrorCode::NotFound)?;
        Ok(Kinds::of(&register).alike(own, ALIKE))
    }

    /// Opens a problem behind these incidents and answers its id.
    pub fn add_problem(
        &self,
        stamp: &Stamp,
        title: &str,
        incidents: &[Uuid],
    ) -> Result<Uuid, CommandError> {
        let _one_at_a_time = self.conduct();
        let given = self.store.numbers_given(Kind::Problem)?;
        let (id, edits) = new_problem(title, incidents, &self.doing(stamp, &given)?)?;
        self.write(stamp, &edits)?;
        Ok(id)
    }

    /// Says that an incident comes from a problem, or that it does not.
    pub fn link_problem(
        &self,
        stamp: &Stamp,
        problem: Uuid,
        incident: Uuid,
        linked: bool,
    ) -> Result<(), CommandError> {
        self.write(stamp, &[link(problem, incident, linked)])?;
        Ok(())
    }

    /// Takes a problem into a state: `open`, `known` or `closed`.
    pub fn set_problem_state(
        &self,
        stamp: &Stamp,
        problem: Uuid,
        state: &str,
    ) -> Result<(), CommandError> {
        self.write(
            stamp,
            &[set_state(problem, state, &self.doing(stamp, &[])?)?],
        )?;
        Ok(())
    }
}
