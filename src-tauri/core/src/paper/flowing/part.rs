//! The parts a manuscript is reduced to.

use crate::model::Language;
use crate::paper::{
    Block, CellKind, Cover, Field, Manuscript, Marker, Row, Table, Words,
    drawing::{Drawing, Outline},
    flow::{Heading, headings},
    text::{Text, spaced},
};

/// A manuscript in few parts; every text of it is composed and spaced, and can be shown as it is.
pub(super) struct Told {
    pub title: String,
    pub organisation: String,
    pub moment: String,
    pub edition: String,
    pub confidentiality: String,
    /// A word that holds for all of it, such as that it is an exercise; empty for none.
    pub warning: String,
    pub page_word: String,
    pub language: Language,
    pub parts: Vec<Part>,
}

/// A part of a text.
#[derive(Debug)]
pub(super) enum Part {
    /// A heading of level 1, 2 or 3; no level is skipped.
    Heading(u8, String),
    Paragraph(Text),
    /// In small letters: a source, a date, a remark.
    Small(Text),
    List(Marker, Vec<Vec<Part>>),
    /// A name and what it is.
    Named(String, Vec<Part>),
    /// A remark that stands out.
    Note(String, Vec<Part>),
    Table(Grid),
    /// Wide: on pages that lie on their side.
    Wide(Vec<Part>),
    /// What follows starts on a new page.
    Break,
}

/// A table.
#[derive(Debug)]
pub(super) struct Grid {
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a table: its title and its share of the width.
#[derive(Debug)]
pub(super) struct Column {
    pub title: String,
    pub weight: f32,
}

/// A cell; its spans fill the columns of the table.
#[derive(Debug)]
pub(super) struct Cell {
    pub parts: Vec<Part>,
    pub kind: CellKind,
    pub span: usize,
}

impl Told {
    pub fn of(manuscript: &Manuscript) -> Told {
        let mut reducing = Reducing {
            language: manuscript.language,
            colon: Words::of(manuscript.language).colon,
            headings: headings(&manuscript.blocks, manuscript.numbering, 1).into_iter(),
            depth: 0,
        };
        let parts = reducing.parts(&manuscript.blocks, true);
        let line = |text: &str| reducing.line(text);
        Told {
            title: line(&manuscript.title),
            organisation: line(&manuscript.organisation),
            moment: line(&manuscript.moment),
            edition: line(&manuscript.edition),
            confidentiality: line(&manuscript.confidentiality),
            warning: line(&manuscript.watermark),
            page_word: line(&manuscript.page_word),
            language: manuscript.language,
            parts,
        }
    }

    /// Whether the text begins with a title of its own.
    pub fn is_titled(&self) -> bool {
        matches!(self.parts.first(), Some(Part::Heading(..)))
    }
}

struct Reducing {
    language: Language,
    colon: &'static str,
    headings: std::vec::IntoIter<Heading>,
    /// Level of the last heading.
    depth: u8,
}

impl Reducing {
    /// `page` says that the blocks stand on the page itself: a heading elsewhere is none, but a paragraph in bold.
    fn parts(&mut self, blocks: &[Block], page: bool) -> Vec<Part> {
        blocks
            .iter()
            .flat_map(|block| self.part(block, page))
            .collect()
    }

    fn part(&mut self, block: &Block, page: bool) -> Vec<Part> {
        match block {
            Block::Cover(cover) => self.cover(cover),
            Block::Title(title) => vec![self.heading(1, title)],
            Block::Heading { level, text } if page => {
                let title = self.headings.next().map(|heading| heading.title());
                vec![self.heading(*level, &title.unwrap_or_else(|| text.clone()))]
            }
            Block::Heading { text, .. } => vec![self.paragraph(&Text::bold(text))],
            Block::Paragraph(text) => vec![self.paragraph(text)],
            Block::Small(text) => vec![Part::Small(self.text(text))],
            Block::List { marker, items } => {
                let items = items.iter().map(|item| self.parts(item, false));
                vec![Part::List(*marker, items.collect())]
            }
            Block::Definitions(terms) => {
                let terms = terms.iter();
                terms
                    .map(|(term, blocks)| self.named(&term.plain(), blocks))
                    .collect()
            }
            Block::Form { fields, .. } => fields.iter().map(|field| self.field(field)).collect(),
            Block::Note { title, blocks } => {
                vec![Part::Note(self.line(title), self.parts(blocks, false))]
            }
            Block::Table(table) => vec![self.table(table)],
            Block::Sheet { table, again, .. } => {
                let mut parts = self.parts(again, false);
                parts.push(self.table(table));
                parts
            }
            Block::Choices(choices) => vec![self.choices(choices)],
            Block::Number(number) => vec![self.paragraph(&Text::bold(number))],
            Block::Dial { who, number } => {
                let who = who.clone().then(self.colon);
                vec![self.paragraph(&who.then(Text::bold(number)))]
            }
            Block::Figure { drawing, caption } => self.figure(drawing, caption.as_deref()),
            Block::Beside { left, right, .. } | Block::Columns(left, right) => {
                let mut parts = self.parts(left, page);
                parts.extend(self.parts(right, page));
                parts
            }
            // Room to write by hand: whoever goes on writing makes it.
            Block::Contents { .. } | Block::Ruled { .. } | Block::Log { .. } => Vec::new(),
            Block::Cards(cards) => {
                let cards = cards.iter();
                cards.map(|card| self.card(card)).collect()
            }
            Block::PageBreak => vec![Part::Break],
            Block::Landscape(blocks) if page => vec![Part::Wide(self.parts(blocks, true))],
            Block::Landscape(blocks) => self.parts(blocks, false),
        }
    }

    /// Those who listen expect no level to be skipped.
    fn heading(&mut self, level: u8, text: &str) -> Part {
        self.depth = level.clamp(1, 3).min(self.depth + 1);
        Part::Heading(self.depth, self.line(text))
    }

    fn cover(&mut self, cover: &Cover) -> Vec<Part> {
        let mut parts = vec![self.heading(1, &cover.title)];
        for line in [&cover.organisation, &cover.subtitle] {
            if !line.is_empty() {
                parts.push(self.paragraph(&Text::bold(line)));
            }
        }
        for (name, value) in cover.facts.iter().chain(&cover.copy) {
            parts.push(self.named(name, &[Block::paragraph(value.as_str())]));
        }
        parts.extend(self.parts(&cover.notice, false));
        parts
    }

    fn field(&mut self, field: &Field) -> Part {
        let mut said = Vec::new();
        if !field.value.is_blank() {
            said.push(self.paragraph(&field.value));
        }
        if !field.ticked.is_empty() {
            let sign = |nth| {
                if field.ticked.contains(&nth) {
                    "☒"
                } else {
                    "☐"
                }
            };
            let choices = field.choices.iter().enumerate();
            let choices: Vec<String> = choices
                .map(|(nth, choice)| format!("{} {choice}", sign(nth)))
                .collect();
            said.push(self.paragraph(&choices.join("\n").into()));
        } else if said.is_empty() && !field.choices.is_empty() {
            said.push(self.choices(&field.choices));
        }
        if !field.mark.is_empty() {
            said.push(Part::Small(self.text(&field.mark.as_str().into())));
        }
        Part::Named(self.name(&field.label), said)
    }

    fn named(&mut self, name: &str, blocks: &[Block]) -> Part {
        Part::Named(self.name(name), self.parts(blocks, false))
    }

    /// A name with what stands between it and its value.
    fn name(&self, name: &str) -> String {
        match name.trim() {
            "" => String::new(),
            name if name.ends_with(['?', ':', '.', '!']) => self.line(name),
            name => self
                .line(&format!("{name}{}", self.colon))
                .trim_end()
                .to_owned(),
        }
    }

    fn choices(&self, choices: &[String]) -> Part {
        let choice = |choice: &String| vec![self.paragraph(&choice.as_str().into())];
        Part::List(Marker::Box, choices.iter().map(choice).collect())
    }

    fn card(&mut self, card: &crate::paper::Card) -> Part {
        let mut said = Vec::new();
        if !card.title.is_empty() {
            said.push(self.paragraph(&card.title.as_str().into()));
        }
        for (who, number) in &card.calls {
            let who = who.clone().then(self.colon);
            said.push(self.paragraph(&who.then(Text::bold(number))));
        }
        if !card.foot.is_blank() {
            said.push(Part::Small(self.text(&card.foot)));
        }
        Part::Note(self.line(&card.name), said)
    }

    /// A picture in words; as a list where it is a tree.
    /// What stands in the place of a drawing; the line below it explains what is drawn, and goes with it.
    fn figure(&mut self, drawing: &Drawing, caption: Option<&str>) -> Vec<Part> {
        if !drawing.outline.is_empty() {
            return vec![self.outline(&drawing.outline)];
        }
        let caption = caption.map(|caption| Part::Small(self.text(&caption.into())));
        let mut parts = vec![self.paragraph(&Text::italic(&drawing.alt))];
        parts.extend(caption);
        parts
    }

    fn outline(&self, outline: &[Outline]) -> Part {
        let item = |item: &Outline| {
            let mut said = vec![self.paragraph(&item.text.as_str().into())];
            if !item.below.is_empty() {
                said.push(self.outline(&item.below));
            }
            said
        };
        Part::List(Marker::Bullet, outline.iter().map(item).collect())
    }

    fn table(&mut self, table: &Table) -> Part {
        let columns = table.columns.iter().map(|column| Column {
            title: self.line(&column.title),
            weight: column.weight.max(0.01),
        });
        let columns: Vec<Column> = columns.collect();
        let width = columns.len();
        let rows = table.rows.iter().map(|row| self.row(row, width)).collect();
        Part::Table(Grid {
            caption: table
                .caption
                .as_deref()
                .map_or_else(String::new, |caption| self.line(caption)),
            columns,
            rows,
        })
    }

    /// As wide as the table, whatever the row has.
    fn row(&mut self, row: &Row, width: usize) -> Vec<Cell> {
        let mut left = width;
        let mut cells = Vec::new();
        for cell in &row.cells {
            let span = cell.span.max(1).min(left);
            if span == 0 {
                break;
            }
            left -= span;
            cells.push(Cell {
                parts: self.parts(&cell.blocks, false),
                kind: cell.kind,
                span,
            });
        }
        cells.extend((0..left).map(|_| Cell {
            parts: Vec::new(),
            kind: CellKind::Plain,
            span: 1,
        }));
        cells
    }

    fn paragraph(&self, text: &Text) -> Part {
        Part::Paragraph(self.text(text))
    }

    fn text(&self, text: &Text) -> Text {
        spaced(text, self.language, shown)
    }

    /// A text without ends of lines.
    fn line(&self, text: &str) -> String {
        self.text(&text.replace(['\r', '\n'], " ").into()).plain()
    }
}

/// Characters that no format takes have a picture of their own, or [`char::REPLACEMENT_CHARACTER`] in their place.
fn shown(c: char) -> Option<char> {
    match c {
        '\n' => Some(c),
        '\t' => Some(' '),
        '\r' => None,
        '\u{7F}' => Some('\u{2421}'),
        c if c < ' ' => char::from_u32(0x2400 + u32::from(c)),
        c if c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}') => {
            Some(char::REPLACEMENT_CHARACTER)
        }
        c => Some(c),
    }
}
