//! Every picture of the plan on a page of its own, and as SVG.

use super::plan::{demonstration, options};
use super::tool;
use mallette_core::model::{Language, Plan};
use mallette_core::paper::{Document, Options, Paper, diagrams_svg, print};
use std::process::Command;

#[test]
fn the_diagrams_read_as_before() {
    for language in Language::ALL {
        let plan = demonstration(language);
        let printed = print(Document::Diagrams, &plan, &options(language)).unwrap();
        assert_eq!(printed.warnings, []);
        tool::must_read_as_before(&format!("diagrams-{}", language.code()), &printed.bytes);
    }
}

#[test]
fn the_diagrams_have_a_page_each_on_both_papers() {
    for language in Language::ALL {
        let plan = demonstration(language);
        let count = diagrams_svg(&plan, language).unwrap().len();
        for paper in [Paper::A4, Paper::Letter] {
            let options = Options {
                paper,
                ..options(language)
            };
            let printed = print(Document::Diagrams, &plan, &options).unwrap();
            assert_eq!(printed.pages, count, "{paper:?}");
        }
    }
}

#[test]
fn a_plan_with_nothing_to_draw_says_so() {
    let printed = print(Document::Diagrams, &Plan::default(), &options(Language::En)).unwrap();
    let file = tool::keep("diagrams-empty.pdf", &printed.bytes);
    tool::must_conform(&file);
    assert!(tool::text(&file).contains("nothing to draw yet"));
    assert_eq!(diagrams_svg(&Plan::default(), Language::En).unwrap(), []);
}

#[test]
fn each_svg_is_sound_xml_and_the_same_each_time() {
    let mut plan = demonstration(Language::Fr);
    plan.milestones[0].title = "<b> & \"guillemets\" ]]> \u{1}\u{FFFF}é".into();
    let drawn = diagrams_svg(&plan, Language::Fr).unwrap();
    assert!(drawn.len() >= 5);
    for drawing in &drawn {
        let file = tool::keep(&drawing.file, drawing.svg.as_bytes());
        // The parser of another hand, which stops at the first fault.
        let read = "import sys, xml.dom.minidom as m; d = m.parse(sys.argv[1]).documentElement\n\
                    n = lambda t: d.getElementsByTagName(t)\n\
                    assert d.tagName == 'svg' and n('title')[0].firstChild and n('desc')[0].firstChild and n('text')";
        let python = std::env::var("MALLETTE_PYTHON").unwrap();
        let told = Command::new(python).args(["-c", read]).arg(&file).output();
        let told = told.unwrap();
        let fault = String::from_utf8_lossy(&told.stderr);
        assert!(told.status.success(), "{}: {fault}", drawing.file);
        // A file of its own: nothing in it is fetched, nothing depends on a style sheet.
        assert!(!drawing.svg.contains("var(") && !drawing.svg.contains("url("));
        assert_eq!(drawing.svg.matches("http").count(), 1);
    }
    assert!(drawn == diagrams_svg(&plan, Language::Fr).unwrap());
}
