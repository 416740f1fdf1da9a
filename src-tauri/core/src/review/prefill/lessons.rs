//! What is learned and changed: actions, promises kept and missed, contracts, claims (PI1, PI2, PI5).

use super::Suggestion;
use super::response::one_line;
use super::teller::{Teller, bullets, sentences, text, ticked};
use crate::model::fold::fold;
use crate::model::improvement::Action;
use crate::model::incident::clock::ClockName;

impl Teller<'_> {
    /// The actions of this incident that count, those of these themes; all of them where none is named.
    fn actions(&self, themes: &[&str]) -> Vec<&Action> {
        let incident = self.facts.dossier.incident.id;
        let actions = self.facts.improvements.of_incident(incident);
        let meant = |action: &&Action| themes.is_empty() || themes.contains(&action.theme.as_str());
        actions
            .filter(|action| action.outcome != "dropped")
            .filter(meant)
            .collect()
    }

    /// `A-2026-004, Remplacer les batteries : Inès Moulin, pour le 12/12/2026`.
    fn action(&self, action: &Action) -> String {
        let days = match (action.closed_at, action.due_on) {
            (Some(closed), _) => (self.words.done)(&self.day(closed)),
            (None, Some(due)) => (self.words.due)(&due.format(self.words.day_format).to_string()),
            (None, None) => String::new(),
        };
        let who = [action.owner.clone(), days];
        let who: Vec<String> = who.into_iter().filter(|part| !part.is_empty()).collect();
        let title = format!("{}, {}", action.number, action.title);
        match who.is_empty() {
            true => title,
            false => self.named(&title, &who.join(", ")),
        }
    }

    fn told_actions(&self, themes: &[&str]) -> String {
        let actions = self.actions(themes);
        let lines: Vec<String> = actions
            .into_iter()
            .map(|action| self.action(action))
            .collect();
        bullets(&lines)
    }

    pub(super) fn prevent_repetition(&self) -> Option<Suggestion> {
        text(self.told_actions(&[]))
    }

    pub(super) fn contracts(&self) -> Option<Suggestion> {
        let told = self.told_actions(&["contract"]);
        (!told.is_empty()).then(|| ticked("yes", told))?
    }

    /// What a person wrote in the other form, else what the actions change of plans, training and analyses.
    pub(super) fn adjustments(&self, other: &str) -> Option<Suggestion> {
        let changed = ["plan", "bcp", "risk_analysis", "training"];
        let told = self.told_under(other);
        told.or_else(|| text(self.told_actions(&changed)))
    }

    pub(super) fn learned(&self) -> Option<Suggestion> {
        let told = ["went_well", "could_be_better"].map(|question| self.told_under(question));
        let told = told.into_iter().flatten().map(|told| told.text);
        text(told.collect::<Vec<_>>().join("\n\n"))
    }

    pub(super) fn went_well(&self) -> Option<Suggestion> {
        let kept = self.activities_back(true);
        let said = vec![
            self.listed(self.words.kept, &self.promises(&[ClockName::Rto]).0),
            self.listed(self.words.rto_kept, &kept),
        ];
        text(sentences(said))
    }

    pub(super) fn could_be_better(&self) -> Option<Suggestion> {
        let missed = self.activities_back(false);
        let said = vec![
            self.listed(self.words.missed, &self.promises(&[ClockName::Rto]).1),
            self.listed(self.words.rto_missed, &missed),
        ];
        text(sentences(said))
    }

    fn activities_back(&self, in_time: bool) -> Vec<String> {
        let hit = self
            .hit()
            .into_iter()
            .filter(|hit| hit.kept == Some(in_time));
        hit.map(|hit| hit.name).collect()
    }

    /// Standing instructions that change because of it (IN10).
    pub(super) fn new_standards(&self) -> Option<Suggestion> {
        text(self.facts.dossier.incident.instructions.trim())
    }

    /// Lines of the log that speak of damages. Whether they are a claim, a person says.
    pub(super) fn claims_received(&self) -> Option<Suggestion> {
        let mut lines = Vec::new();
        for line in self.facts.log {
            let said = fold(&format!("{} {}", line.text, line.result));
            let mut words = said.split(' ');
            let speaks = words.any(|word| {
                self.words
                    .claims
                    .iter()
                    .any(|claim| word.starts_with(claim))
            });
            if let Some(at) = line.happened_at.filter(|_| speaks) {
                let place =
                    (self.words.log_line)(line.number.unwrap_or_default(), &self.moment(at));
                lines.push(self.named(&place, &one_line(&line.text)));
            }
        }
        text(bullets(&lines))
    }

    /// Insurers who were reached. Whether a claim was filed, a person says.
    pub(super) fn claims_made(&self) -> Option<Suggestion> {
        let plan = self.facts.plan;
        let mut said = Vec::new();
        for call in &self.facts.dossier.calls {
            let person = call.person.and_then(|id| plan.person(id));
            let company = person.and_then(|person| plan.company(person.company?));
            let insurer = company.filter(|company| company.category == "insurer");
            let reached = matches!(call.outcome.as_str(), "reached" | "acknowledged");
            if let (Some(insurer), Some(at), true) = (insurer, call.at, reached) {
                said.push((self.words.insurer_told)(
                    &call.name,
                    &insurer.name,
                    &self.moment(at),
                ));
            }
        }
        text(sentences(said))
    }
}
