//! The figures of incidents on paper: every chart with its table, and beside each how it was counted.

mod told;

pub use told::{Chart, Figure, Line, Part, parts, scope};

use super::source::Source;
use crate::model::numbers::{Figures, Numbers};
use crate::paper::{
    Align, Block, Cell, Column, Manuscript, Numbering, PaperError, Row, Table, Text,
    picture::{NumberCharts, number_charts},
};

pub(super) fn numbers(source: &Source<'_>, numbers: &Numbers) -> Result<Manuscript, PaperError> {
    let words = &source.words.figures;
    let scope = scope(numbers, source.plan, source.words, |day| source.date(day));
    let mut blocks = vec![Block::heading(1, words.incidents)];
    blocks.extend(scope.iter().map(|said| Block::paragraph(said.as_str())));
    blocks.extend(figures(&numbers.incidents, words.no_incident, source)?);
    blocks.push(Block::heading(1, words.exercises));
    blocks.push(Block::paragraph(words.exercises_how));
    blocks.extend(figures(&numbers.exercises, words.no_exercise, source)?);
    Ok(Manuscript {
        moment: (source.words.incident.moment)(&source.day(source.at), &source.time(source.at)),
        edition: (words.period)(
            &source.date(numbers.period.from),
            &source.date(numbers.period.to),
        ),
        copy: String::new(),
        numbering: Numbering::None,
        ..source.manuscript(words.title, blocks)
    })
}

fn figures(figures: &Figures, none: &str, source: &Source<'_>) -> Result<Vec<Block>, PaperError> {
    let charts = number_charts(figures, source.plan, source.words)?;
    let mut parts = parts(figures, source.plan, source.words);
    let mut blocks = Vec::new();
    if figures.counted == 0 {
        blocks.push(Block::Paragraph(Text::bold(none)));
        // Actions go on whether or not anything happened.
        parts.retain(|part| part.title == source.words.figures.actions);
    }
    // Short tables stand side by side.
    let sets = parts.chunk_by(|one, next| one.is_short() && next.is_short());
    for set in sets {
        let mut set = set.iter().map(|part| told(part, &charts, source));
        match (set.next(), set.next()) {
            (Some(left), Some(right)) => blocks.push(Block::Columns(left, right)),
            (left, _) => blocks.extend(left.into_iter().flatten()),
        }
        blocks.extend(set.flatten());
    }
    Ok(blocks)
}

fn told(part: &Part, charts: &NumberCharts, source: &Source<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::heading(2, part.title)];
    if !part.how.is_empty() {
        blocks.push(Block::Small(part.how.as_str().into()));
    }
    blocks.extend(drawn(part, charts, source));
    blocks.push(set(part, source));
    blocks
}

fn drawn(part: &Part, charts: &NumberCharts, source: &Source<'_>) -> Vec<Block> {
    let words = &source.words.figures;
    let drawings = match part.chart {
        None => Vec::new(),
        Some(Chart::Months) => vec![
            (&charts.months, words.months_caption),
            (&charts.resolve, words.resolve_caption),
        ],
        Some(Chart::Types) => vec![(&charts.types, words.types_caption)],
        Some(Chart::Promises) => vec![(&charts.promises, words.promises_caption)],
    };
    let figure = |(drawing, caption): (&crate::paper::drawing::Drawing, &str)| Block::Figure {
        drawing: drawing.clone(),
        caption: Some(caption.to_owned()),
    };
    drawings.into_iter().map(figure).collect()
}

fn set(part: &Part, source: &Source<'_>) -> Block {
    let narrow = part.columns.len() > 4;
    let mut columns = vec![Column::new(part.of_what, if narrow { 1.8 } else { 2.4 }).naming()];
    columns.extend(
        part.columns
            .iter()
            .map(|title| Column::new(title, 1.0).aligned(Align::Right)),
    );
    let rows = part.lines.iter().map(|line| {
        let mut name = vec![Block::paragraph(line.name.as_str())];
        if !line.how.is_empty() {
            name.push(Block::Small(line.how.as_str().into()));
        }
        let figures = line
            .figures
            .iter()
            .map(|figure| Cell::from(figure.said(source.words)));
        Row::new(std::iter::once(Cell::of(name)).chain(figures))
    });
    Block::Table(Table {
        caption: None,
        columns,
        rows: rows.collect(),
    })
}
