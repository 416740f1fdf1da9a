//! The stage on which a story is played: what was written so far, and how each incident stands by then.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::impossible;
use super::told::Happened;
use crate::conduct::{Act, Actor, Declaration, Deed, carry_out, declare};
use crate::model::business_time::BusinessTime;
use crate::model::change::Edit;
use crate::model::improvement::Improvements;
use crate::model::incident::{Dossier, Incident, LogLine};
use crate::model::review::ReviewRecords;
use crate::model::{Kind, Plan, Value};
use crate::starter::calendar::Calendar;
use crate::starter::error::{Fault, Place, StarterError};
use crate::starter::resolving::Keys;

/// What was written so far, and what follows from it.
pub(super) struct Stage<'a> {
    pub plan: &'a Plan,
    pub keys: &'a Keys,
    pub time: BusinessTime,
    pub calendar: Calendar,
    pub incidents: HashMap<String, Played>,
    pub improvements: Improvements,
    edits: Vec<Edit>,
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
        made_at: DateTime<Utc>,
    ) -> Result<Stage<'a>, StarterError> {
        let time = BusinessTime::of(plan);
        Ok(Stage {
            plan,
            keys,
            calendar: Calendar::new(made_at, time.zone()),
            time,
            incidents: HashMap::new(),
            improvements: Improvements::default(),
            edits: Vec::new(),
        })
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
    pub(super) fn play(&mut self, happened: &Happened, place: &Place) -> Result<(), StarterError> {
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
        self.write(&happened.key, edits, place)?;
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
        (by, now): (&str, DateTime<Utc>),
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
        self.write(key, carried.edits, place)
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
        place: &Place,
    ) -> Result<(), StarterError> {
        let known = self.incidents.get_mut(key);
        let played = known.ok_or_else(|| place.refuse(Fault::UnknownKey(key.to_owned())))?;
        for edit in edits {
            edit.must_fit().map_err(|error| place.refuse(error))?;
            let taken = match edit.kind {
                Kind::LogLine => edit.write_into(&mut played.log),
                _ => played
                    .dossier
                    .take(&edit)
                    .and_then(|()| played.review.take(&edit)),
            };
            let taken = taken.and_then(|()| self.improvements.take(&edit));
            taken.map_err(|error| impossible(place, error))?;
            self.edits.push(edit);
        }
        Ok(())
    }

    /// Writes something that is not of an incident.
    pub(super) fn improve(&mut self, edit: Edit, place: &Place) -> Result<(), StarterError> {
        edit.must_fit().map_err(|error| place.refuse(error))?;
        let taken = self.improvements.take(&edit);
        taken.map_err(|error| impossible(place, error))?;
        self.edits.push(edit);
        Ok(())
    }

    /// Everything, each record once as it came to be.
    pub(super) fn written(self) -> Vec<Edit> {
        let mut places: HashMap<(Kind, Uuid), usize> = HashMap::new();
        let mut whole: Vec<Edit> = Vec::new();
        for edit in self.edits {
            match places.get(&(edit.kind, edit.row)) {
                Some(place) => {
                    let fields: &mut BTreeMap<String, Value> = &mut whole[*place].fields;
                    fields.extend(edit.fields);
                }
                None => {
                    places.insert((edit.kind, edit.row), whole.len());
                    whole.push(edit);
                }
            }
        }
        whole
    }
}
