//! The figures as tables in words: on paper, on the command line and in spreadsheets they are the same.

use chrono::Datelike;

use crate::model::Plan;
use crate::model::incident::clock::REVIEW_DAYS;
use crate::model::numbers::{ActionCounts, Figures, Kept, KeptOf, Numbers, Spread, Tally};
use crate::paper::Words;
use crate::paper::picture::{class, clock, kind, level, priority};
use crate::paper::words::{business_days, coded, minutes};

/// A figure, with what it is counted in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figure {
    /// How many.
    Count(u32),
    /// Minutes; nothing where none could be counted.
    Minutes(Option<u32>),
    /// Business days.
    Days(Option<u32>),
    /// Of a hundred.
    Share(Option<u32>),
    /// A remark.
    Text(String),
}

impl Figure {
    /// As it is read.
    pub fn said(&self, words: &Words) -> String {
        const NOTHING: &str = "–";
        let or_nothing = |said: Option<String>| said.unwrap_or_else(|| NOTHING.to_owned());
        match self {
            Figure::Count(count) => count.to_string(),
            Figure::Minutes(time) => or_nothing(time.map(|time| minutes(time, words))),
            Figure::Days(days) => or_nothing(days.map(|days| business_days(days, words))),
            Figure::Share(share) => or_nothing(share.map(words.figures.percent)),
            Figure::Text(text) if text.is_empty() => NOTHING.to_owned(),
            Figure::Text(text) => text.clone(),
        }
    }
}

/// A chart that stands beside a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chart {
    /// How many each month, and how long they took.
    Months,
    /// How many of each type.
    Types,
    /// Which promises were kept.
    Promises,
}

/// A row of figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What they are of.
    pub name: String,
    /// How they are counted, where that differs from row to row.
    pub how: String,
    /// One a column.
    pub figures: Vec<Figure>,
}

/// A table of figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its title.
    pub title: &'static str,
    /// What is counted, and how.
    pub how: String,
    /// Heading of the names of its rows.
    pub of_what: &'static str,
    /// Headings of the figures.
    pub columns: Vec<String>,
    /// Its rows.
    pub lines: Vec<Line>,
    /// The chart beside it.
    pub chart: Option<Chart>,
}

impl Part {
    /// Whether it is a list of counts with nothing to explain.
    pub(super) fn is_short(&self) -> bool {
        self.columns.len() == 1 && self.how.is_empty() && self.chart.is_none()
    }
}

/// The days, what is counted of them, and which filters are set.
pub fn scope(
    numbers: &Numbers,
    plan: &Plan,
    words: &Words,
    day: impl Fn(chrono::NaiveDate) -> String,
) -> Vec<String> {
    let said = &words.figures;
    let period = (said.period)(&day(numbers.period.from), &day(numbers.period.to));
    let mut scope = vec![format!("{period}."), said.period_how.to_owned()];
    let query = &numbers.query;
    let set = [
        ("class", class(&query.class, plan, words), &query.class),
        (
            "category",
            plan.term("incident_type", &query.category),
            &query.category,
        ),
        (
            "priority",
            plan.term("priority", &query.priority),
            &query.priority,
        ),
        (
            "service_level",
            plan.term("service_level", &query.service_level),
            &query.service_level,
        ),
    ];
    let set = set.into_iter().filter(|(.., code)| !code.is_empty());
    let set: Vec<String> = set
        .map(|(filter, name, _)| format!("{} {name}", coded(said.filters, filter)))
        .collect();
    if !set.is_empty() {
        scope.push(format!("{}{}{}.", said.only, words.colon, set.join(", ")));
    }
    scope
}

/// Every table of the figures.
pub fn parts(figures: &Figures, plan: &Plan, words: &Words) -> Vec<Part> {
    let said = &words.figures;
    let tallied = |title, of_what, chart, tallies: &[Tally], name: &dyn Fn(&str) -> String| Part {
        title,
        how: String::new(),
        of_what,
        columns: vec![said.number.to_owned()],
        lines: tallies
            .iter()
            .map(|tally| line(name(&tally.code), [Figure::Count(tally.count)]))
            .collect(),
        chart,
    };
    let class = |code: &str| class(code, plan, words);
    let kind = |code: &str| kind(code, plan, words);
    let priority = |code: &str| priority(code, plan, words);
    let mut parts = vec![
        overview(figures, words),
        months(figures, &class, words),
        tallied(
            said.by_type,
            said.kind,
            Some(Chart::Types),
            &figures.types,
            &kind,
        ),
        tallied(said.by_class, said.class, None, &figures.classes, &class),
        tallied(
            said.by_priority,
            said.priority,
            None,
            &figures.priorities,
            &priority,
        ),
        spreads(figures, words),
        promises(figures, plan, words),
        rto(figures, plan, words),
        kept(
            said.reviews,
            (said.reviews_how)(REVIEW_DAYS),
            said.review,
            vec![(said.all.to_owned(), figures.reviews)],
            words,
        ),
        actions(&figures.actions, words),
    ];
    parts.retain(|part| !part.lines.is_empty());
    parts
}

fn line(name: String, figures: impl IntoIterator<Item = Figure>) -> Line {
    Line {
        name,
        how: String::new(),
        figures: figures.into_iter().collect(),
    }
}

fn overview(figures: &Figures, words: &Words) -> Part {
    let said = &words.figures;
    let mut lines = vec![
        line(said.noticed.to_owned(), [Figure::Count(figures.counted)]),
        line(said.open.to_owned(), [Figure::Count(figures.open)]),
    ];
    if figures.filtered_out > 0 {
        lines.push(line(
            said.filtered_out.to_owned(),
            [Figure::Count(figures.filtered_out)],
        ));
    }
    Part {
        title: said.overview,
        how: String::new(),
        of_what: said.of_what,
        columns: vec![said.number.to_owned()],
        lines,
        chart: None,
    }
}

fn months(figures: &Figures, class: &dyn Fn(&str) -> String, words: &Words) -> Part {
    let said = &words.figures;
    let mut columns = vec![said.number.to_owned()];
    columns.extend(figures.classes.iter().map(|tally| class(&tally.code)));
    columns.push(format!("MTTR, {}", said.median.to_lowercase()));
    columns.push(format!("MTTR, {}", said.mean.to_lowercase()));
    let lines = figures.months.iter().map(|month| {
        let of_class = |code: &str| {
            let mut tallies = month.classes.iter();
            tallies
                .find(|tally| tally.code == code)
                .map_or(0, |tally| tally.count)
        };
        let mut row = vec![Figure::Count(month.count)];
        row.extend(
            figures
                .classes
                .iter()
                .map(|tally| Figure::Count(of_class(&tally.code))),
        );
        row.push(Figure::Minutes(month.resolve.median));
        row.push(Figure::Minutes(month.resolve.mean));
        line((said.month)(month.month.month0(), month.month.year()), row)
    });
    Part {
        title: said.by_month,
        how: said.by_month_how.to_owned(),
        of_what: said.month_title,
        lines: lines.collect(),
        columns,
        chart: Some(Chart::Months),
    }
}

fn spreads(figures: &Figures, words: &Words) -> Part {
    let said = &words.figures;
    let lines = figures.spreads.iter().map(|spread| {
        let code = code_of(&spread.code);
        Line {
            name: coded(said.spread, &code).to_owned(),
            how: coded(said.spread_how, &code).to_owned(),
            figures: middle(spread, words),
        }
    });
    Part {
        title: said.spreads,
        how: said.spreads_how.to_owned(),
        of_what: said.measure,
        columns: [said.median, said.mean, said.counted, said.left_out]
            .map(str::to_owned)
            .into(),
        lines: lines.collect(),
        chart: None,
    }
}

fn middle(spread: &Spread, words: &Words) -> Vec<Figure> {
    use crate::model::numbers::CountedIn;
    let time = |time: Option<u32>| match spread.counted_in {
        CountedIn::BusinessDays => Figure::Days(time),
        CountedIn::Elapsed | CountedIn::WithoutWaiting => Figure::Minutes(time),
    };
    let said = &words.figures;
    let left = spread.left_out.iter().map(|left| {
        let why = coded(said.reasons, &code_of(&left.reason)).to_owned();
        (said.left_out_for)(left.count, &why)
    });
    vec![
        time(spread.middle.median),
        time(spread.middle.mean),
        Figure::Count(spread.middle.counted),
        Figure::Text(left.collect::<Vec<_>>().join(", ")),
    ]
}

/// The code by which a value is known outside.
fn code_of(value: &impl serde::Serialize) -> String {
    let json = serde_json::to_value(value).ok();
    json.and_then(|json| json.as_str().map(str::to_owned))
        .unwrap_or_default()
}

fn promises(figures: &Figures, plan: &Plan, words: &Words) -> Part {
    let said = &words.figures;
    let promises = &figures.promises;
    let clock = |code: &str| clock(code, words);
    let priority = |code: &str| priority(code, plan, words);
    let level = |code: &str| level(code, plan, words);
    let named = |rows: &[KeptOf], name: &dyn Fn(&str) -> String| -> Vec<(String, Kept)> {
        rows.iter().map(|row| (name(&row.code), row.kept)).collect()
    };
    let mut rows = vec![(said.all.to_owned(), promises.all)];
    rows.extend(named(&promises.clocks, &clock));
    rows.extend(named(&promises.priorities, &priority));
    rows.extend(named(&promises.service_levels, &level));
    let how = said.promises_how.to_owned();
    Part {
        chart: Some(Chart::Promises),
        ..kept(said.promises, how, said.promise, rows, words)
    }
}

fn rto(figures: &Figures, plan: &Plan, words: &Words) -> Part {
    let said = &words.figures;
    let name = |id: &str| {
        let mut activities = plan.activities.iter();
        let known = activities.find(|activity| activity.id.to_string() == id);
        known.map_or_else(|| id.to_owned(), |activity| activity.name.clone())
    };
    let mut rows = vec![(said.all.to_owned(), figures.rto.all)];
    rows.extend(
        figures
            .rto
            .activities
            .iter()
            .map(|row| (name(&row.code), row.kept)),
    );
    kept(
        said.rto,
        said.rto_how.to_owned(),
        said.activity,
        rows,
        words,
    )
}

fn kept(
    title: &'static str,
    how: String,
    of_what: &'static str,
    rows: Vec<(String, Kept)>,
    words: &Words,
) -> Part {
    let said = &words.figures;
    let rows = rows.into_iter().filter(|(_, kept)| kept.all() > 0);
    let lines = rows.map(|(name, kept)| {
        let counts = [
            kept.met,
            kept.met_late,
            kept.late,
            kept.running,
            kept.dropped,
            kept.left_out,
        ];
        let share = std::iter::once(Figure::Share(kept.share));
        line(name, share.chain(counts.map(Figure::Count)))
    });
    let columns = [
        said.share,
        said.met,
        said.met_late,
        said.late,
        said.running,
        said.dropped,
        said.without_figure,
    ];
    Part {
        title,
        how,
        of_what,
        columns: columns.map(str::to_owned).into(),
        lines: lines.collect(),
        chart: None,
    }
}

fn actions(counts: &ActionCounts, words: &Words) -> Part {
    let said = &words.figures;
    let rows = [
        (said.actions_opened, counts.opened),
        (said.actions_done, counts.done),
        (said.actions_dropped, counts.dropped),
        (said.actions_open, counts.open),
        (said.actions_overdue, counts.overdue),
    ];
    let lines = rows.map(|(name, count)| line(name.to_owned(), [Figure::Count(count)]));
    Part {
        title: said.actions,
        how: said.actions_how.to_owned(),
        of_what: said.of_what,
        columns: vec![said.number.to_owned()],
        lines: lines.into(),
        chart: None,
    }
}
