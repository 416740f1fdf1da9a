//! What falls due on a day.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};

use super::event::{Event, When};
use super::words::CalendarWords;
use super::{CalendarSource, ReviewDue};
use crate::model::Plan;
use crate::model::business_time::BusinessTime;
use crate::model::improvement::Action;
use crate::model::organisation::Organisation;

pub(super) fn events(source: &CalendarSource<'_>, words: &CalendarWords) -> Vec<Event> {
    let plan = source.plan;
    let time = BusinessTime::of(plan);
    let actions = source.improvements.actions.iter();
    let mut events: Vec<Event> = actions
        .filter_map(|action| decided(action, words))
        .collect();
    let review = |due: &ReviewDue| handed_in(due, &time, words);
    events.extend(source.reviews.iter().map(review));
    events.extend(upkeep(source, &time, words));
    events.extend(documents(plan, words));
    events.extend(measures(plan, words));
    events.extend(contacts(plan, words));
    events
}

fn decided(action: &Action, words: &CalendarWords) -> Option<Event> {
    let due = action.due_on.filter(|_| action.is_open())?;
    Some(Event {
        uid: action.id.to_string(),
        when: When::Day(due),
        summary: format!("{} {}", action.number, action.title),
        description: words.named(words.owner, &action.owner),
        category: words.actions,
    })
}

fn handed_in(due: &ReviewDue, time: &BusinessTime, words: &CalendarWords) -> Event {
    Event {
        uid: format!("{}.review", due.incident),
        when: When::Day(time.day_of(due.due_at)),
        summary: words.named(words.incident_review, &due.number),
        description: due.title.clone(),
        category: words.reviews,
    }
}

/// The plan as a whole is reviewed, tested and walked through at most twelve months after the last time (PL4).
fn upkeep(source: &CalendarSource<'_>, time: &BusinessTime, words: &CalendarWords) -> Vec<Event> {
    let Some(organisation) = source.plan.organisations.first() else {
        return Vec::new();
    };
    let again = |last: Option<NaiveDate>| after(last, organisation.months_between_reviews());
    let reviewed = again(organisation.reviewed_on);
    let walks = source.improvements.walks.iter();
    let walked = walks.filter_map(|walk| Some((walk.finished_at?, walk.id)));
    // A review of the plan is a walk through it: one entry a day is enough.
    let walked = walked
        .max()
        .and_then(|(at, id)| Some((again(Some(time.day_of(at)))?, id)))
        .filter(|(day, _)| Some(*day) != reviewed);
    let entry = |uid: String, day: NaiveDate, summary: &str| Event {
        uid,
        when: When::Day(day),
        summary: summary.to_owned(),
        description: String::new(),
        category: words.plan,
    };
    let own = |what: &str| format!("{}.{what}", organisation.id);
    let entries = [
        reviewed.map(|day| entry(own("review"), day, words.plan_review)),
        again(organisation.tested_on).map(|day| entry(own("test"), day, words.plan_test)),
        walked.map(|(day, id)| entry(format!("{id}.again"), day, words.walk)),
    ];
    entries.into_iter().flatten().collect()
}

fn documents(plan: &Plan, words: &CalendarWords) -> Vec<Event> {
    let documents = plan.documents.iter();
    let entries = documents.filter_map(|document| {
        Some(Event {
            uid: document.id.to_string(),
            when: When::Day(document.review_on?),
            summary: words.named(words.document_review, &document.title),
            description: words.named(words.owner, &document.owner),
            category: words.documents,
        })
    });
    entries.collect()
}

fn measures(plan: &Plan, words: &CalendarWords) -> Vec<Event> {
    let measures = plan.measures.iter().filter(|measure| !measure.is_done());
    let entries = measures.filter_map(|measure| {
        Some(Event {
            uid: measure.id.to_string(),
            when: When::Day(measure.due_on?),
            summary: measure.text.clone(),
            description: words.named(words.owner, &measure.owner),
            category: words.prevention,
        })
    });
    entries.collect()
}

/// One entry a day, whoever is to be called then: they are often tried together, and sixty entries on one day hide all
/// others.
fn contacts(plan: &Plan, words: &CalendarWords) -> Vec<Event> {
    let organisation: Organisation = plan.organisation();
    let mut days: BTreeMap<NaiveDate, Vec<String>> = BTreeMap::new();
    for person in &plan.people {
        if let Some(day) = after(person.verified_on, organisation.months_between_checks()) {
            days.entry(day).or_default().push(person.full_name());
        }
    }
    let entries = days.into_iter().map(|(day, names)| Event {
        uid: format!("{}.contacts.{day}", organisation.id),
        when: When::Day(day),
        summary: format!("{} ({})", words.verify_contacts, names.len()),
        description: names.join("\n"),
        category: words.contacts,
    });
    entries.collect()
}

/// So many months later; nothing where it never was, or where the calendar ends.
fn after(last: Option<NaiveDate>, months: u32) -> Option<NaiveDate> {
    last?.checked_add_months(Months::new(months))
}
