//! Questions of a form to fields, boxes to tick and tables to write in.

use super::known::{Row as KnownRow, rows_of};
use crate::form::{self, Answer, Form, Forms, Known, Question};
use crate::paper::{Block, Cell, Column, Field, Row, Table, document::source::Source};

/// Letters of the words to tick that still have room beside another field.
const NARROW: usize = 44;

/// Letters of a word of the plan that is ticked; what is longer is cut, so that a box stays one.
const LONGEST: usize = 90;

/// Goes through the questions of a form and counts them.
pub(super) struct Asking<'a> {
    form: &'a Form,
    forms: &'a Forms,
    source: &'a Source<'a>,
    /// The row at the head of the sheet.
    head: Block,
    asked: usize,
}

impl<'a> Asking<'a> {
    pub fn new(form: &'a Form, forms: &'a Forms, source: &'a Source<'a>, head: Block) -> Self {
        Self {
            form,
            forms,
            source,
            head,
            asked: 0,
        }
    }

    /// The questions of a part; fields that follow each other are one block.
    pub fn questions(&mut self, part: &form::Block) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut fields = Vec::new();
        for question in &part.questions {
            if let Answer::Table { .. } = question.answer {
                close(&mut blocks, &mut fields);
                blocks.extend(self.table(question));
            } else {
                fields.push(self.field(question));
            }
        }
        if part.extensible {
            fields.push(Field {
                wide: true,
                ..Field::new(self.source.words.forms_more, "")
            });
        }
        close(&mut blocks, &mut fields);
        blocks
    }

    fn field(&mut self, question: &Question) -> Field {
        let choices = self.choices(&question.answer);
        let letters: usize = choices
            .iter()
            .map(|choice| choice.chars().count() + 3)
            .sum();
        let (lines, wide) = match &question.answer {
            Answer::Text { lines } => (*lines, true),
            Answer::Choice { lines, many, .. } | Answer::Term { lines, many, .. } => {
                (*lines, *lines > 0 || *many || letters > NARROW)
            }
            _ => (1, false),
        };
        Field {
            hint: question.hint.clone(),
            choices,
            lines,
            wide,
            ..Field::new(self.label(question), "")
        }
    }

    fn label(&mut self, question: &Question) -> String {
        self.asked += 1;
        if self.form.numbered {
            format!("{}.\u{A0}{}", self.asked, question.label)
        } else {
            question.label.clone()
        }
    }

    /// What can be ticked: words of the form, or of the plan.
    fn choices(&self, answer: &Answer) -> Vec<String> {
        let plan = self.source.plan;
        match answer {
            Answer::Choice { list, .. } => {
                let choices = self.forms.lists.get(list).into_iter().flatten();
                choices.map(|choice| choice.label.clone()).collect()
            }
            Answer::Term { list, .. } if list == "class" => plan
                .classes
                .iter()
                .map(|class| shortened(&class.name))
                .collect(),
            Answer::Term { list, .. } => {
                let terms = plan.terms.iter().filter(|term| &term.list == list);
                terms.map(|term| shortened(&term.name)).collect()
            }
            _ => Vec::new(),
        }
    }

    fn table(&self, question: &Question) -> Option<Block> {
        let Answer::Table {
            columns,
            known,
            rows,
            lines,
            pages,
        } = &question.answer
        else {
            return None;
        };
        let cells = |known: &KnownRow| {
            let cells = columns.iter().map(|column| self.cell(column, known));
            Row {
                lines: *lines,
                ..Row::new(cells)
            }
        };
        let blank = cells(&KnownRow::default());
        let mut written: Vec<Row> = rows_of(*known, self.source).iter().map(cells).collect();
        written.extend(std::iter::repeat_n(blank.clone(), usize::from(*rows)));
        let titled = columns.iter().enumerate().map(|(i, column)| {
            let titled = Column::new(&column.title, column.weight);
            if i == 0 && *known != Known::Nothing {
                titled.naming()
            } else {
                titled
            }
        });
        let table = Table {
            caption: Some(question.label.clone()).filter(|label| !label.is_empty()),
            columns: titled.collect(),
            rows: written,
        };
        Some(match pages {
            0 => Block::Table(table),
            pages => Block::Sheet {
                table,
                blank,
                pages: *pages,
                again: vec![self.head.clone()],
            },
        })
    }

    fn cell(&self, column: &form::Column, known: &KnownRow) -> Cell {
        let choices = self.choices(&column.answer);
        match known.get(column.code.as_str()) {
            Some(text) => Cell::from(text.as_str()),
            None if choices.is_empty() => Cell::default(),
            None => Cell::of(vec![Block::Choices(choices)]),
        }
    }
}

fn shortened(name: &str) -> String {
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let kept: String = name.chars().take(LONGEST).collect();
    format!("{}…", kept.trim_end())
}

fn close(blocks: &mut Vec<Block>, fields: &mut Vec<Field>) {
    if !fields.is_empty() {
        blocks.push(Block::Form {
            columns: 2,
            fields: std::mem::take(fields),
        });
    }
}
