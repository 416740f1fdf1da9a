//! The sentences of what an incident answers, in the plan's language.

mod en;
mod fr;

use crate::model::Language;

/// The sentences of one language. Times and durations are given as they are read.
pub(super) struct Words {
    /// How a day, a time, and both in a year that is known, are written.
    pub day_format: &'static str,
    pub instant_format: &'static str,
    pub moment_format: &'static str,
    /// Minutes as they are said: `1 h 05`.
    pub span: fn(u32) -> String,
    /// Between a name and what is said of it.
    pub colon: &'static str,
    /// Between names that may hold a comma.
    pub apart: &'static str,
    /// Who reported it, from which source; one of them may be empty.
    pub reported: fn(&str, &str) -> String,
    /// Who, when.
    pub declared: fn(&str, &str) -> String,
    /// Title, tool, when.
    pub first_alert: fn(&str, &str, &str) -> String,
    /// When it was noticed, how long after it was declared.
    pub declared_after: fn(&str, &str) -> String,
    /// How long before.
    pub alerted_before: fn(&str) -> String,
    /// Recipients.
    pub told: fn(&str) -> String,
    pub client_owns: &'static str,
    /// How long it took, whether the promise was kept.
    pub taken: fn(&str, bool) -> String,
    /// How many people were called, how many were reached.
    pub called: fn(usize, usize) -> String,
    /// Clocks.
    pub escalated: fn(&str) -> String,
    pub not_escalated: fn(&str) -> String,
    /// Scales, when.
    pub judged_once: fn(&str, &str) -> String,
    /// Scales before, scales after, when.
    pub judged_again: fn(&str, &str, &str) -> String,
    /// When, by whom.
    pub activated: fn(&str, &str) -> String,
    pub team: fn(&str) -> String,
    /// How many, how many of them of the client.
    pub cell: fn(usize, usize) -> String,
    /// Tasks done, how long the run took; one of them may be nothing.
    pub run: fn(u32, &str) -> String,
    /// Promises.
    pub kept: fn(&str) -> String,
    pub missed: fn(&str) -> String,
    /// Promise, how late; the latter is empty where it was never met.
    pub late_by: fn(&str, &str) -> String,
    /// How many lines of the log are left out.
    pub further_lines: fn(usize) -> String,
    /// How many, when the first.
    pub messages: fn(usize, &str) -> String,
    /// When it was promised, in time.
    pub first_was_due: fn(&str, bool) -> String,
    /// When, how long after the beginning.
    pub first_told: fn(&str, &str) -> String,
    /// How many, how often.
    pub told_again: fn(usize, &str) -> String,
    /// How many came.
    pub came: fn(usize) -> String,
    /// Names.
    pub stayed_away: fn(&str) -> String,
    pub unanswered: fn(&str) -> String,
    /// Channel, since when.
    pub channel_down: fn(&str, &str) -> String,
    /// Recipients of a message; may be empty.
    pub to: fn(&str) -> String,
    pub problem_proposed: &'static str,
    /// State of a problem, by its code.
    pub problem_state: fn(&str) -> &'static str,
    /// Number of the problem, numbers of incidents.
    pub same_problem: fn(&str, &str) -> String,
    pub cause_removed: fn(&str) -> String,
    /// Due day, done day of an action; may be empty.
    pub due: fn(&str) -> String,
    pub done: fn(&str) -> String,
    /// From when to when, how long an activity stood still.
    pub stood_still: fn(&str, &str, &str) -> String,
    /// Since when.
    pub stands_still: fn(&str) -> String,
    /// RTO, by how much it was passed; the latter is empty where it was kept.
    pub rto: fn(&str, &str) -> String,
    /// Activities.
    pub rto_kept: fn(&str) -> String,
    pub rto_missed: fn(&str) -> String,
    /// Number of a line of the log, when.
    pub log_line: fn(u32, &str) -> String,
    /// Words by which a claim for damages is known, folded.
    pub claims: &'static [&'static str],
    /// Who, of which insurer, when.
    pub insurer_told: fn(&str, &str, &str) -> String,
}

impl Words {
    pub(super) fn of(language: Language) -> &'static Words {
        match language {
            Language::Fr => &fr::WORDS,
            Language::En => &en::WORDS,
        }
    }
}
