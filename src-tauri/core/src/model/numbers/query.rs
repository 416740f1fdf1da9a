//! Which incidents are counted.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::month_of;
use crate::model::incident::Dossier;

/// The longest period that is counted, in years: it has a row a month.
pub const LONGEST_YEARS: u32 = 10;

/// Days from one to another, both included, as the organisation reads its calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type)]
pub struct Period {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

impl Period {
    /// The last twelve months, the present one among them.
    pub fn last_year(today: NaiveDate) -> Period {
        let month = month_of(today);
        Period {
            from: month.checked_sub_months(Months::new(11)).unwrap_or(month),
            to: today,
        }
    }

    /// Whether a day lies in it.
    pub fn includes(&self, day: NaiveDate) -> bool {
        (self.from..=self.to).contains(&day)
    }

    /// The first day of each month it touches.
    pub(super) fn months(&self) -> impl Iterator<Item = NaiveDate> {
        let to = self.to;
        let next = |month: &NaiveDate| month.checked_add_months(Months::new(1));
        std::iter::successors(Some(month_of(self.from)), next).take_while(move |month| *month <= to)
    }

    fn is_sound(&self) -> bool {
        let longest = Months::new(LONGEST_YEARS * 12);
        let end = self.from.checked_add_months(longest);
        self.from <= self.to && end.is_some_and(|end| self.to < end)
    }
}

/// What is counted; a filter that is empty lets everything pass.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct NumbersQuery {
    /// The first day; eleven months before the month of the last day where none is named.
    pub from: Option<NaiveDate>,
    /// The last day; today where none is named.
    pub to: Option<NaiveDate>,
    /// Code of the class.
    pub class: String,
    /// Code in the list `incident_type`.
    pub category: String,
    /// Code in the list `priority`.
    pub priority: String,
    /// Code in the list `service_level`.
    pub service_level: String,
}

impl NumbersQuery {
    /// Everything in a period.
    pub fn of_period(period: Option<Period>) -> NumbersQuery {
        NumbersQuery {
            from: period.map(|period| period.from),
            to: period.map(|period| period.to),
            ..NumbersQuery::default()
        }
    }

    /// The days it asks for; nothing where they end before they begin, or last longer than [`LONGEST_YEARS`].
    pub fn period(&self, today: NaiveDate) -> Option<Period> {
        let to = self.to.unwrap_or(today);
        let from = self.from.unwrap_or_else(|| Period::last_year(to).from);
        let period = Period { from, to };
        period.is_sound().then_some(period)
    }

    /// Whether a filter is set.
    pub fn filters(&self) -> bool {
        let filters = [
            &self.class,
            &self.category,
            &self.priority,
            &self.service_level,
        ];
        filters.iter().any(|filter| !filter.is_empty())
    }

    /// Whether an incident passes the filters, as it is qualified now.
    pub(super) fn passes(&self, dossier: &Dossier) -> bool {
        let judged = dossier.qualification();
        let passes = |filter: &str, code: Option<&String>| {
            filter.is_empty() || code.is_some_and(|code| code == filter)
        };
        passes(&self.category, Some(&dossier.incident.category))
            && passes(&self.class, judged.map(|judged| &judged.class))
            && passes(&self.priority, judged.map(|judged| &judged.priority))
            && passes(
                &self.service_level,
                judged.map(|judged| &judged.service_level),
            )
    }
}
