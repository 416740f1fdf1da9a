//! Problems behind incidents (IN10).

use mallette_core::improving::{link, new_problem, set_state};
use mallette_core::model::Kind;
use mallette_core::store::Stamp;
use uuid::Uuid;

use super::super::Mallette;
use crate::error::CommandError;

impl Mallette {
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
