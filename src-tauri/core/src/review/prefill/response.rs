//! What was done about it: plans, measures, means, promises (PI1, PI2).

use super::Suggestion;
use super::teller::{Teller, bullets, sentences, shared, text, ticked};
use crate::model::incident::LogLine;
use crate::model::incident::clock::{ClockName, IncidentClock, Standing};
use crate::model::incident::recovery::run_view;

/// More lines of the log than this are no answer to a question.
const MOST: usize = 15;

impl Teller<'_> {
    pub(super) fn plans_activated(&self) -> Option<Suggestion> {
        let dossier = self.facts.dossier;
        let was = |plan: &&str| {
            dossier
                .plans
                .iter()
                .any(|put| put.plan == **plan && put.active)
        };
        let activated: Vec<&str> = ["bcp", "cmp", "drp"].into_iter().filter(was).collect();
        match activated.is_empty() {
            true => dossier.is_closed().then(|| ticked("none", ""))?,
            false => ticked(activated.join(" "), ""),
        }
    }

    pub(super) fn cmp_activated(&self) -> Option<Suggestion> {
        let dossier = self.facts.dossier;
        let mut plans = dossier.plans.iter();
        match plans.find(|put| put.plan == "cmp" && put.active) {
            Some(put) => {
                let when = (self.words.activated)(&self.moment(put.at?), &put.by);
                ticked("yes", sentences(vec![when, put.note.trim().to_owned()]))
            }
            None => dossier.is_closed().then(|| ticked("no", ""))?,
        }
    }

    /// What people wrote that they did, until it was resolved.
    pub(super) fn counter_measures(&self) -> Option<Suggestion> {
        let told = self.told_under("other_measures");
        told.or_else(|| text(self.written_as("action")))
    }

    /// What people wrote that they decided, besides the plans.
    pub(super) fn other_measures(&self) -> Option<Suggestion> {
        let told = self.told_under("counter_measures");
        told.or_else(|| text(self.written_as("decision")))
    }

    fn written_as(&self, kind: &str) -> String {
        let resolved = self.facts.dossier.life().resolved_at;
        let before = |line: &&LogLine| resolved.is_none_or(|end| line.happened_at <= Some(end));
        let lines = self.facts.log.iter();
        let of_kind = lines.filter(|line| line.kind == kind && line.source != "act");
        let lines: Vec<&LogLine> = of_kind.filter(before).collect();
        let mut told: Vec<String> = lines
            .iter()
            .take(MOST)
            .map(|line| self.line(line))
            .collect();
        if lines.len() > MOST {
            told.push((self.words.further_lines)(lines.len() - MOST));
        }
        bullets(&told)
    }

    /// `14/10 à 14:40, Inès Moulin : baie B isolée. La panne ne s’étend plus.`
    fn line(&self, line: &LogLine) -> String {
        let at = line.happened_at.map(|at| self.moment(at));
        let who = [at.unwrap_or_default(), line.actor.clone()];
        let who: Vec<String> = who.into_iter().filter(|part| !part.is_empty()).collect();
        let said = sentences(vec![one_line(&line.text), one_line(&line.result)]);
        self.named(&who.join(", "), &said)
    }

    pub(super) fn resources(&self) -> Option<Suggestion> {
        let (plan, dossier) = (self.facts.plan, self.facts.dossier);
        let mut said = Vec::new();
        let team = plan
            .teams
            .iter()
            .find(|team| Some(team.id) == dossier.incident.team);
        said.extend(team.map(|team| (self.words.team)(&team.name)));
        let came = self.came();
        let client = came.iter().filter(|seat| seat.side == "client").count();
        if !came.is_empty() {
            said.push((self.words.cell)(came.len(), client));
        }
        if let Some(run) = run_view(plan, dossier, self.facts.now) {
            let span = run.ended_at.map(|end| self.span(end - run.started_at));
            let span = span.unwrap_or_default();
            if run.done_tasks > 0 || !span.is_empty() {
                said.push((self.words.run)(run.done_tasks, &span));
            }
        }
        said.extend(
            self.called()
                .map(|said| said.trim_end_matches('.').to_owned()),
        );
        text(bullets(&said))
    }

    /// Whether every promise was kept, and which were not, by how much.
    pub(super) fn measures_in_time(&self) -> Option<Suggestion> {
        let (kept, missed) = self.promises(&[]);
        let held: Vec<bool> = kept
            .iter()
            .map(|_| true)
            .chain(missed.iter().map(|_| false))
            .collect();
        let said = vec![
            self.listed(self.words.kept, &kept),
            self.listed(self.words.missed, &missed),
        ];
        ticked(shared(&held)?, sentences(said))
    }

    /// The promises of its course by name, without these: those that were kept, those that were missed and by how much.
    pub(super) fn promises(&self, without: &[ClockName]) -> (Vec<String>, Vec<String>) {
        let (mut kept, mut missed) = (Vec::new(), Vec::new());
        let mut clocks = self.clocks();
        clocks.retain(|clock| !matches!(clock.name, ClockName::Review | ClockName::Update));
        clocks.retain(|clock| !without.contains(&clock.name));
        clocks.sort_by_key(|clock| (clock.name, clock.due_at));
        for clock in &clocks {
            match clock.standing {
                Standing::Met if clock.due_at.is_some() => kept.push(self.clock(clock)),
                Standing::Late | Standing::MetLate => missed.push(self.missed(clock)),
                _ => {}
            }
        }
        (kept, missed)
    }

    fn missed(&self, clock: &IncidentClock) -> String {
        let late = clock
            .met_at
            .zip(clock.due_at)
            .map(|(met, due)| self.span(met - due));
        (self.words.late_by)(&self.clock(clock), &late.unwrap_or_default())
    }

    /// A sentence about these; nothing about none.
    pub(super) fn listed(&self, sentence: fn(&str) -> String, names: &[String]) -> String {
        match names.is_empty() {
            true => String::new(),
            false => sentence(&names.join(self.words.apart)),
        }
    }

    pub(super) fn resolution(&self) -> Option<Suggestion> {
        text(self.facts.dossier.incident.resolution.trim())
    }
}

/// Several lines of text in one, for a list.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
