use mallette_core::model::incident::Incident;
use mallette_core::model::incident::similar::{Similar, similar};
use uuid::Uuid;

use super::at;

fn incident(number: &str, title: &str, application: &str, category: &str) -> Incident {
    Incident {
        id: Uuid::now_v7(),
        number: number.to_owned(),
        title: title.to_owned(),
        application: application.to_owned(),
        category: category.to_owned(),
        noticed_at: Some(at("2026-11-20T09:00:00Z")),
        ..Incident::default()
    }
}

fn open() -> Vec<Incident> {
    vec![
        incident(
            "2026-001",
            "Messagerie bloquée à Roubaix",
            "Courriel",
            "performance",
        ),
        incident(
            "2026-002",
            "Échec d’authentification sur l’ERP",
            "ERP",
            "authentication",
        ),
        incident("2026-003", "Imprimante des expéditions", "", "interface"),
    ]
}

fn found(title: &str, application: &str, category: &str) -> Vec<Similar> {
    similar(title, application, category, &open(), 5)
}

fn numbers(found: &[Similar]) -> Vec<&str> {
    found.iter().map(|found| found.number.as_str()).collect()
}

#[test]
fn words_are_shared_without_accents_plurals_or_their_last_letters() {
    for typed in ["ECHEC", "échecs", "l'authentif"] {
        assert_eq!(numbers(&found(typed, "", "")), ["2026-002"], "{typed}");
    }
    let found = found("messageries bloquee", "", "");
    assert_eq!(found[0].shared, ["messagerie", "bloquee"]);
    assert_eq!(found[0].title, "Messagerie bloquée à Roubaix");
}

#[test]
fn words_that_any_report_holds_and_short_ones_are_no_resemblance() {
    for typed in ["", "les", "incident sur des", "à l’", "du", "ro"] {
        assert_eq!(found(typed, "", ""), [], "{typed}");
    }
}

#[test]
fn a_word_that_only_begins_alike_is_another_word() {
    assert_eq!(found("imprimantexyz", "", ""), []);
    assert_eq!(
        found("bloquer messageries", "", "")[0].shared,
        ["messagerie"]
    );
}

#[test]
fn the_application_counts_typed_as_such_or_in_the_title() {
    let same = found("", "erp", "");
    assert_eq!(numbers(&same), ["2026-002"]);
    assert!(same[0].same_application && !same[0].same_category);
    assert_eq!(found("Courriel arrêté", "", "")[0].shared, ["courriel"]);
}

#[test]
fn the_type_alone_is_a_weak_resemblance() {
    let same = found("Imprimante", "", "performance");
    assert_eq!(numbers(&same), ["2026-003", "2026-001"]);
    assert!(same[1].same_category && same[1].shared.is_empty());
}

#[test]
fn who_shares_most_comes_first_of_equals_the_latest_and_no_more_than_asked() {
    let mut open = open();
    open.push(incident("2026-004", "Messagerie lente", "", ""));
    open[3].noticed_at = Some(at("2026-11-20T10:00:00Z"));
    let found = |title: &str, limit| {
        let found = similar(title, "", "", &open, limit);
        found
            .into_iter()
            .map(|found| found.number)
            .collect::<Vec<_>>()
    };
    assert_eq!(found("messagerie", 5), ["2026-004", "2026-001"]);
    assert_eq!(found("messagerie Roubaix", 5), ["2026-001", "2026-004"]);
    assert_eq!(found("messagerie Roubaix", 1), ["2026-001"]);
}
