//! Calls, channels, and alerts that come in (ES1-ES3, EX1).

use super::act::{Called, NewAlert};
use super::carrying::{Doing, cut_line};
use super::error::ActError;
use super::line::Line;
use crate::model::Kind;

impl Doing<'_> {
    pub(super) fn call(&mut self, called: &Called) -> Result<(), ActError> {
        let Called {
            person,
            role,
            name,
            number,
            step,
            outcome,
            note,
        } = called;
        const OUTCOMES: [&str; 4] = ["reached", "no_answer", "message_left", "acknowledged"];
        self.one_of("outcome", outcome, &OUTCOMES)?;
        if name.trim().is_empty() {
            return Err(ActError::Missing("name"));
        }
        let by = self.actor.name;
        self.make(
            Kind::CallAttempt,
            &[
                ("person", (*person).into()),
                ("role", (*role).into()),
                ("name", cut_line(name.trim()).into()),
                ("number", cut_line(number.trim()).into()),
                ("step", step.as_str().into()),
                ("outcome", outcome.as_str().into()),
                ("at", self.at.into()),
                ("by", by.into()),
                ("note", note.trim().into()),
            ],
        );
        let role = role.and_then(|id| self.plan.role(id));
        let whom = match role {
            Some(role) => format!("{} ({})", name.trim(), role.short_name()),
            None => name.trim().to_owned(),
        };
        let text = (self.words.called)(outcome, &whom, number.trim());
        self.tell("call", text, note.trim());
        Ok(())
    }

    pub(super) fn set_channel(&mut self, channel: &str, down: bool) -> Result<(), ActError> {
        self.in_list("channel", "channel", channel)?;
        let by = self.actor.name;
        let fields = [
            ("channel", channel.into()),
            ("down", down.into()),
            ("at", self.at.into()),
            ("by", by.into()),
        ];
        self.make(Kind::ChannelState, &fields);
        let text = (self.words.channel)(&self.plan.term("channel", channel), down);
        self.tell("fact", text, "");
        Ok(())
    }

    pub(super) fn note_alert(&mut self, alert: &NewAlert) -> Result<(), ActError> {
        self.one_of(
            "status",
            &alert.status,
            &["firing", "acknowledged", "resolved"],
        )?;
        self.make(
            Kind::AlertSeen,
            &[
                ("fingerprint", alert.fingerprint.as_str().into()),
                ("source", alert.source.as_str().into()),
                ("status", alert.status.as_str().into()),
                ("title", cut_line(&alert.title).into()),
                ("starts_at", alert.starts_at.into()),
                ("ends_at", alert.ends_at.into()),
                ("at", self.at.into()),
            ],
        );
        let text = (self.words.alert)(&alert.title, &alert.status);
        self.log(Line {
            actor: &alert.source,
            kind: "fact",
            text: &text,
            result: &alert.description,
            link: &alert.link,
            source: "file",
            ..Line::default()
        });
        Ok(())
    }
}
