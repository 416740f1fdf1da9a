//! What was told to whom, when, over what (PI1, CO1-CO5).

use chrono::{DateTime, TimeDelta, Utc};

use super::Suggestion;
use super::teller::{Teller, sentences, text, ticked};
use crate::model::incident::clock::first_told_due;
use crate::model::incident::{Message, SeatTaking};

impl Teller<'_> {
    fn to_audience(&self, audience: &str) -> Vec<(&Message, DateTime<Utc>)> {
        let messages = self.facts.dossier.messages.iter();
        let sent = messages.filter(|message| message.audience == audience);
        let mut sent: Vec<_> = sent
            .filter_map(|message| Some((message, message.at?)))
            .collect();
        sent.sort_by_key(|(_, at)| *at);
        sent
    }

    /// Whether something was sent, and the first no later than promised (CL7). That nothing is noted proves nothing.
    pub(super) fn sent(&self, audience: &str) -> Option<Suggestion> {
        let sent = self.to_audience(audience);
        let (_, first) = sent.first()?;
        let facts = self.facts;
        let mut said = vec![(self.words.messages)(sent.len(), &self.moment(*first))];
        let due = first_told_due(facts.plan, facts.time, facts.dossier);
        let kept = due.is_none_or(|due| *first <= due);
        said.extend(due.map(|due| (self.words.first_was_due)(&self.moment(due), kept)));
        ticked(if kept { "yes" } else { "partly" }, sentences(said))
    }

    /// The messages themselves.
    pub(super) fn messages(&self, audience: &str) -> Option<Suggestion> {
        let sent = self.to_audience(audience);
        let told: Vec<String> = sent
            .iter()
            .map(|(message, at)| self.message(message, *at))
            .collect();
        text(told.join("\n\n"))
    }

    fn message(&self, message: &Message, at: DateTime<Utc>) -> String {
        let channel = self.facts.plan.term("channel", &message.channel);
        let to = match message.recipients.trim() {
            "" => String::new(),
            recipients => (self.words.to)(recipients),
        };
        let head = [self.moment(at), channel, to];
        let head: Vec<String> = head.into_iter().filter(|part| !part.is_empty()).collect();
        let head = head.join(", ");
        let head = match message.subject.trim() {
            "" => head,
            subject => self.named(&head, subject),
        };
        format!("{head}\n\n{}", message.body.trim())
    }

    /// The channels of the messages, and the telephone where somebody was reached by it.
    pub(super) fn media(&self) -> Option<Suggestion> {
        let dossier = self.facts.dossier;
        let mut used: Vec<&str> = Vec::new();
        let reached =
            |outcome: &str| matches!(outcome, "reached" | "acknowledged" | "message_left");
        let called = dossier.calls.iter().any(|call| reached(&call.outcome));
        let messages = dossier
            .messages
            .iter()
            .map(|message| message.channel.as_str());
        for channel in messages.chain(called.then_some("phone")) {
            if !channel.is_empty() && !used.contains(&channel) {
                used.push(channel);
            }
        }
        (!used.is_empty()).then(|| ticked(used.join(" "), ""))?
    }

    pub(super) fn first_and_frequency(&self) -> Option<Suggestion> {
        let dossier = self.facts.dossier;
        let messages = dossier.messages.iter().filter_map(|message| message.at);
        let reports = dossier.reports.iter().filter_map(|report| report.at);
        let mut told: Vec<DateTime<Utc>> = messages.chain(reports).collect();
        told.sort();
        let (first, last) = (*told.first()?, *told.last()?);
        let began = dossier.began_at()?;
        let mut said = vec![(self.words.first_told)(
            &self.moment(first),
            &self.span(first - began),
        )];
        if let Some(more) = i32::try_from(told.len() - 1).ok().filter(|more| *more > 0) {
            // To the nearest minute.
            let mean = self.span((last - first) / more + TimeDelta::seconds(30));
            said.push((self.words.told_again)(told.len() - 1, &mean));
        }
        text(sentences(said))
    }

    /// Those of the cell who came, each once whatever the seats.
    pub(super) fn came(&self) -> Vec<&SeatTaking> {
        let mut came: Vec<&SeatTaking> = Vec::new();
        for seat in &self.facts.dossier.seats {
            if seat.arrived_at.is_some() && came.iter().all(|known| known.name != seat.name) {
                came.push(seat);
            }
        }
        came
    }

    /// Whether everybody who was expected in the cell came.
    pub(super) fn people_involved(&self) -> Option<Suggestion> {
        let came = self.came();
        if came.is_empty() {
            return None;
        }
        let seats = self.facts.dossier.seats.iter();
        let expected = seats.filter(|seat| seat.arrived_at.is_none() && !seat.name.is_empty());
        // Who was expected in two seats and came in one, came.
        let away = expected.filter(|seat| came.iter().all(|present| present.name != seat.name));
        let mut names: Vec<&str> = away.map(|seat| seat.name.as_str()).collect();
        names.dedup();
        let here = (self.words.came)(came.len());
        match names.is_empty() {
            true => ticked("yes", here),
            false => {
                let away = (self.words.stayed_away)(&names.join(", "));
                ticked("partly", sentences(vec![here, away]))
            }
        }
    }

    /// Channels that went down, and people whom no call reached.
    pub(super) fn ineffective(&self) -> Option<Suggestion> {
        let (plan, dossier) = (self.facts.plan, self.facts.dossier);
        let mut said = Vec::new();
        for state in dossier.channels.iter().filter(|state| state.down) {
            if let Some(at) = state.at {
                let channel = plan.term("channel", &state.channel);
                said.push((self.words.channel_down)(&channel, &self.moment(at)));
            }
        }
        let reached = |name: &str| {
            let mut calls = dossier.calls.iter().filter(|call| call.name == name);
            calls.any(|call| call.outcome != "no_answer")
        };
        let mut silent: Vec<&str> = Vec::new();
        for call in &dossier.calls {
            if !reached(&call.name) && !silent.contains(&call.name.as_str()) {
                silent.push(&call.name);
            }
        }
        if !silent.is_empty() {
            said.push((self.words.unanswered)(&silent.join(", ")));
        }
        text(sentences(said))
    }
}
