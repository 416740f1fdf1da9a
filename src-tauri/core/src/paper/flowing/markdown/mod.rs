//! CommonMark with the tables of GitHub. What people typed is text: nothing in it is a sign of the format.

mod inline;

use super::part::{Cell, Grid, Part, Told};
use crate::paper::{Marker, text::Text};
use inline::{escaped, line, lines};

/// Between two facts on one line.
const BETWEEN: &str = "\u{A0}· ";

/// The text of a file, ended by a line break.
pub(super) fn write(told: &Told) -> String {
    let facts = |facts: [&str; 2]| {
        let facts = facts.into_iter().filter(|fact| !fact.is_empty());
        let facts: Vec<&str> = facts.collect();
        escaped(&facts.join(BETWEEN), true)
    };
    let mut blocks: Vec<Vec<String>> = Vec::new();
    if !told.warning.is_empty() {
        blocks.push(vec![format!("> {}", line(&Text::bold(&told.warning)))]);
    }
    blocks.push(vec![facts([&told.organisation, &told.moment])]);
    if !told.is_titled() {
        blocks.push(heading(1, &told.title));
    }
    blocks.push(parts(&told.parts));
    let foot = facts([&told.edition, &told.confidentiality]);
    if !foot.is_empty() {
        blocks.extend([vec!["---".to_owned()], vec![foot]]);
    }
    let mut text = apart(blocks).join("\n");
    text.push('\n');
    text
}

/// Blocks with an empty line between them; those without a word are left out.
fn apart(blocks: Vec<Vec<String>>) -> Vec<String> {
    let said = |block: &Vec<String>| block.iter().any(|line| !line.is_empty());
    let mut lines: Vec<String> = Vec::new();
    for block in blocks.into_iter().filter(said) {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(block);
    }
    lines
}

fn parts(parts: &[Part]) -> Vec<String> {
    let mut blocks: Vec<Vec<String>> = Vec::new();
    // Two lists that follow each other would be one, were their signs the same.
    let mut other_sign = false;
    for part in parts {
        other_sign = matches!(part, Part::List(..)) && !other_sign;
        blocks.push(block(part, other_sign));
    }
    apart(blocks)
}

fn block(part: &Part, other_sign: bool) -> Vec<String> {
    match part {
        Part::Heading(level, text) => heading(*level, text),
        Part::Paragraph(text) | Part::Small(text) => lines(text),
        Part::List(marker, items) => list(*marker, items, other_sign),
        Part::Named(name, said) => named(name, said),
        Part::Note(title, said) => {
            let mut blocks = vec![vec![line(&Text::bold(title))]];
            blocks.push(parts(said));
            let quoted = apart(blocks).into_iter();
            quoted
                .map(|line| format!("> {line}").trim_end().to_owned())
                .collect()
        }
        Part::Table(grid) => table(grid),
        Part::Wide(inner) => parts(inner),
        Part::Break => Vec::new(),
    }
}

fn heading(level: u8, text: &str) -> Vec<String> {
    let signs = "#".repeat(usize::from(level));
    // The last of its own would be taken for the end of the heading.
    let mut between = text.trim().split('#');
    let mut title = escaped(between.next().unwrap_or_default(), true);
    for more in between {
        title.push_str("\\#");
        title.push_str(&escaped(more, false));
    }
    vec![format!("{signs} {title}")]
}

/// The name before the first paragraph of what it is.
fn named(name: &str, said: &[Part]) -> Vec<String> {
    let name = Text::bold(name);
    match said.split_first() {
        Some((Part::Paragraph(first), rest)) => apart(vec![
            lines(&name.then(" ").then(first.clone())),
            parts(rest),
        ]),
        _ => apart(vec![lines(&name), parts(said)]),
    }
}

fn list(marker: Marker, items: &[Vec<Part>], other_sign: bool) -> Vec<String> {
    let bullet = if other_sign { "*" } else { "-" };
    let behind = if other_sign { ")" } else { "." };
    // An item of several blocks stands apart from the next.
    let loose = items
        .iter()
        .any(|item| item.len() > 1 && !has_sublist(item));
    let mut out = Vec::new();
    for (item, number) in items.iter().zip(1..) {
        let sign = match marker {
            Marker::Bullet => format!("{bullet} "),
            Marker::Number => format!("{number}{behind} "),
            Marker::Box => format!("{bullet} ☐ "),
        };
        let indent = " ".repeat(match marker {
            Marker::Box => 2,
            Marker::Bullet | Marker::Number => sign.chars().count(),
        });
        if loose && !out.is_empty() {
            out.push(String::new());
        }
        let said = if loose { parts(item) } else { tight(item) };
        let mut said = said.into_iter();
        let first = said.next().unwrap_or_default();
        out.push(format!("{sign}{first}").trim_end().to_owned());
        out.extend(said.map(|line| format!("{indent}{line}").trim_end().to_owned()));
    }
    out
}

/// A paragraph with a list below it.
fn has_sublist(item: &[Part]) -> bool {
    matches!(item, [Part::Paragraph(_), Part::List(..)])
}

fn tight(item: &[Part]) -> Vec<String> {
    item.iter().flat_map(|part| block(part, false)).collect()
}

fn table(grid: &Grid) -> Vec<String> {
    if grid.columns.is_empty() {
        return Vec::new();
    }
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let titles = grid.columns.iter();
    let mut rows = vec![
        row(titles.map(|column| escaped(&column.title, false)).collect()),
        row(vec!["---".to_owned(); grid.columns.len()]),
    ];
    for cells in &grid.rows {
        let shown = cells.iter().flat_map(|cell| {
            let rest = std::iter::repeat_n(String::new(), cell.span - 1);
            std::iter::once(in_cell(cell)).chain(rest)
        });
        rows.push(row(shown.collect()));
    }
    let caption = line(&Text::bold(&grid.caption));
    apart(vec![vec![caption], rows])
}

/// A cell is one line: what stands below each other in it is parted by the one sign there is for that.
fn in_cell(cell: &Cell) -> String {
    cell_lines(&cell.parts).join("<br>")
}

fn cell_lines(parts: &[Part]) -> Vec<String> {
    parts
        .iter()
        .flat_map(|part| match part {
            Part::Heading(_, text) => vec![line(&Text::bold(text))],
            Part::Paragraph(text) | Part::Small(text) => text.lines().iter().map(line).collect(),
            Part::List(marker, items) => {
                let items = items.iter().zip(1..);
                let items = items.map(|(item, number)| {
                    let sign = match marker {
                        Marker::Bullet => "• ".to_owned(),
                        Marker::Number => format!("{number}. "),
                        Marker::Box => "☐ ".to_owned(),
                    };
                    format!("{sign}{}", cell_lines(item).join("<br>"))
                });
                items.collect()
            }
            Part::Named(name, said) | Part::Note(name, said) => {
                let mut lines = vec![line(&Text::bold(name))];
                lines.extend(cell_lines(said));
                vec![lines.join(" ")]
            }
            Part::Table(grid) => {
                let cells =
                    |row: &Vec<Cell>| row.iter().map(in_cell).collect::<Vec<_>>().join(" · ");
                grid.rows.iter().map(cells).collect()
            }
            Part::Wide(inner) => cell_lines(inner),
            Part::Break => Vec::new(),
        })
        .filter(|line| !line.is_empty())
        .collect()
}
