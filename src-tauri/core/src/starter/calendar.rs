//! Dates and instants that are written relative to the day the plan is made.

use chrono::{
    DateTime, Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc, Weekday,
};
use chrono_tz::Tz;

use crate::model::business_time::BusinessTime;

/// The day a plan is made, in its organisation's time zone.
pub(super) struct Calendar {
    today: NaiveDate,
    zone: Tz,
}

impl Calendar {
    pub(super) fn new(made_at: DateTime<Utc>, zone: Tz) -> Self {
        Self {
            today: made_at.with_timezone(&zone).date_naive(),
            zone,
        }
    }

    /// `2026-11-20`, `today`, `today-21d`, `today+2w` or `today+3m`.
    pub(super) fn day(&self, text: &str) -> Option<NaiveDate> {
        match text.strip_prefix("today") {
            None => text.parse().ok(),
            Some("") => Some(self.today),
            Some(offset) => {
                let unit = offset.chars().next_back()?;
                let count: i32 = offset.strip_suffix(unit)?.parse().ok()?;
                match unit {
                    'd' => shift_days(self.today, count),
                    'w' => shift_days(self.today, count.checked_mul(7)?),
                    'm' => shift_months(self.today, count),
                    _ => None,
                }
            }
        }
    }

    /// A day as above, `week-5 wed`, or `business-3`: the third business day before the plan is made.
    pub(super) fn day_of_story(&self, text: &str, time: &BusinessTime) -> Option<NaiveDate> {
        if let Some(count) = text.strip_prefix("business-") {
            let is_business = |day: &NaiveDate| time.is_business_day(*day);
            let before = std::iter::successors(self.today.pred_opt(), NaiveDate::pred_opt);
            let count: usize = count.parse().ok()?;
            return before.filter(is_business).nth(count.checked_sub(1)?);
        }
        match text.split_once(' ') {
            Some((week, weekday)) => self.weekday(week.strip_prefix("week")?, weekday),
            None => self.day(text),
        }
    }

    /// So many days later: `+9`; or a day by itself.
    pub(super) fn day_after(&self, day: NaiveDate, text: &str) -> Option<NaiveDate> {
        match text.strip_prefix('+') {
            Some(later) => day.checked_add_days(Days::new(later.parse().ok()?)),
            None => self.day(text),
        }
    }

    /// A time on a day: `14:30`; or so many days later: `+2 14:30`.
    pub(super) fn time_of_story(&self, day: NaiveDate, text: &str) -> Option<DateTime<Utc>> {
        let (days, time) = match text.strip_prefix('+') {
            Some(later) => later.split_once(' ')?,
            None => ("0", text),
        };
        let day = day.checked_add_days(Days::new(days.parse().ok()?))?;
        let local = NaiveDateTime::new(day, NaiveTime::parse_from_str(time, "%H:%M").ok()?);
        Some(self.zone.from_local_datetime(&local).earliest()?.to_utc())
    }

    /// RFC 3339, `today-3d 14:30` or `week+0 mon 08:00`: the ISO week of the day the plan is made.
    pub(super) fn instant(&self, text: &str) -> Option<DateTime<Utc>> {
        if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
            return Some(instant.to_utc());
        }
        let words: Vec<&str> = text.split(' ').collect();
        let (day, time) = match words[..] {
            [day, time] => (self.day(day)?, time),
            [week, weekday, time] => (self.weekday(week.strip_prefix("week")?, weekday)?, time),
            _ => return None,
        };
        let local = NaiveDateTime::new(day, NaiveTime::parse_from_str(time, "%H:%M").ok()?);
        Some(self.zone.from_local_datetime(&local).earliest()?.to_utc())
    }

    fn weekday(&self, weeks: &str, weekday: &str) -> Option<NaiveDate> {
        let weeks: i32 = weeks.parse().ok()?;
        let weekday: Weekday = weekday.parse().ok()?;
        let days = i32::try_from(weekday.num_days_from_monday()).ok()?
            - i32::try_from(self.today.weekday().num_days_from_monday()).ok()?;
        shift_days(self.today, weeks.checked_mul(7)?.checked_add(days)?)
    }
}

fn shift_days(day: NaiveDate, count: i32) -> Option<NaiveDate> {
    let days = Days::new(u64::from(count.unsigned_abs()));
    if count < 0 {
        day.checked_sub_days(days)
    } else {
        day.checked_add_days(days)
    }
}

fn shift_months(day: NaiveDate, count: i32) -> Option<NaiveDate> {
    let months = Months::new(count.unsigned_abs());
    if count < 0 {
        day.checked_sub_months(months)
    } else {
        day.checked_add_months(months)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// A Friday, already past midnight in Paris.
    fn calendar() -> Calendar {
        let made_at = "2026-11-19T23:30:00Z".parse().unwrap();
        Calendar::new(made_at, chrono_tz::Europe::Paris)
    }

    fn day(text: &str) -> Option<String> {
        calendar().day(text).map(|day| day.to_string())
    }

    fn instant(text: &str) -> Option<String> {
        calendar().instant(text).map(|at| at.to_rfc3339())
    }

    #[test]
    fn a_day_is_counted_from_the_local_day_the_plan_is_made() {
        assert_eq!(day("today").as_deref(), Some("2026-11-20"));
        assert_eq!(day("today-21d").as_deref(), Some("2026-10-30"));
        assert_eq!(day("today+2w").as_deref(), Some("2026-12-04"));
        assert_eq!(day("today+3m").as_deref(), Some("2027-02-20"));
        assert_eq!(day("2025-01-31").as_deref(), Some("2025-01-31"));
    }

    #[test]
    fn a_week_begins_on_its_monday_and_keeps_local_time_over_the_change_of_hour() {
        assert_eq!(
            instant("week+0 mon 08:00").as_deref(),
            Some("2026-11-16T07:00:00+00:00")
        );
        assert_eq!(
            instant("week-4 mon 08:00").as_deref(),
            Some("2026-10-19T06:00:00+00:00")
        );
        assert_eq!(
            instant("week+1 sun 23:59").as_deref(),
            Some("2026-11-29T22:59:00+00:00")
        );
        assert_eq!(
            instant("today-3d 14:30").as_deref(),
            Some("2026-11-17T13:30:00+00:00")
        );
        assert_eq!(
            instant("2026-11-12T09:00:00+01:00").as_deref(),
            Some("2026-11-12T08:00:00+00:00")
        );
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "tomorrow",
            "today+",
            "today-3",
            "today+3x",
            "today+99999999999d",
            "2026-02-30",
            "todayd",
            "today-é",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
        for text in [
            "",
            "today",
            "week+0 mon",
            "week mon 08:00",
            "week+0 lun 08:00",
            "today 25:00",
            "week+0  mon 08:00",
        ] {
            assert_eq!(instant(text), None, "{text}");
        }
    }
}
