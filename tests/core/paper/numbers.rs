//! The figures of incidents on paper, with their charts.

use crate::paper::plan::{demonstration, options};
use crate::paper::tool;
use crate::support::year::{counted_at, year};
use mallette_core::model::numbers::NumbersQuery;
use mallette_core::model::{Language, Plan};
use mallette_core::paper::drawing::{Drawing, Shape};
use mallette_core::paper::picture::number_charts;
use mallette_core::paper::{Document, Options, Paper, Printed, Words, print};

fn printed(plan: &Plan, query: &NumbersQuery, options: &Options) -> Printed {
    let numbers = year(plan, query);
    let options = Options {
        at: counted_at(),
        ..options.clone()
    };
    let printed = print(Document::Numbers(&numbers), plan, &options).unwrap();
    assert_eq!(printed.warnings, []);
    printed
}

#[test]
fn the_figures_read_as_before_and_conform_in_both_languages() {
    for language in Language::ALL {
        let plan = demonstration(language);
        let printed = |options: &Options| printed(&plan, &NumbersQuery::default(), options).bytes;
        let bytes = printed(&options(language));
        let name = format!("numbers-{}", language.code());
        tool::must_read_as_before(&name, &bytes);
        tool::must_conform(&tool::keep(&format!("{name}.pdf"), &bytes));
        let large = Options {
            paper: Paper::Letter,
            large: true,
            duplex: true,
            ..options(language)
        };
        tool::must_conform(&tool::keep(&format!("{name}-large.pdf"), &printed(&large)));
    }
}

#[test]
fn a_period_without_incidents_says_so_and_a_filter_is_named() {
    let plan = demonstration(Language::Fr);
    let query = NumbersQuery {
        from: "2020-01-01".parse().ok(),
        to: "2020-01-31".parse().ok(),
        class: "crisis".to_owned(),
        ..NumbersQuery::default()
    };
    let printed = printed(&plan, &query, &options(Language::Fr));
    let text = tool::text(&tool::keep("numbers-none.pdf", &printed.bytes));
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        text.contains("Aucun incident ne compte dans cette période."),
        "{text}"
    );
    assert!(text.contains("Seulement : classe"), "{text}");
    assert!(!text.contains("MTTR"), "{text}");
}

fn charts(query: &NumbersQuery) -> [Drawing; 4] {
    let plan = demonstration(Language::Fr);
    let figures = year(&plan, query).incidents;
    let charts = number_charts(&figures, &plan, Words::of(Language::Fr)).unwrap();
    [charts.months, charts.resolve, charts.types, charts.promises]
}

fn inside(drawing: &Drawing, x: f32, y: f32) -> bool {
    (-0.5..=drawing.width + 0.5).contains(&x) && (-0.5..=drawing.height + 0.5).contains(&y)
}

#[test]
fn nothing_of_a_chart_lies_outside_it_and_each_says_its_figures_in_words() {
    let long = NumbersQuery {
        from: "2017-01-01".parse().ok(),
        ..NumbersQuery::default()
    };
    for drawing in [charts(&NumbersQuery::default()), charts(&long)]
        .into_iter()
        .flatten()
    {
        for shape in &drawing.shapes {
            let within = match shape {
                Shape::Rect {
                    x,
                    y,
                    width,
                    height,
                    ..
                } => inside(&drawing, *x, *y) && inside(&drawing, x + width, y + height),
                Shape::Line { points, .. } | Shape::Polygon { points, .. } => points
                    .iter()
                    .all(|point| inside(&drawing, point.x, point.y)),
                Shape::Circle { x, y, .. } | Shape::Text { x, y, .. } => inside(&drawing, *x, *y),
                Shape::Image { .. } => false,
            };
            assert!(within, "{}: {shape:?}", drawing.alt);
        }
        assert!(
            drawing.alt.chars().any(|c| c.is_ascii_digit()),
            "{}",
            drawing.alt
        );
    }
}

#[test]
fn a_stack_of_classes_is_as_high_as_its_month() {
    let plan = demonstration(Language::Fr);
    let figures = year(&plan, &NumbersQuery::default()).incidents;
    let [months, ..] = charts(&NumbersQuery::default());
    let stacked: f32 = months
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            // Bars are wider than the boxes of the legend.
            Shape::Rect { width, height, .. } if *width > 16.5 => Some(*height),
            _ => None,
        })
        .sum();
    let most = figures
        .months
        .iter()
        .map(|month| month.count)
        .max()
        .unwrap();
    let top = most.div_ceil(2) * 2;
    let expected = 130.0 * figures.counted as f32 / top.max(most) as f32;
    assert!(
        (stacked - expected).abs() < 1.0,
        "{stacked} instead of {expected}"
    );
}
