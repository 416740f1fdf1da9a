//! Filling a message template from what is known of the incident (CO1). What nobody knows yet keeps its braces.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::carrying::language;
use super::words::Words;
use crate::model::business_time::BusinessTime;
use crate::model::incident::Dossier;
use crate::model::incident::clock::{ClockName, clocks};
use crate::model::plan::Plan;
use crate::model::template::Template;

/// What a placeholder stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    Incident,
    Service,
    Time,
    Day,
    Began,
    Ended,
    NextReport,
    Meeting,
    Impact,
    Activities,
    Bridge,
    Contact,
    Sender,
    Organisation,
    State,
    Progress,
    Done,
    Left,
    DrpDecision,
    DrpYesNo,
    Forecast,
    Length,
    Resolution,
    Rto,
    Frequency,
    Owner,
    Criterion,
    Agreement,
    ReviewDay,
}

/// A message made from a template.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct Filled {
    /// Subject.
    pub subject: String,
    /// Text.
    pub body: String,
    /// What a person must still fill in, as it stands between the braces.
    pub missing: Vec<String>,
}

/// What the placeholders are looked up in.
struct Facts<'a> {
    plan: &'a Plan,
    dossier: &'a Dossier,
    time: BusinessTime,
    sender: &'a str,
    now: DateTime<Utc>,
    words: &'static Words,
}

/// A template with everything filled in that is known; `sender` is who is at the keyboard.
pub fn fill(
    plan: &Plan,
    dossier: &Dossier,
    template: &Template,
    sender: &str,
    now: DateTime<Utc>,
) -> Filled {
    let facts = Facts {
        plan,
        dossier,
        time: BusinessTime::of(plan),
        sender,
        now,
        words: Words::of(language(plan)),
    };
    let mut missing = Vec::new();
    let subject = facts.fill(&template.subject, &mut missing);
    let body = facts.fill(&template.body, &mut missing);
    Filled {
        subject,
        body,
        missing,
    }
}

impl Facts<'_> {
    fn fill(&self, text: &str, missing: &mut Vec<String>) -> String {
        let mut filled = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, from)) = rest.split_once('{') {
            filled.push_str(before);
            let Some((name, after)) = from.split_once('}') else {
                filled.push('{');
                rest = from;
                continue;
            };
            match self.value(name) {
                Some(value) => filled.push_str(&value),
                None => {
                    filled.push_str(&format!("{{{name}}}"));
                    if !missing.iter().any(|known| known == name) {
                        missing.push(name.to_owned());
                    }
                }
            }
            rest = after;
        }
        filled.push_str(rest);
        filled
    }

    /// The value of a placeholder; nothing for one that is not known, or has nothing to say yet.
    fn value(&self, name: &str) -> Option<String> {
        let (_, slot) = self.words.slots.iter().find(|(known, _)| *known == name)?;
        self.slot(*slot).filter(|value| !value.trim().is_empty())
    }

    fn slot(&self, slot: Slot) -> Option<String> {
        let incident = &self.dossier.incident;
        let crisis = self.dossier.crises.last();
        let report = self.dossier.reports.last();
        let zone = self.time.zone();
        let at = |at: Option<DateTime<Utc>>| at.map(|at| self.words.instant(at, zone));
        Some(match slot {
            Slot::Incident => format!("{} ({})", incident.title, incident.number),
            Slot::Service => incident.application.clone(),
            Slot::Time => self.words.time(self.now, zone),
            Slot::Day => self.day(self.now),
            Slot::Began => at(self.dossier.began_at())?,
            Slot::Ended => at(self.dossier.life().resolved_at)?,
            Slot::NextReport => at(self.next_report())?,
            Slot::Meeting => at(crisis.and_then(|crisis| crisis.opened_at))?,
            Slot::Impact => incident.effect.clone(),
            Slot::Activities => self.activities(),
            Slot::Bridge => crisis?.bridge.clone(),
            Slot::Contact => self.contact()?,
            Slot::Sender => self.sender.to_owned(),
            Slot::Organisation => self.plan.organisation().name,
            Slot::State => self.plan.term("state", &self.dossier.life().state),
            Slot::Progress => report?.progress.clone(),
            Slot::Done => report?.done.clone(),
            Slot::Left => report?.left.clone(),
            Slot::DrpDecision | Slot::DrpYesNo => match crisis?.drp_decision.as_str() {
                "yes" => self.words.yes.to_owned(),
                "no" => self.words.no.to_owned(),
                _ => return None,
            },
            Slot::Forecast => at(self.forecast())?,
            Slot::Length => self.length()?,
            Slot::Resolution => incident.resolution.clone(),
            Slot::Rto => self.rto()?,
            Slot::Frequency => (self.words.every_minutes)(crisis?.report_minutes?),
            Slot::Owner => self.responsible()?,
            Slot::Criterion => self.criteria(),
            Slot::Agreement => crisis?.closing_agreed_by.clone(),
            Slot::ReviewDay => self.review_day()?,
        })
    }

    fn day(&self, at: DateTime<Utc>) -> String {
        let local = at.with_timezone(&self.time.zone());
        local.format(self.words.day_format).to_string()
    }

    fn next_report(&self) -> Option<DateTime<Utc>> {
        let clocks = clocks(self.plan, &self.time, self.dossier, self.now);
        let update = clocks
            .into_iter()
            .find(|clock| clock.name == ClockName::Update)?;
        // A message is written when one is due: the next one comes after it.
        let due = update.due_at?;
        if update.soon_at.is_some_and(|soon| self.now >= soon) {
            let length = due - update.started_at?;
            return self.now.checked_add_signed(length);
        }
        Some(due)
    }

    fn activities(&self) -> String {
        let hit = self
            .dossier
            .activities
            .iter()
            .filter(|hit| hit.standing == "affected");
        let names: Vec<&str> = hit
            .filter_map(|hit| {
                self.plan
                    .activities
                    .iter()
                    .find(|known| known.id == hit.activity)
            })
            .map(|activity| activity.name.as_str())
            .collect();
        names.join(", ")
    }

    /// The place where incidents are reported: the first number of the helpdesk.
    fn contact(&self) -> Option<String> {
        let desk = self
            .plan
            .roles
            .iter()
            .find(|role| role.code == "helpdesk_operator")?;
        let holders = self.plan.holders(desk.id);
        let number = holders.iter().find_map(|person| person.first_number())?;
        Some(format!("{} ({number})", desk.short_name()))
    }

    fn forecast(&self) -> Option<DateTime<Utc>> {
        self.dossier
            .activities
            .iter()
            .filter_map(|hit| hit.expected_at)
            .max()
    }

    fn length(&self) -> Option<String> {
        let length = self.dossier.life().resolved_at? - self.dossier.began_at()?;
        Some(span(length.num_minutes()))
    }

    /// The shortest RTO among what is hit.
    fn rto(&self) -> Option<String> {
        let hit = self
            .dossier
            .activities
            .iter()
            .filter(|hit| hit.standing == "affected");
        let minutes = hit
            .filter_map(|hit| {
                self.plan
                    .activities
                    .iter()
                    .find(|known| known.id == hit.activity)
            })
            .filter_map(|activity| activity.rto_minutes)
            .min()?;
        Some(span(minutes.into()))
    }

    fn responsible(&self) -> Option<String> {
        let lead = self
            .plan
            .roles
            .iter()
            .find(|role| role.code == "incident_lead")?;
        let holder = self
            .plan
            .holders(lead.id)
            .first()
            .map(|person| person.full_name());
        Some(holder.unwrap_or_else(|| lead.short_name().to_owned()))
    }

    fn criteria(&self) -> String {
        let met = self.plan.activation_criteria.iter().filter(|criterion| {
            self.dossier
                .is_ticked("criterion", &criterion.id.to_string())
        });
        met.map(|criterion| criterion.text.as_str())
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn review_day(&self) -> Option<String> {
        let clocks = clocks(self.plan, &self.time, self.dossier, self.now);
        let review = clocks
            .into_iter()
            .find(|clock| clock.name == ClockName::Review)?;
        Some(self.day(review.due_at?))
    }
}

/// A length of time: `45 min`, `2 h`, `1 h 30`.
fn span(minutes: i64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes:02}"),
    }
}
