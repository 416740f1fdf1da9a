//! A binder over time: sheets are dated, the code on the cover is read, what changed is replaced.

use std::collections::BTreeMap;

use super::plan::{demonstration, options};
use super::tool;
use mallette_core::model::{Language, Plan};
use mallette_core::paper::{
    CopyMark, Document, Edition, Exchange, History, Options, Pages, SheetCode, changes, lay_out,
    replacement,
};

/// The demonstration, and the same after a number was changed, a measure added and a tool taken out.
fn before_and_after() -> (Plan, Plan) {
    let before = demonstration(Language::Fr);
    let mut after = before.clone();
    after.people[0].mobile = "+33612345678".to_owned();
    let mut measure = after.measures[0].clone();
    measure.text = "Débrancher la salle serveur une fois par an, pour voir.".to_owned();
    after.measures.push(measure);
    after.tools.remove(1);
    (before, after)
}

fn edition<'a>(plan: &'a Plan, day: &str, revised: bool) -> Edition<'a> {
    let at = format!("2026-11-{day}T09:00:00Z").parse().unwrap();
    Edition {
        plan,
        as_of: Some(at),
        revised,
        ..plan.into()
    }
}

/// The text of each page under its mark.
fn by_mark(pages: &Pages, name: &str) -> Vec<String> {
    let text = tool::text(&tool::keep(name, &pages.pdf().unwrap()));
    text.trim_end_matches('\u{c}')
        .split('\u{c}')
        .map(str::to_owned)
        .collect()
}

fn marks(pages: &Pages, options: &Options) -> Vec<String> {
    let sides = if options.duplex { 2 } else { 1 };
    let sheets = pages.sheets().iter();
    sheets
        .flat_map(|sheet| (0..sides).map(move |side| format!("{}/{side}", sheet.mark)))
        .collect()
}

fn replaced_binder_equals_a_new_one(options: &Options, name: &str) {
    let (then, now) = before_and_after();
    let then = edition(&then, "12", false);
    let now = edition(&now, "20", true);
    let old = lay_out(Document::Plan, then, options).unwrap();
    let history = History {
        now,
        past: &[then],
        compared_with: None,
    };
    let new = lay_out(Document::Plan, history, options).unwrap();
    let known = old.known_sheets();
    let change = replacement(Document::Plan, history, &known, options)
        .unwrap()
        .unwrap();
    assert!(change.exchange.put_in.len() < new.sheets().len() / 2);

    let old_text = by_mark(&old, &format!("{name}-old.pdf"));
    let mut binder: BTreeMap<String, String> =
        marks(&old, options).into_iter().zip(old_text).collect();
    let sides: Vec<String> = marks(&new, options);
    let leaf = |mark: &str| mark.split_once('/').unwrap().0.to_owned();
    binder.retain(|mark, _| !change.exchange.take_out.contains(&leaf(mark)));
    let put_in: Vec<String> = sides
        .iter()
        .filter(|mark| change.exchange.put_in.contains(&leaf(mark)))
        .cloned()
        .collect();
    let replacing = by_mark(&change.pages, &format!("{name}-replacing.pdf"));
    let slip = replacing.len() - put_in.len();
    assert!(slip >= 1 && replacing[0].contains("Bordereau de remplacement"));
    binder.extend(put_in.into_iter().zip(replacing[slip..].iter().cloned()));

    let new_text = by_mark(&new, &format!("{name}-new.pdf"));
    let expected: BTreeMap<String, String> = sides.into_iter().zip(new_text).collect();
    assert_eq!(
        binder.keys().collect::<Vec<_>>(),
        expected.keys().collect::<Vec<_>>()
    );
    for (mark, text) in &expected {
        assert_eq!(&binder[mark], text, "sheet {mark}");
    }
}

#[test]
fn a_binder_brought_up_to_date_equals_a_new_one_sheet_for_sheet() {
    replaced_binder_equals_a_new_one(&options(Language::Fr), "binder");
}

#[test]
fn the_same_holds_for_a_binder_printed_on_both_sides() {
    let options = Options {
        duplex: true,
        ..options(Language::Fr)
    };
    replaced_binder_equals_a_new_one(&options, "binder-duplex");
}

#[test]
fn the_slip_and_its_sheets_conform_in_both_languages() {
    let (then, now) = before_and_after();
    let then = edition(&then, "12", false);
    let history = History {
        now: edition(&now, "20", true),
        past: &[then],
        compared_with: Some(then),
    };
    for language in Language::ALL {
        let options = Options {
            copy: Some(CopyMark {
                number: 3,
                holder: "Nadia Ferrand".into(),
                place: "Poste de garde".into(),
            }),
            ..options(language)
        };
        let known = lay_out(Document::Plan, then, &options)
            .unwrap()
            .known_sheets();
        let change = replacement(Document::Plan, history, &known, &options)
            .unwrap()
            .unwrap();
        let name = format!("replacement-{}", language.code());
        let bytes = change.pages.pdf().unwrap();
        tool::must_conform(&tool::keep(&format!("{name}.pdf"), &bytes));
        tool::must_read_as_before(&name, &bytes);
    }
}

#[test]
fn a_sheet_says_since_which_state_it_is_as_it_is() {
    let (then, now) = before_and_after();
    let history = History {
        now: edition(&now, "20", true),
        past: &[edition(&then, "12", false)],
        compared_with: None,
    };
    let options = options(Language::Fr);
    let old = lay_out(Document::Plan, history.past[0], &options).unwrap();
    let new = lay_out(Document::Plan, history, &options).unwrap();
    let exchange = Exchange::between(&old.known_sheets(), new.sheets());
    for sheet in new.sheets() {
        let expected = if exchange.put_in.contains(&sheet.mark) {
            "Après la version 3.2, état du 20\u{A0}novembre 2026, 10:00"
        } else {
            "Version 3.2 du 12\u{A0}novembre 2026"
        };
        assert_eq!(sheet.edition, expected, "{}", sheet.mark);
    }
}

#[test]
fn an_unchanged_plan_needs_no_replacement_and_keeps_its_fingerprint_whoever_holds_it() {
    let (then, _) = before_and_after();
    let options = options(Language::Fr);
    let old = lay_out(Document::Plan, edition(&then, "12", false), &options).unwrap();
    let later = Options {
        at: "2027-01-15T08:00:00Z".parse().unwrap(),
        copy: Some(CopyMark {
            number: 7,
            holder: "Standard".into(),
            place: String::new(),
        }),
        ..options.clone()
    };
    let now = lay_out(Document::Plan, edition(&then, "12", false), &later).unwrap();
    assert_eq!(now.fingerprint(), old.fingerprint());
    let none = replacement(
        Document::Plan,
        edition(&then, "12", false),
        &old.known_sheets(),
        &later,
    );
    assert!(none.unwrap().is_none());
}

#[test]
fn an_independent_reader_decodes_the_code_on_the_cover() {
    let plan = demonstration(Language::Fr);
    let (mut large, mut duplex) = (options(Language::Fr), options(Language::En));
    large.large = true;
    duplex.duplex = true;
    for options in [options(Language::Fr), large, duplex] {
        for document in [Document::Plan, Document::Contacts] {
            let pages = lay_out(document, edition(&plan, "12", false), &options).unwrap();
            let file = tool::keep("code.pdf", &pages.pdf().unwrap());
            let picture = file.with_extension("cover");
            let picture = picture.to_str().unwrap();
            let first = ["-f", "1", "-l", "1", "-r", "200", "-png", "-singlefile"];
            tool::run("pdftoppm", &first, &file, &[picture]);
            let picture = file.with_extension("cover.png");
            let said = tool::run("zbarimg", &["--raw", "-q"], &picture, &[]);
            let code = SheetCode::read(&said).unwrap();
            assert_eq!(code.fingerprint, pages.fingerprint());
            assert_eq!(code.document, document.code());
            assert_eq!(code.mallette, options.mallette);
            assert_eq!(code.version, "3.2");
            assert_eq!((code.large, code.duplex), (options.large, options.duplex));
            assert_eq!(code.text(), said.trim());
        }
    }
}

#[test]
fn what_is_no_code_of_a_cover_is_refused() {
    for text in [
        "",
        "https://example.org",
        "mallette:paper:1",
        "mallette:paper:1:x:plan:fr:a4:0:00:1",
    ] {
        assert_eq!(SheetCode::read(text), None, "{text}");
    }
}

#[test]
fn the_list_of_changes_says_what_was_and_what_is() {
    let (then, now) = before_and_after();
    let history = History {
        now: edition(&now, "20", true),
        past: &[],
        compared_with: Some(edition(&then, "12", false)),
    };
    let options = options(Language::Fr);
    let whole = lay_out(Document::Plan, history, &options).unwrap();
    let said = |words: &str| {
        let mut found = whole.changes().iter();
        found.find(|change| change.before.contains(words) || change.after.contains(words))
    };
    let measure = said("Débrancher la salle serveur").unwrap();
    assert!(measure.mark.starts_with("X-") && measure.before.is_empty());
    let tool = said(&demonstration(Language::Fr).tools[1].name).unwrap();
    assert!(tool.after.is_empty());
    let number = said("12 34 56 78").unwrap();
    assert!(number.place.starts_with("XI."), "{}", number.place);
    let list = changes(Document::Plan, history, &options).unwrap();
    tool::must_read_as_before("changes-fr", &list.pdf().unwrap());
}
