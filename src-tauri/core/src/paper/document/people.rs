//! Whom a document names: what its masked edition masks (PI3).

use super::Document;
use crate::model::{
    Plan,
    improvement::Improvements,
    incident::{Dossier, LogLine},
    review::ReviewRecords,
};
use crate::paper::mask::People;

impl Document<'_> {
    /// Those of the plan, and those the records name that it is made from.
    pub(super) fn people(&self, plan: &Plan) -> People {
        let mut people = People::of(plan);
        match self {
            Document::Review(after) | Document::Report(after) | Document::FactSheet(after) => {
                of_dossier(after.facts.dossier, &mut people);
                of_log(after.facts.log.iter(), &mut people);
                of_review(after.facts.review, &mut people);
                of_improvements(after.facts.improvements, &mut people);
            }
            Document::Incident(case)
            | Document::Log(case)
            | Document::Calls(case)
            | Document::Status(case)
            | Document::Message(case)
            | Document::Handover(case)
            | Document::RunSheet(Some(case)) => {
                of_dossier(case.dossier, &mut people);
                of_log(case.log.iter().map(|sealed| &sealed.line), &mut people);
            }
            Document::Actions(improving) => of_improvements(improving.improvements, &mut people),
            _ => {}
        }
        people
    }
}

fn of_log<'a>(log: impl Iterator<Item = &'a LogLine>, people: &mut People) {
    log.for_each(|line| people.also(&line.actor));
}

fn of_dossier(dossier: &Dossier, people: &mut People) {
    let incident = &dossier.incident;
    let mut named: Vec<&str> = vec![&incident.declared_by, &incident.reported_by];
    named.extend(dossier.qualifications.iter().map(|one| one.by.as_str()));
    named.extend(dossier.states.iter().map(|one| one.by.as_str()));
    named.extend(dossier.evidence.iter().map(|one| one.captured_by.as_str()));
    named.extend(dossier.custody.iter().map(|one| one.by.as_str()));
    for call in &dossier.calls {
        named.extend([call.name.as_str(), &call.by]);
        people.call(&call.number);
    }
    named.extend(dossier.channels.iter().map(|one| one.by.as_str()));
    for crisis in &dossier.crises {
        named.extend([crisis.opened_by.as_str(), &crisis.closing_agreed_by]);
    }
    named.extend(dossier.seats.iter().map(|one| one.name.as_str()));
    named.extend(dossier.plans.iter().map(|one| one.by.as_str()));
    for handover in &dossier.handovers {
        named.extend([handover.from.as_str(), &handover.to]);
    }
    for message in &dossier.messages {
        named.push(&message.by);
        people.among(&message.recipients);
    }
    named.extend(dossier.reports.iter().map(|one| one.by.as_str()));
    named.extend(dossier.ticks.iter().map(|one| one.by.as_str()));
    for mark in &dossier.marks {
        named.extend([mark.by.as_str(), &mark.who]);
    }
    named.extend(dossier.run_marks.iter().map(|one| one.by.as_str()));
    named.into_iter().for_each(|named| people.also(named));
}

fn of_review(review: &ReviewRecords, people: &mut People) {
    review.marks.iter().for_each(|mark| people.also(&mark.by));
    for involved in &review.involved {
        people.also(&involved.name);
        people.call(&involved.phone);
    }
    let named = ["manager", "owner"].map(|code| review.answer(code));
    for answer in named.into_iter().flatten() {
        people.also(&answer.text);
    }
}

fn of_improvements(improvements: &Improvements, people: &mut People) {
    for action in &improvements.actions {
        people.also(&action.owner);
        people.also(&action.created_by);
        people.also(&action.closed_by);
    }
    for problem in &improvements.problems {
        people.also(&problem.owner);
        people.also(&problem.opened_by);
    }
}
