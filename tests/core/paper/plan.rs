//! The documents printed from the starter plan and from the demonstration plan, in both languages.

use super::tool;
use mallette_core::model::{Language, Plan};
use mallette_core::paper::{Document, Options, Paper, Printed, print};
use mallette_core::starter::{demonstration_plan, starter_plan};

pub fn options(language: Language) -> Options {
    let at = "2026-11-20T12:00:00Z".parse().unwrap();
    Options {
        language,
        paper: Paper::A4,
        at,
        large: false,
        duplex: false,
        mallette: uuid::Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001),
        copy: None,
        masked: false,
        watcher: None,
    }
}

pub fn demonstration(language: Language) -> Plan {
    demonstration_plan(language, options(language).at).unwrap()
}

fn demonstrated(document: Document<'_>, language: Language) -> Printed {
    let printed = print(document, &demonstration(language), &options(language)).unwrap();
    assert_eq!(printed.warnings, []);
    printed
}

#[test]
fn the_booklet_reads_as_before_in_french() {
    tool::must_read_as_before("plan-fr", &demonstrated(Document::Plan, Language::Fr).bytes);
}

#[test]
fn the_booklet_reads_as_before_in_english() {
    tool::must_read_as_before("plan-en", &demonstrated(Document::Plan, Language::En).bytes);
}

#[test]
fn the_directory_reads_as_before_in_french() {
    tool::must_read_as_before(
        "contacts-fr",
        &demonstrated(Document::Contacts, Language::Fr).bytes,
    );
}

#[test]
fn the_directory_reads_as_before_in_english() {
    tool::must_read_as_before(
        "contacts-en",
        &demonstrated(Document::Contacts, Language::En).bytes,
    );
}

/// Fails unless every document conforms, in a language and on a paper.
fn all_conform(plan: &Plan, language: Language, paper: Paper, name: &str) {
    for document in Document::ALL {
        let options = Options {
            paper,
            ..options(language)
        };
        let printed = print(document, plan, &options).unwrap();
        let name = format!(
            "{name}-{}-{}-{paper:?}.pdf",
            document.code(),
            language.code()
        );
        tool::must_conform(&tool::keep(&name, &printed.bytes));
    }
}

#[test]
fn every_document_conforms_in_french_on_a4() {
    let plan = demonstration(Language::Fr);
    all_conform(&plan, Language::Fr, Paper::A4, "conform");
}

#[test]
fn every_document_conforms_in_french_on_letter() {
    let plan = demonstration(Language::Fr);
    all_conform(&plan, Language::Fr, Paper::Letter, "conform");
}

#[test]
fn every_document_conforms_in_english_on_a4() {
    let plan = demonstration(Language::En);
    all_conform(&plan, Language::En, Paper::A4, "conform");
}

#[test]
fn every_document_conforms_in_english_on_letter() {
    let plan = demonstration(Language::En);
    all_conform(&plan, Language::En, Paper::Letter, "conform");
}

#[test]
fn every_document_of_a_starter_plan_conforms() {
    for language in Language::ALL {
        let plan = starter_plan(language, options(language).at).unwrap();
        all_conform(&plan, language, Paper::A4, "starter");
    }
}

#[test]
fn the_large_letter_edition_of_the_booklet_conforms_too() {
    let options = Options {
        paper: Paper::Letter,
        large: true,
        duplex: true,
        ..options(Language::Fr)
    };
    let printed = print(Document::Plan, &demonstration(Language::Fr), &options).unwrap();
    tool::must_conform(&tool::keep("conform-large.pdf", &printed.bytes));
}

#[test]
fn the_typeface_covers_every_character_of_the_starter_plans() {
    for language in Language::ALL {
        let plan = starter_plan(language, options(language).at).unwrap();
        for document in Document::ALL {
            assert_eq!(
                print(document, &plan, &options(language)).unwrap().warnings,
                []
            );
        }
    }
}

#[test]
fn the_same_plan_twice_gives_the_same_bytes() {
    let plan = demonstration(Language::Fr);
    for document in Document::ALL {
        let once = || {
            let printed = print(document, &plan, &options(Language::Fr));
            printed.unwrap().bytes
        };
        assert!(once() == once(), "{}", document.code());
    }
}

#[test]
fn an_empty_plan_still_prints() {
    for document in Document::ALL {
        let printed = print(document, &Plan::default(), &options(Language::En)).unwrap();
        tool::run(
            "qpdf",
            &["--check"],
            &tool::keep("empty-plan.pdf", &printed.bytes),
            &[],
        );
    }
}

#[test]
fn every_record_of_the_plan_is_in_the_booklet() {
    let plan = demonstration(Language::Fr);
    let printed = print(Document::Plan, &plan, &options(Language::Fr)).unwrap();
    let text = tool::run(
        "pdftotext",
        &["-raw"],
        &tool::keep("records.pdf", &printed.bytes),
        &["-"],
    );
    let flat = |text: &str| {
        text.chars()
            .filter(|c| c.is_alphanumeric())
            .collect::<String>()
    };
    let text = flat(&text);
    let mut names: Vec<&str> = Vec::new();
    names.extend(plan.people.iter().map(|person| person.last_name.as_str()));
    names.extend(plan.companies.iter().map(|company| company.name.as_str()));
    names.extend(
        plan.documents
            .iter()
            .map(|document| document.title.as_str()),
    );
    names.extend(
        plan.activities
            .iter()
            .map(|activity| activity.name.as_str()),
    );
    names.extend(plan.recovery_phases.iter().map(|phase| phase.name.as_str()));
    names.extend(
        plan.milestones
            .iter()
            .map(|milestone| milestone.title.as_str()),
    );
    names.extend(plan.tools.iter().map(|tool| tool.name.as_str()));
    names.extend(
        plan.templates
            .iter()
            .map(|template| template.moment.as_str()),
    );
    names.extend(plan.versions.iter().map(|version| version.number.as_str()));
    let lost: Vec<&str> = names
        .into_iter()
        .filter(|name| !text.contains(&flat(name)))
        .collect();
    assert_eq!(lost, [""; 0]);
}
