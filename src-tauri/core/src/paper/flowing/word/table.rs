//! Tables: their head is repeated on every page, their rows are not torn where they fit on one.

use std::io;

use super::super::part::{Cell, Column, Grid};
use super::body::{Body, Set};
use crate::paper::{CellKind, text::Text};

/// The ground of a head and of a band, and of a gap, which is dotted so that a photocopy keeps it.
const HEAD: [(&str, &str); 3] = [
    ("w:val", "clear"),
    ("w:color", "auto"),
    ("w:fill", "E7E6E6"),
];
const GAP: [(&str, &str); 3] = [
    ("w:val", "pct15"),
    ("w:color", "auto"),
    ("w:fill", "FFFFFF"),
];

pub(super) fn write(body: &mut Body<'_>, grid: &Grid) -> io::Result<()> {
    if grid.columns.is_empty() {
        return Ok(());
    }
    if !grid.caption.is_empty() {
        let caption = Set {
            style: "Caption",
            keep: true,
            ..Set::default()
        };
        body.paragraph(&grid.caption.as_str().into(), caption)?;
    }
    let widths = widths(&grid.columns, body.width);
    body.element("w:tbl", &[], |body| {
        properties(body, grid)?;
        body.element("w:tblGrid", &[], |body| {
            let mut widths = widths.iter();
            widths.try_for_each(|width| body.xml.empty("w:gridCol", &[("w:w", &width.to_string())]))
        })?;
        head(body, grid, &widths)?;
        grid.rows
            .iter()
            .try_for_each(|cells| row(body, cells, &widths))
    })?;
    // Two tables that touch would be one, and a cell ends with a paragraph.
    body.end_of_part()
}

/// The shares of the columns; what rounding leaves goes to the last.
fn widths(columns: &[Column], room: u32) -> Vec<u32> {
    let all: f32 = columns.iter().map(|column| column.weight).sum();
    let share = |column: &Column| (column.weight / all * room as f32) as u32;
    let mut widths: Vec<u32> = columns.iter().map(share).collect();
    let used: u32 = widths.iter().sum();
    if let Some(last) = widths.last_mut() {
        *last += room.saturating_sub(used);
    }
    widths
}

fn properties(body: &mut Body<'_>, grid: &Grid) -> io::Result<()> {
    let width = body.width.to_string();
    body.xml.element("w:tblPr", &[], |xml| {
        xml.value("w:tblStyle", "TableGrid")?;
        xml.empty("w:tblW", &[("w:w", &width), ("w:type", "dxa")])?;
        xml.empty("w:tblLayout", &[("w:type", "autofit")])?;
        let look = [
            ("w:val", "0020"),
            ("w:firstRow", "1"),
            ("w:firstColumn", "0"),
        ];
        xml.empty("w:tblLook", &look)?;
        if !grid.caption.is_empty() {
            xml.value("w:tblCaption", &grid.caption)?;
        }
        Ok(())
    })
}

fn head(body: &mut Body<'_>, grid: &Grid, widths: &[u32]) -> io::Result<()> {
    body.element("w:tr", &[], |body| {
        body.xml.element("w:trPr", &[], |xml| {
            xml.empty("w:cantSplit", &[])?;
            xml.empty("w:tblHeader", &[])
        })?;
        for (column, width) in grid.columns.iter().zip(widths) {
            body.element("w:tc", &[], |body| {
                cell_properties(body, *width, 1, Some(HEAD))?;
                let title = Set {
                    style: "TableHead",
                    keep: true,
                    ..Set::default()
                };
                body.paragraph(&column.title.as_str().into(), title)
            })?;
        }
        Ok(())
    })
}

fn row(body: &mut Body<'_>, cells: &[Cell], widths: &[u32]) -> io::Result<()> {
    body.element("w:tr", &[], |body| {
        body.xml
            .element("w:trPr", &[], |xml| xml.empty("w:cantSplit", &[]))?;
        let mut column = 0;
        for cell in cells {
            let width = widths.iter().skip(column).take(cell.span).sum();
            column += cell.span;
            body.element("w:tc", &[], |body| self::cell(body, cell, width))?;
        }
        Ok(())
    })
}

fn cell(body: &mut Body<'_>, cell: &Cell, width: u32) -> io::Result<()> {
    let ground = match cell.kind {
        CellKind::Plain => None,
        CellKind::Gap => Some(GAP),
        CellKind::Band => Some(HEAD),
    };
    cell_properties(body, width, cell.span, ground)?;
    let set = Set {
        style: "TableText",
        keep: cell.kind == CellKind::Band,
        ..Set::default()
    };
    if cell.parts.is_empty() {
        return body.paragraph(&Text::default(), set);
    }
    let room = std::mem::replace(&mut body.width, width.saturating_sub(PADDING));
    body.all(&cell.parts, set)?;
    body.width = room;
    Ok(())
}

/// At both sides of a cell, together.
const PADDING: u32 = 216;

fn cell_properties(
    body: &mut Body<'_>,
    width: u32,
    span: usize,
    ground: Option<[(&str, &str); 3]>,
) -> io::Result<()> {
    body.xml.element("w:tcPr", &[], |xml| {
        xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")])?;
        if span > 1 {
            xml.value("w:gridSpan", &span.to_string())?;
        }
        ground.map_or(Ok(()), |ground| xml.empty("w:shd", &ground))
    })
}
