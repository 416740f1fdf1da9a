//! Blank forms to fill in by hand when the laptop is flat, a chapter each (IN1, IN3, LO1, CT1, ES7, PI1, PI2).

mod known;
mod question;
mod written;

pub(super) use written::{Answered, Known, Written};

use super::source::Source;
use crate::form::{Form, Forms, Question};
use crate::paper::{
    Block, Cell, Column, Manuscript, Numbering, PaperError, Row, Table, Text, words::Words,
};
use question::Asking;

/// Lines of a part that asks nothing and waits for what else there is to say.
const FREE: u16 = 12;

pub(super) fn forms(source: &Source<'_>) -> Result<Manuscript, PaperError> {
    let forms = Forms::of(source.words.language)?;
    let mut blocks = Vec::new();
    for form in &forms.forms {
        let written = Written::blank(source);
        let sheet = sheet(form, &forms, source, &written);
        if form.sideways {
            blocks.push(Block::Landscape(sheet));
        } else {
            blocks.extend(sheet);
        }
    }
    let mut manuscript = source.manuscript(source.words.forms_title, blocks);
    manuscript.numbering = Numbering::Figures("F");
    source
        .words
        .forms_incident
        .clone_into(&mut manuscript.to_fill_in);
    // What is printed here are the labels; the plan adds a word or two.
    manuscript.language = source.words.language;
    Ok(manuscript)
}

/// A form with what is written on it.
pub(super) fn sheet(
    form: &Form,
    forms: &Forms,
    source: &Source<'_>,
    written: &Written,
) -> Vec<Block> {
    let words = source.words;
    let head = head(form, forms, written);
    let title = match written.head.get("incident") {
        Some(number) => format!("{}\u{A0}· {number}", form.title),
        None => form.title.clone(),
    };
    let mut blocks = vec![
        Block::heading(1, title),
        named(words.forms_when, &form.when, words),
        named(words.forms_to, &form.to, words),
        head.clone(),
    ];
    if !form.reminder.is_empty() {
        blocks.push(Block::Note {
            title: words.forms_reminder.to_owned(),
            blocks: vec![Block::paragraph(form.reminder.as_str())],
        });
    }
    let mut asking = Asking::new(form, forms, source, written, head);
    for block in &form.blocks {
        if !block.title.is_empty() {
            blocks.push(Block::heading(2, &block.title));
        }
        if !block.hint.is_empty() {
            blocks.push(Block::Small(block.hint.as_str().into()));
        }
        let asked = asking.questions(block);
        let nothing = asked.is_empty() && written.closed;
        blocks.extend(asked);
        if nothing {
            blocks.push(Block::Paragraph(Text::italic(words.afterwards.unanswered)));
        } else if block.questions.is_empty() && !written.closed {
            blocks.push(Block::Ruled { lines: FREE });
        }
    }
    blocks
}

fn named(name: &str, text: &str, words: &Words) -> Block {
    Block::paragraph(Text::bold(format!("{name}{}", words.colon)).then(text))
}

/// One row at the head of every sheet: a sheet that was parted from the others still says whose it is.
fn head(form: &Form, forms: &Forms, written: &Written) -> Block {
    let asked = |code: &String| forms.head.iter().find(|question| &question.code == code);
    let questions: Vec<&Question> = form.head.iter().filter_map(asked).collect();
    let columns = questions.iter().map(|question| {
        // A name takes more room than a number or a time.
        let weight = if question.code == "filled_by" {
            2.2
        } else {
            1.0
        };
        Column::new(&question.label, weight)
    });
    Block::Table(Table {
        caption: None,
        columns: columns.collect(),
        rows: vec![Row {
            lines: u16::from(!written.closed),
            ..Row::new(questions.iter().map(|question| {
                let known = written.head.get(question.code.as_str());
                known.map_or_else(Cell::default, |known| Cell::from(known.as_str()))
            }))
        }],
    })
}
