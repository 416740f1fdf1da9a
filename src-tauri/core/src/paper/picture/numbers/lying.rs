//! Lying bars: how many of each type, and which promises were kept.

use super::super::pen::{Letters, Pen};
use super::pattern::{Pattern, filled, legend};
use super::{BAR, FIGURE, LABEL, ROW, WIDTH, alt, clock, kind, level, priority};
use crate::model::Plan;
use crate::model::numbers::{Figures, Kept, KeptOf};
use crate::paper::{
    PaperError, Words,
    drawing::{Anchor, Drawing, point},
};

/// Where the bars begin, and how long they are.
const NAMES: f32 = 150.0;
const LONG: f32 = 270.0;

/// How many of each type.
pub(super) fn types(figures: &Figures, plan: &Plan, words: &Words) -> Result<Drawing, PaperError> {
    let mut pen = Pen::new()?;
    let most = figures
        .types
        .iter()
        .map(|tally| tally.count)
        .max()
        .unwrap_or(1);
    let mut y = 4.0;
    let mut told = Vec::new();
    for tally in &figures.types {
        let name = kind(&tally.code, plan, words);
        let lines = pen.lines(&name, NAMES - 10.0, LABEL);
        let high = ROW.max(lines.len() as f32 * LABEL.lead() + 5.0);
        pen.column(0.0, y + LABEL.size + 2.0, &lines, LABEL);
        let long = LONG * tally.count as f32 / most as f32;
        filled(&mut pen, point(NAMES, y + 2.0), (long, BAR), Pattern::Grey);
        let letters = Letters {
            anchor: Anchor::Start,
            ..FIGURE
        };
        pen.text(
            NAMES + long + 6.0,
            y + LABEL.size + 2.0,
            tally.count.to_string(),
            letters,
        );
        told.push(format!("{name}{}{}", words.colon, tally.count));
        y += high;
    }
    let alt = alt(words.figures.types_alt, told.into_iter(), words);
    Ok(pen.finish(WIDTH, y.max(ROW), alt))
}

/// Of the promises that are decided, how many were kept, kept late and missed.
pub(super) fn promises(
    figures: &Figures,
    plan: &Plan,
    words: &Words,
) -> Result<Drawing, PaperError> {
    let mut pen = Pen::new()?;
    let promises = &figures.promises;
    let mut told = Vec::new();
    let mut y = 0.0;
    let named = |rows: &[KeptOf], name: &dyn Fn(&str) -> String| -> Vec<(String, Kept)> {
        let rows = rows.iter().filter(|row| row.kept.all() > 0);
        rows.map(|row| (name(&row.code), row.kept)).collect()
    };
    let parts = [
        (
            words.figures.by_clock,
            named(&promises.clocks, &|code| clock(code, words)),
        ),
        (
            words.figures.by_priority,
            named(&promises.priorities, &|code| priority(code, plan, words)),
        ),
        (
            words.figures.by_level,
            named(&promises.service_levels, &|code| level(code, plan, words)),
        ),
    ];
    for (title, rows) in parts {
        if rows.is_empty() {
            continue;
        }
        pen.text(0.0, y + LABEL.size + 4.0, title, LABEL.bold());
        y += ROW;
        for (name, kept) in rows {
            pen.text(8.0, y + LABEL.size + 2.0, name.as_str(), LABEL);
            share(&mut pen, y + 2.0, &kept);
            let said = (words.figures.kept_of)(kept.share, kept.met, kept.decided());
            pen.text(
                NAMES + LONG + 8.0,
                y + LABEL.size + 2.0,
                said.as_str(),
                LABEL,
            );
            told.push(format!("{name}{}{said}", words.colon));
            y += ROW;
        }
    }
    let names = [
        words.figures.met,
        words.figures.met_late,
        words.figures.late,
    ];
    let names = names.map(str::to_owned).into_iter();
    let bottom = legend(&mut pen, y + 16.0, 0.0, names.zip(ENDED));
    let alt = alt(words.figures.promises_alt, told.into_iter(), words);
    Ok(pen.finish(WIDTH, bottom, alt))
}

/// Kept, kept late, missed.
const ENDED: [Pattern; 3] = [Pattern::Solid, Pattern::Hatched, Pattern::Blank];

/// A bar of all that is decided: kept, late, missed.
fn share(pen: &mut Pen, y: f32, kept: &Kept) {
    let all = kept.decided();
    let mut x = NAMES;
    for (count, pattern) in [kept.met, kept.met_late, kept.late].into_iter().zip(ENDED) {
        if all > 0 {
            let long = LONG * count as f32 / all as f32;
            filled(pen, point(x, y), (long, BAR), pattern);
            x += long;
        }
    }
}
