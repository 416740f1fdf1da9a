//! The one way to ask what time it is.

use chrono::{DateTime, Utc};

/// Where the present instant comes from. The rules take an instant, never a clock; whoever calls them holds one.
pub trait Clock: Send + Sync {
    /// The present instant.
    fn now(&self) -> DateTime<Utc>;
}

/// A clock that stands still: for tests, and for a print as of a given instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FixedClock(pub DateTime<Utc>);

impl Clock for FixedClock {
    fn now(&self) -> DateTime<Utc> {
        self.0
    }
}
