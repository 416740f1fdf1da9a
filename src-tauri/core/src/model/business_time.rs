//! Business hours and days, and the delays that count in them.
//!
//! Minutes and hours elapse, days are business days, unless the plan says otherwise. All arithmetic on days is done
//! on the local calendar, so that a change of the clocks moves no opening and no due time.

use chrono::{
    DateTime, Datelike, LocalResult, Months, NaiveDate, NaiveDateTime, NaiveTime, Offset,
    TimeDelta, TimeZone, Utc,
};
use chrono_tz::Tz;

use super::holidays::Holidays;
use super::language::Language;
use super::plan::Plan;
use super::service_level::Promise;

/// How far ahead a due time is looked for: a century, so that a mistyped delay ends.
const HORIZON_DAYS: usize = 36_525;
const DAY_MINUTES: u32 = 24 * 60;
const DEFAULT_OPENS: u32 = 9 * 60;
const DEFAULT_CLOSES: u32 = 18 * 60;
const DEFAULT_DAYS: &str = "12345";

/// When an organisation works.
#[derive(Debug, Clone)]
pub struct BusinessTime {
    zone: Tz,
    /// Minutes from midnight.
    opens: u32,
    /// Minutes from midnight; not after `opens` when work ends the day after.
    closes: u32,
    /// Monday first.
    weekdays: [bool; 7],
    holidays: Holidays,
}

/// The business hours of one day.
#[derive(Debug, Clone, Copy)]
struct Span {
    day: NaiveDate,
    start: DateTime<Utc>,
    /// Excluded.
    end: DateTime<Utc>,
}

impl BusinessTime {
    /// The working time of a plan's organisation. What it does not say is Monday to Friday, 9:00 to 18:00, in the
    /// zone of its country.
    pub fn of(plan: &Plan) -> BusinessTime {
        let organisation = plan.organisation();
        let language = Language::of_code(&organisation.language).unwrap_or_default();
        let named =
            |digits: &str| ['1', '2', '3', '4', '5', '6', '7'].map(|digit| digits.contains(digit));
        let weekdays = named(&organisation.business_days);
        BusinessTime {
            zone: organisation
                .time_zone
                .parse()
                .unwrap_or_else(|_| zone_of(&organisation.country)),
            opens: organisation
                .business_opens
                .unwrap_or(DEFAULT_OPENS)
                .min(DAY_MINUTES),
            closes: organisation
                .business_closes
                .unwrap_or(DEFAULT_CLOSES)
                .min(DAY_MINUTES),
            weekdays: if weekdays.contains(&true) {
                weekdays
            } else {
                named(DEFAULT_DAYS)
            },
            holidays: Holidays::new(&organisation.country, language, &plan.holidays),
        }
    }

    /// The zone in which the organisation reads its clocks.
    pub fn zone(&self) -> Tz {
        self.zone
    }

    /// The organisation's public holidays.
    pub fn holidays(&self) -> &Holidays {
        &self.holidays
    }

    /// The calendar day it is for the organisation.
    pub fn day_of(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&self.zone).date_naive()
    }

    /// Whether a day is worked: neither a weekend nor a holiday.
    pub fn is_business_day(&self, day: NaiveDate) -> bool {
        let weekday = day.weekday().num_days_from_monday() as usize;
        self.weekdays.get(weekday).copied().unwrap_or(false) && !self.holidays.includes(day)
    }

    /// Whether it is business hours (HO) rather than out of hours (HNO).
    pub fn is_open(&self, at: DateTime<Utc>) -> bool {
        self.spans_from(at)
            .next()
            .is_some_and(|span| span.start <= at)
    }

    /// Whether business hours go on without a break from one instant to another.
    pub fn is_open_throughout(&self, from: DateTime<Utc>, until: DateTime<Utc>) -> bool {
        let mut reached = from;
        for span in self.spans_from(from) {
            if reached >= until || span.start > reached {
                break;
            }
            reached = span.end;
        }
        reached >= until
    }

    /// The instant itself in business hours, else the next opening; nothing if there is none within a century.
    pub fn opening(&self, from: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.spans_from(from)
            .next()
            .map(|span| span.start.max(from))
    }

    /// The instant after so many minutes of business hours. Counting starts at the next opening.
    pub fn add_business_minutes(&self, from: DateTime<Utc>, minutes: u32) -> Option<DateTime<Utc>> {
        let mut left = TimeDelta::minutes(i64::from(minutes));
        for span in self.spans_from(from) {
            let start = span.start.max(from);
            let open = span.end - start;
            if left <= open {
                return start.checked_add_signed(left);
            }
            left -= open;
        }
        None
    }

    /// Whole minutes of business hours between two instants.
    pub fn business_minutes_between(&self, from: DateTime<Utc>, until: DateTime<Utc>) -> u32 {
        let open: TimeDelta = self
            .spans_from(from)
            .take_while(|span| span.start < until)
            .map(|span| span.end.min(until) - span.start.max(from))
            .sum();
        u32::try_from(open.num_minutes()).unwrap_or(u32::MAX)
    }

    /// The same local time so many business days later. Counting starts at the next opening: a delay of one day that
    /// begins on a Saturday ends on Tuesday when work begins.
    pub fn add_business_days(&self, from: DateTime<Utc>, days: u32) -> Option<DateTime<Utc>> {
        let span = self.spans_from(from).next()?;
        let start = span.start.max(from).with_timezone(&self.zone).naive_local();
        let shift = self.business_day_after(span.day, days)? - span.day;
        self.instant(start.checked_add_signed(shift)?)
    }

    /// The day that lies so many business days after another; the day itself for none.
    pub fn business_day_after(&self, day: NaiveDate, days: u32) -> Option<NaiveDate> {
        let Some(further) = days.checked_sub(1) else {
            return Some(day);
        };
        let further = usize::try_from(further).ok()?;
        day.iter_days()
            .skip(1)
            .take(HORIZON_DAYS)
            .filter(|day| self.is_business_day(*day))
            .nth(further)
    }

    /// How many business days come after one day, up to another with it; below nothing where that lies behind.
    pub fn business_days_between(&self, from: NaiveDate, until: NaiveDate) -> i32 {
        let (first, last) = (from.min(until), from.max(until));
        let days = first.iter_days().skip(1).take_while(|day| *day <= last);
        let worked = days
            .take(HORIZON_DAYS)
            .filter(|day| self.is_business_day(*day));
        let count = i32::try_from(worked.count()).unwrap_or(i32::MAX);
        if until < from { -count } else { count }
    }

    /// The same local time so many calendar months later; the last day of a month that is too short.
    pub fn add_months(&self, from: DateTime<Utc>, months: u32) -> Option<DateTime<Utc>> {
        let local = from.with_timezone(&self.zone).naive_local();
        self.instant(local.checked_add_months(Months::new(months))?)
    }

    /// When a promised delay or a duty runs out; nothing for one that has no figure ("as the work progresses").
    ///
    /// A calendar that is neither `elapsed` nor `business` is that of the unit: minutes and hours elapse, days are
    /// business days. A day that elapses is 24 hours. Months are those of the calendar on the wall, whichever counts.
    pub fn due<'a>(
        &self,
        from: DateTime<Utc>,
        promise: impl Into<Promise<'a>>,
    ) -> Option<DateTime<Utc>> {
        let promise = promise.into();
        let amount = promise.amount?;
        let (minutes, is_day) = match promise.unit {
            "minute" => (1, false),
            "hour" => (60, false),
            "day" => (DAY_MINUTES, true),
            "month" => return self.add_months(from, amount),
            _ => return None,
        };
        let business = match promise.calendar {
            "business" => true,
            "elapsed" => false,
            _ => is_day,
        };
        match (business, is_day) {
            (true, true) => self.add_business_days(from, amount),
            (true, false) => self.add_business_minutes(from, amount.checked_mul(minutes)?),
            (false, _) => {
                from.checked_add_signed(TimeDelta::minutes(i64::from(amount) * i64::from(minutes)))
            }
        }
    }

    /// The business hours that end after an instant, in their order.
    fn spans_from(&self, from: DateTime<Utc>) -> impl Iterator<Item = Span> + '_ {
        // The day before too: its business hours may reach past midnight.
        let first = self.day_of(from).pred_opt().unwrap_or(NaiveDate::MIN);
        first
            .iter_days()
            .take(HORIZON_DAYS)
            .filter_map(|day| self.span(day))
            .filter(move |span| span.end > from)
    }

    fn span(&self, day: NaiveDate) -> Option<Span> {
        if !self.is_business_day(day) {
            return None;
        }
        let end_day = if self.closes > self.opens {
            day
        } else {
            day.succ_opt()?
        };
        let clock = |day: NaiveDate, minutes: u32| {
            day.and_time(NaiveTime::MIN)
                .checked_add_signed(TimeDelta::minutes(i64::from(minutes)))
        };
        Some(Span {
            day,
            start: self.instant(clock(day, self.opens)?)?,
            end: self.instant(clock(end_day, self.closes)?)?,
        })
    }

    /// The instant of a local time. One that occurs twice is taken the first time; one that the clocks skip is read
    /// as if they had not been changed yet, so that 02:30 becomes 03:30.
    fn instant(&self, local: NaiveDateTime) -> Option<DateTime<Utc>> {
        match self.zone.from_local_datetime(&local) {
            LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => Some(at.with_timezone(&Utc)),
            LocalResult::None => {
                let before = local.checked_sub_signed(TimeDelta::days(1))?;
                let offset = self.zone.offset_from_utc_datetime(&before).fix();
                Some(local.checked_sub_offset(offset)?.and_utc())
            }
        }
    }
}

fn zone_of(country: &str) -> Tz {
    match country.to_ascii_lowercase().as_str() {
        "fr" => Tz::Europe__Paris,
        "be" => Tz::Europe__Brussels,
        _ => Tz::UTC,
    }
}
