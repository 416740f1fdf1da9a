//! What came after an incident: its actions, its review, and the problem behind several.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Datelike, Utc};
use uuid::Uuid;

use super::impossible;
use super::stage::{Played, Stage};
use super::told::{ActionTold, AnswerTold, Happened, ProblemTold, Reviewed, WhyTold};
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
        happened: &Happened,
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
        self.write(&happened.key, edits, place)?;
        let incident = self.played(&happened.key, place)?.dossier.incident.id;
        self.write(&happened.key, whys(&review.whys, incident), place)?;
        self.decide(happened, place)?;
        self.answer(happened, review, &forms, begun, place)?;
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
        happened: &Happened,
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

    /// Answers as in the file; what it leaves out is taken over from what the incident tells.
    fn answer(
        &mut self,
        happened: &Happened,
        review: &Reviewed,
        forms: &Forms,
        now: DateTime<Utc>,
        place: &Place,
    ) -> Result<(), StarterError> {
        for (question, told) in &review.answers {
            let id = self.played(&happened.key, place)?.review.answer(question);
            let id = id.map(|answer| answer.id);
            let id = id.ok_or_else(|| place.refuse(Fault::UnknownKey(question.clone())))?;
            self.write(&happened.key, vec![answered(id, told)], place)?;
        }
        if review.partly {
            return Ok(());
        }
        let taken = self.with_facts(happened, now, place, |facts, _| {
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
        self.write(&happened.key, taken, place)
    }

    fn hand_in(
        &mut self,
        happened: &Happened,
        review: &Reviewed,
        forms: &Forms,
        signed: &str,
        place: &Place,
    ) -> Result<(), StarterError> {
        let now = self.moment(&happened.day, signed, place)?;
        let edits = self.with_facts(happened, now, place, |facts, played| {
            let actor = Actor {
                name: &review.by,
                now,
                next_line: u32::try_from(played.log.len()).unwrap_or(u32::MAX) + 1,
            };
            let view = review_view(facts, forms);
            sign(facts, &view, &review.signed_by, &review.note, &actor)
        })?;
        self.write(
            &happened.key,
            edits.map_err(|error| impossible(place, error))?,
            place,
        )
    }

    /// The actions that were decided because of it.
    fn decide(&mut self, happened: &Happened, place: &Place) -> Result<(), StarterError> {
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
            let (id, edit) = made.map_err(|error| impossible(&place, error))?;
            self.improve(edit, &place)?;
            let fields = [
                ("step", told.step.as_str().into()),
                ("proof", told.proof.as_str().into()),
            ];
            self.improve(Edit::new(Kind::Action, id, &fields), &place)?;
        }
        Ok(())
    }

    /// The actions that were done by now.
    fn finish(&mut self, happened: &Happened, place: &Place) -> Result<(), StarterError> {
        for told in &happened.actions {
            let Some(closed) = &told.closed else { continue };
            let place = place.of_field(&told.title);
            let at = self.moment(&happened.day, closed, &place)?;
            let mut actions = self.improvements.actions.iter();
            let action = actions.find(|action| action.title == told.title);
            let action = action.ok_or_else(|| impossible(&place, "no such action"))?;
            let version = match told.version.as_str() {
                "" => None,
                key => Some(self.id_of(key, &place)?.1),
            };
            let done = close_action(action, "done", version, &self.doing(&told.owner, at, &[]));
            self.improve(done.map_err(|error| impossible(&place, error))?, &place)?;
        }
        Ok(())
    }

    fn action(
        &self,
        happened: &Happened,
        told: &ActionTold,
        place: &Place,
    ) -> Result<NewAction, StarterError> {
        let incident = &self.played(&happened.key, place)?.dossier.incident;
        let due = self.calendar.day(&told.due);
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
            self.improve(edit, place)?;
        }
        let fields: [(&str, Value); 5] = [
            ("description", told.description.as_str().into()),
            ("root_cause", told.root_cause.as_str().into()),
            ("workaround", told.workaround.as_str().into()),
            ("state", told.state.as_str().into()),
            ("owner", told.owner.as_str().into()),
        ];
        self.improve(Edit::new(Kind::Problem, id, &fields), place)
    }

    fn doing<'d>(&self, by: &'d str, at: DateTime<Utc>, given: &'d [String]) -> Doing<'d> {
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
