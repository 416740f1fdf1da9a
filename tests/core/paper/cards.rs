//! Pocket cards and action cards, printed from the demonstration and from plans with nobody in them.

use super::plan::{demonstration, options};
use super::{sample, tool};
use mallette_core::model::{Language, Plan};
use mallette_core::paper::{
    Block, Card, Document, Options, Pages, Paper, Printed, Setup,
    drawing::{Point, Shape},
    pages, print,
};
use mallette_core::starter::starter_plan;

/// Points in a millimetre.
const MM: f32 = 72.0 / 25.4;

fn printed(document: Document<'_>, plan: &Plan, language: Language, paper: Paper) -> Printed {
    let options = Options {
        paper,
        ..options(language)
    };
    print(document, plan, &options).unwrap()
}

/// Cards with a name each and so many numbers.
fn sheets_of(cards: usize, calls: usize, paper: Paper) -> Pages {
    let card = |i: usize| Card {
        name: format!("Carte {i}."),
        title: "Gestionnaire du PGC · Titulaire".into(),
        calls: (1..=calls)
            .map(|i| {
                (
                    format!("Appel {i}.").as_str().into(),
                    "06 39 98 12 40".into(),
                )
            })
            .collect(),
        foot: "Ateliers du Canal".into(),
    };
    let manuscript = sample::manuscript(vec![Block::Cards((0..cards).map(card).collect())]);
    let setup = Setup {
        paper,
        ..sample::setup()
    };
    pages(&manuscript, setup).unwrap()
}

/// How many texts of each page begin with a word.
fn texts(pages: &Pages, word: &str) -> Vec<usize> {
    let begins =
        |shape: &&Shape| matches!(shape, Shape::Text { text, .. } if text.starts_with(word));
    pages
        .drawings()
        .iter()
        .map(|page| page.shapes.iter().filter(begins).count())
        .collect()
}

#[test]
fn the_cards_read_as_before() {
    for language in Language::ALL {
        let plan = demonstration(language);
        for (name, document) in [
            ("cards", Document::Cards),
            ("action-cards", Document::ActionCards),
        ] {
            let printed = printed(document, &plan, language, Paper::A4);
            assert_eq!(printed.warnings, []);
            tool::must_read_as_before(&format!("{name}-{}", language.code()), &printed.bytes);
        }
    }
}

#[test]
fn an_action_card_of_the_demonstration_is_one_page_on_both_papers() {
    for language in Language::ALL {
        let plan = demonstration(language);
        for paper in [Paper::A4, Paper::Letter] {
            let printed = printed(Document::ActionCards, &plan, language, paper);
            let text = tool::text(&tool::keep("action-cards-pages.pdf", &printed.bytes));
            let whole = (1..=plan.internal_roles().len())
                .filter(|role| text.contains(&format!("R{role}-1 / 1")))
                .count();
            assert_eq!(whole, plan.internal_roles().len(), "{paper:?}");
        }
    }
}

#[test]
fn ten_cards_lie_on_a_sheet_of_a4_and_eight_on_one_of_letter() {
    assert_eq!(texts(&sheets_of(23, 1, Paper::A4), "Carte "), [10, 10, 3]);
    assert_eq!(texts(&sheets_of(23, 1, Paper::Letter), "Carte "), [8, 8, 7]);
}

#[test]
fn a_card_cut_along_its_marks_measures_85_by_54_millimetres() {
    for (paper, rows) in [(Paper::A4, 5), (Paper::Letter, 4)] {
        let page = &sheets_of(10, 1, paper).drawings()[0];
        let (mut across, mut down) = (Vec::new(), Vec::new());
        for shape in &page.shapes {
            let Shape::Line { points, stroke, .. } = shape else {
                continue;
            };
            let [from, to] = [points[0], points[1]];
            let length = (to.x - from.x).hypot(to.y - from.y) / MM;
            // A crop mark is a hairline of 4 mm that no printer loses in its margin.
            if stroke.width > 0.5 || (length - 4.0).abs() > 0.01 {
                continue;
            }
            let inside = |p: &Point| {
                let (right, bottom) = (page.width - 5.0 * MM, page.height - 5.0 * MM);
                (5.0 * MM..right).contains(&p.x) && (5.0 * MM..bottom).contains(&p.y)
            };
            assert!(points.iter().all(inside), "{points:?}");
            if from.x == to.x {
                across.push(from.x);
            } else {
                down.push(from.y);
            }
        }
        assert_eq!((across.len(), down.len()), (6, (rows + 1) * 2));
        for (mut cuts, side) in [(across, 85.0), (down, 54.0)] {
            cuts.sort_by(f32::total_cmp);
            cuts.dedup();
            let steps = cuts.windows(2).map(|pair| (pair[1] - pair[0]) / MM);
            assert!(
                steps.into_iter().all(|step| (step - side).abs() < 0.01),
                "{cuts:?}"
            );
        }
    }
}

#[test]
fn numbers_have_twelve_points_and_no_letter_of_a_card_less_than_eight() {
    for calls in [1, 6, 30] {
        for shape in &sheets_of(1, calls, Paper::A4).drawings()[0].shapes {
            let Shape::Text {
                text, size, bold, ..
            } = shape
            else {
                continue;
            };
            let number = text.starts_with("06");
            assert!(*size >= if number { 12.0 } else { 8.0 }, "{text} {size}");
            assert!(*bold || !number, "{text}");
        }
    }
}

#[test]
fn the_large_edition_has_the_same_cards() {
    let manuscript = |large| {
        let card = Card {
            name: "Claire Vasseur".into(),
            ..Card::default()
        };
        let manuscript = sample::manuscript(vec![Block::Cards(vec![card])]);
        let setup = Setup {
            large,
            ..sample::setup()
        };
        pages(&manuscript, setup).unwrap().drawings()[0]
            .shapes
            .iter()
            .find(|shape| matches!(shape, Shape::Text { text, .. } if text.contains("Vasseur")))
            .cloned()
    };
    assert_eq!(manuscript(true), manuscript(false));
}

#[test]
fn the_large_action_cards_conform_and_lose_nothing() {
    let plan = demonstration(Language::Fr);
    let options = Options {
        large: true,
        duplex: true,
        ..options(Language::Fr)
    };
    let printed = print(Document::ActionCards, &plan, &options).unwrap();
    let file = tool::keep("action-cards-large.pdf", &printed.bytes);
    tool::must_conform(&file);
    let text = tool::text(&file);
    assert_eq!(
        text.matches("Ce que vous notez").count(),
        plan.internal_roles().len()
    );
}

#[test]
fn calls_that_do_not_fit_on_a_card_are_left_out_from_the_end() {
    let pages = sheets_of(1, 30, Paper::A4);
    let fitting = texts(&pages, "Appel ")[0];
    assert!((5..9).contains(&fitting), "{fitting}");
    for i in 1..=30 {
        let there = texts(&pages, &format!("Appel {i}."))[0] == 1;
        assert_eq!(there, i <= fitting, "{i}");
    }
}

#[test]
fn a_name_of_ten_thousand_letters_stays_on_its_card() {
    let long: String = ('a'..='z').cycle().take(10_000).collect();
    let card = Card {
        name: long.clone(),
        title: long.clone(),
        calls: vec![(long.as_str().into(), "06 39 98 12 40".into())],
        foot: long.as_str().into(),
    };
    let manuscript = sample::manuscript(vec![Block::Cards(vec![card])]);
    let pages = pages(&manuscript, sample::setup()).unwrap();
    assert_eq!(texts(&pages, "06"), [1]);
    let page = &pages.drawings()[0];
    let cards = (20.0 * MM, 105.0 * MM);
    for shape in &page.shapes {
        if let Shape::Text { text, x, y, .. } = shape
            && text.contains("abc")
        {
            assert!((cards.0..cards.1).contains(x) && *y < 67.5 * MM, "{text}");
        }
    }
}

#[test]
fn a_plan_in_which_nobody_holds_a_role_prints_what_to_do_about_it() {
    for language in Language::ALL {
        let plan = starter_plan(language, options(language).at).unwrap();
        let cards = printed(Document::Cards, &plan, language, Paper::A4);
        let file = tool::keep("cards-starter.pdf", &cards.bytes);
        tool::must_conform(&file);
        let wanted = match language {
            Language::Fr => "nommez-les dans l’annuaire",
            Language::En => "name them in the directory",
        };
        let text = tool::text(&file)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        assert!(text.contains(wanted), "{text}");
        assert_eq!(cards.pages, 1);

        let empty = printed(Document::ActionCards, &Plan::default(), language, Paper::A4);
        let file = tool::keep("action-cards-empty.pdf", &empty.bytes);
        tool::must_conform(&file);
        let wanted = match language {
            Language::Fr => "ajoutez les rôles dans l’annuaire",
            Language::En => "add the roles in the directory",
        };
        let text = tool::text(&file)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        assert!(text.contains(wanted), "{text}");
    }
}

#[test]
fn a_role_that_nobody_holds_has_its_gaps_and_its_lines_to_write_on() {
    let plan = starter_plan(Language::Fr, options(Language::Fr).at).unwrap();
    let printed = printed(Document::ActionCards, &plan, Language::Fr, Paper::A4);
    let file = tool::keep("action-cards-starter.pdf", &printed.bytes);
    tool::must_conform(&file);
    let text = tool::text(&file);
    let sheets: Vec<&str> = text
        .split('\u{c}')
        .filter(|sheet| sheet.contains("Ce que vous notez"))
        .collect();
    assert_eq!(sheets.len(), plan.internal_roles().len());
    for sheet in sheets {
        assert_eq!(
            sheet.matches("deux personnes joignables").count(),
            2,
            "{sheet}"
        );
    }
}

#[test]
fn a_role_with_long_texts_goes_on_on_a_second_page() {
    let mut plan = demonstration(Language::Fr);
    let role = plan.internal_roles()[0].id;
    let role = plan.roles.iter_mut().find(|one| one.id == role).unwrap();
    role.duties = (1..=30).map(|i| format!("- Geste {i}.\n")).collect();
    let text = tool::text(&tool::keep(
        "action-cards-long.pdf",
        &printed(Document::ActionCards, &plan, Language::Fr, Paper::A4).bytes,
    ));
    assert_eq!(text.matches("Geste").count(), 30);
    assert!(text.contains("R1-2 / 2"), "{text}");
}

#[test]
fn a_column_of_the_raci_grid_that_names_a_role_stands_on_its_card() {
    let mut plan = demonstration(Language::Fr);
    let first = |plan: &Plan| {
        let printed = printed(Document::ActionCards, plan, Language::Fr, Paper::A4);
        let file = tool::keep("action-cards-raci.pdf", &printed.bytes);
        let text = tool::run("pdftotext", &["-f", "3", "-l", "4", "-raw"], &file, &["-"]);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert!(!first(&plan).contains("Vous répondez de (A)"));
    plan.raci_columns[0].name = "Gestionnaire du PGC".into();
    let text = first(&plan);
    assert!(
        text.contains("Vous répondez de (A) : Piloter l’escalade"),
        "{text}"
    );
    assert_eq!(text.matches("Vous répondez de (A)").count(), 1);
}

#[test]
fn a_role_that_may_decide_nothing_is_told_so() {
    let mut plan = demonstration(Language::En);
    for role in &mut plan.roles {
        role.decides.clear();
    }
    let printed = printed(Document::ActionCards, &plan, Language::En, Paper::A4);
    let text = tool::text(&tool::keep("action-cards-nothing.pdf", &printed.bytes));
    let told = text.matches("no decision to take alone").count();
    assert_eq!(told, plan.internal_roles().len());
}

#[test]
fn every_card_has_the_emergency_contacts_unless_they_are_the_bearer() {
    let plan = demonstration(Language::Fr);
    let text = tool::text(&tool::keep(
        "cards-emergency.pdf",
        &printed(Document::Cards, &plan, Language::Fr, Paper::A4).bytes,
    ));
    let holders = |code: &str| {
        let role = plan.roles.iter().find(|role| role.code == code).unwrap();
        plan.holders(role.id).len()
    };
    let cards = text.matches("Ateliers du Canal · Version").count();
    assert!(cards > 50, "{cards}");
    for (name, code) in [
        ("Support technique", "technical_support"),
        ("Équipe de crise", "crisis_team"),
    ] {
        let found = text.matches(name).count();
        assert!(found + holders(code) >= cards, "{name}: {found} of {cards}");
    }
}
