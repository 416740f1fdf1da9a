//! What stands at the head of both forms: number, times, scales, who answers for it (PI1, PI2).

use super::Suggestion;
use super::teller::{Teller, text, ticked};

/// Codes of the roles that lead an incident, the first one first (RO5, RO0).
const LEADS: [&str; 2] = ["incident_lead", "irp_manager"];

impl Teller<'_> {
    pub(super) fn number(&self) -> Option<Suggestion> {
        text(self.facts.dossier.incident.number.as_str())
    }

    /// Who led the incident in its cell; without a cell, who holds that role.
    pub(super) fn manager(&self) -> Option<Suggestion> {
        let plan = self.facts.plan;
        let mut seats = self.facts.dossier.seats.iter();
        let led = seats.find(|seat| {
            let role = seat.role.and_then(|role| plan.role(role));
            role.is_some_and(|role| role.code == LEADS[0]) && !seat.name.is_empty()
        });
        match led {
            Some(led) => text(led.name.as_str()),
            None => LEADS.iter().find_map(|code| self.holder(code)),
        }
    }

    /// Who prepares the report: who began it, else who manages the plan.
    pub(super) fn owner(&self) -> Option<Suggestion> {
        let mut marks = self.facts.review.marks.iter();
        let begun = marks.find(|mark| mark.step == "begun" && !mark.by.is_empty());
        match begun {
            Some(begun) => text(begun.by.as_str()),
            None => self.holder(LEADS[1]),
        }
    }

    fn holder(&self, code: &str) -> Option<Suggestion> {
        let plan = self.facts.plan;
        let role = plan.roles.iter().find(|role| role.code == code)?;
        text(plan.holders(role.id).first()?.full_name())
    }

    pub(super) fn detected_at(&self) -> Option<Suggestion> {
        text(self.instant(self.facts.dossier.began_at()?))
    }

    pub(super) fn detected_on(&self) -> Option<Suggestion> {
        let told = self.told_under("detected_at");
        told.or_else(|| self.detected_at())
    }

    pub(super) fn resolved_at(&self) -> Option<Suggestion> {
        text(self.instant(self.facts.dossier.life().resolved_at?))
    }

    pub(super) fn category(&self) -> Option<Suggestion> {
        ticked(self.facts.dossier.incident.category.as_str(), "")
    }

    pub(super) fn gravity(&self) -> Option<Suggestion> {
        ticked(self.facts.dossier.qualification()?.gravity.as_str(), "")
    }

    pub(super) fn report_type(&self) -> Option<Suggestion> {
        ticked(self.facts.dossier.qualification()?.report_type.as_str(), "")
    }

    pub(super) fn impact_level(&self) -> Option<Suggestion> {
        let judged = self.facts.dossier.qualification()?;
        ticked(judged.report_impact.as_str(), "")
    }

    /// A report is to be completed until the review is signed, and done when its actions are closed (PI2).
    pub(super) fn status(&self) -> Option<Suggestion> {
        let incident = self.facts.dossier.incident.id;
        let mut actions = self.facts.improvements.of_incident(incident);
        let code = match self.facts.review.standing().locked {
            false => "to_complete",
            true if actions.any(|action| action.is_open()) => "in_progress",
            true => "done",
        };
        ticked(code, "")
    }

    pub(super) fn created_on(&self) -> Option<Suggestion> {
        text(self.day(self.facts.review.standing().begun_at?))
    }

    /// Whether clients felt it: one reported it or owned the crisis; who was told, is told without a judgement.
    pub(super) fn clients_affected(&self) -> Option<Suggestion> {
        let dossier = self.facts.dossier;
        if dossier.incident.source == "client" {
            let who = dossier.incident.reported_by.as_str();
            let source = self.facts.plan.term("source", "client");
            return ticked("yes", (self.words.reported)(who, &source));
        }
        if dossier.crises.iter().any(|crisis| crisis.owner == "client") {
            return ticked("yes", self.words.client_owns);
        }
        let mut told: Vec<&str> = Vec::new();
        for message in dossier
            .messages
            .iter()
            .filter(|sent| sent.audience == "external")
        {
            let recipients = message.recipients.trim();
            if !recipients.is_empty() && !told.contains(&recipients) {
                told.push(recipients);
            }
        }
        (!told.is_empty()).then(|| text((self.words.told)(&told.join(", "))))?
    }

    /// What was known and seen of it, each once.
    pub(super) fn description(&self) -> Option<Suggestion> {
        let incident = &self.facts.dossier.incident;
        let mut said: Vec<&str> = Vec::new();
        for part in [
            &incident.description,
            &incident.symptoms,
            &incident.actions_before,
        ] {
            if !part.trim().is_empty() && !said.contains(&part.trim()) {
                said.push(part.trim());
            }
        }
        text(said.join("\n\n"))
    }
}
