//! Reduces a font file to the glyphs that a document uses.

use super::{Face, PaperError};
use allsorts::{
    binary::read::ReadScope,
    font_data::FontData,
    subset::{CmapTarget, SubsetProfile},
};

/// The font program that holds `glyphs` (ascending, beginning with 0); a glyph's new number is its
/// index in the list.
pub(crate) fn subset(face: Face, glyphs: &[u16]) -> Result<Vec<u8>, PaperError> {
    let broken = PaperError::Font(face.name());
    let Ok(font) = ReadScope::new(face.bytes()).read::<FontData<'_>>() else {
        return Err(broken);
    };
    let Ok(tables) = font.table_provider(0) else {
        return Err(broken);
    };
    allsorts::subset::subset(&tables, glyphs, &SubsetProfile::Pdf, CmapTarget::Unicode)
        .map_err(|_| broken)
}
