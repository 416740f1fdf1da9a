//! The fonts of a file: reduced to what is used, with widths and characters of our own reckoning.

use crate::paper::{
    PaperError,
    font::{Face, Glyph, subset},
    item::Item,
    page::Page,
};
use printpdf::{
    Codepoint, FontId, Op, ParsedFont, PdfFont, PdfFontHandle, PdfResources, Pt, TextItem,
};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;

/// A face as it is in the file.
struct Embedded {
    face: Face,
    font: ParsedFont,
    /// New number of each glyph.
    numbers: BTreeMap<u16, u16>,
    /// What each glyph, by its new number, stands for.
    texts: BTreeMap<u16, String>,
}

/// The faces a document uses.
pub(super) struct FileFonts(Vec<Embedded>);

/// The map from glyphs to characters of each font resource.
pub(super) type Texts = Vec<(String, String)>;

/// Reduces each face to the glyphs painted on the pages.
pub(super) fn embed(pages: &[Page]) -> Result<FileFonts, PaperError> {
    let mut used: BTreeMap<Face, BTreeMap<u16, &Glyph>> = BTreeMap::new();
    for item in pages.iter().flat_map(|page| &page.items) {
        if let Item::Text { face, runs, .. } = item {
            let glyphs = used.entry(*face).or_default();
            for glyph in runs.iter().flat_map(|run| &run.glyphs) {
                // A glyph may stand for a space and a no-break space: the plainest text is kept.
                let known = glyphs.entry(glyph.id).or_insert(glyph);
                if (glyph.text.len(), &glyph.text) < (known.text.len(), &known.text)
                    && !glyph.text.is_empty()
                {
                    *known = glyph;
                }
            }
        }
    }
    used.into_iter()
        .map(|(face, glyphs)| embedded(face, &glyphs))
        .collect::<Result<_, _>>()
        .map(FileFonts)
}

fn embedded(face: Face, glyphs: &BTreeMap<u16, &Glyph>) -> Result<Embedded, PaperError> {
    let mut ids: Vec<u16> = glyphs.keys().copied().collect();
    if ids.first() != Some(&0) {
        ids.insert(0, 0);
    }
    let program = subset(face, &ids)?;
    let mut font = ParsedFont::from_bytes(&program, 0, &mut Vec::new())
        .ok_or(PaperError::Font(face.name()))?;
    font.font_name = Some(format!("{}+{}", subset_tag(&ids), face.name()));
    font.codepoint_to_glyph.clear();
    let numbers: BTreeMap<u16, u16> = ids.iter().copied().zip(0..).collect();
    let texts = glyphs
        .iter()
        .map(|(id, glyph)| {
            // The second glyph of a character has no text of its own.
            let text = if glyph.text.is_empty() {
                "\u{200B}"
            } else {
                &glyph.text
            };
            (numbers[id], text.to_owned())
        })
        .collect();
    Ok(Embedded {
        face,
        font,
        numbers,
        texts,
    })
}

/// Six letters that name a subset, drawn from its glyphs.
fn subset_tag(ids: &[u16]) -> String {
    let bytes: Vec<u8> = ids.iter().flat_map(|id| id.to_be_bytes()).collect();
    Sha256::digest(&bytes)
        .iter()
        .take(6)
        .map(|byte| char::from(b'A' + byte % 26))
        .collect()
}

fn resource(face: Face) -> String {
    format!("F{}", face as usize)
}

impl FileFonts {
    /// The face as an operand.
    pub fn handle(&self, face: Face) -> PdfFontHandle {
        PdfFontHandle::External(FontId(resource(face)))
    }

    /// Glyphs as operands: their numbers in the file, and the corrections of the pen between them.
    pub fn show<'a>(&self, face: Face, glyphs: impl Iterator<Item = &'a Glyph>) -> Vec<TextItem> {
        let Some(font) = self.0.iter().find(|font| font.face == face) else {
            return Vec::new();
        };
        let mut items = Vec::new();
        let mut together: Vec<Codepoint> = Vec::new();
        let mut move_left = 0;
        for glyph in glyphs {
            move_left -= glyph.shift;
            if move_left != 0 {
                if !together.is_empty() {
                    items.push(TextItem::GlyphIds(std::mem::take(&mut together)));
                }
                items.push(TextItem::Offset(move_left as f32));
            }
            let number = font.numbers.get(&glyph.id).copied().unwrap_or(0);
            together.push(Codepoint::with_cid(number, 0.0, String::new()));
            move_left = glyph.width - glyph.advance + glyph.shift;
        }
        if !together.is_empty() {
            items.push(TextItem::GlyphIds(together));
        }
        items
    }

    /// Hands the fonts over to printpdf.
    pub fn register(&self, resources: &mut PdfResources) {
        for embedded in &self.0 {
            let font = PdfFont::new(embedded.font.clone());
            resources
                .fonts
                .map
                .insert(FontId(resource(embedded.face)), font);
        }
    }

    /// Their maps to characters, which replace printpdf's own.
    pub fn texts(&self) -> Texts {
        let texts = self.0.iter();
        texts
            .map(|embedded| (resource(embedded.face), to_unicode(&embedded.texts)))
            .collect()
    }

    /// Every glyph of every font, shown once.
    pub fn all_glyphs(&self) -> Vec<Op> {
        let mut operations = vec![Op::StartTextSection];
        for embedded in &self.0 {
            operations.push(Op::SetFont {
                font: self.handle(embedded.face),
                size: Pt(1.0),
            });
            let all = embedded.numbers.values();
            let all = all.map(|number| Codepoint::with_cid(*number, 0.0, String::new()));
            operations.push(Op::ShowText {
                items: vec![TextItem::GlyphIds(all.collect())],
            });
        }
        operations.push(Op::EndTextSection);
        operations
    }
}

/// A CMap from glyph numbers to characters.
fn to_unicode(texts: &BTreeMap<u16, String>) -> String {
    let mut map = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
         /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
         /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
         1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
    );
    let entries: Vec<(&u16, &String)> = texts.iter().collect();
    for part in entries.chunks(100) {
        let _ = writeln!(map, "{} beginbfchar", part.len());
        for (number, text) in part {
            let units: String = text
                .encode_utf16()
                .map(|unit| format!("{unit:04X}"))
                .collect();
            let _ = writeln!(map, "<{number:04X}> <{units}>");
        }
        map.push_str("endbfchar\n");
    }
    map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    map
}
