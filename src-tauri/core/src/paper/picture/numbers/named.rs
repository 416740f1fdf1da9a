//! What the figures are counted by, in words.

use crate::model::Plan;
use crate::paper::{Words, words::coded};

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

/// The name of a clock whose promise is counted.
pub(crate) fn clock(code: &str, words: &Words) -> String {
    coded(words.figures.clocks, code).to_owned()
}

/// The name of a priority; that there is none where it was not qualified.
pub(crate) fn priority(code: &str, plan: &Plan, words: &Words) -> String {
    match code {
        "" => words.figures.not_qualified.to_owned(),
        code => plan.term("priority", code),
    }
}

/// The name of a service level; that there is none where none was noted.
pub(crate) fn level(code: &str, plan: &Plan, words: &Words) -> String {
    match code {
        "" => words.figures.no_level.to_owned(),
        code => plan.term("service_level", code),
    }
}
