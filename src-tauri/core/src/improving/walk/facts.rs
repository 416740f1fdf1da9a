//! What each record says and a person confirms. What is needed and missing is said to be missing; the rest is left out.

use crate::model::activity::Activity;
use crate::model::chapter::{Chapter, Section};
use crate::model::contact::{Company, Person, Role};
use crate::model::document::Document;
use crate::model::organisation::Organisation;
use crate::model::prevention::Measure;
use crate::model::rotation::{Rotation, Shift};
use crate::model::tool::Tool;
use crate::model::{Plan, Value};

use super::WalkFact;

/// The facts of a step in the making.
pub(super) struct Facts(pub Vec<WalkFact>);

impl Facts {
    fn new() -> Facts {
        Facts(Vec::new())
    }

    /// What must be there; nothing says that it is missing.
    fn needs(mut self, field: &str, value: impl Into<Value>) -> Facts {
        let value = match value.into() {
            Value::Text(text) if text.trim().is_empty() => Value::Empty,
            value => value,
        };
        self.0.push(WalkFact {
            field: field.to_owned(),
            value,
        });
        self
    }

    /// What need not be there.
    fn says(self, field: &str, value: impl Into<Value>) -> Facts {
        match value.into() {
            Value::Empty => self,
            Value::Text(text) if text.trim().is_empty() => self,
            value => self.needs(field, value),
        }
    }
}

pub(super) fn organisation(one: &Organisation, plan: &Plan) -> Facts {
    let days = u32::try_from(plan.holidays.len()).unwrap_or(u32::MAX);
    Facts::new()
        .needs("plan_title", one.plan_title.as_str())
        .needs("address", one.address.as_str())
        .needs("time_zone", one.time_zone.as_str())
        .needs("business_opens", one.business_opens)
        .needs("business_closes", one.business_closes)
        .needs("business_days", one.business_days.as_str())
        .says("holidays", days)
        .says("confidentiality", one.confidentiality.as_str())
        .says("confidential_to", one.confidential_to.as_str())
        .needs("tested_on", one.tested_on)
}

/// Its sections by their titles, then those that show a table or a diagram.
pub(super) fn chapter(one: &Chapter, plan: &Plan) -> Facts {
    let sections = plan.sections.iter();
    let of_chapter = sections.filter(|section| section.chapter == one.id);
    let (told, shown): (Vec<_>, Vec<_>) = of_chapter.partition(|section| section.shows.is_empty());
    let named = |field: &'static str| {
        move |facts: Facts, section: &Section| facts.says(field, section.title.as_str())
    };
    let facts = told.into_iter().fold(Facts::new(), named("section"));
    shown.into_iter().fold(facts, named("table"))
}

pub(super) fn role(one: &Role, plan: &Plan) -> Facts {
    let facts = Facts::new().says("mission", one.mission.as_str());
    let mut holders = plan.holders(one.id).into_iter().map(Person::full_name);
    let facts = facts
        .needs("principal", holders.next())
        .needs("backup", holders.next());
    let facts = holders.fold(facts, |facts, name| facts.says("backup", name));
    facts.says("contract_reference", one.contract_reference.as_str())
}

pub(super) fn person(one: &Person, plan: &Plan) -> Facts {
    let facts = Facts::new()
        .needs("job", one.job.as_str())
        .says("mobile", one.mobile.as_str())
        .says("phone", one.phone.as_str());
    let facts = if one.has_number() {
        facts
    } else {
        facts.needs("mobile", Value::Empty)
    };
    let channels = plan.channels.iter();
    let channels = channels.filter(|channel| channel.person == one.id);
    let facts = channels.fold(facts, |facts, channel| {
        facts.says("channel", format!("{} {}", channel.label, channel.value))
    });
    facts
        .needs("email", one.email.as_str())
        .says("hours", one.hours.as_str())
        .says("site", one.site.as_str())
        .needs("verified_on", one.verified_on)
}

pub(super) fn company(one: &Company, plan: &Plan) -> Facts {
    let people = plan.people.iter();
    let people = people.filter(|person| person.company == Some(one.id));
    let people = u32::try_from(people.count()).unwrap_or(u32::MAX);
    Facts::new()
        .needs("phone", one.phone.as_str())
        .says("email", one.email.as_str())
        .says("hours", one.hours.as_str())
        .needs("contract_reference", one.contract_reference.as_str())
        .says("address", one.address.as_str())
        .says("people", people)
}

pub(super) fn activity(one: &Activity, plan: &Plan) -> Facts {
    let owner = one.owner.and_then(|id| plan.role(id));
    Facts::new()
        .says("service", one.service.as_str())
        .needs("rto_minutes", one.rto_minutes)
        .needs("rpo_minutes", one.rpo_minutes)
        .needs("owner", owner.map(|role| role.name.as_str()))
}

pub(super) fn document(one: &Document) -> Facts {
    Facts::new()
        .says("reference", one.reference.as_str())
        .needs("owner", one.owner.as_str())
        .needs("version", one.version.as_str())
        .needs("review_on", one.review_on)
        .says("link", one.link.as_str())
        .needs("copy_name", one.copy_name.as_str())
}

pub(super) fn rotation(one: &Rotation, plan: &Plan) -> Facts {
    let shifts = plan.shifts.iter();
    let shifts: Vec<&Shift> = shifts.filter(|shift| shift.rotation == one.id).collect();
    let last = shifts.iter().filter_map(|shift| shift.ends_at).max();
    Facts::new()
        .says("notes", one.notes.as_str())
        .needs("shifts", u32::try_from(shifts.len()).unwrap_or(u32::MAX))
        .needs("until", last)
}

pub(super) fn measure(one: &Measure) -> Facts {
    Facts::new()
        .needs("owner", one.owner.as_str())
        .needs("due_on", one.due_on)
        .needs("done_on", one.done_on)
}

/// RC2: a tool in use needs something that replaces it.
pub(super) fn tool(one: &Tool) -> Facts {
    let facts = Facts::new()
        .says("in_use", one.in_use)
        .says("functions", one.functions.as_str())
        .says("cost", one.cost.as_str());
    if one.in_use {
        facts.needs("replacement", one.replacement.as_str())
    } else {
        facts.says("replacement", one.replacement.as_str())
    }
}
