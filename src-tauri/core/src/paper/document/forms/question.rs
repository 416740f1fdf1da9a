//! Questions of a form to fields, boxes to tick and tables to write in.

use super::known::rows_of;
use super::written::{Answered, Known as KnownRow, Written};
use crate::form::{self, Answer, Choice, Form, Forms, Known, Question};
use crate::paper::{Block, Cell, Column, Field, Row, Table, document::source::Source};

/// Letters of the words to tick that still have room beside another field.
const NARROW: usize = 44;

/// Letters of a word of the plan that is ticked; what is longer is cut, so that a box stays one.
const LONGEST: usize = 90;

/// Lines to leave for a question the organisation asks besides.
const MORE: u16 = 2;

/// Goes through the questions of a form and counts them.
pub(super) struct Asking<'a> {
    form: &'a Form,
    forms: &'a Forms,
    source: &'a Source<'a>,
    written: &'a Written,
    /// The row at the head of the sheet.
    head: Block,
    asked: usize,
}

impl<'a> Asking<'a> {
    pub fn new(
        form: &'a Form,
        forms: &'a Forms,
        source: &'a Source<'a>,
        written: &'a Written,
        head: Block,
    ) -> Self {
        Self {
            form,
            forms,
            source,
            written,
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
        let added = self
            .written
            .added
            .get(&part.code)
            .filter(|_| part.extensible);
        for (label, answered) in added.into_iter().flatten() {
            fields.push(self.filled(label, &[], answered, MORE));
        }
        if part.extensible && !part.questions.is_empty() && !self.written.closed {
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
            .map(|choice| choice.label.chars().count() + 3)
            .sum();
        let (lines, wide) = match &question.answer {
            Answer::Text { lines } => (*lines, true),
            Answer::Choice { lines, many, .. } | Answer::Term { lines, many, .. } => {
                (*lines, *lines > 0 || *many || letters > NARROW)
            }
            _ => (1, false),
        };
        let label = self.label(question);
        let written = self.written.answers.get(&question.code);
        let unanswered = Answered::default();
        Field {
            hint: question.hint.clone(),
            wide,
            ..self.filled(&label, &choices, written.unwrap_or(&unanswered), lines)
        }
    }

    /// A question with what is answered; what was ticked and can be ticked no more is ticked beside the rest.
    fn filled(&self, label: &str, choices: &[Choice], answered: &Answered, lines: u16) -> Field {
        let mut choices = choices.to_vec();
        for code in &answered.ticked {
            if !choices.iter().any(|choice| &choice.code == code) {
                let (code, label) = (code.clone(), code.clone());
                choices.push(Choice { code, label });
            }
        }
        let ticked = choices.iter().enumerate();
        let ticked = ticked.filter(|(_, choice)| answered.ticked.contains(&choice.code));
        Field {
            mark: answered.mark.to_owned(),
            ticked: ticked.map(|(at, _)| at).collect(),
            choices: choices.iter().map(|choice| choice.label.clone()).collect(),
            lines,
            asked: true,
            wide: true,
            ..Field::new(label, answered.text.as_str())
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
    fn choices(&self, answer: &Answer) -> Vec<Choice> {
        let plan = self.source.plan;
        let choice = |code: &str, name: &str| Choice {
            code: code.to_owned(),
            label: shortened(name),
        };
        match answer {
            Answer::Choice { list, .. } => self.forms.lists.get(list).cloned().unwrap_or_default(),
            Answer::Term { list, .. } if list == "class" => {
                let classes = plan.classes.iter();
                classes
                    .map(|class| choice(&class.code, &class.name))
                    .collect()
            }
            Answer::Term { list, .. } => {
                let terms = plan.terms.iter().filter(|term| &term.list == list);
                terms.map(|term| choice(&term.code, &term.name)).collect()
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
                // On what is complete nobody writes.
                lines: if self.written.closed { 0 } else { *lines },
                ..Row::new(cells)
            }
        };
        let blank = cells(&KnownRow::default());
        let mut written: Vec<Row> = match self.written.rows.get(&question.code) {
            Some(rows) => rows.iter().map(cells).collect(),
            None => rows_of(*known, self.source).iter().map(cells).collect(),
        };
        if !self.written.closed {
            written.extend(std::iter::repeat_n(blank.clone(), usize::from(*rows)));
        }
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
            None => {
                let labels = choices.into_iter().map(|choice| choice.label);
                Cell::of(vec![Block::Choices(labels.collect())])
            }
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
