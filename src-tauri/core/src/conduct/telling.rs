//! What is told: status reports, messages, handovers (CO1-CO5, ES6).

use chrono::{DateTime, Utc};

use super::act::NewMessage;
use super::carrying::{Doing, cut_line};
use super::error::ActError;
use crate::model::Kind;

impl Doing<'_> {
    pub(super) fn report(
        &mut self,
        [progress, done, left]: [&String; 3],
        next_at: Option<DateTime<Utc>>,
    ) -> Result<(), ActError> {
        if [progress, done, left]
            .iter()
            .all(|part| part.trim().is_empty())
        {
            return Err(ActError::Missing("progress"));
        }
        let by = self.actor.name;
        self.make(
            Kind::StatusReport,
            &[
                ("at", self.at.into()),
                ("by", by.into()),
                ("progress", progress.trim().into()),
                ("done", done.trim().into()),
                ("left", left.trim().into()),
                ("next_at", next_at.into()),
            ],
        );
        let zone = self.time().zone();
        let next = next_at.map_or(String::new(), |at| self.words.instant(at, zone));
        let text = (self.words.reported)(progress.trim(), &next);
        self.tell("communication", text, "");
        Ok(())
    }

    pub(super) fn send(&mut self, message: &NewMessage) -> Result<(), ActError> {
        let NewMessage {
            template,
            category,
            audience,
            channel,
            recipients,
            subject,
            body,
            means,
        } = message;
        self.one_of(
            "category",
            category,
            &["opening", "status", "closing", "other"],
        )?;
        self.one_of("audience", audience, &["internal", "external"])?;
        const MEANS: [&str; 5] = ["copied", "saved", "printed", "spoken", "sms"];
        self.one_of("means", means, &MEANS)?;
        self.in_list("channel", "channel", channel)?;
        if body.trim().is_empty() {
            return Err(ActError::Missing("body"));
        }
        let by = self.actor.name;
        self.make(
            Kind::Message,
            &[
                ("template", (*template).into()),
                ("category", category.as_str().into()),
                ("audience", audience.as_str().into()),
                ("channel", channel.as_str().into()),
                ("recipients", recipients.trim().into()),
                ("subject", cut_line(subject.trim()).into()),
                ("body", body.trim().into()),
                ("at", self.at.into()),
                ("by", by.into()),
                ("means", means.as_str().into()),
            ],
        );
        let channel = self.plan.term("channel", channel);
        let what = if subject.trim().is_empty() {
            body
        } else {
            subject
        };
        let text = (self.words.sent)(audience, what.trim(), recipients.trim());
        self.tell("communication", text, &channel);
        Ok(())
    }

    pub(super) fn hand_over(
        &mut self,
        [from, to, body, note]: [&String; 4],
    ) -> Result<(), ActError> {
        if to.trim().is_empty() {
            return Err(ActError::Missing("to"));
        }
        let from = if from.trim().is_empty() {
            self.actor.name.to_owned()
        } else {
            from.trim().to_owned()
        };
        self.make(
            Kind::Handover,
            &[
                ("at", self.at.into()),
                ("from", cut_line(&from).into()),
                ("to", cut_line(to.trim()).into()),
                ("body", body.trim().into()),
                ("note", note.trim().into()),
            ],
        );
        let text = (self.words.handed_over)(&from, to.trim());
        self.tell("state", text, note.trim());
        Ok(())
    }
}
