//! The one place where the time of the computer is read.

use chrono::{DateTime, Utc};
use mallette_core::model::clock::{Clock, FixedClock};

/// The clock of the computer.
struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

/// The clock of the computer, or one that stands still at the given instant.
pub fn clock(fixed: Option<DateTime<Utc>>) -> Box<dyn Clock> {
    match fixed {
        Some(at) => Box::new(FixedClock(at)),
        None => Box::new(SystemClock),
    }
}
