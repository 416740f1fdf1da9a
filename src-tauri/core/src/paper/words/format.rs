//! Durations, dates and times as they are read.

use super::Words;
use crate::model::{Language, recovery::RecoveryPhase, service_level::Promise};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use chrono_tz::Tz;

const DAY: u32 = 24 * 60;

/// A duration: `45 min`, `1 h 30`, `2 jours`.
pub(crate) fn minutes(duration: u32, words: &Words) -> String {
    let Words { minutes, hours, .. } = words;
    match (duration / 60, duration % 60) {
        _ if duration >= 2 * DAY && duration.is_multiple_of(DAY) => {
            count(duration / DAY, words.day, words.days)
        }
        (0, rest) => format!("{rest}\u{A0}{minutes}"),
        (whole, 0) => format!("{whole}\u{A0}{hours}"),
        (whole, rest) => format!("{whole}\u{A0}{hours}\u{A0}{rest:02}"),
    }
}

/// A time after the start of an incident: `T0`, `+ 1 h 30`.
pub(crate) fn after_start(duration: u32, words: &Words) -> String {
    if duration == 0 {
        "T0".to_owned()
    } else {
        format!("+\u{A0}{}", minutes(duration, words))
    }
}

/// How often a milestone comes back (ES7): `Repeated every 60 min until the closing`.
pub(crate) fn repeated(every: u32, words: &Words) -> String {
    let Words {
        repeated_every,
        until_closing,
        ..
    } = words;
    format!(
        "{repeated_every} {every}\u{A0}{} {until_closing}",
        words.minutes
    )
}

/// How long a phase takes: one duration, or from the shortest to the longest.
pub(crate) fn span(phase: &RecoveryPhase, words: &Words) -> String {
    match (phase.shortest_minutes, phase.longest_minutes) {
        (Some(short), Some(long)) if short != long => {
            format!(
                "{} {} {}",
                minutes(short, words),
                words.to_duration,
                minutes(long, words)
            )
        }
        (Some(only), _) | (None, Some(only)) => minutes(only, words),
        (None, None) => String::new(),
    }
}

/// A promised delay, or that of a duty; nothing without a figure.
pub(crate) fn delay<'a>(promise: impl Into<Promise<'a>>, words: &Words) -> Option<String> {
    let promise = promise.into();
    if promise.unit == "progress" {
        return Some(words.as_it_progresses.to_owned());
    }
    let amount = promise.amount?;
    let business = promise.calendar == "business";
    Some(match (promise.unit, business) {
        ("month", _) => count(amount, words.month, words.months_of_delay),
        ("day", true) => business_days(amount, words),
        ("day", false) => count(amount, words.day, words.days),
        (unit, business) => {
            // 72 hours are not three days of business: hours stay hours.
            let time = if unit == "hour" {
                format!("{amount}\u{A0}{}", words.hours)
            } else {
                minutes(amount, words)
            };
            if business {
                format!("{time} {}", words.business_hours_short)
            } else {
                time
            }
        }
    })
}

/// So many business days.
pub(crate) fn business_days(days: u32, words: &Words) -> String {
    count(days, words.business_day, words.business_days)
}

fn count(number: u32, one: &str, many: &str) -> String {
    format!("{number}\u{A0}{}", if number < 2 { one } else { many })
}

/// A day in words.
pub(crate) fn date(day: NaiveDate, words: &Words) -> String {
    let month = words
        .months
        .get(day.month0() as usize)
        .copied()
        .unwrap_or_default();
    let first = words.language == Language::Fr && day.day() == 1;
    let ordinal = if first { "er" } else { "" };
    format!("{}{ordinal}\u{A0}{month} {}", day.day(), day.year())
}

/// An instant in the organisation's time.
pub(crate) fn instant(at: DateTime<Utc>, zone: Tz, words: &Words) -> String {
    let local = at.with_timezone(&zone);
    format!(
        "{}, {}",
        date(local.date_naive(), words),
        local.format("%H:%M")
    )
}

/// Minutes from midnight as a time.
pub(crate) fn time_of_day(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
