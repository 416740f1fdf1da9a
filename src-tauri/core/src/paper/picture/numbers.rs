//! The charts of the figures of incidents. Black and white tell the parts apart by their pattern; every chart says in
//! words what it shows, and has its table beside it.

use chrono::Datelike;
use serde::Serialize;

use super::pen::{Letters, Pen};
use crate::model::Plan;
use crate::model::numbers::{Figures, Kept, KeptOf, Month};
use crate::paper::{
    PaperError, Words,
    drawing::{Anchor, Drawing, Point, Shape, Stroke, Tone, point},
    words::minutes,
};

const WIDTH: f32 = 510.0;
const AXIS: Letters = Letters::new(8.5, Anchor::End).muted();
const BELOW: Letters = Letters::new(8.5, Anchor::Middle).muted();
const LABEL: Letters = Letters::new(9.0, Anchor::Start);
const FIGURE: Letters = Letters::new(9.0, Anchor::Middle).bold();
/// Where the columns of months begin, and how high they are.
const LEFT: f32 = 52.0;
const HIGH: f32 = 130.0;
const TOP: f32 = 14.0;
/// Where lying bars begin, and how long they are.
const NAMES: f32 = 150.0;
const LONG: f32 = 270.0;
const ROW: f32 = 17.0;
const BAR: f32 = 10.0;
const EDGE: Stroke = Stroke::new(Tone::Ink, 0.7);
const THIN: Stroke = Stroke::new(Tone::Bar, 0.5);

/// The charts of incidents, or of exercises.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct NumberCharts {
    /// How many each month, by class.
    pub months: Drawing,
    /// The time until they were resolved, each month.
    pub resolve: Drawing,
    /// How many of each type.
    pub types: Drawing,
    /// Which promises of service were kept.
    pub promises: Drawing,
}

/// Draws the figures.
///
/// # Errors
/// [`PaperError::Font`] when an embedded font is broken.
pub fn number_charts(
    figures: &Figures,
    plan: &Plan,
    words: &Words,
) -> Result<NumberCharts, PaperError> {
    Ok(NumberCharts {
        months: months(figures, plan, words)?,
        resolve: resolve(figures, words)?,
        types: types(figures, plan, words)?,
        promises: promises(figures, plan, words)?,
    })
}

/// What fills a part of a bar.
#[derive(Clone, Copy)]
enum Pattern {
    Blank,
    Rules,
    Hatched,
    Grey,
    Solid,
}

/// From the weakest class to the gravest.
const PATTERNS: [Pattern; 5] = [
    Pattern::Blank,
    Pattern::Rules,
    Pattern::Hatched,
    Pattern::Solid,
    Pattern::Grey,
];

/// The same class has the same pattern in every month.
fn pattern_of(class: &str, figures: &Figures) -> Pattern {
    let mut classes = figures.classes.iter();
    let place = classes.position(|tally| tally.code == class);
    PATTERNS[place.unwrap_or(0) % PATTERNS.len()]
}

fn months(figures: &Figures, plan: &Plan, words: &Words) -> Result<Drawing, PaperError> {
    let mut pen = Pen::new()?;
    let most = figures.months.iter().map(|month| month.count).max();
    let scale = Scale::of(most.unwrap_or(0));
    scale.draw(&mut pen, |count| count.to_string());
    let slot = slot(figures.months.len());
    for (month, nth) in figures.months.iter().zip(0_u16..) {
        let x = LEFT + f32::from(nth) * slot;
        let wide = (slot * 0.7).min(34.0);
        let mut y = TOP + HIGH;
        for tally in &month.classes {
            let high = scale.high(tally.count);
            y -= high;
            let corner = point(x + (slot - wide) / 2.0, y);
            filled(
                &mut pen,
                corner,
                (wide, high),
                pattern_of(&tally.code, figures),
            );
        }
        if month.count > 0 && slot > 14.0 {
            pen.text(x + slot / 2.0, y - 3.0, month.count.to_string(), FIGURE);
        }
    }
    below(&mut pen, &figures.months, words);
    let named = figures.classes.iter().map(|tally| {
        let name = class(&tally.code, plan, words);
        (name, pattern_of(&tally.code, figures))
    });
    let bottom = legend(&mut pen, TOP + HIGH + 38.0, LEFT, named);
    let told = figures.months.iter().filter(|month| month.count > 0);
    let told = told.map(|month| {
        let parts = month.classes.iter().filter(|tally| tally.count > 0);
        let parts =
            parts.map(|tally| format!("{} {}", tally.count, class(&tally.code, plan, words)));
        let parts: Vec<String> = parts.collect();
        let name = (words.figures.month)(month.month.month0(), month.month.year());
        format!(
            "{name}{}{} ({})",
            words.colon,
            month.count,
            parts.join(", ")
        )
    });
    let alt = alt(words.figures.months_alt, told, words);
    Ok(pen.finish(WIDTH, bottom, alt))
}

fn resolve(figures: &Figures, words: &Words) -> Result<Drawing, PaperError> {
    let mut pen = Pen::new()?;
    let times = figures.months.iter();
    let times = times.flat_map(|month| [month.resolve.median, month.resolve.mean]);
    let scale = Scale::of_time(times.flatten().max().unwrap_or(0));
    scale.draw(&mut pen, |time| minutes(time, words));
    let slot = slot(figures.months.len());
    let mut line: Vec<Point> = Vec::new();
    let mut dots: Vec<Point> = Vec::new();
    let mut means: Vec<Point> = Vec::new();
    for (month, nth) in figures.months.iter().zip(0_u16..) {
        let x = LEFT + (f32::from(nth) + 0.5) * slot;
        let at = |time: u32| point(x, TOP + HIGH - scale.high(time));
        means.extend(month.resolve.mean.map(at));
        let Some(median) = month.resolve.median.map(at) else {
            joined(&mut pen, &mut line);
            continue;
        };
        line.push(median);
        dots.push(median);
    }
    joined(&mut pen, &mut line);
    for mean in means {
        diamond(&mut pen, mean);
    }
    for dot in dots {
        circle(&mut pen, dot);
    }
    below(&mut pen, &figures.months, words);
    let y = TOP + HIGH + 32.0;
    circle(&mut pen, point(LEFT + 4.0, y - 3.0));
    pen.text(LEFT + 14.0, y, words.figures.median, LABEL);
    let after = LEFT + 30.0 + pen.width(words.figures.median, LABEL);
    diamond(&mut pen, point(after, y - 3.0));
    pen.text(after + 10.0, y, words.figures.mean, LABEL);
    let told = figures.months.iter().filter_map(|month| {
        let (median, mean) = month.resolve.median.zip(month.resolve.mean)?;
        let name = (words.figures.month)(month.month.month0(), month.month.year());
        let (median, mean) = (minutes(median, words), minutes(mean, words));
        let words_of = &words.figures;
        Some(format!(
            "{name}{}{} {median}, {} {mean}",
            words.colon, words_of.median, words_of.mean
        ))
    });
    let alt = alt(words.figures.resolve_alt, told, words);
    Ok(pen.finish(WIDTH, y + 8.0, alt))
}

fn types(figures: &Figures, plan: &Plan, words: &Words) -> Result<Drawing, PaperError> {
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

fn promises(figures: &Figures, plan: &Plan, words: &Words) -> Result<Drawing, PaperError> {
    let mut pen = Pen::new()?;
    let promises = &figures.promises;
    let mut told = Vec::new();
    let mut y = 0.0;
    let parts: [(&str, &[KeptOf]); 3] = [
        (words.figures.by_clock, &promises.clocks),
        (words.figures.by_priority, &promises.priorities),
        (words.figures.by_level, &promises.service_levels),
    ];
    for (title, rows) in parts {
        let rows: Vec<&KeptOf> = rows.iter().filter(|row| row.kept.all() > 0).collect();
        if rows.is_empty() {
            continue;
        }
        pen.text(0.0, y + LABEL.size + 4.0, title, LABEL.bold());
        y += ROW;
        for row in rows {
            let name = promised(&row.code, plan, words);
            pen.text(8.0, y + LABEL.size + 2.0, name.as_str(), LABEL);
            share(&mut pen, y + 2.0, &row.kept);
            let said = (words.figures.kept_of)(row.kept.share, row.kept.met, row.kept.decided());
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

/// An axis from nothing to a round number.
struct Scale {
    step: u32,
    top: u32,
}

impl Scale {
    /// Of counts: in ones, twos, fives, tens.
    fn of(most: u32) -> Scale {
        let mut steps = (0..9).flat_map(|power| [1, 2, 5].map(|step| step * 10_u32.pow(power)));
        Scale::with(
            most,
            steps.find(|step| most / step < 5).unwrap_or(u32::MAX / 5),
        )
    }

    /// Of minutes: in steps that read as durations.
    fn of_time(most: u32) -> Scale {
        const HOUR: u32 = 60;
        const DAY: u32 = 24 * HOUR;
        let steps = [
            5,
            15,
            30,
            HOUR,
            2 * HOUR,
            6 * HOUR,
            12 * HOUR,
            DAY,
            2 * DAY,
            5 * DAY,
        ];
        let mut steps = steps
            .into_iter()
            .chain((1..1000).map(|tens| tens * 10 * DAY));
        Scale::with(
            most,
            steps.find(|step| most / step < 5).unwrap_or(u32::MAX / 5),
        )
    }

    fn with(most: u32, step: u32) -> Scale {
        let top = most.div_ceil(step).max(1) * step;
        Scale { step, top }
    }

    fn high(&self, value: u32) -> f32 {
        HIGH * value as f32 / self.top as f32
    }

    /// A line across every step, with its value at the left.
    fn draw(&self, pen: &mut Pen, said: impl Fn(u32) -> String) {
        let mut value = 0;
        while value <= self.top {
            let y = TOP + HIGH - self.high(value);
            let stroke = if value == 0 { EDGE } else { THIN };
            pen.line(vec![point(LEFT, y), point(WIDTH, y)], stroke);
            pen.text(LEFT - 5.0, y + 3.0, said(value), AXIS);
            value += self.step;
        }
    }
}

/// The room of one month.
fn slot(months: usize) -> f32 {
    (WIDTH - LEFT) / months.max(1) as f32
}

/// The months below their columns, as many as have room; the year below its first one.
fn below(pen: &mut Pen, months: &[Month], words: &Words) {
    let slot = slot(months.len());
    let every = (24.0 / slot).ceil().max(1.0) as usize;
    let y = TOP + HIGH + 11.0;
    let mut year = None;
    for (nth, month) in months.iter().enumerate().step_by(every) {
        let x = LEFT + (nth as f32 + 0.5) * slot;
        pen.text(
            x,
            y,
            words.figures.months_short[month.month.month0() as usize % 12],
            BELOW,
        );
        if year != Some(month.month.year()) {
            year = Some(month.month.year());
            pen.text(x, y + BELOW.lead(), month.month.year().to_string(), BELOW);
        }
    }
}

fn filled(pen: &mut Pen, corner: Point, (wide, high): (f32, f32), pattern: Pattern) {
    if wide <= 0.0 || high <= 0.0 {
        return;
    }
    let tone = match pattern {
        Pattern::Solid => Tone::Ink,
        Pattern::Grey => Tone::Rule,
        Pattern::Blank | Pattern::Rules | Pattern::Hatched => Tone::Paper,
    };
    pen.rect(corner, (wide, high), 0.0, Some(tone), Some(EDGE));
    const APART: f32 = 3.5;
    let lines = |length: f32| {
        (1..)
            .map(|nth| nth as f32 * APART)
            .take_while(move |at| *at < length)
    };
    let Point { x, y } = corner;
    match pattern {
        Pattern::Rules => {
            for down in lines(high) {
                pen.line(
                    vec![point(x, y + down), point(x + wide, y + down)],
                    Stroke::new(Tone::Ink, 0.5),
                );
            }
        }
        Pattern::Hatched => {
            for along in lines(wide + high) {
                let low = point(x + along.min(wide), y + high - (along - wide).max(0.0));
                let left = point(x + (along - high).max(0.0), y + high - along.min(high));
                pen.line(vec![low, left], Stroke::new(Tone::Ink, 0.9));
            }
        }
        Pattern::Blank | Pattern::Grey | Pattern::Solid => {}
    }
}

/// Draws a line through points and begins anew; one alone has none.
fn joined(pen: &mut Pen, line: &mut Vec<Point>) {
    let points = std::mem::take(line);
    if points.len() > 1 {
        pen.line(points, Stroke::new(Tone::Ink, 1.2));
    }
}

fn circle(pen: &mut Pen, at: Point) {
    pen.add(Shape::Circle {
        x: at.x,
        y: at.y,
        radius: 2.8,
        fill: Some(Tone::Ink),
        stroke: None,
    });
}

fn diamond(pen: &mut Pen, at: Point) {
    const HALF: f32 = 3.6;
    pen.add(Shape::Polygon {
        points: vec![
            point(at.x, at.y - HALF),
            point(at.x + HALF, at.y),
            point(at.x, at.y + HALF),
            point(at.x - HALF, at.y),
        ],
        fill: Some(Tone::Paper),
        stroke: Some(Stroke::new(Tone::Ink, 1.0)),
    });
}

/// What each pattern stands for; answers where it ends.
fn legend(
    pen: &mut Pen,
    top: f32,
    left: f32,
    names: impl Iterator<Item = (String, Pattern)>,
) -> f32 {
    let (mut x, mut y) = (left, top);
    for (name, pattern) in names {
        let wide = 22.0 + pen.width(&name, LABEL) + 14.0;
        if x > left && x + wide > WIDTH {
            x = left;
            y += ROW;
        }
        filled(pen, point(x, y - 8.0), (16.0, BAR), pattern);
        pen.text(x + 22.0, y, name, LABEL);
        x += wide;
    }
    y + 8.0
}

fn alt(said: &str, told: impl Iterator<Item = String>, words: &Words) -> String {
    let told: Vec<String> = told.collect();
    match told[..] {
        [] => format!("{said} {}.", words.figures.nothing),
        _ => format!("{said} {}.", told.join(words.semicolon)),
    }
}

/// The name of a class; that there is none where it was not qualified.
pub(crate) fn class(code: &str, plan: &Plan, words: &Words) -> String {
    match code {
        "" => words.figures.not_qualified.to_owned(),
        code => plan.class_name(code).to_owned(),
    }
}

/// The name of a type.
pub(crate) fn kind(code: &str, plan: &Plan, words: &Words) -> String {
    match code {
        "" => words.figures.no_type.to_owned(),
        code => plan.term("incident_type", code),
    }
}

/// The name of what promises are counted by: a clock, a priority or a service level.
pub(crate) fn promised(code: &str, plan: &Plan, words: &Words) -> String {
    let clocks = words.figures.clocks.iter();
    let clock = clocks
        .filter(|(known, _)| *known == code)
        .map(|(_, word)| (*word).to_owned());
    let lists = ["priority", "service_level"].into_iter();
    let term = lists
        .map(|list| plan.term(list, code))
        .find(|name| name != code);
    match code {
        "" => words.figures.not_qualified.to_owned(),
        code => clock.last().or(term).unwrap_or_else(|| code.to_owned()),
    }
}
