//! Whom the report names, and which lines of the log it tells, when a review is begun.

use std::collections::HashSet;

use mallette_core::form::Forms;
use mallette_core::model::change::Edit;
use mallette_core::model::{Kind, Language};
use mallette_core::review::begin;
use uuid::Uuid;

use super::case::Case;

fn begun(case: &Case, kind: Kind) -> Vec<Edit> {
    let forms = Forms::of(Language::Fr).unwrap();
    let edits = case.with(|facts| begin(facts, &forms, "Liesbeth Hermans", &HashSet::new()));
    edits
        .unwrap()
        .into_iter()
        .filter(|edit| edit.kind == kind)
        .collect()
}

fn field<'a>(edit: &'a Edit, name: &str) -> &'a str {
    edit.fields[name].as_text().unwrap_or_default()
}

/// Those of a list, each with its place.
fn named(case: &Case, list: &str) -> Vec<String> {
    let involved = begun(case, Kind::Involved);
    let of_list = involved.iter().filter(|edit| field(edit, "list") == list);
    of_list
        .map(|edit| format!("{}, {}", field(edit, "place"), field(edit, "name")))
        .collect()
}

#[test]
fn the_report_names_those_who_came_to_the_cell_and_who_was_called_from_outside_once() {
    let case = Case::crisis(Language::Fr);
    assert_eq!(
        named(&case, "cell"),
        [
            "Responsable de la cellule de crise, Claire Vasseur",
            "Responsable de l’incident, Tomasz Zieliński",
            "Responsable de la communication, Anaïs Petit",
            "Représentants des groupes de compétences, Référents techniques, Inès Moulin",
        ]
    );
    assert_eq!(
        named(&case, "outside"),
        [
            "Passerelle Infogérance, Ewa Nowicka",
            "Écluse Hébergement, Adrien Maillard",
            "Mutuelle de la Balise, Valérie Sarrazin",
        ]
    );
}

#[test]
fn where_nobody_noted_who_came_everybody_expected_is_named() {
    let mut case = Case::crisis(Language::Fr);
    for seat in &mut case.scene.dossier.seats {
        seat.arrived_at = None;
    }
    assert_eq!(named(&case, "cell").len(), 8);
}

#[test]
fn who_is_named_comes_with_number_address_and_mission() {
    let case = Case::crisis(Language::Fr);
    let involved = begun(&case, Kind::Involved);
    let ewa = involved
        .iter()
        .find(|edit| field(edit, "name") == "Ewa Nowicka")
        .unwrap();
    assert_eq!(field(ewa, "phone"), "+33 6 39 98 20 23");
    assert_eq!(field(ewa, "job"), "Incident manager");
    assert!(field(ewa, "email").contains('@'));
    let lead = involved
        .iter()
        .find(|edit| field(edit, "name") == "Tomasz Zieliński")
        .unwrap();
    assert!(!field(lead, "notes").is_empty());
}

#[test]
fn a_company_that_was_called_without_a_name_is_named_by_its_role() {
    let mut case = Case::crisis(Language::Fr);
    let role = case
        .scene
        .plan
        .roles
        .iter()
        .find(|role| role.code == "supplier_1")
        .unwrap()
        .id;
    let mut call = case.scene.dossier.calls[0].clone();
    (call.id, call.person, call.role) = (Uuid::now_v7(), None, Some(role));
    call.name = "Écluse Hébergement".to_owned();
    case.scene.dossier.calls.push(call);
    let outside = named(&case, "outside");
    assert_eq!(
        outside.last().unwrap(),
        "Écluse Hébergement, Écluse Hébergement"
    );
}

#[test]
fn the_report_tells_the_turning_points_in_their_order() {
    let case = Case::crisis(Language::Fr);
    let told = begun(&case, Kind::TimelineLine);
    let lines = told.iter().map(|edit| {
        let id = field(edit, "line");
        case.scene
            .log
            .iter()
            .find(|line| line.id.to_string() == id)
            .unwrap()
    });
    let lines: Vec<_> = lines.collect();
    assert!(
        lines
            .iter()
            .all(|line| !matches!(line.kind.as_str(), "fact" | "call" | "action"))
    );
    assert!(
        lines
            .windows(2)
            .all(|pair| pair[0].happened_at <= pair[1].happened_at)
    );
    assert!(
        lines
            .iter()
            .any(|line| line.text.contains("carnet à souche"))
    );
}

#[test]
fn of_too_many_turning_points_those_of_its_state_stay_to_the_last() {
    let mut case = Case::crisis(Language::Fr);
    let model = case
        .scene
        .log
        .iter()
        .find(|line| line.kind == "communication")
        .unwrap()
        .clone();
    for _ in 0..80 {
        let mut line = model.clone();
        line.id = Uuid::now_v7();
        case.scene.log.insert(0, line);
    }
    let told = begun(&case, Kind::TimelineLine);
    assert_eq!(told.len(), 60);
    let closed = case
        .scene
        .log
        .iter()
        .rfind(|line| line.kind == "state")
        .unwrap();
    assert_eq!(field(told.last().unwrap(), "line"), closed.id.to_string());
}
