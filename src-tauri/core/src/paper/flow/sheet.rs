//! Tables that go on with rows to write in to the foot of the page.

use super::{Flow, Place, stack, stacked};
use crate::paper::{
    block::{Block, Row, Table},
    item::{Slice, Start},
    tag::ARTIFACT,
};
use std::rc::Rc;

/// With less room than for so many lines a sheet begins on a fresh page.
const FEW: f32 = 3.0;

impl Flow<'_> {
    pub(super) fn sheet(
        &mut self,
        table: &Table,
        blank: &Row,
        pages: u16,
        again: &[Block],
        place: Place,
    ) -> Vec<Slice> {
        let mut table = table.clone();
        table.rows.push(blank.clone());
        let trial = self.trial(&[Block::Table(table.clone())], place);
        let Some((row, before)) = trial.split_last() else {
            return trial;
        };
        // A hair less than there is, for what adding up loses.
        let page = self.frame.height - 0.5;
        let head = self.head_again(again, row, place);
        let count = |room: f32| ((room / row.height).floor() as usize).max(1);
        let taken = stacked(before);
        let gap = before.first().map_or(0.0, |first| first.gap);
        let few = row.height.max(self.style.ruling * FEW);
        let fresh = self.left - gap - taken < few;
        let left = if fresh { page } else { self.left - gap - 0.5 };
        let further = usize::from(pages.max(1) - 1) * count(page - head.height);
        let more = count(left - taken) + further - 1;
        table.rows.extend(std::iter::repeat_n(blank.clone(), more));
        let mut slices = self.table(&table, place);
        if let (true, Some(first)) = (fresh, slices.first_mut()) {
            first.start = Start::Page;
        }
        let head = Rc::new(head);
        for slice in slices.iter_mut().filter(|slice| slice.header.is_some()) {
            slice.header = Some(head.clone());
        }
        slices
    }

    /// What is painted again above the rows of a further page: the fields, then the head of the table.
    fn head_again(&mut self, again: &[Block], row: &Slice, place: Place) -> Slice {
        let mut parts = self.trial(again, place);
        parts.extend(row.header.as_deref().map(|head| Slice {
            gap: self.style.gap * 1.2,
            ..head.clone()
        }));
        let mut head = Slice {
            height: stacked(&parts),
            ..Slice::default()
        };
        stack(parts, &mut head, 0.0);
        head
    }

    /// Blocks as they would be set: measured, not told to those who listen.
    fn trial(&mut self, blocks: &[Block], place: Place) -> Vec<Slice> {
        let warnings = self.warnings.len();
        let slices = self.blocks(
            blocks,
            Place {
                node: ARTIFACT,
                ..place
            },
        );
        self.warnings.truncate(warnings);
        slices
    }
}
