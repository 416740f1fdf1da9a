//! Promised delays (CL5-CL7), and what every promise counts in.

use super::duty::Duty;
use super::record::record;

record! {
    /// A delay that is promised for a priority or a gravity, at a service level.
    Delay {
        /// Which clock: `acknowledge` (CL6), `resolve` (CL5), `respond` or `update` (CL7).
        clock: Code,
        /// Code of the priority (`p1`...) or gravity (`critical`...); empty for all.
        scale: Code,
        /// Code of the service level (`gold`, `silver`, `bronze`); empty for all.
        level: Code,
        /// How many units; nothing with the unit `progress`.
        amount: Number,
        /// `minute`, `hour`, `day`, `month`, or `progress`: as the work progresses.
        unit: Code,
        /// Which calendar counts: `elapsed` or `business`.
        calendar: Code,
    }
}

/// What a promise counts in, whoever makes it: a service level or the law.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise<'a> {
    /// How many units; nothing for one without a figure.
    pub amount: Option<u32>,
    /// `minute`, `hour`, `day` or `month`; anything else has no figure.
    pub unit: &'a str,
    /// `elapsed` or `business`; empty for the calendar of the unit.
    pub calendar: &'a str,
}

impl<'a> From<&'a Delay> for Promise<'a> {
    fn from(delay: &'a Delay) -> Promise<'a> {
        Promise {
            amount: delay.amount,
            unit: &delay.unit,
            calendar: &delay.calendar,
        }
    }
}

impl<'a> From<&'a Duty> for Promise<'a> {
    fn from(duty: &'a Duty) -> Promise<'a> {
        Promise {
            amount: duty.amount,
            unit: &duty.unit,
            calendar: &duty.calendar,
        }
    }
}
