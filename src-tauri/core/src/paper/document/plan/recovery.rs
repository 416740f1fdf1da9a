//! The recovery run sheet (RC1): Gantt, then tasks by phase and actor, on pages that lie on their side.

use crate::paper::{
    Block, Cell, Column, PaperError, Row, Table, Text, document::source::Source, picture,
    words::span,
};

pub(super) fn run_sheet(source: &Source<'_>) -> Result<Vec<Block>, PaperError> {
    let words = source.words;
    let plan = source.plan;
    if plan.recovery_phases.is_empty() {
        return Ok(Vec::new());
    }
    let mut columns = vec![Column::new(words.phase, 1.3).naming()];
    columns.extend(
        plan.recovery_actors
            .iter()
            .map(|actor| Column::new(actor.name.as_str(), 1.4)),
    );
    let count = columns.len();
    let rows = plan.recovery_phases.iter().map(|phase| {
        let name = Text::bold(&phase.name);
        if phase.category != "work" {
            let mut band = Row::band(name.then(format!(" · {}", span(phase, words))), count);
            band.keep_with_next = false;
            return band;
        }
        let mut cells = vec![Cell::of(vec![
            Block::paragraph(name),
            Block::Small(span(phase, words).into()),
        ])];
        cells.extend(plan.recovery_actors.iter().map(|actor| {
            let tasks = plan
                .recovery_tasks
                .iter()
                .filter(|task| task.phase == phase.id && task.actor == actor.id);
            let tasks = tasks.map(|task| match (task.waits, task.text.is_empty()) {
                (true, true) => Block::paragraph(Text::italic(words.waits)),
                (true, false) => Block::paragraph(Text::italic(&task.text)),
                (false, _) => Block::paragraph(task.text.as_str()),
            });
            Cell::of(tasks.collect())
        }));
        Row::new(cells)
    });
    let rows = rows.collect();
    Ok(vec![
        Block::Figure {
            drawing: picture::recovery(plan, words)?,
            caption: Some(words.diagrams.recovery.caption.to_owned()),
        },
        Block::Landscape(vec![Block::Table(Table {
            caption: None,
            columns,
            rows,
        })]),
    ])
}
