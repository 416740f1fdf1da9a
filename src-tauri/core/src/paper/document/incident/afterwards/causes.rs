//! The tree of causes in a document: drawn whole where it can be read, else branch by branch, else as a table.

use super::Told;
use crate::model::review::{Placed, placed};
use crate::paper::{
    Block, Cell, Column, Marker, PaperError, Row, Table, Text,
    document::incident::cell,
    drawing::{Drawing, Outline},
    picture,
};
use crate::review::QuestionView;

impl Told<'_> {
    /// The tree, with what is said of it in words.
    pub fn causes(&self) -> Result<Vec<Block>, PaperError> {
        let causes = placed(&self.view.whys);
        if causes.is_empty() {
            return Ok(vec![Block::Paragraph(Text::italic(self.words.unanswered))]);
        }
        let incident = &self.account.dossier.incident;
        let top = format!("{}\u{A0}· {}", incident.number, incident.title);
        let draw = |causes: &[Placed<'_>]| {
            let drawn = picture::causes(&top, causes, self.account.all_words)?;
            Ok::<_, PaperError>(drawn.map(|drawing| Drawing {
                outline: vec![Outline {
                    text: top.clone(),
                    below: self.outline(causes, None),
                }],
                ..drawing
            }))
        };
        let mut blocks = Vec::new();
        if let Some(drawing) = draw(&causes)? {
            blocks.push(self.figure(drawing));
        } else {
            let mut branches = branches(&causes);
            if branches.len() > MOST {
                branches.clear();
            }
            let drawn: Result<Vec<_>, _> = branches.iter().map(|branch| draw(branch)).collect();
            let drawn: Option<Vec<_>> = drawn?.into_iter().collect();
            match drawn.filter(|drawn| !drawn.is_empty()) {
                Some(drawn) => blocks.extend(drawn.into_iter().map(|one| self.figure(one))),
                None => blocks.push(self.as_table(&causes)),
            }
        }
        blocks.push(Block::heading(3, self.words.root_causes));
        blocks.extend(self.roots());
        Ok(blocks)
    }

    /// The root causes; what was answered to the question of the root cause below them.
    pub fn roots(&self) -> Vec<Block> {
        let roots = self.view.whys.iter().filter(|why| why.root);
        let roots: Vec<&str> = roots.map(|why| why.text.as_str()).collect();
        let said = self.question("root_cause").map(QuestionView::said);
        let said = said.map(|said| said.text).unwrap_or_default();
        // What repeats the tree is said once.
        if !said.is_empty() && roots.iter().all(|root| said.contains(*root)) {
            return self.answer("root_cause");
        }
        let mut blocks = match roots[..] {
            [] => vec![Block::Paragraph(Text::italic(self.words.no_root))],
            _ => vec![Block::list(Marker::Bullet, roots)],
        };
        if !said.is_empty() {
            blocks.extend(self.answer("root_cause"));
        }
        blocks
    }

    /// The tree below a cause, or below the incident: for formats in which nothing is drawn.
    fn outline(&self, causes: &[Placed<'_>], behind: Option<usize>) -> Vec<Outline> {
        let below = causes.iter().filter(|placed| placed.behind == behind);
        let outline = below.map(|placed| {
            let why = placed.why;
            let text = match why.root {
                true => format!("{} ({})", why.text, self.words.root_cause.to_lowercase()),
                false => why.text.clone(),
            };
            Outline {
                text,
                below: self.outline(causes, Some(placed.number)),
            }
        });
        outline.collect()
    }

    fn figure(&self, drawing: Drawing) -> Block {
        Block::Figure {
            drawing,
            caption: Some(self.words.causes_key.to_owned()),
        }
    }

    /// What is too deep or too wide to draw: each cause with the one it answers for.
    fn as_table(&self, causes: &[Placed<'_>]) -> Block {
        let words = self.words;
        let number = |number: usize| format!("{}{number}", self.account.words.line_number);
        let rows = causes.iter().map(|placed| {
            let mut said = cell(&placed.why.text);
            if placed.why.root {
                said.blocks
                    .insert(0, Block::Paragraph(Text::bold(words.root_cause)));
            }
            let behind = placed
                .behind
                .map_or_else(|| words.the_incident.to_owned(), number);
            Row::new([
                Cell::from(placed.number.to_string()),
                Cell::from(behind),
                said,
            ])
        });
        Block::Table(Table {
            caption: None,
            columns: vec![
                Column::new(words.cause_number, 0.5).naming(),
                Column::new(words.why_of, 1.0),
                Column::new(words.answer_of, 5.0),
            ],
            rows: rows.collect(),
        })
    }
}

/// More pictures than this tell less than a table.
const MOST: usize = 6;

/// The causes of the incident, each with all that stands behind it.
fn branches<'a>(causes: &'a [Placed<'a>]) -> Vec<&'a [Placed<'a>]> {
    let begins = causes.iter().enumerate();
    let begins = begins.filter(|(_, placed)| placed.behind.is_none());
    let begins: Vec<usize> = begins.map(|(at, _)| at).collect();
    let ends = begins.iter().skip(1).copied().chain([causes.len()]);
    let ranges = begins.iter().copied().zip(ends);
    ranges.map(|(from, to)| &causes[from..to]).collect()
}
