//! How far a review is filled in.

use serde::{Deserialize, Serialize};

/// Questions of a block or a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
pub struct Progress {
    /// Questions a person answered.
    pub given: u32,
    /// Questions that only the incident answers so far.
    pub suggested: u32,
    /// All questions.
    pub asked: u32,
}

impl Progress {
    /// Counts one question.
    pub fn count(&mut self, given: bool, suggested: bool) {
        self.asked += 1;
        self.given += u32::from(given);
        self.suggested += u32::from(!given && suggested);
    }

    /// Both together.
    pub fn and(self, other: Progress) -> Progress {
        Progress {
            given: self.given + other.given,
            suggested: self.suggested + other.suggested,
            asked: self.asked + other.asked,
        }
    }
}
