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

/// In a test build, `MALLETTE_CLOCK` names a file that holds the present instant: tests drive time by writing it.
#[cfg(debug_assertions)]
struct FileClock(std::path::PathBuf);

#[cfg(debug_assertions)]
impl Clock for FileClock {
    fn now(&self) -> DateTime<Utc> {
        let said = std::fs::read_to_string(&self.0).ok();
        let at = said.and_then(|text| text.trim().parse().ok());
        at.unwrap_or_else(Utc::now)
    }
}

/// The clock of the computer, or one that stands still at the given instant.
pub fn clock(fixed: Option<DateTime<Utc>>) -> Box<dyn Clock> {
    if let Some(at) = fixed {
        return Box::new(FixedClock(at));
    }
    #[cfg(debug_assertions)]
    if let Some(file) = std::env::var_os("MALLETTE_CLOCK") {
        return Box::new(FileClock(file.into()));
    }
    Box::new(SystemClock)
}
