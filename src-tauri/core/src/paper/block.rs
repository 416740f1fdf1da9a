//! What a document is made of.

use super::{drawing::Drawing, image::Image, text::Text};

/// A part of a document, from top to bottom of the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// The first page.
    Cover(Cover),
    /// The table of contents: every heading down to `depth`, with its page.
    Contents {
        /// Its title.
        title: String,
        /// The deepest level listed, 1 to 3.
        depth: u8,
    },
    /// The title of a page that is no chapter.
    Title(String),
    /// A heading of level 1 (a chapter, on a fresh page), 2 or 3.
    Heading {
        /// 1, 2 or 3.
        level: u8,
        /// Its words.
        text: String,
    },
    /// A paragraph.
    Paragraph(Text),
    /// A paragraph in small letters: a source, a date, a remark.
    Small(Text),
    /// A list.
    List {
        /// What stands before each item.
        marker: Marker,
        /// The items; each holds blocks, so lists nest.
        items: Vec<Vec<Block>>,
    },
    /// Terms and what they mean, side by side.
    Definitions(Vec<(Text, Vec<Block>)>),
    /// Named fields, filled or to be filled by hand.
    Form {
        /// Fields side by side, at least 1.
        columns: u8,
        /// The fields, row by row.
        fields: Vec<Field>,
    },
    /// A boxed remark.
    Note {
        /// The word that says what kind of remark it is, in bold.
        title: String,
        /// What it says.
        blocks: Vec<Block>,
    },
    /// A table.
    Table(Table),
    /// A table that goes on with rows to write in until `pages` pages are full.
    Sheet {
        /// The table and the rows that are written already.
        table: Table,
        /// The row that is repeated.
        blank: Row,
        /// How many pages, at least 1.
        pages: u16,
        /// What stands above the table on each page after the first: fields that say whose sheet it is.
        again: Vec<Block>,
    },
    /// Boxes to tick by hand, side by side as far as there is room.
    Choices(Vec<String>),
    /// A number to dial, at 12 pt or more and never broken.
    Number(String),
    /// A number to dial, at the right of whom it reaches.
    Dial {
        /// Who answers.
        who: Text,
        /// The number, at 12 pt or more.
        number: String,
    },
    /// A picture, with the line below it.
    Figure {
        /// What is drawn.
        drawing: Drawing,
        /// The line below, if any.
        caption: Option<String>,
    },
    /// Two columns, never torn.
    Beside {
        /// At the left, as wide as `width` points.
        left: Vec<Block>,
        /// Width of what is at the left, in points.
        width: f32,
        /// At the right of it, in the room that is left.
        right: Vec<Block>,
    },
    /// Lines to write on by hand, 8 mm apart.
    Ruled {
        /// How many.
        lines: u16,
    },
    /// Lines to write on by hand, 8 mm apart, in columns with titles: `least` of them, and as many more
    /// as the page has room for.
    Log {
        /// The columns: title and share of the width.
        columns: Vec<(String, f32)>,
        /// How many lines there are at least.
        least: u16,
    },
    /// Blocks side by side where both fit on a page, else one after the other. Headings in them are of
    /// level 2 or 3.
    Columns(Vec<Block>, Vec<Block>),
    /// Cards to cut out, on sheets of their own.
    Cards(Vec<Card>),
    /// What follows starts on a new page.
    PageBreak,
    /// Blocks on pages that lie on their side.
    Landscape(Vec<Block>),
}

impl Block {
    /// A paragraph.
    pub fn paragraph(text: impl Into<Text>) -> Self {
        Block::Paragraph(text.into())
    }

    /// A heading.
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Block::Heading {
            level,
            text: text.into(),
        }
    }

    /// A list of short texts.
    pub fn list<T: Into<Text>>(marker: Marker, items: impl IntoIterator<Item = T>) -> Self {
        let items = items
            .into_iter()
            .map(|item| vec![Block::Paragraph(item.into())])
            .collect();
        Block::List { marker, items }
    }
}

/// What stands before the items of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    /// A dot.
    Bullet,
    /// 1. 2. 3.
    Number,
    /// An empty box to tick by hand.
    Box,
}

/// A card to cut out and carry, 85 x 54 mm.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Card {
    /// Whose it is.
    pub name: String,
    /// What they are.
    pub title: String,
    /// Whom they call, and the number. What does not fit is left out from the end.
    pub calls: Vec<(Text, String)>,
    /// What it belongs to and who may read it, in small letters.
    pub foot: Text,
}

/// The first page of a document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cover {
    /// Whose document it is.
    pub organisation: String,
    /// The picture that stands for the organisation.
    pub logo: Option<Image>,
    /// What it is.
    pub title: String,
    /// The line below the title.
    pub subtitle: String,
    /// Version, approver, dates: name and value.
    pub facts: Vec<(String, String)>,
    /// What holds for this copy alone: its number, its holder, when it was printed.
    pub copy: Vec<(String, String)>,
    /// Boxed at the bottom: who may read it, what to do with older versions.
    pub notice: Vec<Block>,
}

impl Cover {
    /// What it says, whoever holds the copy.
    pub(crate) fn said(&self) -> String {
        let mut said = format!(
            "{:?}",
            (
                &self.organisation,
                &self.title,
                &self.subtitle,
                &self.facts,
                &self.notice
            )
        );
        if let Some(logo) = &self.logo {
            said.push_str(&logo.fingerprint());
        }
        said
    }
}

/// A field of a form.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Field {
    /// The name above the field.
    pub label: String,
    /// Below the name: what is asked for, how to write it.
    pub hint: String,
    /// What is in it; nothing leaves room to write.
    pub value: Text,
    /// Where the value comes from, below the name.
    pub mark: String,
    /// Boxes to tick.
    pub choices: Vec<String>,
    /// Which of the boxes are ticked.
    pub ticked: Vec<usize>,
    /// Lines to leave when it is empty, at least 1 where there is nothing to tick.
    pub lines: u16,
    /// A question of a form: it is set in the same way once it is answered.
    pub asked: bool,
    /// Takes the whole width although the form has several columns.
    pub wide: bool,
}

impl Field {
    /// A field with its value, or one line to write on.
    pub fn new(label: impl Into<String>, value: impl Into<Text>) -> Self {
        Self {
            label: label.into(),
            value: value.into(),
            lines: 1,
            ..Self::default()
        }
    }

    /// Whether nothing was filled in.
    pub fn is_open(&self) -> bool {
        self.value.is_blank() && self.ticked.is_empty()
    }
}

/// A table. Its head is repeated on each page, its rows are not torn unless taller than a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The line above.
    pub caption: Option<String>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    /// Its title.
    pub title: String,
    /// Its share of the width.
    pub weight: f32,
    /// How its cells are set.
    pub align: Align,
    /// Whether its cells name their row.
    pub names_row: bool,
}

impl Column {
    /// A column of left-aligned cells.
    pub fn new(title: impl Into<String>, weight: f32) -> Self {
        Self {
            title: title.into(),
            weight,
            ..Self::default()
        }
    }

    /// The same, as the column that names its rows.
    #[must_use]
    pub fn naming(mut self) -> Self {
        self.names_row = true;
        self
    }

    /// The same with its cells set otherwise.
    #[must_use]
    pub fn aligned(mut self, align: Align) -> Self {
        self.align = align;
        self
    }
}

/// How lines stand in their column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// At the left.
    #[default]
    Left,
    /// In the middle.
    Centre,
    /// At the right.
    Right,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// The cells from left to right.
    pub cells: Vec<Cell>,
    /// Stays on the page of the row that follows.
    pub keep_with_next: bool,
    /// Lines to write on by hand in the cells that hold nothing; with 0 the row is only read.
    pub lines: u16,
}

impl Row {
    /// A row of cells.
    pub fn new(cells: impl IntoIterator<Item = Cell>) -> Self {
        Self {
            cells: cells.into_iter().collect(),
            ..Self::default()
        }
    }

    /// A row of one shaded cell over `columns` columns: the title of the rows that follow.
    pub fn band(text: impl Into<Text>, columns: usize) -> Self {
        let mut text = text.into();
        for span in &mut text.0 {
            span.bold = true;
        }
        let cell = Cell {
            kind: CellKind::Band,
            span: columns,
            ..Cell::from(text)
        };
        Self {
            cells: vec![cell],
            keep_with_next: true,
            ..Self::default()
        }
    }
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// What it holds.
    pub blocks: Vec<Block>,
    /// How it looks.
    pub kind: CellKind,
    /// How many columns it takes; 0 is taken for 1.
    pub span: usize,
}

impl Cell {
    /// A cell that holds blocks.
    pub fn of(blocks: Vec<Block>) -> Self {
        Self {
            blocks,
            ..Self::default()
        }
    }

    /// A cell where something is missing: says so in a word, hatched and boldly bordered, so that it
    /// is still seen on a photocopy.
    pub fn gap(word: impl Into<String>) -> Self {
        Self {
            blocks: vec![Block::Paragraph(Text::bold(word))],
            kind: CellKind::Gap,
            span: 1,
        }
    }
}

impl<T: Into<Text>> From<T> for Cell {
    fn from(text: T) -> Self {
        let text = text.into();
        let blocks = if text.is_blank() {
            Vec::new()
        } else {
            vec![Block::Paragraph(text)]
        };
        Self {
            blocks,
            ..Self::default()
        }
    }
}

/// How a cell looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CellKind {
    /// As any other.
    #[default]
    Plain,
    /// Something is missing here.
    Gap,
    /// Shaded: the title of the rows below.
    Band,
}
