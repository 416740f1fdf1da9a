use mallette_core::model::Plan;
use mallette_core::model::business_time::BusinessTime;
use mallette_core::model::duty::Duty;
use mallette_core::model::organisation::Holiday;
use mallette_core::model::service_level::Delay;

use super::{at, day, plan};

fn time() -> BusinessTime {
    BusinessTime::of(&plan())
}

fn opening(opens: u32, closes: u32, days: &str) -> BusinessTime {
    let mut plan = plan();
    plan.organisations[0].business_opens = Some(opens);
    plan.organisations[0].business_closes = Some(closes);
    plan.organisations[0].business_days = days.to_owned();
    BusinessTime::of(&plan)
}

fn delay(amount: u32, unit: &str, calendar: &str) -> Delay {
    Delay {
        amount: Some(amount),
        unit: unit.to_owned(),
        calendar: calendar.to_owned(),
        ..Delay::default()
    }
}

#[test]
fn business_hours_include_their_opening_and_not_their_close() {
    // Friday 20 November 2026, an hour ahead of UTC.
    assert!(!time().is_open(at("2026-11-20T06:59:59Z")));
    assert!(time().is_open(at("2026-11-20T07:00:00Z")));
    assert!(time().is_open(at("2026-11-20T16:59:59Z")));
    assert!(!time().is_open(at("2026-11-20T17:00:00Z")));
}

#[test]
fn weekends_and_holidays_are_out_of_hours() {
    assert!(!time().is_open(at("2026-11-21T10:00:00Z")));
    assert!(!time().is_open(at("2026-11-11T10:00:00Z")));
    assert!(time().is_open(at("2026-11-12T10:00:00Z")));
}

#[test]
fn business_days_are_counted_ahead_and_behind() {
    let between = |from: &str, until: &str| time().business_days_between(day(from), day(until));
    assert_eq!(between("2026-11-20", "2026-11-20"), 0);
    // Friday to Monday.
    assert_eq!(between("2026-11-20", "2026-11-23"), 1);
    assert_eq!(between("2026-11-23", "2026-11-20"), -1);
    // The 11th of November is a holiday.
    assert_eq!(between("2026-11-09", "2026-11-13"), 3);
}

#[test]
fn a_holiday_that_is_worked_is_in_hours_and_an_added_one_is_not() {
    let mut plan = plan();
    let holiday = |date: &str, working| Holiday {
        day: Some(day(date)),
        working,
        ..Holiday::default()
    };
    plan.holidays = vec![holiday("2026-11-11", true), holiday("2026-11-12", false)];
    let time = BusinessTime::of(&plan);
    assert!(time.is_open(at("2026-11-11T10:00:00Z")));
    assert!(!time.is_open(at("2026-11-12T10:00:00Z")));
}

#[test]
fn opening_stays_at_the_same_local_time_when_the_clocks_change() {
    // Clocks go forward on 29 March 2026 and back on 25 October 2026.
    assert!(!time().is_open(at("2026-03-27T06:30:00Z")));
    assert!(time().is_open(at("2026-03-30T06:30:00Z")));
    assert!(time().is_open(at("2026-10-23T06:30:00Z")));
    assert!(!time().is_open(at("2026-10-26T06:30:00Z")));
}

#[test]
fn the_day_is_that_of_the_organisation_not_of_utc() {
    assert_eq!(time().day_of(at("2026-07-14T22:30:00Z")), day("2026-07-15"));
}

#[test]
fn hours_that_reach_past_midnight_belong_to_the_day_they_begin() {
    let nights = opening(20 * 60, 6 * 60, "5");
    assert!(nights.is_open(at("2026-11-20T22:00:00Z")));
    assert!(nights.is_open(at("2026-11-21T04:30:00Z")));
    assert!(!nights.is_open(at("2026-11-21T05:00:00Z")));
    assert!(!nights.is_open(at("2026-11-21T20:00:00Z")));
}

#[test]
fn an_organisation_that_never_closes_is_open_at_any_hour() {
    let always = opening(0, 1440, "1234567");
    assert!(always.is_open(at("2026-11-21T23:30:00Z")));
    assert!(always.is_open_throughout(at("2026-11-16T00:00:00Z"), at("2026-11-22T00:00:00Z")));
}

#[test]
fn a_plan_that_says_nothing_works_office_hours_where_it_is() {
    let mut plan = Plan::default();
    assert!(!BusinessTime::of(&plan).is_open(at("2026-11-20T08:59:00Z")));
    assert!(BusinessTime::of(&plan).is_open(at("2026-11-20T09:00:00Z")));
    plan.organisations = super::plan().organisations;
    plan.organisations[0].time_zone = "Mars/Olympus".to_owned();
    assert_eq!(BusinessTime::of(&plan).zone(), chrono_tz::Europe::Paris);
}

#[test]
fn minutes_and_hours_elapse_through_nights_and_clock_changes() {
    let friday_evening = at("2026-11-20T19:00:00Z");
    assert_eq!(
        time().due(friday_evening, &delay(8, "hour", "")),
        Some(at("2026-11-21T03:00:00Z"))
    );
    let before_the_change = at("2026-03-29T00:30:00Z");
    assert_eq!(
        time().due(before_the_change, &delay(60, "minute", "elapsed")),
        Some(at("2026-03-29T01:30:00Z"))
    );
}

#[test]
fn days_are_business_days_at_the_same_local_time() {
    // Thursday 14:00; the weekend between does not count.
    assert_eq!(
        time().due(at("2026-11-19T13:00:00Z"), &delay(2, "day", "")),
        Some(at("2026-11-23T13:00:00Z"))
    );
}

#[test]
fn a_business_day_across_either_clock_change_keeps_the_local_time() {
    assert_eq!(
        time().add_business_days(at("2026-03-27T09:00:00Z"), 1),
        Some(at("2026-03-30T08:00:00Z"))
    );
    assert_eq!(
        time().add_business_days(at("2026-10-23T08:00:00Z"), 1),
        Some(at("2026-10-26T09:00:00Z"))
    );
}

#[test]
fn days_that_elapse_are_twenty_four_hours() {
    let due = time().due(at("2026-03-27T09:00:00Z"), &delay(3, "day", "elapsed"));
    assert_eq!(due, Some(at("2026-03-30T09:00:00Z")));
}

#[test]
fn hours_count_in_business_where_the_plan_says_so() {
    // Friday 17:00, an hour before closing: three of the four hours are Monday's.
    let due = time().due(at("2026-11-20T16:00:00Z"), &delay(4, "hour", "business"));
    assert_eq!(due, Some(at("2026-11-23T10:00:00Z")));
}

#[test]
fn business_hours_pass_over_a_holiday() {
    // Tuesday 10 November 17:00; Wednesday is Armistice Day.
    assert_eq!(
        time().add_business_minutes(at("2026-11-10T16:00:00Z"), 90),
        Some(at("2026-11-12T07:30:00Z"))
    );
}

#[test]
fn business_hours_that_fill_a_day_end_at_its_close() {
    assert_eq!(
        time().add_business_minutes(at("2026-11-20T07:00:00Z"), 600),
        Some(at("2026-11-20T17:00:00Z"))
    );
    assert_eq!(
        time().add_business_minutes(at("2026-11-20T07:00:00Z"), 601),
        Some(at("2026-11-23T07:01:00Z"))
    );
}

#[test]
fn a_night_shift_is_an_hour_shorter_when_the_clocks_go_forward() {
    let nights = opening(20 * 60, 6 * 60, "1234567");
    // Saturday 28 March 20:00 local; nine hours later the clocks read 6:00.
    assert_eq!(
        nights.add_business_minutes(at("2026-03-28T19:00:00Z"), 9 * 60),
        Some(at("2026-03-29T04:00:00Z"))
    );
    assert_eq!(
        nights.add_business_minutes(at("2026-03-28T19:00:00Z"), 10 * 60),
        Some(at("2026-03-29T19:00:00Z"))
    );
}

#[test]
fn an_opening_that_the_clocks_skip_is_an_hour_later() {
    let early = opening(150, 1080, "7");
    assert_eq!(
        early.opening(at("2026-03-28T12:00:00Z")),
        Some(at("2026-03-29T01:30:00Z"))
    );
}

#[test]
fn an_opening_that_occurs_twice_is_the_first() {
    let early = opening(150, 1080, "7");
    assert_eq!(
        early.opening(at("2026-10-24T12:00:00Z")),
        Some(at("2026-10-25T00:30:00Z"))
    );
}

#[test]
fn a_day_that_begins_out_of_hours_counts_from_the_next_opening() {
    let tuesday_opening = Some(at("2026-11-24T07:00:00Z"));
    assert_eq!(
        time().add_business_days(at("2026-11-21T10:00:00Z"), 1),
        tuesday_opening
    );
    assert_eq!(
        time().add_business_days(at("2026-11-20T20:00:00Z"), 1),
        tuesday_opening
    );
}

#[test]
fn five_business_days_from_a_date_pass_over_weekend_and_holiday() {
    assert_eq!(
        time().business_day_after(day("2026-11-06"), 5),
        Some(day("2026-11-16"))
    );
    assert_eq!(
        time().business_day_after(day("2026-11-08"), 0),
        Some(day("2026-11-08"))
    );
}

#[test]
fn a_month_is_one_of_the_calendar_at_the_same_local_time() {
    let month = |from: &str| time().due(at(from), &delay(1, "month", "elapsed"));
    assert_eq!(
        month("2026-03-10T09:00:00Z"),
        Some(at("2026-04-10T08:00:00Z")),
        "10:00 on either side of the change of the clocks"
    );
    assert_eq!(
        month("2027-01-31T22:30:00Z"),
        Some(at("2027-02-28T22:30:00Z")),
        "the last day of a shorter month"
    );
    assert_eq!(
        month("2026-10-31T23:30:00Z"),
        Some(at("2026-11-30T23:30:00Z")),
        "already November for the organisation"
    );
    assert_eq!(
        time().due(at("2026-03-10T09:00:00Z"), &delay(1, "month", "business")),
        month("2026-03-10T09:00:00Z")
    );
}

#[test]
fn a_duty_is_due_like_a_delay() {
    let aware = at("2026-11-20T16:00:00Z");
    let duty = Duty {
        amount: Some(72),
        unit: "hour".to_owned(),
        calendar: "elapsed".to_owned(),
        ..Duty::default()
    };
    assert_eq!(time().due(aware, &duty), Some(at("2026-11-23T16:00:00Z")));
    assert_eq!(
        time().due(aware, &Duty::default()),
        None,
        "without delay, no figure"
    );
}

#[test]
fn a_delay_without_a_figure_is_never_due() {
    let from = at("2026-11-20T10:00:00Z");
    assert_eq!(
        time().due(
            from,
            &Delay {
                unit: "progress".to_owned(),
                ..Delay::default()
            }
        ),
        None
    );
    assert_eq!(time().due(from, &delay(3, "fortnight", "")), None);
}

#[test]
fn a_mistyped_delay_ends() {
    let from = at("2026-11-20T10:00:00Z");
    for calendar in ["business", "elapsed"] {
        for unit in ["minute", "hour", "day", "month"] {
            let due = time().due(from, &delay(u32::MAX, unit, calendar));
            assert!(due.is_none_or(|due| due > from), "{unit} {calendar}");
        }
    }
}

#[test]
fn hours_are_open_throughout_only_without_a_break() {
    let (morning, noon) = (at("2026-11-20T07:00:00Z"), at("2026-11-20T11:00:00Z"));
    assert!(time().is_open_throughout(morning, noon));
    assert!(time().is_open_throughout(morning, at("2026-11-20T17:00:00Z")));
    assert!(!time().is_open_throughout(at("2026-11-20T06:59:00Z"), noon));
    assert!(!time().is_open_throughout(noon, at("2026-11-23T11:00:00Z")));
}
