//! The yearly walk through the plan (PL4).

use std::collections::HashSet;

use mallette_core::improving::{
    Doing, ImprovingError, NewAnswer, WalkGroup, WalkStep, WalkView, answer, begin_walk,
    finish_walk, steps, walk_view,
};
use mallette_core::model::change::Edit;
use mallette_core::model::improvement::Improvements;
use mallette_core::model::{Kind, Language, Value};
use mallette_core::starter::demonstration_rows;
use mallette_core::store::{Stamp, Store};
use uuid::Uuid;

use crate::support::{Disk, at, stamp};

/// The demonstration in a store, with a walk begun at noon.
struct Walking {
    store: Store,
    walk: Uuid,
    _disk: Disk,
}

fn doing(stamp: &Stamp) -> Doing<'_> {
    Doing {
        by: &stamp.author,
        at: stamp.at,
        year: 2026,
        given: &[],
    }
}

fn today() -> chrono::NaiveDate {
    at(0).date_naive()
}

impl Walking {
    fn begun() -> Walking {
        let disk = Disk::new();
        let store = disk.create();
        let rows = demonstration_rows(Language::Fr, at(-1000)).unwrap();
        let edits: Vec<Edit> = rows
            .into_iter()
            .map(|row| Edit {
                kind: row.kind,
                row: row.id,
                fields: row.fields,
            })
            .collect();
        store.write_silently(&stamp(-1000), &edits).unwrap();
        let now = stamp(0);
        let (walk, edit) = begin_walk(&doing(&now));
        store.write_silently(&now, &[edit]).unwrap();
        Walking {
            store,
            walk,
            _disk: disk,
        }
    }

    fn improvements(&self) -> Improvements {
        self.store.improvements().unwrap()
    }

    fn view(&self) -> WalkView {
        let improvements = self.improvements();
        let walk = improvements.walks.iter().find(|walk| walk.id == self.walk);
        let touched = self.store.touched_since((Kind::Walk, self.walk)).unwrap();
        let plan = self.store.plan().unwrap();
        walk_view(&plan, walk.unwrap(), &improvements.walk_answers, &touched)
    }

    fn step(&self, kind: Kind, row: Uuid) -> WalkStep {
        let view = self.view();
        let mut steps = view.steps.into_iter();
        steps
            .find(|step| step.kind == kind && step.row == row)
            .unwrap()
    }

    fn first(&self, kind: Kind) -> WalkStep {
        let view = self.view();
        view.steps
            .into_iter()
            .find(|step| step.kind == kind)
            .unwrap()
    }

    /// Answers so many seconds after noon.
    fn answers(
        &self,
        seconds: i64,
        step: &WalkStep,
        word: &str,
        note: &str,
        make_action: bool,
    ) -> Result<(), ImprovingError> {
        let now = stamp(seconds);
        let new = NewAnswer {
            kind: step.kind,
            row: step.row,
            word: word.to_owned(),
            note: note.to_owned(),
            make_action,
        };
        let edits = answer(&self.view(), &new, 0.0, today(), &doing(&now))?;
        self.store.write_silently(&now, &edits).unwrap();
        Ok(())
    }

    /// Says of every step that it holds.
    fn holds_throughout(&self, seconds: i64) {
        let now = stamp(seconds);
        let view = self.view();
        let said = view.steps.iter().flat_map(|step| {
            let new = NewAnswer {
                kind: step.kind,
                row: step.row,
                word: "holds".to_owned(),
                note: String::new(),
                make_action: false,
            };
            answer(&view, &new, 0.0, today(), &doing(&now)).unwrap()
        });
        let edits: Vec<Edit> = said.collect();
        self.store.write_silently(&now, &edits).unwrap();
    }

    fn writes(&self, seconds: i64, edit: Edit) {
        self.store.write_silently(&stamp(seconds), &[edit]).unwrap();
    }
}

#[test]
fn a_walk_passes_every_chapter_role_person_company_activity_document_rotation_measure_and_tool_once()
 {
    let walking = Walking::begun();
    let plan = walking.store.plan().unwrap();
    let steps = steps(&plan);
    let of = |kind: Kind| steps.iter().filter(|step| step.kind == kind).count();
    assert_eq!(of(Kind::Organisation), 1);
    assert_eq!(of(Kind::Chapter), plan.chapters.len());
    assert_eq!(of(Kind::Role), plan.roles.len());
    assert_eq!(of(Kind::Person), plan.people.len());
    assert_eq!(of(Kind::Company), plan.companies.len());
    assert_eq!(of(Kind::Activity), plan.activities.len());
    assert_eq!(of(Kind::Document), plan.documents.len());
    assert_eq!(of(Kind::Rotation), plan.rotations.len());
    assert_eq!(of(Kind::Measure), plan.measures.len());
    assert_eq!(of(Kind::Tool), plan.tools.len());
    let rows: HashSet<Uuid> = steps.iter().map(|step| step.row).collect();
    assert_eq!(rows.len(), steps.len());
    assert!(steps.is_sorted_by_key(|step| (step.group, step.number)));
    let numbers: Vec<u32> = steps.iter().map(|step| step.number).collect();
    assert_eq!(numbers, (1..=steps.len() as u32).collect::<Vec<_>>());
}

#[test]
fn a_companys_people_follow_it_and_are_no_internal_contacts() {
    let walking = Walking::begun();
    let plan = walking.store.plan().unwrap();
    let steps = steps(&plan);
    for (before, step) in steps.iter().zip(&steps[1..]) {
        let person = plan.people.iter().find(|person| person.id == step.row);
        let Some(company) = person.and_then(|person| person.company) else {
            continue;
        };
        assert_eq!(step.group, WalkGroup::Companies);
        let colleague = plan.people.iter().find(|person| person.id == before.row);
        let same = colleague.is_some_and(|colleague| colleague.company == Some(company));
        assert!(before.row == company || same, "{}", step.title);
    }
}

#[test]
fn a_step_says_what_is_to_be_confirmed_and_what_is_missing() {
    let walking = Walking::begun();
    let plan = walking.store.plan().unwrap();
    let person = plan
        .people
        .iter()
        .find(|person| !person.mobile.is_empty())
        .unwrap();
    let said = |kind, row, field: &str| {
        let facts = walking.step(kind, row).facts.into_iter();
        let found = facts.filter(|fact| fact.field == field);
        found.map(|fact| fact.value).collect::<Vec<_>>()
    };
    assert_eq!(
        said(Kind::Person, person.id, "mobile"),
        [Value::Text(person.mobile.clone())]
    );
    let role = plan
        .roles
        .iter()
        .find(|role| plan.holders(role.id).len() > 1)
        .unwrap();
    let holders = plan.holders(role.id);
    assert_eq!(
        said(Kind::Role, role.id, "principal"),
        [Value::Text(holders[0].full_name())]
    );
    let without_rto = plan
        .activities
        .iter()
        .find(|one| one.rto_minutes.is_none())
        .unwrap();
    assert_eq!(
        said(Kind::Activity, without_rto.id, "rto_minutes"),
        [Value::Empty]
    );
    let unreplaced = Edit::new(
        Kind::Tool,
        plan.tools[0].id,
        &[("in_use", true.into()), ("replacement", "".into())],
    );
    walking.writes(5, unreplaced);
    assert_eq!(
        said(Kind::Tool, plan.tools[0].id, "replacement"),
        [Value::Empty]
    );
}

#[test]
fn the_latest_answer_counts_and_another_walk_begins_anew() {
    let walking = Walking::begun();
    let step = walking.first(Kind::Chapter);
    walking
        .answers(1, &step, "to_change", "Le PRA a changé de nom", false)
        .unwrap();
    walking.answers(2, &step, "holds", "", false).unwrap();
    let answered = walking.step(step.kind, step.row);
    assert_eq!(answered.answer.as_ref().unwrap().word, "holds");
    let view = walking.view();
    assert_eq!((view.done, view.left as usize), (1, view.steps.len() - 1));
    let plan = walking.store.plan().unwrap();
    let other = mallette_core::model::improvement::Walk::default();
    let anew = walk_view(&plan, &other, &walking.improvements().walk_answers, &[]);
    assert_eq!(anew.done, 0);
}

#[test]
fn what_changes_after_it_was_answered_is_to_be_looked_at_again() {
    let walking = Walking::begun();
    let plan = walking.store.plan().unwrap();
    let role = plan
        .roles
        .iter()
        .find(|role| !plan.holders(role.id).is_empty())
        .unwrap();
    let held = plan
        .assignments
        .iter()
        .find(|held| held.role == role.id)
        .unwrap();
    let chapter = plan.chapters[0].id;
    let section = plan
        .sections
        .iter()
        .find(|section| section.chapter == chapter)
        .unwrap();
    let tabled = plan
        .sections
        .iter()
        .find(|section| section.shows == "resolve_delays")
        .unwrap();
    let changes = [
        (Kind::Role, role.id, Edit::retire(Kind::Assignment, held.id)),
        (
            Kind::Chapter,
            chapter,
            Edit::set(Kind::Section, section.id, "body", "Autre chose"),
        ),
        (
            Kind::Chapter,
            tabled.chapter,
            Edit::set(Kind::Delay, plan.delays[0].id, "amount", 7_u32),
        ),
        (
            Kind::Tool,
            plan.tools[0].id,
            Edit::set(Kind::Tool, plan.tools[0].id, "cost", "gratuit"),
        ),
        (
            Kind::Organisation,
            plan.organisations[0].id,
            Edit::set(Kind::Holiday, Uuid::now_v7(), "name", "Pont"),
        ),
    ];
    for ((kind, row, edit), nth) in changes.into_iter().zip(0..) {
        let step = walking.step(kind, row);
        let seconds = 10 + nth * 10;
        walking.answers(seconds, &step, "holds", "", false).unwrap();
        assert!(walking.step(kind, row).is_done(), "{}", step.title);
        walking.writes(seconds + 1, edit);
        let changed = walking.step(kind, row);
        assert_eq!(changed.changed_at, Some(at(seconds + 1)), "{}", step.title);
        walking
            .answers(seconds + 2, &changed, "holds", "", false)
            .unwrap();
        assert!(walking.step(kind, row).is_done(), "{}", step.title);
    }
}

#[test]
fn somebody_of_whom_all_holds_is_verified_today_and_that_is_no_change_since() {
    let walking = Walking::begun();
    let step = walking.first(Kind::Person);
    walking.answers(1, &step, "holds", "", false).unwrap();
    let plan = walking.store.plan().unwrap();
    let person = plan.person(step.row).unwrap();
    assert_eq!(person.verified_on, Some(today()));
    assert_eq!(person.verified_by, "Claire Vasseur");
    assert!(walking.step(step.kind, step.row).is_done());
}

#[test]
fn somebody_who_is_to_be_changed_is_not_verified() {
    let walking = Walking::begun();
    let step = walking.first(Kind::Person);
    let before = walking.store.plan().unwrap().person(step.row).cloned();
    walking
        .answers(1, &step, "to_change", "Nouveau mobile", false)
        .unwrap();
    assert_eq!(
        walking.store.plan().unwrap().person(step.row).cloned(),
        before
    );
}

#[test]
fn what_is_to_be_changed_becomes_an_action_about_the_record() {
    let walking = Walking::begun();
    let step = walking.first(Kind::Document);
    let note = "Remplacer la copie\nLa version 3 est signée";
    walking.answers(1, &step, "to_change", note, true).unwrap();
    let improvements = walking.improvements();
    let [action] = &improvements.actions[..] else {
        panic!("one action");
    };
    assert_eq!(
        (action.title.as_str(), action.detail.as_str()),
        ("Remplacer la copie", note)
    );
    assert_eq!(
        (action.origin.as_str(), action.number.as_str()),
        ("walk", "A-2026-001")
    );
    assert_eq!(
        (action.about_kind.as_str(), &action.about_row),
        ("document", &step.row.to_string())
    );
    assert_eq!(improvements.walk_answers[0].action, Some(action.id));
    let refused = walking.answers(2, &step, "to_change", " ", true);
    assert_eq!(refused, Err(ImprovingError::Missing("note")));
}

#[test]
fn words_and_steps_a_walk_does_not_know_are_refused() {
    let walking = Walking::begun();
    let step = walking.first(Kind::Role);
    let refused = walking.answers(1, &step, "maybe", "", false);
    assert_eq!(refused, Err(ImprovingError::Unknown("word")));
    let gone = WalkStep {
        row: Uuid::now_v7(),
        ..step
    };
    assert_eq!(
        walking.answers(1, &gone, "holds", "", false),
        Err(ImprovingError::NoStep)
    );
}

#[test]
fn a_walk_is_finished_when_every_step_is_answered_and_the_plan_was_reviewed_then() {
    let walking = Walking::begun();
    let finish = |seconds: i64| {
        let now = stamp(seconds);
        let plan = walking.store.plan().unwrap();
        let edits = finish_walk(
            &walking.view(),
            &plan,
            " Bon pour un an. ",
            today(),
            &doing(&now),
        )?;
        walking.store.write_silently(&now, &edits).unwrap();
        Ok(())
    };
    let steps = walking.view().steps;
    assert_eq!(
        finish(1),
        Err(ImprovingError::StepsLeft(steps.len() as u32))
    );
    walking.holds_throughout(2);
    walking.writes(
        900,
        Edit::set(Kind::Tool, walking.first(Kind::Tool).row, "cost", "cher"),
    );
    assert_eq!(finish(901), Err(ImprovingError::StepsLeft(1)));
    walking
        .answers(902, &walking.first(Kind::Tool), "holds", "", false)
        .unwrap();
    finish(903).unwrap();
    let plan = walking.store.plan().unwrap();
    assert_eq!(plan.organisation().reviewed_on, Some(today()));
    assert_eq!(walking.view().walk.note, "Bon pour un an.");
    assert_eq!(finish(904), Err(ImprovingError::Finished));
    let refused = walking.answers(905, &steps[0], "holds", "", false);
    assert_eq!(refused, Err(ImprovingError::Finished));
    walking.writes(
        1000,
        Edit::set(Kind::Tool, walking.first(Kind::Tool).row, "cost", "peu"),
    );
    assert_eq!(walking.view().left, 0, "what was said stays said");
}
