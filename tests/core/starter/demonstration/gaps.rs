//! The gaps that are left on purpose, each once or as often as it is meant to be.

use chrono::{Duration, NaiveDate};
use mallette_core::model::Language;
use mallette_core::model::activity::Activity;
use mallette_core::model::document::Document;
use mallette_core::starter::{demonstration_copies, demonstration_plan};

use super::{made_at, plan};

fn today() -> NaiveDate {
    made_at().date_naive()
}

#[test]
fn two_roles_have_one_contact_and_one_has_none() {
    let plan = plan();
    let mut gaps: Vec<(usize, &str)> = plan
        .roles
        .iter()
        .map(|role| (plan.reachable_holders(role.id), role.name.as_str()))
        .filter(|(holders, _)| *holders < 2)
        .collect();
    gaps.sort_unstable();
    assert_eq!(
        gaps,
        [
            (0, "Intendance de la cellule de crise"),
            (1, "Assureur cyber"),
            (1, "Responsable paie")
        ]
    );
}

#[test]
fn some_contacts_were_not_verified_for_six_months_and_one_has_no_number() {
    let plan = plan();
    let limit = today() - chrono::Months::new(6);
    let stale = plan
        .people
        .iter()
        .filter(|p| p.verified_on.is_none_or(|day| day < limit))
        .count();
    assert!((5..20).contains(&stale), "{stale}");
    let silent: Vec<String> = plan
        .people
        .iter()
        .filter(|p| !p.has_number())
        .map(|p| p.full_name())
        .collect();
    assert_eq!(silent, ["Zoé Marchal"]);
}

#[test]
fn one_activity_has_no_rto_and_another_no_owner() {
    let plan = plan();
    let without = |missing: fn(&Activity) -> bool| -> Vec<&str> {
        plan.activities
            .iter()
            .filter(|a| missing(a))
            .map(|a| a.name.as_str())
            .collect()
    };
    assert_eq!(
        without(|a| a.rto_minutes.is_none()),
        ["Contrôle qualité et traçabilité"]
    );
    assert_eq!(
        without(|a| a.owner.is_none()),
        ["Suivi des effluents des ateliers"]
    );
}

#[test]
fn the_review_of_the_drp_and_one_measure_are_overdue() {
    let plan = plan();
    let overdue: Vec<&str> = plan
        .documents
        .iter()
        .filter(|document| document.review_on.is_some_and(|day| day < today()))
        .map(|document| document.code.as_str())
        .collect();
    assert_eq!(overdue, ["drp"]);
    assert!(
        plan.documents
            .iter()
            .all(|document| document.review_on.is_some())
    );
    let late: Vec<&str> = plan
        .measures
        .iter()
        .filter(|measure| measure.due_on.is_some_and(|day| day < today()))
        .map(|measure| measure.owner.as_str())
        .collect();
    assert_eq!(late, ["Minh Đức Trần"]);
}

#[test]
fn every_document_but_one_has_the_text_of_an_offline_copy() {
    for language in Language::ALL {
        let plan = demonstration_plan(language, made_at()).unwrap();
        let copies = demonstration_copies(language).unwrap();
        for copy in &copies {
            let of_copy = |document: &&Document| document.code == copy.document_code;
            let document = plan.documents.iter().find(of_copy).unwrap();
            assert!(copy.title.contains(&document.reference), "{}", copy.title);
            assert!(copy.title.contains(&document.version), "{}", copy.title);
            assert!(
                copy.sections
                    .iter()
                    .all(|section| !section.body.trim().is_empty())
            );
        }
        let copied = |code: &str| copies.iter().any(|copy| copy.document_code == code);
        let missing = plan
            .documents
            .iter()
            .filter(|document| !copied(&document.code));
        let missing: Vec<&str> = missing
            .map(|document| document.reference.as_str())
            .collect();
        assert_eq!(missing, ["POL-CY-558210"]);
    }
}

#[test]
fn one_raci_cell_stays_empty() {
    let plan = plan();
    assert_eq!(
        plan.raci_cells
            .iter()
            .filter(|cell| cell.letters.is_empty())
            .count(),
        1
    );
}

#[test]
fn on_call_runs_from_monday_to_monday_through_next_week_and_stops_there() {
    let plan = plan();
    let monday = "2026-11-16T07:00:00Z".parse().unwrap();
    for rotation in &plan.rotations {
        let mut shifts: Vec<_> = plan
            .shifts
            .iter()
            .filter(|shift| shift.rotation == rotation.id)
            .collect();
        shifts.sort_by_key(|shift| shift.starts_at);
        assert_eq!(shifts.len(), 6, "{}", rotation.name);
        assert!(
            shifts
                .windows(2)
                .all(|pair| pair[0].ends_at == pair[1].starts_at)
        );
        assert!(shifts.iter().any(|shift| shift.starts_at == Some(monday)));
        assert_eq!(shifts[5].ends_at, Some(monday + Duration::weeks(2)));
        assert!(
            shifts
                .iter()
                .all(|s| s.person.is_some() && s.backup.is_some() && s.person != s.backup)
        );
    }
}
