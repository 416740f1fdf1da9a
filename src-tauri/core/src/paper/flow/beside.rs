//! Two columns of blocks.

use super::{Flow, Place, stack, stacked};
use crate::paper::{block::Block, item::Slice};

impl Flow<'_> {
    /// Blocks at the left and others beside them, as one strip.
    pub(super) fn beside(
        &mut self,
        left: &[Block],
        width: f32,
        right: &[Block],
        place: Place,
    ) -> Vec<Slice> {
        let between = self.style.body.size * 1.2;
        let narrow = Place { width, ..place };
        let wide = place.within(width + between, 0.0, place.node);
        let columns = [self.blocks(left, narrow), self.blocks(right, wide)];
        let mut slice = Slice {
            gap: self.style.gap,
            height: columns
                .iter()
                .map(|column| stacked(column))
                .fold(0.0, f32::max),
            ..Slice::default()
        };
        for column in columns {
            stack(column, &mut slice, 0.0);
        }
        vec![slice]
    }
}
