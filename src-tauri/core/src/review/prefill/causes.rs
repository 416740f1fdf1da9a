//! Causes, problems and what resembles it (PI1, PI2, IN10).

use super::Suggestion;
use super::teller::{Teller, bullets, sentences, text, ticked};
use crate::model::improvement::Problem;
use crate::model::incident::similar::{Kinds, Similar};
use crate::model::review::Why;

/// How many incidents of the same kind are named.
const MOST: usize = 5;

impl Teller<'_> {
    /// The ends of the tree of causes: roots where one is marked, else what was last answered to "why?".
    fn causes(&self, marked: bool) -> Vec<String> {
        let whys = &self.facts.review.whys;
        let is_leaf = |why: &&Why| whys.iter().all(|below| below.parent != Some(why.id));
        let ends = whys
            .iter()
            .filter(|why| if marked { why.root } else { is_leaf(why) });
        let said = ends.map(|why| why.text.trim().to_owned());
        said.filter(|said| !said.is_empty()).collect()
    }

    fn problem(&self) -> Option<&Problem> {
        self.facts
            .improvements
            .problem_of(self.facts.dossier.incident.id)
    }

    /// A cause is found when a root is marked, when the problem behind it has one, or when it was removed (IN8).
    pub(super) fn cause_found(&self) -> Option<Suggestion> {
        let roots = self.causes(true);
        if !roots.is_empty() {
            return ticked("yes", joined(&roots));
        }
        if let Some(known) = self.problem().map(|problem| problem.root_cause.trim())
            && !known.is_empty()
        {
            return ticked("yes", known);
        }
        let told = self.told_under("root_cause");
        if let Some(told) = told {
            return ticked("yes", told.text);
        }
        if let Some(removed) = self.cause_removed() {
            return ticked("yes", removed);
        }
        let ends = self.causes(false);
        (!ends.is_empty()).then(|| ticked("partly", joined(&ends)))?
    }

    pub(super) fn root_cause(&self) -> Option<Suggestion> {
        let roots = self.causes(true);
        if !roots.is_empty() {
            return text(joined(&roots));
        }
        let of_problem = self
            .problem()
            .and_then(|problem| text(problem.root_cause.trim()));
        of_problem.or_else(|| self.told_under("cause_found"))
    }

    fn cause_removed(&self) -> Option<String> {
        let at = self.facts.dossier.ticked_at("eradication", "cause")?;
        Some((self.words.cause_removed)(&self.moment(at)))
    }

    fn alike(&self) -> Vec<Similar> {
        Kinds::of(self.facts.register).alike(&self.facts.dossier.incident, MOST)
    }

    /// Incidents of the same kind, whenever they were.
    pub(super) fn similar(&self) -> Option<Suggestion> {
        let lines: Vec<String> = self
            .alike()
            .iter()
            .map(|found| self.incident(found))
            .collect();
        text(bullets(&lines))
    }

    fn incident(&self, found: &Similar) -> String {
        let mut register = self.facts.register.iter();
        let known = register.find(|known| known.id == found.incident);
        let at = known.and_then(|known| known.noticed_at.or(known.declared_at));
        let number = match at {
            Some(at) => format!("{} ({})", found.number, self.day(at)),
            None => found.number.clone(),
        };
        self.named(&number, &found.title)
    }

    pub(super) fn underlying_problem(&self) -> Option<Suggestion> {
        match self.problem() {
            Some(problem) => {
                let state = (self.words.problem_state)(&problem.state);
                let name = self.named(&problem.number, &problem.title);
                ticked("yes", format!("{name} ({state})"))
            }
            None if self.facts.dossier.incident.problem_proposed => {
                ticked("yes", self.words.problem_proposed)
            }
            None => None,
        }
    }

    /// Whether the cause was removed when consequences were treated and it was looked for (IN8).
    pub(super) fn problem_found(&self) -> Option<Suggestion> {
        ticked("yes", self.cause_removed()?)
    }

    /// Where else it was seen: the same kind, in another application.
    pub(super) fn other_context(&self) -> Option<Suggestion> {
        let own = &self.facts.dossier.incident.application;
        let mut lines = Vec::new();
        for found in self.alike() {
            let mut register = self.facts.register.iter();
            let known = register.find(|known| known.id == found.incident);
            let application = known.map_or("", |known| known.application.as_str());
            if !found.same_application && !application.is_empty() && !own.is_empty() {
                lines.push(format!("{} ({application})", self.incident(&found)));
            }
        }
        text(bullets(&lines))
    }

    /// The other incidents of its problem, and what helps until it is solved.
    pub(super) fn generalisation(&self) -> Option<Suggestion> {
        let problem = self.problem()?;
        let own = self.facts.dossier.incident.id;
        let of_problem = |id| self.facts.improvements.is_linked(problem.id, id);
        let others = self.facts.register.iter();
        let others = others.filter(|known| known.id != own && of_problem(known.id));
        let numbers: Vec<&str> = others.map(|known| known.number.as_str()).collect();
        let mut said = Vec::new();
        if !numbers.is_empty() {
            said.push((self.words.same_problem)(
                &problem.number,
                &numbers.join(", "),
            ));
        }
        said.push(problem.workaround.trim().to_owned());
        text(sentences(said))
    }
}

/// One as it is, several as a list.
fn joined(said: &[String]) -> String {
    match said {
        [only] => only.clone(),
        several => bullets(several),
    }
}
