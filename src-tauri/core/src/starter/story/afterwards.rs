//! What came after an incident: its actions, its review, and the problem behind several.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Datelike, Utc};
use uuid::Uuid;

use super::impossible;
use super::stage::{Doer, Played, Stage};
use super::told::{ActionTold, AnswerTold, IncidentTold, ProblemTold, Reviewed, Sitting, WhyTold};
use crate::conduct::Actor;
use crate::form::Forms;
use crate::improving::{Doing, NewAction, close_action, new_action, new_problem};
use crate::model::change::Edit;
use crate::model::incident::Incident;
use crate::model::review::derived_id;
use crate::model::{Kind, Language, Value};
use crate::review::{Facts, begin, review_view, sign};
use crate::starter::error::{Fault, Place, StarterError};

impl Stage<'_> {
    /// Plays what came after an incident.
    pub(super) fn follow_up(
        &mut self,
        happened: &IncidentTold,
        place: &Place,
    ) -> Result<(), StarterError> {
        let Some(review) = &happened.review else {
            self.decide(happened, place)?;
            return self.finish(happened, place);
        };
        let begun = self.moment(&happened.day, &review.begun, place)?;
        let forms = self.forms(place)?;
        let edits = self.with_facts(happened, begun, place, |facts, _| {
            begin(facts, &forms, &review.by, &HashSet::new())
        })?;
        let edits = edits.map_err(|error| impossible(place, error))?;
        self.write(&happened.key, edits, (&review.by, begun), place)?;
        self.decide(happened, place)?;
        let mut last = (review.by.as_str(), begun);
        for sitting in &review.sittings {
            let at = self.moment(&happened.day, &sitting.at, place)?;
            let named = Some(sitting.by.as_str()).filter(|by| !by.is_empty());
            last = (named.unwrap_or(&review.by), at);
            self.sit(happened, sitting, last, place)?;
        }
        if !review.partly {
            self.take_over(happened, &forms, last, place)?;
        }
        if let Some(signed) = &review.signed {
            self.hand_in(happened, review, &forms, signed, place)?;
        }
        // What was signed does not know yet what was done later.
        self.finish(happened, place)
    }

    fn forms(&self, place: &Place) -> Result<Forms, StarterError> {
        let language = Language::of_code(&self.plan.organisation().language).unwrap_or_default();
        Forms::of(language).map_err(|error| impossible(place, error))
    }

    fn with_facts<T>(
        &self,
        happened: &IncidentTold,
        now: DateTime<Utc>,
        place: &Place,
        tell: impl FnOnce(&Facts<'_>, &Played) -> T,
    ) -> Result<T, StarterError> {
        let played = self.played(&happened.key, place)?;
        let register: Vec<Incident> = self.register();
        let facts = Facts {
            plan: self.plan,
            time: &self.time,
            dossier: &played.dossier,
            log: &played.log,
            review: &played.review,
            improvements: &self.improvements,
            register: &register,
            now,
        };
        Ok(tell(&facts, played))
    }

    /// What one person answers at one time, and the causes found.
    fn sit(
        &mut self,
        happened: &IncidentTold,
        sitting: &Sitting,
        doer: Doer<'_>,
        place: &Place,
    ) -> Result<(), StarterError> {
        let played = self.played(&happened.key, place)?;
        let mut edits = whys(&sitting.whys, played.dossier.incident.id);
        for (question, told) in &sitting.answers {
            let answer = played.review.answer(question);
            let answer = answer.ok_or_else(|| place.refuse(Fault::UnknownKey(question.clone())))?;
            edits.push(answered(answer.id, told));
        }
        self.write(&happened.key, edits, doer, place)
    }

    /// Takes over what the incident tells where nobody answered.
    fn take_over(
        &mut self,
        happened: &IncidentTold,
        forms: &Forms,
        doer: Doer<'_>,
        place: &Place,
    ) -> Result<(), StarterError> {
        let taken = self.with_facts(happened, doer.1, place, |facts, _| {
            let view = review_view(facts, forms);
            let open = view
                .questions()
                .filter(|question| !question.answer.is_given());
            let taken = open.filter_map(|question| {
                let said = question.suggestion.clone()?;
                let told = AnswerTold {
                    text: said.text,
                    choice: said.choice,
                    not_applicable: false,
                };
                Some(answered(question.answer.id, &told))
            });
            taken.collect::<Vec<Edit>>()
        })?;
        self.write(&happened.key, taken, doer, place)
    }

    fn hand_in(
        &mut self,
        happened: &IncidentTold,
        review: &Reviewed,
        forms: &Forms,
        signed: &str,
        place: &Place,
    ) -> Result<(), StarterError> {
        let now = self.moment(&happened.day, signed, place)?;
        let edits = self.with_facts(happened, now, place, |facts, played| {
            let actor = Actor {
                name: &review.signed_by,
                now,
                next_line: u32::try_from(played.log.len()).unwrap_or(u32::MAX) + 1,
            };
            let view = review_view(facts, forms);
            sign(facts, &view, &review.signed_by, &review.note, &actor)
        })?;
        self.write(
            &happened.key,
            edits.map_err(|error| impossible(place, error))?,
            (&review.signed_by, now),
            place,
        )
    }

    /// The actions that were decided because of it.
    fn decide(&mut self, happened: &IncidentTold, place: &Place) -> Result<(), StarterError> {
        for told in &happened.actions {
            let place = place.of_field(&told.title);
            let at = self.moment(&happened.day, &told.at, &place)?;
            let new = self.action(happened, told, &place)?;
            let actions = &self.improvements.actions;
            let given: Vec<String> = actions.iter().map(|action| action.number.clone()).collect();
            let last = actions
                .iter()
                .map(|action| action.position)
                .fold(0.0, f64::max);
            let made = new_action(&new, last, &self.doing(&told.by, at, &given));
            let (_, edit) = made.map_err(|error| impossible(&place, error))?;
            self.improve(edit, (&told.by, at), &place)?;
        }
        Ok(())
    }

    /// What the owners of the actions did until now.
    fn finish(&mut self, happened: &IncidentTold, place: &Place) -> Result<(), StarterError> {
        for told in &happened.actions {
            let place = place.of_field(&told.title);
            let mut actions = self.improvements.actions.iter();
            let action = actions.find(|action| action.title == told.title).cloned();
            let action = action.ok_or_else(|| impossible(&place, "no such action"))?;
            let proof = Edit::set(Kind::Action, action.id, "proof", told.proof.as_str());
            if let Some(moved) = &told.moved {
                let at = self.moment(&happened.day, moved, &place)?;
                let step = Edit::set(Kind::Action, action.id, "step", told.step.as_str());
                self.improve(step, (&told.owner, at), &place)?;
                if told.closed.is_none() {
                    self.improve(proof.clone(), (&told.owner, at), &place)?;
                }
            }
            if let Some(closed) = &told.closed {
                let at = self.moment(&happened.day, closed, &place)?;
                let version = match told.version.as_str() {
                    "" => None,
                    key => Some(self.id_of(key, &place)?.1),
                };
                let doing = self.doing(&told.owner, at, &[]);
                let done = close_action(&action, "done", version, &doing);
                let done = done.map_err(|error| impossible(&place, error))?;
                self.improve(proof, (&told.owner, at), &place)?;
                self.improve(done, (&told.owner, at), &place)?;
            }
        }
        Ok(())
    }

    fn action(
        &self,
        happened: &IncidentTold,
        told: &ActionTold,
        place: &Place,
    ) -> Result<NewAction, StarterError> {
        let incident = &self.played(&happened.key, place)?.dossier.incident;
        let day = self.calendar.day_of_story(&happened.day, &self.time);
        let due = day.and_then(|day| self.calendar.day_after(day, &told.due));
        let due = due.ok_or_else(|| place.refuse(Fault::BadDate(told.due.clone())))?;
        let about = match told.about.as_str() {
            "" => None,
            key => Some(self.id_of(key, place)?),
        };
        Ok(NewAction {
            title: told.title.clone(),
            detail: told.detail.clone(),
            nature: told.nature.clone(),
            theme: told.theme.clone(),
            owner: told.owner.clone(),
            due_on: Some(due),
            origin: if incident.exercise {
                "exercise"
            } else {
                "review"
            }
            .to_owned(),
            incident: Some(incident.id),
            about_kind: about.map_or_else(String::new, |(kind, _)| kind.table().to_owned()),
            about_row: about.map_or_else(String::new, |(_, id)| id.to_string()),
            about_field: told.field.clone(),
            ..NewAction::default()
        })
    }

    pub(super) fn open_problem(
        &mut self,
        told: &ProblemTold,
        place: &Place,
    ) -> Result<(), StarterError> {
        let at = self.moment(&told.day, &told.at, place)?;
        let mut incidents = Vec::new();
        for key in &told.incidents {
            incidents.push(self.played(key, place)?.dossier.incident.id);
        }
        let problems = self.improvements.problems.iter();
        let given: Vec<String> = problems.map(|problem| problem.number.clone()).collect();
        let opened = new_problem(&told.title, &incidents, &self.doing(&told.by, at, &given));
        let (id, edits) = opened.map_err(|error| impossible(place, error))?;
        for edit in edits {
            self.improve(edit, (&told.by, at), place)?;
        }
        let fields: [(&str, Value); 5] = [
            ("description", told.description.as_str().into()),
            ("root_cause", told.root_cause.as_str().into()),
            ("workaround", told.workaround.as_str().into()),
            ("state", told.state.as_str().into()),
            ("owner", told.owner.as_str().into()),
        ];
        self.improve(Edit::new(Kind::Problem, id, &fields), (&told.by, at), place)?;
        for title in &told.actions {
            let mut actions = self.improvements.actions.iter();
            let action = actions.find(|action| action.title == *title);
            let action = action.ok_or_else(|| place.refuse(Fault::UnknownKey(title.clone())))?;
            let treats = Edit::set(Kind::Action, action.id, "problem", id);
            self.improve(treats, (&told.by, at), place)?;
        }
        Ok(())
    }

    pub(super) fn doing<'d>(
        &self,
        by: &'d str,
        at: DateTime<Utc>,
        given: &'d [String],
    ) -> Doing<'d> {
        let year = self.time.day_of(at).year();
        Doing {
            by,
            at,
            year,
            given,
        }
    }
}

fn answered(id: Uuid, told: &AnswerTold) -> Edit {
    let fields: [(&str, Value); 3] = [
        ("text", told.text.as_str().into()),
        ("choice", told.choice.as_str().into()),
        ("not_applicable", told.not_applicable.into()),
    ];
    Edit::new(Kind::ReviewAnswer, id, &fields)
}

/// The tree of causes, in the order of the file.
fn whys(told: &[WhyTold], incident: Uuid) -> Vec<Edit> {
    let id_of = |key: &str| derived_id(&["why", &incident.to_string(), key]);
    let ids: HashMap<&str, Uuid> = told
        .iter()
        .map(|why| (why.key.as_str(), id_of(&why.key)))
        .collect();
    let edits = told.iter().zip(1_u32..).map(|(why, position)| {
        let fields: [(&str, Value); 5] = [
            ("incident", incident.into()),
            ("parent", ids.get(why.below.as_str()).copied().into()),
            ("text", why.text.as_str().into()),
            ("root", why.root.into()),
            ("position", f64::from(position).into()),
        ];
        Edit::new(Kind::Why, id_of(&why.key), &fields)
    });
    edits.collect()
}
