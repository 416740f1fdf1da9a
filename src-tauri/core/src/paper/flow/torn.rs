//! Rows taller than a page: torn into parts that go on from page to page below the row's name.

use super::{
    Flow, Place,
    cell::{FAINT, Laid, THIN, ends, inner},
    stack, stacked,
};
use crate::paper::{
    Words,
    block::{Align, Block, Row},
    item::{Item, Slice},
    tag::ARTIFACT,
};
use std::rc::Rc;

impl Flow<'_> {
    /// The head of the table for a row that goes on on another page: with its name, and that it goes on.
    pub(super) fn continued(&mut self, row: &Row, head: &Rc<Slice>, edges: &[f32]) -> Rc<Slice> {
        let name = match row.cells.first().and_then(|cell| cell.blocks.first()) {
            Some(Block::Paragraph(text)) => text.plain(),
            _ => String::new(),
        };
        if name.trim().is_empty() {
            return head.clone();
        }
        let (side, above) = self.style.pad;
        let (left, right) = ends(edges);
        let place = Place {
            x: left + side,
            width: (right - left - 2.0 * side).max(1.0),
            text: self.style.label,
            align: Align::Left,
            node: ARTIFACT,
        };
        let words = Words::of(self.language);
        let name = format!("{name} ({})", words.continued);
        let mut lines = self.lines(&name.as_str().into(), place, None);
        lines.truncate(1);
        let mut slice = Slice {
            height: head.height + stacked(&lines) + above * 2.0,
            items: head.items.clone(),
            ..Slice::default()
        };
        stack(lines, &mut slice, head.height + above);
        Rc::new(slice)
    }

    /// A row taller than a page, in parts of a few lines that go on from page to page.
    pub(super) fn torn_row(&self, cells: Vec<Laid>, edges: &[f32], room: f32) -> Vec<Slice> {
        let (left, right) = ends(edges);
        let budget = (self.style.cell.lead * 3.0).min(room);
        let above = self.style.pad.1;
        let mut queues: Vec<(Laid, std::vec::IntoIter<Slice>)> = cells
            .into_iter()
            .map(|mut cell| {
                let slices = std::mem::take(&mut cell.slices).into_iter();
                (cell, slices)
            })
            .collect();
        let mut parts: Vec<Slice> = Vec::new();
        while queues.iter().any(|(_, rest)| rest.len() > 0) {
            let mut part = Slice::default();
            let top = if parts.is_empty() { above } else { 0.0 };
            for (_, rest) in &mut queues {
                let mut taken = Vec::new();
                let mut height = 0.0;
                while let Some(next) = rest.as_slice().first() {
                    let more = height + next.gap + next.height;
                    if !taken.is_empty() && more > budget {
                        break;
                    }
                    height = more;
                    taken.extend(rest.next());
                }
                let gap = taken.first().map_or(0.0, |first: &Slice| first.gap);
                let gap = if parts.is_empty() { 0.0 } else { gap };
                part.height = part.height.max(stacked(&taken) + gap);
                stack(taken, &mut part, top + gap);
            }
            part.height += top;
            parts.push(part);
        }
        let count = parts.len();
        for (i, part) in parts.iter_mut().enumerate() {
            if i + 1 == count {
                part.height += above;
            }
            let cells = queues.iter().map(|(cell, _)| cell);
            let mut ground: Vec<Item> = cells
                .clone()
                .flat_map(|cell| cell.ground(part.height))
                .collect();
            ground.extend(inner(edges).map(|x| Item::rule(x, 0.0, x, part.height, FAINT)));
            if i + 1 == count {
                ground.push(Item::rule(left, part.height, right, part.height, THIN));
            }
            ground.append(&mut part.items);
            part.items = ground;
        }
        parts
    }
}
