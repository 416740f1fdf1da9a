//! All that is known of one incident, but for the lines of its log, which are read page by page.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    AffectedActivity, AlertSeen, CallAttempt, ChannelState, ClockMark, Crisis, Custody, Evidence,
    Handover, Incident, Message, PlanActivation, Qualification, RecoveryRun, RunMark, SeatTaking,
    StateChange, StatusReport, Tick,
};
use crate::model::change::Edit;
use crate::model::plan::RecordReader;
use crate::model::{Kind, Record};

/// One incident. Each list is in the order in which it was written.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, specta::Type)]
pub struct Dossier {
    /// The incident itself.
    pub incident: Incident,
    /// How it was qualified; the last counts.
    pub qualifications: Vec<Qualification>,
    /// The states it went through.
    pub states: Vec<StateChange>,
    /// Essential activities it hits or spares.
    pub activities: Vec<AffectedActivity>,
    /// Evidence.
    pub evidence: Vec<Evidence>,
    /// Chain of custody of the evidence.
    pub custody: Vec<Custody>,
    /// Calls that were tried.
    pub calls: Vec<CallAttempt>,
    /// Channels that went down or came back.
    pub channels: Vec<ChannelState>,
    /// The crisis: one or none.
    pub crises: Vec<Crisis>,
    /// Who sits in the cell.
    pub seats: Vec<SeatTaking>,
    /// Plans put in force and out of force.
    pub plans: Vec<PlanActivation>,
    /// Handovers.
    pub handovers: Vec<Handover>,
    /// Messages sent.
    pub messages: Vec<Message>,
    /// Status reports.
    pub reports: Vec<StatusReport>,
    /// Ticks.
    pub ticks: Vec<Tick>,
    /// Clocks started and ended by hand.
    pub marks: Vec<ClockMark>,
    /// The recovery under way: one or none.
    pub runs: Vec<RecoveryRun>,
    /// What was done of the run sheet.
    pub run_marks: Vec<RunMark>,
    /// Alerts read from files.
    pub alerts: Vec<AlertSeen>,
}

impl Dossier {
    /// Builds a dossier by asking for the records of each kind in turn.
    ///
    /// # Errors
    /// Those of the reader.
    pub fn gather<E>(incident: Incident, reader: &impl RecordReader<E>) -> Result<Dossier, E> {
        Ok(Dossier {
            incident,
            qualifications: reader.records()?,
            states: reader.records()?,
            activities: reader.records()?,
            evidence: reader.records()?,
            custody: reader.records()?,
            calls: reader.records()?,
            channels: reader.records()?,
            crises: reader.records()?,
            seats: reader.records()?,
            plans: reader.records()?,
            handovers: reader.records()?,
            messages: reader.records()?,
            reports: reader.records()?,
            ticks: reader.records()?,
            marks: reader.records()?,
            runs: reader.records()?,
            run_marks: reader.records()?,
            alerts: reader.records()?,
        })
    }

    /// Builds the dossiers of all these incidents, in their order: each kind is asked for once, however many there are.
    ///
    /// # Errors
    /// Those of the reader.
    pub fn gather_all<E>(
        incidents: Vec<Incident>,
        reader: &impl RecordReader<E>,
    ) -> Result<Vec<Dossier>, E> {
        let places = incidents.iter().map(|incident| incident.id).zip(0..);
        let mut all = Dealing {
            places: places.collect(),
            dossiers: incidents
                .into_iter()
                .map(|incident| Dossier {
                    incident,
                    ..Dossier::default()
                })
                .collect(),
        };
        all.deal(reader, |of| &mut of.qualifications, |one| one.incident)?;
        all.deal(reader, |of| &mut of.states, |one| one.incident)?;
        all.deal(reader, |of| &mut of.activities, |one| one.incident)?;
        all.deal(reader, |of| &mut of.evidence, |one| one.incident)?;
        all.deal(reader, |of| &mut of.custody, |one| one.incident)?;
        all.deal(reader, |of| &mut of.calls, |one| one.incident)?;
        all.deal(reader, |of| &mut of.channels, |one| one.incident)?;
        all.deal(reader, |of| &mut of.crises, |one| one.incident)?;
        all.deal(reader, |of| &mut of.seats, |one| one.incident)?;
        all.deal(reader, |of| &mut of.plans, |one| one.incident)?;
        all.deal(reader, |of| &mut of.handovers, |one| one.incident)?;
        all.deal(reader, |of| &mut of.messages, |one| one.incident)?;
        all.deal(reader, |of| &mut of.reports, |one| one.incident)?;
        all.deal(reader, |of| &mut of.ticks, |one| one.incident)?;
        all.deal(reader, |of| &mut of.marks, |one| one.incident)?;
        all.deal(reader, |of| &mut of.runs, |one| one.incident)?;
        all.deal(reader, |of| &mut of.run_marks, |one| one.incident)?;
        all.deal(reader, |of| &mut of.alerts, |one| one.incident)?;
        Ok(all.dossiers)
    }

    /// Takes in what was written of the incident; what is no part of a dossier is left out.
    ///
    /// # Errors
    /// Values that do not fit their fields.
    pub fn take(&mut self, edit: &Edit) -> Result<(), serde_json::Error> {
        match edit.kind {
            Kind::Incident => {
                self.incident = edit.written_on(&self.incident)?;
                Ok(())
            }
            Kind::Qualification => edit.write_into(&mut self.qualifications),
            Kind::StateChange => edit.write_into(&mut self.states),
            Kind::AffectedActivity => edit.write_into(&mut self.activities),
            Kind::Evidence => edit.write_into(&mut self.evidence),
            Kind::Custody => edit.write_into(&mut self.custody),
            Kind::CallAttempt => edit.write_into(&mut self.calls),
            Kind::ChannelState => edit.write_into(&mut self.channels),
            Kind::Crisis => edit.write_into(&mut self.crises),
            Kind::SeatTaking => edit.write_into(&mut self.seats),
            Kind::PlanActivation => edit.write_into(&mut self.plans),
            Kind::Handover => edit.write_into(&mut self.handovers),
            Kind::Message => edit.write_into(&mut self.messages),
            Kind::StatusReport => edit.write_into(&mut self.reports),
            Kind::Tick => edit.write_into(&mut self.ticks),
            Kind::ClockMark => edit.write_into(&mut self.marks),
            Kind::RecoveryRun => edit.write_into(&mut self.runs),
            Kind::RunMark => edit.write_into(&mut self.run_marks),
            Kind::AlertSeen => edit.write_into(&mut self.alerts),
            _ => Ok(()),
        }
    }
}

/// Dossiers that are filled kind by kind.
struct Dealing {
    dossiers: Vec<Dossier>,
    /// Where the dossier of each incident is.
    places: HashMap<Uuid, usize>,
}

impl Dealing {
    /// Puts every record of a kind into the dossier of its incident, in the order in which they are read.
    fn deal<R: Record, E>(
        &mut self,
        reader: &impl RecordReader<E>,
        list: fn(&mut Dossier) -> &mut Vec<R>,
        incident: fn(&R) -> Uuid,
    ) -> Result<(), E> {
        for record in reader.records::<R>()? {
            let place = self.places.get(&incident(&record));
            if let Some(dossier) = place.and_then(|place| self.dossiers.get_mut(*place)) {
                list(dossier).push(record);
            }
        }
        Ok(())
    }
}
