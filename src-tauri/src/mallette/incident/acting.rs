//! Declaring an incident, and everything done in it: on the disk when these return.

use std::sync::{MutexGuard, PoisonError};

use mallette_core::conduct::{Act, Actor, Declaration, Deed, carry_out, declare};
use mallette_core::model::clock::Clock;
use mallette_core::model::incident::Dossier;
use mallette_core::store::Stamp;
use uuid::Uuid;

use super::super::Mallette;
use super::IncidentView;
use crate::error::CommandError;

impl Mallette {
    /// Declares an incident or starts an exercise, and shows it.
    pub fn declare(
        &self,
        stamp: &Stamp,
        declaration: &Declaration,
        clock: &dyn Clock,
    ) -> Result<IncidentView, CommandError> {
        let id = self.declare_with(stamp, declaration, None)?;
        self.incident(id, clock)
    }

    /// Declares an incident together with something that is known of it: both are written, or neither. Answers its id.
    pub(super) fn declare_with(
        &self,
        stamp: &Stamp,
        declaration: &Declaration,
        known: Option<&Deed>,
    ) -> Result<Uuid, CommandError> {
        let _one_at_a_time = self.conduct();
        let register = self.store.register()?.incidents;
        let plan = &self.known()?.plan;
        let mut actor = Actor {
            name: &stamp.author,
            now: stamp.at,
            next_line: 1,
        };
        let (id, mut edits) = declare(plan, &register, declaration, &actor)?;
        if let Some(deed) = known {
            let mut fresh = Dossier::default();
            fresh.incident.id = id;
            actor.next_line = 2;
            edits.extend(carry_out(plan, &fresh, deed, &actor)?.edits);
        }
        self.write(stamp, &edits)?;
        Ok(id)
    }

    /// Carries out an act in an incident, and shows how it stands then.
    pub fn act(
        &self,
        stamp: &Stamp,
        incident: Uuid,
        deed: &Deed,
        clock: &dyn Clock,
    ) -> Result<IncidentView, CommandError> {
        self.carry(stamp, incident, deed)?;
        self.incident(incident, clock)
    }

    /// Carries out an act in an incident; answers the line of the log it left.
    pub(super) fn carry(
        &self,
        stamp: &Stamp,
        incident: Uuid,
        deed: &Deed,
    ) -> Result<Option<Uuid>, CommandError> {
        let _one_at_a_time = self.conduct();
        let known = self.known()?;
        let dossier = self.store.dossier(incident)?;
        if let Act::Correct { line, .. } | Act::Verify { line, .. } = &deed.act {
            self.line_of(incident, *line)?;
        }
        let actor = Actor {
            name: &stamp.author,
            now: dossier.incident.time_at(stamp.at),
            next_line: self.store.log_head(incident)?.lines + 1,
        };
        let carried = carry_out(&known.plan, &dossier, deed, &actor)?;
        self.write(stamp, &carried.edits)?;
        Ok(carried.line)
    }

    /// The numbers of incidents and of lines are given one at a time.
    pub(in crate::mallette) fn conduct(&self) -> MutexGuard<'_, ()> {
        self.conducting
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}
