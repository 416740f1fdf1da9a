//! What an incident answers by itself: each rule gives the answer to one question of the review or the report, in the
//! plan's language. A person takes it over, changes it, or answers something else. Where the facts tell nothing, there
//! is no answer; and what one form was told, the other does not ask again.

mod causes;
mod communication;
mod detection;
mod header;
mod lessons;
mod people;
mod recovery;
mod response;
mod teller;
mod timeline;
mod words;

pub(super) use people::involved;
pub(super) use timeline::timeline;

use serde::{Deserialize, Serialize};

use super::Facts;
use teller::Teller;

/// An answer that was worked out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
pub struct Suggestion {
    /// In words.
    pub text: String,
    /// Codes to tick, parted by spaces.
    pub choice: String,
}

/// What the incident answers to a question; nothing where it tells nothing.
pub fn suggestion(question: &str, facts: &Facts<'_>) -> Option<Suggestion> {
    let teller = Teller::new(facts);
    let found = match question {
        "number" => teller.number(),
        "manager" => teller.manager(),
        "detected_at" => teller.detected_at(),
        "detected_on" => teller.detected_on(),
        "resolved_at" => teller.resolved_at(),
        "type" => teller.category(),
        "gravity" => teller.gravity(),
        "clients_affected" => teller.clients_affected(),
        "description" => teller.description(),
        "status" => teller.status(),
        "report_type" => teller.report_type(),
        "impact_level" => teller.impact_level(),
        "owner" => teller.owner(),
        "created_on" => teller.created_on(),

        "detected_how" => teller.detected_how(),
        "detected_early" => teller.detected_early(),
        "earlier_means" => teller.told_under("monitoring"),
        "monitoring" => teller.told_under("earlier_means"),
        "notification_followed" => teller.notification_followed(),
        "assessed_correctly" => teller.assessed_correctly(),

        "plans_activated" => teller.plans_activated(),
        "cmp_activated" => teller.cmp_activated(),
        "other_measures" => teller.other_measures(),
        "counter_measures" => teller.counter_measures(),
        "resources" => teller.resources(),
        "measures_in_time" => teller.measures_in_time(),
        "resolution" => teller.resolution(),

        "internal_sent" => teller.sent("internal"),
        "external_sent" => teller.sent("external"),
        "internal_message" => teller.messages("internal"),
        "external_message" => teller.messages("external"),
        "media" => teller.media(),
        "first_and_frequency" => teller.first_and_frequency(),
        "people_involved" => teller.people_involved(),
        "ineffective" => teller.ineffective(),

        "cause_found" => teller.cause_found(),
        "root_cause" => teller.root_cause(),
        "similar" => teller.similar(),
        "underlying_problem" => teller.underlying_problem(),
        "problem_found" => teller.problem_found(),
        "other_context" => teller.other_context(),
        "generalisation" => teller.generalisation(),

        "rto_kept" => teller.rto_kept(),
        "impact" => teller.impact(),

        "prevent_repetition" => teller.prevent_repetition(),
        "contracts" => teller.contracts(),
        "adjustments" => teller.adjustments("improvement_axes"),
        "improvement_axes" => teller.adjustments("adjustments"),
        "learned" => teller.learned(),
        "went_well" => teller.went_well(),
        "could_be_better" => teller.could_be_better(),
        "new_standards" => teller.new_standards(),
        "claims_received" => teller.claims_received(),
        "claims_made" => teller.claims_made(),
        // What nobody but those who were there can judge.
        _ => None,
    };
    found.filter(|found| *found != Suggestion::default())
}
