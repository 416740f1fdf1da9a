//! The sentences that acts leave in the log, and the names of what is filled into messages, in the plan's language.

mod en;
mod fr;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::fill::Slot;
use crate::model::Language;
use crate::model::incident::clock::{ClockName, IncidentClock};

/// The sentences of one language.
#[derive(Debug)]
pub struct Words {
    pub(super) verified: &'static str,
    pub(super) refuted: &'static str,
    pub(super) to_verify: &'static str,
    pub(super) review: &'static str,
    pub(super) cell_requested: &'static str,
    pub(super) bridge: &'static str,
    pub(super) drp_yes: &'static str,
    pub(super) drp_no: &'static str,
    pub(super) recovery_started: &'static str,
    pub(super) recovery_ended: &'static str,
    /// A name, and what is said of it.
    pub(super) named: fn(&str, &str) -> String,
    /// What was decided on the DRP.
    pub(super) yes: &'static str,
    pub(super) no: &'static str,
    pub(super) every_minutes: fn(u32) -> String,
    /// Number, title, exercise.
    pub(super) declared: fn(&str, &str, bool) -> String,
    /// The scales; whether it was qualified before.
    pub(super) qualified: fn(&str, bool) -> String,
    pub(super) of_class: fn(&str) -> String,
    pub(super) of_gravity: fn(&str) -> String,
    /// Name of the state; for whom it waits.
    pub(super) state_changed: fn(&str, &str) -> String,
    /// List, name, done.
    pub(super) ticked: fn(&str, &str, bool) -> String,
    /// Mark, name, who.
    pub(super) clock_marked: fn(&str, &str, &str) -> String,
    pub(super) missed: fn(&str) -> String,
    /// Clock, roles.
    pub(super) escalated: fn(&str, &str) -> String,
    /// Outcome, who, number.
    pub(super) called: fn(&str, &str, &str) -> String,
    /// Title, status.
    pub(super) alert: fn(&str, &str) -> String,
    /// Channel, down.
    pub(super) channel: fn(&str, bool) -> String,
    pub(super) cell_opened: fn(&str) -> String,
    pub(super) cell_closed: fn(&str) -> String,
    /// Name, function, arrives.
    pub(super) seated: fn(&str, &str, bool) -> String,
    /// Plan, active.
    pub(super) plan_in_force: fn(&str, bool) -> String,
    /// Audience, subject, recipients.
    pub(super) sent: fn(&str, &str, &str) -> String,
    /// From, to.
    pub(super) handed_over: fn(&str, &str) -> String,
    /// Name, note.
    pub(super) evidence_kept: fn(&str, &str) -> String,
    /// Act, name.
    pub(super) evidence_handled: fn(&str, &str) -> String,
    /// Task, actor, phase.
    pub(super) task_of: fn(&str, &str, &str) -> String,
    /// Mark, name.
    pub(super) run_marked: fn(&str, &str) -> String,
    /// Standing, name, what is said of its return.
    pub(super) activity: fn(&str, &str, &str) -> String,
    pub(super) expected: fn(&str) -> String,
    /// Name of the activity; since when it is back.
    pub(super) recovered: fn(&str, &str) -> String,
    /// Progress; when the next one comes.
    pub(super) reported: fn(&str, &str) -> String,
    /// Name of a clock; name of its activity or duty.
    pub(super) clock_name: fn(ClockName, &str) -> String,
    /// Names of stages and of the steps of eradication (IN6, IN8).
    pub(super) items: &'static [(&'static str, &'static str)],
    /// What a placeholder of a template is called.
    pub(super) slots: &'static [(&'static str, Slot)],
    /// Headings of a handover sheet.
    pub(super) handover: HandoverWords,
    /// How a day and a time are written.
    pub(super) instant_format: &'static str,
    /// How a day is written.
    pub(super) day_format: &'static str,
}

/// Headings of a handover sheet.
#[derive(Debug)]
pub struct HandoverWords {
    pub(super) where_we_are: &'static str,
    pub(super) late: &'static str,
    pub(super) running: &'static str,
    pub(super) decisions: &'static str,
    pub(super) last_message: &'static str,
    pub(super) open_actions: &'static str,
    pub(super) unanswered: &'static str,
    pub(super) channels_down: &'static str,
    pub(super) in_force: &'static str,
    pub(super) to_verify: &'static str,
    pub(super) nothing: &'static str,
}

impl Words {
    /// The sentences of a language.
    pub fn of(language: Language) -> &'static Words {
        match language {
            Language::Fr => &fr::WORDS,
            Language::En => &en::WORDS,
        }
    }

    pub(super) fn verification(&self, code: &str) -> &'static str {
        match code {
            "verified" => self.verified,
            "refuted" => self.refuted,
            _ => self.to_verify,
        }
    }

    /// The name of a stage or of a step of eradication.
    pub fn coded_item(&self, code: &str) -> Option<&'static str> {
        let found = self.items.iter().find(|(known, _)| *known == code);
        found.map(|(_, name)| *name)
    }

    /// What a clock counts towards.
    pub fn clock(&self, clock: &IncidentClock) -> String {
        (self.clock_name)(clock.name, &clock.label)
    }

    /// Whether a line is one of the headings of a handover sheet.
    pub fn heads_handover(&self, line: &str) -> bool {
        let heads = &self.handover;
        [
            heads.where_we_are,
            heads.late,
            heads.running,
            heads.decisions,
            heads.last_message,
            heads.open_actions,
            heads.unanswered,
            heads.channels_down,
            heads.in_force,
            heads.to_verify,
        ]
        .contains(&line)
    }

    /// An instant as it is read where the organisation is: `21/11 à 14:32`.
    pub(super) fn instant(&self, at: DateTime<Utc>, zone: Tz) -> String {
        at.with_timezone(&zone)
            .format(self.instant_format)
            .to_string()
    }

    /// A time of day: `14:32`.
    pub(super) fn time(&self, at: DateTime<Utc>, zone: Tz) -> String {
        at.with_timezone(&zone).format("%H:%M").to_string()
    }
}
