//! The recovery, carried out from the run sheet (RC1).

use uuid::Uuid;

use super::carrying::Doing;
use super::error::ActError;
use crate::model::Kind;

impl Doing<'_> {
    fn run(&self) -> Result<Uuid, ActError> {
        let run = self
            .dossier
            .runs
            .last()
            .filter(|run| run.ended_at.is_none());
        run.map(|run| run.id)
            .ok_or(ActError::TooEarly("start_recovery"))
    }

    pub(super) fn start_recovery(&mut self) -> Result<(), ActError> {
        if self.run().is_ok() {
            return Err(ActError::Already("start_recovery"));
        }
        self.make(Kind::RecoveryRun, &[("started_at", self.at.into())]);
        self.tell("action", self.words.recovery_started.to_owned(), "");
        Ok(())
    }

    pub(super) fn mark_run(
        &mut self,
        phase: Uuid,
        task: Option<Uuid>,
        mark: &str,
        note: &str,
    ) -> Result<(), ActError> {
        self.run()?;
        self.one_of("mark", mark, &["started", "done", "skipped", "reopened"])?;
        let plan = self.plan;
        let known = plan.recovery_phases.iter().find(|known| known.id == phase);
        let phase_name = &known.ok_or(ActError::NoRecord(Kind::RecoveryPhase))?.name;
        let name = match task {
            None => phase_name.clone(),
            Some(id) => {
                let task = plan.recovery_tasks.iter().find(|task| task.id == id);
                let task = task.ok_or(ActError::NoRecord(Kind::RecoveryTask))?;
                let actor = plan
                    .recovery_actors
                    .iter()
                    .find(|actor| actor.id == task.actor);
                let actor = actor.map_or("", |actor| actor.name.as_str());
                (self.words.task_of)(&task.text, actor, phase_name)
            }
        };
        let by = self.actor.name;
        self.make(
            Kind::RunMark,
            &[
                ("phase", phase.into()),
                ("task", task.into()),
                ("mark", mark.into()),
                ("at", self.at.into()),
                ("by", by.into()),
                ("note", note.trim().into()),
            ],
        );
        let text = (self.words.run_marked)(mark, &name);
        self.tell("action", text, note.trim());
        Ok(())
    }

    pub(super) fn end_recovery(&mut self) -> Result<(), ActError> {
        let run = self.run()?;
        self.change(Kind::RecoveryRun, run, &[("ended_at", self.at.into())]);
        self.tell("action", self.words.recovery_ended.to_owned(), "");
        Ok(())
    }
}
