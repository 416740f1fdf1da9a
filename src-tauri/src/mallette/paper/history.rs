//! The states of the plan that sheets are dated with: its published versions, and those that registered copies were
//! printed from.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use mallette_core::model::{Kind, Plan};
use mallette_core::paper::{Edition, History, Image};
use mallette_core::store::past::{Age, Moment, Past};

use crate::error::CommandError;
use crate::mallette::Mallette;

/// The plan now and before.
pub(super) struct States {
    now: Plan,
    age: Age,
    /// The latest first.
    past: Vec<Past>,
    compared_with: Option<Past>,
    /// By the names of their files.
    logos: BTreeMap<String, Image>,
}

impl Mallette {
    /// The plan now and before, and at a moment it is to be compared with.
    pub(super) fn states(&self, compared_with: Option<Moment>) -> Result<States, CommandError> {
        let now = self.plan()?;
        let versions = now.versions.iter();
        let versions = versions.map(|version| Moment::Made(Kind::PlanVersion, version.id));
        let printed = now.copies.iter().filter_map(|copy| copy.as_of);
        let moments: Vec<Moment> = versions.chain(printed.map(Moment::At)).collect();
        let asked = compared_with.into_iter();
        let mut found = self
            .store
            .past(&moments.into_iter().chain(asked).collect::<Vec<_>>())?;
        let compared_with = match compared_with {
            Some(_) => found.pop().flatten(),
            None => None,
        };
        let mut past: Vec<Past> = found.into_iter().flatten().collect();
        past.sort_by_key(|past| std::cmp::Reverse(past.entries));
        past.dedup_by_key(|past| past.age.as_of);
        let before = past.iter().chain(&compared_with);
        let logos = self.logos(before.map(|past| &past.plan).chain([&now]));
        Ok(States {
            now,
            age: self.store.age()?,
            past,
            compared_with,
            logos,
        })
    }

    /// The plan now, to know what its sheets say and not since when.
    pub(super) fn state_now(&self) -> Result<States, CommandError> {
        Ok(self.alone(self.plan()?, self.store.age()?))
    }

    /// The plan at a moment, to know what its sheets said and not since when.
    pub(super) fn state_at(&self, moment: Moment) -> Result<Option<States>, CommandError> {
        let found = self.store.past(&[moment])?.pop().flatten();
        Ok(found.map(|then| self.alone(then.plan, then.age)))
    }

    fn alone(&self, now: Plan, age: Age) -> States {
        States {
            logos: self.logos([&now]),
            now,
            age,
            past: Vec::new(),
            compared_with: None,
        }
    }

    /// The plan at a later moment, with what was before it, to be compared with what it was at an earlier one.
    pub(super) fn states_between(
        &self,
        earlier: Moment,
        later: Moment,
    ) -> Result<Option<States>, CommandError> {
        let states = self.states(Some(earlier))?;
        let Some(then) = self.store.past(&[later])?.pop().flatten() else {
            return Ok(None);
        };
        let past = states.past.into_iter();
        Ok(Some(States {
            past: past.filter(|past| past.entries <= then.entries).collect(),
            now: then.plan,
            age: then.age,
            ..states
        }))
    }
}

impl States {
    /// Works with the states as documents take them.
    pub fn with<T>(&self, work: impl FnOnce(History<'_>) -> T) -> T {
        let past = self.past.iter();
        let past: Vec<Edition<'_>> = past
            .map(|past| self.edition(&past.plan, past.age))
            .collect();
        let compared_with = self.compared_with.as_ref();
        work(History {
            now: self.edition(&self.now, self.age),
            past: &past,
            compared_with: compared_with.map(|past| self.edition(&past.plan, past.age)),
        })
    }

    fn edition<'a>(&'a self, plan: &'a Plan, age: Age) -> Edition<'a> {
        let logo = plan.logos.last();
        Edition {
            plan,
            as_of: age.as_of,
            revised: age.revised,
            logo: logo.and_then(|logo| self.logos.get(&logo.blob)),
        }
    }

    /// When the plan was last changed.
    pub fn as_of(&self) -> Option<DateTime<Utc>> {
        self.age.as_of
    }

    /// The latest version of the plan, as it is written on its cover.
    pub fn version(&self) -> String {
        let versions = self.now.versions.iter();
        let latest = versions.max_by_key(|version| version.published_at);
        latest.map_or_else(String::new, |version| version.number.clone())
    }
}
