//! The charts by month: how many, and how long they took.

use chrono::Datelike;

use super::super::pen::Pen;
use super::axis::{HIGH, LEFT, Scale, TOP, below, slot};
use super::pattern::{filled, legend, pattern_of};
use super::{FIGURE, LABEL, WIDTH, alt, class};
use crate::model::Plan;
use crate::model::numbers::Figures;
use crate::paper::{
    PaperError, Words,
    drawing::{Drawing, Point, Shape, Stroke, Tone, point},
    words::minutes,
};

/// How many were noticed each month, stacked by class.
pub(super) fn months(figures: &Figures, plan: &Plan, words: &Words) -> Result<Drawing, PaperError> {
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

/// The median and the mean of the time until they were resolved.
pub(super) fn resolve(figures: &Figures, words: &Words) -> Result<Drawing, PaperError> {
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
        radius: 2.4,
        fill: Some(Tone::Ink),
        stroke: None,
    });
}

fn diamond(pen: &mut Pen, at: Point) {
    const HALF: f32 = 5.0;
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
