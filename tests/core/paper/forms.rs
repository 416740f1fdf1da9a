//! The blank forms: every question of the sources, and room to write.

use super::{plan, tool};
use mallette_core::model::{Language, Plan};
use mallette_core::paper::{Document, Options, Paper, Printed, print};
use std::path::{Path, PathBuf};

fn printed(options: Options) -> Printed {
    let plan = plan::demonstration(options.language);
    let printed = print(Document::Forms, &plan, &options).unwrap();
    assert_eq!(printed.warnings, []);
    printed
}

fn kept(name: &str, options: Options) -> PathBuf {
    tool::keep(name, &printed(options).bytes)
}

/// The text of each page, without the spaces that keep words together.
fn sheets(name: &str, options: Options) -> Vec<String> {
    let text = tool::text(&kept(name, options));
    let sheets = text.split('\u{c}').filter(|sheet| !sheet.trim().is_empty());
    sheets
        .map(|sheet| sheet.replace(['\u{A0}', '\u{202F}'], " "))
        .collect()
}

#[test]
fn the_forms_read_as_before_in_french() {
    tool::must_read_as_before("forms-fr", &printed(plan::options(Language::Fr)).bytes);
}

#[test]
fn the_forms_read_as_before_in_english() {
    tool::must_read_as_before("forms-en", &printed(plan::options(Language::En)).bytes);
}

#[test]
fn the_large_duplex_edition_of_the_forms_conforms_too() {
    let options = Options {
        large: true,
        duplex: true,
        ..plan::options(Language::Fr)
    };
    tool::must_conform(&kept("forms-large.pdf", options));
}

#[test]
fn each_form_is_a_numbered_chapter_of_its_own() {
    let sheets = sheets("forms-marks.pdf", plan::options(Language::Fr));
    for form in 1..=7 {
        let first = format!("F{form}-1 / ");
        assert_eq!(
            sheets.iter().filter(|sheet| sheet.contains(&first)).count(),
            1,
            "{first}"
        );
    }
    assert!(
        sheets
            .iter()
            .all(|sheet| sheet.contains("Feuillet n°") || sheet.contains(" / "))
    );
}

/// Lines that lie flat on a page: how high above its foot, and how long, in points, as the file draws them.
fn rules(file: &Path, page: usize) -> Vec<(f32, f32)> {
    let page = page.to_string();
    let svg = tool::run(
        "pdftocairo",
        &["-svg", "-f", &page, "-l", &page],
        file,
        &["-"],
    );
    let mut found: Vec<(f32, f32)> = svg.lines().filter_map(rule).collect();
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    found
}

/// A path of two points at one height: `d="M 65.2 758 L 555.6 758 "`.
fn rule(path: &str) -> Option<(f32, f32)> {
    let points = path.split(" d=\"M ").nth(1)?.split('"').next()?;
    let words: Vec<&str> = points.split_whitespace().collect();
    let [x1, y1, "L", x2, y2] = words.as_slice() else {
        return None;
    };
    let number = |text: &str| text.parse::<f32>().unwrap();
    (y1 == y2).then(|| (number(y1), number(x2) - number(x1)))
}

/// How many neighbours are 8 mm apart.
fn ruled(heights: &[f32]) -> usize {
    let apart = |pair: &&[f32]| (pair[1] - pair[0] - RULING).abs() < 0.05;
    heights.windows(2).filter(apart).count()
}

/// The heights of lines that are at least this long.
fn long(file: &Path, page: usize, length: f32) -> Vec<f32> {
    let rules = rules(file, page).into_iter();
    rules
        .filter(|rule| rule.1 > length)
        .map(|rule| rule.0)
        .collect()
}

/// The page whose foot has this mark.
fn page_of(mark: &str, name: &str, options: Options) -> (PathBuf, usize) {
    let file = kept(name, options);
    let text = tool::text(&file).replace('\u{A0}', " ");
    let page = text.split('\u{c}').position(|sheet| sheet.contains(mark));
    (file, page.unwrap() + 1)
}

const MM: f32 = 72.0 / 25.4;
const RULING: f32 = 8.0 * MM;

#[test]
fn the_log_is_ruled_at_eight_millimetres_to_the_foot_of_both_pages() {
    const FOOT: f32 = 18.0 * MM;
    for paper in [Paper::A4, Paper::Letter] {
        for (large, least) in [(false, 9), (true, 3)] {
            let options = Options {
                paper,
                large,
                ..plan::options(Language::Fr)
            };
            for mark in ["F3-1 / 2", "F3-2 / 2"] {
                let (file, page) = page_of(mark, "forms-log.pdf", options.clone());
                let lines = long(&file, page, 600.0);
                let case = format!("{mark}, {paper:?}, large {large}: {lines:?}");
                assert!(ruled(&lines) >= least, "{case}");
                // The lowest line belongs to the foot of the page, the next is the last of the table.
                assert!(lines[1] >= FOOT && lines[1] < FOOT + RULING + 1.0, "{case}");
            }
        }
    }
}

#[test]
fn a_question_leaves_the_lines_it_promises_eight_millimetres_apart() {
    let (file, page) = page_of("F1-1 / ", "forms-lines.pdf", plan::options(Language::Fr));
    let lines = long(&file, page, 480.0);
    // The row at the head, four lines for the symptoms, two for what led to them, three for how to see it again.
    assert_eq!(ruled(&lines), 1 + 3 + 1 + 2, "{lines:?}");
}

#[test]
fn every_page_of_a_sheet_asks_whose_it_is() {
    let sheets = sheets("forms-whose.pdf", plan::options(Language::Fr));
    for mark in ["F3-1", "F3-2", "F4-1", "F4-2"] {
        let sheet = sheets.iter().find(|sheet| sheet.contains(mark)).unwrap();
        assert!(sheet.contains("Incident n°"), "{mark}: {sheet}");
    }
}

#[test]
fn the_activities_of_the_plan_are_in_the_review_with_the_time_they_may_stand_still() {
    let plan = plan::demonstration(Language::Fr);
    let review: String = sheets("forms-known.pdf", plan::options(Language::Fr))
        .into_iter()
        .filter(|sheet| sheet.contains("F6-"))
        .collect();
    let letters = |text: &str| {
        text.chars()
            .filter(|c| c.is_alphanumeric())
            .collect::<String>()
    };
    let read = letters(&review);
    for activity in &plan.activities {
        let first = activity.name.split(' ').next().unwrap();
        assert!(read.contains(&letters(first)), "{}", activity.name);
    }
    assert!(review.contains("4 h"), "{review}");
}

#[test]
fn words_of_the_plan_are_boxes_to_tick() {
    let mut plan = plan::demonstration(Language::Fr);
    for term in &mut plan.terms {
        if term.list == "gravity" && term.code == "critical" {
            term.name = "Gravissime".into();
        }
    }
    let printed = print(Document::Forms, &plan, &plan::options(Language::Fr)).unwrap();
    let text = tool::text(&tool::keep("forms-terms.pdf", &printed.bytes));
    assert!(text.matches("Gravissime").count() >= 2, "{text}");
}

#[test]
fn an_empty_plan_has_all_forms_too() {
    let options = plan::options(Language::En);
    let printed = print(Document::Forms, &Plan::default(), &options).unwrap();
    let text = tool::text(&tool::keep("forms-empty.pdf", &printed.bytes));
    assert!(text.contains("F7-1"), "{text}");
}

#[test]
fn names_as_long_as_a_book_do_no_harm() {
    let mut plan = plan::demonstration(Language::Fr);
    let long = "fort long ".repeat(1000);
    for term in &mut plan.terms {
        term.name.clone_from(&long);
    }
    for role in &mut plan.roles {
        role.name.clone_from(&long);
    }
    plan.activities[0].name = long;
    let printed = print(Document::Forms, &plan, &plan::options(Language::Fr)).unwrap();
    let file = tool::keep("forms-names.pdf", &printed.bytes);
    tool::must_conform(&file);
    // The name of an activity goes on from page to page; that of a box is cut.
    let text = tool::text(&file);
    assert!(text.matches("fort").count() > 1000, "{}", text.len());
    assert!(text.contains('…'));
}
