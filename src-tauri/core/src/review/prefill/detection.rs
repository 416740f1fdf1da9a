//! How it was detected, told and judged (PI1).

use chrono::TimeDelta;

use super::Suggestion;
use super::teller::{Teller, sentences, shared, text, ticked};
use crate::model::incident::clock::{ClockName, Standing};
use crate::model::incident::{AlertSeen, Qualification};

impl Teller<'_> {
    pub(super) fn detected_how(&self) -> Option<Suggestion> {
        let incident = &self.facts.dossier.incident;
        let source = match incident.source.as_str() {
            "" => String::new(),
            code => self.facts.plan.term("source", code),
        };
        let mut said = Vec::new();
        if !incident.reported_by.is_empty() || !source.is_empty() {
            said.push((self.words.reported)(&incident.reported_by, &source));
        }
        if let Some(at) = incident
            .declared_at
            .filter(|_| !incident.declared_by.is_empty())
        {
            said.push((self.words.declared)(
                &incident.declared_by,
                &self.instant(at),
            ));
        }
        if let Some((alert, at)) = self.first_alert() {
            let tool = capitalised(&alert.source);
            said.push((self.words.first_alert)(
                &alert.title,
                &tool,
                &self.instant(at),
            ));
        }
        text(sentences(said))
    }

    fn first_alert(&self) -> Option<(&AlertSeen, chrono::DateTime<chrono::Utc>)> {
        let alerts = self.facts.dossier.alerts.iter();
        let dated = alerts.filter_map(|alert| Some((alert, alert.starts_at.or(alert.at)?)));
        dated.min_by_key(|(_, at)| *at)
    }

    /// The time between the first alert, the notice and the declaration; nothing where they fall together.
    pub(super) fn detected_early(&self) -> Option<Suggestion> {
        let incident = &self.facts.dossier.incident;
        let noticed = incident.noticed_at?;
        let a_while = |span: &TimeDelta| *span >= TimeDelta::minutes(1);
        let mut said = Vec::new();
        if let Some(late) = incident.declared_at.map(|at| at - noticed).filter(a_while) {
            said.push((self.words.declared_after)(
                &self.instant(noticed),
                &self.span(late),
            ));
        }
        if let Some(early) = self
            .first_alert()
            .map(|(_, at)| noticed - at)
            .filter(a_while)
        {
            said.push((self.words.alerted_before)(&self.span(early)));
        }
        text(sentences(said))
    }

    /// Whether somebody took charge in time, and what was late was put before those the plan names (CL3, CL4, ES1).
    pub(super) fn notification_followed(&self) -> Option<Suggestion> {
        let (mut hold, mut said) = (Vec::new(), Vec::new());
        let clocks = self.clocks();
        let taken = clocks
            .iter()
            .find(|clock| clock.name == ClockName::Acknowledge);
        if let Some(clock) = taken
            && let Some(span) = clock
                .met_at
                .zip(clock.started_at)
                .map(|(met, from)| met - from)
        {
            hold.push(clock.standing == Standing::Met);
            said.push((self.words.taken)(
                &self.span(span),
                clock.standing == Standing::Met,
            ));
        }
        said.extend(self.called());
        let (mut done, mut left) = (Vec::new(), Vec::new());
        for clock in &clocks {
            let Some(escalation) = &clock.escalation else {
                continue;
            };
            let late = matches!(clock.standing, Standing::Late | Standing::MetLate);
            if escalation.done_at.is_some() {
                done.push(self.clock(clock));
            } else if late {
                left.push(self.clock(clock));
            }
        }
        for (clocks, sentence, held) in [
            (done, self.words.escalated, true),
            (left, self.words.not_escalated, false),
        ] {
            if !clocks.is_empty() {
                hold.push(held);
                said.push(sentence(&clocks.join(self.words.apart)));
            }
        }
        ticked(shared(&hold)?, sentences(said))
    }

    /// How many people were called, and how many of them were reached.
    pub(super) fn called(&self) -> Option<String> {
        let mut people: Vec<(&str, bool)> = Vec::new();
        for call in &self.facts.dossier.calls {
            let reached = matches!(call.outcome.as_str(), "reached" | "acknowledged");
            match people.iter_mut().find(|(name, _)| *name == call.name) {
                Some((_, known)) => *known |= reached,
                None => people.push((&call.name, reached)),
            }
        }
        let reached = people.iter().filter(|(_, reached)| *reached).count();
        (!people.is_empty()).then(|| (self.words.called)(people.len(), reached))
    }

    /// A judgement that stood was right; one that was changed was right in part (CL1, CL5).
    pub(super) fn assessed_correctly(&self) -> Option<Suggestion> {
        let mut judged = self.facts.dossier.qualifications.iter();
        let mut before = judged.next()?;
        let first = (self.words.judged_once)(&self.scales(before), &self.moment(before.at?));
        let mut said = Vec::new();
        for after in judged {
            let (from, to) = (self.scales(before), self.scales(after));
            if let Some(at) = after.at.filter(|_| from != to) {
                let again = (self.words.judged_again)(&from, &to, &self.moment(at));
                said.extend([again, after.reason.trim().to_owned()]);
            }
            before = after;
        }
        match said.is_empty() {
            true => ticked("yes", first),
            false => ticked("partly", sentences(said)),
        }
    }

    /// `P1 (Majeur)`.
    fn scales(&self, judged: &Qualification) -> String {
        let plan = self.facts.plan;
        let priority = plan.term("priority", &judged.priority);
        let class = plan.class_name(&judged.class);
        match (priority.as_str(), class) {
            ("", class) => class.to_owned(),
            (_, "") => priority,
            _ => format!("{priority} ({class})"),
        }
    }
}

/// The name of a tool, which the records hold as a code.
fn capitalised(code: &str) -> String {
    let mut letters = code.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
