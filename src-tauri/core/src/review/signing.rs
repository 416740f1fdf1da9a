//! Signing a review, and opening it again for a new revision (PI1).

use sha2::{Digest, Sha256};

use super::beginning::mark;
use super::{Facts, QuestionView, ReviewError, ReviewView};
use crate::conduct::{Act, Actor, Deed, carry_out};
use crate::model::Kind;
use crate::model::change::Edit;
use crate::model::incident::clock::review_clock;
use crate::model::review::ReviewRecords;

/// Code of the question that follows the actions also after the signature: the report is finished when they are (CL8).
const STATUS: &str = "status";

/// What signing writes: the signature, and the promise of the review that it keeps, with its line of the log.
///
/// # Errors
/// Nothing is to be written then.
pub fn sign(
    facts: &Facts<'_>,
    view: &ReviewView,
    by: &str,
    note: &str,
    actor: &Actor<'_>,
) -> Result<Vec<Edit>, ReviewError> {
    let standing = facts.review.standing();
    may_edit(facts.review)?;
    let (by, note) = (by.trim(), note.trim());
    if by.is_empty() {
        return Err(ReviewError::Missing("by"));
    }
    let digest = digest(view);
    let mut edits = taken_over(view);
    edits.push(mark(facts, "signed", standing.revision, by, note, &digest));
    let promised = review_clock(facts.plan, facts.time, facts.dossier, facts.now);
    if let Some(review) = promised.filter(|clock| clock.met_at.is_none()) {
        let act = Act::MeetClock {
            clock: review.code,
            note: by.to_owned(),
        };
        let carried = carry_out(facts.plan, facts.dossier, &Deed { at: None, act }, actor)?;
        edits.extend(carried.edits);
    }
    Ok(edits)
}

/// What the incident answers to the questions nobody answered: who signs it says it, and it stays as it was signed.
fn taken_over(view: &ReviewView) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    let open = |question: &&QuestionView| {
        !question.answer.is_given() && question.answer.question != STATUS
    };
    for question in view.questions().filter(open) {
        let id = question.answer.id;
        let known = edits.iter().any(|edit| edit.row == id);
        if let Some(told) = question.suggestion.as_ref().filter(|_| !known) {
            let said = [
                ("text", told.text.as_str().into()),
                ("choice", told.choice.as_str().into()),
            ];
            let edit = Edit::new(Kind::ReviewAnswer, id, &said);
            // What an answer cannot hold nobody typed: it is no reason to refuse a signature.
            if edit.must_fit().is_ok() {
                edits.push(edit);
            }
        }
    }
    edits
}

/// What opening a signed review for its next revision writes.
///
/// # Errors
/// [`ReviewError::NotSigned`], [`ReviewError::Missing`].
pub fn reopen(facts: &Facts<'_>, by: &str, why: &str) -> Result<Vec<Edit>, ReviewError> {
    let standing = facts.review.standing();
    if !standing.locked {
        return Err(ReviewError::NotSigned);
    }
    if why.trim().is_empty() {
        return Err(ReviewError::Missing("reason"));
    }
    let revision = standing.revision.saturating_add(1);
    Ok(vec![mark(facts, "reopened", revision, by, why.trim(), "")])
}

/// Whether the review can be written in: it was begun, and is not signed.
///
/// # Errors
/// [`ReviewError::NotBegun`], [`ReviewError::Signed`].
pub fn may_edit(review: &ReviewRecords) -> Result<(), ReviewError> {
    let standing = review.standing();
    if standing.begun_at.is_none() {
        return Err(ReviewError::NotBegun);
    }
    if standing.locked {
        return Err(ReviewError::Signed);
    }
    Ok(())
}

/// What is signed: every question with its answer, and what stands beside the questions.
fn digest(view: &ReviewView) -> String {
    let mut hash = Sha256::new();
    let mut say = |text: &str| {
        hash.update(text);
        hash.update("\u{1f}");
    };
    for question in view.questions() {
        say(&question.answer.question);
        say(&question.answer.label);
        say(&question.said().text);
        say(&question.said().choice);
        say(if question.answer.not_applicable {
            "n/a"
        } else {
            ""
        });
    }
    for named in &view.involved {
        for text in [
            &named.place,
            &named.name,
            &named.email,
            &named.phone,
            &named.job,
            &named.notes,
        ] {
            say(text);
        }
    }
    for line in &view.timeline {
        say(&line.id.to_string());
    }
    for why in &view.whys {
        say(&why.id.to_string());
        say(&why.text);
    }
    for action in &view.actions {
        say(&action.number);
        say(&action.title);
    }
    data_encoding::HEXLOWER.encode(&hash.finalize())
}
