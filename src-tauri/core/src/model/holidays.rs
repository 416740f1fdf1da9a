//! Public holidays: those of France and Belgium for any year, and what the organisation adds or takes away.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use super::language::Language;
use super::organisation::Holiday;

/// A public holiday of a year, as the settings show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct PublicDay {
    /// The day.
    pub day: NaiveDate,
    /// What is celebrated.
    pub name: String,
    /// Known for the country, not entered by the organisation.
    pub built_in: bool,
    /// The organisation works that day all the same.
    pub working: bool,
}

/// The public holidays of one organisation.
#[derive(Debug, Clone)]
pub struct Holidays {
    feasts: &'static [Feast],
    language: Language,
    own: BTreeMap<NaiveDate, OwnDay>,
}

#[derive(Debug, Clone, Default)]
struct OwnDay {
    name: String,
    working: bool,
}

#[derive(Debug)]
struct Feast {
    falls: Falls,
    french: &'static str,
    english: &'static str,
}

#[derive(Debug)]
enum Falls {
    /// Month and day.
    On(u32, u32),
    /// Days after Easter Sunday.
    AfterEaster(i64),
}

const fn feast(falls: Falls, french: &'static str, english: &'static str) -> Feast {
    Feast {
        falls,
        french,
        english,
    }
}

const NEW_YEAR: Feast = feast(Falls::On(1, 1), "Jour de l’An", "New Year’s Day");
const EASTER_MONDAY: Feast = feast(Falls::AfterEaster(1), "Lundi de Pâques", "Easter Monday");
const LABOUR_DAY: Feast = feast(Falls::On(5, 1), "Fête du Travail", "Labour Day");
const ASCENSION: Feast = feast(Falls::AfterEaster(39), "Ascension", "Ascension Day");
const WHIT_MONDAY: Feast = feast(Falls::AfterEaster(50), "Lundi de Pentecôte", "Whit Monday");
const ASSUMPTION: Feast = feast(Falls::On(8, 15), "Assomption", "Assumption Day");
const ALL_SAINTS: Feast = feast(Falls::On(11, 1), "Toussaint", "All Saints’ Day");
const ARMISTICE: Feast = feast(Falls::On(11, 11), "Armistice de 1918", "Armistice Day");
const CHRISTMAS: Feast = feast(Falls::On(12, 25), "Noël", "Christmas Day");

/// The eleven days of article L3133-1 of the French labour code; Alsace and Moselle have two more.
static FRANCE: [Feast; 11] = [
    NEW_YEAR,
    EASTER_MONDAY,
    LABOUR_DAY,
    feast(Falls::On(5, 8), "Victoire de 1945", "Victory in Europe Day"),
    ASCENSION,
    WHIT_MONDAY,
    feast(Falls::On(7, 14), "Fête nationale", "Bastille Day"),
    ASSUMPTION,
    ALL_SAINTS,
    ARMISTICE,
    CHRISTMAS,
];

/// The ten legal holidays of Belgium.
static BELGIUM: [Feast; 10] = [
    NEW_YEAR,
    EASTER_MONDAY,
    LABOUR_DAY,
    ASCENSION,
    WHIT_MONDAY,
    feast(Falls::On(7, 21), "Fête nationale", "Belgian National Day"),
    ASSUMPTION,
    ALL_SAINTS,
    ARMISTICE,
    CHRISTMAS,
];

impl Holidays {
    /// The holidays of a country (`fr` or `be`; none are built in for another), named in a language,
    /// with the organisation's own days. A day entered both as a holiday and as worked is worked.
    pub fn new(country: &str, language: Language, own: &[Holiday]) -> Holidays {
        let mut days: BTreeMap<NaiveDate, OwnDay> = BTreeMap::new();
        for holiday in own {
            let Some(day) = holiday.day else { continue };
            let entry = days.entry(day).or_default();
            entry.working |= holiday.working;
            if entry.name.is_empty() {
                entry.name.clone_from(&holiday.name);
            }
        }
        Holidays {
            feasts: feasts_of(country),
            language,
            own: days,
        }
    }

    /// The holidays of a year in their order, those the organisation works on among them.
    pub fn of_year(&self, year: i32) -> Vec<PublicDay> {
        let mut days: BTreeMap<NaiveDate, PublicDay> = BTreeMap::new();
        for feast in self.feasts {
            let Some(day) = feast.day_in(year) else {
                continue;
            };
            let name = feast.name(self.language);
            days.entry(day)
                // Ascension can fall on 1 or 8 May: one day off with two names.
                .and_modify(|public| public.name = format!("{}, {name}", public.name))
                .or_insert_with(|| PublicDay {
                    day,
                    name: name.to_owned(),
                    built_in: true,
                    working: false,
                });
        }
        for (&day, own) in self.own.iter().filter(|(day, _)| day.year() == year) {
            let public = days.entry(day).or_insert_with(|| PublicDay {
                day,
                name: String::new(),
                built_in: false,
                working: false,
            });
            public.working = own.working;
            if !own.name.is_empty() {
                public.name.clone_from(&own.name);
            }
        }
        days.into_values().collect()
    }

    /// The name of the holiday on a day; nothing if the organisation works that day.
    pub fn name_on(&self, day: NaiveDate) -> Option<String> {
        self.of_year(day.year())
            .into_iter()
            .find(|public| public.day == day && !public.working)
            .map(|public| public.name)
    }

    /// Whether nobody works on a day because of a holiday.
    pub fn includes(&self, day: NaiveDate) -> bool {
        match self.own.get(&day) {
            Some(own) => !own.working,
            None => self
                .feasts
                .iter()
                .any(|feast| feast.day_in(day.year()) == Some(day)),
        }
    }
}

impl Feast {
    fn day_in(&self, year: i32) -> Option<NaiveDate> {
        match self.falls {
            Falls::On(month, day) => NaiveDate::from_ymd_opt(year, month, day),
            Falls::AfterEaster(days) => {
                easter(year)?.checked_add_signed(TimeDelta::try_days(days)?)
            }
        }
    }

    fn name(&self, language: Language) -> &'static str {
        match language {
            Language::Fr => self.french,
            Language::En => self.english,
        }
    }
}

fn feasts_of(country: &str) -> &'static [Feast] {
    match country.to_ascii_lowercase().as_str() {
        "fr" => &FRANCE,
        "be" => &BELGIUM,
        _ => &[],
    }
}

/// Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher).
fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let (century, in_century) = (year.div_euclid(100), year.rem_euclid(100));
    let moon = (century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 19 * golden + 15)
        .rem_euclid(30);
    let weekday =
        (32 + 2 * (century % 4) + 2 * (in_century / 4) - moon - in_century % 4).rem_euclid(7);
    let correction = (golden + 11 * moon + 22 * weekday) / 451;
    let days = moon + weekday - 7 * correction + 114;
    NaiveDate::from_ymd_opt(
        year,
        u32::try_from(days / 31).ok()?,
        u32::try_from(days % 31 + 1).ok()?,
    )
}
