//! Actions: opened, closed, and carried by a version of the plan (PI5, PL2).

use chrono::Datelike;
use mallette_core::improving::{
    Doing, NewAction, behind, close_action, move_action, new_action, reopen_action,
};
use mallette_core::model::Kind;
use mallette_core::model::change::Edit;
use mallette_core::model::improvement::{Action, Improvements};
use mallette_core::store::Stamp;
use uuid::Uuid;

use super::super::Mallette;
use crate::error::{CommandError, ErrorCode};

impl Mallette {
    /// Actions, problems and walks, all of them.
    pub fn improvements(&self) -> Result<Improvements, CommandError> {
        Ok(self.store.improvements()?)
    }

    /// Opens an action and answers its id.
    pub fn add_action(&self, stamp: &Stamp, new: &NewAction) -> Result<Uuid, CommandError> {
        let _one_at_a_time = self.conduct();
        let given = self.store.numbers_given(Kind::Action)?;
        let (id, edit) = new_action(new, self.last_on_board()?, &self.doing(stamp, &given)?)?;
        self.write(stamp, &[edit])?;
        Ok(id)
    }

    /// Moves an action to a column of the board, and to its place there.
    pub fn move_action(
        &self,
        stamp: &Stamp,
        id: Uuid,
        step: &str,
        position: f64,
    ) -> Result<(), CommandError> {
        let edit = move_action(self.action(id)?.id, step, position)?;
        self.write(stamp, &[edit])?;
        Ok(())
    }

    /// Closes an action: `done`, or `dropped`.
    pub fn close_action(&self, stamp: &Stamp, id: Uuid, outcome: &str) -> Result<(), CommandError> {
        let action = self.action(id)?;
        let edit = close_action(&action, outcome, None, &self.doing(stamp, &[])?)?;
        self.write(stamp, &[edit])?;
        Ok(())
    }

    /// Opens a closed action again.
    pub fn reopen_action(&self, stamp: &Stamp, id: Uuid) -> Result<(), CommandError> {
        self.write(stamp, &[reopen_action(&self.action(id)?)])?;
        Ok(())
    }

    /// The open actions whose record of the plan was changed since the latest version: what the next one carries.
    pub fn actions_behind(&self) -> Result<Vec<Uuid>, CommandError> {
        let improvements = self.store.improvements()?;
        let changes = self.changes_since(None)?;
        let behind = behind(&improvements, &changes);
        Ok(behind.into_iter().map(|action| action.id).collect())
    }

    /// Publishes a version of the plan, and closes the actions it carries; answers its id.
    pub fn publish(
        &self,
        stamp: &Stamp,
        number: &str,
        approver: &str,
        note: &str,
        carried: &[Uuid],
    ) -> Result<Uuid, CommandError> {
        let version = Uuid::now_v7();
        let fields = [
            ("number", number.into()),
            ("approver", approver.into()),
            ("note", note.into()),
            ("published_at", stamp.at.into()),
        ];
        let mut edits = vec![Edit::new(Kind::PlanVersion, version, &fields)];
        let doing = self.doing(stamp, &[])?;
        for id in carried {
            let action = self.action(*id)?;
            edits.push(close_action(&action, "done", Some(version), &doing)?);
        }
        self.write(stamp, &edits)?;
        Ok(version)
    }

    /// The highest position on the board of actions.
    pub(super) fn last_on_board(&self) -> Result<f64, CommandError> {
        let actions = self.store.improvements()?.actions;
        Ok(actions.last().map_or(0.0, |action| action.position))
    }

    fn action(&self, id: Uuid) -> Result<Action, CommandError> {
        let mut actions = self.store.improvements()?.actions.into_iter();
        let found = actions.find(|action| action.id == id);
        found.ok_or_else(|| ErrorCode::NotFound.into())
    }

    pub(super) fn doing<'a>(
        &self,
        stamp: &'a Stamp,
        given: &'a [String],
    ) -> Result<Doing<'a>, CommandError> {
        Ok(Doing {
            by: &stamp.author,
            at: stamp.at,
            year: stamp.at.with_timezone(&self.zone()?).year(),
            given,
        })
    }
}
