//! Beginning a review: its answers are laid out empty, and those the incident names are taken over. Done again, it adds
//! what is not there yet and touches nothing that is.

use std::collections::HashSet;

use uuid::Uuid;

use super::{Facts, REPORT, REVIEW, ReviewError};
use crate::form::{Answer, Form, Forms, Question};
use crate::model::Kind;
use crate::model::change::Edit;
use crate::model::review::derived_id;

/// What beginning, or going on with, a review writes. `written` holds the ids of what was ever written of it, taken out
/// again or not.
///
/// # Errors
/// [`ReviewError::Signed`].
pub fn begin(
    facts: &Facts<'_>,
    forms: &Forms,
    by: &str,
    written: &HashSet<Uuid>,
) -> Result<Vec<Edit>, ReviewError> {
    let standing = facts.review.standing();
    if standing.locked {
        return Err(ReviewError::Signed);
    }
    let incident = facts.dossier.incident.id;
    let mut edits = Vec::new();
    if standing.begun_at.is_none() {
        edits.push(mark(facts, "begun", 1, by, "", ""));
    }
    for question in questions(facts, forms) {
        edits.push(Edit::new(
            Kind::ReviewAnswer,
            answer_id(incident, &question),
            &[
                ("incident", incident.into()),
                ("question", question.as_str().into()),
            ],
        ));
    }
    edits.extend(super::prefill::involved(facts));
    if standing.begun_at.is_none() {
        edits.extend(super::prefill::timeline(facts));
    }
    edits.retain(|edit| edit.kind == Kind::ReviewMark || !written.contains(&edit.row));
    Ok(edits)
}

/// The id of the answer to a question: the same on every copy.
pub(super) fn answer_id(incident: Uuid, question: &str) -> Uuid {
    derived_id(&["review_answer", &incident.to_string(), question])
}

/// Codes of all questions that take an answer of their own, each once.
fn questions(facts: &Facts<'_>, forms: &Forms) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    let forms = [REVIEW, REPORT]
        .into_iter()
        .filter_map(|code| forms.form(code));
    for question in forms.flat_map(asked) {
        if !codes.contains(&question.code) {
            codes.push(question.code.clone());
        }
    }
    let own = facts.plan.review_questions.iter();
    codes.extend(own.map(|question| question.id.to_string()));
    codes
}

/// The questions of a form that take an answer of their own: tables are made from records, and the tree of causes stands
/// for its questions why.
pub(super) fn asked(form: &Form) -> impl Iterator<Item = &Question> {
    let questions = form.blocks.iter().flat_map(|block| &block.questions);
    questions.filter(|question| !is_made(question))
}

/// Whether the answer is made from records.
pub(super) fn is_made(question: &Question) -> bool {
    matches!(question.answer, Answer::Table { .. }) || question.code.starts_with("why_")
}

pub(super) fn mark(
    facts: &Facts<'_>,
    step: &str,
    revision: u32,
    by: &str,
    note: &str,
    digest: &str,
) -> Edit {
    Edit::new(
        Kind::ReviewMark,
        Uuid::now_v7(),
        &[
            ("incident", facts.dossier.incident.id.into()),
            ("step", step.into()),
            ("revision", revision.into()),
            ("at", facts.now.into()),
            ("by", by.into()),
            ("note", note.into()),
            ("digest", digest.into()),
        ],
    )
}
