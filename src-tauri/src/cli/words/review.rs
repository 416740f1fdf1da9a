//! What is said of a review: where it stands, how far it is filled in, what was answered.

use chrono_tz::Tz;
use mallette_core::model::incident::clock::{IncidentClock, Standing};
use mallette_core::model::review::ReviewStanding;
use mallette_core::review::{Expects, Progress, QuestionView, ReviewView};

use super::Words;
use super::incidents::when;

impl Words {
    /// A review, line by line: its standing, then each part of both forms with its questions.
    pub fn review(self, view: &ReviewView, zone: Tz) -> Vec<String> {
        let mut lines = vec![self.review_standing(&view.standing, zone)];
        lines.extend(view.due.as_ref().and_then(|due| self.review_due(due, zone)));
        for form in &view.forms {
            lines.push(String::new());
            lines.push(format!("{}  {}", form.title, self.progress(form.progress)));
            for block in form
                .blocks
                .iter()
                .filter(|block| !block.questions.is_empty())
            {
                lines.push(format!(
                    "  {}  {}",
                    block.title,
                    self.progress(block.progress)
                ));
                lines.extend(
                    block
                        .questions
                        .iter()
                        .map(|question| self.question(question)),
                );
            }
        }
        lines
    }

    fn review_standing(self, standing: &ReviewStanding, zone: Tz) -> String {
        let revision = standing.revision;
        let at = |at: Option<_>| at.map_or_else(String::new, |at| when(at, zone));
        let by = &standing.signed_by;
        match (standing.begun_at, standing.locked) {
            (None, _) => self.choose("La revue n’est pas commencée.", "The review is not begun."),
            (_, true) => self.choose(
                &format!(
                    "Révision {revision} signée par {by} le {}.",
                    at(standing.signed_at)
                ),
                &format!(
                    "Revision {revision} signed by {by} on {}.",
                    at(standing.signed_at)
                ),
            ),
            (begun, false) => self.choose(
                &format!(
                    "Revue commencée le {}, révision {revision} en cours.",
                    at(begun)
                ),
                &format!(
                    "Review begun on {}, revision {revision} under way.",
                    at(begun)
                ),
            ),
        }
    }

    fn review_due(self, due: &IncidentClock, zone: Tz) -> Option<String> {
        let until = when(due.due_at?, zone);
        let met = due.met_at.map_or_else(String::new, |at| when(at, zone));
        Some(match due.standing {
            Standing::Dropped => self.choose("Pas de revue à rendre.", "No review to hand in."),
            Standing::Met => self.choose(
                &format!("Rendue à temps, le {met} ; délai : {until}."),
                &format!("Handed in on time, on {met}; due {until}."),
            ),
            Standing::MetLate => self.choose(
                &format!("Rendue en retard, le {met} ; délai : {until}."),
                &format!("Handed in late, on {met}; due {until}."),
            ),
            Standing::Late => self.choose(
                &format!("En retard : à rendre pour le {until}."),
                &format!("Late: it was due {until}."),
            ),
            _ => self.choose(
                &format!("À rendre pour le {until}."),
                &format!("Due {until}."),
            ),
        })
    }

    fn progress(self, progress: Progress) -> String {
        let Progress {
            given,
            suggested,
            asked,
        } = progress;
        match suggested {
            0 => format!("{given}/{asked}"),
            known => self.choose(
                &format!("{given}/{asked} (et {known} que l’incident propose)"),
                &format!("{given}/{asked} (and {known} the incident proposes)"),
            ),
        }
    }

    /// A question and what is answered now; what only the incident tells is marked.
    fn question(self, question: &QuestionView) -> String {
        let number = question
            .number
            .map_or_else(String::new, |number| format!("{number}. "));
        let said = question.said();
        let mut parts: Vec<String> = Vec::new();
        if question.answer.not_applicable {
            parts.push(self.choose("sans objet", "not applicable"));
        }
        if let Expects::Choice { choices, .. } = &question.expects {
            let ticked = said.choice.split_whitespace();
            parts.extend(ticked.map(|code| {
                let choice = choices.iter().find(|choice| choice.code == code);
                choice.map_or_else(|| code.to_owned(), |choice| choice.label.clone())
            }));
        }
        let told = [parts.join(". "), said.text];
        let told: Vec<&str> = told
            .iter()
            .map(String::as_str)
            .filter(|told| !told.is_empty())
            .collect();
        let told = match (told.is_empty(), question.answer.is_given()) {
            (true, _) => "–".to_owned(),
            (_, true) => told.join("\n"),
            (_, false) => format!("[{}]", told.join("\n")),
        };
        let indent = format!("\n{:8}", "");
        format!(
            "    {number}{}{indent}{}",
            question.label,
            told.replace('\n', &indent)
        )
    }
}
