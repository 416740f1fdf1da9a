//! Blocks side by side.

use super::{Flow, Place, stack, stacked};
use crate::paper::{block::Block, item::Slice, style::TextStyle};

/// The share of a page up to which two columns stand side by side.
const SIDE_BY_SIDE: f32 = 0.75;
/// Their distance between baselines, in sizes of the letters.
const LEAD: f32 = 1.18;
/// What gaps in them are multiplied with.
const TIGHT: f32 = 0.75;

impl Flow<'_> {
    /// Two columns in one strip of the page, the left one read first. Columns too long for that are set
    /// one after the other, so that they can go on on the next page.
    pub(super) fn columns(&mut self, left: &[Block], right: &[Block], place: Place) -> Vec<Slice> {
        let space = self.style.body.size * 1.6;
        let half = (place.width + space) / 2.0;
        // Half as wide, lines are read with less lead, and blocks told apart with smaller gaps.
        let text = self.style.cell;
        let narrow = Place {
            text: TextStyle {
                lead: text.size * LEAD,
                ..text
            },
            ..place
        };
        // Should they not fit, nothing of them stays behind.
        let before = (
            self.tree.clone(),
            self.next_heading,
            self.depth,
            self.warnings.len(),
        );
        let mut first = self.blocks(left, narrow.within(0.0, half, place.node));
        let mut second = self.blocks(right, narrow.within(half, 0.0, place.node));
        for slice in first.iter_mut().chain(&mut second) {
            slice.gap *= TIGHT;
        }
        let height = stacked(&first).max(stacked(&second));
        if height <= self.frame.height * SIDE_BY_SIDE {
            let gap = [&first, &second].map(|side| side.first().map_or(0.0, |slice| slice.gap));
            let mut both = Slice {
                height,
                gap: gap[0].max(gap[1]),
                ..Slice::default()
            };
            stack(first, &mut both, 0.0);
            stack(second, &mut both, 0.0);
            return vec![both];
        }
        self.tree = before.0;
        self.next_heading = before.1;
        self.depth = before.2;
        self.warnings.truncate(before.3);
        let mut slices = self.blocks(left, place);
        slices.append(&mut self.blocks(right, place));
        slices
    }
}
