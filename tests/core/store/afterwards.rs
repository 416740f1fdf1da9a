//! What comes after incidents, in the store.

use std::collections::{BTreeSet, HashSet};

use mallette_core::conduct::Declaration;
use mallette_core::form::Forms;
use mallette_core::improving::{Doing, NewAction, new_action, new_problem};
use mallette_core::model::business_time::BusinessTime;
use mallette_core::model::change::Edit;
use mallette_core::model::improvement::Improvements;
use mallette_core::model::incident::LogLine;
use mallette_core::model::{Kind, Language, Value};
use mallette_core::review::{Facts, begin};
use mallette_core::store::{Mode, Stamp, Store, StoreError};
use uuid::Uuid;

use crate::support::conducted::{Conducted, minute};
use crate::support::{Device, KEY};

fn conducted() -> Conducted {
    let declaration = Declaration {
        title: "ERP injoignable".to_owned(),
        ..Declaration::default()
    };
    Conducted::declared(Language::Fr, declaration)
}

fn by(who: &str, minutes: i64) -> Stamp {
    Stamp {
        at: minute(minutes),
        author: who.to_owned(),
    }
}

/// What beginning the review of an incident writes there.
fn beginning(store: &Store, incident: Uuid, who: &str) -> Vec<Edit> {
    let plan = store.plan().unwrap();
    let log: Vec<LogLine> = (store.whole_log(incident).unwrap().into_iter())
        .map(|logged| logged.line)
        .collect();
    let facts = Facts {
        plan: &plan,
        time: &BusinessTime::of(&plan),
        dossier: &store.dossier(incident).unwrap(),
        log: &log,
        review: &store.review(incident).unwrap(),
        improvements: &Improvements::default(),
        register: &[],
        now: minute(60),
    };
    let written = store.written_of_review(incident).unwrap();
    begin(&facts, &Forms::of(Language::Fr).unwrap(), who, &written).unwrap()
}

fn begun(store: &Store, incident: Uuid, who: &str) {
    store
        .write(&by(who, 60), &beginning(store, incident, who))
        .unwrap();
}

fn answer(store: &Store, incident: Uuid, question: &str, text: &str, who: &str) {
    let id = store.review(incident).unwrap().answer(question).unwrap().id;
    let edit = Edit::set(Kind::ReviewAnswer, id, "text", text);
    store.write(&by(who, 70), &[edit]).unwrap();
}

#[test]
fn a_review_is_read_as_it_was_written_and_what_was_taken_out_is_remembered() {
    let conducted = conducted();
    let (store, incident) = (&conducted.store, conducted.incident);
    begun(store, incident, "Liesbeth Hermans");
    assert_eq!(beginning(store, incident, "Liesbeth Hermans"), []);
    let review = store.review(incident).unwrap();
    let line = review.timeline[0].id;
    store
        .write(
            &by("Liesbeth Hermans", 65),
            &[Edit::retire(Kind::TimelineLine, line)],
        )
        .unwrap();
    let after = store.review(incident).unwrap();
    assert_eq!(after.timeline.len(), review.timeline.len() - 1);
    assert!(store.written_of_review(incident).unwrap().contains(&line));
    assert_eq!(
        beginning(store, incident, "Liesbeth Hermans"),
        [],
        "it does not come back"
    );
    assert_eq!(store.review(Uuid::now_v7()).unwrap(), Default::default());
}

#[test]
fn an_answer_holds_a_hundred_thousand_characters_and_not_one_more() {
    let conducted = conducted();
    let (store, incident) = (&conducted.store, conducted.incident);
    begun(store, incident, "Liesbeth Hermans");
    let long = "é".repeat(100_000);
    answer(store, incident, "useful", &long, "Liesbeth Hermans");
    let review = store.review(incident).unwrap();
    assert_eq!(review.answer("useful").unwrap().text, long);
    let id = review.answer("useful").unwrap().id;
    let longer = Edit::set(Kind::ReviewAnswer, id, "text", format!("{long}x").as_str());
    let refused = store.write(&by("x", 80), &[longer]);
    assert!(matches!(refused, Err(StoreError::Value(_))), "{refused:?}");
}

/// The same mallette on another computer, from the same moment on.
fn copied(store: &Store, folder: &std::path::Path) -> Store {
    let path = folder.join("plan.db");
    store.copy_to(KEY, &path).unwrap();
    Store::open(&path, KEY, Mode::Write, Box::new(Device::number(2)), |_| {
        Ok(())
    })
    .unwrap()
}

#[test]
fn a_review_begun_on_two_copies_has_the_same_rows_and_loses_nothing_when_they_meet() {
    let conducted = conducted();
    let (here, incident) = (&conducted.store, conducted.incident);
    let folder = tempfile::TempDir::new().unwrap();
    let there = copied(here, folder.path());
    begun(here, incident, "Liesbeth Hermans");
    begun(&there, incident, "Karim Haddad");
    let rows = |store: &Store| -> BTreeSet<Uuid> {
        let review = store.review(incident).unwrap();
        let answers = review.answers.iter().map(|answer| answer.id);
        let lines = review.timeline.iter().map(|line| line.id);
        answers
            .chain(lines)
            .chain(review.involved.iter().map(|named| named.id))
            .collect()
    };
    assert_eq!(rows(here), rows(&there));
    let ids: HashSet<Uuid> = here.written_of_review(incident).unwrap();
    assert_eq!(ids, there.written_of_review(incident).unwrap());
    answer(here, incident, "useful", "Le SMS.", "Liesbeth Hermans");
    answer(
        &there,
        incident,
        "learned",
        "Essayer la réplique.",
        "Karim Haddad",
    );
    answer(
        here,
        incident,
        "monitoring",
        "Âge du cache.",
        "Liesbeth Hermans",
    );
    answer(
        &there,
        incident,
        "monitoring",
        "Retard de la réplique.",
        "Karim Haddad",
    );
    // The other copy's words are written here as its journal has them: what it filled in, on the same rows.
    let theirs = there.review(incident).unwrap();
    let given = theirs.answers.iter().filter(|answer| answer.is_given());
    let edits: Vec<Edit> = given
        .map(|answer| Edit::set(Kind::ReviewAnswer, answer.id, "text", answer.text.as_str()))
        .chain(theirs.marks.iter().map(|mark| Edit::whole(mark).unwrap()))
        .collect();
    here.write(&by("Karim Haddad", 90), &edits).unwrap();
    let review = here.review(incident).unwrap();
    assert_eq!(review.answer("useful").unwrap().text, "Le SMS.");
    assert_eq!(
        review.answer("learned").unwrap().text,
        "Essayer la réplique."
    );
    assert_eq!(review.marks.len(), 2);
    assert_eq!(review.standing().begun_at, Some(minute(60)));
    let both = review.answer("monitoring").unwrap();
    let said = here
        .history(Kind::ReviewAnswer, both.id, Some("text"))
        .unwrap();
    let said: Vec<&Value> = said.iter().map(|line| &line.to).collect();
    assert_eq!(
        said,
        [&"Retard de la réplique.".into(), &"Âge du cache.".into()]
    );
    assert_eq!(beginning(here, incident, "Liesbeth Hermans"), []);
}

#[test]
fn numbers_once_given_are_known_though_their_record_was_taken_out() {
    let conducted = conducted();
    let store = &conducted.store;
    let doing = |given| Doing {
        by: "Claire Vasseur",
        at: minute(60),
        year: 2026,
        given,
    };
    let new = NewAction {
        title: "Remplacer la baie".to_owned(),
        ..NewAction::default()
    };
    let (id, edit) = new_action(&new, 0.0, &doing(&[])).unwrap();
    store.write(&by("Claire Vasseur", 60), &[edit]).unwrap();
    store
        .write(&by("Claire Vasseur", 61), &[Edit::retire(Kind::Action, id)])
        .unwrap();
    assert_eq!(store.numbers_given(Kind::Action).unwrap(), ["A-2026-001"]);
    assert_eq!(store.improvements().unwrap().actions, []);
    let (_, edits) = new_problem("Baies", &[conducted.incident], &doing(&[])).unwrap();
    store.write(&by("Claire Vasseur", 62), &edits).unwrap();
    let improvements = store.improvements().unwrap();
    let problem = improvements.problem_of(conducted.incident).unwrap();
    assert_eq!(problem.number, "P-2026-001");
    store
        .write(
            &by("Claire Vasseur", 63),
            &[Edit::retire(Kind::ProblemIncident, edits[1].row)],
        )
        .unwrap();
    assert_eq!(
        store.improvements().unwrap().problem_of(conducted.incident),
        None
    );
}

#[test]
fn a_record_of_a_review_says_which_incident_it_belongs_to() {
    let conducted = conducted();
    let (store, incident) = (&conducted.store, conducted.incident);
    begun(store, incident, "Liesbeth Hermans");
    let answer = store.review(incident).unwrap().answers[0].id;
    assert_eq!(
        store.incident_of(Kind::ReviewAnswer, answer).unwrap(),
        Some(incident)
    );
}
