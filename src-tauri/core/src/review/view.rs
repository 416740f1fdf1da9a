//! A review as a person sees it: both forms with their answers, and what stands beside the questions (PI1, PI2).

use serde::{Deserialize, Serialize};

use super::beginning::{answer_id, is_made};
use super::{Facts, Progress, REPORT, REVIEW, Suggestion, prefill, suggestion};
use crate::form::{Answer, Block, Choice, Form, Forms};
use crate::model::Plan;
use crate::model::improvement::Action;
use crate::model::incident::clock::{IncidentClock, review_clock};
use crate::model::incident::recovered::{Recovered, recovered};
use crate::model::incident::{Incident, LogLine};
use crate::model::review::{
    Involved, ReviewAnswer, ReviewMark, ReviewRecords, ReviewStanding, TimelineLine, Why,
};

/// The review of an incident.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct ReviewView {
    /// The incident.
    pub incident: Incident,
    /// Where the review stands.
    pub standing: ReviewStanding,
    /// Its steps: begun, signed, opened again.
    pub marks: Vec<ReviewMark>,
    /// The promise to hand it in, once the incident is closed.
    pub due: Option<IncidentClock>,
    /// The review (PI1), then the report (PI2).
    pub forms: Vec<FormView>,
    /// Who is named in the report.
    pub involved: Vec<Involved>,
    /// The lines of the log the report tells, in the order of the facts.
    pub timeline: Vec<LogLine>,
    /// Which lines were chosen for it.
    pub picked: Vec<TimelineLine>,
    /// The tree of causes; a cause comes after the one above it.
    pub whys: Vec<Why>,
    /// Essential activities.
    pub recovered: Vec<Recovered>,
    /// Actions that come from this incident.
    pub actions: Vec<Action>,
}

/// One of the two forms.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct FormView {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Its parts.
    pub blocks: Vec<BlockView>,
    /// How far it is filled in.
    pub progress: Progress,
}

/// A part of a form.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct BlockView {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// How to fill it in.
    pub hint: String,
    /// Questions can be added.
    pub extensible: bool,
    /// Its questions.
    pub questions: Vec<QuestionView>,
    /// Parts that are made from records, in place of questions: `real_recovery`, `crisis_cell`, `timeline`,
    /// `external_contacts`, `decisions`, `actions`, `whys`.
    pub made: Vec<String>,
    /// How far it is filled in.
    pub progress: Progress,
}

/// Whose question it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Of the form.
    Form,
    /// Of the organisation, asked in every review.
    Organisation,
    /// Of this review alone.
    Here,
}

/// A question and its answer.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct QuestionView {
    /// Its number in a form whose questions are numbered.
    pub number: Option<u32>,
    /// What is asked.
    pub label: String,
    /// What to think of.
    pub hint: String,
    /// Whose question it is.
    pub origin: Origin,
    /// What is expected.
    pub expects: Expects,
    /// What was answered; empty before the review is begun.
    pub answer: ReviewAnswer,
    /// What the incident answers by itself.
    pub suggestion: Option<Suggestion>,
}

/// What is expected as an answer.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Expects {
    /// A few words, a number, a day or a time as it is written.
    Line,
    /// Running text.
    Text,
    /// One or several of these, with a remark.
    Choice {
        /// What can be ticked.
        choices: Vec<Choice>,
        /// Several may be ticked.
        many: bool,
        /// A remark can be added.
        remark: bool,
    },
}

impl ReviewView {
    /// All questions of both forms; one that both ask comes twice.
    pub fn questions(&self) -> impl Iterator<Item = &QuestionView> {
        let blocks = self.forms.iter().flat_map(|form| &form.blocks);
        blocks.flat_map(|block| &block.questions)
    }
}

impl QuestionView {
    /// What is answered now: by a person, else by the incident.
    pub fn said(&self) -> Suggestion {
        if self.answer.is_given() {
            return Suggestion {
                text: self.answer.text.clone(),
                choice: self.answer.choice.clone(),
            };
        }
        self.suggestion.clone().unwrap_or_default()
    }
}

/// A review as it stands. `forms` are in the language of the reader.
pub fn review_view(facts: &Facts<'_>, forms: &Forms) -> ReviewView {
    let incident = &facts.dossier.incident;
    let shown = [REVIEW, REPORT]
        .into_iter()
        .filter_map(|code| forms.form(code));
    let (involved, picked) = taken_over(facts);
    let told = |line: &&LogLine| picked.iter().any(|told| told.line == line.id);
    ReviewView {
        incident: incident.clone(),
        standing: facts.review.standing(),
        marks: facts.review.marks.clone(),
        due: review_clock(facts.plan, facts.time, facts.dossier, facts.now),
        forms: shown.map(|form| form_view(form, forms, facts)).collect(),
        timeline: facts.log.iter().filter(told).cloned().collect(),
        involved,
        picked,
        whys: facts.review.whys.clone(),
        recovered: recovered(facts.plan, facts.dossier),
        actions: facts
            .improvements
            .of_incident(incident.id)
            .cloned()
            .collect(),
    }
}

/// The people and the lines of the log that are told: before the review is begun, those that beginning it would take
/// over, so that a report can be read at once.
fn taken_over(facts: &Facts<'_>) -> (Vec<Involved>, Vec<TimelineLine>) {
    let mut review = ReviewRecords {
        involved: facts.review.involved.clone(),
        timeline: facts.review.timeline.clone(),
        ..ReviewRecords::default()
    };
    if facts.review.standing().begun_at.is_none() {
        let told = prefill::involved(facts).into_iter();
        for edit in told.chain(prefill::timeline(facts)) {
            // What was made a moment ago fits its fields.
            let _ = review.take(&edit);
        }
    }
    (review.involved, review.timeline)
}

fn form_view(form: &Form, forms: &Forms, facts: &Facts<'_>) -> FormView {
    let mut number = 0;
    let mut blocks = Vec::new();
    for block in &form.blocks {
        blocks.push(block_view(block, form, forms, facts, &mut number));
    }
    let progress = blocks.iter().map(|block| block.progress);
    FormView {
        code: form.code.clone(),
        title: form.title.clone(),
        progress: progress.fold(Progress::default(), Progress::and),
        blocks,
    }
}

fn block_view(
    block: &Block,
    form: &Form,
    forms: &Forms,
    facts: &Facts<'_>,
    number: &mut u32,
) -> BlockView {
    let mut questions: Vec<QuestionView> = Vec::new();
    for question in block.questions.iter().filter(|question| !is_made(question)) {
        *number += 1;
        questions.push(QuestionView {
            number: form.numbered.then_some(*number),
            label: question.label.clone(),
            hint: question.hint.clone(),
            origin: Origin::Form,
            expects: expects(&question.answer, facts.plan, forms),
            answer: answer(&question.code, facts),
            suggestion: suggestion(&question.code, facts),
        });
    }
    if block.extensible {
        questions.extend(added(block, facts));
    }
    let mut progress = Progress::default();
    for question in &questions {
        progress.count(question.answer.is_given(), question.suggestion.is_some());
    }
    BlockView {
        code: block.code.clone(),
        title: block.title.clone(),
        hint: block.hint.clone(),
        extensible: block.extensible,
        made: made(block),
        questions,
        progress,
    }
}

/// Questions of the organisation, then those of this review alone.
fn added(block: &Block, facts: &Facts<'_>) -> Vec<QuestionView> {
    let asked = |label: &str, origin, answer| QuestionView {
        number: None,
        label: label.to_owned(),
        hint: String::new(),
        origin,
        expects: Expects::Text,
        answer,
        suggestion: None,
    };
    let own = facts.plan.review_questions.iter();
    let own = own
        .filter(|question| question.block == block.code)
        .map(|question| {
            let given = answer(&question.id.to_string(), facts);
            asked(&question.label, Origin::Organisation, given)
        });
    let here = facts.review.answers.iter();
    let here = here.filter(|answer| answer.block == block.code && answer.question.is_empty());
    let here = here.map(|answer| asked(&answer.label, Origin::Here, answer.clone()));
    own.chain(here).collect()
}

fn made(block: &Block) -> Vec<String> {
    let mut made: Vec<String> = Vec::new();
    for question in block.questions.iter().filter(|question| is_made(question)) {
        let code = if question.code.starts_with("why_") {
            "whys"
        } else {
            &question.code
        };
        if !made.iter().any(|known| known == code) {
            made.push(code.to_owned());
        }
    }
    made
}

fn answer(question: &str, facts: &Facts<'_>) -> ReviewAnswer {
    let incident = facts.dossier.incident.id;
    let given = facts.review.answer(question).cloned();
    given.unwrap_or_else(|| ReviewAnswer {
        id: answer_id(incident, question),
        incident,
        question: question.to_owned(),
        ..ReviewAnswer::default()
    })
}

fn expects(answer: &Answer, plan: &Plan, forms: &Forms) -> Expects {
    match answer {
        Answer::Text { .. } => Expects::Text,
        Answer::Choice { list, many, lines } => Expects::Choice {
            choices: forms.lists.get(list).cloned().unwrap_or_default(),
            many: *many,
            remark: *lines > 0,
        },
        Answer::Term { list, many, lines } => Expects::Choice {
            choices: terms(list, plan),
            many: *many,
            remark: *lines > 0,
        },
        _ => Expects::Line,
    }
}

/// The words of a list of the plan, or its classes.
fn terms(list: &str, plan: &Plan) -> Vec<Choice> {
    let choice = |code: &str, label: &str| Choice {
        code: code.to_owned(),
        label: label.to_owned(),
    };
    if list == "class" {
        let classes = plan.classes.iter();
        return classes
            .map(|class| choice(&class.code, &class.name))
            .collect();
    }
    let terms = plan.terms.iter().filter(|term| term.list == list);
    terms.map(|term| choice(&term.code, &term.name)).collect()
}
