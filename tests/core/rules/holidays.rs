use mallette_core::model::Language;
use mallette_core::model::holidays::Holidays;
use mallette_core::model::organisation::Holiday;

use super::day;

fn own(date: &str, name: &str, working: bool) -> Holiday {
    Holiday {
        day: Some(day(date)),
        name: name.to_owned(),
        working,
        ..Holiday::default()
    }
}

fn days(country: &str, year: i32) -> Vec<String> {
    let holidays = Holidays::new(country, Language::Fr, &[]);
    holidays
        .of_year(year)
        .iter()
        .map(|public| public.day.to_string())
        .collect()
}

#[test]
fn france_has_the_eleven_days_of_its_labour_code() {
    let expected = [
        "2026-01-01",
        "2026-04-06",
        "2026-05-01",
        "2026-05-08",
        "2026-05-14",
        "2026-05-25",
        "2026-07-14",
        "2026-08-15",
        "2026-11-01",
        "2026-11-11",
        "2026-12-25",
    ];
    assert_eq!(days("fr", 2026), expected);
}

#[test]
fn belgium_has_its_ten_legal_days() {
    let expected = [
        "2027-01-01",
        "2027-03-29",
        "2027-05-01",
        "2027-05-06",
        "2027-05-17",
        "2027-07-21",
        "2027-08-15",
        "2027-11-01",
        "2027-11-11",
        "2027-12-25",
    ];
    assert_eq!(days("be", 2027), expected);
}

#[test]
fn easter_monday_is_right_at_both_ends_of_its_range_and_over_a_century() {
    let mondays = [
        (1818, "1818-03-23"),
        (1943, "1943-04-26"),
        (2000, "2000-04-24"),
        (2008, "2008-03-24"),
        (2024, "2024-04-01"),
        (2025, "2025-04-21"),
        (2038, "2038-04-26"),
        (2076, "2076-04-20"),
        (2285, "2285-03-23"),
    ];
    for (year, monday) in mondays {
        let public = Holidays::new("fr", Language::Fr, &[]).name_on(day(monday));
        assert_eq!(public.as_deref(), Some("Lundi de Pâques"), "{year}");
    }
}

#[test]
fn two_feasts_on_one_day_are_one_day_off_with_both_names() {
    let public = Holidays::new("fr", Language::Fr, &[]).of_year(2008);
    assert_eq!(public.len(), 10);
    assert!(
        public
            .iter()
            .any(|public| public.name == "Fête du Travail, Ascension")
    );
}

#[test]
fn names_follow_the_language() {
    let english = Holidays::new("be", Language::En, &[]);
    assert_eq!(
        english.name_on(day("2026-07-21")).as_deref(),
        Some("Belgian National Day")
    );
    let french = Holidays::new("be", Language::Fr, &[]);
    assert_eq!(
        french.name_on(day("2026-07-21")).as_deref(),
        Some("Fête nationale")
    );
}

#[test]
fn a_day_the_organisation_adds_is_a_holiday_of_its_own() {
    let holidays = Holidays::new("fr", Language::Fr, &[own("2026-12-24", "Pont", false)]);
    let year = holidays.of_year(2026);
    let added = year
        .iter()
        .find(|public| public.day == day("2026-12-24"))
        .unwrap();
    assert!(!added.built_in && !added.working);
    assert_eq!(holidays.name_on(day("2026-12-24")).as_deref(), Some("Pont"));
    assert!(holidays.includes(day("2026-12-24")));
    assert!(!holidays.includes(day("2027-12-24")));
}

#[test]
fn a_holiday_the_organisation_works_on_stays_listed_and_is_no_holiday() {
    let holidays = Holidays::new("fr", Language::Fr, &[own("2026-05-25", "", true)]);
    let year = holidays.of_year(2026);
    let worked = year
        .iter()
        .find(|public| public.day == day("2026-05-25"))
        .unwrap();
    assert!(worked.built_in && worked.working);
    assert_eq!(worked.name, "Lundi de Pentecôte");
    assert_eq!(holidays.name_on(day("2026-05-25")), None);
    assert!(!holidays.includes(day("2026-05-25")));
    assert!(holidays.includes(day("2027-05-17")));
}

#[test]
fn a_day_both_added_and_worked_is_worked_in_either_order() {
    let mut entered = [
        own("2026-06-01", "Fête", false),
        own("2026-06-01", "", true),
    ];
    assert!(!Holidays::new("fr", Language::Fr, &entered).includes(day("2026-06-01")));
    entered.reverse();
    assert!(!Holidays::new("fr", Language::Fr, &entered).includes(day("2026-06-01")));
}

#[test]
fn another_country_has_only_the_days_its_organisation_enters() {
    let holidays = Holidays::new(
        "ch",
        Language::Fr,
        &[own("2026-08-01", "Fête nationale", false)],
    );
    assert_eq!(holidays.of_year(2026).len(), 1);
}

#[test]
fn a_holiday_without_a_day_yet_is_left_out() {
    let unfinished = Holiday {
        name: "Pont".to_owned(),
        ..Holiday::default()
    };
    assert_eq!(
        Holidays::new("fr", Language::Fr, &[unfinished])
            .of_year(2026)
            .len(),
        11
    );
}
