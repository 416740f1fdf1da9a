//! A walk through the whole plan that was finished (PL4).

use chrono::Duration;

use super::impossible;
use super::stage::Stage;
use super::told::WalkTold;
use crate::improving::{NewAnswer, WalkStep, WalkView, answer, begin_walk, finish_walk, walk_view};
use crate::model::Kind;
use crate::model::improvement::Walk;
use crate::starter::error::{Place, StarterError};

impl Stage<'_> {
    /// Begins a walk, answers a step a minute, and finishes it.
    pub(super) fn walk(&mut self, told: &WalkTold, place: &Place) -> Result<(), StarterError> {
        let begun = self.moment(&told.day, &told.begun, place)?;
        let (id, edit) = begin_walk(&self.doing(&told.by, begun, &[]));
        self.improve(edit, (&told.by, begun), place)?;
        let walk = Walk {
            id,
            begun_at: Some(begun),
            begun_by: told.by.clone(),
            ..Walk::default()
        };
        let view = walk_view(self.plan, &walk, &[], &[]);
        for step in &view.steps {
            let at = begun + Duration::minutes(i64::from(step.number));
            let said = self.said(told, step, place)?;
            let doing = self.doing(&told.by, at, &[]);
            let day = self.time.day_of(at);
            let edits = answer(&view, &said, 0.0, day, &doing);
            let edits = edits.map_err(|error| impossible(place, error))?;
            // The plan itself tells when each number was last tried.
            for edit in edits
                .into_iter()
                .filter(|edit| edit.kind == Kind::WalkAnswer)
            {
                self.improve(edit, (&told.by, at), place)?;
            }
        }
        let finished = self.moment(&told.day, &told.finished, place)?;
        let answered = WalkView { left: 0, ..view };
        let doing = self.doing(&told.by, finished, &[]);
        let day = self.time.day_of(finished);
        let edits = finish_walk(&answered, self.plan, &told.note, day, &doing);
        for edit in edits.map_err(|error| impossible(place, error))? {
            self.improve(edit, (&told.by, finished), place)?;
        }
        Ok(())
    }

    fn said(
        &self,
        told: &WalkTold,
        step: &WalkStep,
        place: &Place,
    ) -> Result<NewAnswer, StarterError> {
        let mut note = "";
        for (key, wanted) in &told.to_change {
            if self.id_of(key, place)? == (step.kind, step.row) {
                note = wanted;
            }
        }
        Ok(NewAnswer {
            kind: step.kind,
            row: step.row,
            word: if note.is_empty() {
                "holds"
            } else {
                "to_change"
            }
            .to_owned(),
            note: note.to_owned(),
            make_action: false,
        })
    }
}
