//! The two axes of the charts by month.

use chrono::Datelike;

use super::super::pen::{Letters, Pen};
use super::{EDGE, WIDTH};
use crate::model::numbers::Month;
use crate::paper::{
    Words,
    drawing::{Anchor, Stroke, Tone, point},
};

/// Where the columns of months begin, and how high they are.
pub(super) const LEFT: f32 = 52.0;
pub(super) const HIGH: f32 = 130.0;
pub(super) const TOP: f32 = 14.0;
const AXIS: Letters = Letters::new(8.5, Anchor::End).muted();
const BELOW: Letters = Letters::new(8.5, Anchor::Middle).muted();
const THIN: Stroke = Stroke::new(Tone::Bar, 0.5);

/// An axis from nothing to a round number.
pub(super) struct Scale {
    step: u32,
    top: u32,
}

impl Scale {
    /// Of counts: in ones, twos, fives, tens.
    pub fn of(most: u32) -> Scale {
        let mut steps = (0..9).flat_map(|power| [1, 2, 5].map(|step| step * 10_u32.pow(power)));
        Scale::with(
            most,
            steps.find(|step| most / step < 5).unwrap_or(u32::MAX / 5),
        )
    }

    /// Of minutes: in steps that read as durations.
    pub fn of_time(most: u32) -> Scale {
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

    pub fn high(&self, value: u32) -> f32 {
        HIGH * value as f32 / self.top as f32
    }

    /// A line across every step, with its value at the left.
    pub fn draw(&self, pen: &mut Pen, said: impl Fn(u32) -> String) {
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
pub(super) fn slot(months: usize) -> f32 {
    (WIDTH - LEFT) / months.max(1) as f32
}

/// The months below their columns, as many as have room; the year below its first one.
pub(super) fn below(pen: &mut Pen, months: &[Month], words: &Words) {
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
