//! Tables: column widths, rows, the repeated head, rows taller than a page.

use super::{
    Flow, Place,
    cell::{FAINT, HATCH, Laid, SHADE, STRONG, THIN, dividers, ends, inner},
    stack, stacked,
};
use crate::paper::{
    block::{Block, Cell, CellKind, Column, Row, Table},
    font::Face,
    item::{Item, Slice},
    style::TextStyle,
    tag::{ARTIFACT, Attribute, NodeId},
};
use std::rc::Rc;

/// A row up to this share of a page is kept with its neighbour at either end of a table.
const COMPANION: f32 = 0.16;

/// The share of a page that the beginning of a torn row takes at least.
const BEGINNING: f32 = 0.3;

/// Bytes of the longest amount or time that is not broken; what is longer is a reference or an address.
const AMOUNT: usize = 16;

impl Flow<'_> {
    pub(super) fn table(&mut self, table: &Table, place: Place) -> Vec<Slice> {
        let node = self.tree.add(place.node, "Table");
        let edges = self.edges(table, place);
        let mut slices = Vec::new();
        if let Some(caption) = &table.caption {
            self.label.clone_from(caption);
            let caption_node = self.tree.add(node, "Caption");
            let style = TextStyle {
                size: self.style.body.size,
                ..self.style.label
            };
            let at = Place {
                text: style,
                node: caption_node,
                ..place
            };
            slices = self.lines(&caption.as_str().into(), at, None);
            for slice in &mut slices {
                slice.keep_with_next = true;
                slice.gap *= 1.4;
            }
        }
        let head_node = self.tree.add(node, "THead");
        let mut head = self.head(table, &edges, head_node);
        let again = Rc::new(self.head(table, &edges, ARTIFACT));
        head.gap = if table.caption.is_some() {
            2.0
        } else {
            self.style.gap * 1.2
        };
        head.keep_with_next = !table.rows.is_empty();
        slices.push(head);
        let body = self.tree.add(node, "TBody");
        // Room is left for the name of a row that goes on.
        let room = self.frame.height - again.height - self.style.cell.lead * 2.0;
        let room = room.max(self.style.cell.lead * 4.0);
        let count = table.rows.len();
        for (i, row) in table.rows.iter().enumerate() {
            if self.watcher.gives_up() {
                break;
            }
            let mut laid = self.row(table, row, &edges, body, room);
            let torn = laid.len() > 1;
            let label = if torn {
                self.continued(row, &again, &edges)
            } else {
                again.clone()
            };
            let mut height = 0.0;
            for (part, slice) in laid.iter_mut().enumerate() {
                slice.header = Some(if part == 0 {
                    again.clone()
                } else {
                    label.clone()
                });
                // A row that has to be torn is not begun for a line or two at the foot of a page.
                height += slice.height;
                slice.keep_with_next |= torn && height < room * BEGINNING;
            }
            // No row stands alone at the foot of a page below its head, nor at the top of the next.
            if let ([only], true) = (laid.as_mut_slice(), i == 0 || i + 2 == count)
                && i + 1 < count
                && only.height <= room * COMPANION
            {
                only.keep_with_next = true;
            }
            slices.append(&mut laid);
        }
        slices
    }

    /// Where the columns begin and end: widths by weight, but none narrower than the longest word of
    /// its title, or than a time in its cells, while others have room to give.
    fn edges(&mut self, table: &Table, place: Place) -> Vec<f32> {
        let pad = self.style.pad.0 * 2.0 + 0.5;
        let style = self.style.label;
        let columns = &table.columns;
        let total: f32 = columns.iter().map(|column| column.weight.max(0.01)).sum();
        let mut least = Vec::with_capacity(columns.len());
        for (i, column) in columns.iter().enumerate() {
            let mut longest = self.unbroken(table, i);
            for word in column.title.split_whitespace() {
                longest = longest.max(self.fonts.width(style.face, style.size, word));
            }
            least.push(longest + pad);
        }
        let mut widths: Vec<f32> = columns
            .iter()
            .map(|column| column.weight.max(0.01) / total * place.width)
            .collect();
        let lacking: f32 = widths
            .iter()
            .zip(&least)
            .map(|(w, l)| (l - w).max(0.0))
            .sum();
        let spare: f32 = widths
            .iter()
            .zip(&least)
            .map(|(w, l)| (w - l).max(0.0))
            .sum();
        if lacking > 0.0 && spare > lacking {
            for (width, least) in widths.iter_mut().zip(&least) {
                *width = if *width < *least {
                    *least
                } else {
                    *width - (*width - least) * lacking / spare
                };
            }
        }
        let mut edges = vec![place.x];
        let mut x = place.x;
        for width in widths {
            x += width;
            edges.push(x);
        }
        edges
    }

    /// The width of what must not be broken in the cells of a column: times and amounts, and the word
    /// for a gap.
    fn unbroken(&mut self, table: &Table, column: usize) -> f32 {
        let size = self.style.cell.size;
        let mut longest = 0f32;
        for cell in table.rows.iter().filter_map(|row| row.cells.get(column)) {
            let text = match cell.blocks.as_slice() {
                [Block::Paragraph(text)] => text,
                [Block::Choices(options)] => {
                    longest = longest.max(self.widest_choice(options));
                    continue;
                }
                _ => continue,
            };
            let gap = cell.kind == CellKind::Gap;
            let beside = if gap { HATCH } else { 0.0 };
            for word in text.plain().split([' ', '\n']) {
                let amount = word.len() <= AMOUNT && word.contains(|c: char| c.is_ascii_digit());
                if cell.span < 2 && (gap || amount) {
                    let width = self.fonts.width(Face::Bold, size, word);
                    longest = longest.max(width + beside);
                }
            }
        }
        longest
    }

    /// The row of column titles.
    fn head(&mut self, table: &Table, edges: &[f32], parent: NodeId) -> Slice {
        let row_node = self.tree.add(parent, "TR");
        let (side, above) = self.style.pad;
        let mut cells = Vec::with_capacity(table.columns.len());
        for (i, column) in table.columns.iter().enumerate() {
            let node = self.tree.add_with(row_node, "TH", Attribute::ColumnHeader);
            let place = Place {
                x: edges[i] + side,
                width: (edges[i + 1] - edges[i] - 2.0 * side).max(1.0),
                text: self.style.label,
                align: column.align,
                node,
            };
            cells.push(self.lines(&column.title.as_str().into(), place, Some(self.language)));
        }
        let height = cells.iter().map(|cell| stacked(cell)).fold(0.0, f32::max) + above * 2.0;
        let (left, right) = ends(edges);
        let mut slice = Slice {
            height,
            ..Slice::default()
        };
        slice.items.push(Item::area(
            left,
            0.0,
            right - left,
            height,
            Some(SHADE),
            None,
        ));
        for x in inner(edges) {
            slice.items.push(Item::rule(x, 0.0, x, height, FAINT));
        }
        slice.items.push(Item::rule(left, 0.0, right, 0.0, STRONG));
        slice
            .items
            .push(Item::rule(left, height, right, height, STRONG));
        for cell in cells {
            // Titles stand at the foot of the head.
            let y = height - above - stacked(&cell);
            stack(cell, &mut slice, y);
        }
        slice
    }

    fn row(
        &mut self,
        table: &Table,
        row: &Row,
        edges: &[f32],
        body: NodeId,
        room: f32,
    ) -> Vec<Slice> {
        let node = self.tree.add(body, "TR");
        let cells = self.cells(table, row, edges, node);
        let pads = self.style.pad.1 * 2.0;
        let filled = cells.iter().filter(|cell| !cell.slices.is_empty());
        let mut height = filled
            .map(|cell| stacked(&cell.slices) + pads)
            .fold(0.0, f32::max);
        if row.lines == 0 {
            height = height.max(self.style.cell.lead + pads);
        } else {
            let lines = f32::from(row.lines).max((height / self.style.ruling).ceil());
            height = lines * self.style.ruling;
        }
        let mut slices = if height <= room {
            vec![self.whole_row(cells, height, edges, row.lines > 1)]
        } else {
            self.torn_row(cells, edges, room)
        };
        if let Some(last) = slices.last_mut() {
            last.keep_with_next = row.keep_with_next;
        }
        slices
    }

    fn cells(&mut self, table: &Table, row: &Row, edges: &[f32], row_node: NodeId) -> Vec<Laid> {
        let side = self.style.pad.0;
        let last = edges.len() - 1;
        let mut cells = Vec::with_capacity(row.cells.len());
        let mut start = 0;
        for cell in row.cells.iter() {
            if start >= last {
                break;
            }
            let end = (start + cell.span.max(1)).min(last);
            let column = &table.columns[start];
            self.label.clone_from(&column.title);
            let node = self.cell_node(column, cell, end - start, row_node);
            let hatch = if cell.kind == CellKind::Gap {
                HATCH
            } else {
                0.0
            };
            // What is set in several blocks has its own bold words.
            let names_row = column.names_row && cell.kind == CellKind::Plain;
            let bold = cell.kind == CellKind::Gap || names_row && cell.blocks.len() == 1;
            let face = if bold { Face::Bold } else { Face::Regular };
            let place = Place {
                x: edges[start] + side + hatch,
                width: (edges[end] - edges[start] - 2.0 * side - hatch).max(1.0),
                text: TextStyle {
                    face,
                    ..self.style.cell
                },
                align: column.align,
                node,
            };
            let slices = self.blocks_in(&cell.blocks, place);
            cells.push(Laid {
                slices,
                kind: cell.kind,
                left: edges[start],
                right: edges[end],
            });
            start = end;
        }
        // A short row is filled up, so that every row has all its cells.
        for _ in start..last {
            self.tree.add(row_node, "TD");
        }
        cells
    }

    fn cell_node(&mut self, column: &Column, cell: &Cell, span: usize, row_node: NodeId) -> NodeId {
        if cell.kind == CellKind::Plain && column.names_row && span == 1 {
            return self.tree.add_with(row_node, "TH", Attribute::RowHeader);
        }
        let attribute = if span > 1 {
            Attribute::Span(span)
        } else {
            Attribute::None
        };
        self.tree.add_with(row_node, "TD", attribute)
    }

    fn whole_row(&self, cells: Vec<Laid>, height: f32, edges: &[f32], writable: bool) -> Slice {
        let mut slice = Slice {
            height,
            ..Slice::default()
        };
        let (left, right) = ends(edges);
        for cell in &cells {
            slice.items.extend(cell.ground(height));
            if writable && cell.slices.is_empty() {
                slice.items.extend(cell.ruled(height, self.style.ruling));
            }
        }
        slice.items.extend(dividers(&cells, height));
        slice
            .items
            .push(Item::rule(left, height, right, height, THIN));
        for cell in cells {
            stack(cell.slices, &mut slice, self.style.pad.1);
        }
        slice
    }
}
