//! Breaks a text into lines: UAX 14, then hyphens, then by force.

use super::{NO_BREAK, Text, hyphen};
use crate::model::Language;
use crate::paper::{
    font::{Face, Fonts, Run},
    style::TextStyle,
};
use std::{ops::Range, rc::Rc};
use unicode_linebreak::{BreakOpportunity, linebreaks};

/// A stretch of a line that belongs to one span.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    pub face: Face,
    pub runs: Vec<Rc<Run>>,
    /// Width in points, with its trailing space.
    pub width: f32,
    /// Index of the span in the text.
    pub span: usize,
}

/// A line of text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    pub pieces: Vec<Piece>,
    /// Width in points without the trailing space.
    pub width: f32,
}

/// A word too long for a line is broken after one of these rather than in the middle of a name: addresses, names of
/// files, numbers in groups.
const MARKS: [char; 7] = ['.', '-', '_', '/', '@', ',', NO_BREAK];

/// No word is looked at in pieces longer than this many characters.
const CHUNK: usize = 200;

/// Breaks the text into lines at most `width` points wide. A single character wider than that still
/// gets its line.
pub(crate) fn wrap(
    fonts: &mut Fonts,
    text: &Text,
    style: TextStyle,
    width: f32,
    hyphenate: Option<Language>,
) -> Vec<Line> {
    let whole = text.plain();
    let mut ends = Vec::with_capacity(text.0.len());
    let mut end = 0;
    for span in &text.0 {
        end += span.text.len();
        ends.push((end, span.face(style.face)));
    }
    let mut wrapper = Wrapper {
        fonts,
        text: &whole,
        ends: &ends,
        scale: style.size / 1000.0,
        limit: width,
        hyphenate,
        line: Line::default(),
        trail: 0.0,
        done: Vec::new(),
    };
    let mut start = 0;
    for (end, opportunity) in linebreaks(&whole) {
        wrapper.segment(start..end);
        start = end;
        if opportunity == BreakOpportunity::Mandatory {
            wrapper.flush();
        }
    }
    wrapper.done
}

struct Wrapper<'a> {
    fonts: &'a mut Fonts,
    text: &'a str,
    /// Where each span ends, and its face.
    ends: &'a [(usize, Face)],
    scale: f32,
    limit: f32,
    hyphenate: Option<Language>,
    line: Line,
    trail: f32,
    done: Vec<Line>,
}

impl Wrapper<'_> {
    fn flush(&mut self) {
        let mut line = std::mem::take(&mut self.line);
        // A trailing space is painted, for those who listen, but not measured.
        line.width -= std::mem::take(&mut self.trail);
        self.done.push(line);
    }

    fn segment(&mut self, range: Range<usize>) {
        let segment = &self.text[range.clone()];
        let word = segment.trim_end_matches([' ', '\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']);
        let end = range.start + word.len();
        let mut at = range.start;
        while at < end {
            let chunk = self.text[at..end]
                .char_indices()
                .nth(CHUNK)
                .map_or(end, |(offset, _)| at + offset);
            self.word(at..chunk);
            at = chunk;
        }
        let spaces = segment[word.len()..]
            .bytes()
            .take_while(|byte| *byte == b' ')
            .count();
        for space in 0..spaces {
            self.space(end + space);
        }
    }

    fn word(&mut self, mut range: Range<usize>) {
        while !range.is_empty() {
            let pieces = self.pieces(range.clone());
            let width: f32 = pieces.iter().map(|piece| piece.width).sum();
            if self.line.width + width <= self.limit {
                self.push(pieces);
                return;
            }
            if let Some(at) = self.hyphenated(range.clone()) {
                range.start = at;
                self.flush();
            } else if self.line.pieces.is_empty() {
                range.start = self.cut(&pieces, range.clone());
                if !range.is_empty() {
                    self.flush();
                }
            } else {
                self.flush();
            }
        }
    }

    /// Puts the longest hyphenated beginning of the word on the line; tells where the rest starts.
    fn hyphenated(&mut self, range: Range<usize>) -> Option<usize> {
        let (end, face) = self.span_at(range.start);
        // Bold words are names and titles, and words with a capital often are, known at a glance: they are broken
        // only when they must be.
        let must = self.line.pieces.is_empty();
        let name = face == Face::Bold || self.text[range.clone()].starts_with(char::is_uppercase);
        if range.end > end || name && !must {
            return None;
        }
        let places = hyphen::places(&self.text[range.clone()], self.hyphenate?);
        for place in places.into_iter().rev() {
            let at = range.start + place;
            let hyphen = self.fonts.soft_hyphen(face);
            let mut pieces = self.pieces(range.start..at);
            if let Some(last) = pieces.last_mut() {
                last.width += hyphen.width as f32 * self.scale;
                last.runs.push(hyphen);
            }
            let width: f32 = pieces.iter().map(|piece| piece.width).sum();
            if self.line.width + width <= self.limit {
                self.push(pieces);
                return Some(at);
            }
        }
        None
    }

    /// Puts as much of a word too long for a line on the empty line as fits; tells where the rest
    /// starts: behind the last of its marks that fits, or before the sign of a mail address; where there is none,
    /// anywhere.
    fn cut(&mut self, pieces: &[Piece], range: Range<usize>) -> usize {
        let (mut width, mut at, mut mark) = (0.0, range.start, None);
        'fill: for glyph in pieces
            .iter()
            .flat_map(|piece| &piece.runs)
            .flat_map(|run| &run.glyphs)
        {
            if glyph.text.starts_with('@') && at > range.start {
                mark = Some(at);
            }
            width += glyph.advance as f32 * self.scale;
            if width > self.limit && at > range.start && !glyph.text.is_empty() {
                break 'fill;
            }
            at += glyph.text.len();
            if glyph.text.ends_with(MARKS) {
                mark = Some(at);
            }
        }
        let at = match mark {
            Some(mark) if at < range.end => mark,
            _ => at,
        };
        let head = self.pieces(range.start..at);
        self.push(head);
        at
    }

    fn space(&mut self, at: usize) {
        let pieces = self.pieces(at..at + 1);
        self.trail += pieces.iter().map(|piece| piece.width).sum::<f32>();
        let trail = self.trail;
        self.push(pieces);
        self.trail = trail;
    }

    fn push(&mut self, pieces: Vec<Piece>) {
        self.trail = 0.0;
        for piece in pieces {
            self.line.width += piece.width;
            match self.line.pieces.last_mut() {
                Some(last) if last.span == piece.span => {
                    last.width += piece.width;
                    last.runs.extend(piece.runs);
                }
                _ => self.line.pieces.push(piece),
            }
        }
    }

    /// Where the span that holds the byte ends, and its face.
    fn span_at(&self, at: usize) -> (usize, Face) {
        let index = self.ends.partition_point(|(end, _)| *end <= at);
        self.ends
            .get(index)
            .copied()
            .unwrap_or((self.text.len(), Face::Regular))
    }

    fn pieces(&mut self, range: Range<usize>) -> Vec<Piece> {
        let mut pieces = Vec::with_capacity(1);
        let mut at = range.start;
        while at < range.end {
            let (end, face) = self.span_at(at);
            let stop = end.min(range.end);
            let run = self.fonts.shape(face, &self.text[at..stop]);
            pieces.push(Piece {
                face,
                width: run.width as f32 * self.scale,
                runs: vec![run],
                span: self.ends.partition_point(|(end, _)| *end <= at),
            });
            at = stop;
        }
        pieces
    }
}
