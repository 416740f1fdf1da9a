//! The improvement plan: every action in the order of the board, what is open first (PI2, PI3, PI5).

use super::{improving, source::Source};
use crate::model::improvement::{Action, Improvements};
use crate::model::incident::Incident;
use crate::paper::{Block, Manuscript, Numbering, Row, Text, words::coded};

/// What becomes better, and the incidents it comes from.
#[derive(Clone, Copy, Debug)]
pub struct Improving<'a> {
    /// Actions and problems.
    pub improvements: &'a Improvements,
    /// Every incident and exercise.
    pub register: &'a [Incident],
}

/// The columns of the board.
const STEPS: [&str; 4] = ["plan", "do", "check", "act"];

pub(super) fn actions(source: &Source<'_>, improving: &Improving<'_>) -> Manuscript {
    let words = &source.words.afterwards;
    let mut all: Vec<&Action> = improving.improvements.actions.iter().collect();
    all.sort_by(|a, b| a.position.total_cmp(&b.position));
    let (open, mut closed): (Vec<&Action>, Vec<&Action>) =
        all.iter().partition(|action| action.is_open());
    closed.sort_by_key(|action| std::cmp::Reverse(action.closed_at));
    let today = source.today();
    let late = open.iter().filter(|action| action.is_overdue(today));
    let counted = (words.counted)(all.len(), open.len(), late.count());
    let columns = improving::columns(source, true);
    let row = |action: &&Action| {
        let from = comes_from(action, improving, source);
        improving::row(action, Some(from), source)
    };
    let mut rows = Vec::new();
    let mut part = |title: &str, actions: Vec<&Action>| {
        if !actions.is_empty() {
            rows.push(Row::band(title, columns.len()));
            rows.extend(actions.iter().map(row));
        }
    };
    for step in STEPS {
        let mut of = open.clone();
        // A step the board does not know is one to prepare.
        of.retain(|action| match STEPS.contains(&action.step.as_str()) {
            true => action.step == step,
            false => step == STEPS[0],
        });
        part(coded(words.steps, step), of);
    }
    part(words.closed_actions, closed);
    let mut blocks = vec![
        Block::heading(1, words.actions),
        Block::paragraph(counted.as_str()),
    ];
    blocks.push(
        improving::table(columns, rows)
            .unwrap_or_else(|| Block::Paragraph(Text::bold(words.no_action))),
    );
    let at = (source.words.incident.moment)(&source.day(source.at), &source.time(source.at));
    Manuscript {
        moment: at,
        edition: counted,
        copy: String::new(),
        numbering: Numbering::None,
        ..source.manuscript(words.actions, vec![Block::Landscape(blocks)])
    }
}

/// The incident or the problem it comes from by its number, else what kind of thing it comes from.
fn comes_from(action: &Action, improving: &Improving<'_>, source: &Source<'_>) -> String {
    let incident = improving.register.iter();
    let incident = incident
        .filter(|incident| Some(incident.id) == action.incident)
        .map(|incident| &incident.number);
    let problem = improving.improvements.problems.iter();
    let problem = problem
        .filter(|problem| Some(problem.id) == action.problem)
        .map(|problem| &problem.number);
    let kind = coded(source.words.afterwards.origins, &action.origin).to_owned();
    let numbers: Vec<&str> = incident.chain(problem).map(String::as_str).collect();
    match numbers[..] {
        [] => kind,
        _ => format!("{kind} {}", numbers.join(", ")),
    }
}
