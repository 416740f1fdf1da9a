//! The states of the plan that a document is printed from and compared with.

use crate::model::Plan;
use crate::paper::Image;
use chrono::{DateTime, Utc};

/// The plan at one moment.
#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    /// The plan as it was.
    pub plan: &'a Plan,
    /// When it had last been changed; nothing for a plan without a journal.
    pub as_of: Option<DateTime<Utc>>,
    /// It had been changed since its latest version was published.
    pub revised: bool,
    /// The organisation's logo as it was (PL2): the plan only names its file.
    pub logo: Option<&'a Image>,
}

/// The plan now and before.
#[derive(Clone, Copy, Debug)]
pub struct History<'a> {
    /// What is printed.
    pub now: Edition<'a>,
    /// What sheets are dated with, the latest first: published versions, and the states that registered copies
    /// were printed from.
    pub past: &'a [Edition<'a>],
    /// The state that changes are shown against, by bars in the margin.
    pub compared_with: Option<Edition<'a>>,
}

impl<'a> From<&'a Plan> for Edition<'a> {
    fn from(plan: &'a Plan) -> Self {
        Edition {
            plan,
            as_of: None,
            revised: false,
            logo: None,
        }
    }
}

impl<'a> From<Edition<'a>> for History<'a> {
    fn from(now: Edition<'a>) -> Self {
        History {
            now,
            past: &[],
            compared_with: None,
        }
    }
}

impl<'a> From<&'a Plan> for History<'a> {
    fn from(plan: &'a Plan) -> Self {
        Edition::from(plan).into()
    }
}
