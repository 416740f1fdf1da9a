//! Classes, the priority matrix, the words of the report, the mapping between scales (CL1-CL10).

use crate::model::classification::Term;
use crate::paper::{
    Block, Cell, Column, Marker, Row, Text,
    document::{
        prose::prose,
        source::Source,
        tables::{grid, needed, table, text, unless_empty},
    },
};

/// Each class with its criteria and steps (CL1-CL3).
pub(super) fn classes(source: &Source<'_>) -> Vec<Block> {
    let words = source.words;
    let mut blocks = Vec::new();
    for class in &source.plan.classes {
        blocks.push(Block::heading(3, format!("{} {}", words.class, class.name)));
        blocks.extend(prose(&class.description));
        let facts = [
            (words.criteria, &class.criteria),
            (words.escalation_to, &class.escalation),
        ];
        let facts: Vec<_> = facts
            .into_iter()
            .filter(|(_, words)| !words.trim().is_empty())
            .map(|(name, words)| (name.into(), prose(words)))
            .collect();
        if !facts.is_empty() {
            blocks.push(Block::Definitions(facts));
        }
        let steps: Vec<&str> = source
            .plan
            .class_steps
            .iter()
            .filter(|step| step.class == class.id)
            .map(|step| step.text.as_str())
            .collect();
        if !steps.is_empty() {
            blocks.push(Block::list(Marker::Number, steps));
        }
    }
    blocks
}

/// The words of a list in their order.
pub(super) fn list<'a>(source: &Source<'a>, name: &str) -> Vec<&'a Term> {
    source
        .plan
        .terms
        .iter()
        .filter(|term| term.list == name)
        .collect()
}

/// Impact by urgency gives the priority (CL5).
pub(super) fn priority_matrix(source: &Source<'_>) -> Vec<Block> {
    let words = source.words;
    let urgencies = list(source, "urgency");
    let titles = urgencies
        .iter()
        .map(|urgency| format!("{}{}{}", words.urgency, words.colon, urgency.name));
    let rows = list(source, "impact").into_iter().map(|impact| {
        let cells = urgencies.iter().map(|urgency| {
            let rule = source
                .plan
                .priority_rules
                .iter()
                .find(|rule| rule.impact == impact.code && rule.urgency == urgency.code);
            match rule {
                Some(rule) if !rule.priority.is_empty() => {
                    Cell::from(Text::bold(source.plan.term("priority", &rule.priority)))
                }
                _ => Cell::gap(words.missing),
            }
        });
        let name = format!("{}{}{}", words.impact, words.colon, impact.name);
        (name, cells.collect())
    });
    grid((words.impact_urgency, 1.4), titles, rows)
}

/// The words of the report and the types of incident (CL8, CL9).
pub(super) fn report_terms(source: &Source<'_>) -> Vec<Block> {
    let words = source.words;
    let lists = [
        ("report_status", words.report_status),
        ("report_type", words.report_type),
        ("report_impact", words.report_impact),
        ("incident_type", words.incident_type),
    ];
    let mut rows = Vec::new();
    for (code, title) in lists {
        let terms = list(source, code);
        if !terms.is_empty() {
            rows.push(Row::band(title, 2));
        }
        rows.extend(
            terms
                .iter()
                .map(|term| Row::new([Cell::from(term.name.as_str()), text(&term.description)])),
        );
    }
    let columns = vec![
        Column::new(words.term, 1.0).naming(),
        Column::new(words.meaning, 2.6),
    ];
    unless_empty(columns, rows)
}

/// One qualification in the words of all scales (CL10).
pub(super) fn scale_mappings(source: &Source<'_>) -> Vec<Block> {
    let words = source.words;
    if source.plan.scale_mappings.is_empty() {
        return Vec::new();
    }
    let rows = source.plan.scale_mappings.iter().map(|row| {
        let class = source.plan.class_name(&row.class);
        // An empty code: the scale does not apply.
        let term = |list: &str, code: &str| {
            Cell::from(if code.is_empty() {
                "—".to_owned()
            } else {
                source.plan.term(list, code)
            })
        };
        [
            needed(&row.condition, words.missing),
            term("priority", &row.priority),
            term("gravity", &row.gravity),
            term("report_impact", &row.report_impact),
            Cell::from(class),
        ]
    });
    vec![table(
        [
            (words.condition, 2.6),
            (words.priority, 0.8),
            (words.gravity, 1.0),
            (words.report_impact, 1.0),
            (words.class, 0.9),
        ],
        rows,
    )]
}
