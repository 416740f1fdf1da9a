//! The stage on which a story is played: what was written so far, and how each incident stands by then.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::impossible;
use super::told::IncidentTold;
use crate::conduct::{Act, Actor, Declaration, Deed, carry_out, declare};
use crate::model::business_time::BusinessTime;
use crate::model::change::Edit;
use crate::model::improvement::Improvements;
use crate::model::incident::{Dossier, Incident, LogLine};
use crate::model::review::ReviewRecords;
use crate::model::{Kind, Plan, Value};
use crate::starter::Happened;
use crate::starter::calendar::Calendar;
use crate::starter::error::{Fault, Place, StarterError};
use crate::starter::resolving::Keys;
use crate::store::{Stamp, Written};
use crate::vault::blob::Blob;

/// Who does something, and when.
pub(super) type Doer<'d> = (&'d str, DateTime<Utc>);

/// What was written so far, and what follows from it.
pub(super) struct Stage<'a> {
    pub plan: &'a Plan,
    pub keys: &'a Keys,
    pub kept: &'a HashMap<&'a str, Blob>,
    pub time: BusinessTime,
    pub calendar: Calendar,
    pub incidents: HashMap<String, Played>,
    pub improvements: Improvements,
    changes: Vec<Edit>,
    written: Vec<Written>,
    /// When each record was made.
    made: HashMap<(Kind, Uuid), DateTime<Utc>>,
}

/// An incident as it stands by now.
#[derive(Default)]
pub(super) struct Played {
    pub dossier: Dossier,
    pub log: Vec<LogLine>,
    pub review: ReviewRecords,
}

impl<'a> Stage<'a> {
    pub(super) fn new(
        plan: &'a Plan,
        keys: &'a Keys,
        kept: &'a HashMap<&'a str, Blob>,
        made_at: DateTime<Utc>,
    ) -> Stage<'a> {
        let time = BusinessTime::of(plan);
        Stage {
            plan,
            keys,
            kept,
            calendar: Calendar::new(made_at, time.zone()),
            time,
            incidents: HashMap::new(),
            improvements: Improvements::default(),
            changes: Vec::new(),
            written: Vec::new(),
            made: HashMap::new(),
        }
    }

    /// A time on a day of the story, or one that names a day of its own: `today-8d 17:20`.
    pub(super) fn moment(
        &self,
        day: &str,
        time: &str,
        place: &Place,
    ) -> Result<DateTime<Utc>, StarterError> {
        let of_day = self.calendar.day_of_story(day, &self.time);
        let found = of_day.and_then(|day| self.calendar.time_of_story(day, time));
        let found = found.or_else(|| self.calendar.instant(time));
        found.ok_or_else(|| place.refuse(Fault::BadDate(format!("{day} {time}"))))
    }

    /// The id of a record of the plan, by its key.
    pub(super) fn id_of(&self, key: &str, place: &Place) -> Result<(Kind, Uuid), StarterError> {
        let known = self.keys.get(key).copied();
        known.ok_or_else(|| place.refuse(Fault::UnknownKey(key.to_owned())))
    }

    /// Every incident and exercise so far.
    pub(super) fn register(&self) -> Vec<Incident> {
        let played = self.incidents.values();
        played
            .map(|played| played.dossier.incident.clone())
            .collect()
    }

    /// Declares an incident and plays what was done in it.
    pub(super) fn play(
        &mut self,
        happened: &IncidentTold,
        place: &Place,
    ) -> Result<(), StarterError> {
        let now = self.moment(&happened.day, &happened.declared, place)?;
        let noticed = self.moment(&happened.day, &happened.noticed, place)?;
        let scenario = match happened.scenario.as_str() {
            "" => None,
            key => Some(self.id_of(key, place)?.1),
        };
        let declaration = Declaration {
            title: happened.title.clone(),
            noticed_at: Some(noticed),
            exercise: scenario.is_some(),
            scenario,
            speed: None,
            category: happened.category.clone(),
            source: happened.source.clone(),
            reported_by: happened.reported_by.clone(),
            application: happened.application.clone(),
            symptoms: happened.symptoms.clone(),
            description: happened.description.clone(),
        };
        let actor = Actor {
            name: &happened.by,
            now,
            next_line: 1,
        };
        let declared = declare(self.plan, &self.register(), &declaration, &actor);
        let (id, mut edits) = declared.map_err(|error| impossible(place, error))?;
        for (field, value) in &happened.noted {
            let named = value.as_text().and_then(|key| self.keys.get(key));
            let value = named.map_or_else(|| value.clone(), |(_, id)| Value::from(*id));
            edits.push(Edit::set(Kind::Incident, id, field, value));
        }
        self.incidents
            .insert(happened.key.clone(), Played::default());
        self.write(&happened.key, edits, (&happened.by, now), place)?;
        for deed in &happened.deeds {
            self.act(happened, deed, place)?;
        }
        Ok(())
    }

    /// Carries out an act in an incident.
    pub(super) fn carry(
        &mut self,
        key: &str,
        act: Act,
        (by, now): Doer<'_>,
        place: &Place,
    ) -> Result<(), StarterError> {
        let played = self.played(key, place)?;
        let actor = Actor {
            name: by,
            now,
            next_line: u32::try_from(played.log.len()).unwrap_or(u32::MAX) + 1,
        };
        let deed = Deed { at: None, act };
        let carried = carry_out(self.plan, &played.dossier, &deed, &actor);
        let carried = carried.map_err(|error| impossible(place, error))?;
        self.write(key, carried.edits, (by, now), place)
    }

    pub(super) fn played(&self, key: &str, place: &Place) -> Result<&Played, StarterError> {
        let played = self.incidents.get(key);
        played.ok_or_else(|| place.refuse(Fault::UnknownKey(key.to_owned())))
    }

    /// Writes something of an incident, and takes it in.
    pub(super) fn write(
        &mut self,
        key: &str,
        edits: Vec<Edit>,
        doer: Doer<'_>,
        place: &Place,
    ) -> Result<(), StarterError> {
        for edit in edits {
            let known = self.incidents.get_mut(key);
            let played = known.ok_or_else(|| place.refuse(Fault::UnknownKey(key.to_owned())))?;
            let taken = match edit.kind {
                Kind::LogLine => edit.write_into(&mut played.log),
                _ => played
                    .dossier
                    .take(&edit)
                    .and_then(|()| played.review.take(&edit)),
            };
            taken.map_err(|error| impossible(place, error))?;
            self.improve(edit, doer, place)?;
        }
        Ok(())
    }

    /// Writes something that is not of an incident.
    pub(super) fn improve(
        &mut self,
        edit: Edit,
        (by, at): Doer<'_>,
        place: &Place,
    ) -> Result<(), StarterError> {
        edit.must_fit().map_err(|error| place.refuse(error))?;
        let taken = self.improvements.take(&edit);
        taken.map_err(|error| impossible(place, error))?;
        if Kind::OF_PLAN.contains(&edit.kind) {
            self.changes.push(edit);
            return Ok(());
        }
        let made = self.made.entry((edit.kind, edit.row)).or_insert(at);
        if at < *made {
            return Err(impossible(place, "written before it was there"));
        }
        let last = self.written.last_mut();
        match last.filter(|last| last.stamp.at == at && last.stamp.author == by) {
            Some(last) => join(edit, &mut last.edits),
            None => self.written.push(Written {
                stamp: Stamp {
                    at,
                    author: by.to_owned(),
                },
                edits: vec![edit],
            }),
        }
        Ok(())
    }

    /// Everything, in the order of its moments.
    pub(super) fn written(mut self) -> Happened {
        self.written.sort_by_key(|written| written.stamp.at);
        Happened {
            changes: self.changes,
            written: self.written,
        }
    }
}

/// What one person writes into a record at one moment is one change.
fn join(edit: Edit, edits: &mut Vec<Edit>) {
    let mut there = edits.iter_mut();
    match there.find(|there| (there.kind, there.row) == (edit.kind, edit.row)) {
        Some(there) => there.fields.extend(edit.fields),
        None => edits.push(edit),
    }
}
