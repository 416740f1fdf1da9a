//! Nothing in the demonstration reaches a real person.

use std::collections::HashSet;

use mallette_core::model::{FieldType, Language};
use mallette_core::starter::{Demonstration, demonstration_plan};

use super::{happened, made_at, plan};

/// The ranges the French numbering plan reserves for fiction, without the leading zero.
const FICTION: [&str; 6] = [
    "1 99 00 ", "2 61 91 ", "3 53 01 ", "4 65 71 ", "5 36 49 ", "6 39 98 ",
];

#[test]
fn every_number_is_reserved_for_fiction_and_belongs_to_one_person() {
    let plan = plan();
    let own = plan
        .people
        .iter()
        .flat_map(|person| [&person.phone, &person.mobile]);
    let further = plan
        .channels
        .iter()
        .map(|channel| &channel.value)
        .filter(|value| value.starts_with('+'));
    let companies = plan.companies.iter().map(|company| &company.phone);
    let mut seen = HashSet::new();
    for number in own
        .chain(further)
        .chain(companies)
        .filter(|number| !number.is_empty())
    {
        let national = number
            .strip_prefix("+33 ")
            .unwrap_or_else(|| panic!("{number}"));
        assert!(
            FICTION.iter().any(|range| national.starts_with(range)),
            "{number}"
        );
        let groups: Vec<usize> = national.split(' ').map(str::len).collect();
        assert_eq!(groups, [1, 2, 2, 2, 2], "{number}");
        assert!(
            national.chars().all(|c| c.is_ascii_digit() || c == ' '),
            "{number}"
        );
        assert!(seen.insert(number.clone()), "{number} twice");
    }
}

#[test]
fn no_text_hides_a_number_outside_the_reserved_ranges() {
    for language in Language::ALL {
        let demonstration = Demonstration::of(language, made_at()).unwrap();
        let happened = happened(&demonstration);
        let plan = demonstration.rows.iter().map(|row| (row.kind, &row.fields));
        let story = happened.written.iter().flat_map(|written| &written.edits);
        let story = story.map(|edit| (edit.kind, &edit.fields));
        for (kind, fields) in plan.chain(story) {
            let specs = kind.fields().iter();
            let readable =
                specs.filter(|spec| matches!(spec.kind, FieldType::Line | FieldType::Text));
            for text in readable.filter_map(|spec| fields.get(spec.name)?.as_text()) {
                for after in text.split("+33").skip(1) {
                    assert!(
                        FICTION
                            .iter()
                            .any(|range| after.trim_start().starts_with(range)),
                        "{text}"
                    );
                }
                let joined = text.replace([' ', '.'], "");
                let national = |run: &&str| run.len() == 10 && run.starts_with('0');
                assert_eq!(
                    joined.split(|c: char| !c.is_ascii_digit()).find(national),
                    None,
                    "{text}"
                );
            }
        }
    }
}

#[test]
fn every_address_is_under_the_domain_reserved_for_examples() {
    let plan = plan();
    let people = plan.people.iter().map(|person| &person.email);
    for address in people.chain(plan.companies.iter().map(|company| &company.email)) {
        let (name, domain) = address.split_once('@').unwrap();
        assert!(
            domain == "example.org" || domain.ends_with(".example.org"),
            "{address}"
        );
        assert!(
            name.chars()
                .all(|c| c.is_ascii_lowercase() || matches!(c, '.' | '-')),
            "{address}"
        );
    }
    for document in &plan.documents {
        assert!(
            document.link.starts_with("https://documents.example.org/"),
            "{}",
            document.link
        );
    }
}

#[test]
fn it_says_that_it_is_fictional() {
    for (language, word) in [(Language::Fr, "fictive"), (Language::En, "fictional")] {
        let plan = demonstration_plan(language, made_at()).unwrap();
        assert_eq!(plan.organisation().name, "Ateliers du Canal");
        assert_eq!(plan.organisation().language, language.code());
        assert!(plan.organisation().address.contains(word));
        assert!(
            plan.sections
                .iter()
                .any(|section| section.title.contains(word))
        );
    }
}
