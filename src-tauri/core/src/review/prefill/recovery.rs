//! How long activities stood still, against what was promised (PI1, AC1).

use super::Suggestion;
use super::teller::{Teller, bullets, text, ticked};
use crate::model::incident::recovered::{Recovered, recovered};

impl Teller<'_> {
    /// Of the activities it hit; nothing while one of them that has an RTO is not known to be back.
    pub(super) fn rto_kept(&self) -> Option<Suggestion> {
        let hit = self.hit();
        let with_rto = hit.iter().filter(|hit| hit.rto_minutes.is_some());
        let kept: Vec<bool> = with_rto.map(|hit| hit.kept).collect::<Option<_>>()?;
        let code = match (kept.contains(&true), kept.contains(&false)) {
            (false, false) => return None,
            (true, false) => "all",
            (true, true) => "some",
            (false, true) => "none",
        };
        ticked(code, "")
    }

    /// What stood still and for how long, then what those who reported it said.
    pub(super) fn impact(&self) -> Option<Suggestion> {
        let hit: Vec<String> = self.hit().iter().map(|hit| self.stood_still(hit)).collect();
        let effect = self.facts.dossier.incident.effect.trim().to_owned();
        let clients = self.told_under("clients_affected");
        let said = [
            bullets(&hit),
            effect,
            clients.map_or_else(String::new, |told| told.text),
        ];
        let said: Vec<String> = said.into_iter().filter(|part| !part.is_empty()).collect();
        text(said.join("\n\n"))
    }

    pub(super) fn hit(&self) -> Vec<Recovered> {
        let mut hit = recovered(self.facts.plan, self.facts.dossier);
        hit.retain(|activity| activity.standing == "affected");
        hit
    }

    fn stood_still(&self, hit: &Recovered) -> String {
        let said = match (hit.since, hit.recovered_at, hit.lasted_minutes) {
            (Some(since), Some(back), Some(lasted)) => {
                let lasted = (self.words.span)(lasted);
                (self.words.stood_still)(&self.moment(since), &self.moment(back), &lasted)
            }
            (Some(since), ..) => (self.words.stands_still)(&self.moment(since)),
            _ => String::new(),
        };
        let mut parts = vec![said];
        if let (Some(rto), Some(lasted)) = (hit.rto_minutes, hit.lasted_minutes) {
            let over = match lasted.checked_sub(rto) {
                None | Some(0) => String::new(),
                Some(over) => (self.words.span)(over),
            };
            parts.push((self.words.rto)(&(self.words.span)(rto), &over));
        }
        parts.retain(|part| !part.is_empty());
        self.named(&hit.name, &parts.join(", "))
    }
}
