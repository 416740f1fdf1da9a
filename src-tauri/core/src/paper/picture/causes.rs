//! The tree of causes: the incident above, below it what answers "why?", down to the roots (PI2, the 5 pourquoi).

use super::pen::{Letters, Pen};
use crate::model::review::Placed;
use crate::paper::{
    PaperError, Words,
    drawing::{Anchor, Drawing, Point, Shape, Stroke, Tone, point},
};

const WIDTH: f32 = 500.0;
/// A tree taller than this would be made smaller to fit on a page.
const HIGHEST: f32 = 620.0;
/// The room of a cause with nothing behind it: narrower, and a line holds two words.
const NARROWEST: f32 = 108.0;
const WIDEST: f32 = 250.0;
/// Between boxes side by side, and between one level and the next.
const APART: f32 = 10.0;
const DOWN: f32 = 24.0;
const PAD: f32 = 7.0;

const TEXT: Letters = Letters::new(9.5, Anchor::Middle);
const MARK: Letters = Letters::new(8.0, Anchor::Middle).bold();
const FRAME: Stroke = Stroke::new(Tone::Ink, 1.0);

/// A box of the tree; the first is the incident.
struct Cause {
    above: Option<usize>,
    level: usize,
    root: bool,
    /// How many causes with nothing behind them stand below it, at least 1.
    ends: usize,
    /// Where its room begins, in such ends.
    from: usize,
    lines: Vec<String>,
    width: f32,
}

/// The tree as a picture; nothing where it has no cause, or is too wide or too tall to be read on a page.
///
/// # Errors
/// [`PaperError::Font`] when an embedded font is broken.
pub fn causes(
    incident: &str,
    causes: &[Placed<'_>],
    words: &Words,
) -> Result<Option<Drawing>, PaperError> {
    let mut tree = planted(incident, causes);
    let ends = tree.first().map_or(1, |top| top.ends);
    let room = (WIDTH / ends as f32).min(WIDEST);
    if causes.is_empty() || room < NARROWEST {
        return Ok(None);
    }
    let mut pen = Pen::new()?;
    for cause in &mut tree {
        cause.width = (room * cause.ends as f32 - APART).min(WIDEST);
        let text = std::mem::take(&mut cause.lines).concat();
        let letters = if cause.above.is_none() {
            TEXT.bold()
        } else {
            TEXT
        };
        cause.lines = pen.lines(&text, cause.width - PAD * 2.0, letters);
        let widest = cause.lines.iter().map(|line| pen.width(line, letters));
        if widest.fold(0.0, f32::max) > cause.width - PAD {
            return Ok(None);
        }
    }
    let tops = levels(&tree);
    let height = tops.last().copied().unwrap_or_default() - DOWN + 2.0;
    if height > HIGHEST {
        return Ok(None);
    }
    let left = (WIDTH - room * ends as f32) / 2.0;
    let centre = |cause: &Cause| left + room * (cause.from as f32 + cause.ends as f32 / 2.0);
    for cause in &tree {
        let Some(above) = cause.above.map(|above| &tree[above]) else {
            continue;
        };
        let start = point(centre(above), tops[above.level] + above.height());
        arrow(&mut pen, start, point(centre(cause), tops[cause.level]));
    }
    for cause in &tree {
        boxed(
            &mut pen,
            cause,
            point(centre(cause), tops[cause.level]),
            words,
        );
    }
    Ok(Some(pen.finish(
        WIDTH,
        height,
        alternative(incident, causes, words),
    )))
}

/// The boxes with their levels and the room each takes.
fn planted(incident: &str, causes: &[Placed<'_>]) -> Vec<Cause> {
    let cause = |above, level, root, text: &str| Cause {
        above,
        level,
        root,
        ends: 0,
        from: 0,
        lines: vec![text.to_owned()],
        width: 0.0,
    };
    let mut tree = vec![cause(None, 0, false, incident)];
    for placed in causes {
        let behind = causes
            .iter()
            .position(|other| Some(other.number) == placed.behind);
        let above = behind.map_or(0, |at| at + 1);
        let level = tree[above].level + 1;
        tree.push(cause(Some(above), level, placed.why.root, &placed.why.text));
    }
    for at in (0..tree.len()).rev() {
        tree[at].ends = tree[at].ends.max(1);
        if let Some(above) = tree[at].above {
            tree[above].ends += tree[at].ends;
        }
    }
    let mut taken: Vec<usize> = vec![0; tree.len()];
    for at in 1..tree.len() {
        let above = tree[at].above.unwrap_or_default();
        tree[at].from = taken[above];
        taken[at] = taken[above];
        taken[above] += tree[at].ends;
    }
    tree
}

/// The top of each level, and that of the one below the last.
fn levels(tree: &[Cause]) -> Vec<f32> {
    let count = tree.iter().map(|cause| cause.level + 1).max().unwrap_or(0);
    let mut tops = vec![1.0];
    for level in 0..count {
        let boxes = tree.iter().filter(|cause| cause.level == level);
        let highest = boxes.map(Cause::height).fold(0.0, f32::max);
        tops.push(tops[level] + highest + DOWN);
    }
    tops
}

impl Cause {
    fn height(&self) -> f32 {
        let mark = if self.root { MARK.lead() } else { 0.0 };
        mark + self.lines.len() as f32 * TEXT.lead() + PAD * 2.0
    }
}

fn arrow(pen: &mut Pen, from: Point, to: Point) {
    let between = to.y - DOWN / 2.0;
    pen.add(Shape::Line {
        points: vec![from, point(from.x, between), point(to.x, between), to],
        stroke: FRAME,
        tail: false,
        head: true,
    });
}

/// A box with its words; a root has a double frame and says so.
fn boxed(pen: &mut Pen, cause: &Cause, top: Point, words: &Words) {
    let (width, height) = (cause.width, cause.height());
    let left = top.x - width / 2.0;
    let fill = match (cause.above, cause.root) {
        (None, _) => Tone::Bar,
        (_, true) => Tone::Paper,
        _ => Tone::Wash,
    };
    pen.rect(
        point(left, top.y),
        (width, height),
        4.0,
        Some(fill),
        Some(FRAME),
    );
    let mut y = top.y + PAD + TEXT.size;
    if cause.root {
        let inner = (width - 5.0, height - 5.0);
        pen.rect(
            point(left + 2.5, top.y + 2.5),
            inner,
            2.5,
            None,
            Some(FRAME),
        );
        pen.text(top.x, y, words.afterwards.root_cause, MARK);
        y += MARK.lead();
    }
    let letters = if cause.above.is_none() {
        TEXT.bold()
    } else {
        TEXT
    };
    pen.column(top.x, y, &cause.lines, letters);
}

/// The tree in words: what stands behind what.
fn alternative(incident: &str, causes: &[Placed<'_>], words: &Words) -> String {
    let said = &words.afterwards;
    let causes = causes.iter().map(|placed| {
        let above = causes
            .iter()
            .find(|other| Some(other.number) == placed.behind);
        let above = above.map_or(incident, |above| above.why.text.as_str());
        let root = if placed.why.root {
            format!(" ({})", said.root_cause.to_lowercase())
        } else {
            String::new()
        };
        format!("{above} {} {}{root}", said.because, placed.why.text)
    });
    let causes: Vec<String> = causes.collect();
    format!("{} {}.", said.causes_alt, causes.join(words.semicolon))
}
