//! One entry of a calendar.

use calcard::common::PartialDateTime;
use calcard::icalendar::{
    ICalendarComponent, ICalendarComponentType, ICalendarParameter, ICalendarProperty,
    ICalendarValue, ICalendarValueType,
};
use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};

/// When something is.
#[derive(Debug, Clone, Copy)]
pub(super) enum When {
    /// All day.
    Day(NaiveDate),
    /// From one instant to another.
    Span(DateTime<Utc>, DateTime<Utc>),
}

/// An entry.
#[derive(Debug, Clone)]
pub(super) struct Event {
    /// Made from the ids of records: the same for the same thing, in every file.
    pub uid: String,
    pub when: When,
    pub summary: String,
    pub description: String,
    pub category: &'static str,
}

impl Event {
    pub fn component(&self, now: DateTime<Utc>) -> ICalendarComponent {
        let mut event = ICalendarComponent::new(ICalendarComponentType::VEvent);
        event.add_uid(&format!("{}@mallette", self.uid));
        event.add_dtstamp(instant(now));
        match self.when {
            When::Day(on) => {
                let date = ICalendarParameter::value(ICalendarValueType::Date);
                event.add_property_with_params(ICalendarProperty::Dtstart, [date], moment(day(on)));
            }
            When::Span(from, until) => {
                event.add_property(ICalendarProperty::Dtstart, moment(instant(from)));
                event.add_property(ICalendarProperty::Dtend, moment(instant(until)));
            }
        }
        event.add_property(ICalendarProperty::Summary, text(&self.summary));
        if !self.description.is_empty() {
            event.add_property(ICalendarProperty::Description, text(&self.description));
        }
        event.add_property(ICalendarProperty::Categories, text(self.category));
        // Nobody is busy because something falls due, or because they may be called.
        event.add_property(ICalendarProperty::Transp, text("TRANSPARENT"));
        event
    }
}

/// Text as RFC 5545 takes it: one kind of line break, and no control character, which is replaced so that one sees it.
pub(super) fn text(text: &str) -> ICalendarValue {
    let clean = text.replace("\r\n", "\n").replace('\r', "\n");
    let clean = clean.chars().map(|c| match c {
        '\n' | '\t' => c,
        c if c.is_control() => char::REPLACEMENT_CHARACTER,
        c => c,
    });
    ICalendarValue::Text(clean.collect())
}

fn moment(moment: PartialDateTime) -> ICalendarValue {
    ICalendarValue::PartialDateTime(Box::new(moment))
}

fn day(day: NaiveDate) -> PartialDateTime {
    PartialDateTime {
        year: u16::try_from(day.year()).ok(),
        month: u8::try_from(day.month()).ok(),
        day: u8::try_from(day.day()).ok(),
        ..PartialDateTime::default()
    }
}

/// In UTC, so that no time zone has to be described.
fn instant(at: DateTime<Utc>) -> PartialDateTime {
    PartialDateTime {
        hour: u8::try_from(at.hour()).ok(),
        minute: u8::try_from(at.minute()).ok(),
        second: u8::try_from(at.second()).ok(),
        tz_hour: Some(0),
        tz_minute: Some(0),
        ..day(at.date_naive())
    }
}
