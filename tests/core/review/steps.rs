//! From the beginning of a review to its signature, and to the next revision.

use std::collections::HashSet;

use mallette_core::conduct::Actor;
use mallette_core::form::Forms;
use mallette_core::model::change::Edit;
use mallette_core::model::clock::Clock;
use mallette_core::model::question::ReviewQuestion;
use mallette_core::model::{Kind, Language};
use mallette_core::review::{Origin, ReviewError, begin, may_edit, reopen, review_view, sign};
use uuid::Uuid;

use super::case::Case;
use crate::conduct::scene::change_state;

fn forms(language: Language) -> Forms {
    Forms::of(language).unwrap()
}

/// Begins, or goes on, by Liesbeth Hermans; answers what was written.
fn begins(case: &mut Case) -> Result<Vec<Edit>, ReviewError> {
    let review = &case.review;
    let written: HashSet<Uuid> = (review.answers.iter().map(|answer| answer.id))
        .chain(review.involved.iter().map(|named| named.id))
        .chain(review.timeline.iter().map(|line| line.id))
        .collect();
    let forms = forms(Language::Fr);
    let edits = case.with(|facts| begin(facts, &forms, "Liesbeth Hermans", &written))?;
    edits
        .iter()
        .for_each(|edit| case.review.take(edit).unwrap());
    Ok(edits)
}

/// Signs by that name, read in a language.
fn signs(case: &mut Case, by: &str, language: Language) -> Result<Vec<Edit>, ReviewError> {
    let edits = case.with(|facts| {
        let actor = Actor {
            name: "Liesbeth Hermans",
            now: facts.now,
            next_line: case.scene.log.len() as u32 + 1,
        };
        sign(
            facts,
            &review_view(facts, &forms(language)),
            by,
            "Relue.",
            &actor,
        )
    })?;
    for edit in &edits {
        case.review.take(edit).unwrap();
        case.scene.dossier.take(edit).unwrap();
    }
    Ok(edits)
}

fn reopens(case: &mut Case, why: &str) -> Result<(), ReviewError> {
    case.scene.pass(60);
    let edits = case.with(|facts| reopen(facts, "Liesbeth Hermans", why))?;
    edits
        .iter()
        .for_each(|edit| case.review.take(edit).unwrap());
    Ok(())
}

fn digest(case: &Case) -> String {
    case.review.marks.last().unwrap().digest.clone()
}

/// How much a signature writes besides the answers it takes over.
fn besides_answers(edits: &[Edit]) -> usize {
    let others = edits.iter().filter(|edit| edit.kind != Kind::ReviewAnswer);
    others.count()
}

/// The digest that a signature would carry now.
fn would_sign(case: &Case, language: Language) -> String {
    let actor = Actor {
        name: "x",
        now: case.scene.clock.now(),
        next_line: 1,
    };
    let forms = forms(language);
    let edits = case.with(|facts| sign(facts, &review_view(facts, &forms), "x", "", &actor));
    let edits = edits.unwrap();
    let mut marks = edits.iter().filter(|edit| edit.kind == Kind::ReviewMark);
    marks.next().unwrap().fields["digest"]
        .as_text()
        .unwrap()
        .to_owned()
}

#[test]
fn a_review_is_begun_with_an_empty_answer_to_each_question_and_again_adds_nothing() {
    let mut case = Case::crisis(Language::Fr);
    let first = begins(&mut case).unwrap();
    let answers = first
        .iter()
        .filter(|edit| edit.kind == Kind::ReviewAnswer)
        .count();
    let view = case.with(|facts| review_view(facts, &forms(Language::Fr)));
    let codes: HashSet<&str> = view
        .questions()
        .map(|asked| asked.answer.question.as_str())
        .collect();
    assert_eq!(answers, codes.len());
    assert!(case.review.answers.iter().all(|answer| !answer.is_given()));
    assert_eq!(begins(&mut case).unwrap(), []);
}

#[test]
fn going_on_adds_a_new_question_and_who_was_called_since_and_nothing_that_was_taken_out() {
    let mut case = Case::crisis(Language::Fr);
    begins(&mut case).unwrap();
    let question = ReviewQuestion {
        id: Uuid::now_v7(),
        block: "detection".to_owned(),
        label: "Le gardien a-t-il été prévenu ?".to_owned(),
        ..ReviewQuestion::default()
    };
    case.scene.plan.review_questions.push(question.clone());
    case.calls("18:30", "Gwenaël", "reached");
    case.review.timeline.pop();
    let added = begins(&mut case).unwrap();
    let kinds: Vec<Kind> = added.iter().map(|edit| edit.kind).collect();
    assert_eq!(
        kinds,
        [Kind::ReviewAnswer, Kind::Involved],
        "no line comes back"
    );
    let view = case.with(|facts| review_view(facts, &forms(Language::Fr)));
    let asked = view
        .questions()
        .find(|asked| asked.label == question.label)
        .unwrap();
    assert_eq!(asked.origin, Origin::Organisation);
    assert_eq!(asked.answer.id, added[0].row);
}

#[test]
fn a_question_of_this_review_alone_stands_in_its_block() {
    let mut case = Case::crisis(Language::Fr);
    begins(&mut case).unwrap();
    case.answers("", "Oui, à 15:10.");
    let own = case.review.answers.last_mut().unwrap();
    (own.block, own.label) = ("detection".to_owned(), "Le gardien ?".to_owned());
    let view = case.with(|facts| review_view(facts, &forms(Language::Fr)));
    let block = view.forms[0]
        .blocks
        .iter()
        .find(|block| block.code == "detection")
        .unwrap();
    let last = block.questions.last().unwrap();
    assert_eq!(
        (last.origin, last.answer.text.as_str()),
        (Origin::Here, "Oui, à 15:10.")
    );
    assert_eq!((block.progress.given, block.progress.asked), (1, 5));
}

#[test]
fn a_signed_review_is_handed_in_and_locked_until_it_is_opened_for_the_next_revision() {
    let mut case = Case::crisis(Language::Fr);
    assert_eq!(may_edit(&case.review), Err(ReviewError::NotBegun));
    assert_eq!(
        signs(&mut case, "Tomasz Zieliński", Language::Fr),
        Err(ReviewError::NotBegun)
    );
    begins(&mut case).unwrap();
    assert_eq!(may_edit(&case.review), Ok(()));
    assert_eq!(
        signs(&mut case, "  ", Language::Fr),
        Err(ReviewError::Missing("by"))
    );
    assert_eq!(reopens(&mut case, "Erreur."), Err(ReviewError::NotSigned));
    let written = signs(&mut case, "Tomasz Zieliński", Language::Fr).unwrap();
    assert!(
        written.iter().any(|edit| edit.kind == Kind::ClockMark),
        "the promise is kept"
    );
    assert!(
        written.iter().any(|edit| edit.kind == Kind::LogLine),
        "the log says so"
    );
    assert_eq!(may_edit(&case.review), Err(ReviewError::Signed));
    assert_eq!(begins(&mut case), Err(ReviewError::Signed));
    assert_eq!(
        signs(&mut case, "x", Language::Fr),
        Err(ReviewError::Signed)
    );
    assert_eq!(reopens(&mut case, " "), Err(ReviewError::Missing("reason")));
    reopens(&mut case, "Expertise reçue.").unwrap();
    let standing = case.review.standing();
    assert_eq!((standing.revision, standing.locked), (2, false));
    case.scene.pass(60);
    let again = signs(&mut case, "Tomasz Zieliński", Language::Fr).unwrap();
    assert_eq!(besides_answers(&again), 1, "it was handed in before");
    let standing = case.review.standing();
    assert_eq!((standing.revision, standing.locked), (2, true));
    assert!(standing.handed_in_at < standing.signed_at);
}

#[test]
fn what_the_incident_answered_stays_as_it_was_signed_but_for_the_status_of_the_report() {
    let mut case = Case::crisis(Language::Fr);
    begins(&mut case).unwrap();
    let told = case.with(|facts| mallette_core::review::suggestion("description", facts));
    let told = told.unwrap().text;
    assert!(!told.is_empty());
    signs(&mut case, "Tomasz Zieliński", Language::Fr).unwrap();
    assert_eq!(case.review.answer("description").unwrap().text, told);
    case.scene.dossier.incident.description = "Tout autre chose.".to_owned();
    let view = case.with(|facts| review_view(facts, &forms(Language::Fr)));
    let said = |code: &str| {
        let mut questions = view.questions();
        let found = questions.find(|question| question.answer.question == code);
        found.unwrap().said()
    };
    assert_eq!(said("description").text, told);
    assert!(!case.review.answer("status").unwrap().is_given());
}

#[test]
fn what_is_signed_changes_with_an_answer_and_not_with_the_language_of_the_reader() {
    let mut case = Case::crisis(Language::Fr);
    begins(&mut case).unwrap();
    let before = would_sign(&case, Language::Fr);
    assert_eq!(before.len(), 64);
    assert_eq!(before, would_sign(&case, Language::En));
    let mut seen = HashSet::from([before]);
    let useful = |case: &mut Case| {
        let mut answers = case.review.answers.iter_mut();
        answers
            .find(|answer| answer.question == "useful")
            .unwrap()
            .clone()
    };
    let mut answer = useful(&mut case);
    let steps: [fn(&mut mallette_core::model::review::ReviewAnswer); 3] = [
        |answer| answer.text = "Le SMS.".to_owned(),
        |answer| answer.choice = "yes".to_owned(),
        |answer| answer.not_applicable = true,
    ];
    for step in steps {
        step(&mut answer);
        case.review.take(&Edit::whole(&answer).unwrap()).unwrap();
        assert!(seen.insert(would_sign(&case, Language::Fr)));
    }
    case.why(None, "Le miroir a recopié l’erreur.", true);
    assert!(seen.insert(would_sign(&case, Language::Fr)));
    case.action("Remplacer les contrôleurs", "system");
    assert!(seen.insert(would_sign(&case, Language::Fr)));
    case.review.timeline.pop();
    assert!(seen.insert(would_sign(&case, Language::Fr)));
    case.review.involved[0].name = "Paul Girard".to_owned();
    assert!(seen.insert(would_sign(&case, Language::Fr)));
    signs(&mut case, "Tomasz Zieliński", Language::En).unwrap();
    assert!(seen.contains(&digest(&case)));
}

#[test]
fn an_incident_that_was_never_closed_is_reviewed_without_a_promise() {
    let mut case = Case::bare();
    begins(&mut case).unwrap();
    let view = case.with(|facts| review_view(facts, &forms(Language::Fr)));
    assert_eq!(view.due, None);
    let written = signs(&mut case, "Tomasz Zieliński", Language::Fr).unwrap();
    assert_eq!(besides_answers(&written), 1, "no promise was made");
    case.review.marks.clear();
    case.does("13:00", change_state("closed", "", "Redémarré."));
    let view = case.with(|facts| review_view(facts, &forms(Language::Fr)));
    assert!(view.due.is_some());
}

#[test]
fn a_review_without_a_log_is_a_review() {
    let mut case = Case::crisis(Language::Fr);
    case.scene.log.clear();
    let written = begins(&mut case).unwrap();
    assert!(written.iter().all(|edit| edit.kind != Kind::TimelineLine));
    let view = case.with(|facts| review_view(facts, &forms(Language::Fr)));
    assert!(view.timeline.is_empty());
    assert_eq!(case.told("counter_measures"), None);
    signs(&mut case, "Tomasz Zieliński", Language::Fr).unwrap();
}

#[test]
fn progress_counts_what_people_answered_apart_from_what_the_incident_tells() {
    let mut case = Case::crisis(Language::Fr);
    begins(&mut case).unwrap();
    let progress =
        |case: &Case| case.with(|facts| review_view(facts, &forms(Language::Fr)).forms[0].progress);
    let before = progress(&case);
    assert_eq!(before.given, 0);
    assert!(before.suggested > 20 && before.asked == 39, "{before:?}");
    for (question, suggested) in [("number", 1), ("useful", 0)] {
        let before = progress(&case);
        let mut answer = case.review.answer(question).unwrap().clone();
        answer.text = "x".to_owned();
        case.review.take(&Edit::whole(&answer).unwrap()).unwrap();
        let after = progress(&case);
        assert_eq!(after.given, before.given + 1);
        assert_eq!(after.suggested + suggested, before.suggested, "{question}");
    }
}
