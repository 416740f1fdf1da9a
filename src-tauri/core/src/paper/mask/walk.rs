//! Every text of a manuscript, in the order in which it is read.

use super::Change;
use crate::paper::{
    Block, Cover, Field, Manuscript, Row, Span, Table, Target, Text,
    drawing::{Drawing, Outline, Shape},
};

/// What finds in a text what is to be changed.
type Finder<'a> = dyn FnMut(&str) -> Vec<Change> + 'a;

/// Changes every text of a manuscript but the name of the organisation.
pub(super) fn texts(manuscript: &mut Manuscript, find: &mut Finder<'_>) {
    let Manuscript {
        title,
        edition,
        copy,
        to_fill_in,
        confidentiality,
        moment,
        blocks,
        ..
    } = manuscript;
    all(blocks, find);
    for text in [title, edition, copy, to_fill_in, confidentiality, moment] {
        string(text, find);
    }
}

fn all(blocks: &mut [Block], find: &mut Finder<'_>) {
    for one in blocks {
        block(one, find);
    }
}

fn block(block: &mut Block, find: &mut Finder<'_>) {
    match block {
        Block::Cover(cover) => self::cover(cover, find),
        Block::Contents { title, .. } => string(title, find),
        Block::Title(text) | Block::Heading { text, .. } | Block::Number(text) => {
            string(text, find)
        }
        Block::Paragraph(said) | Block::Small(said) => text(said, find),
        Block::List { items, .. } => items.iter_mut().for_each(|item| all(item, find)),
        Block::Definitions(pairs) => {
            for (term, meaning) in pairs {
                text(term, find);
                all(meaning, find);
            }
        }
        Block::Form { fields, .. } => fields.iter_mut().for_each(|one| field(one, find)),
        Block::Note { title, blocks } => {
            string(title, find);
            all(blocks, find);
        }
        Block::Table(one) => table(one, find),
        Block::Sheet {
            table: one,
            blank,
            again,
            ..
        } => {
            table(one, find);
            row(blank, find);
            all(again, find);
        }
        Block::Choices(choices) => choices.iter_mut().for_each(|choice| string(choice, find)),
        Block::Dial { who, number } => {
            text(who, find);
            string(number, find);
        }
        Block::Figure { drawing, caption } => {
            self::drawing(drawing, find);
            caption.iter_mut().for_each(|caption| string(caption, find));
        }
        Block::Beside { left, right, .. } | Block::Columns(left, right) => {
            all(left, find);
            all(right, find);
        }
        Block::Log { columns, .. } => columns
            .iter_mut()
            .for_each(|(title, _)| string(title, find)),
        Block::Cards(cards) => {
            for card in cards {
                string(&mut card.name, find);
                string(&mut card.title, find);
                for (who, number) in &mut card.calls {
                    text(who, find);
                    string(number, find);
                }
                text(&mut card.foot, find);
            }
        }
        Block::Landscape(inner) => all(inner, find),
        Block::Ruled { .. } | Block::PageBreak => {}
    }
}

fn cover(cover: &mut Cover, find: &mut Finder<'_>) {
    string(&mut cover.title, find);
    string(&mut cover.subtitle, find);
    for (name, value) in cover.facts.iter_mut().chain(&mut cover.copy) {
        string(name, find);
        string(value, find);
    }
    all(&mut cover.notice, find);
}

fn field(field: &mut Field, find: &mut Finder<'_>) {
    string(&mut field.label, find);
    string(&mut field.hint, find);
    text(&mut field.value, find);
    string(&mut field.mark, find);
    field
        .choices
        .iter_mut()
        .for_each(|choice| string(choice, find));
}

fn table(table: &mut Table, find: &mut Finder<'_>) {
    table
        .caption
        .iter_mut()
        .for_each(|caption| string(caption, find));
    table
        .columns
        .iter_mut()
        .for_each(|column| string(&mut column.title, find));
    table.rows.iter_mut().for_each(|one| row(one, find));
}

fn row(row: &mut Row, find: &mut Finder<'_>) {
    row.cells
        .iter_mut()
        .for_each(|cell| all(&mut cell.blocks, find));
}

/// The words of a picture, one line at a time, and those that stand for it.
fn drawing(drawing: &mut Drawing, find: &mut Finder<'_>) {
    string(&mut drawing.alt, find);
    outline(&mut drawing.outline, find);
    for shape in &mut drawing.shapes {
        if let Shape::Text { text, .. } = shape {
            string(text, find);
        }
    }
}

fn outline(parts: &mut [Outline], find: &mut Finder<'_>) {
    for part in parts {
        string(&mut part.text, find);
        outline(&mut part.below, find);
    }
}

fn string(text: &mut String, find: &mut Finder<'_>) {
    for (range, said) in find(text).into_iter().rev() {
        text.replace_range(range, &said);
    }
}

/// A name may run over several spans: what stands for it stands in the first of them.
fn text(text: &mut Text, find: &mut Finder<'_>) {
    for span in &mut text.0 {
        let dials = |to: &Target| matches!(to, Target::Url(to) if to.starts_with("tel:") || to.starts_with("mailto:"));
        if span.link.as_ref().is_some_and(dials) {
            span.link = None;
        }
    }
    for (range, said) in find(&text.plain()).into_iter().rev() {
        let mut begins = 0;
        let mut said = Some(said);
        for span in &mut text.0 {
            let ends = begins + span.text.len();
            let (from, to) = (range.start.max(begins), range.end.min(ends));
            if from < to {
                let said = said.take().unwrap_or_default();
                replace(span, from - begins, to - begins, &said);
            }
            begins = ends;
        }
    }
}

fn replace(span: &mut Span, from: usize, to: usize, said: &str) {
    span.text.replace_range(from..to, said);
}
