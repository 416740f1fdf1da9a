//! The typeface on paper: Source Sans 3 (SIL Open Font License, `OFL.txt`), shaped and measured.
//!
//! Widths are the integers, in thousandths of an em, that the PDF declares for the same glyphs, so a
//! line is exactly as wide on paper as it was when it was broken. The figures of this typeface are
//! tabular unless asked otherwise, which is what columns of numbers need.

mod subset;

pub(crate) use subset::subset;

use super::{PaperError, watermark::Outline};
use rustybuzz::{
    Direction, Feature, Script, ShapePlan, UnicodeBuffer, ttf_parser::GlyphId, ttf_parser::Tag,
};
use std::{collections::HashMap, rc::Rc};

/// One of the three cuts of the typeface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// Upright, weight 400.
    Regular,
    /// Upright, weight 700.
    Bold,
    /// Slanted, weight 400.
    Italic,
}

impl Face {
    /// All cuts, in the order of their numbers in a PDF.
    pub const ALL: [Face; 3] = [Face::Regular, Face::Bold, Face::Italic];

    /// PostScript name.
    pub fn name(self) -> &'static str {
        match self {
            Face::Regular => "SourceSans3-Regular",
            Face::Bold => "SourceSans3-Bold",
            Face::Italic => "SourceSans3-It",
        }
    }

    /// The font file.
    pub fn bytes(self) -> &'static [u8] {
        match self {
            Face::Regular => include_bytes!("SourceSans3-Regular.ttf"),
            Face::Bold => include_bytes!("SourceSans3-Bold.ttf"),
            Face::Italic => include_bytes!("SourceSans3-Italic.ttf"),
        }
    }
}

/// A glyph in its place. Widths and shifts in thousandths of an em.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    /// Number of the glyph in the whole font.
    pub id: u16,
    /// The width the font declares.
    pub width: i32,
    /// How far the pen moves on: `width`, corrected by kerning.
    pub advance: i32,
    /// How far right of the pen the glyph is drawn (accents that the font has no composed form of).
    pub shift: i32,
    /// The characters it stands for; empty for the second glyph of a cluster.
    pub text: String,
    /// Whether the glyph is the one the font maps the single character of `text` to.
    pub plain: bool,
}

/// A shaped piece of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Glyphs from left to right.
    pub glyphs: Vec<Glyph>,
    /// Sum of the advances in thousandths of an em.
    pub width: i32,
    /// The run is the hyphen of a broken word, no part of the text.
    pub soft_hyphen: bool,
}

struct Cut {
    face: rustybuzz::Face<'static>,
    runs: HashMap<String, Rc<Run>>,
    plans: Plans,
}

/// How each script is shaped: costly to find out, and nearly always the same.
type Plans = Vec<((Direction, Script), ShapePlan)>;

/// The typeface, with what has been shaped so far.
pub struct Fonts {
    cuts: Vec<Cut>,
    hyphens: HashMap<Face, Rc<Run>>,
    features: [Feature; 2],
}

impl Fonts {
    /// What is printed for a character that the typeface lacks.
    pub const REPLACEMENT: char = '\u{25A1}';

    /// Reads the embedded font files.
    ///
    /// # Errors
    /// [`PaperError::Font`] when a file is no font, which no build of ours is.
    pub fn embedded() -> Result<Self, PaperError> {
        let cuts = Face::ALL
            .into_iter()
            .map(|face| {
                let parsed = rustybuzz::Face::from_slice(face.bytes(), 0)
                    .ok_or(PaperError::Font(face.name()))?;
                Ok(Cut {
                    face: parsed,
                    runs: HashMap::new(),
                    plans: Plans::new(),
                })
            })
            .collect::<Result<Vec<_>, PaperError>>()?;
        // Ligatures break the search for a word in some readers, and gain nothing at this size.
        let off = |tag: &[u8; 4]| Feature::new(Tag::from_bytes(tag), 0, ..);
        Ok(Self {
            cuts,
            hyphens: HashMap::new(),
            features: [off(b"liga"), off(b"clig")],
        })
    }

    /// Whether the typeface has the character (all cuts cover the same).
    pub fn has(&self, c: char) -> bool {
        self.cuts[0].face.glyph_index(c).is_some()
    }

    /// Shapes text, which must be free of line breaks.
    pub fn shape(&mut self, face: Face, text: &str) -> Rc<Run> {
        let cut = &mut self.cuts[face as usize];
        if let Some(run) = cut.runs.get(text) {
            return run.clone();
        }
        let run = Rc::new(shape(&cut.face, &mut cut.plans, &self.features, text));
        cut.runs.insert(text.to_owned(), run.clone());
        run
    }

    /// The hyphen that ends a line in the middle of a word.
    pub(crate) fn soft_hyphen(&mut self, face: Face) -> Rc<Run> {
        if let Some(run) = self.hyphens.get(&face) {
            return run.clone();
        }
        let hyphen = self.shape(face, "-");
        let run = Rc::new(Run {
            soft_hyphen: true,
            ..(*hyphen).clone()
        });
        self.hyphens.insert(face, run.clone());
        run
    }

    /// The outline of a glyph; empty for a space.
    pub(crate) fn outline(&self, face: Face, glyph: u16) -> Outline {
        let cut = &self.cuts[face as usize].face;
        let mut outline = Outline::new(cut.units_per_em().max(1) as f32);
        cut.outline_glyph(GlyphId(glyph), &mut outline);
        outline
    }

    /// Width of a text on one line, in points.
    pub fn width(&mut self, face: Face, size: f32, text: &str) -> f32 {
        self.shape(face, text).width as f32 * size / 1000.0
    }
}

fn shape(face: &rustybuzz::Face<'_>, plans: &mut Plans, features: &[Feature], text: &str) -> Run {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.set_cluster_level(rustybuzz::BufferClusterLevel::Characters);
    buffer.guess_segment_properties();
    let key = (buffer.direction(), buffer.script());
    let known = plans.iter().position(|(known, _)| *known == key);
    let index = known.unwrap_or_else(|| {
        let plan = ShapePlan::new(face, key.0, Some(key.1), None, features);
        plans.push((key, plan));
        plans.len() - 1
    });
    let shaped = rustybuzz::shape_with_plan(face, &plans[index].1, buffer);
    let (infos, positions) = (shaped.glyph_infos(), shaped.glyph_positions());
    let em = face.units_per_em().max(1);
    let thousandths = |units: i32| units * 1000 / em;
    let mut glyphs = Vec::with_capacity(infos.len());
    for (i, (info, position)) in infos.iter().zip(positions).enumerate() {
        let start = info.cluster as usize;
        let first = i == 0 || infos[i - 1].cluster != info.cluster;
        let end = infos[i + 1..]
            .iter()
            .map(|next| next.cluster as usize)
            .find(|next| *next > start)
            .unwrap_or(text.len());
        let cluster = if first {
            text.get(start..end).unwrap_or("")
        } else {
            ""
        };
        let id = info.glyph_id as u16;
        let mut characters = cluster.chars();
        let plain = match (characters.next(), characters.next()) {
            (Some(c), None) => face.glyph_index(c) == Some(GlyphId(id)),
            _ => false,
        };
        glyphs.push(Glyph {
            id,
            width: thousandths(face.glyph_hor_advance(GlyphId(id)).unwrap_or(0).into()),
            advance: thousandths(position.x_advance),
            shift: thousandths(position.x_offset),
            text: cluster.to_owned(),
            plain,
        });
    }
    Run {
        width: glyphs.iter().map(|g| g.advance).sum(),
        glyphs,
        soft_hyphen: false,
    }
}
