//! Running text to blocks: blank lines part paragraphs, `- ` begins a bullet, `1. ` a numbered step.

use crate::paper::{Block, Marker};

/// The blocks of a running text.
pub(super) fn prose(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open: Option<(Kind, Vec<String>)> = None;
    for line in text.lines() {
        let (kind, words) = read(line);
        if words.is_empty() {
            close(&mut blocks, open.take());
            continue;
        }
        match &mut open {
            // A line without a sign goes on with what the line above began.
            Some((before, lines)) if kind == Kind::Plain && *before != Kind::Plain => {
                if let Some(last) = lines.last_mut() {
                    last.push('\n');
                    last.push_str(words);
                }
            }
            Some((before, lines)) if *before == kind => lines.push(words.to_owned()),
            _ => {
                close(&mut blocks, open.take());
                open = Some((kind, vec![words.to_owned()]));
            }
        }
    }
    close(&mut blocks, open);
    blocks
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Plain,
    Bullet,
    Step,
}

fn read(line: &str) -> (Kind, &str) {
    let line = line.trim();
    if let Some(words) = line.strip_prefix("- ") {
        return (Kind::Bullet, words.trim());
    }
    let figures = line.bytes().take_while(u8::is_ascii_digit).count();
    match line[figures..].strip_prefix(". ") {
        Some(words) if (1..4).contains(&figures) => (Kind::Step, words.trim()),
        _ => (Kind::Plain, line),
    }
}

fn close(blocks: &mut Vec<Block>, open: Option<(Kind, Vec<String>)>) {
    blocks.extend(open.map(|(kind, lines)| match kind {
        Kind::Plain => Block::paragraph(lines.join("\n")),
        Kind::Bullet => Block::list(Marker::Bullet, lines),
        Kind::Step => Block::list(Marker::Number, lines),
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_dashes_and_figures_make_paragraphs_and_lists() {
        let blocks = prose("Un.\n\nDeux :\n- a\n- b\n  suite\n1. x\n2. y\n\nTrois");
        assert_eq!(
            blocks,
            [
                Block::paragraph("Un."),
                Block::paragraph("Deux :"),
                Block::list(Marker::Bullet, ["a", "b\nsuite"]),
                Block::list(Marker::Number, ["x", "y"]),
                Block::paragraph("Trois"),
            ]
        );
    }

    #[test]
    fn a_year_at_the_start_of_a_line_is_no_step() {
        assert_eq!(
            prose("2026. Une année"),
            [Block::paragraph("2026. Une année")]
        );
    }
}
