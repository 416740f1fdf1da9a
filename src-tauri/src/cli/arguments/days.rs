//! The days whose figures are asked for.

use chrono::NaiveDate;
use clap::Args;
use mallette_core::model::numbers::NumbersQuery;

#[derive(Debug, Clone, Copy, Args)]
pub(in crate::cli) struct Days {
    /// The first day counted, such as 2026-01-01; eleven months before the month of the last one where none is named.
    #[arg(long, value_name = "DATE")]
    pub from: Option<NaiveDate>,
    /// The last day counted; today where none is named.
    #[arg(long, value_name = "DATE")]
    pub to: Option<NaiveDate>,
}

impl Days {
    /// Whether a day is named.
    pub(in crate::cli) fn is_given(self) -> bool {
        self.from.is_some() || self.to.is_some()
    }

    /// What of these days is counted: everything.
    pub(in crate::cli) fn query(self) -> NumbersQuery {
        NumbersQuery {
            from: self.from,
            to: self.to,
            ..NumbersQuery::default()
        }
    }
}
