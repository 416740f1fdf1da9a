//! A calendar out: what falls due in the plan and after incidents, and who is on call (PI5, PI3, PL4, DO1, PV1, ES2).
//!
//! iCalendar (RFC 5545) as calendars of telephones and mail programs take it in. Nothing of an exercise is in it but the
//! actions that were decided there, which are work like any other.

mod due;
mod event;
mod shifts;
mod words;

use std::fmt::Write;

use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty,
};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::model::improvement::Improvements;
use crate::model::{Language, Plan};
use event::text;
use words::CalendarWords;

/// What a calendar is made from.
#[derive(Debug, Clone, Copy)]
pub struct CalendarSource<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Actions and walks.
    pub improvements: &'a Improvements,
    /// Reviews of closed incidents that are not handed in yet.
    pub reviews: &'a [ReviewDue],
    /// The present instant: from when shifts are told, and the stamp of every entry.
    pub now: DateTime<Utc>,
}

/// A review that is to be handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewDue {
    /// The incident.
    pub incident: Uuid,
    /// Its number.
    pub number: String,
    /// What, in a line.
    pub title: String,
    /// When it is due.
    pub due_at: DateTime<Utc>,
}

/// A file of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// The bytes of the `.ics` file. The same source gives the same bytes.
    pub bytes: Vec<u8>,
    /// How many entries are in it.
    pub entries: usize,
}

/// Writes the calendar of a plan, in the language of the plan.
///
/// An entry keeps its identity while its record lives, so that a file that is taken in again moves what is there.
pub fn write_calendar(source: &CalendarSource<'_>) -> Calendar {
    let organisation = source.plan.organisation();
    let language = Language::of_code(&organisation.language).unwrap_or_default();
    let words = CalendarWords::of(language);
    let mut events = due::events(source, words);
    events.extend(shifts::events(source, words));
    let mut components = vec![head(&format!("{} {}", words.calendar, organisation.name))];
    components.extend(events.iter().map(|event| event.component(source.now)));
    if let Some((head, rest)) = components.split_first_mut() {
        head.component_ids = (1..).take(rest.len()).collect();
    }
    let mut file = String::new();
    // Writing to a String cannot fail.
    let _ = write!(file, "{}", ICalendar { components });
    Calendar {
        bytes: file.into_bytes(),
        entries: events.len(),
    }
}

fn head(name: &str) -> ICalendarComponent {
    let mut head = ICalendarComponent::new(ICalendarComponentType::VCalendar);
    let shown = ICalendarProperty::Other("X-WR-CALNAME".to_owned());
    for (property, value) in [
        (ICalendarProperty::Version, "2.0"),
        (ICalendarProperty::Prodid, "-//Mallette//Incident plan//EN"),
        (ICalendarProperty::Calscale, "GREGORIAN"),
        (ICalendarProperty::Method, "PUBLISH"),
        (shown, name.trim()),
    ] {
        head.add_property(property, text(value));
    }
    head
}
