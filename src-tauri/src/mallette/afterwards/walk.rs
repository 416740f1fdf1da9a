//! The yearly walk through the plan: begun, answered, left and resumed, finished (PL4).

use mallette_core::improving::{NewAnswer, WalkView, answer, begin_walk, finish_walk, walk_view};
use mallette_core::model::business_time::BusinessTime;
use mallette_core::model::contact::verified;
use mallette_core::model::improvement::Walk;
use mallette_core::model::{Kind, Plan};
use mallette_core::store::Stamp;
use uuid::Uuid;

use super::super::Mallette;
use crate::error::{CommandError, ErrorCode};

impl Mallette {
    /// Begins a walk and answers its id; that of the one under way where there is one.
    pub fn begin_walk(&self, stamp: &Stamp) -> Result<Uuid, CommandError> {
        let _one_at_a_time = self.conduct();
        if let Some(walk) = self.walk_under_way()? {
            return Ok(walk);
        }
        let (id, edit) = begin_walk(&self.doing(stamp, &[])?);
        self.fill(stamp, &[edit])?;
        Ok(id)
    }

    /// The walk that was begun last and is not finished.
    pub fn walk_under_way(&self) -> Result<Option<Uuid>, CommandError> {
        let walks = self.store.improvements()?.walks;
        let open = walks.iter().rfind(|walk| walk.finished_at.is_none());
        Ok(open.map(|walk| walk.id))
    }

    /// A walk as it stands.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn walk(&self, id: Uuid) -> Result<WalkView, CommandError> {
        let improvements = self.store.improvements()?;
        let mut walks = improvements.walks.iter();
        let walk = walks.find(|walk| walk.id == id);
        let walk = walk.ok_or(ErrorCode::NotFound)?;
        let touched = self.store.touched_since((Kind::Walk, id))?;
        let plan = &self.known()?.plan;
        Ok(walk_view(plan, walk, &improvements.walk_answers, &touched))
    }

    /// The steps of a walk that nobody has begun.
    pub(in crate::mallette) fn walk_ahead(plan: &Plan) -> WalkView {
        walk_view(plan, &Walk::default(), &[], &[])
    }

    /// Answers a step: it holds, or it is to be changed.
    pub fn answer_walk(
        &self,
        stamp: &Stamp,
        id: Uuid,
        new: &NewAnswer,
    ) -> Result<WalkView, CommandError> {
        {
            let _one_at_a_time = self.conduct();
            let view = self.walk(id)?;
            let given = self.store.numbers_given(Kind::Action)?;
            let today = BusinessTime::of(&self.known()?.plan).day_of(stamp.at);
            let doing = self.doing(stamp, &given)?;
            let edits = answer(&view, new, self.last_on_board()?, today, &doing)?;
            self.fill(stamp, &edits)?;
        }
        self.walk(id)
    }

    /// Finishes a walk: the plan was reviewed today.
    ///
    /// # Errors
    /// `WalkUnanswered`, with how many steps are left.
    pub fn finish_walk(
        &self,
        stamp: &Stamp,
        id: Uuid,
        note: &str,
    ) -> Result<WalkView, CommandError> {
        {
            let _one_at_a_time = self.conduct();
            let view = self.walk(id)?;
            let plan = &self.known()?.plan;
            let today = BusinessTime::of(plan).day_of(stamp.at);
            let edits = finish_walk(&view, plan, note, today, &self.doing(stamp, &[])?)?;
            self.fill(stamp, &edits)?;
        }
        self.walk(id)
    }

    /// Notes that the numbers of a person were tried today.
    pub fn confirm_contact(&self, stamp: &Stamp, person: Uuid) -> Result<(), CommandError> {
        let plan = &self.known()?.plan;
        plan.person(person).ok_or(ErrorCode::NotFound)?;
        let today = BusinessTime::of(plan).day_of(stamp.at);
        self.write(stamp, &[verified(person, today, &stamp.author)])?;
        Ok(())
    }

    /// Refuses to change a walk that is finished: it says what was true then.
    pub(in crate::mallette) fn may_edit_walk(
        &self,
        kind: Kind,
        row: Uuid,
    ) -> Result<(), CommandError> {
        if kind != Kind::Walk {
            return Ok(());
        }
        let walks = self.store.improvements()?.walks;
        let finished = |walk: &&Walk| walk.id == row && walk.finished_at.is_some();
        match walks.iter().find(finished) {
            Some(_) => Err(ErrorCode::WalkFinished.into()),
            None => Ok(()),
        }
    }
}
