//! What is written on a form before it is printed: nothing on a blank one, but for what the organisation asks besides.

use crate::model::Plan;
use crate::paper::document::source::Source;
use std::collections::BTreeMap;

/// The cells of a row that are known, by the code of their column.
pub(in crate::paper::document) type Known = BTreeMap<&'static str, String>;

/// What is written on a form.
#[derive(Default)]
pub(in crate::paper::document) struct Written {
    /// In the row at its head, by the code of the column.
    pub head: Known,
    /// Answers, by the code of their question.
    pub answers: BTreeMap<String, Answered>,
    /// Rows of tables, by the code of their question; others are made from the plan.
    pub rows: BTreeMap<String, Vec<Known>>,
    /// Questions the organisation, or this form alone, asks besides, by the code of their block.
    pub added: BTreeMap<String, Vec<(String, Answered)>>,
    /// It is complete: no room is left to add anything.
    pub closed: bool,
}

/// An answer on a form.
#[derive(Default)]
pub(in crate::paper::document) struct Answered {
    /// In words.
    pub text: String,
    /// Codes that are ticked.
    pub ticked: Vec<String>,
    /// Where it comes from, where nobody confirmed it.
    pub mark: &'static str,
}

impl Written {
    /// A form nobody has written on.
    pub fn blank(source: &Source<'_>) -> Written {
        Written {
            added: asked_besides(source.plan),
            ..Written::default()
        }
    }
}

/// The questions of the organisation.
fn asked_besides(plan: &Plan) -> BTreeMap<String, Vec<(String, Answered)>> {
    let mut added: BTreeMap<String, Vec<(String, Answered)>> = BTreeMap::new();
    for question in &plan.review_questions {
        let block = added.entry(question.block.clone()).or_default();
        block.push((question.label.clone(), Answered::default()));
    }
    added
}
