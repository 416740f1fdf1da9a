//! The figures of incidents: counted, drawn, written to a file.

use std::path::Path;

use mallette_core::exchange::{Cell, Sheet, TableFormat, write_table};
use mallette_core::model::business_time::BusinessTime;
use mallette_core::model::clock::Clock;
use mallette_core::model::numbers::{Facts, LONGEST_YEARS, Numbers, NumbersQuery, Period, numbers};
use mallette_core::model::{Language, Plan};
use mallette_core::paper::picture::{NumberCharts, number_charts};
use mallette_core::paper::{Figure, Words, parts};
use serde::Serialize;

use super::super::Mallette;
use super::super::outgoing::write_whole;
use crate::error::{CommandError, ErrorCode};

/// The figures of a period, with their charts.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct NumbersView {
    /// The figures.
    pub numbers: Numbers,
    /// Drawn from the figures of incidents.
    pub incidents: NumberCharts,
    /// Drawn from those of exercises.
    pub exercises: NumberCharts,
}

impl Mallette {
    /// The figures that a query asks for.
    ///
    /// # Errors
    /// `PeriodWrong`.
    pub fn numbers(
        &self,
        query: &NumbersQuery,
        clock: &dyn Clock,
    ) -> Result<Numbers, CommandError> {
        let known = self.known()?;
        let facts = Facts {
            plan: &known.plan,
            time: &BusinessTime::of(&known.plan),
            dossiers: &self.store.dossiers()?,
            marks: &self.store.review_marks()?,
            actions: &self.store.improvements()?.actions,
            now: clock.now(),
        };
        numbers(&facts, query).ok_or_else(period_wrong)
    }

    /// The days that a query means.
    ///
    /// # Errors
    /// `PeriodWrong`.
    pub fn period(&self, query: &NumbersQuery, clock: &dyn Clock) -> Result<Period, CommandError> {
        query.period(self.today(clock)?).ok_or_else(period_wrong)
    }

    /// The same with charts, whose words are those of the reader.
    pub fn numbers_view(
        &self,
        query: &NumbersQuery,
        language: Language,
        clock: &dyn Clock,
    ) -> Result<NumbersView, CommandError> {
        let numbers = self.numbers(query, clock)?;
        let known = self.known()?;
        let draw = |figures| number_charts(figures, &known.plan, Words::of(language));
        Ok(NumbersView {
            incidents: draw(&numbers.incidents)?,
            exercises: draw(&numbers.exercises)?,
            numbers,
        })
    }

    /// Writes the figures to a file as a table, in the words of the reader.
    pub fn export_numbers(
        &self,
        query: &NumbersQuery,
        language: Language,
        format: TableFormat,
        target: &Path,
        clock: &dyn Clock,
    ) -> Result<(), CommandError> {
        let numbers = self.numbers(query, clock)?;
        let sheet = sheet(&numbers, &self.known()?.plan, Words::of(language));
        write_whole(target, &write_table(&sheet, format)?)
    }
}

fn period_wrong() -> CommandError {
    CommandError::new(ErrorCode::PeriodWrong).with("years", LONGEST_YEARS)
}

/// One figure a row, so that a spreadsheet can sort, filter and draw them.
fn sheet(numbers: &Numbers, plan: &Plan, words: &Words) -> Sheet<'static> {
    let said = &words.figures;
    let text = |text: &str| Cell::Text(text.to_owned());
    let mut rows = Vec::new();
    for (whole, figures) in [
        (said.incidents, &numbers.incidents),
        (said.exercises, &numbers.exercises),
    ] {
        for part in parts(figures, plan, words) {
            for line in &part.lines {
                for (column, figure) in part.columns.iter().zip(&line.figures) {
                    let (value, unit) = cell(figure, words);
                    let names = [whole, part.title, &line.name, column].map(text);
                    rows.push(names.into_iter().chain([value, text(unit)]).collect());
                }
            }
        }
    }
    let headers = [
        said.whole,
        said.part,
        said.of_what,
        said.measure,
        said.value,
        said.unit,
    ];
    Sheet {
        name: "numbers",
        headers: headers.map(str::to_owned).into(),
        rows,
    }
}

/// A figure as a spreadsheet reckons with it, and its unit.
fn cell(figure: &Figure, words: &Words) -> (Cell, &'static str) {
    let number =
        |number: Option<u32>| number.map_or(Cell::Empty, |number| Cell::Number(f64::from(number)));
    match figure {
        Figure::Count(count) => (number(Some(*count)), ""),
        Figure::Minutes(minutes) => (number(*minutes), words.figures.unit_minutes),
        Figure::Days(days) => (number(*days), words.figures.unit_days),
        Figure::Share(share) => (number(*share), words.figures.unit_percent),
        Figure::Text(text) => (Cell::Text(text.clone()), ""),
    }
}
