//! Text as it is printed: spans, French spacing, line breaking.

mod duration;
mod french;
mod hyphen;
mod number;
mod wrap;

use duration::keep_durations;
pub use french::space_french;
use number::keep_numbers;
pub(crate) use number::{looks_dialled, numbers};
pub(crate) use wrap::{Line, wrap};

use super::font::{Face, Fonts};
use crate::model::Language;
use unicode_normalization::UnicodeNormalization;

/// The space at which no line is broken.
const NO_BREAK: char = '\u{A0}';

/// Where a link leads.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// To the n-th heading of the document.
    Heading(usize),
    /// Out of the document.
    Url(String),
}

/// A stretch of text set in one way.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Span {
    /// The characters. A line break in them breaks the line.
    pub text: String,
    /// Set in bold.
    pub bold: bool,
    /// Set in italics, unless bold.
    pub italic: bool,
    /// Where a click leads.
    pub link: Option<Target>,
}

impl Span {
    fn face(&self, base: Face) -> Face {
        match (self.bold, self.italic) {
            (true, _) => Face::Bold,
            (false, true) if base == Face::Regular => Face::Italic,
            _ => base,
        }
    }
}

/// A text made of spans.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text(
    /// The spans in reading order.
    pub Vec<Span>,
);

impl Text {
    /// Text in bold.
    pub fn bold(text: impl Into<String>) -> Self {
        Self(vec![Span {
            text: text.into(),
            bold: true,
            ..Span::default()
        }])
    }

    /// Text in italics.
    pub fn italic(text: impl Into<String>) -> Self {
        Self(vec![Span {
            text: text.into(),
            italic: true,
            ..Span::default()
        }])
    }

    /// Text that is a link.
    pub fn link(text: impl Into<String>, to: Target) -> Self {
        Self(vec![Span {
            text: text.into(),
            link: Some(to),
            ..Span::default()
        }])
    }

    /// This text followed by another.
    #[must_use]
    pub fn then(mut self, more: impl Into<Text>) -> Self {
        self.0.extend(more.into().0);
        self
    }

    /// The characters alone.
    pub fn plain(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }

    /// Each line by itself: the text between its line breaks.
    pub(crate) fn lines(&self) -> Vec<Text> {
        let mut lines = vec![Text::default()];
        for span in &self.0 {
            for (nth, part) in span.text.split('\n').enumerate() {
                if nth > 0 {
                    lines.push(Text::default());
                }
                if let Some(line) = lines.last_mut().filter(|_| !part.is_empty()) {
                    let text = part.to_owned();
                    line.0.push(Span {
                        text,
                        ..span.clone()
                    });
                }
            }
        }
        lines
    }

    /// Whether nothing would be printed.
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|span| span.text.trim().is_empty())
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self(vec![Span {
            text: text.to_owned(),
            ..Span::default()
        }])
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(vec![Span {
            text,
            ..Span::default()
        }])
    }
}

/// The text with composed accents, the spacing of its language, and only characters that can be
/// printed; those the typeface lacks are replaced by [`Fonts::REPLACEMENT`] and told to `missing`.
pub(crate) fn prepare(
    text: &Text,
    language: Language,
    fonts: &Fonts,
    mut missing: impl FnMut(char),
) -> Text {
    let mut text = spaced(text, language, |c| printable(c, fonts, &mut missing));
    // On a page only: in a file that is written on, a number is looked for and dialled as it was typed.
    for span in &mut text.0 {
        span.text = keep_numbers(&span.text);
    }
    text
}

/// The text with composed accents and the spacing of its language, of the characters that are kept or replaced.
pub(crate) fn spaced(
    text: &Text,
    language: Language,
    mut kept: impl FnMut(char) -> Option<char>,
) -> Text {
    let mut before = None;
    let spans = text.0.iter().map(|span| {
        let composed: String = span.text.nfc().filter_map(&mut kept).collect();
        let whole = keep_durations(&composed);
        let spaced = match language {
            Language::Fr => space_french(&whole, before),
            Language::En => whole,
        };
        before = spaced.chars().last().or(before);
        Span {
            text: spaced,
            ..span.clone()
        }
    });
    Text(spans.collect())
}

fn printable(c: char, fonts: &Fonts, missing: &mut impl FnMut(char)) -> Option<char> {
    match c {
        '\n' => Some('\n'),
        '\t' => Some(' '),
        c if c.is_control() || is_invisible(c) => None,
        c if fonts.has(c) => Some(c),
        c if c.is_whitespace() => Some(' '),
        c => {
            missing(c);
            Some(Fonts::REPLACEMENT)
        }
    }
}

/// Joiners, marks of direction and variation selectors: they have no shape of their own.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}')
}
