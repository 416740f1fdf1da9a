//! Who is on call: the shifts of the past month and all that follow (ES2, ES3).

use chrono::TimeDelta;

use super::CalendarSource;
use super::event::{Event, When};
use super::words::CalendarWords;
use crate::model::rotation::Shift;

/// A shift that ended longer ago than this is of no use in a calendar.
const KEPT: TimeDelta = TimeDelta::days(31);

pub(super) fn events(source: &CalendarSource<'_>, words: &CalendarWords) -> Vec<Event> {
    let shifts = source.plan.shifts.iter();
    shifts
        .filter_map(|shift| event(shift, source, words))
        .collect()
}

fn event(shift: &Shift, source: &CalendarSource<'_>, words: &CalendarWords) -> Option<Event> {
    let (from, until) = (shift.starts_at?, shift.ends_at?);
    if until <= from || until < source.now - KEPT {
        return None;
    }
    let plan = source.plan;
    let name = |person: Option<uuid::Uuid>| Some(plan.person(person?)?.full_name());
    let (person, backup) = (name(shift.person), name(shift.backup));
    let called = person.clone().or_else(|| backup.clone())?;
    let mut rotations = plan.rotations.iter();
    let rotation = rotations.find(|rotation| rotation.id == shift.rotation)?;
    let beside = backup.filter(|_| person.is_some()).unwrap_or_default();
    Some(Event {
        uid: shift.id.to_string(),
        when: When::Span(from, until),
        summary: words.named(&rotation.name, &called),
        description: words.named(words.backup, &beside),
        category: words.on_call,
    })
}
