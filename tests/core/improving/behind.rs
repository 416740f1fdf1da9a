//! What a version of the plan carries: actions whose record was changed since they were decided.

use mallette_core::improving::behind;
use mallette_core::model::Kind;
use mallette_core::model::change::{Edit, HistoryLine};
use mallette_core::model::improvement::{Action, Improvements};
use mallette_core::store::Store;
use uuid::Uuid;

use crate::support::{Disk, person, stamp};

/// A role, and a person who may hold it.
fn plan(store: &Store) -> (Uuid, Uuid) {
    let role = Edit::set(Kind::Role, Uuid::now_v7(), "name", "Gestionnaire du PRA");
    let person = person("Yann", "Kerbrat");
    store
        .write(&stamp(0), &[role.clone(), person.clone()])
        .unwrap();
    (role.row, person.row)
}

fn about(row: Uuid, field: &str) -> Improvements {
    let action = Action {
        id: Uuid::now_v7(),
        about_kind: "role".to_owned(),
        about_row: row.to_string(),
        about_field: field.to_owned(),
        created_at: Some(stamp(10).at),
        ..Action::default()
    };
    Improvements {
        actions: vec![action],
        ..Improvements::default()
    }
}

fn assigned(role: Uuid, person: Uuid) -> Edit {
    let fields = [
        ("role", role.into()),
        ("person", person.into()),
        ("rank", 1_u32.into()),
    ];
    Edit::new(Kind::Assignment, Uuid::now_v7(), &fields)
}

fn is_carried(improvements: &Improvements, store: &Store) -> bool {
    let changes: Vec<HistoryLine> = store.lines_since(None).unwrap();
    !behind(improvements, &changes).is_empty()
}

#[test]
fn an_action_on_a_role_is_carried_when_somebody_is_assigned_to_it() {
    let disk = Disk::new();
    let store = disk.create();
    let (role, person) = plan(&store);
    let improvements = about(role, "");
    assert!(
        !is_carried(&improvements, &store),
        "the role was made before it was decided"
    );
    store.write(&stamp(20), &[assigned(role, person)]).unwrap();
    assert!(is_carried(&improvements, &store));
}

#[test]
fn an_action_on_a_field_is_carried_by_a_change_of_that_field_alone() {
    let disk = Disk::new();
    let store = disk.create();
    let (role, person) = plan(&store);
    let improvements = about(role, "mission");
    let name = Edit::set(Kind::Role, role, "name", "Gestionnaire de la reprise");
    store
        .write(&stamp(20), &[name, assigned(role, person)])
        .unwrap();
    assert!(!is_carried(&improvements, &store));
    let mission = Edit::set(Kind::Role, role, "mission", "Mène la reprise.");
    store.write(&stamp(30), &[mission]).unwrap();
    assert!(is_carried(&improvements, &store));
}

#[test]
fn what_is_closed_or_about_nothing_is_carried_by_nothing() {
    let disk = Disk::new();
    let store = disk.create();
    let (role, _) = plan(&store);
    let mission = Edit::set(Kind::Role, role, "mission", "Mène la reprise.");
    store.write(&stamp(30), &[mission]).unwrap();
    let mut improvements = about(role, "mission");
    assert!(is_carried(&improvements, &store));
    improvements.actions[0].closed_at = Some(stamp(15).at);
    assert!(!is_carried(&improvements, &store));
    improvements.actions[0].closed_at = None;
    improvements.actions[0].about_row = String::new();
    assert!(!is_carried(&improvements, &store));
}
