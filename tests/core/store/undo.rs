use mallette_core::model::Kind;
use mallette_core::model::change::Edit;

use crate::support::{Disk, person, stamp};

#[test]
fn steps_are_taken_back_and_forward_in_turn() {
    let disk = Disk::new();
    let store = disk.create();
    let claire = person("Claire", "Vasseur");
    store
        .write(&stamp(0), std::slice::from_ref(&claire))
        .unwrap();
    let job = |name: &str| Edit::set(Kind::Person, claire.row, "job", name);
    store.write(&stamp(1), &[job("Directrice")]).unwrap();
    store.write(&stamp(2), &[job("Présidente")]).unwrap();
    let now = || {
        store
            .plan()
            .unwrap()
            .people
            .first()
            .map(|person| person.job.clone())
    };

    store.undo(&stamp(3)).unwrap().unwrap();
    assert_eq!(now().as_deref(), Some("Directrice"));
    store.undo(&stamp(4)).unwrap().unwrap();
    assert_eq!(now().as_deref(), Some(""));
    store.undo(&stamp(5)).unwrap().unwrap();
    assert_eq!(now(), None);
    assert!(store.undo(&stamp(6)).unwrap().is_none());

    store.redo(&stamp(7)).unwrap().unwrap();
    store.redo(&stamp(8)).unwrap().unwrap();
    store.redo(&stamp(9)).unwrap().unwrap();
    assert_eq!(now().as_deref(), Some("Présidente"));
    assert!(store.redo(&stamp(10)).unwrap().is_none());
}

#[test]
fn a_new_step_ends_what_could_be_taken_again() {
    let disk = Disk::new();
    let store = disk.create();
    let claire = person("Claire", "Vasseur");
    store
        .write(&stamp(0), std::slice::from_ref(&claire))
        .unwrap();
    store.undo(&stamp(1)).unwrap();
    store.write(&stamp(2), &[person("Paul", "Girard")]).unwrap();
    assert!(store.redo(&stamp(3)).unwrap().is_none());
}

#[test]
fn taking_a_step_back_is_in_the_history_too() {
    let disk = Disk::new();
    let store = disk.create();
    let claire = person("Claire", "Vasseur");
    store
        .write(&stamp(0), std::slice::from_ref(&claire))
        .unwrap();
    store
        .write(
            &stamp(1),
            &[Edit::set(Kind::Person, claire.row, "job", "Directrice")],
        )
        .unwrap();
    store.undo(&stamp(2)).unwrap();
    let lines = store
        .history(Kind::Person, claire.row, Some("job"))
        .unwrap();
    assert_eq!(
        lines.iter().map(|line| line.undo).collect::<Vec<_>>(),
        [true, false]
    );
}
