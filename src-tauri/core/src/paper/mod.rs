//! Paper: blocks -> slices -> pages -> PDF bytes.
//!
//! A [`Manuscript`] is made of [`Block`]s. [`pages`] lays it out; what it returns can be drawn by
//! anything that draws text and lines. [`Pages::pdf`] writes it as PDF/A-2a and PDF/UA-1. The same
//! manuscript and the same [`Setup`] give the same bytes.

mod bind;
mod block;
mod change;
mod document;
pub mod drawing;
mod exchange;
mod flow;
mod flowing;
mod font;
mod furniture;
mod image;
mod item;
mod mask;
mod page;
mod paginate;
pub mod picture;
mod preview;
mod qr;
mod sheet;
mod style;
mod svg;
mod tag;
mod text;
mod watch;
mod watermark;
mod words;
mod write;

pub use bind::{Binding, Validity, bind};
pub use block::{Align, Block, Card, Cell, CellKind, Column, Cover, Field, Marker, Row, Table};
pub use change::Change;
pub use document::{
    Afterwards, Case, Chart, CopyMark, Document, Drawn, Edition, Figure, History, Improving, Line,
    Options, Part, Printed, RecoverySheet, Register, Replacement, SealedLine, SheetCode, changes,
    diagrams_svg, lay_out, manuscript, parts, print, replacement, scope,
};
pub use exchange::{Exchange, KnownSheet};
pub use flowing::Flowing;
pub use font::{Face, Fonts};
pub use image::{Image, ImageError, ImageFormat};
pub use page::{Pages, pages};
pub use qr::qr_code;
pub use sheet::{Bound, Sheet};
pub use style::Paper;
pub use text::{Span, Target, Text, space_french};
pub use watch::Watcher;
pub use words::{Step, Words};

use crate::model::Language;
use chrono::{DateTime, Utc};

/// A document to print.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Manuscript {
    /// Its title: at the head of each page, and what a reader shows in its title bar.
    pub title: String,
    /// Whose it is: at the head of each page.
    pub organisation: String,
    /// The state of the plan it was made from: version and date, at the foot of the sheets that changed then.
    pub edition: String,
    /// Number and holder of the copy, at the foot of each page.
    pub copy: String,
    /// Named at the head of the further pages of a chapter, with room to write: whose sheet it is, once sheets are
    /// parted.
    pub to_fill_in: String,
    /// Who may read it, at the foot of each page.
    pub confidentiality: String,
    /// The word before a page number, where pages are not counted by chapter.
    pub page_word: String,
    /// A word across every page, behind what it says; empty for none.
    pub watermark: String,
    /// The moment it tells of, at the head of each page; empty where the edition says it.
    pub moment: String,
    /// What stands on the empty back of a sheet, so that nobody looks for what is missing.
    pub blank_page: String,
    /// The language it is written in.
    pub language: Language,
    /// How its chapters and their sections are numbered.
    pub numbering: Numbering,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// How chapters are numbered. Their number stands before the page's, so that one chapter can be replaced in a
/// binder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Numbering {
    /// Not at all: pages are counted from the first to the last.
    #[default]
    None,
    /// I, II, III; sections I.1, I.2.
    Roman,
    /// 1, 2, 3 behind a letter; sections are not numbered.
    Figures(&'static str),
}

/// How a document is to be printed.
#[derive(Clone, Copy, Debug)]
pub struct Setup {
    /// The sheet.
    pub paper: Paper,
    /// The edition in large letters: 16 pt.
    pub large: bool,
    /// Both sides: margins are mirrored and chapters begin on the front of a sheet.
    pub duplex: bool,
    /// When it was made, for the file's own record.
    pub at: DateTime<Utc>,
}

/// Characters that the typeface lacks; [`Fonts::REPLACEMENT`] stands in their place on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The heading, caption, column title or field label they stand under.
    pub place: String,
    /// The text they stand in.
    pub text: String,
    /// The characters, each once.
    pub missing: Vec<char>,
}

/// Why a document could not be printed.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// An embedded font file cannot be read.
    #[error("font {0} cannot be read")]
    Font(&'static str),
    /// The person gave up.
    #[error("given up")]
    GivenUp,
    /// The forms that came with the program cannot be read.
    #[error(transparent)]
    Form(#[from] crate::form::FormError),
    /// More than a QR code holds.
    #[error("too long for a QR code")]
    TooLongForQr,
    /// The file could not be put together.
    #[error("the PDF could not be written: {0}")]
    Write(String),
}
